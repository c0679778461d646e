// SPDX-License-Identifier: Apache-2.0
// Open WebUI's export, with or without what stands around a chat.
#include "chats/formats/fields.h"

namespace tars::chats {

bool is_open_webui(const Json& json) {
    return field(field(json, "chat"), "history").is_object() ||
           field(field(json, "history"), "messages").is_object();
}

SavedChat of_open_webui(const Json& outer) {
    const auto& json = field(outer, "chat").is_object() ? field(outer, "chat") : outer;
    const auto& history = field(json, "history");
    SavedChat chat{.format = SavedChat::Format::open_webui,
                   .id = text_at(outer, "id"),
                   .title = text_at(json, "title"),
                   .leaf = text_at(history, "currentId")};
    if (chat.title.empty()) chat.title = text_at(outer, "title");
    chat.updated =
        time_of(field(outer, "updated_at").is_null() ? field(json, "timestamp") : field(outer, "updated_at"));
    chat.system = text_at(field(json, "params"), "system");
    if (chat.system.empty()) chat.system = text_at(json, "system");
    for (const auto& [id, said] : field(history, "messages").items()) {
        SavedMessage message{.id = id, .parent = text_at(said, "parentId")};
        message.speaker = speaker_of(text_at(said, "role"));
        message.text = content_of(field(said, "content"));
        message.created = time_of(field(said, "timestamp"));
        if (message.speaker == Speaker::assistant) {
            message.model = text_at(said, "model");
            const double rating = number_at(field(said, "annotation"), "rating");
            message.rating = rating > 0 ? 1 : rating < 0 ? -1 : 0;
        }
        chat.messages.push_back(std::move(message));
    }
    return chat;
}

}  // namespace tars::chats
