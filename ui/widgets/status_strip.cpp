// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/status_strip.h"

#include "ui/text.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace tars::ui {

StatusStrip::StatusStrip(ChatEngine& engine, QWidget* parent)
    : QStatusBar(parent),
      engine_(engine),
      model_(new QLabel(this)),
      device_(new QLabel(this)),
      memory_(new QLabel(this)),
      speed_(new QLabel(this)),
      server_(new QLabel(this)),
      state_(new QLabel(this)),
      tuning_(new QToolButton(this)) {
    setSizeGripEnabled(false);
    for (QLabel* label : {model_, device_, memory_, speed_, server_, state_}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(6, 1, 6, 1);
    }
    addWidget(state_);
    tuning_->setAutoRaise(true);
    tuning_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    tuning_->setFocusPolicy(Qt::TabFocus);
    tuning_->hide();
    addWidget(tuning_);
    connect(tuning_, &QToolButton::clicked, this, &StatusStrip::tuningWanted);
    addPermanentWidget(model_);
    addPermanentWidget(device_);
    addPermanentWidget(memory_);
    addPermanentWidget(speed_);
    addPermanentWidget(server_);
    server_->hide();
    connect(&engine, &ChatEngine::loadingStarted, this, &StatusStrip::refresh);
    connect(&engine, &ChatEngine::loadingEnded, this, &StatusStrip::refresh);
    connect(&engine, &ChatEngine::modelChanged, this, [this] {
        tokensPerSecond_ = 0;
        refresh();
    });
    refresh();
}

void StatusStrip::setAnswering(bool answering) {
    answering_ = answering;
    refresh();
}

void StatusStrip::setSpeed(double tokensPerSecond) {
    tokensPerSecond_ = tokensPerSecond;
    refresh();
}

void StatusStrip::setServer(const QString& words, const QString& address) {
    server_->setText(words);
    server_->setToolTip(leftToRight(address));
    server_->setVisible(!words.isEmpty());
}

void StatusStrip::setTuning(const QString& words) {
    tuning_->setText(words);
    tuning_->setAccessibleName(words);
    tuning_->setToolTip(tr("Show the run"));
    tuning_->setVisible(!words.isEmpty());
}

QString StatusStrip::text() const {
    QStringList parts;
    for (const QLabel* label : {state_, model_, device_, memory_, speed_, server_}) {
        if (!label->isHidden()) parts.append(label->text());
    }
    if (!tuning_->isHidden()) parts.insert(1, tuning_->text());
    return parts.join(QStringLiteral(" | "));
}

void StatusStrip::refresh() {
    const auto& model = engine_.model();
    const bool loading = !engine_.loadingPath().isEmpty();
    state_->setText(loading      ? tr("Loading a model")
                    : answering_ ? tr("Answering")
                    : model      ? tr("Ready")
                                 : tr("No model loaded"));
    for (QLabel* label : {model_, device_, memory_}) label->setVisible(model.has_value());
    speed_->setVisible(model && tokensPerSecond_ > 0);
    speed_->setText(tr("%1 tokens/s").arg(QLocale().toString(tokensPerSecond_, 'f', 1)));
    if (!model) return;
    model_->setText(toQString(model->name));
    model_->setToolTip(leftToRight(fromPath(model->path)));
    device_->setText(toQString(model->device));
    memory_->setText(tr("Memory: %1").arg(formatBytes(model->device_bytes)));
    memory_->setToolTip(tr("Held by the model beside its file of %1").arg(formatBytes(model->file_bytes)));
}

void StatusStrip::changeEvent(QEvent* event) {
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace tars::ui
