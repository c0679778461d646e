// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/print.h"

#include "core/text_escape.h"
#include "text/go_template/number.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tars::go_template {
namespace {

using Shape = Type::Shape;

void write_list(Writer& out, const Container& list) {
    out << "[";
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0) out << " ";
        write_value(out, element(list, i));
    }
    out << "]";
}

void write_map(Writer& out, const Container& map) {
    out << "map[";
    bool first = true;
    for (const auto& [key, value] : sorted_members(out.sandbox(), map)) {
        if (!first) out << " ";
        first = false;
        out << key << ":";
        write_value(out, value);
    }
    out << "]";
}

void write_record(Writer& out, const Container& record) {
    out << "{";
    for (const auto& field : record.type->fields) {
        if (&field != &record.type->fields.front()) out << " ";
        write_value(out, *find_member(out.sandbox(), record, std::string(field.name)));
    }
    out << "}";
}

void write_container(Writer& out, const Container& container) {
    const Sandbox::Level level(out.sandbox());
    if (container.type->prints_json) return write_json(out, container);
    if (container.type->shape == Shape::names && container.size() <= 1)
        return container.size() == 0 ? void() : write_value(out, element(container, 0));
    if (container.is_list()) return write_list(out, container);
    if (container.type->shape == Shape::record) return write_record(out, container);
    write_map(out, container);
}

// ------------------------------------------------------------------------------------------------ JSON

void write_json_text(Writer& out, std::string_view text) {
    out << "\"";
    std::string piece;
    while (!text.empty()) {
        const auto length = utf8_sequence_length(text);
        const auto c = static_cast<unsigned char>(text[0]);
        static constexpr std::string_view kShort = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt";
        const auto symbol = text.substr(0, length);
        if (length == 0) {
            piece += "\\ufffd";
        } else if (const auto found = kShort.find(text[0]); found != kShort.npos) {
            piece += '\\';
            piece += kLetters[found];
        } else if (c < 0x20 || c == '<' || c == '>' || c == '&') {
            static constexpr std::string_view kDigits = "0123456789abcdef";
            piece += "\\u00";
            piece += kDigits[c >> 4];
            piece += kDigits[c & 15];
        } else if (symbol == "\u2028" || symbol == "\u2029") {
            piece += symbol == "\u2028" ? "\\u2028" : "\\u2029";
        } else {
            piece += symbol;
        }
        text.remove_prefix(length == 0 ? 1 : length);
        if (piece.size() >= 4096 || text.empty()) {
            out << piece;
            piece.clear();
        }
    }
    out << "\"";
}

void write_raw_json(Writer& out, const Json& json, const Type& type);

void write_json_list(Writer& out, const Json& list, std::size_t begin, std::size_t end, const Type& type) {
    out << "[";
    for (auto i = begin; i < end; ++i) {
        if (i > begin) out << ",";
        write_raw_json(out, list[i], type);
    }
    out << "]";
}

struct Member {
    std::string_view key;
    const Json* value;
    const Type* type;
};

/// A record's fields in their order, then what else it has; a map's members by their keys.
std::vector<Member> ordered_members(Sandbox& sandbox, const Json& object, const Type& type) {
    std::vector<Member> members;
    const bool record = type.shape == Shape::record;
    if (record)
        for (const auto& field : type.fields)
            if (const auto found = object.find(field.key); found != object.end())
                members.push_back({field.key, &*found, field.type});
    sandbox.step(object.size());
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!record || std::ranges::find(type.fields, it.key(), &Field::key) == type.fields.end())
            members.push_back({it.key(), &*it, type.element ? type.element : &kAnyType});
    if (!record) std::ranges::stable_sort(members, {}, &Member::key);
    return members;
}

void write_json_members(Writer& out, const Json& object, const Type& type) {
    out << "{";
    bool first = true;
    for (const auto& member : ordered_members(out.sandbox(), object, type)) {
        if (!std::exchange(first, false)) out << ",";
        write_json_text(out, member.key);
        out << ":";
        write_raw_json(out, *member.value, *member.type);
    }
    out << "}";
}

void write_raw_json(Writer& out, const Json& json, const Type& type) {
    const Sandbox::Level level(out.sandbox());
    switch (json.type()) {
    case Json::value_t::object:
        return write_json_members(out, json, type);
    case Json::value_t::array:
        return write_json_list(out, json, 0, json.size(), type.element ? *type.element : kAnyType);
    case Json::value_t::string:
        return write_json_text(out, json.get_ref<const std::string&>());
    case Json::value_t::boolean:
        out << (json.get<bool>() ? "true" : "false");
        return;
    case Json::value_t::number_integer:
        out << std::to_string(json.get<std::int64_t>());
        return;
    case Json::value_t::number_unsigned:
        out << std::to_string(json.get<std::uint64_t>());
        return;
    case Json::value_t::number_float:
        out << json_float(json.get<double>());
        return;
    default:
        out << "null";
        return;
    }
}

void write_json_container(Writer& out, const Container& container) {
    const auto& type = *container.type;
    if (!container.json) {
        out << (container.is_list() ? "[]" : "{}");
    } else if (container.is_list() && container.json->is_array()) {
        write_json_list(out, *container.json, container.begin, container.end,
                        type.element ? *type.element : type);
    } else {
        write_raw_json(out, *container.json, type);
    }
}

}  // namespace

std::string to_text(Sandbox& sandbox, const Value& value) {
    Writer out(sandbox);
    write_value(out, value, "<no value>");
    return out.take();
}

void write_value(Writer& out, const Value& value, std::string_view nothing) {
    if (const auto* text = std::get_if<Text>(&value)) {
        out << text->bytes;
    } else if (const auto* truth = std::get_if<bool>(&value)) {
        out << (*truth ? "true" : "false");
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        out << std::to_string(*integer);
    } else if (const auto* floating = std::get_if<double>(&value)) {
        out << shortest_float(*floating);
    } else if (const auto* container = std::get_if<Container>(&value)) {
        write_container(out, *container);
    } else {
        out << nothing;
    }
}

void write_json(Writer& out, const Value& value) {
    if (const auto* text = std::get_if<Text>(&value)) {
        write_json_text(out, text->bytes);
    } else if (const auto* floating = std::get_if<double>(&value)) {
        out << json_float(*floating);
    } else if (const auto* container = std::get_if<Container>(&value)) {
        write_json_container(out, *container);
    } else {
        write_value(out, value, "null");
    }
}

std::string print(Sandbox& sandbox, std::span<const Value> values) {
    Writer out(sandbox);
    bool was_text = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool is_text = std::holds_alternative<Text>(values[i]);
        if (i > 0 && !is_text && !was_text) out << " ";
        write_value(out, values[i]);
        was_text = is_text;
    }
    return out.take();
}

std::string print_line(Sandbox& sandbox, std::span<const Value> values) {
    Writer out(sandbox);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) out << " ";
        write_value(out, values[i]);
    }
    out << "\n";
    return out.take();
}

}  // namespace tars::go_template
