// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/consent_line.h"

#include "ui/settings/appearance.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tars::ui {

ConsentLine::ConsentLine(ChatController& controller, ChatStore& store, Settings& settings, QWidget* parent)
    : QFrame(parent),
      store_(store),
      settings_(settings),
      words_(new QLabel(this)),
      yes_(new QPushButton(this)),
      no_(new QPushButton(this)) {
    setAutoFillBackground(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 12, 7);
    row->addWidget(words_, 1);
    row->addWidget(yes_);
    row->addWidget(no_);
    connect(yes_, &QPushButton::clicked, this, [this] { answer(true); });
    connect(no_, &QPushButton::clicked, this, [this] { answer(false); });
    connect(&controller, &ChatController::thoughtOf, this, &ConsentLine::ask);
    connect(&settings, &Settings::feedbackChanged, this, &QWidget::hide);
    dress();
    hide();
}

void ConsentLine::ask(MessageId about) {
    if (settings_.collectsFeedback()) return;
    waiting_.append(about);
    if (!isHidden()) return;
    show();
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void ConsentLine::answer(bool agreed) {
    settings_.setCollectsFeedback(agreed);
    if (agreed) store_.collectFeedback(waiting_);
    waiting_.clear();
    Q_EMIT answered();
}

void ConsentLine::dress() {
    words_->setText(tr(
        "May TARS collect the answers you rate or change, so that a model can be tuned by them? They stay on "
        "this computer; the settings list them, and delete them."));
    setAccessibleName(words_->text());
    yes_->setText(tr("Collect them"));
    no_->setText(tr("No"));
    no_->setAccessibleName(tr("Do not collect them"));
    const QPalette& basis = parentWidget()->palette();
    QPalette own = basis;
    own.setColor(QPalette::Window, tonesOf(basis).bubble);
    if (own != palette()) setPalette(own);
}

void ConsentLine::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
