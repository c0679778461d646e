// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QAccessibleInterface;
class QObject;

namespace tars::ui {

/// For QAccessible::installFactory(): a button that is on or off is pressed by a screen reader as by a mouse.
/// Qt's own interface only turns it, of which those who wait for a click hear nothing.
QAccessibleInterface* checkableInterface(const QString& className, QObject* object);

}  // namespace tars::ui
