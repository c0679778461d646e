// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMimeData>
#include <QTextCursor>

#include <memory>

namespace tars::ui {

/// What is chosen of a message or a chat, for the clipboard: formulas as they were written, and code without
/// the marks that keep it apart from words around it, since whoever copies it wants to run it. Very long
/// texts go as plain text alone, which does not make the window wait.
std::unique_ptr<QMimeData> copiedText(const QTextCursor& chosen);
/// The same as plain text alone.
QString copiedWords(const QTextCursor& chosen);

}  // namespace tars::ui
