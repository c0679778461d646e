// SPDX-License-Identifier: Apache-2.0
// Numbers to text and back, and format()'s mini-language (docs.python.org/3/library/string.html#formatspec).

#include "text/jinja/python_format.h"

#include "text/jinja/arguments.h"
#include "text/jinja/methods.h"
#include "text/jinja/python_format_spec.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <locale>
#include <sstream>

namespace tars::jinja {

namespace {

// "1_000" without the underscores; nothing where one does not stand between digits.
std::optional<std::string> without_underscores(std::string_view text) {
    const auto is_digit_at = [&](std::size_t i) {
        return i < text.size() && std::isalnum(static_cast<unsigned char>(text[i])) != 0;
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            out.push_back(text[i]);
        } else if (i == 0 || !is_digit_at(i - 1) || !is_digit_at(i + 1)) {
            return std::nullopt;
        }
    }
    return out;
}

bool is_real_syntax(std::string_view text) {
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
        return i - begin;
    };
    std::size_t count = digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        count += digits();
    }
    if (count == 0) return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        if (digits() == 0) return false;
    }
    return i == text.size();
}

std::string insert_separators(std::string_view digits, char separator, std::size_t group) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % group == 0) out.push_back(separator);
        out.push_back(digits[i]);
    }
    return out;
}

// Sign, prefix and digits of a number brought to the width the spec asks for.
std::string pad_number(Sandbox& sandbox, const FormatSpec& spec, bool negative, std::string_view prefix,
                       std::string_view digits) {
    const std::size_t point = std::min(digits.find_first_not_of("0123456789abcdefABCDEF"), digits.size());
    const bool decimal = spec.type != 'x' && spec.type != 'X';
    const std::size_t whole =
        decimal ? std::min(digits.find_first_not_of("0123456789"), digits.size()) : point;
    std::string sign = negative ? "-" : spec.sign == '+' || spec.sign == ' ' ? std::string(1, spec.sign) : "";
    sign += prefix;
    const std::size_t tail = digits.size() - whole;
    std::string head(digits.substr(0, whole));
    const bool zero_padded = spec.align == '=' && spec.fill == "0";
    if (spec.grouping != 0) {
        const std::size_t group =
            spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X' ? 4 : 3;
        if (zero_padded) {
            sandbox.expect_bytes(spec.width);
            const std::size_t fixed = sign.size() + tail;
            std::size_t wanted = head.size();
            const std::size_t room = spec.width > fixed ? spec.width - fixed : 0;
            // n digits take n + (n - 1) / group places.
            if (room > 1) wanted = std::max(wanted, room - room / (group + 1));
            if (wanted + (wanted - 1) / group < room) ++wanted;
            head.insert(0, whole > 0 ? wanted - head.size() : 0, '0');
        }
        head = insert_separators(head, spec.grouping, group);
    }
    return pad(sandbox, spec, sign, head + std::string(digits.substr(whole)), '>');
}

std::string format_integer(Sandbox& sandbox, std::int64_t value, const FormatSpec& spec) {
    const std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    if (spec.precision) value_error("Precision not allowed in integer format specifier");
    if (spec.type == 'c') {
        std::string character;
        if (value < 0 || value > 0x10FFFF || is_surrogate(static_cast<char32_t>(value))) {
            fail("OverflowError", "%c arg not in range(0x110000)");
        }
        encode(static_cast<char32_t>(value), character);
        return pad(sandbox, spec, "", character, '<');
    }
    const char kind = spec.type == 0 || spec.type == 'n' ? 'd' : spec.type;
    const std::string prefix = spec.alternate && kind != 'd' ? std::string("0") + kind : "";
    return pad_number(sandbox, spec, value < 0, prefix, integer_digits(magnitude, kind));
}

std::string format_number(Sandbox& sandbox, double value, FormatSpec spec) {
    const double magnitude = std::signbit(value) && !std::isnan(value) ? -value : value;
    const int precision = spec.precision.value_or(6);
    const bool percent = spec.type == '%';
    std::string digits;
    if (percent) {
        digits = format_real(magnitude * 100, 'f', precision, spec.alternate) + "%";
    } else if (spec.type == 0 && !spec.precision) {
        digits = repr_real(magnitude);
    } else if (spec.type == 0) {
        digits = format_real(magnitude, 'g', std::max(precision, 1), spec.alternate);
        // Unlike 'g' it shows at least one digit behind the point, and switches to e one digit sooner.
        const double limit = std::pow(10.0, std::max(precision, 1) - 1);
        if (digits.find_first_of(".einfa") == std::string::npos) {
            digits = magnitude >= limit && magnitude > 0 && precision <= static_cast<int>(digits.size())
                         ? format_real(magnitude, 'e', std::max(precision, 1) - 1, spec.alternate)
                         : digits + ".0";
        }
        if (const auto e = digits.find('e'); e != std::string::npos)
            digits = trim_fraction(digits.substr(0, e)) + digits.substr(e);
    } else {
        digits = format_real(magnitude, spec.type == 'n' ? 'g' : spec.type, precision, spec.alternate);
    }
    return pad_number(sandbox, spec, std::signbit(value) && !std::isnan(value), "", digits);
}

}  // namespace

std::string integer_digits(std::uint64_t magnitude, char type) {
    const int base = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    char buffer[64];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, magnitude, base);
    std::string digits(buffer, end);
    return type == 'X' ? to_upper(digits) : digits;
}

std::string trim_fraction(std::string digits) {
    if (digits.find('.') == std::string::npos) return digits;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) digits.pop_back();
    return digits;
}

std::string pad(Sandbox& sandbox, const FormatSpec& spec, std::string_view sign, std::string_view body,
                char fallback) {
    const std::size_t length = count_code_points(sign) + count_code_points(body);
    const std::uint64_t missing = spec.width > length ? spec.width - length : 0;
    const char align = spec.align != 0 ? spec.align : fallback;
    const std::uint64_t left = align == '>' ? missing : align == '^' ? missing / 2 : 0;
    TextBuilder out(sandbox);
    out.repeat(spec.fill, left);
    out.append(sign);
    if (align == '=') out.repeat(spec.fill, missing);
    out.append(body);
    if (align != '=') out.repeat(spec.fill, missing - left);
    return out.take();
}

std::string format_real(double number, char type, int precision, bool alternate) {
    const bool upper = type == 'E' || type == 'F' || type == 'G';
    const char kind = static_cast<char>(upper ? type - 'A' + 'a' : type);
    if (std::isnan(number)) return upper ? "NAN" : "nan";
    if (std::isinf(number)) return std::string(number < 0 ? "-" : "") + (upper ? "INF" : "inf");
    const auto form = kind == 'f'   ? std::chars_format::fixed
                      : kind == 'e' ? std::chars_format::scientific
                                    : std::chars_format::general;
    std::string buffer(static_cast<std::size_t>(precision) + 400, '\0');
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, form, precision);
    buffer.resize(static_cast<std::size_t>(end - buffer.data()));
    if (alternate) {
        const std::size_t tail = std::min(buffer.find('e'), buffer.size());
        std::string mantissa = buffer.substr(0, tail);
        if (mantissa.find('.') == std::string::npos) mantissa.push_back('.');
        if (kind == 'g') {  // all the significant digits, zeros included
            const std::size_t first = mantissa.find_first_of("123456789");
            const std::size_t leading = first == std::string::npos ? 1 : first;
            const std::size_t digits = mantissa.size() - leading - (mantissa.find('.') >= leading ? 1 : 0);
            const auto wanted = static_cast<std::size_t>(std::max(precision, 1));
            mantissa.append(wanted > digits ? wanted - digits : 0, '0');
        }
        buffer = mantissa + buffer.substr(tail);
    }
    return upper ? to_upper(buffer) : buffer;
}

FormatSpec parse_format_spec(std::string_view spec) {
    FormatSpec out;
    const auto is_align = [](char c) { return c == '<' || c == '>' || c == '=' || c == '^'; };
    std::size_t i = 0;
    if (!spec.empty()) {
        std::size_t after_fill = 0;
        decode_next(spec, after_fill);
        if (after_fill < spec.size() && is_align(spec[after_fill])) {
            out.fill = std::string(spec.substr(0, after_fill));
            out.align = spec[after_fill];
            i = after_fill + 1;
        } else if (is_align(spec[0])) {
            out.align = spec[0];
            i = 1;
        }
    }
    const auto take = [&](std::string_view choices) -> char {
        return i < spec.size() && choices.find(spec[i]) != std::string_view::npos ? spec[i++] : '\0';
    };
    const auto number = [&]() -> std::optional<std::uint32_t> {
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(spec.data() + i, spec.data() + spec.size(), value);
        if (error == std::errc::result_out_of_range) value_error("Too many decimal digits in format string");
        if (error != std::errc()) return std::nullopt;
        i = static_cast<std::size_t>(end - spec.data());
        return value;
    };
    out.sign = take("+- ");
    take("z");
    out.alternate = take("#") != 0;
    if (take("0") != 0 && out.align == 0) {
        out.fill.assign(1, '0');
        out.align = '=';
    }
    out.width = number().value_or(0);
    out.grouping = take(",_");
    if (take(".") != 0) {
        const auto precision = number();
        if (!precision) value_error("Format specifier missing precision");
        if (*precision > kMaxPrecision) value_error("precision too big");
        out.precision = static_cast<int>(*precision);
    }
    if (i < spec.size()) out.type = spec[i++];
    if (i < spec.size()) value_error("Invalid format specifier");
    return out;
}

std::string format_value(Sandbox& sandbox, const Value& value, std::string_view spec_text) {
    if (spec_text.empty()) return str(sandbox, value);
    const FormatSpec spec = parse_format_spec(spec_text);
    const auto unknown_code = [&]() {
        value_error(std::string("Unknown format code '") + spec.type + "' for object of type " +
                    quoted_type(value));
    };
    if (const Text* text = value.if_text()) {
        if (spec.type != 0 && spec.type != 's') unknown_code();
        if (spec.sign != 0) value_error("Sign not allowed in string format specifier");
        if (spec.align == '=' && spec.fill != "0")
            value_error("'=' alignment not allowed in string format specifier");
        std::string_view body = text->bytes;
        if (spec.precision)
            body = body.substr(0, byte_offset(body, static_cast<std::size_t>(*spec.precision)));
        FormatSpec aligned = spec;
        if (aligned.align == '=') aligned.align = '<';
        return pad(sandbox, aligned, "", body, '<');
    }
    constexpr std::string_view kRealTypes = "eEfFgG%";
    constexpr std::string_view kIntegerTypes = "bcdoxXn";
    const bool real_type = spec.type != 0 && kRealTypes.find(spec.type) != std::string_view::npos;
    const bool integer_type = spec.type == 0 || kIntegerTypes.find(spec.type) != std::string_view::npos;
    if (const auto integer = value.as_integer()) {
        if (real_type) return format_number(sandbox, static_cast<double>(*integer), spec);
        if (!integer_type) unknown_code();
        return format_integer(sandbox, *integer, spec);
    }
    if (const double* real = value.if_real()) {
        if (!real_type && spec.type != 0 && spec.type != 'n') unknown_code();
        return format_number(sandbox, *real, spec);
    }
    type_error("unsupported format string passed to " + std::string(type_name(value)) + ".__format__");
}

std::optional<double> parse_real(std::string_view text) {
    const auto plain = without_underscores(strip_text(text, nullptr, Side::both));
    if (!plain) return std::nullopt;
    std::string_view rest = *plain;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) rest.remove_prefix(1);
    const double sign = negative ? -1 : 1;
    const std::string lower = to_lower(rest);
    if (lower == "inf" || lower == "infinity") return sign * std::numeric_limits<double>::infinity();
    if (lower == "nan") return std::numeric_limits<double>::quiet_NaN();
    if (!is_real_syntax(rest)) return std::nullopt;
    std::istringstream stream{lower};
    stream.imbue(std::locale::classic());
    double value = 0;
    stream >> value;
    if (stream.fail() && value > 1) value = std::numeric_limits<double>::infinity();
    return sign * value;
}

std::optional<std::int64_t> parse_integer(std::string_view text, std::int64_t base) {
    if (base != 0 && (base < 2 || base > 36)) value_error("int() base must be >= 2 and <= 36, or 0");
    std::string_view rest = strip_text(text, nullptr, Side::both);
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) rest.remove_prefix(1);
    if (rest.size() > 2 && rest[0] == '0') {
        const char letter = static_cast<char>(rest[1] | 0x20);
        const std::int64_t named = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
        if (named != 0 && (base == 0 || base == named)) {
            base = named;
            rest.remove_prefix(rest[2] == '_' ? 3 : 2);
        }
    }
    const auto plain = without_underscores(rest);
    if (!plain || plain->empty()) return std::nullopt;
    const bool only_zeros = plain->find_first_not_of('0') == std::string::npos;
    if (base == 0 && plain->front() == '0' && !only_zeros) return std::nullopt;
    std::uint64_t magnitude = 0;
    const auto [end, error] = std::from_chars(plain->data(), plain->data() + plain->size(), magnitude,
                                              base == 0 ? 10 : static_cast<int>(base));
    if (end != plain->data() + plain->size() || error == std::errc::invalid_argument) return std::nullopt;
    const std::uint64_t limit =
        static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) + (negative ? 1 : 0);
    if (error != std::errc() || magnitude > limit)
        fail("OverflowError", "the number does not fit a 64-bit integer");
    return static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
}

}  // namespace tars::jinja
