// SPDX-License-Identifier: Apache-2.0
// From a message that a search over all chats has found to where it stands.
#include "ui/chat/chat_page.h"
#include "ui/chat/conversation_list.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/transcript_view.h"
#include "ui/text.h"

#include <utility>

namespace tars::ui {

void ChatPage::find() {
    find_->open(transcript_->isAtEnd() ? 0 : transcript_->current());
}

void ChatPage::searchChats() {
    list_->focusSearch();
}

void ChatPage::takeHit(const SearchHit& hit, const QString& words, bool forGood) {
    showMessage(hit.chat, hit.message, words);
    if (forGood) transcript_->setFocus();
}

void ChatPage::endSearch() {
    if (transcript_->marked() == 0) return;  // the bar is of another search
    transcript_->setMarked(0);
    find_->dismiss();
}

void ChatPage::showMessage(ChatId chat, MessageId message, const QString& words) {
    looked_ = Wanted{chat, message, words};
    if (controller_.conversation()->summary().id == chat)
        reveal();
    else
        controller_.openChat(chat);
}

/// Of a long chat the end may be there before the message is.
void ChatPage::reveal() {
    if (!looked_) return;
    const ConversationModel& conversation = *controller_.conversation();
    const bool other = conversation.summary().id != looked_->chat;
    if (!other && !conversation.find(looked_->message) && !conversation.isWhole()) return;
    const Wanted wanted = *std::exchange(looked_, std::nullopt);
    if (other || !conversation.find(wanted.message)) return;
    if (conversation.rowOf(wanted.message) < 0) controller_.showVersion(wanted.message);
    if (conversation.rowOf(wanted.message) < 0) {
        const Error error{ErrorCode::busy,
                          toUtf8(tr("The message found stands beside the answer that is being written.")),
                          toUtf8(tr("It can be shown when that has ended."))};
        Q_EMIT failed(error);
        return;
    }
    transcript_->setMarked(wanted.message);
    find_->showFound(wanted.words, wanted.message);
}

}  // namespace tars::ui
