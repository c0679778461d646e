// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_request.h"

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostMessages = 1'000'000;  // ends the way up in a damaged file with loops, too

bool saysAnything(const Message& message) {
    return !message.text.isEmpty() || !message.attachments.empty();
}

/// The summary goes where what a model must not forget goes: templates put that in the right place, and
/// neither a conversation that is cut nor a context that runs full loses it.
QString systemPrompt(const ChatSettings& settings, const Message* summary) {
    QStringList parts;
    if (!settings.systemPrompt.trimmed().isEmpty()) parts.append(settings.systemPrompt);
    if (summary) parts.append(u"What was said in this conversation before, in short:\n"_s + summary->summary);
    return parts.join(u"\n\n"_s);
}

}  // namespace

SentBranch sentBranch(const ConversationModel& conversation, const Question& question) {
    SentBranch branch;
    for (const Message* message = conversation.find(question.last);
         message && branch.messages.size() < kMostMessages; message = conversation.find(message->parent)) {
        const bool asks = message->id == question.last && message->author == Author::User && !question.draft;
        if (!message->summary.isEmpty() && !asks) {
            branch.summary = message;
            break;
        }
        if (saysAnything(*message)) branch.messages.push_back(message);
    }
    std::reverse(branch.messages.begin(), branch.messages.end());
    return branch;
}

int summarisedMessages(const ConversationModel& conversation, const SentBranch& branch) {
    std::size_t steps = 0;
    int count = 0;
    for (const Message* message = branch.summary; message && ++steps < kMostMessages;
         message = conversation.find(message->parent))
        if (saysAnything(*message)) ++count;
    return count;
}

QString contentOf(const QString& text, const std::vector<Attachment>& attachments) {
    QString content;
    for (const Attachment& file : attachments) {
        content += u"<document name=\"%1\">\n"_s.arg(QString(file.name).replace(u'"', u'\''));
        content += file.text + u"\n</document>\n\n"_s;
    }
    return content.isEmpty() ? text : content + text;
}

AnswerRequest requestFor(const ConversationModel& conversation, const ChatSettings& settings,
                         const Question& question) {
    AnswerRequest request;
    request.sampling = settings.sampling;
    request.maxTokens = settings.maxTokens;
    request.stop = settings.stop;
    request.overflow = settings.overflow;
    request.think = settings.think;
    const SentBranch branch = sentBranch(conversation, question);
    if (const QString system = systemPrompt(settings, branch.summary); !system.isEmpty())
        request.messages.push_back({"system", system});
    for (const Message* message : branch.messages)  // templates that want thoughts have them back
        request.messages.push_back({message->author == Author::User ? "user" : "assistant",
                                    contentOf(message->text, message->attachments), message->thoughts});
    if (question.draft) request.messages.push_back(*question.draft);
    return request;
}

}  // namespace tars::ui
