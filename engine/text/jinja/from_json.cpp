// SPDX-License-Identifier: Apache-2.0
#include "core/text_escape.h"
#include "text/jinja/objects.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace tars::jinja {

namespace {

std::string valid_utf8(const std::string& text) {
    std::string out;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t length = utf8_sequence_length(rest);
        if (length == 0) {
            out += "\xEF\xBF\xBD";
            rest.remove_prefix(1);
        } else {
            out.append(rest.substr(0, length));
            rest.remove_prefix(length);
        }
    }
    return out;
}

}  // namespace

Value from_json(const nlohmann::ordered_json& json, std::uint32_t max_depth) {
    using Kind = nlohmann::ordered_json::value_t;
    if (json.is_structured() && max_depth == 0) fail("RecursionError", "the variables are nested too deep");
    switch (json.type()) {
    case Kind::boolean:
        return Value(json.get<bool>());
    case Kind::number_integer:
        return Value(json.get<std::int64_t>());
    case Kind::number_float:
        return Value(json.get<double>());
    case Kind::string:
        return make_literal(valid_utf8(json.get_ref<const std::string&>()));
    case Kind::number_unsigned: {
        const auto number = json.get<std::uint64_t>();
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return make_object<LargeInteger>(number);
        }
        return Value(static_cast<std::int64_t>(number));
    }
    case Kind::array: {
        std::vector<Value> items;
        items.reserve(json.size());
        for (const auto& item : json) items.push_back(from_json(item, max_depth - 1));
        return Value(std::make_shared<const List>(nullptr, std::move(items), List::Shape::list));
    }
    case Kind::object: {
        std::vector<Dict::Entry> entries;
        entries.reserve(json.size());
        for (const auto& [key, value] : json.items()) {
            entries.emplace_back(make_literal(valid_utf8(key)), from_json(value, max_depth - 1));
        }
        return Value(std::make_shared<const Dict>(nullptr, std::move(entries)));
    }
    case Kind::null:
    case Kind::binary:
    case Kind::discarded:
        break;
    }
    return None{};
}

}  // namespace tars::jinja
