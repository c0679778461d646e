// SPDX-License-Identifier: Apache-2.0
#include "formats/json_text.h"

#include "core/text_escape.h"
#include "formats/messages.h"

#include <cmath>
#include <limits>

namespace tars {
namespace {

Error mistyped(std::string_view key, const nlohmann::json& found, std::string_view expected) {
    return invalid_input("field " + quote(key) + " is " + show_json(found) + ", expected " +
                         std::string(expected));
}

}  // namespace

Result<std::string_view> first_json_value(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxJsonDepth)
                return invalid_input("its JSON is nested deeper than " + std::to_string(kMaxJsonDepth) +
                                     " levels at byte " + std::to_string(i));
        } else if ((c == '}' || c == ']') && (depth == 0 || --depth == 0)) {
            return text.substr(0, i + 1);
        }
    }
    return text;
}

Result<nlohmann::json> parse_json(std::string_view text) {
    TARS_CHECK(first_json_value(text));
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::exception& error) {
        return invalid_input("it is not valid JSON: " + escape_for_display(error.what(), 300), kDamagedFile);
    }
}

Result<nlohmann::json> parse_json_object(std::string_view text) {
    TARS_TRY(auto value, parse_json(text));
    if (!value.is_object()) return invalid_input("it is " + show_json(value) + ", expected a JSON object");
    return value;
}

const nlohmann::json* json_member(const nlohmann::json& object, std::string_view key) {
    if (!object.is_object()) return nullptr;
    const auto it = object.find(key);
    return it == object.end() || it->is_null() ? nullptr : &*it;
}

Result<std::optional<std::string>> json_string(const nlohmann::json& object, std::string_view key) {
    const auto* value = json_member(object, key);
    if (!value) return std::optional<std::string>();
    if (!value->is_string()) return mistyped(key, *value, "a string");
    return std::optional(value->get<std::string>());
}

Result<std::optional<double>> json_number(const nlohmann::json& object, std::string_view key) {
    const auto* value = json_member(object, key);
    if (!value) return std::optional<double>();
    if (!value->is_number()) return mistyped(key, *value, "a number");
    return std::optional(value->get<double>());
}

Result<std::optional<std::uint32_t>> json_u32(const nlohmann::json& object, std::string_view key) {
    const auto* value = json_member(object, key);
    if (!value) return std::optional<std::uint32_t>();
    constexpr auto kMost = std::numeric_limits<std::uint32_t>::max();
    if (value->is_number()) {
        // 4096.0 is how some writers put 4096.
        const auto number = value->get<double>();
        if (number >= 0 && number <= kMost && number == std::floor(number))
            return std::optional(static_cast<std::uint32_t>(number));
    }
    return mistyped(key, *value, "a whole number from 0 to " + std::to_string(kMost));
}

Result<std::optional<bool>> json_bool(const nlohmann::json& object, std::string_view key) {
    const auto* value = json_member(object, key);
    if (!value) return std::optional<bool>();
    if (!value->is_boolean()) return mistyped(key, *value, "true or false");
    return std::optional(value->get<bool>());
}

std::string show_json(const nlohmann::json& value) {
    if (value.is_array()) return "an array";
    if (value.is_object()) return "an object";
    if (value.is_string()) return quote(value.get_ref<const std::string&>());
    return value.dump();
}

}  // namespace tars
