// SPDX-License-Identifier: Apache-2.0
// Methods of dict, list, tuple and numbers; those of str are in jinja_text_methods.cpp.

#include "text/jinja/methods.h"

#include "text/jinja/arguments.h"
#include "text/jinja/objects.h"
#include "text/jinja/operators.h"
#include "text/jinja/repr.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tars::jinja {

namespace {

Value dict_copy(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters none("copy", {}, std::move(arguments));
    return self;
}

Value dict_get(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("get", {"", ""}, std::move(arguments), 1);
    require_hashable(parameters[0], &sandbox);
    const Value* found = self.if_dict()->find(parameters[0]);
    return found ? *found : parameters.value_or(1, None{});
}

template <DictView::Part part>
Value dict_view(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters none("items", {}, std::move(arguments));
    if (self.if_dict()->depth() >= sandbox.max_depth()) sandbox.fail_depth();
    return make_object<DictView>(self, part);
}

Value list_count(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("count", {""}, std::move(arguments), 1);
    const auto& items = self.if_list()->items;
    return Value(static_cast<std::int64_t>(std::count_if(
        items.begin(), items.end(), [&](const Value& item) { return equal(sandbox, item, parameters[0]); })));
}

Value list_index(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("index", {"", "", ""}, std::move(arguments), 1);
    const auto& items = self.if_list()->items;
    const auto length = static_cast<std::int64_t>(items.size());
    const auto bound = [&](std::size_t i, std::int64_t fallback) {
        const std::int64_t index = parameters.integer(i, fallback);
        return std::clamp<std::int64_t>(index < 0 ? index + length : index, 0, length);
    };
    const std::int64_t end = bound(2, length);
    for (std::int64_t i = bound(1, 0); i < end; ++i) {
        if (equal(sandbox, items[static_cast<std::size_t>(i)], parameters[0])) return Value(i);
    }
    if (self.if_list()->is_tuple()) value_error("tuple.index(x): x not in tuple");
    value_error(repr(sandbox, parameters[0]) + " is not in list");
}

Value list_copy(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters none("copy", {}, std::move(arguments));
    return self;
}

Value real_is_integer(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters none("is_integer", {}, std::move(arguments));
    const double value = *self.if_real();
    return Value(std::isfinite(value) && std::floor(value) == value);
}

Value integer_bit_length(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters none("bit_length", {}, std::move(arguments));
    const std::int64_t value = self.as_integer().value_or(0);
    std::uint64_t rest =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::int64_t bits = 0;
    for (; rest != 0; rest >>= 1) ++bits;
    return Value(bits);
}

constexpr std::array kDictMethods{
    Method{"copy", dict_copy},
    Method{"get", dict_get},
    Method{"items", dict_view<DictView::Part::items>},
    Method{"keys", dict_view<DictView::Part::keys>},
    Method{"values", dict_view<DictView::Part::values>},
};

constexpr std::array kListMethods{
    Method{"copy", list_copy},
    Method{"count", list_count},
    Method{"index", list_index},
};

constexpr Method kRealIsInteger{"is_integer", real_is_integer};
constexpr Method kIntegerBitLength{"bit_length", integer_bit_length};

constexpr std::array<std::string_view, 6> kChangesDict{"clear",   "fromkeys",   "pop",
                                                       "popitem", "setdefault", "update"};
constexpr std::array<std::string_view, 8> kChangesList{"append", "clear",  "extend",  "insert",
                                                       "pop",    "remove", "reverse", "sort"};

template <typename Table>
const Method* find_in(const Table& table, std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Method& m) { return m.name == name; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace

const Method* find_dict_method(std::string_view name) {
    return find_in(kDictMethods, name);
}

const Method* find_list_method(const List& list, std::string_view name) {
    return list.is_tuple() && name == "copy" ? nullptr : find_in(kListMethods, name);
}

const Method* find_number_method(const Value& number, std::string_view name) {
    if (number.if_real()) return name == kRealIsInteger.name ? &kRealIsInteger : nullptr;
    return name == kIntegerBitLength.name ? &kIntegerBitLength : nullptr;
}

bool changes_list(std::string_view name) {
    return std::find(kChangesList.begin(), kChangesList.end(), name) != kChangesList.end();
}

bool changes_dict(std::string_view name) {
    return std::find(kChangesDict.begin(), kChangesDict.end(), name) != kChangesDict.end();
}

}  // namespace tars::jinja
