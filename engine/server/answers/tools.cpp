// SPDX-License-Identifier: Apache-2.0
#include "server/answers/tools.h"

#include "formats/json_text.h"

#include <algorithm>
#include <deque>
#include <random>

namespace tars {
namespace {

Result<Json> read_tool(const Json& tool, const std::string& where) {
    if (!tool.is_object()) return invalid_input(where + " must be an object");
    std::string type = "function", name;
    Fields in(tool, where);
    in.read("type", type);
    TARS_CHECK(in.done());
    if (type != "function") return unsupported(where + ": tools of type '" + type + "' are not supported");
    const auto* function = in.find("function");
    if (!function || !function->is_object()) return invalid_input(where + ": 'function' must be an object");
    Fields inner(*function, where + ".function");
    inner.read("name", name);
    TARS_CHECK(inner.done());
    if (name.empty()) return invalid_input(where + ".function: 'name' is missing");
    if (const auto* parameters = inner.find("parameters"); parameters && !parameters->is_object())
        return invalid_input(where + ".function: 'parameters' must be a JSON Schema object");
    auto read = tool;
    read["type"] = type;
    return read;
}

/// What a tool's message may answer: the calls that no message has answered yet, oldest first.
using OpenCalls = std::deque<const ToolCall*>;

void link_answer(ChatMessage& message, OpenCalls& open) {
    const auto is_meant = [&](const ToolCall* call) {
        if (!message.tool_call_id.empty()) return call->id == message.tool_call_id;
        return message.tool_name.empty() || call->name == message.tool_name;
    };
    const auto found = std::ranges::find_if(open, is_meant);
    if (found == open.end()) return;
    message.tool_call_id = (*found)->id;
    message.tool_name = (*found)->name;
    open.erase(found);
}

}  // namespace

Result<Json> read_tools(const Json& body) {
    const auto* list = Fields(body).find("tools");
    if (!list || list->empty()) return Json();
    if (!list->is_array()) return invalid_input("'tools' must be an array");
    auto tools = Json::array();
    for (std::size_t i = 0; i < list->size(); ++i) {
        TARS_TRY(auto tool, read_tool((*list)[i], "tools[" + std::to_string(i) + "]"));
        tools.push_back(std::move(tool));
    }
    return tools;
}

Json make_tool(std::string_view name, const Json& description, const Json& parameters) {
    Json function = {{"name", name}};
    if (!description.is_null()) function["description"] = description;
    function["parameters"] =
        parameters.is_object() ? parameters : Json{{"type", "object"}, {"properties", Json::object()}};
    return {{"type", "function"}, {"function", std::move(function)}};
}

Json parameters_of(const Json& tool) {
    const auto* parameters = Fields(tool["function"]).find("parameters");
    auto schema = parameters ? *parameters : Json::object();
    if (!schema.contains("type")) schema["type"] = "object";
    return schema;
}

std::string name_of(const Json& tool) {
    const auto* name = Fields(tool["function"]).find("name");
    return name ? name->get<std::string>() : std::string();
}

bool is_web_search(const Json& tool) {
    const auto* type = Fields(tool).find("type");
    return type && type->is_string() && type->get_ref<const std::string&>().starts_with("web_search");
}

Result<Json> read_arguments(const Json* arguments, const std::string& where) {
    if (!arguments || *arguments == "") return Json::object();
    auto value = *arguments;
    if (arguments->is_string()) {
        const auto& text = arguments->get_ref<const std::string&>();
        TARS_CHECK(first_json_value(text));
        value = Json::parse(text, nullptr, false);
    }
    if (!value.is_object()) return invalid_input(where + ": invalid tool call arguments, expected an object");
    return value;
}

Result<ToolCall> read_tool_call(const Json& call, const std::string& where) {
    ToolCall result;
    Fields in(call, where);
    in.read("id", result.id);
    TARS_CHECK(in.done());
    const auto* function = in.find("function");
    if (!function) return invalid_input(where + ": 'function' is missing");
    Fields inner(*function, where + ".function");
    inner.read("name", result.name);
    TARS_CHECK(inner.done());
    if (result.name.empty()) return invalid_input(where + ".function: 'name' is missing");
    TARS_TRY(result.arguments, read_arguments(inner.find("arguments"), where + ".function"));
    return result;
}

std::string fresh_call_id() {
    static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    thread_local std::random_device entropy;
    std::uniform_int_distribution<std::size_t> pick(0, kLetters.size() - 1);
    std::string id = "call_";
    for (int i = 0; i < 8; ++i) id += kLetters[pick(entropy)];
    return id;
}

void link_tool_calls(std::vector<ChatMessage>& messages) {
    OpenCalls open;
    std::size_t count = 0;
    for (auto& message : messages) {
        if (message.role == "tool") link_answer(message, open);
        for (auto& call : message.tool_calls) {
            // Not a random one: the same conversation has to be the same prompt, for the KV cache's sake.
            if (call.id.empty()) call.id = "call_" + std::to_string(100000000 + count);
            ++count;
            open.push_back(&call);
        }
    }
}

}  // namespace tars
