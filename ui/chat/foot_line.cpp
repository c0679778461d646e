// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/foot_line.h"

#include "ui/settings/appearance.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace tars::ui {
namespace {

constexpr int kIndent = 6;

}  // namespace

FootLine::FootLine(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAttribute(Qt::WA_Hover);
}

void FootLine::setLine(const QString& line, const QString& offer) {
    if (line == text() && offer == offer_) return;
    setText(line);
    offer_ = offer;
    setFocusPolicy(offer.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setCursor(offer.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setAccessibleName(line);
    setAccessibleDescription(offer);
    tell();
    update();
}

void FootLine::choose() {
    if (!offer_.isEmpty()) Q_EMIT chosen();
}

void FootLine::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) choose();
}

void FootLine::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) return choose();
    QLabel::keyPressEvent(event);
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
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())), shown());
}

void FootLine::resizeEvent(QResizeEvent*) {
    tell();
}

bool FootLine::event(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        tell();
    }
    return QLabel::event(event);
}

}  // namespace tars::ui
