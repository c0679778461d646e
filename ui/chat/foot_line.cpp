// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/foot_line.h"

#include "ui/settings/appearance.h"

#include <QEvent>
#include <QPainter>

namespace tars::ui {
namespace {

constexpr int kIndent = 6;

}  // namespace

FootLine::FootLine(QWidget* parent) : QAbstractButton(parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAttribute(Qt::WA_Hover);
}

void FootLine::setLine(const QString& line, const QString& offer) {
    if (line == text() && offer == offer_) return;
    setText(line);
    offer_ = offer;
    setEnabled(true);
    setFocusPolicy(offer.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setCursor(offer.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setAccessibleName(line);
    setAccessibleDescription(offer);
    tell();
    update();
}

QString FootLine::shown() const {
    return fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2 * kIndent);
}

void FootLine::tell() {
    QStringList lines;
    if (shown() != text()) lines.append(text());
    if (!offer_.isEmpty()) lines.append(offer_);
    setToolTip(lines.join(u'\n'));
}

QSize FootLine::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 2 * kIndent, fontMetrics().height() + 4};
}

QSize FootLine::minimumSizeHint() const {
    return {0, fontMetrics().height() + 4};
}

void FootLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool active = !offer_.isEmpty() && (underMouse() || hasFocus());
    painter.setPen(active ? palette().color(QPalette::Text) : tonesOf(palette()).quiet);
    if (active) {
        QFont underlined = font();
        underlined.setUnderline(true);
        painter.setFont(underlined);
    }
    painter.drawText(rect().adjusted(kIndent, 0, -kIndent, 0),
                     static_cast<int>(Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)),
                     shown());
}

void FootLine::resizeEvent(QResizeEvent*) {
    tell();
}

bool FootLine::event(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        tell();
    }
    return QAbstractButton::event(event);
}

}  // namespace tars::ui
