// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/types.h"

#include <algorithm>
#include <array>

namespace tars::go_template {
namespace {

using Shape = Type::Shape;

constexpr int kMaxDepth = 100;  // properties within properties

constexpr Type kInteger{.shape = Shape::integer, .name = "int"};
constexpr Type kNames{.shape = Shape::names, .name = "api.PropertyType", .element = &kTextType};
constexpr Type kStrings{.shape = Shape::list, .name = "[]string", .element = &kTextType};
constexpr Type kAnything{.shape = Shape::list, .name = "[]interface {}", .element = &kAnyType};

constexpr Type kProperties{.shape = Shape::map,
                           .name = "map[string]api.ToolProperty",
                           .element = &kPropertyType,
                           .prints_json = true};
constexpr Type kPropertyList{.shape = Shape::list, .name = "[]api.ToolProperty", .element = &kPropertyType};
constexpr std::array<Field, 7> kPropertyFields = {{{"AnyOf", "anyOf", &kPropertyList},
                                                   {"Type", "type", &kNames},
                                                   {"Items", "items", &kAnyType},
                                                   {"Description", "description", &kTextType},
                                                   {"Enum", "enum", &kAnything},
                                                   {"Properties", "properties", &kProperties},
                                                   {"Required", "required", &kStrings}}};

constexpr std::array<Field, 5> kParametersFields = {{{"Type", "type", &kNames},
                                                     {"Defs", "$defs", &kAnyType},
                                                     {"Items", "items", &kAnyType},
                                                     {"Required", "required", &kStrings},
                                                     {"Properties", "properties", &kProperties}}};
constexpr Type kParameters{.shape = Shape::record,
                           .name = "api.ToolFunctionParameters",
                           .fields = kParametersFields,
                           .prints_json = true};
constexpr std::array<Field, 3> kToolFunctionFields = {{{"Name", "name", &kTextType},
                                                       {"Description", "description", &kTextType},
                                                       {"Parameters", "parameters", &kParameters}}};
constexpr Type kToolFunction{
    .shape = Shape::record, .name = "api.ToolFunction", .fields = kToolFunctionFields, .prints_json = true};
constexpr std::array<Field, 3> kToolFields = {
    {{"Type", "type", &kTextType}, {"Items", "items", &kAnyType}, {"Function", "function", &kToolFunction}}};
constexpr Type kTool{.shape = Shape::record, .name = "api.Tool", .fields = kToolFields, .prints_json = true};

constexpr Type kArguments{
    .shape = Shape::map, .name = "api.ToolCallFunctionArguments", .element = &kAnyType, .prints_json = true};
constexpr std::array<Field, 3> kCallFunctionFields = {
    {{"Index", "index", &kInteger}, {"Name", "name", &kTextType}, {"Arguments", "arguments", &kArguments}}};
constexpr Type kCallFunction{
    .shape = Shape::record, .name = "api.ToolCallFunction", .fields = kCallFunctionFields};
constexpr std::array<Field, 2> kCallFields = {
    {{"ID", "id", &kTextType}, {"Function", "function", &kCallFunction}}};
constexpr Type kCall{.shape = Shape::record, .name = "api.ToolCall", .fields = kCallFields};
constexpr Type kCalls{.shape = Shape::list, .name = "[]api.ToolCall", .element = &kCall};

constexpr std::array<Field, 7> kMessageFields = {{{"Role", "role", &kTextType},
                                                  {"Content", "content", &kTextType},
                                                  {"Thinking", "thinking", &kTextType},
                                                  {"Images", "images", &kAnything},
                                                  {"ToolCalls", "tool_calls", &kCalls},
                                                  {"ToolName", "tool_name", &kTextType},
                                                  {"ToolCallID", "tool_call_id", &kTextType}}};
constexpr Type kMessage{.shape = Shape::record, .name = "*api.Message", .fields = kMessageFields};

constexpr Type kOwn{.shape = Shape::any, .name = "interface {}", .keeps_integers = true};
constexpr std::array<Field, 2> kRootFields = {
    {{"Messages", "Messages", &kMessagesType}, {"Tools", "Tools", &kToolsType}}};

Result<void> check_members(const Json& json, const Type& type, const std::string& where, int depth);

Error mismatch(const Json& json, const char* expected, const std::string& where) {
    return invalid_input(where + " must be " + expected + ", found " + json.type_name());
}

Result<void> check(const Json& json, const Type& type, const std::string& where, int depth) {
    if (json.is_null()) return {};
    if (depth > kMaxDepth) return invalid_input(where + " nests too deeply");
    switch (type.shape) {
    case Shape::any:
        return {};
    case Shape::text:
        if (!json.is_string()) return mismatch(json, "a string", where);
        return {};
    case Shape::integer:
        if (!json.is_number_integer()) return mismatch(json, "an integer", where);
        return {};
    case Shape::names:
        if (json.is_string()) return {};
        [[fallthrough]];
    case Shape::list:
        if (!json.is_array()) return mismatch(json, "a list", where);
        break;
    case Shape::map:
    case Shape::record:
        if (!json.is_object()) return mismatch(json, "an object", where);
        break;
    }
    return check_members(json, type, where, depth);
}

Result<void> check_members(const Json& json, const Type& type, const std::string& where, int depth) {
    if (type.shape == Shape::record) {
        for (const auto& field : type.fields)
            if (const auto found = json.find(field.key); found != json.end())
                TARS_CHECK(check(*found, *field.type, where + "." + std::string(field.key), depth + 1));
        return {};
    }
    if (type.element->shape == Shape::any) return {};
    if (type.shape == Shape::map) {
        for (const auto& [key, value] : json.items())
            TARS_CHECK(check(value, *type.element, where + "." + key, depth + 1));
        return {};
    }
    std::size_t index = 0;
    for (const auto& value : json)
        TARS_CHECK(check(value, *type.element, where + "[" + std::to_string(index++) + "]", depth + 1));
    return {};
}

}  // namespace

constexpr Type kAnyType{.shape = Shape::any, .name = "interface {}"};
constexpr Type kTextType{.shape = Shape::text, .name = "string"};
constexpr Type kMessagesType{.shape = Shape::list, .name = "[]*api.Message", .element = &kMessage};
constexpr Type kToolsType{.shape = Shape::list, .name = "api.Tools", .element = &kTool, .prints_json = true};
constexpr Type kPropertyType{.shape = Shape::record, .name = "api.ToolProperty", .fields = kPropertyFields};
constexpr Type kRootType{
    .shape = Shape::map, .name = "map[string]interface {}", .element = &kOwn, .fields = kRootFields};

const Field* find_field(const Type& type, std::string_view name) {
    const auto found = std::ranges::find(type.fields, name, &Field::name);
    return found != type.fields.end() ? &*found : nullptr;
}

Result<void> check_shape(const Json& json, const Type& type, const std::string& where) {
    return check(json, type, where, 0);
}

}  // namespace tars::go_template
