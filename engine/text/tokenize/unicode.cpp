// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace tars::unicode {
namespace {

utf8proc_category_t category(char32_t c) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

int combining_class(utf8proc_int32_t c) {
    return utf8proc_get_property(c)->combining_class;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Both directions of the byte alphabet of GPT-2.
struct ByteAlphabet {
    std::array<char32_t, 256> to_char{};
    std::array<std::int16_t, 256 + 68> to_byte{};

    constexpr ByteAlphabet() {
        to_byte.fill(-1);
        char32_t next = 256;
        for (unsigned byte = 0; byte < 256; ++byte) {
            const bool printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
            to_char[byte] = printable ? byte : next++;
            to_byte[to_char[byte]] = static_cast<std::int16_t>(byte);
        }
    }
};
constexpr ByteAlphabet kAlphabet;

void append_decomposed(std::vector<utf8proc_int32_t>& out, char32_t c, utf8proc_option_t options) {
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    if (count <= 0 || static_cast<std::size_t>(count) > parts.size())
        out.push_back(static_cast<utf8proc_int32_t>(c));
    else
        out.insert(out.end(), parts.begin(), parts.begin() + count);
}

/// Canonical order of combining marks. utf8proc's own sort is quadratic in the length of a run of marks.
void order_marks(std::vector<utf8proc_int32_t>& text) {
    for (auto run = text.begin(); run != text.end();) {
        if (combining_class(*run) == 0) {
            ++run;
            continue;
        }
        const auto end = std::find_if(run, text.end(), [](auto c) { return combining_class(c) == 0; });
        std::stable_sort(run, end, [](auto a, auto b) { return combining_class(a) < combining_class(b); });
        run = end;
    }
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

}  // namespace

Decoded decode(std::string_view text) {
    using State = Decoded::State;
    if (text.empty()) return {State::incomplete, 0, kReplacement};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {State::valid, 1, lead};
    if (lead < 0xC2 || lead > 0xF4) return {State::invalid, 1, kReplacement};

    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code_point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (i == text.size()) return {State::incomplete, i, kReplacement};
        // The second byte's range keeps out overlong forms, surrogates and what lies beyond U+10FFFF.
        const unsigned low = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (byte(i) < low || byte(i) > high) return {State::invalid, i, kReplacement};
        code_point = code_point << 6 | (byte(i) & 0x3F);
    }
    return {State::valid, length, code_point};
}

void append(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

std::string replace_invalid(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = decode(text);
        if (next.state == Decoded::State::valid)
            out += text.substr(0, next.length);
        else
            out += kReplacementUtf8;
        text.remove_prefix(next.length);
    }
    return out;
}

bool is_whitespace(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    if (c == 0x85) return true;
    const auto found = category(c);
    return found == UTF8PROC_CATEGORY_ZS || found == UTF8PROC_CATEGORY_ZL || found == UTF8PROC_CATEGORY_ZP;
}

bool is_punctuation(char32_t c) {
    const auto found = category(c);
    return found >= UTF8PROC_CATEGORY_PC && found <= UTF8PROC_CATEGORY_PO;
}

bool is_ascii_punctuation(char32_t c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

bool is_mark(char32_t c) {
    const auto found = category(c);
    return found >= UTF8PROC_CATEGORY_MN && found <= UTF8PROC_CATEGORY_ME;
}

bool is_nonspacing_mark(char32_t c) {
    return category(c) == UTF8PROC_CATEGORY_MN;
}

bool is_numeric(char32_t c) {
    const auto found = category(c);
    return found >= UTF8PROC_CATEGORY_ND && found <= UTF8PROC_CATEGORY_NO;
}

bool is_other(char32_t c) {
    const auto found = category(c);
    return found >= UTF8PROC_CATEGORY_CC && found <= UTF8PROC_CATEGORY_CO;
}

bool is_word(char32_t c) {
    const auto found = category(c);
    const bool letter = found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
    return letter || is_mark(c) || found == UTF8PROC_CATEGORY_ND || found == UTF8PROC_CATEGORY_NL ||
           found == UTF8PROC_CATEGORY_PC || c == 0x200C || c == 0x200D;
}

bool is_cjk_ideograph(char32_t c) {
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    // 0x2B920 is a slip for 0x2B820 in the reference, and vocabularies were trained with it.
    return within(0x4E00, 0x9FFF) || within(0x3400, 0x4DBF) || within(0x20000, 0x2A6DF) ||
           within(0x2A700, 0x2B73F) || within(0x2B740, 0x2B81F) || within(0x2B920, 0x2CEAF) ||
           within(0xF900, 0xFAFF) || within(0x2F800, 0x2FA1F);
}

void append_lowercase(std::string& out, char32_t c) {
    if (c == 0x130) {
        out += "i\xCC\x87";
        return;
    }
    append(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
}

std::string normalize(std::string_view text, Form form) {
    if (is_ascii(text)) return std::string(text);
    const bool compatible = form == Form::nfkc || form == Form::nfkd;
    const bool composed = form == Form::nfc || form == Form::nfkc;
    const auto decompose = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                          (compatible ? UTF8PROC_COMPAT : 0));
    std::vector<utf8proc_int32_t> wide;
    wide.reserve(text.size());
    for_each(text, [&](char32_t c, std::string_view) { append_decomposed(wide, c, decompose); });
    order_marks(wide);
    if (composed) {
        const auto length =
            utf8proc_normalize_utf32(wide.data(), static_cast<utf8proc_ssize_t>(wide.size()),
                                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
        if (length >= 0) wide.resize(static_cast<std::size_t>(length));
    }
    std::string out;
    out.reserve(text.size());
    for (const auto c : wide) append(out, static_cast<char32_t>(c));
    return out;
}

std::vector<std::size_t> grapheme_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    utf8proc_int32_t previous = -1;
    utf8proc_int32_t state = 0;
    std::size_t position = 0;
    for_each(text, [&](char32_t c, std::string_view bytes) {
        const auto current = static_cast<utf8proc_int32_t>(c);
        if (previous >= 0 && utf8proc_grapheme_break_stateful(previous, current, &state))
            ends.push_back(position);
        previous = current;
        position += bytes.size();
    });
    if (position > 0) ends.push_back(position);
    return ends;
}

char32_t byte_to_printable(std::uint8_t byte) {
    return kAlphabet.to_char[byte];
}

std::optional<std::uint8_t> printable_to_byte(char32_t c) {
    if (c >= kAlphabet.to_byte.size() || kAlphabet.to_byte[c] < 0) return {};
    return static_cast<std::uint8_t>(kAlphabet.to_byte[c]);
}

std::string bytes_to_printable(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 4);
    for (const char c : text) append(out, byte_to_printable(static_cast<std::uint8_t>(c)));
    return out;
}

std::optional<std::string> printable_to_bytes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = decode(text);
        const auto byte =
            next.state == Decoded::State::valid ? printable_to_byte(next.code_point) : std::nullopt;
        if (!byte) return {};
        out += static_cast<char>(*byte);
        text.remove_prefix(next.length);
    }
    return out;
}

std::optional<std::uint8_t> parse_byte_token(std::string_view text) {
    if (text.size() != 6 || !text.starts_with("<0x") || text.back() != '>') return {};
    const int high = hex_digit(text[3]);
    const int low = hex_digit(text[4]);
    if (high < 0 || low < 0) return {};
    return static_cast<std::uint8_t>(high * 16 + low);
}

std::string byte_token_text(std::uint8_t byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    return std::string("<0x") + kDigits[byte >> 4] + kDigits[byte & 15] + '>';
}

}  // namespace tars::unicode
