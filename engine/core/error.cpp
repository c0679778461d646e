// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

#include <system_error>

namespace tars {

std::string_view to_string(ErrorCode code) {
    switch (code) {
    case ErrorCode::invalid_input:
        return "invalid input";
    case ErrorCode::not_found:
        return "not found";
    case ErrorCode::unsupported:
        return "unsupported";
    case ErrorCode::forbidden:
        return "forbidden";
    case ErrorCode::io:
        return "input/output";
    case ErrorCode::out_of_memory:
        return "out of memory";
    case ErrorCode::cancelled:
        return "cancelled";
    case ErrorCode::busy:
        return "busy";
    case ErrorCode::device_lost:
        return "device lost";
    case ErrorCode::internal:
        return "internal";
    }
    return "unknown";
}

Error io_error(std::string_view what, int errno_value) {
    return {ErrorCode::io, std::string(what) + ": " + std::generic_category().message(errno_value), {}};
}

}  // namespace tars
