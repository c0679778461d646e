// SPDX-License-Identifier: Apache-2.0
#include "server/anthropic/anthropic.h"

namespace tars::anthropic {
namespace {

/// A string, or blocks of type text, which become one. Thoughts of earlier answers are left out, as models
/// expect it.
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
        if (type == "thinking" || type == "redacted_thinking") continue;
        if (type != "text")
            return unsupported(where + ": blocks of type '" + type + "' are not supported by this server");
        text += (text.empty() ? "" : "\n") + piece;
    }
    return text;
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
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto where = "messages[" + std::to_string(i) + "]";
        const auto& message = (*list)[i];
        if (!message.is_object()) return invalid_input(where + " must be an object");
        ChatMessage result;
        Fields fields(message, where);
        fields.read("role", result.role);
        TARS_CHECK(fields.done());
        if (result.role != "user" && result.role != "assistant" && result.role != "system")
            return invalid_input(where + ": 'role' must be user or assistant");
        TARS_TRY(result.content, read_text(fields.find("content"), where + ".content"));
        messages.push_back(std::move(result));
    }
    return messages;
}

}  // namespace tars::anthropic
