// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/answer_announcer.h"

#include "ui/widgets/live_region.h"

#include <utility>

namespace tars::ui {

AnswerAnnouncer::AnswerAnnouncer(ChatController& controller, QWidget& page)
    : QObject(&page), controller_(controller), voice_(new LiveRegion(&page)) {
    connect(&controller, &ChatController::conversationChanged, this, &AnswerAnnouncer::listen);
    connect(&controller, &ChatController::answeringChanged, this, &AnswerAnnouncer::hear);
    connect(&controller, &ChatController::answerEnded, this,
            [this](const ChatSummary& chat, MessageState how) {
                const bool elsewhere = chat.id != controller_.conversation()->summary().id;
                if (elsewhere && how != MessageState::Stopped)
                    voice_->say(tr("New answer in “%1”").arg(chat.title));
            });
    listen();
}

void AnswerAnnouncer::listen() {
    disconnect(growing_);
    message_ = 0;
    growing_ =
        connect(controller_.conversation(), &QAbstractItemModel::dataChanged, this, &AnswerAnnouncer::hear);
}

void AnswerAnnouncer::hear() {
    const ConversationModel& conversation = *controller_.conversation();
    if (conversation.rowCount() == 0) return;
    const Message& last = conversation.message(conversation.rowCount() - 1);
    if (last.state == MessageState::Streaming) {
        if (std::exchange(message_, last.id) != last.id) sentences_ = {};
        return say(sentences_.take(last.text));
    }
    if (message_ == last.id) say(sentences_.finish(last.text));
    message_ = 0;
}

void AnswerAnnouncer::say(const QStringList& sentences) {
    for (const QString& sentence : sentences) voice_->say(sentence);
}

}  // namespace tars::ui
