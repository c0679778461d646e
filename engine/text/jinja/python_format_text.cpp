// SPDX-License-Identifier: Apache-2.0
// "%s" % value and "{}".format(value).

#include "text/jinja/objects.h"
#include "text/jinja/operators.h"
#include "text/jinja/python_format.h"
#include "text/jinja/python_format_spec.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace tars::jinja {

namespace {

/// One pass over a printf-style format string.
class PrintfFormatter {
  public:
    PrintfFormatter(Sandbox& sandbox, const Text& format, const Value& values)
        : sandbox_(sandbox), format_(format.bytes), safe_(format.safe), values_(values), out_(sandbox) {
        const List* list = values.if_list();
        if (list && list->is_tuple()) {
            arguments_ = list->items;
        } else {
            arguments_ = {values};
            // Python takes whatever has items to look up for a mapping, and forgives it.
            must_use_all_ =
                !values.if_dict() && !list && !values.is_undefined() && !values.if_object<Range>();
        }
    }

    Value run() {
        while (position_ < format_.size()) {
            const std::size_t percent = std::min(format_.find('%', position_), format_.size());
            out_.append(format_.substr(position_, percent - position_));
            position_ = percent;
            if (percent < format_.size()) convert();
        }
        const List* list = values_.if_list();
        const bool tuple = list && list->is_tuple();
        if (next_ < arguments_.size() && (tuple || must_use_all_) && !used_key_) {
            type_error("not all arguments converted during string formatting");
        }
        return out_.finish(safe_);
    }

  private:
    char peek() const {
        if (position_ >= format_.size()) value_error("incomplete format");
        return format_[position_];
    }

    const Value& take_argument() {
        if (next_ >= arguments_.size()) type_error("not enough arguments for format string");
        return arguments_[next_++];
    }

    std::optional<std::uint32_t> take_number() {
        if (peek() == '*') {
            ++position_;
            const auto value = take_argument().if_integer();
            if (!value) type_error("* wants int");
            if (*value < 0 || *value > std::numeric_limits<std::uint32_t>::max())
                value_error("width too big");
            return static_cast<std::uint32_t>(*value);
        }
        std::uint32_t value = 0;
        const auto [end, error] =
            std::from_chars(format_.data() + position_, format_.data() + format_.size(), value);
        if (error == std::errc::result_out_of_range) value_error("width too big");
        if (error != std::errc()) return std::nullopt;
        position_ = static_cast<std::size_t>(end - format_.data());
        return value;
    }

    const Value& take_key() {
        std::size_t nesting = 1;
        const std::size_t begin = ++position_;
        while (nesting > 0) {
            const char c = position_ < format_.size() ? format_[position_++] : '\0';
            if (c == '\0') value_error("incomplete format key");
            nesting += c == '(' ? 1 : 0;
            nesting -= c == ')' ? 1 : 0;
        }
        const std::string_view key = format_.substr(begin, position_ - begin - 1);
        const Dict* dict = values_.if_dict();
        if (!dict) type_error("format requires a mapping");
        const Value* found = dict->find(key);
        if (!found) fail("KeyError", repr_text(key));
        used_key_ = true;
        return *found;
    }

    void convert() {
        ++position_;
        const Value* keyed = peek() == '(' ? &take_key() : nullptr;
        FormatSpec spec;
        bool left = false;
        bool zero = false;
        for (bool more = true; more;) {
            switch (peek()) {
            case '-':
                left = true;
                break;
            case '0':
                zero = true;
                break;
            case '#':
                spec.alternate = true;
                break;
            case '+':
                spec.sign = '+';
                break;
            case ' ':
                spec.sign = spec.sign == '+' ? '+' : ' ';
                break;
            default:
                more = false;
            }
            position_ += more ? 1 : 0;
        }
        spec.width = take_number().value_or(0);
        if (peek() == '.') {
            ++position_;
            const std::uint32_t precision = take_number().value_or(0);
            if (precision > kMaxPrecision) value_error("precision too big");
            spec.precision = static_cast<int>(precision);
        }
        while (peek() == 'l' || peek() == 'h' || peek() == 'L') ++position_;
        spec.type = peek();
        ++position_;
        if (spec.type == '%') return out_.append('%');
        spec.align = left ? '<' : '>';
        const Value& value = keyed ? *keyed : take_argument();
        out_.append(converted(spec, zero && !left, value));
    }

    std::string converted(FormatSpec spec, bool zero, const Value& value) {
        switch (spec.type) {
        case 's':
        case 'r':
        case 'a': {
            std::string text = spec.type == 's'   ? safe_ ? escaped(sandbox_, value) : str(sandbox_, value)
                                 : spec.type == 'r' ? repr(sandbox_, value)
                                                  : ascii_repr(sandbox_, value);
            if (safe_ && spec.type != 's') text = escape_html(text);
            if (spec.precision) text.resize(byte_offset(text, static_cast<std::size_t>(*spec.precision)));
            return pad(sandbox_, spec, "", text, '>');
        }
        case 'c':
            return pad(sandbox_, spec, "", character(value), '>');
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X':
            return integer(spec, zero, value);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return real(spec, zero, value);
        default:
            break;
        }
        value_error(std::string("unsupported format character '") + spec.type + "'");
    }

    std::string character(const Value& value) const {
        if (const Text* text = value.if_text(); text && text->length == 1) return text->bytes;
        const auto code_point = value.as_integer();
        if (!code_point) type_error("%c requires int or char");
        const bool valid =
            *code_point >= 0 && *code_point <= 0x10FFFF && !is_surrogate(static_cast<char32_t>(*code_point));
        if (!valid) fail("OverflowError", "%c arg not in range(0x110000)");
        std::string out;
        encode(static_cast<char32_t>(*code_point), out);
        return out;
    }

    std::string integer(FormatSpec spec, bool zero, const Value& value) {
        auto number = value.as_integer();
        const double* real = value.if_real();
        const bool decimal = spec.type == 'd' || spec.type == 'i' || spec.type == 'u';
        if (real && decimal) {
            if (std::isnan(*real)) value_error("cannot convert float NaN to integer");
            if (!(std::fabs(*real) < 9.2e18))
                fail("OverflowError", "cannot convert float infinity to integer");
            number = static_cast<std::int64_t>(*real);
        }
        if (!number) {
            if (const Undefined* undefined = value.if_undefined(); undefined && decimal) undefined->raise();
            type_error(std::string("%") + spec.type +
                       " format: " + (decimal ? "a real number" : "an integer") + " is required, not " +
                       std::string(type_name(value)));
        }
        const std::uint64_t magnitude =
            *number < 0 ? 0 - static_cast<std::uint64_t>(*number) : static_cast<std::uint64_t>(*number);
        std::string digits = integer_digits(magnitude, spec.type);
        if (spec.precision && static_cast<std::size_t>(*spec.precision) > digits.size()) {
            digits.insert(0, static_cast<std::size_t>(*spec.precision) - digits.size(), '0');
        }
        return signed_number(spec, zero, *number < 0,
                             spec.alternate && !decimal ? std::string("0") + spec.type : "", digits);
    }

    std::string real(FormatSpec spec, bool zero, const Value& value) {
        const auto number = value.as_real();
        if (!number) {
            if (const Undefined* undefined = value.if_undefined()) undefined->raise();
            type_error("must be real number, not " + std::string(type_name(value)));
        }
        const bool negative = std::signbit(*number) && !std::isnan(*number);
        const double magnitude = negative ? -*number : *number;
        return signed_number(spec, zero && std::isfinite(*number), negative, "",
                             format_real(magnitude, spec.type, spec.precision.value_or(6), spec.alternate));
    }

    std::string signed_number(FormatSpec spec, bool zero, bool negative, const std::string& prefix,
                              std::string_view digits) {
        if (zero) {
            spec.fill.assign(1, '0');
            spec.align = '=';
        }
        const std::string sign = negative ? "-" : spec.sign != 0 ? std::string(1, spec.sign) : "";
        return pad(sandbox_, spec, sign + prefix, digits, '>');
    }

    Sandbox& sandbox_;
    std::string_view format_;
    bool safe_;
    const Value& values_;
    TextBuilder out_;
    std::vector<Value> arguments_;
    std::size_t next_ = 0;
    std::size_t position_ = 0;
    bool must_use_all_ = false;
    bool used_key_ = false;
};

/// str.format
class BraceFormatter {
  public:
    BraceFormatter(Sandbox& sandbox, bool safe, const Arguments& arguments)
        : sandbox_(sandbox), safe_(safe), arguments_(arguments) {}

    std::string run(std::string_view format, int levels) {
        if (levels < 0) value_error("Max string recursion exceeded");
        TextBuilder out(sandbox_);
        for (std::size_t i = 0; i < format.size();) {
            const char c = format[i];
            const bool doubled = i + 1 < format.size() && format[i + 1] == c;
            if ((c == '{' || c == '}') && doubled) {
                out.append(c);
                i += 2;
            } else if (c == '}') {
                value_error("Single '}' encountered in format string");
            } else if (c == '{') {
                const std::size_t end = closing_brace(format, i);
                out.append(field(format.substr(i + 1, end - i - 1), levels));
                i = end + 1;
            } else {
                const std::size_t next = std::min(format.find_first_of("{}", i), format.size());
                out.append(format.substr(i, next - i));
                i = next;
            }
        }
        return out.take();
    }

  private:
    static std::size_t closing_brace(std::string_view format, std::size_t open) {
        int nesting = 0;
        bool in_index = false;
        for (std::size_t i = open; i < format.size(); ++i) {
            if (format[i] == '[' && nesting == 1) in_index = true;
            if (format[i] == ']') in_index = false;
            if (in_index) continue;
            if (format[i] == '{') ++nesting;
            if (format[i] == '}' && --nesting == 0) return i;
        }
        value_error(open + 1 == format.size() ? "Single '{' encountered in format string"
                                              : "expected '}' before end of string");
    }

    std::string field(std::string_view text, int levels) {
        const std::size_t name_end = find_name_end(text);
        const std::string_view name = text.substr(0, name_end);
        std::string_view rest = text.substr(name_end);
        char conversion = 0;
        if (rest.starts_with('!')) {
            if (rest.size() < 2) value_error("end of string while looking for conversion specifier");
            conversion = rest[1];
            rest.remove_prefix(2);
            if (!rest.empty() && rest[0] != ':') value_error("expected ':' after conversion specifier");
        }
        const Value value = look_up(name);
        const std::string spec = rest.empty() ? "" : run(rest.substr(1), levels - 1);
        std::string out = conversion == 0     ? format_value(sandbox_, value, spec)
                          : conversion == 's' ? format_value(sandbox_, to_text(sandbox_, value), spec)
                          : conversion == 'r'
                              ? format_value(sandbox_, make_text(sandbox_, repr(sandbox_, value)), spec)
                          : conversion == 'a'
                              ? format_value(sandbox_, make_text(sandbox_, ascii_repr(sandbox_, value)), spec)
                              : (value_error(std::string("Unknown conversion specifier ") + conversion), "");
        const bool already_safe = value.if_text() && value.if_text()->safe;
        return safe_ && !already_safe ? escape_html(out) : out;
    }

    static std::size_t find_name_end(std::string_view text) {
        bool in_index = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '[') in_index = true;
            if (text[i] == ']') in_index = false;
            if (!in_index && (text[i] == '!' || text[i] == ':')) return i;
        }
        return text.size();
    }

    static std::optional<std::int64_t> as_index(std::string_view text) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool digits =
            !text.empty() && text[0] != '-' && error == std::errc() && end == text.data() + text.size();
        return digits ? std::optional(value) : std::nullopt;
    }

    Value look_up(std::string_view name) {
        const std::size_t first_end = std::min(name.find_first_of(".["), name.size());
        Value value = argument(name.substr(0, first_end));
        std::string_view rest = name.substr(first_end);
        while (!rest.empty()) {
            if (rest[0] == '.') {
                const std::size_t end = std::min(rest.find_first_of(".[", 1), rest.size());
                if (end == 1) value_error("Empty attribute in format string");
                value = get_attribute(sandbox_, value, make_literal(std::string(rest.substr(1, end - 1))));
                rest.remove_prefix(end);
                continue;
            }
            const std::size_t end = rest.find(']');
            if (rest[0] != '[') value_error("Only '.' or '[' may follow ']' in format field specifier");
            if (end == std::string_view::npos) value_error("Missing ']' in format string");
            const std::string_view key = rest.substr(1, end - 1);
            if (key.empty()) value_error("Empty attribute in format string");
            const auto index = as_index(key);
            value = get_item(sandbox_, value, index ? Value(*index) : make_literal(std::string(key)));
            rest.remove_prefix(end + 1);
        }
        return value;
    }

    Value argument(std::string_view name) {
        std::optional<std::int64_t> index = as_index(name);
        if (name.empty() || index) {
            const bool numbers_itself = name.empty();
            if (numbers_itself ? numbered_ : next_ > 0) {
                value_error(
                    numbers_itself
                        ? "cannot switch from manual field specification to automatic field numbering"
                        : "cannot switch from automatic field numbering to manual field specification");
            }
            if (numbers_itself)
                index = next_++;
            else
                numbered_ = true;
            if (*index >= static_cast<std::int64_t>(arguments_.positional.size())) {
                fail("IndexError", "Replacement index " + std::to_string(*index) +
                                       " out of range for positional args tuple");
            }
            return arguments_.positional[static_cast<std::size_t>(*index)];
        }
        for (const auto& [key, value] : arguments_.named) {
            if (key == name) return value;
        }
        fail("KeyError", repr_text(name));
    }

    Sandbox& sandbox_;
    bool safe_;
    const Arguments& arguments_;
    std::int64_t next_ = 0;
    bool numbered_ = false;
};

}  // namespace

Value format_printf(Sandbox& sandbox, const Text& format, const Value& values) {
    sandbox.scan(format.bytes.size());
    return PrintfFormatter(sandbox, format, values).run();
}

Value format_braces(Sandbox& sandbox, const Text& format, const Arguments& arguments) {
    sandbox.scan(format.bytes.size());
    return make_text(sandbox, BraceFormatter(sandbox, format.safe, arguments).run(format.bytes, 2),
                     format.safe);
}

}  // namespace tars::jinja
