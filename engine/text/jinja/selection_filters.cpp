// SPDX-License-Identifier: Apache-2.0
// map, select and their kin: generators that work item by item.

#include "text/jinja/arguments.h"
#include "text/jinja/filters.h"
#include "text/jinja/objects.h"
#include "text/jinja/repr.h"

#include <algorithm>
#include <array>
#include <functional>

namespace tars::jinja {

namespace {

using Convert = std::function<Value(Value)>;
using Choose = std::function<bool(const Value&)>;

Value take_first(Arguments& arguments) {
    Value first = std::move(arguments.positional.front());
    arguments.positional.erase(arguments.positional.begin());
    return first;
}

std::string name_of(Sandbox& sandbox, const Value& value) {
    return str(sandbox, value);
}

Convert prepare_map(Sandbox& sandbox, Arguments arguments) {
    const auto is_attribute = [](const auto& argument) { return argument.first == "attribute"; };
    if (arguments.positional.empty() &&
        std::any_of(arguments.named.begin(), arguments.named.end(), is_attribute)) {
        for (const auto& [name, value] : arguments.named) {
            if (name != "attribute" && name != "default") {
                fail("FilterArgumentError", "Unexpected keyword argument " + repr_text(name));
            }
        }
        const Parameters parameters("map", {"attribute", "default"}, std::move(arguments));
        AttributeGetter getter(sandbox, parameters[0]);
        if (parameters.given(1)) getter.use_default(parameters[1]);
        return getter;
    }
    if (arguments.positional.empty()) fail("FilterArgumentError", "map requires a filter argument");
    const std::string name = name_of(sandbox, take_first(arguments));
    const Filter filter = find_filter(name);
    if (!filter) fail("TemplateRuntimeError", "No filter named " + repr_text(name) + ".");
    return [&sandbox, filter, arguments = std::move(arguments)](Value item) {
        return apply_filter(sandbox, filter, item, arguments);
    };
}

Choose prepare_choice(Sandbox& sandbox, Arguments arguments, bool by_attribute) {
    std::optional<AttributeGetter> getter;
    if (by_attribute) {
        if (arguments.positional.empty()) fail("FilterArgumentError", "Missing parameter for attribute name");
        getter.emplace(sandbox, take_first(arguments));
    }
    const auto examined = [getter](const Value& item) { return getter ? (*getter)(item) : item; };
    if (arguments.positional.empty()) return [examined](const Value& item) { return truth(examined(item)); };
    const std::string name = name_of(sandbox, take_first(arguments));
    const Test test = find_test(name);
    if (!test) fail("TemplateRuntimeError", "No test named " + repr_text(name) + ".");
    return [&sandbox, test, examined, arguments = std::move(arguments)](const Value& item) {
        return test(sandbox, examined(item), arguments);
    };
}

// Both filters prepare themselves at the first item: over nothing, wrong arguments are no error.

Value map(Sandbox& sandbox, const Value& input, Arguments arguments) {
    struct State {
        std::unique_ptr<Iterator> items;
        Convert convert;
    };
    auto next = [&sandbox, input, arguments = std::move(arguments),
                 state = std::make_shared<State>()](Value& item) {
        sandbox.step();
        if (!state->items) {
            if (!truth(input)) return false;
            state->convert = prepare_map(sandbox, arguments);
            state->items = iterate(sandbox, input);
        }
        if (!state->items->next(item)) return false;
        item = state->convert(std::move(item));
        return true;
    };
    return make_generator(sandbox, input, std::move(next));
}

template <bool wanted, bool by_attribute>
Value select(Sandbox& sandbox, const Value& input, Arguments arguments) {
    struct State {
        std::unique_ptr<Iterator> items;
        Choose choose;
    };
    auto next = [&sandbox, input, arguments = std::move(arguments),
                 state = std::make_shared<State>()](Value& item) {
        if (!state->items) {
            if (!truth(input)) return false;
            state->choose = prepare_choice(sandbox, arguments, by_attribute);
            state->items = iterate(sandbox, input);
        }
        while (state->items->next(item)) {
            sandbox.step();
            if (state->choose(item) == wanted) return true;
        }
        return false;
    };
    return make_generator(sandbox, input, std::move(next));
}

constexpr std::array kFilters{
    NamedFilter{"map", map},
    NamedFilter{"reject", select<false, false>},
    NamedFilter{"rejectattr", select<false, true>},
    NamedFilter{"select", select<true, false>},
    NamedFilter{"selectattr", select<true, true>},
};

}  // namespace

std::span<const NamedFilter> selection_filters() {
    return kFilters;
}

}  // namespace tars::jinja
