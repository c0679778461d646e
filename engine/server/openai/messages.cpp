// SPDX-License-Identifier: Apache-2.0
// What a chat request says: messages and tools.
#include "core/text_escape.h"
#include "server/openai/openai.h"

namespace tars::openai {
namespace {

Result<ChatMessage> read_message(const Json& message, const std::string& where) {
    if (!message.is_object()) return invalid_input(where + " must be an object");
    ChatMessage result;
    Fields in(message, where);
    in.read("role", result.role);
    in.read("reasoning", result.thinking);
    in.read("reasoning_content", result.thinking);
    in.read("tool_call_id", result.tool_call_id);
    if (result.role == "tool") in.read("name", result.tool_name);
    TARS_CHECK(in.done());
    if (result.role.empty()) return invalid_input(where + ": 'role' is missing");
    if (result.role == "developer") result.role = "system";  // templates know it under its older name
    const auto* calls = in.find("tool_calls");
    if (calls && !calls->is_array()) return invalid_input(where + ": 'tool_calls' must be an array");
    for (std::size_t i = 0; calls && i < calls->size(); ++i) {
        TARS_TRY(auto call, read_tool_call((*calls)[i], where + ".tool_calls[" + std::to_string(i) + "]"));
        result.tool_calls.push_back(std::move(call));
    }
    TARS_TRY(result.content, read_content(in.find("content"), where));
    return result;
}

}  // namespace

Result<std::string> read_content(const Json* content, const std::string& where) {
    if (!content) return std::string();
    if (content->is_string()) return content->get<std::string>();
    if (!content->is_array())
        return invalid_input(where + ": 'content' must be a string or an array of parts");
    std::string text;
    for (const auto& part : *content) {
        std::string type, piece;
        Fields in(part, where);
        in.read("type", type);
        in.read("text", piece);
        TARS_CHECK(in.done());
        if (type == "input_file") return unsupported(where + ": file inputs are not currently supported");
        if (type != "text" && type != "input_text" && type != "output_text")
            return unsupported(where + ": content parts of type '" + escape_for_display(type, 60) +
                               "' are not supported by this server");
        text += piece;
    }
    return text;
}

Result<std::vector<ChatMessage>> read_messages(const Json& body) {
    const auto* list = Fields(body).find("messages");
    if (!list || !list->is_array() || list->empty()) return invalid_input("[] is too short - 'messages'");
    std::vector<ChatMessage> messages;
    for (std::size_t i = 0; i < list->size(); ++i) {
        TARS_TRY(auto message, read_message((*list)[i], "messages[" + std::to_string(i) + "]"));
        messages.push_back(std::move(message));
    }
    return messages;
}

Result<ToolChoice> read_tool_choice(const Json& body) {
    using Kind = ToolChoice::Kind;
    const auto* choice = Fields(body).find("tool_choice");
    if (!choice || *choice == "auto") return ToolChoice{};
    if (*choice == "none") return ToolChoice{Kind::must_not, {}};
    if (*choice == "required") return ToolChoice{Kind::must, {}};
    const auto fault = invalid_input("'tool_choice' must be none, auto, required or "
                                     R"({"type": "function", "function": {"name": …}})");
    if (!choice->is_object()) return fault;
    // Chat wraps the name once more than responses do.
    const auto* function = Fields(*choice).find("function");
    ToolChoice named{Kind::must, {}};
    Fields in(function ? *function : *choice, "tool_choice");
    in.read("name", named.name);
    TARS_CHECK(in.done());
    if (named.name.empty()) return fault;
    return named;
}

}  // namespace tars::openai
