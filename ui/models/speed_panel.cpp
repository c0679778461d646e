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

SpeedPanel::SpeedPanel(ModelNotes& notes, const DeviceInUse& device, SpeedTest& test, QWidget* parent)
    : QWidget(parent),
      notes_(notes),
      device_(device),
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
    connect(&device, &DeviceInUse::changed, this, &SpeedPanel::refresh);
    refresh();
}

void SpeedPanel::showModel(const std::optional<LibraryEntry>& entry) {
    entry_ = entry;
    refresh();
}

/// That on the device in use first, then the others, a line each.
QString SpeedPanel::wordsOf(const ModelNote& note) const {
    const auto number = [](double value) { return QLocale().toString(value, 'f', value < 100 ? 1 : 0); };
    const auto date = [](const MeasuredSpeed& speed) {
        return QLocale().toString(speed.when.toLocalTime().date(), QLocale::ShortFormat);
    };
    const auto here = note.speedOn(device_.gpus());
    if (note.speeds.isEmpty()) return tr("How fast it is on this machine has not been measured yet.");
    QStringList gpus;
    for (const QString& gpu : device_.gpus()) gpus.append(isolated(gpu));
    QStringList lines;
    if (here)
        lines.append(tr("Measured here on %1: writes %2 ± %3 tokens per second, reads %4 ± %5. %6")
                         .arg(date(*here), number(here->answer), number(here->answerSpread),
                              number(here->prompt), number(here->promptSpread), isolated(here->device)));
    else
        lines.append(gpus.isEmpty()
                         ? tr("How fast it is on the processor has not been measured yet.")
                         : tr("How fast it is on %1 has not been measured yet.").arg(gpus.join(u" + ")));
    for (const MeasuredSpeed& speed : note.speeds) {
        if (here && speed.device == here->device) continue;
        lines.append(tr("On %1: writes %2 ± %3 tokens per second, reads %4 ± %5 (%6).")
                         .arg(isolated(speed.device), number(speed.answer), number(speed.answerSpread),
                              number(speed.prompt), number(speed.promptSpread), date(speed)));
    }
    return lines.join(u'\n');
}

void SpeedPanel::refresh() {
    const bool running = test_.isRunning();
    const bool here = running && entry_ && test_.path() == fromPath(entry_->path);
    words_->setText(wordsOf(entry_ ? notes_.note(fromPath(entry_->path)) : ModelNote()));
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
