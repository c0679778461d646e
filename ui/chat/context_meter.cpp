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

namespace tars::ui {
namespace {

constexpr int kBarHeight = 3;

QString number(int tokens) {
    return QLocale().toString(tokens);
}

}  // namespace

ContextMeter::ContextMeter(QWidget* parent) : QToolButton(parent), choices_(new QActionGroup(this)) {
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* menu = new QMenu(this);
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

QString ContextMeter::parts() const {
    if (!count_) return {};
    QStringList lines;
    const auto add = [&](const QString& name, int tokens) {
        if (tokens > 0) lines.append(QStringLiteral("%1: %2").arg(name, number(tokens)));
    };
    add(tr("System prompt"), count_->system - summary_);
    add(tr("Summary of older messages"), summary_);
    add(tr("Conversation so far"), count_->history);
    add(tr("Your message"), count_->draft - attached_);
    add(tr("Attached files"), attached_);
    add(tr("The model's own marks"), count_->format);
    add(tr("Room for the answer"), count_->context - count_->total);
    return lines.join(u'\n');
}

void ContextMeter::dress() {
    setVisible(context_ > 0);
    setText(tr("Context: %1 of %2 tokens").arg(number(used_), number(context_)));
    const QString about = tr("How much of what the model can keep in mind this conversation takes");
    const QString what = parts();
    setToolTip(what.isEmpty() ? about : about + QStringLiteral("\n\n") + what);
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
    const auto entries = menu()->actions();
    entries[0]->setText(tr("When the context is full"));
    entries[1]->setText(tr("Leave out the oldest messages"));
    entries[2]->setText(tr("Summarise the oldest messages"));
    entries[3]->setText(tr("Stop with an error"));
    entries[4]->setText(tr("Load the model with more context"));
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
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) dress();
}

}  // namespace tars::ui
