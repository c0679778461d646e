// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/arguments.h"
#include "text/jinja/filters.h"
#include "text/jinja/operators.h"
#include "text/jinja/python_format.h"
#include "text/jinja/repr.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tars::jinja {

namespace {

constexpr double kIntegerLimit = 9223372036854775808.0;  // 2^63

Value absolute(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("abs", {}, std::move(arguments));
    if (const auto integer = input.as_integer()) {
        return *integer < 0 ? apply(sandbox, UnaryOperator::minus, input) : Value(*integer);
    }
    if (const double* real = input.if_real()) return Value(std::fabs(*real));
    type_error("bad operand type for abs(): " + quoted_type(input));
}

std::optional<std::int64_t> truncated(double value) {
    if (std::isnan(value) || std::isinf(value)) return std::nullopt;
    if (value >= kIntegerLimit || value < -kIntegerLimit)
        fail("OverflowError", "the number does not fit a 64-bit integer");
    return static_cast<std::int64_t>(value);
}

Value to_integer(Sandbox&, const Value& input, Arguments arguments) {
    const Parameters parameters("int", {"default", "base"}, std::move(arguments));
    if (const Undefined* undefined = input.if_undefined()) undefined->raise();
    const std::int64_t base = parameters.integer(1, 10);
    std::optional<std::int64_t> result = input.as_integer();
    if (const double* real = input.if_real()) result = truncated(*real);
    if (const Text* text = input.if_text()) {
        if (base == 0 || (base >= 2 && base <= 36)) result = parse_integer(text->bytes, base);
        if (const auto real = result ? std::nullopt : parse_real(text->bytes)) result = truncated(*real);
    }
    return result ? Value(*result) : parameters.value_or(0, Value(std::int64_t{0}));
}

Value to_real(Sandbox&, const Value& input, Arguments arguments) {
    const Parameters parameters("float", {"default"}, std::move(arguments));
    if (const Undefined* undefined = input.if_undefined()) undefined->raise();
    const Text* text = input.if_text();
    const auto result = text ? parse_real(text->bytes) : input.as_real();
    return result ? Value(*result) : parameters.value_or(0, Value(0.0));
}

double round_half_even(double value, std::int64_t digits) {
    constexpr std::int64_t kDigitsOfDouble = 330;
    if (!std::isfinite(value) || digits > kDigitsOfDouble) return value;
    if (digits < -kDigitsOfDouble) return std::copysign(0.0, value);
    if (digits >= 0) return *parse_real(format_real(value, 'f', static_cast<int>(digits), false));
    const double scale = std::pow(10.0, static_cast<double>(-digits));
    return std::nearbyint(value / scale) * scale;
}

std::int64_t round_integer(Sandbox& sandbox, std::int64_t value, std::int64_t digits) {
    if (digits >= 0) return value;
    if (digits < -18) return 0;
    std::int64_t scale = 1;
    for (; digits < 0; ++digits) scale *= 10;
    std::int64_t quotient = value / scale;
    const std::int64_t rest = std::abs(value % scale);
    if (rest > scale / 2 || (rest == scale / 2 && quotient % 2 != 0)) quotient += value < 0 ? -1 : 1;
    return *apply(sandbox, BinaryOperator::multiply, Value(quotient), Value(scale)).as_integer();
}

Value rounded(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("round", {"precision", "method"}, std::move(arguments));
    const std::int64_t precision = parameters.integer(0, 0);
    const std::string method = parameters.given(1) ? parameters.text(1) : "common";
    if (method != "common" && method != "ceil" && method != "floor") {
        fail("FilterArgumentError", "method must be common, ceil or floor");
    }
    const auto integer = input.as_integer();
    const auto real = input.as_real();
    const Undefined* undefined = method == "common" ? nullptr : input.if_undefined();
    if (undefined) undefined->raise();
    if (!real) type_error("type " + std::string(type_name(input)) + " doesn't define __round__ method");
    if (method == "common") {
        return integer ? Value(round_integer(sandbox, *integer, precision))
                       : Value(round_half_even(*real, precision));
    }
    const double scale = std::pow(10.0, static_cast<double>(precision));
    const double scaled = *real * scale;
    return Value((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / scale);
}

Value file_size(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("filesizeformat", {"binary"}, std::move(arguments));
    const bool binary = parameters.flag(0, false);
    const Text* text = input.if_text();
    const auto bytes = text ? parse_real(text->bytes) : input.as_real();
    if (!bytes) type_error("float() argument must be a string or a real number, not " + quoted_type(input));
    const double base = binary ? 1024 : 1000;
    if (*bytes == 1) return make_text(sandbox, "1 Byte");
    if (*bytes < base) return make_text(sandbox, std::to_string(truncated(*bytes).value_or(0)) + " Bytes");
    static constexpr std::string_view kPrefixes = "kMGTPEZY";
    double unit = base;
    for (const char prefix : kPrefixes) {
        unit *= base;
        if (*bytes >= unit && prefix != kPrefixes.back()) continue;
        const std::string name =
            binary ? std::string(1, prefix == 'k' ? 'K' : prefix) + "iB" : std::string(1, prefix) + "B";
        return make_text(sandbox, format_real(base * *bytes / unit, 'f', 1, false) + " " + name);
    }
    return make_text(sandbox, "nan");
}

constexpr std::array kFilters{
    NamedFilter{"abs", absolute},  NamedFilter{"filesizeformat", file_size},
    NamedFilter{"float", to_real}, NamedFilter{"int", to_integer},
    NamedFilter{"round", rounded},
};

}  // namespace

std::span<const NamedFilter> number_filters() {
    return kFilters;
}

}  // namespace tars::jinja
