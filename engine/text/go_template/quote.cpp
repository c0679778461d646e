// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/quote.h"

#include "core/text_escape.h"
#include "text/go_template/number.h"

#include <utf8proc.h>

#include <cstdio>

namespace tars::go_template {
namespace {

/// Letters, marks, numbers, punctuation, symbols and the plain space.
bool is_printable(std::uint32_t code) {
    if (code == ' ') return true;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_SO;
}

std::string hexadecimal(const char* format, std::uint32_t code) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, format, code);
    return buffer;
}

/// Calls `symbol(code, bytes)` for each character; a byte that is no UTF-8 comes alone, with `valid` false.
template <typename Symbol>
void for_each_character(std::string_view text, const Symbol& symbol) {
    while (!text.empty()) {
        const auto length = utf8_sequence_length(text);
        const auto bytes = text.substr(0, length == 0 ? 1 : length);
        symbol(first_code_point(bytes), bytes, length != 0);
        text.remove_prefix(bytes.size());
    }
}

}  // namespace

std::string quote(std::string_view text) {
    std::string out = "\"";
    for_each_character(text, [&](std::uint32_t code, std::string_view bytes, bool valid) {
        static constexpr std::string_view kShort = "\a\b\f\n\r\t\v\\\"", kLetters = "abfnrtv\\\"";
        const auto found = bytes.size() == 1 ? kShort.find(bytes[0]) : kShort.npos;
        if (found != kShort.npos) {
            out += '\\';
            out += kLetters[found];
        } else if (valid && is_printable(code)) {
            out += bytes;
        } else if (!valid || code < ' ' || code == 0x7F) {
            out += hexadecimal("\\x%02x", code);
        } else {
            out += hexadecimal(code < 0x10000 ? "\\u%04x" : "\\U%08x", code);
        }
    });
    return out + "\"";
}

std::string escape_html(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "&#34;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '\0':
            out += "\uFFFD";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string escape_javascript(std::string_view text) {
    std::string out;
    for_each_character(text, [&](std::uint32_t code, std::string_view bytes, bool valid) {
        if (!valid) code = 0xFFFD, bytes = "\uFFFD";
        if (code == '\\' || code == '\'' || code == '"') {
            out += '\\';
            out += bytes;
        } else if (code < ' ' || code == '<' || code == '>' || code == '&' || code == '=' ||
                   !is_printable(code)) {
            out += hexadecimal("\\u%04X", code);
        } else {
            out += bytes;
        }
    });
    return out;
}

std::string escape_url_query(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            out += c;
        } else if (c == ' ') {
            out += '+';
        } else {
            out += hexadecimal("%%%02X", static_cast<unsigned char>(c));
        }
    }
    return out;
}

}  // namespace tars::go_template
