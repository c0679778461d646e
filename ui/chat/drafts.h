// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>
#include <vector>

namespace tars::ui {

class ChatController;
class Composer;
class ConversationModel;
class Settings;

/// What was typed and not sent, chat by chat; chats that have no message yet have one together. The words are
/// written a moment after they change, so that they are there whatever ends the program; files are kept as
/// long as it runs.
class Drafts : public QObject {
    Q_OBJECT
  public:
    Drafts(ChatController& controller, Composer& composer, Settings& settings, QObject* parent = nullptr);
    ~Drafts() override;

  private:
    void follow();
    void noteChat();
    void save();
    void forget(const QList<ChatId>& chats);
    /// Of the chat shown; 0: it has no message yet.
    ChatId chatNow() const;

    ChatController& controller_;
    Composer& composer_;
    Settings& settings_;
    QPointer<const ConversationModel> shown_;
    ChatId chat_ = 0;  ///< whose draft the composer has
    std::map<ChatId, std::vector<Attachment>> files_;
    QTimer soon_;
};

}  // namespace tars::ui
