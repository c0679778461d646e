// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tars::go_template {

using Json = nlohmann::ordered_json;

struct Type;

/// A field as templates name it, and the member of the JSON it is read from.
struct Field {
    std::string_view name;
    std::string_view key;
    const Type* type;
};

/// What a piece of a conversation is to a template. Templates were written for the structures of Ollama's
/// API, so that a missing member reads as that field's zero value, an unknown field is an error, and tools
/// print as JSON.
struct Type {
    enum class Shape : std::uint8_t {
        any,      ///< whatever the JSON is; its numbers are floats, as Go decodes them
        text,     ///< a string
        integer,  ///< a number
        list,
        names,  ///< a string or a list of strings: the type of a tool's property
        map,
        record,
    };

    Shape shape = Shape::any;
    std::string_view name;               ///< Go's, for messages
    const Type* element = nullptr;       ///< of a list or map
    std::span<const Field> fields = {};  ///< of a record; of a map, those that are not like the others
    bool prints_json = false;
    bool keeps_integers = false;  ///< with any
};

extern const Type kAnyType, kTextType, kMessagesType, kToolsType;
/// The dot of a render: a map whose well-known members have types of their own.
extern const Type kRootType;
/// A property of a tool's parameters: has a TypeScript spelling.
extern const Type kPropertyType;

const Field* find_field(const Type& type, std::string_view name);

/// Whether `json` is what `type` expects, all the way down; null passes for any type's zero. `where` names
/// it.
Result<void> check_shape(const Json& json, const Type& type, const std::string& where);

}  // namespace tars::go_template
