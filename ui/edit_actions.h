// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace tars::ui {

/// What the menu Edit does to the field of the window that has the focus, or had it before a menu took it.
class EditActions : public QObject {
    Q_OBJECT
  public:
    enum Deed { Undo, Redo, Cut, Copy, Paste, SelectAll, DeedCount };

    explicit EditActions(QWidget& window);

    /// `action` can be run when the field can do that.
    void follow(Deed deed, QAction* action);
    void run(Deed deed);
    /// What the field can do now: to be called before anybody looks at the actions.
    void refresh();

  private:
    void take(QWidget* focus);
    void enable();

    QWidget& window_;
    QPointer<QWidget> field_;
    bool canPaste_ = false;  ///< there is something: asking the desktop at every letter would take too long
    QAction* actions_[DeedCount] = {};
};

}  // namespace tars::ui
