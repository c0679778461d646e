// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

namespace tars::jinja {

// Values as Python prints them.

/// The shortest digits that read back as the same number: 1.0, 1e+16, nan.
std::string repr_real(double number);
/// In quotes, with escapes.
std::string repr_text(std::string_view utf8);
std::string repr(Sandbox& sandbox, const Value& value);
/// repr with everything beyond ASCII escaped.
std::string ascii_repr(Sandbox& sandbox, const Value& value);
/// What {{ value }} prints.
std::string str(Sandbox& sandbox, const Value& value);
/// The same as a value; strings stay what they are, Markup included.
Value to_text(Sandbox& sandbox, const Value& value);
/// pprint.pformat: within 80 columns, dictionaries sorted by key.
std::string pretty(Sandbox& sandbox, const Value& value);

/// json.dumps
struct JsonStyle {
    bool ensure_ascii = false;
    bool sort_keys = false;
    std::optional<std::string> indent;  ///< one level of it; absent: everything on one line
    std::string item_separator = ", ";
    std::string key_separator = ": ";
};
std::string to_json(Sandbox& sandbox, const Value& value, const JsonStyle& style);

}  // namespace tars::jinja
