// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Unicode as tokenizers need it: UTF-8 that may be broken, character classes, normalization forms, and the
// printable alphabet that byte-level BPE writes bytes in.
namespace tars::unicode {

inline constexpr char32_t kReplacement = 0xFFFD;
inline constexpr std::string_view kReplacementUtf8 = "\xEF\xBF\xBD";
/// U+2581, which SentencePiece writes for a space.
inline constexpr std::string_view kMetaspace = "\xE2\x96\x81";

/// The start of a text: one character, or the longest part that could not become one.
struct Decoded {
    enum class State { valid, invalid, incomplete };
    State state = State::invalid;
    std::size_t length = 1;  ///< bytes; at least 1 where the text is not empty
    char32_t code_point = kReplacement;
};

/// `incomplete` means: broken off by the end of the text, and more bytes could make it valid.
Decoded decode(std::string_view text);

void append(std::string& out, char32_t code_point);

/// Whatever is not UTF-8 becomes U+FFFD, one per maximal broken part (Unicode 3.9, "best practice").
std::string replace_invalid(std::string_view text);

/// Calls `visit(code_point, bytes)` for each character of valid UTF-8; broken bytes arrive one by one as
/// U+FFFD with their own byte.
template <typename Visit>
void for_each(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const Decoded next = decode(text);
        const std::size_t length = next.state == Decoded::State::valid ? next.length : 1;
        visit(next.code_point, text.substr(0, length));
        text.remove_prefix(length);
    }
}

bool is_whitespace(char32_t c);   ///< property White_Space
bool is_punctuation(char32_t c);  ///< category P
bool is_ascii_punctuation(char32_t c);
bool is_mark(char32_t c);             ///< category M
bool is_nonspacing_mark(char32_t c);  ///< category Mn
bool is_numeric(char32_t c);          ///< category N
bool is_other(char32_t c);            ///< category C without the unassigned: control, format, private use
bool is_word(char32_t c);             ///< what \w matches
bool is_cjk_ideograph(char32_t c);    ///< as BERT draws the line

/// Full lower case of one character, appended (U+0130 becomes two).
void append_lowercase(std::string& out, char32_t c);

enum class Form { nfc, nfd, nfkc, nfkd };
std::string normalize(std::string_view text, Form form);

/// Byte offsets at which user-perceived characters end, in order.
std::vector<std::size_t> grapheme_ends(std::string_view text);

/// The printable stand-in of a byte in byte-level BPE: itself for printable Latin-1, else U+0100 and up.
char32_t byte_to_printable(std::uint8_t byte);
std::optional<std::uint8_t> printable_to_byte(char32_t c);
/// Every byte of `text` as its printable stand-in.
std::string bytes_to_printable(std::string_view text);
/// The other way; empty if a character stands for no byte.
std::optional<std::string> printable_to_bytes(std::string_view text);

/// The byte that "<0x4F>" names: exactly two hexadecimal digits.
std::optional<std::uint8_t> parse_byte_token(std::string_view text);
std::string byte_token_text(std::uint8_t byte);

}  // namespace tars::unicode
