// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace tars::ui {

/// Whole or not at all. May take a while: for worker threads.
Result<void> writeFile(const QString& file, const QByteArray& bytes);

}  // namespace tars::ui
