// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/conversation_model.h"
#include "ui/engine/answer_request.h"

#include <optional>
#include <vector>

namespace tars::ui {

/// What is to be answered: the message at the end of a branch, or a draft that comes after it.
struct Question {
    MessageId last = 0;
    std::optional<SaidMessage> draft = {};
};

/// What a model reads of a branch: the newest summary on it, and the messages after that as they are, the
/// oldest first. Those without words are not sent.
struct SentBranch {
    const Message* summary = nullptr;  ///< the message that has it
    std::vector<const Message*> messages;
};
SentBranch sentBranch(const ConversationModel& conversation, const Question& question);

/// For how many messages the summary stands.
int summarisedMessages(const ConversationModel& conversation, const SentBranch& branch);

/// What a model reads of a message: the files that were sent along, and its words.
QString contentOf(const QString& text, const std::vector<Attachment>& attachments);

AnswerRequest requestFor(const ConversationModel& conversation, const ChatSettings& settings,
                         const Question& question);

}  // namespace tars::ui
