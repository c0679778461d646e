// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/run_view.h"

#include "ui/models/list_order.h"
#include "ui/settings/appearance.h"
#include "ui/tune/answers_pane.h"
#include "ui/tune/blind_pane.h"
#include "ui/tune/candidate_table.h"
#include "ui/tune/chart_pane.h"
#include "ui/tune/compare_view.h"
#include "ui/tune/heat_map.h"
#include "ui/tune/line_chart.h"
#include "ui/tune/replay_bar.h"
#include "ui/tune/search_charts.h"
#include "ui/tune/verdict_panel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kProgressSteps = 1000;

}  // namespace

RunView::RunView(Tuner& tuner, ChatEngine& engine, BlindComparison& comparison, const RunPace& pace,
                 Settings& settings, QWidget* parent)
    : QWidget(parent), tuner_(tuner), pace_(pace) {
    auto* head = buildHead();
    verdict_ = new VerdictPanel(tuner, this);
    tabs_ = new QTabWidget(this);
    tabs_->addTab(buildCharts(), QString());
    tabs_->addTab(buildSearch(), QString());
    tabs_->addTab(buildGenes(), QString());
    tabs_->addTab(buildCandidates(settings), QString());
    answers_ = new AnswersPane(tuner, tabs_);
    tabs_->addTab(answers_, QString());
    blind_ = new BlindPane(tuner, engine, comparison, tabs_);
    tabs_->addTab(blind_, QString());
    compare_ = new CompareView(tuner, tabs_);
    tabs_->addTab(compare_, QString());
    replay_ = new ReplayBar(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(head);
    column->addWidget(verdict_);
    column->addWidget(tabs_, 1);
    column->addWidget(replay_);
    connect(replay_, &ReplayBar::moved, this, &RunView::showFirst);
    connect(compare_, &CompareView::saveRequested, this,
            [this](const QString& suffix, const QByteArray& bytes) {
                Q_EMIT saveRequested(fileName(suffix), bytes);
            });
    connect(verdict_, &VerdictPanel::settingsWanted, this, &RunView::settingsWanted);
    connect(verdict_, &VerdictPanel::servingWanted, this, &RunView::servingWanted);
    connect(verdict_, &VerdictPanel::comparisonWanted, this, [this] {
        tabs_->setCurrentWidget(blind_);
        blind_->begin();
    });
    connect(blind_, &BlindPane::modelWanted, this, &RunView::modelWanted);
    connect(&tuner, &Tuner::stateChanged, this, &RunView::showState);
    connect(&pace, &RunPace::changed, this, &RunView::showState);
    connect(&tuner, &Tuner::shownChanged, this, &RunView::showRun);
    connect(&tuner, &Tuner::progressed, this, &RunView::showProgress);
    dress();
}

QWidget* RunView::buildHead() {
    auto* head = new QWidget(this);
    name_ = new QLabel(head);
    state_ = new QLabel(head);
    rejecting_ = new QLabel(head);
    for (QLabel* label : {name_, state_, rejecting_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    progress_ = new QProgressBar(head);
    progress_->setRange(0, kProgressSteps);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(8);
    pause_ = new QPushButton(head);
    stop_ = new QPushButton(head);
    continue_ = new QPushButton(head);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name_);
    words->addWidget(state_);
    words->addWidget(rejecting_);
    words->addWidget(progress_);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    for (QPushButton* button : {pause_, stop_, continue_}) row->addWidget(button);
    offerAs(pause_, QStringLiteral("tune.pause"));
    offerAs(stop_, QStringLiteral("tune.stop"));
    offerAs(continue_, QStringLiteral("tune.take_up"));
    connect(pause_, &QPushButton::clicked, this,
            [this] { tuner_.state() == TuneState::Paused ? tuner_.resume() : tuner_.pause(); });
    connect(stop_, &QPushButton::clicked, &tuner_, &Tuner::stop);
    connect(continue_, &QPushButton::clicked, &tuner_, [this] { tuner_.takeUp(); });
    return head;
}

QWidget* RunView::buildCharts() {
    losses_ = new LineChart(this);
    lossPane_ = new ChartPane(losses_, true, this);
    lossPane_->list().addItems({QString(), QString()});
    connect(losses_, &LineChart::picked, this, &RunView::choose);
    connect(&lossPane_->list(), &QComboBox::currentIndexChanged, this, &RunView::showCharts);
    connect(lossPane_, &ChartPane::csvRequested, this,
            [this] { Q_EMIT saveRequested(fileName(u".csv"_s), tuner_.series().csv()); });
    connect(lossPane_, &ChartPane::svgRequested, this,
            [this] { Q_EMIT saveRequested(fileName(u".svg"_s), losses_->svg()); });
    return lossPane_;
}

QWidget* RunView::buildSearch() {
    search_ = new LineChart(this);
    searchPane_ = new ChartPane(search_, true, this);
    connect(search_, &LineChart::picked, this, &RunView::choose);
    connect(&searchPane_->list(), &QComboBox::currentIndexChanged, this, &RunView::showFigure);
    connect(searchPane_, &ChartPane::csvRequested, this,
            [this] { Q_EMIT saveRequested(fileName(u"-search.csv"_s), csvOf(search_->data())); });
    connect(searchPane_, &ChartPane::svgRequested, this,
            [this] { Q_EMIT saveRequested(fileName(u"-search.svg"_s), search_->svg()); });
    return searchPane_;
}

QWidget* RunView::buildGenes() {
    genes_ = new HeatMap(this);
    genePane_ = new ChartPane(genes_, false, this);
    connect(genes_, &HeatMap::picked, this, &RunView::chooseGeneration);
    connect(genePane_, &ChartPane::csvRequested, this,
            [this] { Q_EMIT saveRequested(fileName(u"-genes.csv"_s), genes_->csv()); });
    connect(genePane_, &ChartPane::svgRequested, this,
            [this] { Q_EMIT saveRequested(fileName(u"-genes.svg"_s), genes_->svg()); });
    return genePane_;
}

QWidget* RunView::buildCandidates(Settings& settings) {
    table_ = new QTreeView(this);
    candidates_ = new CandidateTable(tuner_.series(), table_);
    sorted_ = new QSortFilterProxyModel(table_);
    sorted_->setSourceModel(candidates_);
    sorted_->setSortRole(CandidateTable::kSortRole);
    table_->setModel(sorted_);
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAlternatingRowColors(true);
    table_->setAllColumnsShowFocus(true);
    table_->header()->setSortIndicatorClearable(true);
    auto* order = new ListOrder(
        *table_, u"candidates"_s,
        {u"generation"_s, u"time"_s, u"loss"_s, u"held_out"_s, u"guard"_s, u"origin"_s}, settings);
    offerAs(order->choose(), u"tune.sort"_s);
    bringBackBy(table_, [this] { tabs_->setCurrentWidget(table_); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunView::pointAtChosen);
    return table_;
}

void RunView::showFirst(int points) {
    const auto wanted = static_cast<std::size_t>(points);
    const auto& all = tuner_.series().points();
    if (wanted >= all.size())
        replayed_.reset();
    else if (!replayed_ || replayed_->points().size() > wanted)
        replayed_ = tuner_.series().first(wanted);
    else
        while (replayed_->points().size() < wanted) replayed_->add(all[replayed_->points().size()]);
    showCharts();
}

/// Marks the candidate in the charts.
void RunView::pointAtChosen() {
    const QModelIndex chosen = sorted_->mapToSource(table_->currentIndex());
    const int row = chosen.isValid() ? chosen.row() : -1;
    std::optional<qsizetype> place;
    std::optional<double> generation;
    if (row >= 0) {
        const std::size_t point = candidates_->pointOf(row);
        place = static_cast<qsizetype>(point);
        generation = SearchCharts::geneColumnOf(tuner_.series().points()[point]);
    }
    losses_->setPointer(place);
    search_->setPointer(place);
    genes_->setPointer(generation);
    for (ChartPane* pane : {lossPane_, searchPane_, genePane_}) pane->setChosen(candidates_->words(row));
}

void RunView::choose(qsizetype point) {
    const int row = candidates_->rowOf(static_cast<std::size_t>(point));
    table_->setCurrentIndex(sorted_->mapFromSource(candidates_->index(row, 0)));
}

void RunView::chooseGeneration(double generation) {
    const auto distance = [generation](const TunePoint& point) {
        return std::abs(SearchCharts::geneColumnOf(point) - generation);
    };
    const auto& points = tuner_.series().points();
    const auto nearest = std::ranges::min_element(points, {}, distance);
    if (nearest != points.end()) choose(nearest - points.begin());
}

RunCharts::Over RunView::over() const {
    return lossPane_->list().currentIndex() == 1 ? RunCharts::Over::Candidates : RunCharts::Over::Time;
}

QString RunView::fileName(const QString& suffix) const {
    return QFileInfo(tuner_.folder()).fileName() + suffix;
}

QString RunView::stateText() const {
    return state_->text();
}

void RunView::showRun() {
    const bool another = shownFolder_ != tuner_.folder() || tuner_.series().points().empty();
    shownFolder_ = tuner_.folder();
    candidates_->refresh(another);
    replayed_.reset();
    replay_->setCount(static_cast<int>(tuner_.series().points().size()));
    compare_->refresh();
    verdict_->refresh();
    answers_->refresh();
    blind_->refresh();
    tabs_->setTabVisible(tabs_->indexOf(blind_), !tuner_.adapterFile().isEmpty());
    tabs_->setTabVisible(tabs_->indexOf(answers_), tuner_.goal() == "examples"_L1);
    showState();
    showCharts();
}

void RunView::showState() {
    const TuneState state = tuner_.state();
    const bool unfinished = !tuner_.outcome() && !tuner_.folder().isEmpty();
    switch (state) {
    case TuneState::Idle:
        state_->setText(unfinished ? tr("Interrupted: it can go on") : tr("Ended"));
        break;
    case TuneState::Preparing:
        state_->setText(tuner_.goal() == "speed"_L1     ? tr("Reading the model…")
                        : tuner_.goal() == "smaller"_L1 ? tr("Measuring each matrix…")
                                                        : tr("Reading the model and the examples…"));
        break;
    case TuneState::Running:
        state_->setText(tr("Searching…"));
        break;
    case TuneState::Paused:
        state_->setText(pausedWords());
        break;
    case TuneState::Stopping:
        state_->setText(tr("Stopping…"));
        break;
    case TuneState::Judging:
        state_->setText(tr("Testing what was found…"));
        break;
    }
    name_->setText(tr("Run %1").arg(QFileInfo(tuner_.folder()).fileName()));
    if (!tuner_.algorithm().isEmpty())
        state_->setText(tr("%1  ·  algorithm %2").arg(state_->text(), tuner_.algorithm()));
    const int rejecting = tuner_.run().rejecting;
    rejecting_->setVisible(rejecting > 0);
    rejecting_->setText(tr("Examples that only say which answers are not wanted: %1. The model’s own answers "
                           "stand in for better ones.")
                            .arg(locale().toString(rejecting)));
    const bool searching = state == TuneState::Running || state == TuneState::Paused;
    pause_->setVisible(searching);
    pause_->setText(state == TuneState::Paused ? tr("&Resume") : tr("&Pause"));
    pause_->setIcon(icon(state == TuneState::Paused ? u"continue"_s : u"pause"_s, palette()));
    stop_->setVisible(tuner_.isBusy());
    stop_->setEnabled(state != TuneState::Stopping);
    stop_->setToolTip(searching ? tr("Ends the search and tests what it has found")
                                : tr("Interrupts the run"));
    continue_->setVisible(state == TuneState::Idle && unfinished);
    progress_->setVisible(tuner_.isBusy());
    replay_->setVisible(state == TuneState::Idle && tuner_.series().points().size() > 1);
    const bool known = searching || (state == TuneState::Preparing && tuner_.shareDone() > 0);
    progress_->setRange(0, known ? kProgressSteps : 0);  // what takes an unknown time moves to and fro
    progress_->setValue(static_cast<int>(std::lround(kProgressSteps * tuner_.shareDone())));
}

QString RunView::pausedWords() const {
    switch (pace_.waits()) {
    case RunPace::Waits::No:
        break;
    case RunPace::Waits::ForAnswers:
        return tr("Waits while an answer is written");
    case RunPace::Waits::ForUser:
        return tr("Waits until nobody uses the computer");
    case RunPace::Waits::OnBattery:
        return tr("Waits while on battery");
    }
    return tr("Paused");
}

void RunView::showProgress() {
    candidates_->refresh(false);
    if (!tuner_.outcome()) answers_->refresh();
    if (tuner_.compared()) compare_->showBoth();
    showState();
    showCharts();
}

void RunView::showCharts() {
    compare_->setOver(over());
    const TuneSeries& series = this->series();
    losses_->setData(RunCharts::losses(series, tuner_.goal(), over()));
    lossPane_->setSentence(losses_->data().sentence);
    genes_->setData(SearchCharts::genes(series));
    genePane_->setSentence(genes_->data().sentence);
    const QStringList names = RunCharts::figures(series);
    QComboBox& list = searchPane_->list();
    QStringList there;
    for (int i = 0; i < list.count(); ++i) there.append(list.itemData(i).toString());
    if (names != there) {
        const QSignalBlocker quiet(&list);
        const QString chosen = list.currentData().toString();
        list.clear();
        for (const QString& name : names) list.addItem(RunCharts::figureName(name), name);
        list.setCurrentIndex(qMax(0, list.findData(chosen)));
    }
    for (ChartPane* pane : {lossPane_, searchPane_, genePane_}) pane->setCanSave(!series.points().empty());
    showFigure();
    pointAtChosen();
}

void RunView::showFigure() {
    const QComboBox& list = searchPane_->list();
    search_->setData(RunCharts::figure(series(), list.currentData().toString(), over()));
    search_->setAccessibleName(list.currentText());
    searchPane_->setSentence(search_->data().sentence);
}

void RunView::dress() {
    stop_->setText(tr("Stop"));
    stop_->setIcon(icon(u"stop"_s, palette()));
    continue_->setText(tr("&Go on"));
    continue_->setToolTip(tr("Takes the run up where it was interrupted"));
    continue_->setIcon(icon(u"continue"_s, palette()));
    progress_->setAccessibleName(tr("Share of the run that is done"));
    const QStringList tabs{tr("&Losses"),  tr("Search"), tr("Moves"),  tr("Candi&dates"),
                           tr("A&nswers"), tr("Bl&ind"), tr("Compare")};
    for (int i = 0; i < tabs.size(); ++i) tabs_->setTabText(i, tabs[i]);
    tabs_->tabBar()->setAccessibleName(tr("Charts, candidates and answers of the run"));
    lossPane_->setListName(tr("&Over"), tr("What the charts run over"));
    lossPane_->list().setItemText(0, tr("time"));
    lossPane_->list().setItemText(1, tr("candidates tried"));
    lossPane_->setCsvName(tr("Save all figures as CSV"));
    losses_->setAccessibleName(tr("Losses over the run"));
    searchPane_->setListName(tr("Sho&w"), tr("Figure of the search"));
    for (ChartPane* pane : {searchPane_, genePane_}) pane->setCsvName(tr("Save this chart’s figures as CSV"));
    genes_->setAccessibleName(tr("What has moved, generation by generation"));
    table_->setAccessibleName(tr("The best candidate of each generation"));
    QComboBox& figures = searchPane_->list();
    for (int i = 0; i < figures.count(); ++i)
        figures.setItemText(i, RunCharts::figureName(figures.itemData(i).toString()));
    candidates_->retranslate();
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    name_->setFont(large);
    for (QLabel* label : {state_, rejecting_}) label->setPalette(quietened(palette()));
    showState();
    showCharts();
}

void RunView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
