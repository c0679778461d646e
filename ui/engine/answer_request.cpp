// SPDX-License-Identifier: Apache-2.0
#include "ui/engine/answer_request.h"

#include "ui/text.h"

namespace tars::ui {

std::vector<ChatMessage> chatMessages(const std::vector<SaidMessage>& said) {
    std::vector<ChatMessage> messages;
    messages.reserve(said.size());
    for (const SaidMessage& message : said)
        messages.push_back({message.role, toUtf8(message.content), toUtf8(message.thinking)});
    return messages;
}

}  // namespace tars::ui
