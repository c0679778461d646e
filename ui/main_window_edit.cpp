// SPDX-License-Identifier: Apache-2.0
// The menu Edit.
#include "ui/edit_actions.h"
#include "ui/main_window.h"

#include <QMenu>

namespace tars::ui {

QMenu* MainWindow::buildEditMenu() {
    QMenu* edit = addMenu([] { return tr("&Edit"); });
    editActions_ = new EditActions(*this);
    const auto add = [&](EditActions::Deed deed, const char* id, QKeySequence::StandardKey keys,
                         std::function<QString()> text) {
        QAction* action = addEntry(edit, QString::fromLatin1(id), {}, keys, std::move(text),
                                   [this, deed] { editActions_->run(deed); });
        editActions_->follow(deed, action);
    };
    add(EditActions::Undo, "edit.undo", QKeySequence::Undo, [] { return tr("&Undo"); });
    add(EditActions::Redo, "edit.redo", QKeySequence::Redo, [] { return tr("&Redo"); });
    edit->addSeparator();
    add(EditActions::Cut, "edit.cut", QKeySequence::Cut, [] { return tr("Cu&t"); });
    add(EditActions::Copy, "edit.copy", QKeySequence::Copy, [] { return tr("&Copy"); });
    add(EditActions::Paste, "edit.paste", QKeySequence::Paste, [] { return tr("&Paste"); });
    add(EditActions::SelectAll, "edit.select_all", QKeySequence::SelectAll, [] { return tr("Select all"); });
    edit->addSeparator();
    editActions_->refresh();
    connect(edit, &QMenu::aboutToShow, editActions_, &EditActions::refresh);
    return edit;
}

}  // namespace tars::ui
