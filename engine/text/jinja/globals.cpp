// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/globals.h"

#include "text/jinja/arguments.h"
#include "text/jinja/repr.h"

#include <nlohmann/json.hpp>

namespace tars::jinja {

namespace {

constexpr std::uint64_t kNamespaceBytes = 256;  // of one namespace, and of one value in it, roughly

// dict(), dict(mapping), dict(pairs), each with keyword arguments.
std::vector<Dict::Entry> dict_entries(Sandbox& sandbox, Arguments arguments) {
    if (arguments.positional.size() > 1) {
        type_error("dict expected at most 1 argument, got " + std::to_string(arguments.positional.size()));
    }
    std::vector<Dict::Entry> entries;
    for (const Value& source : arguments.positional) {
        if (const Dict* dict = source.if_dict()) {
            entries = dict->entries();
            continue;
        }
        for (const Value& pair : collect(sandbox, source)) {
            std::vector<Value> parts = collect(sandbox, pair);
            if (parts.size() != 2) {
                value_error("dictionary update sequence element #" + std::to_string(entries.size()) +
                            " has length " + std::to_string(parts.size()) + "; 2 is required");
            }
            entries.emplace_back(std::move(parts[0]), std::move(parts[1]));
        }
    }
    for (auto& [name, value] : arguments.named)
        entries.emplace_back(make_text(sandbox, name), std::move(value));
    return entries;
}

Value check_depth(Sandbox& sandbox, Value value) {
    if (depth_of(value) > sandbox.max_depth()) sandbox.fail_depth();
    return value;
}

Value call_dict(Sandbox& sandbox, Arguments arguments) {
    return make_dict(sandbox, dict_entries(sandbox, std::move(arguments)));
}

Value call_cycler(Sandbox& sandbox, Arguments arguments) {
    if (!arguments.named.empty()) type_error("Cycler() takes no keyword arguments");
    if (arguments.positional.empty()) fail("RuntimeError", "at least one item has to be provided");
    return check_depth(sandbox, make_object<Cycler>(std::move(arguments.positional)));
}

Value call_joiner(Sandbox& sandbox, Arguments arguments) {
    const Parameters parameters("joiner", {"sep"}, std::move(arguments));
    return check_depth(sandbox, make_object<Joiner>(parameters.value_or(0, make_literal(", "))));
}

Value raise_exception(Sandbox& sandbox, Arguments arguments) {
    const Parameters parameters("raise_exception", {"message"}, std::move(arguments), 1);
    fail("TemplateError", str(sandbox, parameters[0]));
}

}  // namespace

Context::Context(const nlohmann::ordered_json& variables, Sandbox& sandbox)
    : variables_(variables), sandbox_(sandbox) {}

Context::~Context() {
    for (const auto& space : namespaces_) space->clear();
}

Value Context::find(const std::string& name) {
    const auto known = known_.find(name);
    if (known != known_.end()) return known->second;
    // "now" sets the clock and is no variable.
    const auto given = name == "now" ? variables_.end() : variables_.find(name);
    Value value = given != variables_.end() ? from_json(*given, sandbox_.max_depth()) : make_global(name);
    known_.emplace(name, value);
    return value;
}

Value Context::make_global(std::string_view name) {
    if (name == "range") return make_function("range", make_range);
    if (name == "dict") return make_function("dict", call_dict);
    if (name == "cycler") return make_function("cycler", call_cycler);
    if (name == "joiner") return make_function("joiner", call_joiner);
    if (name == "raise_exception") return make_function("raise_exception", raise_exception);
    if (name == "namespace") {
        return make_function("namespace", [this](Sandbox&, Arguments arguments) {
            return make_namespace(std::move(arguments));
        });
    }
    if (name == "strftime_now") {
        return make_function("strftime_now", [this](Sandbox&, Arguments arguments) {
            return strftime_now(std::move(arguments));
        });
    }
    return {};
}

Value Context::make_namespace(Arguments arguments) {
    const std::vector<Dict::Entry> entries = dict_entries(sandbox_, std::move(arguments));
    sandbox_.hold(kNamespaceBytes * (entries.size() + 1));
    auto space = std::make_shared<Namespace>();
    for (const auto& [key, value] : entries) {
        if (const Text* text = key.if_text()) space->set(text->bytes, value);
    }
    namespaces_.push_back(space);
    return Value(Value::ObjectPtr(std::move(space)));
}

Value Context::strftime_now(Arguments arguments) {
    const Parameters parameters("strftime_now", {"format"}, std::move(arguments), 1);
    if (!now_) {
        const auto given = variables_.find("now");
        const bool is_text = given != variables_.end() && given->is_string();
        now_ = is_text ? parse_iso_time(given->get_ref<const std::string&>()) : local_now();
        if (!now_)
            value_error("the variable 'now' must be an ISO date or date-time, such as 2026-03-01T12:00:00");
    }
    return make_text(sandbox_, strftime(sandbox_, *now_, parameters.text(0)));
}

}  // namespace tars::jinja
