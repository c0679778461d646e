// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace tars {

/// A value or the Error that stands in its place. Every fallible function of the engine returns one.
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    bool has_value() const { return state_.index() == 0; }

    /// Only when it holds a value; anything else is a programmer's mistake.
    T& value() & { return assert(has_value()), *std::get_if<0>(&state_); }
    const T& value() const& { return assert(has_value()), *std::get_if<0>(&state_); }
    T&& value() && { return assert(has_value()), std::move(*std::get_if<0>(&state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const& { return assert(!has_value()), *std::get_if<1>(&state_); }
    Error&& error() && { return assert(!has_value()), std::move(*std::get_if<1>(&state_)); }

  private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const { return !error_; }
    bool has_value() const { return !error_; }
    const Error& error() const& { return *error_; }
    Error&& error() && { return std::move(*error_); }

  private:
    std::optional<Error> error_;
};

}  // namespace tars

#define TARS_JOIN_(a, b) a##b
#define TARS_JOIN(a, b) TARS_JOIN_(a, b)

/// `TARS_TRY(auto header, read_header(cursor));` declares the value, or returns the error from this function.
#define TARS_TRY(declaration, expression)                                                                    \
    auto TARS_JOIN(tars_try_, __LINE__) = (expression);                                                      \
    if (!TARS_JOIN(tars_try_, __LINE__)) return std::move(TARS_JOIN(tars_try_, __LINE__)).error();           \
    declaration = std::move(*TARS_JOIN(tars_try_, __LINE__))

/// `TARS_CHECK(cursor.skip(4));` returns the error from this function, if there is one.
#define TARS_CHECK(expression)                                                                               \
    do {                                                                                                     \
        if (auto tars_check = (expression); !tars_check) return std::move(tars_check).error();               \
    } while (false)
