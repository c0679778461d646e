// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

namespace tars::jinja {

/// A method of a built-in type. `self` is of that type.
struct Method {
    std::string_view name;
    Value (*call)(Sandbox& sandbox, const Value& self, Arguments arguments);
};

/// Null where the type has no method of that name.
const Method* find_text_method(std::string_view name);
const Method* find_dict_method(std::string_view name);
const Method* find_list_method(const List& list, std::string_view name);
const Method* find_number_method(const Value& number, std::string_view name);

/// Methods that would change a list or a dict: they exist, and the sandbox refuses them.
bool changes_list(std::string_view name);
bool changes_dict(std::string_view name);

/// Where `part` begins, npos if nowhere. What it charges grows with the places it had to try.
std::size_t find_part(Sandbox& sandbox, std::string_view text, std::string_view part);
std::size_t find_last_part(Sandbox& sandbox, std::string_view text, std::string_view part);

/// Whitespace, or the characters given.
enum class Side { both, left, right };
std::string_view strip_text(std::string_view utf8, const std::string* characters, Side side);
/// str.splitlines
std::vector<std::string_view> split_lines(std::string_view utf8, bool keep_ends = false);
Value replace_text(Sandbox& sandbox, std::string_view utf8, std::string_view old,
                   std::string_view replacement, std::int64_t count);
/// str.center
Value center_text(Sandbox& sandbox, const Text& text, std::int64_t width, std::string_view fill = " ");

}  // namespace tars::jinja
