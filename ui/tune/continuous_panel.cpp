// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/continuous_panel.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/page_action.h"

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tars::ui {

ContinuousPanel::ContinuousPanel(ContinuousTuning& tuning, Settings& settings, QWidget* parent)
    : QWidget(parent),
      tuning_(tuning),
      settings_(settings),
      on_(new QCheckBox(this)),
      about_(new QLabel(this)),
      further_(new QWidget(this)),
      signalsLabel_(new QLabel(further_)),
      signals_(new QSpinBox(further_)),
      adopts_(new QCheckBox(further_)),
      rule_(new QLabel(further_)),
      state_(new QLabel(further_)),
      last_(new QLabel(this)) {
    for (QLabel* label : {about_, rule_, state_, last_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    signals_->setRange(Settings::kFewestSignals, Settings::kMostSignals);
    signalsLabel_->setBuddy(signals_);
    signalsLabel_->setWordWrap(true);
    auto* count = new QHBoxLayout;
    count->addWidget(signalsLabel_, 1);
    count->addWidget(signals_);
    auto* inner = new QVBoxLayout(further_);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(state_);
    inner->addLayout(count);
    inner->addWidget(adopts_);
    inner->addWidget(rule_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{on_, about_, further_, last_})
        column->addWidget(part);

    offerAs(on_, QStringLiteral("tune.continuous"));
    offerAs(adopts_, QStringLiteral("tune.adopts_by_itself"));
    connect(on_, &QCheckBox::clicked, &settings, &Settings::setTunesByItself);
    connect(signals_, &QSpinBox::valueChanged, &settings, &Settings::setTuningSignals);
    connect(adopts_, &QCheckBox::clicked, &settings, &Settings::setAdoptsByItself);
    connect(&settings, &Settings::selfTuningChanged, this, &ContinuousPanel::refresh);
    connect(&tuning, &ContinuousTuning::changed, this, &ContinuousPanel::refresh);
    dress();
}

QString ContinuousPanel::words() const {
    QStringList lines;
    for (const QLabel* label : {state_, last_}) {
        if (!label->isHidden() && !label->text().isEmpty()) lines.append(label->text());
    }
    return lines.join(u'\n');
}

QString ContinuousPanel::stateWords() const {
    using State = ContinuousTuning::State;
    const QLocale words = locale();
    switch (tuning_.state()) {
    case State::Off:
        return {};
    case State::NoConsent:
        return tr("It needs your ratings: allow them to be collected, in the settings.");
    case State::NoModel:
        return tr("Choose a model in the chat: that one is tuned.");
    case State::Gathering:
        return tuning_.examples() < ContinuousTuning::kLeastExamples
                   ? tr("Gathering: %1 of %2 good or changed answers that a test needs.")
                         .arg(words.toString(tuning_.examples()),
                              words.toString(ContinuousTuning::kLeastExamples))
                   : tr("Gathering: %1 of %2 new ratings.")
                         .arg(words.toString(tuning_.newSignals()),
                              words.toString(settings_.tuningSignals()));
    case State::Waiting:
        return tr("Waiting until nobody needs the computer.");
    case State::OnBattery:
        return tr("Waiting for mains power: on battery it does not work.");
    case State::Working:
        return tr("At work, out of your way.");
    case State::Paused:
        break;
    }
    return tr("Paused while the computer is in use.");
}

QString ContinuousPanel::lastWords() const {
    using Outcome = ContinuousTuning::Outcome;
    const QString when = isolated(
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(tuning_.lastTime()), QLocale::ShortFormat));
    switch (tuning_.lastOutcome()) {
    case Outcome::None:
        return {};
    case Outcome::Nothing:
        return tr("%1: no improvement found.").arg(when);
    case Outcome::Offered:
        return tr("%1: something better was found. The run among those kept has the evidence, and can be "
                  "adopted.")
            .arg(when);
    case Outcome::Adopted:
        return tr("%1: adopted.").arg(when);
    case Outcome::Shadowed:
        return tr("%1: something better was found. It is adopted if it makes your next %2 good answers "
                  "likelier, too.")
            .arg(when, QLocale().toString(ContinuousTuning::kShadowAnswers));
    case Outcome::NotBetterLater:
        return tr("%1: what was found did not make your later answers likelier, and was not adopted.")
            .arg(when);
    case Outcome::RolledBack:
        break;
    }
    return tr("%1: rolled back, because answers were rated worse than before.").arg(when);
}

void ContinuousPanel::refresh() {
    const bool on = settings_.tunesByItself();
    on_->setChecked(on);
    further_->setVisible(on);
    signals_->setValue(settings_.tuningSignals());
    adopts_->setChecked(settings_.adoptsByItself());
    state_->setText(stateWords());
    last_->setText(lastWords());
    last_->setVisible(!last_->text().isEmpty());
}

void ContinuousPanel::dress() {
    on_->setText(tr("Keep &learning from my ratings"));
    about_->setText(tr("When nobody has needed the computer for a minute, five minutes of tuning by what you "
                       "rated and changed "
                       "begin, at the lowest priority. They pause when you come back."));
    signalsLabel_->setText(tr("After so many &new ratings"));
    signals_->setAccessibleName(tr("New ratings before it begins"));
    adopts_->setText(tr("Ad&opt without asking"));
    adopts_->setToolTip(tr("Only what passes the test"));
    adopts_->setAccessibleDescription(adopts_->toolTip());
    rule_->setText(tr("What was adopted is rolled back by itself if, within the next 50 rated answers (8 at "
                      "least), the share of bad ones is surely higher than in the 50 before: their 95 % "
                      "intervals no longer touch. A changed answer counts as a bad one."));
    const QPalette quiet = quietened(palette());
    for (QLabel* label : {about_, rule_, last_}) label->setPalette(quiet);
    refresh();
}

void ContinuousPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
