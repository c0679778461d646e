// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

#include <initializer_list>

namespace tars::jinja {

/// The arguments of a call matched with the parameters of a function, by Python's rules.
class Parameters {
  public:
    /// A parameter named "" can only be given by position. The first `required` must be given.
    Parameters(std::string_view function, std::initializer_list<std::string_view> names, Arguments arguments,
               std::size_t required = 0);

    bool given(std::size_t i) const { return !values_[i].is_missing(); }
    /// Given, and something else than None.
    bool chosen(std::size_t i) const { return given(i) && !values_[i].is_none(); }
    const Value& operator[](std::size_t i) const { return values_[i]; }
    const Value& value_or(std::size_t i, const Value& fallback) const {
        return given(i) ? values_[i] : fallback;
    }
    std::int64_t integer(std::size_t i, std::int64_t fallback) const;
    bool flag(std::size_t i, bool fallback) const { return given(i) ? truth(values_[i]) : fallback; }
    /// Fails unless it is a string.
    const std::string& text(std::size_t i) const;

  private:
    std::vector<Value> values_;
};

/// Fails for anything but an integer.
std::int64_t require_integer(const Value& value);

}  // namespace tars::jinja
