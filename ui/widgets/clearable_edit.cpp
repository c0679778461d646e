// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/clearable_edit.h"

#include <QEvent>
#include <QToolButton>

namespace tars::ui {

ClearableEdit::ClearableEdit(QWidget* parent) : QLineEdit(parent) {
    setClearButtonEnabled(true);
    clear_ = findChild<QToolButton*>();
    dress();
}

void ClearableEdit::dress() {
    if (!clear_) return;
    clear_->setAccessibleName(tr("Clear this field"));
    clear_->setToolTip(clear_->accessibleName());
}

void ClearableEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
