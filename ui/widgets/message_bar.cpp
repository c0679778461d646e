// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/message_bar.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/selectable_label.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kOfferMs = 10'000;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      symbol_(new QLabel(this)),
      message_(new SelectableLabel(this)),
      hint_(new SelectableLabel(this)),
      action_(new QPushButton(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(message_);
    texts->addWidget(hint_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 7, 8, 7);
    row->setSpacing(10);
    row->addSpacing(4);  // not a margin: it changes sides with the language
    row->addWidget(symbol_, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(action_, 0, Qt::AlignVCenter);
    row->addWidget(close_, 0, Qt::AlignTop);
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::StrongFocus);
    fade_.setSingleShot(true);
    fade_.setInterval(kOfferMs);
    connect(&fade_, &QTimer::timeout, this, [this] {
        const QWidget* focus = QApplication::focusWidget();
        const bool inUse = underMouse() || (focus && isAncestorOf(focus));
        inUse ? fade_.start() : dismiss();
    });
    connect(close_, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(action_, &QPushButton::clicked, this, &MessageBar::follow);
    hide();
}

void MessageBar::showError(const Error& error) {
    showError(toQString(error.message), toQString(error.hint));
}

void MessageBar::showError(const QString& message, const QString& hint) {
    fade_.stop();
    accept_ = {};
    action_->hide();
    present(message, hint, true);
}

void MessageBar::offer(const QString& message, const QString& action, std::function<void()> accept) {
    accept_ = std::move(accept);
    action_->setText(action);
    action_->show();
    present(message, {}, false);
    fade_.start();
}

void MessageBar::present(const QString& message, const QString& hint, bool trouble) {
    trouble_ = trouble;
    message_->setText(message);
    hint_->setText(hint);
    hint_->setVisible(!hint.isEmpty());
    setAccessibleName(message);
    setAccessibleDescription(hint);
    restyle();
    show();
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    Q_EMIT offerChanged();
}

void MessageBar::follow() {
    if (!accept_) return;
    const auto accept = std::move(accept_);
    dismiss();
    accept();
}

void MessageBar::dismiss() {
    fade_.stop();
    accept_ = {};
    hide();
    Q_EMIT offerChanged();
}

QString MessageBar::message() const {
    return isHidden() ? QString() : message_->text();
}

QString MessageBar::hint() const {
    return isHidden() ? QString() : hint_->text();
}

void MessageBar::restyle() {
    const QPalette& basis = parentWidget() ? parentWidget()->palette() : palette();
    const Tones tones = tonesOf(basis);
    QPalette own = basis;
    own.setColor(QPalette::Window, trouble_ ? tones.warning : tones.bubble);
    if (own != palette()) setPalette(own);
    const auto name = trouble_ ? QStringLiteral("warning") : QStringLiteral("info");
    symbol_->setPixmap(icon(name, own).pixmap(20, 20));
    close_->setIcon(icon(QStringLiteral("close"), own));
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(close_->toolTip());
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::LanguageChange)
        restyle();
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return dismiss();
    QFrame::keyPressEvent(event);
}

}  // namespace tars::ui
