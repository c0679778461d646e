// SPDX-License-Identifier: Apache-2.0
#include "schema_validator.h"

#include <algorithm>
#include <cmath>
#include <regex>

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_type(const std::string& type, const json& value) {
    if (type == "integer") return value.is_number() && std::floor(value.get<double>()) == value.get<double>();
    if (type == "number") return value.is_number();
    return type == value.type_name();
}

bool type_holds(const ordered_json& type, const json& value) {
    if (type.is_string()) return is_type(type.get<std::string>(), value);
    return std::any_of(type.begin(), type.end(),
                       [&](const auto& name) { return is_type(name.template get<std::string>(), value); });
}

bool is_date(const std::string& text) {
    static const int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (!std::regex_match(text, std::regex("\\d{4}-\\d\\d-\\d\\d"))) return false;
    const int year = std::stoi(text), month = std::stoi(text.substr(5)), day = std::stoi(text.substr(8));
    if (month < 1 || month > 12 || day < 1) return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[month - 1] + (leap && month == 2 ? 1 : 0);
}

bool is_time(const std::string& text) {
    std::smatch m;
    static const std::regex kTime("(\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d+)?(Z|[+-](\\d\\d):(\\d\\d))");
    if (!std::regex_match(text, m, kTime)) return false;
    const auto below = [&](int group, int limit) {
        return m[static_cast<std::size_t>(group)].length() == 0 ||
               std::stoi(m[static_cast<std::size_t>(group)]) < limit;
    };
    return below(1, 24) && below(2, 60) && below(3, 60) && below(6, 24) && below(7, 60);
}

bool format_holds(const std::string& format, const std::string& text) {
    if (format == "date") return is_date(text);
    if (format == "time") return is_time(text);
    if (format == "date-time")
        return text.size() > 11 && text[10] == 'T' && is_date(text.substr(0, 10)) && is_time(text.substr(11));
    if (format == "uuid")
        return std::regex_match(text, std::regex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));
    return true;
}

bool number_holds(const std::string& key, const ordered_json& bound, double value) {
    if (key == "minimum") return value >= bound.get<double>();
    if (key == "maximum") return value <= bound.get<double>();
    if (key == "exclusiveMinimum") return value > bound.get<double>();
    return key != "exclusiveMaximum" || value < bound.get<double>();
}

bool string_holds(const std::string& key, const ordered_json& bound, const std::string& value) {
    if (key == "minLength") return characters(value) >= bound.get<std::size_t>();
    if (key == "maxLength") return characters(value) <= bound.get<std::size_t>();
    if (key == "pattern") return std::regex_search(value, std::regex(bound.get<std::string>()));
    return key != "format" || format_holds(bound, value);
}

bool array_holds(const ordered_json& schema, const std::string& key, const json& value,
                 const ordered_json& root) {
    const auto& bound = schema[key];
    if (key == "minItems") return value.size() >= bound.get<std::size_t>();
    if (key == "maxItems") return value.size() <= bound.get<std::size_t>();
    const std::size_t fixed = schema.contains("prefixItems") ? schema["prefixItems"].size() : 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (key == "prefixItems" && i < fixed && !accepts(bound[i], value[i], root)) return false;
        if (key == "items" && i >= fixed && !accepts(bound, value[i], root)) return false;
    }
    return true;
}

bool object_holds(const ordered_json& schema, const std::string& key, const json& value,
                  const ordered_json& root) {
    const auto& bound = schema[key];
    if (key == "required")
        return std::all_of(bound.begin(), bound.end(), [&](const auto& name) {
            return value.contains(name.template get<std::string>());
        });
    for (const auto& [name, member] : value.items()) {
        const bool known = schema.contains("properties") && schema["properties"].contains(name);
        if (key == "properties" && known && !accepts(bound[name], member, root)) return false;
        if (key == "additionalProperties" && !known && !accepts(bound, member, root)) return false;
    }
    return true;
}

bool combination_holds(const std::string& key, const ordered_json& bound, const json& value,
                       const ordered_json& root) {
    if (key == "$ref")
        return accepts(root.at(ordered_json::json_pointer(bound.get<std::string>().substr(1))), value, root);
    if (key == "const") return json(bound) == value;
    if (key == "enum")
        return std::any_of(bound.begin(), bound.end(), [&](const auto& one) { return json(one) == value; });
    if (key != "anyOf" && key != "oneOf" && key != "allOf") return true;
    const auto count = static_cast<std::size_t>(std::count_if(
        bound.begin(), bound.end(), [&](const auto& one) { return accepts(one, value, root); }));
    return key == "anyOf" ? count > 0 : count == (key == "oneOf" ? 1 : bound.size());
}

}  // namespace

bool accepts(const ordered_json& schema, const json& value, const ordered_json& root) {
    if (schema.is_boolean()) return schema.get<bool>();
    for (const auto& [key, bound] : schema.items()) {
        if (key == "type" && !type_holds(bound, value)) return false;
        if (value.is_number() && !number_holds(key, bound, value)) return false;
        if (value.is_string() && !string_holds(key, bound, value)) return false;
        if (value.is_array() && !array_holds(schema, key, value, root)) return false;
        if (value.is_object() && !object_holds(schema, key, value, root)) return false;
        if (!combination_holds(key, bound, value, root)) return false;
    }
    return true;
}
