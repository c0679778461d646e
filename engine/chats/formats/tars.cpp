// SPDX-License-Identifier: Apache-2.0
// What the window exports, for programs.
#include "chats/formats/fields.h"

namespace tars::chats {

SavedChat of_tars(const Json& json) {
    SavedChat chat{
        .format = SavedChat::Format::tars, .title = text_at(json, "title"), .leaf = text_at(json, "leaf")};
    const auto& settings = field(json, "settings");
    chat.system = text_at(settings, "system");
    if (settings.is_object()) chat.settings = settings.dump();
    for (const auto& said : field(json, "messages")) {
        SavedMessage message{.id = text_at(said, "id"), .parent = text_at(said, "parent")};
        message.speaker = speaker_of(text_at(said, "role"));
        message.text = text_at(said, "content");
        message.thoughts = text_at(said, "thinking");
        message.thought_ms = static_cast<std::int64_t>(std::clamp(number_at(said, "thinking_ms"), 0.0, 1e12));
        message.model = text_at(said, "model");
        message.created = time_of(field(said, "created"));
        message.edited = text_at(said, "state") == "edited";
        if (const auto& record = field(said, "record"); record.is_object()) message.record = record.dump();
        for (const auto& file : field(said, "attachments"))
            message.files.push_back(
                {text_at(file, "name"),
                 static_cast<std::int64_t>(std::clamp(number_at(file, "bytes"), 0.0, 1e15)),
                 text_at(file, "text")});
        chat.messages.push_back(std::move(message));
    }
    return chat;
}

}  // namespace tars::chats
