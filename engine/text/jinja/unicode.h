// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tars::jinja {

// Python's view of characters. Every string_view here is valid UTF-8.

/// The code point at `offset`, which moves behind it.
char32_t decode_next(std::string_view utf8, std::size_t& offset);
/// The code point that ends at `offset`, which moves before it.
char32_t decode_previous(std::string_view utf8, std::size_t& offset);
void encode(char32_t code_point, std::string& out);
bool is_surrogate(char32_t code_point);
/// Byte offset of the code point with this index, or the size where there are fewer.
std::size_t byte_offset(std::string_view utf8, std::size_t index);
std::size_t count_code_points(std::string_view utf8);

bool is_space(char32_t c);
bool is_line_break(char32_t c);
bool is_alpha(char32_t c);
bool is_decimal(char32_t c);
bool is_digit(char32_t c);
bool is_numeric(char32_t c);
bool is_printable(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_title(char32_t c);
/// May stand in an identifier, first or later.
bool is_identifier_start(char32_t c);
bool is_identifier_part(char32_t c);
/// What \w matches in a regular expression.
bool is_word(char32_t c);

std::string to_upper(std::string_view utf8);
std::string to_lower(std::string_view utf8);
std::string to_title(std::string_view utf8);
std::string to_capitalized(std::string_view utf8);
std::string swap_case(std::string_view utf8);

}  // namespace tars::jinja
