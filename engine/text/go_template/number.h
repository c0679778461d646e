// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tars::go_template {

struct Number {
    bool is_integer = true;
    std::int64_t integer = 0;
    double floating = 0;
};

/// A number of Go's syntax: 1_000, 0x1F, 0o17, 0b101, -2.5e3. Nothing where it is none, where an integer
/// needs more than 64 bits, or where it is imaginary.
std::optional<Number> parse_number(std::string_view text);

/// As Go's %v and %g print it with the fewest digits: 1e+06, 0.25, NaN.
std::string shortest_float(double value);
/// As Go's encoding/json prints it: 1000000, 1e+21, 1e-7.
std::string json_float(double value);

bool is_code_point(std::uint32_t code);
void append_utf8(std::string& text, std::uint32_t code);
/// The first character of `text`; the bare byte where it is no valid UTF-8.
std::uint32_t first_code_point(std::string_view text);

}  // namespace tars::go_template
