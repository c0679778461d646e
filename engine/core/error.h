// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tars {

enum class ErrorCode {
    invalid_input,  ///< a file, request or argument is not what it must be
    not_found,      ///< a file, model, tensor or key that does not exist
    unsupported,    ///< well-formed, but beyond what this build can do
    forbidden,      ///< could be done, but not here or not by this caller
    io,             ///< the operating system refused
    out_of_memory,  ///< the machine has too little memory, or a limit was reached
    cancelled,      ///< the caller asked to stop
    busy,           ///< try again later
    device_lost,    ///< what computes has gone: nothing on it will work again until it is loaded anew
    internal,       ///< a mistake of ours
};

std::string_view to_string(ErrorCode code);

/// What went wrong, for a person: `message` names what, where, found and expected;
/// `hint` says what to do next and may be empty.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message;
    std::string hint;

    /// One line: the message, then the hint.
    std::string text() const { return hint.empty() ? message : message + " (" + hint + ")"; }
    /// The same error with "`where`: " before its message.
    Error in(std::string_view where) const { return {code, std::string(where) + ": " + message, hint}; }
};

inline Error invalid_input(std::string message, std::string hint = {}) {
    return {ErrorCode::invalid_input, std::move(message), std::move(hint)};
}
inline Error not_found(std::string message, std::string hint = {}) {
    return {ErrorCode::not_found, std::move(message), std::move(hint)};
}
inline Error unsupported(std::string message, std::string hint = {}) {
    return {ErrorCode::unsupported, std::move(message), std::move(hint)};
}
inline Error cancelled(std::string message = "cancelled") {
    return {ErrorCode::cancelled, std::move(message), {}};
}
inline Error forbidden(std::string message, std::string hint = {}) {
    return {ErrorCode::forbidden, std::move(message), std::move(hint)};
}
/// An I/O error with the operating system's own words for `errno_value`.
Error io_error(std::string_view what, int errno_value);

}  // namespace tars
