// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

namespace tars::jinja {

constexpr std::uint32_t kMaxPrecision = 10'000;  // digits; no double has more than 1074 behind the point

/// How a value is laid out by format() and by %.
struct FormatSpec {
    std::string fill = " ";
    char align = 0;  ///< < > ^ or =, which pads between sign and digits; 0: the type's own
    char sign = 0;
    bool alternate = false;
    std::uint32_t width = 0;  ///< code points
    char grouping = 0;
    std::optional<int> precision;
    char type = 0;
};

FormatSpec parse_format_spec(std::string_view spec);
/// `fallback` is the alignment where the spec names none.
std::string pad(Sandbox& sandbox, const FormatSpec& spec, std::string_view sign, std::string_view body,
                char fallback);
std::string integer_digits(std::uint64_t magnitude, char type);
/// "1.500" becomes "1.5".
std::string trim_fraction(std::string digits);

}  // namespace tars::jinja
