// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/context_meter.h"

#include "ui/settings/appearance.h"
#include "ui/widgets/page_action.h"

#include <QActionGroup>
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace tars::ui {
namespace {

constexpr int kBarHeight = 3, kMenuMargin = 10;

QString number(int tokens) {
    return QLocale().toString(tokens);
}

}  // namespace

ContextMeter::ContextMeter(QWidget* parent)
    : QToolButton(parent),
      bar_(new StackedBar),
      partsEntry_(new QWidgetAction(this)),
      choices_(new QActionGroup(this)) {
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* menu = new QMenu(this);
    auto* framed = new QWidget;
    auto* frame = new QVBoxLayout(framed);
    frame->setContentsMargins(kMenuMargin, kMenuMargin / 2, kMenuMargin, kMenuMargin / 2);
    frame->addWidget(bar_);
    partsEntry_->setDefaultWidget(framed);
    menu->addSection(QString());
    menu->addAction(partsEntry_);
    menu->addSection(QString());
    for (const Overflow overflow :
         {Overflow::DropOldest, Overflow::Summarise, Overflow::Stop, Overflow::Grow}) {
        QAction* action = menu->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(overflow));
        choices_->addAction(action);
    }
    connect(choices_, &QActionGroup::triggered, this, [this](const QAction* action) {
        Q_EMIT overflowChosen(static_cast<Overflow>(action->data().toInt()));
    });
    setMenu(menu);
    offerAs(this, QStringLiteral("chat.overflow"));
    setOverflow(Overflow::DropOldest);
    dress();
}

void ContextMeter::setUse(int used, int context) {
    used_ = used;
    context_ = context;
    count_.reset();
    dress();
}

void ContextMeter::setCount(const PromptCount& count, int attached, int summary) {
    used_ = count.total;
    context_ = count.context;
    attached_ = attached;
    summary_ = summary;
    count_ = count;
    dress();
}

void ContextMeter::setOverflow(Overflow overflow) {
    const auto actions = choices_->actions();
    for (QAction* action : actions) action->setChecked(action->data().toInt() == static_cast<int>(overflow));
}

QList<StackedBar::Part> ContextMeter::parts() const {
    const Tones tones = tonesOf(palette());
    const QColor base = palette().color(QPalette::Base);
    QList<StackedBar::Part> parts;
    const auto add = [&](const QString& name, int tokens, const QColor& color) {
        if (tokens > 0)
            parts.append({tr("%1: %2").arg(name, number(tokens)), static_cast<quint64>(tokens), color});
    };
    if (!count_) {
        add(tr("Conversation so far"), used_, tones.accent);
        add(tr("Free"), context_ - used_, base);
        return parts;
    }
    const auto shade = [&](double share) { return between(tones.accent, base, share); };
    const int left = qMax(0, count_->context - count_->total);
    const int reserved = qMin(left, count_->context - count_->room);
    add(tr("System prompt"), count_->system - summary_, tones.accent);
    add(tr("Summary of older messages"), summary_, shade(0.15));
    add(tr("Conversation so far"), count_->history, shade(0.3));
    add(tr("Your message"), count_->draft - attached_, shade(0.45));
    add(tr("Attached files"), attached_, shade(0.6));
    add(tr("The model's own marks"), count_->format, shade(0.75));
    add(tr("Reserved for the answer"), reserved, tones.border);
    add(tr("Free"), left - reserved, base);
    return parts;
}

void ContextMeter::showParts() {
    bar_->setParts(parts());
    QStringList lines{tr("How much of what the model can keep in mind this conversation takes"), QString()};
    for (const StackedBar::Part& part : bar_->parts()) lines.append(part.words);
    setToolTip(lines.join(u'\n').trimmed());
    setAccessibleDescription(toolTip());
    partsEntry_->setText(bar_->text());  // as a screen reader says it in the menu
    bar_->setAccessibleName(text());
}

void ContextMeter::dress() {
    setVisible(context_ > 0);
    setText(tr("Context: %1 of %2 tokens").arg(number(used_), number(context_)));
    setAccessibleName(text());
    showParts();
    const auto entries = menu()->actions();
    entries[0]->setText(tr("What the context is taken by"));
    entries[2]->setText(tr("When the context is full"));
    entries[3]->setText(tr("Leave out the oldest messages"));
    entries[4]->setText(tr("Summarise the oldest messages"));
    entries[5]->setText(tr("Stop with an error"));
    entries[6]->setText(tr("Load the model with more context"));
    updateGeometry();
    update();
}

QSize ContextMeter::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 14, fontMetrics().height() + kBarHeight + 5};
}

QSize ContextMeter::minimumSizeHint() const {
    return {40, sizeHint().height()};
}

void ContextMeter::paintEvent(QPaintEvent*) {
    const Tones tones = tonesOf(palette());
    QPainter painter(this);
    painter.setPen(tones.quiet);
    if (hasFocus() || underMouse()) painter.setPen(palette().color(QPalette::Text));
    const QRect words = rect().adjusted(4, 0, -4, -kBarHeight - 3);
    painter.drawText(words, Qt::AlignCenter, fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    const QRect whole(4, height() - kBarHeight - 1, width() - 8, kBarHeight);
    const double share = context_ > 0 ? qBound(0.0, double(used_) / context_, 1.0) : 0;
    QRect part = whole;
    part.setWidth(static_cast<int>(share * whole.width()));
    const bool full = used_ >= context_ || (count_ && !count_->fits());
    painter.fillRect(whole, tones.border);
    painter.fillRect(QStyle::visualRect(layoutDirection(), whole, part),
                     full ? QColor(0xd0, 0x6a, 0x1f) : tones.accent);
}

void ContextMeter::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::FontChange || type == QEvent::PaletteChange)
        dress();
}

}  // namespace tars::ui
