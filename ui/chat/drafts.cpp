// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/drafts.h"

#include "ui/chat/attachment_bar.h"
#include "ui/chat/chat_controller.h"
#include "ui/chat/composer.h"
#include "ui/settings/settings.h"

#include <utility>

namespace tars::ui {
namespace {

constexpr int kDelayMs = 300;

}  // namespace

Drafts::Drafts(ChatController& controller, Composer& composer, Settings& settings, QObject* parent)
    : QObject(parent), controller_(controller), composer_(composer), settings_(settings) {
    shown_ = controller.conversation();
    chat_ = chatNow();
    composer.setText(settings.draft(chat_));
    soon_.setSingleShot(true);
    soon_.setInterval(kDelayMs);
    connect(&soon_, &QTimer::timeout, this, &Drafts::save);
    connect(&composer, &Composer::draftChanged, this, [this] {
        noteChat();
        soon_.start();
    });
    connect(&controller, &ChatController::conversationChanged, this, &Drafts::follow);
    connect(&controller, &ChatController::chatsRemoved, this, &Drafts::forget);
}

Drafts::~Drafts() {
    save();
}

ChatId Drafts::chatNow() const {
    const ConversationModel& shown = *controller_.conversation();
    return shown.rowCount() > 0 ? shown.summary().id : 0;
}

/// Another chat is shown.
void Drafts::follow() {
    const ConversationModel* shown = controller_.conversation();
    if (std::exchange(shown_, shown) == shown) return save();
    settings_.setDraft(chat_, composer_.text());
    files_[chat_] = composer_.attachments().attachments();
    chat_ = chatNow();
    composer_.setText(settings_.draft(chat_));
    composer_.attachments().put(std::exchange(files_[chat_], {}));
    soon_.stop();
}

/// The chat shown has got its first message: what was typed before was that.
void Drafts::noteChat() {
    if (shown_ != controller_.conversation()) return;  // follow() is about to come
    if (const ChatId now = chatNow(); std::exchange(chat_, now) != now) settings_.setDraft(0, {});
}

void Drafts::save() {
    noteChat();
    if (shown_ == controller_.conversation()) settings_.setDraft(chat_, composer_.text());
}

void Drafts::forget(const QList<ChatId>& chats) {
    for (const ChatId chat : chats) {
        settings_.setDraft(chat, {});
        files_.erase(chat);
    }
}

}  // namespace tars::ui
