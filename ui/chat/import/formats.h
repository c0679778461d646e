// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/import/foreign_chat.h"

#include <nlohmann/json_fwd.hpp>

#include <QByteArray>
#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace tars::ui {

/// Bytes of a file that is read as a whole.
inline constexpr qint64 kLargestImport = 1LL << 30;

/// A file as a whole; an error if it is larger than `most`. Messages of this and of the next begin with the
/// file's path.
Result<QByteArray> readWhole(const QString& file, qint64 most = kLargestImport);

// saved_chats.cpp
/// A conversation of ChatGPT's export, of Open WebUI, of LM Studio (*.conversation.json) or of our own
/// export (chats/saved_chat.h). Nothing if it is none of these.
std::optional<ForeignChat> chatFromJson(const nlohmann::json& json);

// jan_threads.cpp
/// Jan's folder of one conversation: thread.json says what it is called, messages.jsonl has a message in each
/// line. What is damaged is left out and told in `faults`. Without messages where there are none.
Result<ForeignChat> readJanThread(const QString& folder, std::vector<Error>& faults);

// gpt4all_chat.cpp
/// Whether a file that begins like this is a chat of GPT4All.
bool isGpt4AllChat(const QByteArray& beginning);
/// All of such a file.
Result<ForeignChat> chatFromGpt4All(const QByteArray& bytes);

// ollama_chats.cpp
bool isDatabase(const QByteArray& beginning);
/// The chats of Ollama's desktop app, out of a copy of its database: the original is only read.
Result<std::vector<ForeignChat>> readOllamaChats(const QString& file, const std::stop_token& stop);
/// How many there are, roughly while the app is running; -1 if that cannot be told.
int countOllamaChats(const QString& file);

}  // namespace tars::ui
