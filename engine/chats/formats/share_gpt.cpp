// SPDX-License-Identifier: Apache-2.0
// Sets of conversations for training: [{"from": "human", "value"}, …]
#include "chats/formats/fields.h"

namespace tars::chats {

SavedChat of_share_gpt(const Json& json) {
    SavedChat chat{.format = SavedChat::Format::share_gpt};
    for (const auto& said : field(json, "conversations")) {
        const auto from = text_at(said, "from");
        if (from == "system") {
            chat.system = text_at(said, "value");
            continue;
        }
        SavedMessage message{.id = std::to_string(chat.messages.size()), .parent = chat.leaf};
        message.speaker = from == "human" ? Speaker::user
                          : from == "gpt" ? Speaker::assistant
                                          : speaker_of(from);
        message.text = text_at(said, "value");
        chat.leaf = message.id;
        chat.messages.push_back(std::move(message));
    }
    return chat;
}

}  // namespace tars::chats
