// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/tune_page.h"

#include "ui/text.h"
#include "ui/tune/continuous_panel.h"
#include "ui/tune/pace_choice.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_form.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/page_action.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFormLetters = 38;  // how wide the left column is beside the right one,
constexpr int kRunLetters = 56;   // which must have so much
constexpr int kLeastRunsHeight = 90;

/// The first dragged file that may hold examples; empty if there is none.
QString draggedExamples(const QMimeData& data) {
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        const QString file = url.toLocalFile();
        for (const auto suffix : {".jsonl"_L1, ".json"_L1, ".csv"_L1, ".tsv"_L1, ".txt"_L1, ".ndjson"_L1}) {
            if (file.endsWith(suffix, Qt::CaseInsensitive)) return file;
        }
    }
    return {};
}

}  // namespace

TunePage::TunePage(const Services& services, QWidget* parent)
    : QWidget(parent),
      tuner_(services.tuner),
      parts_(new QTabBar(this)),
      left_(new QScrollArea(this)),
      right_(new QScrollArea(this)) {
    setAcceptDrops(true);
    parts_->addTab(QString());
    parts_->addTab(QString());
    parts_->setDrawBase(false);
    left_->setWidget(buildLeft(services));
    left_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    right_->setWidget(buildRight(services));
    for (QScrollArea* area : {left_, right_}) {
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(left_);
    row->addWidget(right_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(parts_);
    column->addLayout(row, 1);

    bringBackBy(left_, [this] { parts_->setCurrentIndex(WishPart); });
    bringBackBy(right_, [this] { parts_->setCurrentIndex(RunPart); });
    connect(parts_, &QTabBar::currentChanged, this, &TunePage::arrange);
    connect(form_, &TuneForm::started, this, [this](const TuneWish& wish) {
        tuner_.start(wish);
        parts_->setCurrentIndex(RunPart);
    });
    connect(run_, &RunView::saveRequested, this, &TunePage::saveRequested);
    connect(run_, &RunView::settingsWanted, this, &TunePage::settingsWanted);
    connect(run_, &RunView::servingWanted, this, &TunePage::servingWanted);
    connect(run_, &RunView::modelWanted, this, &TunePage::modelWanted);
    connect(runs_, &QListWidget::currentRowChanged, this, &TunePage::showChosen);
    for (const auto chosen : {&QListWidget::itemActivated, &QListWidget::itemClicked})
        connect(runs_, chosen, this, [this] { parts_->setCurrentIndex(RunPart); });
    connect(&tuner_, &Tuner::runsChanged, this, &TunePage::fillRuns);
    connect(&tuner_, &Tuner::modelMade, &services.library, &ModelLibrary::refresh);
    connect(&tuner_, &Tuner::stateChanged, this, &TunePage::refresh);
    // Once what the run shows is laid out, which may need more room.
    for (const auto change : {&Tuner::stateChanged, &Tuner::shownChanged})
        connect(&tuner_, change, this, &TunePage::arrange, Qt::QueuedConnection);
    connect(&tuner_, &Tuner::shownChanged, this, [this] {
        if (asked_ == tuner_.folder() || tuner_.isBusy()) asked_.clear();
        refresh();
    });
    connect(&tuner_, &Tuner::failed, this, [this] {
        asked_.clear();
        refresh();
    });
    dress();
    refresh();
}

QWidget* TunePage::buildLeft(const Services& services) {
    auto* content = new QWidget(left_);
    heading_ = new QLabel(content);
    form_ = new TuneForm(services.library, services.feedback, services.examples, content);
    runsLabel_ = new QLabel(content);
    runs_ = new QListWidget(content);
    runs_->setMinimumHeight(kLeastRunsHeight);
    runsLabel_->setBuddy(runs_);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 12, 16);
    column->setSpacing(10);
    column->addWidget(heading_);
    column->addWidget(form_);
    column->addWidget(new PaceChoice(services.settings, content));
    column->addWidget(new ContinuousPanel(services.continuous, services.settings, content));
    column->addWidget(runsLabel_);
    column->addWidget(runs_, 1000);
    column->addStretch(1);  // for when there is no list
    return content;
}

QWidget* TunePage::buildRight(const Services& services) {
    stack_ = new QStackedWidget(right_);
    empty_ = new EmptyPage(u"tune"_s, stack_);
    auto* framed = new QWidget(stack_);
    run_ = new RunView(services.tuner, services.engine, services.comparison, services.pace, services.settings,
                       framed);
    auto* margins = new QVBoxLayout(framed);
    margins->setContentsMargins(8, 16, 20, 16);
    margins->addWidget(run_);
    stack_->addWidget(empty_);
    stack_->addWidget(framed);
    return stack_;
}

void TunePage::arrange() {
    const int letter = fontMetrics().averageCharWidth();
    const int form = kFormLetters * letter + 40;
    const int bar = right_->verticalScrollBar()->sizeHint().width();
    const int run = std::max(kRunLetters * letter, stack_->currentWidget()->minimumSizeHint().width() + bar);
    const bool narrow = width() < form + run;
    parts_->setVisible(narrow);
    left_->setMinimumWidth(narrow ? 0 : form);
    left_->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : form);
    left_->setVisible(!narrow || parts_->currentIndex() == WishPart);
    right_->setVisible(!narrow || parts_->currentIndex() == RunPart);
}

void TunePage::fillRuns() {
    const QSignalBlocker quiet(runs_);
    runs_->clear();
    for (const KeptRun& run : std::views::reverse(tuner_.runs())) {
        const QString name = fromPath(run.folder.filename());
        const QString state = !run.trouble.empty() ? tr("damaged")
                              : !run.ended         ? tr("unfinished")
                              : run.found          ? tr("found something")
                                                   : tr("found nothing better");
        auto* item = new QListWidgetItem(tr("%1, %2").arg(name, state), runs_);
        item->setData(Qt::UserRole, fromPath(run.folder));
        item->setToolTip(run.trouble.empty() ? toQString(run.algorithm) : toQString(run.trouble));
    }
    refresh();
}

void TunePage::showChosen() {
    const auto* item = runs_->currentItem();
    if (!item || tuner_.isBusy()) return;
    const QString folder = item->data(Qt::UserRole).toString();
    if (folder == tuner_.folder() && asked_.isEmpty()) return;
    asked_ = folder;
    tuner_.show(folder);
}

void TunePage::showRun(const QString& folder) {
    parts_->setCurrentIndex(RunPart);
    if (tuner_.isBusy() || folder == tuner_.folder()) return;
    asked_ = folder;
    tuner_.show(folder);
}

/// In the list, the run that is seen beside it; while another is being read, the user's choice stands.
void TunePage::markShown() {
    if (!asked_.isEmpty()) return;
    const QSignalBlocker quiet(runs_);
    for (int row = 0; row < runs_->count(); ++row) {
        if (runs_->item(row)->data(Qt::UserRole).toString() != tuner_.folder()) continue;
        return runs_->setCurrentRow(row);
    }
    runs_->setCurrentRow(-1);
    runs_->clearSelection();
}

void TunePage::refresh() {
    form_->setBusy(tuner_.isBusy());
    runs_->setEnabled(!tuner_.isBusy());
    const bool some = runs_->count() > 0;
    runs_->setVisible(some);
    runsLabel_->setVisible(some);
    const bool any = tuner_.isBusy() || !tuner_.folder().isEmpty();
    stack_->setCurrentIndex(any ? 1 : 0);
    markShown();
}

void TunePage::dress() {
    heading_->setText(tr("Tune a model"));
    runsLabel_->setText(tr("Runs that were &kept"));
    runs_->setAccessibleName(tr("Runs that were kept, the newest first"));
    empty_->setWords(
        tr("Nothing is being tuned"),
        tr("Give it examples and some minutes. Here you will see every generation of candidates as it is "
           "tried, what the best of them answers, and whether it is really better on examples that it has "
           "never seen. Only then can you adopt it, and you can always roll back."));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    heading_->setFont(large);
    heading_->setWordWrap(true);
    parts_->setTabText(WishPart, tr("What is wanted"));
    parts_->setTabText(RunPart, tr("What comes of it"));
    parts_->setAccessibleName(tr("Parts of this page"));
    left_->setAccessibleName(parts_->tabText(WishPart));
    right_->setAccessibleName(parts_->tabText(RunPart));
    arrange();
    fillRuns();
}

void TunePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

void TunePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void TunePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!tuner_.isBusy()) tuner_.refresh();
}

void TunePage::dragEnterEvent(QDragEnterEvent* event) {
    if (draggedExamples(*event->mimeData()).isEmpty())
        event->ignore();  // a model, perhaps: the window takes those
    else
        event->acceptProposedAction();
}

void TunePage::dropEvent(QDropEvent* event) {
    const QString file = draggedExamples(*event->mimeData());
    if (file.isEmpty()) return event->ignore();
    event->acceptProposedAction();
    form_->setData(file);
}

}  // namespace tars::ui
