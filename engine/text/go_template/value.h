// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/go_template/sandbox.h"
#include "text/go_template/types.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tars::go_template {

/// Go's nil, and what a missing member of a map gives.
struct Nil {};

/// Bytes of the template or of the conversation, or made on the way: then `owner` keeps them.
struct Text {
    std::shared_ptr<const void> owner;
    std::string_view bytes;
};

/// A list, map or record: a view into the conversation. Null JSON is the type's zero value. A list may be a
/// slice of it.
struct Container {
    const Json* json = nullptr;
    const Type* type = nullptr;
    std::size_t begin = 0, end = 0;  ///< of a list

    bool is_list() const;
    std::size_t size() const;
};

using Value = std::variant<Nil, bool, std::int64_t, double, Text, Container>;

Value from_json(const Json* json, const Type& type);
Value make_text(Sandbox& sandbox, std::string bytes);

/// What if and with take for true: all but zeroes and empty ones. Records are always true.
bool is_true(const Value& value);
/// Go's name of its type, for messages.
std::string type_name(const Value& value);

/// A member of a map or record, by a template's `.name`; nothing where this kind of value has no such field.
std::optional<Value> find_member(Sandbox& sandbox, const Value& value, const std::string& name);
/// A map's member, or the zero of its kind.
Value map_member(Sandbox& sandbox, const Container& map, const std::string& key);
/// `list` at `index`, which is below its size.
Value element(const Container& list, std::size_t index);
/// A map's members in the order of their keys.
std::vector<std::pair<std::string_view, Value>> sorted_members(Sandbox& sandbox, const Container& map);

/// "string", "number | null", "any[]" … for a tool's property.
std::string typescript_type(Sandbox& sandbox, const Container& property);

}  // namespace tars::go_template
