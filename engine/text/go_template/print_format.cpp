// SPDX-License-Identifier: Apache-2.0
// fmt.Sprintf of Go: https://pkg.go.dev/fmt
#include "core/text_escape.h"
#include "text/go_template/number.h"
#include "text/go_template/print.h"
#include "text/go_template/quote.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace tars::go_template {
namespace {

constexpr int kMaxWidth = 1'000'000;  // fmt's own
constexpr int kMaxPrecision = 1'000;  // of a float; no double has more digits worth printing

/// %-08.3f
struct Directive {
    bool minus = false, plus = false, sharp = false, space = false, zero = false;
    std::optional<int> width, precision;
    std::string verb;  ///< one character
};

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

/// The first `count` code points.
std::string_view first_code_points(std::string_view text, int count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count)
        end += std::max<std::size_t>(utf8_sequence_length(text.substr(end)), 1);
    return text.substr(0, end);
}

std::string hexadecimal_bytes(std::string_view text, bool upper) {
    const std::string_view digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string out;
    for (const char c : text) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

class Formatter {
  public:
    Formatter(Sandbox& sandbox, std::string_view format, std::span<const Value> values)
        : out_(sandbox), format_(format), values_(values) {}

    std::string run() {
        while (!format_.empty()) {
            const auto mark = std::min(format_.find('%'), format_.size());
            out_ << format_.substr(0, mark);
            format_.remove_prefix(mark);
            if (!format_.empty()) directive();
        }
        if (next_ < values_.size()) extra();
        return out_.take();
    }

  private:
    void directive() {
        format_.remove_prefix(1);
        Directive directive;
        flags(directive);
        directive.width = number(kMaxWidth);
        if (format_.starts_with('.')) {
            format_.remove_prefix(1);
            directive.precision = number(kMaxWidth).value_or(0);
        }
        if (format_.empty()) {
            out_ << "%!(NOVERB)";
            return;
        }
        const auto length = std::max<std::size_t>(utf8_sequence_length(format_), 1);
        directive.verb = format_.substr(0, length);
        format_.remove_prefix(length);
        if (directive.verb == "%") {
            out_ << "%";
        } else if (next_ >= values_.size()) {
            out_ << "%!" << directive.verb << "(MISSING)";
        } else {
            value(directive, values_[next_++]);
        }
    }

    void flags(Directive& directive) {
        for (; !format_.empty(); format_.remove_prefix(1)) {
            switch (format_[0]) {
            case '-':
                directive.minus = true;
                break;
            case '+':
                directive.plus = true;
                break;
            case '#':
                directive.sharp = true;
                break;
            case ' ':
                directive.space = true;
                break;
            case '0':
                directive.zero = true;
                break;
            default:
                return;
            }
        }
    }

    std::optional<int> number(int most) {
        int value = 0;
        const auto [end, error] = std::from_chars(format_.data(), format_.data() + format_.size(), value);
        if (format_.starts_with('-') || end == format_.data()) return {};
        format_.remove_prefix(static_cast<std::size_t>(end - format_.data()));
        if (error != std::errc() || value > most)
            fail("printf: a width or precision beyond " + std::to_string(most));
        return value;
    }

    void extra() {
        out_ << "%!(EXTRA ";
        for (const auto first = next_; next_ < values_.size(); ++next_) {
            if (next_ > first) out_ << ", ";
            typed(values_[next_]);
        }
        out_ << ")";
    }

    /// "int=3", or "<nil>".
    void typed(const Value& value) {
        if (!std::holds_alternative<Nil>(value)) out_ << type_name(value) << "=";
        write_value(out_, value);
    }

    void mismatch(const Directive& directive, const Value& value) {
        out_ << "%!" << directive.verb << "(";
        typed(value);
        out_ << ")";
    }

    void value(const Directive& directive, const Value& value) {
        const char verb = directive.verb.size() == 1 ? directive.verb[0] : '\0';
        if (verb == 'T') return pad(directive, type_name(value) == "nil" ? "<nil>" : type_name(value));
        if (const auto* text = std::get_if<Text>(&value)) {
            if (!format_text(directive, verb, text->bytes)) mismatch(directive, value);
        } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
            if (!format_integer(directive, verb, *integer)) mismatch(directive, value);
        } else if (const auto* floating = std::get_if<double>(&value)) {
            if (!format_float(directive, verb, *floating)) mismatch(directive, value);
        } else if (const auto* truth = std::get_if<bool>(&value)) {
            if (verb != 't' && verb != 'v') return mismatch(directive, value);
            pad(directive, *truth ? "true" : "false");
        } else if (const auto* container = std::get_if<Container>(&value)) {
            format_container(directive, verb, *container);
        } else if (verb == 'v') {
            pad(directive, "<nil>");
        } else {
            mismatch(directive, value);
        }
    }

    bool format_text(const Directive& directive, char verb, std::string_view text) {
        if (verb != 's' && verb != 'v' && verb != 'q' && verb != 'x' && verb != 'X') return false;
        out_.sandbox().scan(text.size());
        if (directive.precision && verb != 'x' && verb != 'X')
            text = first_code_points(text, *directive.precision);
        if (verb == 'x' || verb == 'X') {
            if (directive.precision) text = text.substr(0, static_cast<std::size_t>(*directive.precision));
            pad(directive, hexadecimal_bytes(text, verb == 'X'));
        } else {
            pad(directive, verb == 'q' ? std::string_view(quote(text)) : text);
        }
        return true;
    }

    bool format_integer(const Directive& directive, char verb, std::int64_t value) {
        int base = 10;
        switch (verb) {
        case 'd':
        case 'v':
            break;
        case 'x':
        case 'X':
            base = 16;
            break;
        case 'o':
            base = 8;
            break;
        case 'b':
            base = 2;
            break;
        case 'c': {
            const auto code = static_cast<std::uint32_t>(value);
            std::string text;
            append_utf8(text, value >= 0 && value <= 0x10FFFF && is_code_point(code) ? code : 0xFFFD);
            pad(directive, text);
            return true;
        }
        default:
            return false;
        }
        std::array<char, 66> buffer{};
        const auto magnitude =
            value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, base).ptr;
        std::string digits(buffer.data(), end);
        if (verb == 'X')
            std::ranges::transform(digits, digits.begin(),
                                   [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
        if (directive.precision) {
            if (*directive.precision == 0 && value == 0) digits.clear();
            const auto least = static_cast<std::size_t>(*directive.precision);
            if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
        }
        const std::string prefix = !directive.sharp ? ""
                                   : verb == 'x'    ? "0x"
                                   : verb == 'X'    ? "0X"
                                   : verb == 'o'    ? "0"
                                   : verb == 'b'    ? "0b"
                                                    : "";
        pad_number(directive, sign(directive, value < 0) + prefix, digits, !directive.precision);
        return true;
    }

    bool format_float(const Directive& directive, char verb, double value) {
        const bool shortest = (verb == 'v' || verb == 'g' || verb == 'G') && !directive.precision;
        static constexpr std::string_view kVerbs = "vgGeEfF";
        if (verb == '\0' || kVerbs.find(verb) == kVerbs.npos) return false;
        if (!std::isfinite(value)) {
            pad(directive, shortest_float(value));
            return true;
        }
        const double magnitude = std::fabs(value);
        std::string digits = shortest ? shortest_float(magnitude) : fixed(directive, verb, magnitude);
        pad_number(directive, sign(directive, std::signbit(value)), digits, true);
        return true;
    }

    static std::string fixed(const Directive& directive, char verb, double magnitude) {
        const int precision = std::min(directive.precision.value_or(6), kMaxPrecision);
        const auto style = verb == 'e' || verb == 'E'   ? std::chars_format::scientific
                           : verb == 'f' || verb == 'F' ? std::chars_format::fixed
                                                        : std::chars_format::general;
        std::array<char, kMaxPrecision + 400> buffer{};
        const auto end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, style, precision).ptr;
        std::string text(buffer.data(), end);
        for (char& c : text)
            if (c == 'e' && (verb == 'E' || verb == 'G')) c = 'E';
        return text;
    }

    static std::string sign(const Directive& directive, bool negative) {
        return negative ? "-" : directive.plus ? "+" : directive.space ? " " : "";
    }

    /// Verbs apply to the elements; what prints as JSON is text to them.
    void format_container(const Directive& directive, char verb, const Container& container) {
        const bool as_text = container.type->prints_json || container.type->shape == Type::Shape::names;
        if (as_text || verb == 'v') {
            if (!format_text(directive, verb, to_text(out_.sandbox(), container)))
                mismatch(directive, container);
        } else if (container.is_list()) {
            elements(directive, container);
        } else {
            members(directive, container);
        }
    }

    void elements(const Directive& directive, const Container& list) {
        const Sandbox::Level level(out_.sandbox());
        out_ << "[";
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i > 0) out_ << " ";
            value(directive, element(list, i));
        }
        out_ << "]";
    }

    void members(const Directive& directive, const Container& map) {
        const Sandbox::Level level(out_.sandbox());
        const bool record = map.type->shape == Type::Shape::record;
        out_ << (record ? "{" : "map[");
        bool first = true;
        const auto separate = [&] { out_ << (std::exchange(first, false) ? "" : " "); };
        if (record) {
            for (const auto& field : map.type->fields) {
                separate();
                value(directive, *find_member(out_.sandbox(), map, std::string(field.name)));
            }
        } else {
            for (const auto& [key, member] : sorted_members(out_.sandbox(), map)) {
                separate();
                value(directive, Text{nullptr, key});
                out_ << ":";
                value(directive, member);
            }
        }
        out_ << (record ? "}" : "]");
    }

    void pad(const Directive& directive, std::string_view text) {
        const auto missing = padding(directive, code_points(text));
        if (!directive.minus) out_ << std::string(missing, directive.zero ? '0' : ' ');
        out_ << text;
        if (directive.minus) out_ << std::string(missing, ' ');
    }

    void pad_number(const Directive& directive, const std::string& sign, const std::string& digits,
                    bool zeros) {
        const auto missing = padding(directive, sign.size() + digits.size());
        const bool inside = directive.zero && !directive.minus && zeros;
        if (!inside && !directive.minus) out_ << std::string(missing, ' ');
        out_ << sign;
        if (inside) out_ << std::string(missing, '0');
        out_ << digits;
        if (directive.minus) out_ << std::string(missing, ' ');
    }

    static std::size_t padding(const Directive& directive, std::size_t length) {
        const auto width = static_cast<std::size_t>(directive.width.value_or(0));
        return width > length ? width - length : 0;
    }

    Writer out_;
    std::string_view format_;
    std::span<const Value> values_;
    std::size_t next_ = 0;
};

}  // namespace

std::string print_format(Sandbox& sandbox, std::string_view format, std::span<const Value> values) {
    return Formatter(sandbox, format, values).run();
}

}  // namespace tars::go_template
