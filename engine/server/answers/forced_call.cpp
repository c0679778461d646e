// SPDX-License-Identifier: Apache-2.0
#include "server/answers/forced_call.h"

#include "server/answers/tools.h"

namespace tars {
namespace {

/// What a call's members are called.
struct Members {
    const char* name = "name";
    const char* arguments = "arguments";
};

Json call_schema(const Json& tool, const Members& members) {
    return {{"type", "object"},
            {"properties",
             {{members.name, {{"const", name_of(tool)}}}, {members.arguments, parameters_of(tool)}}},
            {"required", Json::array({members.name, members.arguments})},
            {"additionalProperties", false}};
}

}  // namespace

Result<ForcedCall> force_tool_call(ToolCallForm form, std::string_view template_text, const Json& tools,
                                   std::string_view name) {
    using Form = ToolCallForm;
    const bool spells_names = template_text.find("[ARGS]") != template_text.npos;
    const bool is_json = form == Form::tagged_json || form == Form::bare_json || form == Form::actions ||
                         (form == Form::mistral && !spells_names);
    if (!is_json)
        return unsupported("this model writes tool calls in a way that cannot be forced",
                           "use the tool choice \"auto\"");
    auto calls = Json::array();
    Members members;
    if (form == Form::bare_json) members.arguments = "parameters";
    if (form == Form::actions) members = {"tool_name", "parameters"};
    for (const auto& tool : tools)
        if (name.empty() || name_of(tool) == name) calls.push_back(call_schema(tool, members));
    if (calls.empty()) return invalid_input("tool_choice: there is no tool '" + std::string(name) + "'");
    Json schema = calls.size() == 1 ? calls[0] : Json{{"anyOf", calls}};
    std::string opening;
    if (form == Form::tagged_json) opening = "<tool_call>\n";
    if (form == Form::mistral || form == Form::actions) {
        opening = form == Form::mistral ? "[TOOL_CALLS]" : "<|START_ACTION|>";
        schema = {{"type", "array"}, {"items", schema}, {"minItems", 1}, {"maxItems", 1}};
    }
    auto grammar = Grammar::from_json_schema(schema);
    if (!grammar) return grammar.error().in("tools");
    return ForcedCall{std::move(opening), std::move(*grammar)};
}

}  // namespace tars
