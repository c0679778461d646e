// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/pace_choice.h"

#include "ui/settings/appearance.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr TunePace kPaces[] = {TunePace::BesideAnswers, TunePace::Idle, TunePace::Full};

}  // namespace

PaceChoice::PaceChoice(Settings& settings, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      label_(new QLabel(this)),
      list_(new QComboBox(this)),
      about_(new QLabel(this)) {
    label_->setBuddy(list_);
    list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    about_->setWordWrap(true);
    for (const TunePace pace : kPaces) list_->addItem(QString(), static_cast<int>(pace));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{label_, list_, about_}) column->addWidget(part);
    connect(list_, &QComboBox::activated, this, [this](int place) {
        settings_.setTunePace(static_cast<TunePace>(list_->itemData(place).toInt()));
    });
    connect(&settings, &Settings::tunePaceChanged, this, &PaceChoice::dress);
    dress();
}

void PaceChoice::dress() {
    label_->setText(tr("Beside my other work"));
    list_->setAccessibleName(tr("Beside my other work"));
    const QStringList names{tr("waits while answers are written"), tr("only while nobody uses the computer"),
                            tr("as fast as it can")};
    for (int place = 0; place < list_->count(); ++place) list_->setItemText(place, names[place]);
    const TunePace pace = settings_.tunePace();
    list_->setCurrentIndex(list_->findData(static_cast<int>(pace)));
    about_->setText(
        pace == TunePace::Full ? tr("A chat and the server share the processor with it, and answer slower.")
        : pace == TunePace::Idle
            ? tr("Goes on after a minute without a key, an answer or a request, with what the processor has "
                 "left. Waits on battery.")
            : tr("The chat and the server have the processor to themselves as long as they answer. Waits on "
                 "battery."));
    about_->setPalette(quietened(palette()));
}

void PaceChoice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
