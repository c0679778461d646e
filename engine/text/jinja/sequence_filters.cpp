// SPDX-License-Identifier: Apache-2.0
// Filters on lists, mappings and other iterables.

#include "text/jinja/arguments.h"
#include "text/jinja/filters.h"
#include "text/jinja/objects.h"
#include "text/jinja/operators.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <array>

namespace tars::jinja {

namespace {

/// A generator that does all its work when the first item is asked for, so that it only fails where it is
/// used.
template <typename Make>
Value lazily(Sandbox& sandbox, const Value& input, Make make, std::string_view type = "generator") {
    struct State {
        std::optional<std::vector<Value>> items;
        std::size_t position = 0;
    };
    auto next = [&sandbox, input, make = std::move(make), state = std::make_shared<State>()](Value& item) {
        if (!state->items) state->items = make(sandbox, input);
        if (state->position == state->items->size()) return false;
        item = std::move((*state->items)[state->position++]);
        return true;
    };
    return make_generator(sandbox, input, std::move(next), type);
}

struct Keyed {
    Value key;
    Value value;
};

void sort_by_key(Sandbox& sandbox, std::vector<Keyed>& items, bool reverse) {
    std::stable_sort(items.begin(), items.end(), [&](const Keyed& a, const Keyed& b) {
        return order(sandbox, reverse ? b.key : a.key, reverse ? a.key : b.key) < 0;
    });
}

std::vector<Value> reversed(Sandbox& sandbox, const Value& input) {
    std::vector<Value> items = collect(sandbox, input);
    std::reverse(items.begin(), items.end());
    return items;
}

bool is_reversible(const Value& value) {
    return length_of(value).has_value() && !value.if_object<Namespace>();
}

Value length(Sandbox&, const Value& input, Arguments arguments) {
    const Parameters none("length", {}, std::move(arguments));
    const auto length = length_of(input);
    if (!length) type_error("object of type " + quoted_type(input) + " has no len()");
    return Value(*length);
}

Value with_default(Sandbox&, const Value& input, Arguments arguments) {
    const Parameters parameters("default", {"default_value", "boolean"}, std::move(arguments));
    const bool replaces = input.is_undefined() || (parameters.flag(1, false) && !truth(input));
    return replaces ? parameters.value_or(0, make_literal("")) : input;
}

Value to_list(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("list", {}, std::move(arguments));
    return make_list(sandbox, collect(sandbox, input));
}

Value first(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("first", {}, std::move(arguments));
    Value item;
    return iterate(sandbox, input)->next(item) ? item
                                               : undefined_because("No first item, sequence was empty.");
}

Value last(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("last", {}, std::move(arguments));
    if (!is_reversible(input)) type_error(quoted_type(input) + " object is not reversible");
    if (const List* list = input.if_list(); list && !list->items.empty()) return list->items.back();
    const std::vector<Value> items = collect(sandbox, input);
    return items.empty() ? undefined_because("No last item, sequence was empty.") : items.back();
}

Value reverse(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("reverse", {}, std::move(arguments));
    if (input.if_text()) return get_slice(sandbox, input, None{}, None{}, Value(std::int64_t{-1}));
    if (!is_iterable(input)) fail("FilterArgumentError", "argument must be iterable");
    return is_reversible(input) ? lazily(sandbox, input, reversed, "list_reverseiterator")
                                : make_list(sandbox, reversed(sandbox, input));
}

Value join(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("join", {"d", "attribute"}, std::move(arguments));
    const std::string separator = parameters.given(0) ? str(sandbox, parameters[0]) : "";
    const AttributeGetter getter(sandbox, parameters[1]);
    TextBuilder out(sandbox);
    bool separate = false;
    const auto items = iterate(sandbox, input);
    for (Value item; items->next(item);) {
        sandbox.step();
        if (separate) out.append(separator);
        separate = true;
        out.append(str(sandbox, getter(std::move(item))));
    }
    return out.finish();
}

Value items_of(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("items", {}, std::move(arguments));
    return lazily(sandbox, input, [](Sandbox& box, const Value& value) {
        std::vector<Value> pairs;
        if (value.is_undefined()) return pairs;
        const Dict* dict = value.if_dict();
        if (!dict) type_error("Can only get item pairs from a mapping.");
        for (const auto& [key, item] : dict->entries()) pairs.push_back(make_tuple(box, {key, item}));
        return pairs;
    });
}

Value dict_sort(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("dictsort", {"case_sensitive", "by", "reverse"}, std::move(arguments));
    const std::string by = parameters.given(1) ? str(sandbox, parameters[1]) : "key";
    if (by != "key" && by != "value")
        fail("FilterArgumentError", "You can only sort by either \"key\" or \"value\"");
    if (const Undefined* undefined = input.if_undefined()) undefined->raise();
    const Dict* dict = input.if_dict();
    if (!dict) fail("AttributeError", quoted_type(input) + " object has no attribute 'items'");
    AttributeGetter getter(sandbox, None{});
    if (!parameters.flag(0, false)) getter.ignore_case();
    std::vector<Keyed> pairs;
    for (const auto& [key, value] : dict->entries()) {
        pairs.push_back({getter(by == "key" ? key : value), make_tuple(sandbox, {key, value})});
    }
    sort_by_key(sandbox, pairs, parameters.flag(2, false));
    std::vector<Value> out;
    for (Keyed& pair : pairs) out.push_back(std::move(pair.value));
    return make_list(sandbox, std::move(out));
}

// "age,name" sorts by several attributes.
std::vector<AttributeGetter> sort_getters(Sandbox& sandbox, const Value& attribute, bool case_sensitive) {
    std::vector<AttributeGetter> getters;
    if (const Text* text = attribute.if_text()) {
        std::string_view rest = text->bytes;
        while (true) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            getters.emplace_back(sandbox, make_literal(std::string(rest.substr(0, comma))));
            if (comma == rest.size()) break;
            rest.remove_prefix(comma + 1);
        }
    } else {
        getters.emplace_back(sandbox, attribute);
    }
    for (AttributeGetter& getter : getters) {
        if (!case_sensitive) getter.ignore_case();
    }
    return getters;
}

Value sort(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("sort", {"reverse", "case_sensitive", "attribute"}, std::move(arguments));
    const auto getters = sort_getters(sandbox, parameters[2], parameters.flag(1, false));
    std::vector<Keyed> items;
    for (Value& item : collect(sandbox, input)) {
        std::vector<Value> keys;
        for (const AttributeGetter& getter : getters) keys.push_back(getter(item));
        items.push_back({make_list(sandbox, std::move(keys)), std::move(item)});
    }
    sort_by_key(sandbox, items, parameters.flag(0, false));
    std::vector<Value> out;
    for (Keyed& item : items) out.push_back(std::move(item.value));
    return make_list(sandbox, std::move(out));
}

AttributeGetter key_getter(Sandbox& sandbox, const Value& attribute, bool case_sensitive) {
    AttributeGetter getter(sandbox, attribute);
    if (!case_sensitive) getter.ignore_case();
    return getter;
}

template <bool greatest>
Value extreme(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters(greatest ? "max" : "min", {"case_sensitive", "attribute"},
                                std::move(arguments));
    const AttributeGetter getter = key_getter(sandbox, parameters[1], parameters.flag(0, false));
    Value best;
    Value best_key;
    const auto items = iterate(sandbox, input);
    for (Value item; items->next(item);) {
        Value key = getter(item);
        const bool better = best.is_missing() || (greatest ? order(sandbox, key, best_key, ">") > 0
                                                           : order(sandbox, key, best_key) < 0);
        if (!better) continue;
        best = std::move(item);
        best_key = std::move(key);
    }
    return best.is_missing() ? undefined_because("No aggregated item, sequence was empty.") : best;
}

Value unique(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("unique", {"case_sensitive", "attribute"}, std::move(arguments));
    const AttributeGetter getter = key_getter(sandbox, parameters[1], parameters.flag(0, false));
    return lazily(sandbox, input, [getter](Sandbox& box, const Value& value) {
        const std::vector<Value> items = collect(box, value);
        std::vector<Dict::Entry> keys;
        std::vector<Value> found_keys;
        for (const Value& item : items) found_keys.push_back(getter(item));
        // The last of equal keys gives a dictionary its value, so going backwards keeps the first place.
        for (std::size_t i = items.size(); i > 0; --i) {
            keys.emplace_back(found_keys[i - 1], Value(static_cast<std::int64_t>(i - 1)));
        }
        const Value places = make_dict(box, std::move(keys));
        std::vector<Value> out;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Value* place = places.if_dict()->find(found_keys[i]);
            if (place && *place->if_integer() == static_cast<std::int64_t>(i)) out.push_back(items[i]);
        }
        return out;
    });
}

Value group_by(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("groupby", {"attribute", "default", "case_sensitive"}, std::move(arguments),
                                1);
    AttributeGetter shown(sandbox, parameters[0]);
    if (parameters.chosen(1)) shown.use_default(parameters[1]);
    AttributeGetter getter = shown;
    if (!parameters.flag(2, false)) getter.ignore_case();
    std::vector<Keyed> items;
    for (Value& item : collect(sandbox, input)) items.push_back({getter(item), std::move(item)});
    sort_by_key(sandbox, items, false);
    std::vector<Value> groups;
    for (std::size_t begin = 0; begin < items.size();) {
        std::vector<Value> members;
        std::size_t end = begin;
        while (end < items.size() && equal(sandbox, items[end].key, items[begin].key))
            members.push_back(items[end++].value);
        if (end == begin) members.push_back(items[end++].value);  // NaN equals nothing, not even itself
        Value grouper = shown(members.front());
        groups.push_back(make_list(sandbox, {std::move(grouper), make_list(sandbox, std::move(members))},
                                   List::Shape::group));
        begin = end;
    }
    return make_list(sandbox, std::move(groups));
}

Value sum(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("sum", {"attribute", "start"}, std::move(arguments));
    const AttributeGetter getter(sandbox, parameters[0]);
    Value total = parameters.value_or(1, Value(std::int64_t{0}));
    if (total.if_text()) type_error("sum() can't sum strings [use ''.join(seq) instead]");
    const auto items = iterate(sandbox, input);
    for (Value item; items->next(item);) {
        sandbox.step();
        total = apply(sandbox, BinaryOperator::add, total, getter(std::move(item)));
    }
    return total;
}

Value batch(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("batch", {"linecount", "fill_with"}, std::move(arguments), 1);
    const std::int64_t size = parameters.integer(0, 1);
    return lazily(sandbox, input, [size, fill = parameters[1]](Sandbox& box, const Value& value) {
        std::vector<Value> out;
        std::vector<Value> row;
        for (Value& item : collect(box, value)) {
            if (static_cast<std::int64_t>(row.size()) == size)
                out.push_back(make_list(box, std::exchange(row, {})));
            row.push_back(std::move(item));
        }
        if (row.empty()) return out;
        if (!fill.is_missing() && !fill.is_none() && size > static_cast<std::int64_t>(row.size())) {
            box.expect_bytes(static_cast<std::uint64_t>(size));
            box.expect_bytes(static_cast<std::uint64_t>(size) * sizeof(Value));
            row.resize(static_cast<std::size_t>(size), fill);
        }
        out.push_back(make_list(box, std::move(row)));
        return out;
    });
}

Value slice(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("slice", {"slices", "fill_with"}, std::move(arguments), 1);
    const std::int64_t slices = parameters.integer(0, 1);
    return lazily(sandbox, input, [slices, fill = parameters[1]](Sandbox& box, const Value& value) {
        const std::vector<Value> items = collect(box, value);
        if (slices == 0) fail("ZeroDivisionError", "integer division or modulo by zero");
        std::vector<Value> out;
        const auto length = static_cast<std::int64_t>(items.size());
        std::int64_t begin = 0;
        for (std::int64_t i = 0; i < slices; ++i) {
            const bool longer = i < length % slices;
            const std::int64_t end = begin + length / slices + (longer ? 1 : 0);
            std::vector<Value> row(items.begin() + begin, items.begin() + end);
            if (!longer && !fill.is_missing() && !fill.is_none()) row.push_back(fill);
            out.push_back(make_list(box, std::move(row)));
            begin = end;
        }
        return out;
    });
}

Value attribute(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("attr", {"name"}, std::move(arguments), 1);
    const Value name = to_text(sandbox, parameters[0]);
    const std::string& text = name.if_text()->bytes;
    const Value found = get_attribute(sandbox, input, name);
    const Undefined* undefined = found.if_undefined();
    if (undefined || python_attribute(sandbox, input, text)) return found;
    Undefined nothing;  // only an item has that name
    nothing.name = repr_text(text);
    nothing.object = describe_type(input);
    return Value(std::make_shared<const Undefined>(std::move(nothing)));
}

Value random(Sandbox&, const Value&, Arguments) {
    fail("SecurityError",
         "the filter 'random' is not available: a chat template must always give the same text");
}

constexpr std::array kFilters{
    NamedFilter{"attr", attribute},
    NamedFilter{"batch", batch},
    NamedFilter{"count", length},
    NamedFilter{"d", with_default},
    NamedFilter{"default", with_default},
    NamedFilter{"dictsort", dict_sort},
    NamedFilter{"first", first},
    NamedFilter{"groupby", group_by},
    NamedFilter{"items", items_of},
    NamedFilter{"join", join},
    NamedFilter{"last", last},
    NamedFilter{"length", length},
    NamedFilter{"list", to_list},
    NamedFilter{"max", extreme<true>},
    NamedFilter{"min", extreme<false>},
    NamedFilter{"random", random},
    NamedFilter{"reverse", reverse},
    NamedFilter{"slice", slice},
    NamedFilter{"sort", sort},
    NamedFilter{"sum", sum},
    NamedFilter{"unique", unique},
};

}  // namespace

std::span<const NamedFilter> sequence_filters() {
    return kFilters;
}

}  // namespace tars::jinja
