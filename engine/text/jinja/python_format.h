// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

namespace tars::jinja {

/// format % values
Value format_printf(Sandbox& sandbox, const Text& format, const Value& values);
/// format.format(*positional, **named)
Value format_braces(Sandbox& sandbox, const Text& format, const Arguments& arguments);
/// format(value, spec): [[fill]align][sign][z][#][0][width][grouping][.precision][type]
std::string format_value(Sandbox& sandbox, const Value& value, std::string_view spec);
/// Digits behind the point, e with at least two digits of exponent, or the shorter of both ('f', 'e', 'g').
std::string format_real(double number, char type, int precision, bool alternate);
/// Python's float(); absent where it is no number.
std::optional<double> parse_real(std::string_view text);
/// Python's int(text, base); absent where it is no number.
std::optional<std::int64_t> parse_integer(std::string_view text, std::int64_t base);

}  // namespace tars::jinja
