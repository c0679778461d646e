// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace tars::ui {

/// Whether what comes behind this Markdown may still change how it is read: emphasis, code, a link or a
/// formula that has begun and not ended. Says so now and then where nothing is open, too.
bool hasOpenInline(QStringView text);

}  // namespace tars::ui
