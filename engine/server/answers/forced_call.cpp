// SPDX-License-Identifier: Apache-2.0
#include "server/answers/forced_call.h"

#include "server/answers/tools.h"

namespace tars {
namespace {

Json call_schema(const Json& tool, const char* arguments) {
    return {{"type", "object"},
            {"properties", {{"name", {{"const", name_of(tool)}}}, {arguments, parameters_of(tool)}}},
            {"required", Json::array({"name", arguments})},
            {"additionalProperties", false}};
}

}  // namespace

Result<ForcedCall> force_tool_call(ToolCallForm form, std::string_view template_text, const Json& tools,
                                   std::string_view name) {
    const bool spells_names = template_text.find("[ARGS]") != template_text.npos;
    if (form == ToolCallForm::none || (form == ToolCallForm::mistral && spells_names))
        return unsupported("this model writes tool calls in a way that cannot be forced",
                           "use the tool choice \"auto\"");
    auto calls = Json::array();
    const auto* arguments = form == ToolCallForm::bare_json ? "parameters" : "arguments";
    for (const auto& tool : tools)
        if (name.empty() || name_of(tool) == name) calls.push_back(call_schema(tool, arguments));
    if (calls.empty()) return invalid_input("tool_choice: there is no tool '" + std::string(name) + "'");
    Json schema = calls.size() == 1 ? calls[0] : Json{{"anyOf", calls}};
    std::string opening;
    if (form == ToolCallForm::tagged_json) opening = "<tool_call>\n";
    if (form == ToolCallForm::mistral) {
        opening = "[TOOL_CALLS]";
        schema = {{"type", "array"}, {"items", schema}, {"minItems", 1}, {"maxItems", 1}};
    }
    auto grammar = Grammar::from_json_schema(schema);
    if (!grammar) return grammar.error().in("tools");
    return ForcedCall{std::move(opening), std::move(*grammar)};
}

}  // namespace tars
