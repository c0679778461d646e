// SPDX-License-Identifier: Apache-2.0
// What a chat request says: messages and tools.
#include "core/text_escape.h"
#include "server/openai/openai.h"

namespace tars::openai {
namespace {

/// The member `image_url` of a part: a data URI, or an object that has one.
Result<Media> read_image(const Fields& part) {
    constexpr std::string_view kMark = ";base64,";
    const auto fault = [](const char* text) { return invalid_input(text); };
    const auto* image = part.find("image_url");
    const auto* url = image && image->is_object() ? Fields(*image).find("url") : image;
    if (!url || !url->is_string()) return fault("invalid image input");
    const std::string_view text = url->get_ref<const std::string&>();
    if (text.starts_with("http://") || text.starts_with("https://"))
        return fault("image URLs are not currently supported, please use base64 encoded data instead");
    for (const std::string_view type : {"", "image/jpeg", "image/jpg", "image/png", "image/webp"}) {
        const auto head = "data:" + std::string(type) + std::string(kMark);
        if (text.starts_with(head)) return media_of(text.substr(head.size()), "invalid image input");
    }
    return fault("invalid image input");
}

/// The member `input_audio` of a part.
Result<Media> read_audio(const Fields& part) {
    const auto* audio = part.find("input_audio");
    const auto* data = audio ? Fields(*audio).find("data") : nullptr;
    if (!data || !data->is_string())
        return invalid_input("invalid message format", "'input_audio' has no 'data'");
    TARS_CHECK(media_of(data->get_ref<const std::string&>(), "invalid message format"));
    return Media::audio;
}

Result<ChatMessage> read_message(const Json& message, const std::string& where, Media& media) {
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
    TARS_TRY(result.content, read_content(in.find("content"), where, media));
    return result;
}

}  // namespace

Result<std::string> read_content(const Json* content, const std::string& where, Media& media) {
    if (!content) return std::string();
    if (content->is_string()) return content->get<std::string>();
    if (!content->is_array())
        return invalid_input("invalid message format",
                             where + ": 'content' must be a string or an array of parts");
    std::string text;
    for (const auto& part : *content) {
        std::string type, piece;
        Fields in(part, where);
        in.read("type", type);
        in.read("text", piece);
        TARS_CHECK(in.done());
        if (type == "image_url" || type == "input_image") {
            TARS_TRY(media, read_image(in));
        } else if (type == "input_audio") {
            TARS_TRY(media, read_audio(in));
        } else if (type == "input_file") {
            return unsupported("file inputs are not currently supported");
        } else if (type != "text" && type != "input_text" && type != "output_text") {
            return invalid_input("invalid message format",
                                 where + ": a part of type '" + escape_for_display(type, 60) + "'");
        }
        text += piece;
    }
    return text;
}

Result<std::vector<ChatMessage>> read_messages(const Json& body, Media& media) {
    const auto* list = Fields(body).find("messages");
    if (!list || !list->is_array() || list->empty()) return invalid_input("[] is too short - 'messages'");
    std::vector<ChatMessage> messages;
    for (std::size_t i = 0; i < list->size(); ++i) {
        TARS_TRY(auto message, read_message((*list)[i], "messages[" + std::to_string(i) + "]", media));
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
