// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/selectable_label.h"

#include "ui/settings/appearance.h"

#include <QFocusEvent>
#include <QPainter>

namespace tars::ui {

SelectableLabel::SelectableLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);  // a label's own is for the mouse alone
}

void SelectableLabel::focusInEvent(QFocusEvent* event) {
    QLabel::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason) return;
    byKeys_ = reason != Qt::MouseFocusReason;
    if (byKeys_) setSelection(0, static_cast<int>(text().size()));
    update();
}

void SelectableLabel::focusOutEvent(QFocusEvent* event) {
    QLabel::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        setSelection(0, 0);
    update();
}

void SelectableLabel::paintEvent(QPaintEvent* event) {
    QLabel::paintEvent(event);
    if (!hasFocus() || !byKeys_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tonesOf(palette()).accent, 1.2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
}

}  // namespace tars::ui
