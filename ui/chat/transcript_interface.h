// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAccessibleInterface;
class QObject;
class QString;

namespace tars::ui {

/// How the transcript is read by screen readers, for QAccessible::installFactory(): a message is an item of
/// the conversation, by whoever wrote it; in it are its words and what can be done.
QAccessibleInterface* transcriptInterface(const QString& className, QObject* object);

}  // namespace tars::ui
