// SPDX-License-Identifier: Apache-2.0
#include "core/text_escape.h"
#include "server/anthropic/anthropic.h"

namespace tars::anthropic {
namespace {

void add_line(std::string& text, const std::string& more) {
    text += (text.empty() ? "" : "\n") + more;
}

Error unknown_block(const std::string& where, const std::string& type) {
    return unsupported(where + ": blocks of type '" + escape_for_display(type, 60) +
                       "' are not supported by this server");
}

/// A string, or blocks of type text, which become one.
Result<std::string> read_text(const Json* content, const std::string& where) {
    if (!content) return std::string();
    if (content->is_string()) return content->get<std::string>();
    if (!content->is_array()) return invalid_input(where + " must be a string or an array of blocks");
    std::string text;
    for (const auto& block : *content) {
        std::string type, piece;
        Fields in(block, where);
        in.read("type", type);
        in.read("text", piece);
        TARS_CHECK(in.done());
        if (type != "text") return unknown_block(where, type);
        add_line(text, piece);
    }
    return text;
}

Result<ToolCall> read_tool_use(const Json& block, const std::string& where) {
    ToolCall call;
    Fields in(block, where);
    in.read("id", call.id);
    in.read("name", call.name);
    TARS_CHECK(in.done());
    if (call.id.empty() || call.name.empty())
        return invalid_input(where + ": a tool_use block needs 'id' and 'name'");
    TARS_TRY(call.arguments, read_arguments(in.find("input"), where));
    return call;
}

Result<ChatMessage> read_tool_result(const Json& block, const std::string& where) {
    ChatMessage result{"tool", {}};
    Fields in(block, where);
    in.read("tool_use_id", result.tool_call_id);
    TARS_CHECK(in.done());
    if (result.tool_call_id.empty())
        return invalid_input(where + ": a tool_result block needs 'tool_use_id'");
    TARS_TRY(result.content, read_text(in.find("content"), where + ".content"));
    return result;
}

/// One message becomes several where it brings results of tools; those come first.
Result<void> read_message(const Json& message, const std::string& where, std::vector<ChatMessage>& messages) {
    if (!message.is_object()) return invalid_input(where + " must be an object");
    ChatMessage result;
    Fields fields(message, where);
    fields.read("role", result.role);
    TARS_CHECK(fields.done());
    if (result.role != "user" && result.role != "assistant" && result.role != "system")
        return invalid_input(where + ": 'role' must be user or assistant");
    const auto* content = fields.find("content");
    if (!content || !content->is_array()) {
        TARS_TRY(result.content, read_text(content, where + ".content"));
        messages.push_back(std::move(result));
        return {};
    }
    bool has_results = false;
    for (std::size_t i = 0; i < content->size(); ++i) {
        const auto& block = (*content)[i];
        const auto at = where + ".content[" + std::to_string(i) + "]";
        std::string type, text;
        Fields in(block, at);
        in.read("type", type);
        in.read("text", text);
        TARS_CHECK(in.done());
        if (type == "text") {
            add_line(result.content, text);
        } else if (type == "thinking") {
            in.read("thinking", result.thinking);
            TARS_CHECK(in.done());
        } else if (type == "tool_use" && result.role == "assistant") {
            TARS_TRY(auto call, read_tool_use(block, at));
            result.tool_calls.push_back(std::move(call));
        } else if (type == "tool_result" && result.role == "user") {
            TARS_TRY(auto answer, read_tool_result(block, at));
            messages.push_back(std::move(answer));
            has_results = true;
        } else if (type != "redacted_thinking") {
            return unknown_block(at, type);
        }
    }
    if (!has_results || !result.content.empty()) messages.push_back(std::move(result));
    return {};
}

}  // namespace

Result<std::vector<ChatMessage>> read_messages(const Json& body) {
    std::vector<ChatMessage> messages;
    const Fields in(body);
    TARS_TRY(auto system, read_text(in.find("system"), "'system'"));
    if (!system.empty()) messages.push_back({"system", std::move(system)});
    const auto* list = in.find("messages");
    if (!list || !list->is_array() || list->empty())
        return invalid_input("messages is required and must be a list that is not empty");
    for (std::size_t i = 0; i < list->size(); ++i)
        TARS_CHECK(read_message((*list)[i], "messages[" + std::to_string(i) + "]", messages));
    return messages;
}

Result<Json> read_tools(const Json& body) {
    const auto* list = Fields(body).find("tools");
    if (!list || list->empty()) return Json();
    if (!list->is_array()) return invalid_input("'tools' must be an array");
    auto tools = Json::array();
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto where = "tools[" + std::to_string(i) + "]";
        std::string type = "custom", name;
        Fields in((*list)[i], where);
        in.read("type", type);
        in.read("name", name);
        TARS_CHECK(in.done());
        if (type != "custom")
            return unsupported(where + ": tools of type '" + escape_for_display(type, 60) +
                               "' are not supported by this server");
        if (name.empty()) return invalid_input(where + ": 'name' is missing");
        const auto* description = in.find("description");
        const auto* schema = in.find("input_schema");
        if (schema && !schema->is_object())
            return invalid_input(where + ": 'input_schema' must be an object");
        tools.push_back(make_tool(name, description ? *description : Json(), schema ? *schema : Json()));
    }
    return tools;
}

Result<ToolChoice> read_tool_choice(const Json& body) {
    using Kind = ToolChoice::Kind;
    const auto* choice = Fields(body).find("tool_choice");
    if (!choice) return ToolChoice{};
    std::string type;
    ToolChoice result;
    Fields in(*choice, "tool_choice");
    in.read("type", type);
    in.read("name", result.name);
    TARS_CHECK(in.done());
    if (type == "auto") return ToolChoice{};
    if (type == "none") return ToolChoice{Kind::must_not, {}};
    if (type == "any") return ToolChoice{Kind::must, {}};
    result.kind = Kind::must;
    if (type == "tool" && !result.name.empty()) return result;
    return invalid_input("tool_choice: 'type' must be auto, any, none, or tool with a 'name'");
}

}  // namespace tars::anthropic
