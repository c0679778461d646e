// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/schema_merge.h"

#include "core/text_escape.h"

#include <algorithm>
#include <array>
#include <set>

namespace tars::grammar {
namespace {

constexpr std::array<std::string_view, 17> kAnnotations = {
    "title",           "description",  "default",   "examples", "example",
    "$comment",        "$schema",      "$id",       "$defs",    "definitions",
    "deprecated",      "readOnly",     "writeOnly", "$anchor",  "contentMediaType",
    "contentEncoding", "contentSchema"};

const Json* find(const Json& schema, std::string_view key) {
    if (!schema.is_object()) return nullptr;
    const auto found = schema.find(key);
    return found != schema.end() ? &*found : nullptr;
}

Json as_list(const Json& value) {
    return value.is_array() ? value : Json::array({value});
}

bool holds(const Json& list, const Json& value) {
    return list.is_array() && std::ranges::find(list, value) != list.end();
}

Json intersect_types(const Json& a, const Json& b) {
    auto common = Json::array();
    const auto add = [&](const Json& type) {
        if (!holds(common, type)) common.push_back(type);
    };
    const auto as = as_list(a), bs = as_list(b);
    for (const auto& type : as) {
        if (holds(bs, type) || (type == "integer" && holds(bs, "number"))) add(type);
        if (type == "number" && holds(bs, "integer")) add("integer");
    }
    return common;
}

Json both(const Json& a, const Json& b) {
    return a == b ? a : Json{{"allOf", Json::array({a, b})}};
}

/// What additionalProperties says; true where it is not there.
Json additional(const Json& schema) {
    const auto* found = find(schema, "additionalProperties");
    return found ? *found : Json(true);
}

/// Properties of `from` into `merged`, as far as the other schema, which has `other`, lets them be.
void add_properties(Json& merged, const Json& from, const Json& other, const Json& other_additional) {
    for (auto it = from.begin(); it != from.end(); ++it) {
        if (const auto twin = other.find(it.key()); twin != other.end()) {
            merged[it.key()] = both(*it, *twin);
        } else if (other_additional == true) {
            merged[it.key()] = *it;
        } else if (other_additional != false) {
            merged[it.key()] = both(*it, other_additional);
        }
    }
}

void merge_objects(Json& merged, const Json& a, const Json& b) {
    const auto *first = find(a, "properties"), *second = find(b, "properties");
    const auto none = Json::object();
    const auto &as = first ? *first : none, &bs = second ? *second : none;
    const auto a_rest = additional(a), b_rest = additional(b);
    auto properties = Json::object();
    add_properties(properties, as, bs, b_rest);
    add_properties(properties, bs, as, a_rest);
    if (first || second) merged["properties"] = std::move(properties);
    const bool closed = a_rest == false || b_rest == false;
    if (find(a, "additionalProperties") || find(b, "additionalProperties"))
        merged["additionalProperties"] = closed           ? Json(false)
                                         : a_rest == true ? b_rest
                                         : b_rest == true ? a_rest
                                                          : both(a_rest, b_rest);
}

Json merge_keyword(const std::string& key, const Json& a, const Json& b, const std::string& path) {
    const bool lower =
        key == "minimum" || key == "exclusiveMinimum" || key == "minLength" || key == "minItems";
    const bool upper =
        key == "maximum" || key == "exclusiveMaximum" || key == "maxLength" || key == "maxItems";
    if ((lower || upper) && a.is_number() && b.is_number()) return lower == (a > b) ? a : b;
    if (key == "items") return both(a, b);
    if (key == "type") {
        auto types = intersect_types(a, b);
        if (types.empty()) throw Contradiction{path};
        return types;
    }
    if (key == "required" && a.is_array() && b.is_array()) {
        auto names = a;
        for (const auto& name : b)
            if (!holds(names, name)) names.push_back(name);
        return names;
    }
    if (key == "enum" && a.is_array() && b.is_array()) {
        auto values = Json::array();
        for (const auto& value : a)
            if (holds(b, value)) values.push_back(value);
        return values;
    }
    if (key == "const") throw Contradiction{path};
    throw Failure{"schema " + path + ": two different '" + escape_for_display(key) +
                  "' at once are not supported"};
}

/// The values a schema lists, or nothing.
const Json* listed(const Json& schema, Json& single) {
    if (const auto* value = find(schema, "const")) return single = Json::array({*value}), &single;
    return find(schema, "enum");
}

std::set<std::string> types_of(const Json& schema) {
    static const std::set<std::string> kAll = {"object", "array", "string", "number", "boolean", "null"};
    const auto* type = find(schema, "type");
    if (!type) return kAll;
    std::set<std::string> types;
    for (const auto& name : as_list(*type))
        if (name.is_string()) types.insert(name == "integer" ? "number" : name.get<std::string>());
    return types;
}

bool requires_member(const Json& schema, const std::string& name) {
    const auto* required = find(schema, "required");
    return required && holds(*required, name);
}

/// Objects of `a` have a member that those of `b` cannot have.
bool has_what_other_bans(const Json& a, const Json& b) {
    const auto *required = find(a, "required"), *properties = find(b, "properties");
    if (!required || !required->is_array() || additional(b) != false) return false;
    return std::ranges::any_of(*required, [&](const Json& name) {
        return name.is_string() && !(properties && properties->contains(name.get_ref<const std::string&>()));
    });
}

bool are_disjoint_objects(const Json& a, const Json& b) {
    if (types_of(a) != std::set<std::string>{"object"} || types_of(b) != std::set<std::string>{"object"})
        return false;
    if (has_what_other_bans(a, b) || has_what_other_bans(b, a)) return true;
    const auto *as = find(a, "properties"), *bs = find(b, "properties");
    if (!as || !bs || !as->is_object() || !bs->is_object()) return false;
    for (auto it = as->begin(); it != as->end(); ++it) {
        const auto twin = bs->find(it.key());
        if (twin != bs->end() && requires_member(a, it.key()) && requires_member(b, it.key()) &&
            are_disjoint(*it, *twin))
            return true;
    }
    return false;
}

}  // namespace

bool is_annotation(std::string_view keyword) {
    return std::ranges::find(kAnnotations, keyword) != kAnnotations.end();
}

Json merge_schemas(const Json& a, const Json& b, const std::string& path) {
    if (a == false || b == false) throw Contradiction{path};
    if (a == true) return b;
    if (b == true) return a;
    if (!a.is_object() || !b.is_object()) throw Failure{"schema " + path + " must be an object or a boolean"};
    for (const auto* schema : {&a, &b})
        if (const auto* properties = find(*schema, "properties"); properties && !properties->is_object())
            throw Failure{"schema " + path + ": 'properties' must be an object"};
    auto merged = a;
    for (auto it = b.begin(); it != b.end(); ++it) {
        const auto mine = merged.find(it.key());
        if (mine == merged.end()) {
            merged[it.key()] = *it;
        } else if (*mine != *it && !is_annotation(it.key()) && it.key() != "properties" &&
                   it.key() != "additionalProperties") {
            *mine = merge_keyword(it.key(), *mine, *it, path);
        }
    }
    merge_objects(merged, a, b);
    return merged;
}

bool are_disjoint(const Json& a, const Json& b) {
    if (a == false || b == false) return true;
    if (!a.is_object() || !b.is_object()) return false;
    const auto as = types_of(a), bs = types_of(b);
    if (std::ranges::none_of(as, [&](const std::string& type) { return bs.contains(type); })) return true;
    Json a_single, b_single;
    const auto *a_values = listed(a, a_single), *b_values = listed(b, b_single);
    if (a_values && b_values && a_values->is_array())
        return std::ranges::none_of(*a_values, [&](const Json& value) { return holds(*b_values, value); });
    return are_disjoint_objects(a, b);
}

}  // namespace tars::grammar
