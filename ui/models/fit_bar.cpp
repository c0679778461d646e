// SPDX-License-Identifier: Apache-2.0
#include "ui/models/fit_bar.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kGap = 6;

QColor between(const QColor& from, const QColor& to, double share) {
    const auto blend = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {blend(from.red(), to.red()), blend(from.green(), to.green()), blend(from.blue(), to.blue())};
}

}  // namespace

FitBar::FitBar(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::NoFocus);
}

void FitBar::showFit(const FitAnswer& answer) {
    answer_ = answer;
    refresh();
}

void FitBar::clear() {
    answer_.reset();
    refresh();
}

void FitBar::refresh() {
    parts_.clear();
    if (answer_) {
        const ProgramMemory& needs = answer_->estimate.program;
        const Tones tones = tonesOf(palette());
        const QColor base = palette().color(QPalette::Base);
        const quint64 used = answer_->total - std::min<quint64>(answer_->total, answer_->available);
        const quint64 left = answer_->available - std::min<quint64>(answer_->available, needs.all());
        parts_ = {{tr("others use"), used, tones.border},
                  {tr("weights"), needs.weights + needs.mapped, tones.accent},
                  {tr("cache of the context"), needs.cache, between(tones.accent, base, 0.35)},
                  {tr("buffers"), needs.scratch, between(tones.accent, base, 0.65)},
                  {tr("left over"), left, base}};
        parts_.removeIf([](const Part& part) { return part.bytes == 0; });
    }
    setAccessibleName(tr("Memory"));
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

QString FitBar::text() const {
    QStringList words;
    for (const Part& part : parts_) words.append(tr("%1: %2").arg(part.name, formatBytes(part.bytes)));
    return words.join(QStringLiteral("; "));
}

int FitBar::legend(int width, QPainter* painter) const {
    const QFontMetrics metrics = fontMetrics();
    const int square = metrics.ascent() * 3 / 4;
    int x = 0, y = 0;
    for (const Part& part : parts_) {
        const QString words = tr("%1: %2").arg(part.name, formatBytes(part.bytes));
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

QRectF FitBar::mirrored(const QRectF& rect) const {
    return isRightToLeft() ? QRectF(width() - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
}

int FitBar::heightForWidth(int width) const {
    return parts_.isEmpty() ? 0 : fontMetrics().height() * 3 / 2 + kGap + legend(width, nullptr);
}

QSize FitBar::sizeHint() const {
    return {360, heightForWidth(360)};
}

QSize FitBar::minimumSizeHint() const {
    return {160, parts_.isEmpty() ? 0 : heightForWidth(std::max(width(), 160))};
}

void FitBar::paintEvent(QPaintEvent*) {
    if (parts_.isEmpty()) return;
    QPainter painter(this);
    quint64 whole = 0;
    for (const Part& part : parts_) whole += part.bytes;
    const double scale = width() / static_cast<double>(whole);
    const int barHeight = fontMetrics().height() * 3 / 2;
    double x = 0;
    for (const Part& part : parts_) {
        const double length = static_cast<double>(part.bytes) * scale;
        painter.fillRect(mirrored(QRectF(x, 0, length, barHeight)), part.color);
        x += length;
    }
    painter.setPen(tonesOf(palette()).quiet);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(0.5, 0.5, width() - 1, barHeight - 1));
    if (answer_->total > 0 && answer_->total < whole) {  // what there is ends here
        const double end = static_cast<double>(answer_->total) * scale;
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        const QRectF mark = mirrored(QRectF(end, 0, 0, barHeight));
        painter.drawLine(mark.topLeft(), mark.bottomLeft());
    }
    legend(width(), &painter);
}

void FitBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        refresh();
}

}  // namespace tars::ui
