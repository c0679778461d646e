// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/repr.h"

#include "text/jinja/unicode.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tars::jinja {

namespace {

constexpr char kHex[] = "0123456789abcdef";

void append_hex(char32_t c, int digits, std::string& out) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out.push_back(kHex[c >> shift & 0xF]);
}

void append_escape(char32_t c, std::string& out) {
    if (c < 0x100) {
        out += "\\x";
        append_hex(c, 2, out);
    } else if (c < 0x10000) {
        out += "\\u";
        append_hex(c, 4, out);
    } else {
        out += "\\U";
        append_hex(c, 8, out);
    }
}

void append_repr(Sandbox& sandbox, const Value& value, TextBuilder& out);

void append_list(Sandbox& sandbox, const List& list, TextBuilder& out) {
    out.append(list.is_tuple() ? '(' : '[');
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0) out.append(", ");
        append_repr(sandbox, list.items[i], out);
    }
    if (list.is_tuple() && list.items.size() == 1) out.append(',');
    out.append(list.is_tuple() ? ')' : ']');
}

void append_dict(Sandbox& sandbox, const Dict& dict, TextBuilder& out) {
    out.append('{');
    for (const auto& [key, value] : dict.entries()) {
        if (&key != &dict.entries().front().first) out.append(", ");
        append_repr(sandbox, key, out);
        out.append(": ");
        append_repr(sandbox, value, out);
    }
    out.append('}');
}

void append_repr(Sandbox& sandbox, const Value& value, TextBuilder& out) {
    sandbox.step();
    if (value.is_none()) return out.append("None");
    if (value.is_undefined()) return out.append("Undefined");
    if (const bool* flag = value.if_bool()) return out.append(*flag ? "True" : "False");
    if (const std::int64_t* integer = value.if_integer()) return out.append(std::to_string(*integer));
    if (const double* real = value.if_real()) return out.append(repr_real(*real));
    if (const Text* text = value.if_text()) {
        if (text->safe) out.append("Markup(");
        out.append(repr_text(text->bytes));
        return text->safe ? out.append(')') : void();
    }
    const Sandbox::Level level(sandbox);
    if (const List* list = value.if_list()) return append_list(sandbox, *list, out);
    if (const Dict* dict = value.if_dict()) return append_dict(sandbox, *dict, out);
    out.append(value.if_object()->repr(sandbox));
}

}  // namespace

std::string repr_real(double number) {
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
    char buffer[32];
    const auto [end, error] =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific);
    std::string text(buffer, end);
    const std::size_t e = text.find('e');
    const int exponent = std::stoi(text.substr(e + 1));
    if (exponent < -4 || exponent >= 16) return text;  // both write e+16 and e-05

    std::string sign = text.starts_with('-') ? "-" : "";
    std::string digits;
    for (const char c : text.substr(0, e)) {
        if (c >= '0' && c <= '9') digits.push_back(c);
    }
    if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) return sign + digits + std::string(whole - digits.size(), '0') + ".0";
    return sign + digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string repr_text(std::string_view utf8) {
    const bool has_single = utf8.find('\'') != std::string_view::npos;
    const char quote = has_single && utf8.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out(1, quote);
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t begin = i;
        const char32_t c = decode_next(utf8, i);
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\\' || c == static_cast<char32_t>(quote)) {
            out.push_back('\\');
            out.push_back(static_cast<char>(c));
        } else if (!is_printable(c)) {
            append_escape(c, out);
        } else {
            out.append(utf8.substr(begin, i - begin));
        }
    }
    out.push_back(quote);
    return out;
}

std::string repr(Sandbox& sandbox, const Value& value) {
    TextBuilder out(sandbox);
    append_repr(sandbox, value, out);
    return out.take();
}

std::string ascii_repr(Sandbox& sandbox, const Value& value) {
    const std::string text = repr(sandbox, value);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = decode_next(text, i);
        if (c < 0x80) {
            out.push_back(static_cast<char>(c));
        } else {
            append_escape(c, out);
        }
    }
    return out;
}

std::string str(Sandbox& sandbox, const Value& value) {
    if (const Text* text = value.if_text()) return text->bytes;
    if (value.is_undefined()) return {};
    return repr(sandbox, value);
}

Value to_text(Sandbox& sandbox, const Value& value) {
    return value.if_text() ? value : make_text(sandbox, str(sandbox, value));
}

}  // namespace tars::jinja
