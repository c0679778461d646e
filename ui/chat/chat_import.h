// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/chat_types.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tars::ui {

/// Conversations of another program, as it exports them: ChatGPT's conversations.json, Open WebUI's chats,
/// and our own JSON. Every version of every message comes along; what is no text, and what tools and systems
/// said to each other, stays behind. Messages and chats are numbered from 1: add a base before they are
/// stored.
Result<std::vector<Chat>> readForeignChats(const QByteArray& json);

/// The same from a file. May take a while: for worker threads.
Result<std::vector<Chat>> readForeignChatsFile(const QString& file);

}  // namespace tars::ui
