// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/key_edit.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace tars::ui {
namespace {

bool isHeldOnly(int key) {
    switch (key) {
    case 0:
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

}  // namespace

void KeyEdit::setName(const QString& name) {
    setAccessibleName(name);
    if (auto* line = findChild<QLineEdit*>()) line->setAccessibleName(name);
}

void KeyEdit::keyPressEvent(QKeyEvent* event) {
    event->accept();
    if (isHeldOnly(event->key())) return;
    const QString typed = event->text();
    auto held = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    // "Shift" and "1" is "!" on some keyboards: the sign says it all.
    const bool isSign =
        !typed.isEmpty() && typed[0].isPrint() && !typed[0].isLetterOrNumber() && !typed[0].isSpace();
    if (!isSign) held |= event->modifiers() & Qt::ShiftModifier;
    const QKeySequence keys(QKeyCombination(held, static_cast<Qt::Key>(event->key())));
    setKeySequence(keys);
    Q_EMIT pressed(keys);
}

void KeyEdit::keyReleaseEvent(QKeyEvent* event) {
    event->accept();
}

}  // namespace tars::ui
