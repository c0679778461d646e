// SPDX-License-Identifier: Apache-2.0
// The chat shown as one text, in a window of its own.
#include "ui/chat/chat_page.h"
#include "ui/chat/chat_reader.h"
#include "ui/chat/transcript_view.h"

namespace tars::ui {
namespace {

void comeForward(QWidget& window) {
    window.raise();
    window.activateWindow();
}

}  // namespace

void ChatPage::openReader(MessageId at) {
    const ConversationModel& conversation = *controller_.conversation();
    if (conversation.rowCount() == 0) return;
    const MessageId from = at != 0 ? at : transcript_->current();
    if (!conversation.isWhole()) {
        connect(
            &conversation, &ConversationModel::completed, this,
            [this, from, shown = &conversation] {
                if (shown == controller_.conversation()) openReader(from);
            },
            Qt::SingleShotConnection);
        return;
    }
    ExportedChat chat{conversation.summary(), {}, {}, conversation.settings()};
    chat.branch.reserve(static_cast<std::size_t>(conversation.rowCount()));
    for (int row = 0; row < conversation.rowCount(); ++row) chat.branch.push_back(conversation.message(row));
    for (ChatReader* reader : findChildren<ChatReader*>()) {
        if (!reader->isVisible() || reader->chat() != chat.summary.id) continue;
        reader->setChat(std::move(chat), from);
        return comeForward(*reader);
    }
    auto* reader = new ChatReader(std::move(chat), from, this);
    reader->setKeys(readerKeys_);
    reader->setScale(settings_.readerScale());
    connect(reader, &ChatReader::scaled, this, [this](int percent) { settings_.setReaderScale(percent); });
    connect(reader, &ChatReader::linkClicked, this,
            [this, reader](const QUrl& address) { askToOpen(address, reader); });
    reader->show();
    comeForward(*reader);
}

void ChatPage::setReaderKeys(const ChatReader::Keys& keys) {
    readerKeys_ = keys;
    for (ChatReader* reader : findChildren<ChatReader*>()) reader->setKeys(keys);
}

}  // namespace tars::ui
