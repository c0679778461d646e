// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

class QObject;
class QWidget;

namespace tars::ui {

/// What one can do on a page, known before the page is made: so menus, palette and shortcuts have it all the
/// time. What it does is what the page's control of that name does (`offerAs`).
struct PageAction {
    QString id;  ///< in the settings: never rename
    QString icon;
    QString (*text)();
    bool isOfChosen = false;  ///< it is done to what is chosen on the page: that must have been seen before
    QKeySequence keys = {};
};

/// Some of them, in a menu of their own.
struct PageActionGroup {
    QString (*title)();  ///< null: in the menu of the page itself
    std::vector<PageAction> actions;
};

/// The button, list or QAction does what is called so in the menus. Several may: that in sight is meant.
void offerAs(QObject* control, const QString& id);
/// Empty, if the control offers nothing.
QString offeredAs(const QObject* control);

/// The part of a page is out of sight now and then, and this brings it back for whoever wants something of
/// it.
void bringBackBy(QWidget* part, std::function<void()> bringBack);
/// False, if nothing was said of how to.
bool canBringBack(const QWidget* part);
void bringBack(const QWidget* part);

}  // namespace tars::ui
