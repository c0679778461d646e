// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/stacked_bar.h"

#include "ui/settings/appearance.h"

#include <QPainter>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kGap = 6, kUsualWidth = 360, kLeastWidth = 160;

}  // namespace

QColor between(const QColor& from, const QColor& to, double share) {
    const auto blend = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {blend(from.red(), to.red()), blend(from.green(), to.green()), blend(from.blue(), to.blue())};
}

StackedBar::StackedBar(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::NoFocus);
}

void StackedBar::setParts(QList<Part> parts, quint64 limit) {
    parts_ = std::move(parts);
    parts_.removeIf([](const Part& part) { return part.amount == 0; });
    limit_ = limit;
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

QString StackedBar::text() const {
    QStringList words;
    for (const Part& part : parts_) words.append(part.words);
    return words.join(QStringLiteral("; "));
}

int StackedBar::legend(int width, QPainter* painter) const {
    const QFontMetrics metrics = fontMetrics();
    const int square = metrics.ascent() * 3 / 4;
    int x = 0, y = 0;
    for (const Part& part : parts_) {
        const int room = std::max(0, width - square - kGap);
        const QString words = metrics.elidedText(part.words, Qt::ElideMiddle, room);
        const int needed = square + kGap + metrics.horizontalAdvance(words);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += metrics.lineSpacing() + 2;
        }
        if (painter) {
            const int top = height() - legend(width, nullptr) + y;
            painter->setPen(tonesOf(palette()).quiet);
            painter->setBrush(part.color);
            painter->drawRect(mirrored(QRectF(x, top + (metrics.height() - square) / 2.0, square, square)));
            painter->setPen(palette().color(QPalette::WindowText));
            painter->drawText(mirrored(QRectF(x + square + kGap, top, needed, metrics.height())),
                              Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) |
                                  Qt::AlignAbsolute,
                              words);
        }
        x += needed + 3 * kGap;
    }
    return parts_.isEmpty() ? 0 : y + metrics.height() + 2;
}

QRectF StackedBar::mirrored(const QRectF& rect) const {
    return isRightToLeft() ? QRectF(width() - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
}

int StackedBar::heightForWidth(int width) const {
    return parts_.isEmpty() ? 0 : fontMetrics().height() * 3 / 2 + kGap + legend(width, nullptr);
}

QSize StackedBar::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize StackedBar::minimumSizeHint() const {
    return {kLeastWidth, parts_.isEmpty() ? 0 : heightForWidth(std::max(width(), kLeastWidth))};
}

void StackedBar::paintEvent(QPaintEvent*) {
    if (parts_.isEmpty()) return;
    QPainter painter(this);
    quint64 whole = 0;
    for (const Part& part : parts_) whole += part.amount;
    const double scale = width() / static_cast<double>(whole);
    const int barHeight = fontMetrics().height() * 3 / 2;
    double x = 0;
    for (const Part& part : parts_) {
        const double length = static_cast<double>(part.amount) * scale;
        painter.fillRect(mirrored(QRectF(x, 0, length, barHeight)), part.color);
        x += length;
    }
    painter.setPen(tonesOf(palette()).quiet);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(0.5, 0.5, width() - 1, barHeight - 1));
    if (limit_ > 0 && limit_ < whole) {
        const double end = static_cast<double>(limit_) * scale;
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        const QRectF mark = mirrored(QRectF(end, 0, 0, barHeight));
        painter.drawLine(mark.topLeft(), mark.bottomLeft());
    }
    legend(width(), &painter);
}

}  // namespace tars::ui
