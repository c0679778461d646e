// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace tars::ui {

/// Whole or not at all. May take a while: for worker threads.
Result<void> writeFile(const QString& file, const QByteArray& bytes);

/// Opens the folder of a file in the desktop's own program for files, with the file chosen where that can.
void showInFolder(const QString& file, QObject& asker);

}  // namespace tars::ui
