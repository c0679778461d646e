// SPDX-License-Identifier: Apache-2.0
// conversations.json of ChatGPT's export: a list of these.
#include "chats/formats/fields.h"

namespace tars::chats {

SavedChat of_chatgpt(const Json& json) {
    SavedChat chat{.format = SavedChat::Format::chatgpt,
                   .id = text_at(json, "conversation_id"),
                   .title = text_at(json, "title"),
                   .leaf = text_at(json, "current_node"),
                   .updated = time_of(field(json, "update_time"))};
    if (chat.id.empty()) chat.id = text_at(json, "id");
    for (const auto& [id, node] : field(json, "mapping").items()) {
        const auto &said = field(node, "message"), &content = field(said, "content");
        const auto& about = field(said, "metadata");
        const auto kind = text_at(content, "content_type");
        const bool shown = (kind == "text" || kind == "multimodal_text") &&
                           !flag_at(about, "is_visually_hidden_from_conversation");
        SavedMessage message{.id = id, .parent = text_at(node, "parent")};
        if (shown) message.speaker = speaker_of(text_at(field(said, "author"), "role"));
        message.text = content_of(field(content, "parts"));
        message.created = time_of(field(said, "create_time"));
        if (message.speaker == Speaker::assistant) message.model = text_at(about, "model_slug");
        chat.messages.push_back(std::move(message));
    }
    return chat;
}

}  // namespace tars::chats
