// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/chat_types.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tars::ui {

/// A chat as it leaves the program.
struct ExportedChat {
    ChatSummary summary;
    std::vector<Message> branch;  ///< shown, from the first message to the last
    std::vector<Message> all;     ///< every version of every message
    ChatSettings settings;
};

/// The branch under headings that say who speaks; messages stand as they were written.
QString toMarkdown(const ExportedChat& chat);
/// The branch as a page of its own, which fetches nothing.
QString toHtml(const ExportedChat& chat);
/// Everything, for programs: "tars-chat" version 1.
QByteArray toJson(const ExportedChat& chat);

/// Writes .md, .html, .pdf or .json, whole or not at all. Any thread.
Result<void> writeChat(const ExportedChat& chat, const QString& file);
/// A title that every file system takes as a name.
QString fileNameFrom(const QString& title);

}  // namespace tars::ui
