// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/chat_document.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <stop_token>

namespace tars::ui {

/// A long chat takes a while: what asks it to stop, and is told, on the same thread, how many messages are
/// done.
struct ExportWork {
    std::stop_token stop;
    std::function<void(int messages)> written;
};

/// The branch under headings that say who speaks; messages stand as they were written.
QString toMarkdown(const ExportedChat& chat);
/// The branch as a page of its own, which fetches nothing.
QString toHtml(const ExportedChat& chat, const ExportWork& work = {});
/// Everything, for programs: "tars-chat" version 1.
QByteArray toJson(const ExportedChat& chat);

/// Writes .md, .html, .pdf or .json, whole or not at all; ErrorCode::cancelled once it was to stop. Any
/// thread.
Result<void> writeChat(const ExportedChat& chat, const QString& file, const ExportWork& work = {});
/// A title that every file system takes as a name.
QString fileNameFrom(const QString& title);

}  // namespace tars::ui
