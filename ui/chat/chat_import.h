// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/chat_types.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace tars::ui {

/// Conversations of other programs. Every version of every message comes along; what is no text, and what
/// tools and systems said to each other, stays behind. Messages and chats are numbered from 1: add a base
/// before they are stored.
struct ForeignChats {
    std::vector<Chat> chats;
    std::vector<Error> faults;  ///< what could not be read, and is left out
};

struct ImportProgress {
    QString file;  ///< being read
    int done = 0, files = 0;
    int chats = 0;  ///< found so far
};

struct ImportOptions {
    std::stop_token stop;
    std::function<void(const ImportProgress&)> progress;  ///< before each file; on the caller's thread
};

/// Reads files and folders: what ChatGPT and Open WebUI export, LM Studio's conversations, Jan's threads,
/// GPT4All's chats, the database of Ollama's app, and our own JSON. A file is known by what is in it; in
/// folders, which are gone through to a bounded depth, other files are passed over. Nothing is changed.
/// May take a while: for worker threads. An error if it was stopped, or nothing came of it.
Result<ForeignChats> readForeignChats(const QStringList& paths, const ImportOptions& options = {});

/// The same of JSON that is at hand.
Result<std::vector<Chat>> readForeignChats(const QByteArray& json);

}  // namespace tars::ui

Q_DECLARE_METATYPE(tars::ui::ImportProgress)
