// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QCoreApplication>
#include <QJsonValue>

#include <vector>

namespace tars::ui {

/// The words of what cannot be read: messages name the file, what was found and what was expected.
class ChatImport {
    Q_DECLARE_TR_FUNCTIONS(tars::ui::ChatImport)
};

/// A message as all these formats have it, under its own name for itself.
struct ForeignMessage {
    QString id, parent;
    bool shown = false;  ///< somebody said it to somebody; others only link messages
    Message message;
};

/// A conversation of another program.
struct ForeignChat {
    QString title;
    QString current;     ///< the message at the end of the branch shown; empty: the newest
    qint64 updated = 0;  ///< ms since 1970, UTC; 0: not known
    ChatSettings settings;
    std::vector<ForeignMessage> messages;
    QString origin = {};  ///< the program and its own name for the chat, which no other chat has; empty: none
};

/// Orders the messages from the roots down, siblings by time, and leaves out what is not shown: its children
/// hang on to what stood before it. Loops are never reached, and of messages with one name the first counts.
/// Numbers what it makes from `lastId` on. Without messages where there are none to show.
Chat chatFrom(const ForeignChat& read, qint64& lastId);

/// What ForeignChat calls `origin`; empty if the program gave the chat no name.
QString originOf(QLatin1StringView program, const QString& name);
/// ms since 1970 of a number of seconds, or of milliseconds where only those make sense, or of an ISO date;
/// 0: none.
qint64 timeFrom(const QJsonValue& value);
/// False if it is neither the user nor the model.
bool setRole(Message& message, const QString& role);
/// Thoughts that stand between tags at the beginning of an answer become the message's.
void splitThoughts(Message& message);
/// Adds the file if it is text of a size that could have been sent along.
void attach(Message& message, const QString& name, const QByteArray& bytes);

}  // namespace tars::ui
