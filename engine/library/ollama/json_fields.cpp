// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/json_fields.h"

namespace tars {
namespace {

using nlohmann::json;

Error wrong_type(const char* key, const json& value, const char* expected) {
    return invalid_input("field '" + std::string(key) + "' is " + show_json(value) + ", expected " +
                         expected);
}

Error missing(const char* key) {
    return invalid_input("field '" + std::string(key) + "' is missing");
}

}  // namespace

Result<std::string> text_field(const json& object, const char* key) {
    if (!json_member(object, key)) return missing(key);
    return text_field_or(object, key, "");
}

Result<std::string> text_field_or(const json& object, const char* key, std::string fallback) {
    const auto* value = json_member(object, key);
    if (!value) return fallback;
    if (!value->is_string()) return wrong_type(key, *value, "a string");
    return value->get<std::string>();
}

Result<std::uint64_t> count_field(const json& object, const char* key) {
    if (!json_member(object, key)) return missing(key);
    return count_field_or(object, key, 0);
}

Result<std::uint64_t> count_field_or(const json& object, const char* key, std::uint64_t fallback) {
    const auto* value = json_member(object, key);
    if (!value) return fallback;
    if (!value->is_number_unsigned()) return wrong_type(key, *value, "a whole number");
    return value->get<std::uint64_t>();
}

Result<std::vector<std::string>> text_list(const json& object, const char* key) {
    std::vector<std::string> list;
    const auto* value = json_member(object, key);
    if (!value) return list;
    if (!value->is_array()) return wrong_type(key, *value, "an array of strings");
    for (const auto& element : *value) {
        if (!element.is_string()) return wrong_type(key, element, "only strings in it");
        list.push_back(element.get<std::string>());
    }
    return list;
}

}  // namespace tars
