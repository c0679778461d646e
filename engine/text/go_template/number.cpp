// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/number.h"

#include "core/text_escape.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace tars::go_template {
namespace {

/// 0x, 0o, 0b, or an old octal 0.
int take_base(std::string_view& digits) {
    if (digits.size() < 2 || digits[0] != '0') return 10;
    const char mark = digits[1];
    if (mark == 'x' || mark == 'X') return digits.remove_prefix(2), 16;
    if (mark == 'o' || mark == 'O') return digits.remove_prefix(2), 8;
    if (mark == 'b' || mark == 'B') return digits.remove_prefix(2), 2;
    return digits.remove_prefix(1), 8;
}

template <typename T, typename... Options>
std::optional<T> parse_whole(std::string_view text, Options... options) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, options...);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return {};
    return value;
}

std::optional<std::int64_t> parse_integer(std::string_view digits, bool negative) {
    const int base = take_base(digits);
    const auto magnitude = parse_whole<std::uint64_t>(digits, base);
    constexpr auto kMax = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!magnitude || *magnitude > kMax + (negative ? 1 : 0)) return {};
    return static_cast<std::int64_t>(negative ? 0 - *magnitude : *magnitude);
}

/// The digits of the shortest text that reads back as `value`, and the power of ten of the first.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

Decimal shortest_digits(double magnitude) {
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, std::chars_format::scientific)
            .ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const auto mark = text.find('e');
    Decimal decimal;
    for (const char c : text.substr(0, mark))
        if (c != '.') decimal.digits += c;
    decimal.exponent = std::atoi(text.data() + mark + 1);
    return decimal;
}

std::string with_exponent(const Decimal& decimal, int exponent_digits) {
    std::string text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1) text += "." + decimal.digits.substr(1);
    auto exponent = std::to_string(std::abs(decimal.exponent));
    while (static_cast<int>(exponent.size()) < exponent_digits) exponent.insert(0, "0");
    return text + (decimal.exponent < 0 ? "e-" : "e+") + exponent;
}

std::string without_exponent(const Decimal& decimal) {
    const auto& digits = decimal.digits;
    if (decimal.exponent < 0)
        return "0." + std::string(static_cast<std::size_t>(-decimal.exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(decimal.exponent) + 1;
    if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0');
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

}  // namespace

std::optional<Number> parse_number(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c != '_'; });
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+')) digits.erase(0, 1);
    if (digits.empty() || digits[0] == '+' || digits[0] == '-') return {};
    if (const auto integer = parse_integer(digits, negative)) return Number{.integer = *integer};
    const bool hexadecimal = digits.starts_with("0x") || digits.starts_with("0X");
    if (digits.find_first_of(hexadecimal ? "pP" : ".eE") == digits.npos) return {};
    const std::string_view mantissa = std::string_view(digits).substr(hexadecimal ? 2 : 0);
    if (mantissa.empty() || mantissa[0] == '-' || mantissa[0] == 'i' || mantissa[0] == 'n') return {};
    const auto floating =
        parse_whole<double>(mantissa, hexadecimal ? std::chars_format::hex : std::chars_format::general);
    if (!floating) return {};
    return Number{.is_integer = false, .floating = negative ? -*floating : *floating};
}

std::string shortest_float(double value) {
    if (std::isnan(value)) return "NaN";
    const std::string sign = std::signbit(value) ? "-" : "";
    if (std::isinf(value)) return sign.empty() ? "+Inf" : "-Inf";
    if (value == 0) return sign + "0";
    const auto decimal = shortest_digits(std::fabs(value));
    // strconv decides as if six digits had been asked for where it may take as many as it needs.
    const bool scientific = decimal.exponent < -4 || decimal.exponent >= 6;
    return sign + (scientific ? with_exponent(decimal, 2) : without_exponent(decimal));
}

std::string json_float(double value) {
    if (!std::isfinite(value)) return "null";
    if (value == 0) return std::signbit(value) ? "-0" : "0";
    const auto decimal = shortest_digits(std::fabs(value));
    const bool scientific = decimal.exponent < -6 || decimal.exponent >= 21;
    return (value < 0 ? "-" : "") + (scientific ? with_exponent(decimal, 1) : without_exponent(decimal));
}

bool is_code_point(std::uint32_t code) {
    return code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
}

void append_utf8(std::string& text, std::uint32_t code) {
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0 | (code >> 12));
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0 | (code >> 18));
        tail(12), tail(6), tail(0);
    }
}

std::uint32_t first_code_point(std::string_view text) {
    const auto length = utf8_sequence_length(text);
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    if (length <= 1) return text.empty() ? 0 : byte(0);
    std::uint32_t code = byte(0) & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte(i) & 0x3F);
    return code;
}

}  // namespace tars::go_template
