// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/answers_pane.h"

#include "ui/widgets/choice_name.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace tars::ui {

AnswersPane::AnswersPane(Tuner& tuner, QWidget* parent)
    : QWidget(parent),
      tuner_(tuner),
      promptLabel_(new QLabel(this)),
      prompt_(new QComboBox(this)),
      beforeLabel_(new QLabel(this)),
      before_(new QPlainTextEdit(this)),
      afterLabel_(new QLabel(this)),
      after_(new QPlainTextEdit(this)) {
    promptLabel_->setBuddy(prompt_);
    prompt_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (QPlainTextEdit* text : {before_, after_}) {
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
    }
    auto* grid = new QGridLayout(this);
    auto* top = new QHBoxLayout;
    top->addWidget(promptLabel_);
    top->addWidget(prompt_, 1);
    grid->addLayout(top, 0, 0, 1, 2);
    grid->addWidget(beforeLabel_, 1, 0);
    grid->addWidget(afterLabel_, 1, 1);
    grid->addWidget(before_, 2, 0);
    grid->addWidget(after_, 2, 1);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(prompt_, &QComboBox::currentIndexChanged, this, &AnswersPane::showChosen);
    dress();
    refresh();
}

void AnswersPane::refresh() {
    samples_.clear();
    if (const auto& outcome = tuner_.outcome()) {
        samples_ = outcome->answers + outcome->changedCanaries;
    } else if (tuner_.sample()) {
        samples_ = {*tuner_.sample()};
    }
    const QSignalBlocker quiet(prompt_);
    const int chosen = prompt_->currentIndex();
    prompt_->clear();
    for (const TuneSample& sample : std::as_const(samples_)) prompt_->addItem(sample.prompt.simplified());
    prompt_->setCurrentIndex(chosen >= 0 && chosen < prompt_->count() ? chosen : 0);
    prompt_->setEnabled(!samples_.isEmpty());
    showChosen();
}

void AnswersPane::showChosen() {
    const TuneSample sample = samples_.value(prompt_->currentIndex());
    prompt_->setToolTip(sample.prompt);
    if (before_->toPlainText() != sample.before) before_->setPlainText(sample.before);
    if (after_->toPlainText() != sample.after) after_->setPlainText(sample.after);
}

void AnswersPane::dress() {
    promptLabel_->setText(tr("&Question"));
    nameChoice(*prompt_, tr("Question"));
    beforeLabel_->setText(tr("Before"));
    before_->setAccessibleName(beforeLabel_->text());
    afterLabel_->setText(tr("Through the best found"));
    after_->setAccessibleName(afterLabel_->text());
    const QString nothing = tr("Shown as soon as something better was found.");
    for (QPlainTextEdit* text : {before_, after_}) text->setPlaceholderText(nothing);
}

void AnswersPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
