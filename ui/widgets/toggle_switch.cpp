// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toggle_switch.h"

#include "ui/settings/appearance.h"

#include <QKeyEvent>
#include <QPainter>

namespace tars::ui {
namespace {

constexpr int kFocusWidth = 2;
constexpr int kKnobGap = 4;

}  // namespace

ToggleSwitch::ToggleSwitch(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ToggleSwitch::sizeHint() const {
    const int height = qMax(32, fontMetrics().height() * 2);
    return {height * 2, height};
}

void ToggleSwitch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones tones = tonesOf(palette());
    const qreal edge = kFocusWidth + 1;
    const QRectF track = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    const qreal radius = track.height() / 2;
    if (hasFocus()) {
        painter.setPen(QPen(tones.accent, kFocusWidth));
        const qreal half = kFocusWidth / 2.0;
        const QRectF ring = QRectF(rect()).adjusted(half, half, -half, -half);
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
    }
    const QColor off = palette().color(QPalette::Active, QPalette::PlaceholderText);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isEnabled() ? tones.border : isChecked() ? tones.accent : off);
    painter.drawRoundedRect(track, radius, radius);
    const qreal size = track.height() - 2 * kKnobGap;
    const bool right = isChecked() != isRightToLeft();
    const qreal x = right ? track.right() - kKnobGap - size : track.left() + kKnobGap;
    painter.setBrush(Qt::white);
    painter.drawEllipse(QRectF(x, track.top() + kKnobGap, size, size));
}

void ToggleSwitch::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace tars::ui
