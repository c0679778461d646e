// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/value.h"

#include "text/go_template/print.h"

#include <algorithm>

namespace tars::go_template {
namespace {

using Shape = Type::Shape;

struct HeldText {
    HeldText(Sandbox& counting, std::string text) : sandbox(counting), bytes(std::move(text)) {
        sandbox.hold(bytes.size());
    }
    ~HeldText() { sandbox.release(bytes.size()); }
    HeldText(const HeldText&) = delete;
    HeldText& operator=(const HeldText&) = delete;

    Sandbox& sandbox;
    std::string bytes;
};

Text borrowed(const std::string& bytes) {
    return {nullptr, bytes};
}

Value number(const Json& json, bool keeps_integers) {
    if (!keeps_integers || json.is_number_float()) return json.get<double>();
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX) return json.get<double>();
    return json.get<std::int64_t>();
}

Value from_any(const Json& json, const Type& type) {
    switch (json.type()) {
    case Json::value_t::boolean:
        return json.get<bool>();
    case Json::value_t::string:
        return borrowed(json.get_ref<const std::string&>());
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
        return number(json, type.keeps_integers);
    case Json::value_t::array:
        return Container{&json, &type, 0, json.size()};
    case Json::value_t::object:
        return Container{&json, &type};
    default:
        return Nil{};
    }
}

std::string typescript_name(std::string_view name) {
    if (name == "string" || name == "boolean" || name == "null") return std::string(name);
    if (name == "number" || name == "integer") return "number";
    if (name == "array") return "any[]";
    if (name == "object") return "Record<string, any>";
    return "any";
}

/// Methods that templates call like fields.
std::optional<Value> call_method(Sandbox& sandbox, const Container& value, std::string_view name) {
    if (name == "String" && (value.type->prints_json || value.type->shape == Shape::names))
        return make_text(sandbox, to_text(sandbox, value));
    if (name == "ToTypeScriptType" && value.type == &kPropertyType)
        return make_text(sandbox, typescript_type(sandbox, value));
    return {};
}

}  // namespace

bool Container::is_list() const {
    if (type->shape == Shape::list || type->shape == Shape::names) return true;
    return type->shape == Shape::any && json && json->is_array();
}

std::size_t Container::size() const {
    if (is_list()) return end - begin;
    return json ? json->size() : 0;
}

Value from_json(const Json* json, const Type& type) {
    if (json && json->is_null()) json = nullptr;
    switch (type.shape) {
    case Shape::any:
        return json ? from_any(*json, type) : Nil{};
    case Shape::text:
        return json ? borrowed(json->get_ref<const std::string&>()) : Text{};
    case Shape::integer:
        return json ? json->get<std::int64_t>() : std::int64_t{0};
    case Shape::names:
    case Shape::list:
        return Container{json, &type, 0, !json ? 0 : json->is_array() ? json->size() : 1};
    case Shape::map:
    case Shape::record:
        return Container{json, &type};
    }
    return Nil{};
}

Value make_text(Sandbox& sandbox, std::string bytes) {
    auto held = std::make_shared<const HeldText>(sandbox, std::move(bytes));
    const std::string_view view = held->bytes;
    return Text{std::move(held), view};
}

bool is_true(const Value& value) {
    struct Truth {
        bool operator()(Nil) const { return false; }
        bool operator()(bool truth) const { return truth; }
        bool operator()(std::int64_t number) const { return number != 0; }
        bool operator()(double number) const { return number != 0; }
        bool operator()(const Text& text) const { return !text.bytes.empty(); }
        bool operator()(const Container& container) const {
            return container.type->shape == Shape::record || container.size() > 0;
        }
    };
    return std::visit(Truth{}, value);
}

std::string type_name(const Value& value) {
    static constexpr const char* kNames[] = {"nil", "bool", "int", "float64", "string"};
    const auto* container = std::get_if<Container>(&value);
    if (!container) return kNames[value.index()];
    if (container->type->shape != Shape::any) return std::string(container->type->name);
    return container->is_list() ? "[]interface {}" : "map[string]interface {}";
}

Value map_member(Sandbox& sandbox, const Container& map, const std::string& key) {
    if (!map.json) return from_json(nullptr, *map.type->element);
    sandbox.scan(map.json->size());
    const auto found = map.json->find(key);
    const auto* member = found != map.json->end() ? &*found : nullptr;
    if (const auto* field = find_field(*map.type, key); field && member)
        return from_json(member, *field->type);
    return from_json(member, map.type->element ? *map.type->element : *map.type);
}

std::optional<Value> find_member(Sandbox& sandbox, const Value& value, const std::string& name) {
    const auto* container = std::get_if<Container>(&value);
    if (!container) return {};
    if (auto result = call_method(sandbox, *container, name)) return result;
    if (container->is_list()) return {};
    if (container->type->shape != Shape::record) return map_member(sandbox, *container, name);
    const auto* field = find_field(*container->type, name);
    if (!field) return {};
    const Json* member = nullptr;
    if (container->json) {
        sandbox.scan(container->json->size());
        const auto found = container->json->find(field->key);
        if (found != container->json->end()) member = &*found;
    }
    return from_json(member, *field->type);
}

Value element(const Container& list, std::size_t index) {
    const Json& json = *list.json;
    const Type& type = list.type->element ? *list.type->element : *list.type;
    return from_json(json.is_array() ? &json[list.begin + index] : &json, type);
}

std::vector<std::pair<std::string_view, Value>> sorted_members(Sandbox& sandbox, const Container& map) {
    std::vector<std::pair<std::string_view, Value>> members;
    if (!map.json) return members;
    sandbox.step(map.json->size());
    const Type& type = map.type->element ? *map.type->element : *map.type;
    for (auto member = map.json->begin(); member != map.json->end(); ++member) {
        const auto* field = find_field(*map.type, member.key());
        members.emplace_back(member.key(), from_json(&*member, field ? *field->type : type));
    }
    std::ranges::stable_sort(members, {}, [](const auto& member) { return member.first; });
    return members;
}

std::string typescript_type(Sandbox& sandbox, const Container& property) {
    const Sandbox::Level level(sandbox);
    std::string text;
    const auto add = [&](const std::string& name) { text += (text.empty() ? "" : " | ") + name; };
    const auto choices = std::get<Container>(*find_member(sandbox, property, "AnyOf"));
    for (std::size_t i = 0; i < choices.size(); ++i) {
        sandbox.step();
        add(typescript_type(sandbox, std::get<Container>(element(choices, i))));
    }
    if (choices.size() > 0) return text;
    const auto names = std::get<Container>(*find_member(sandbox, property, "Type"));
    for (std::size_t i = 0; i < names.size(); ++i) {
        sandbox.step();
        add(typescript_name(std::get<Text>(element(names, i)).bytes));
    }
    return names.size() > 0 ? text : "any";
}

}  // namespace tars::go_template
