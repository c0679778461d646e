// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace tars::ui {

/// One of resources/icons, drawn in the palette's text colour (`currentColor` in the file) at any size. Those
/// that point to a side point to the other where reading goes from right to left. Ask again when the palette
/// changes.
QIcon icon(const QString& name, const QPalette& palette);
/// The application's own, in its own colours.
QIcon applicationIcon();

}  // namespace tars::ui
