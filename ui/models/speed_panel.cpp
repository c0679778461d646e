// SPDX-License-Identifier: Apache-2.0
#include "ui/models/speed_panel.h"

#include "ui/text.h"
#include "ui/widgets/page_action.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kProgressSteps = 100;

}  // namespace

SpeedPanel::SpeedPanel(ModelNotes& notes, SpeedTest& test, QWidget* parent)
    : QWidget(parent),
      notes_(notes),
      test_(test),
      words_(new QLabel(this)),
      measure_(new QPushButton(this)),
      progress_(new QProgressBar(this)) {
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    progress_->setRange(0, kProgressSteps);
    auto* row = new QHBoxLayout;
    row->addWidget(measure_);
    row->addWidget(progress_, 1);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(words_);
    column->addLayout(row);
    offerAs(measure_, QStringLiteral("model.measure"));
    connect(measure_, &QPushButton::clicked, this, [this] {
        if (test_.isRunning()) return test_.stop();
        if (entry_) test_.start(*entry_);
    });
    connect(&test, &SpeedTest::changed, this, &SpeedPanel::refresh);
    connect(&notes, &ModelNotes::changed, this, &SpeedPanel::refresh);
    refresh();
}

void SpeedPanel::showModel(const std::optional<LibraryEntry>& entry) {
    entry_ = entry;
    refresh();
}

void SpeedPanel::refresh() {
    const auto speed = entry_ ? notes_.note(fromPath(entry_->path)).speed : std::nullopt;
    const auto number = [](double value) { return QLocale().toString(value, 'f', value < 100 ? 1 : 0); };
    const bool running = test_.isRunning();
    const bool here = running && entry_ && test_.path() == fromPath(entry_->path);
    if (speed) {
        words_->setText(tr("Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6")
                            .arg(QLocale().toString(speed->when.toLocalTime().date(), QLocale::ShortFormat),
                                 number(speed->answer), number(speed->answerSpread), number(speed->prompt),
                                 number(speed->promptSpread), isolated(speed->device)));
    } else {
        words_->setText(tr("How fast it is on this machine has not been measured yet."));
    }
    measure_->setText(running ? tr("St&op measuring") : tr("Meas&ure the speed"));
    measure_->setToolTip(tr("Lets the model read and write for some seconds; nothing else should run"));
    measure_->setEnabled(running || (entry_ && !entry_->missing));
    progress_->setVisible(running);
    progress_->setAccessibleName(tr("Progress of the measurement"));
    progress_->setValue(static_cast<int>(test_.progress() * kProgressSteps));
    progress_->setEnabled(here);
}

void SpeedPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace tars::ui
