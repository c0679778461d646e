// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/compare_view.h"

#include "ui/text.h"
#include "ui/tune/chart_pane.h"
#include "ui/tune/line_chart.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <ranges>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLeastTableHeight = 120;
constexpr int kRunLetters = 24;  // of a run's name in the list

QString nameOf(const TuneRun& run) {
    return QFileInfo(run.folder).fileName();
}

QString shown(const std::optional<double>& value) {
    return value ? QLocale().toString(*value, 'f', 4) : QString();
}

std::optional<double> bestHeldOut(const TuneRun& run) {
    const auto best = run.series.bestChecked();
    return best ? run.series.points()[*best].validation : std::nullopt;
}

}  // namespace

CompareView::CompareView(Tuner& tuner, QWidget* parent)
    : QWidget(parent), tuner_(tuner), chart_(new LineChart(this)), table_(new QTreeWidget(this)) {
    pane_ = new ChartPane(chart_, true, this);
    pane_->list().setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    pane_->list().setMinimumContentsLength(kRunLetters);
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAlternatingRowColors(true);
    table_->setAllColumnsShowFocus(true);
    table_->setColumnCount(3);
    table_->setMinimumHeight(kLeastTableHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pane_, 2);
    column->addWidget(table_, 1);
    column->addStretch();
    connect(&pane_->list(), &QComboBox::currentIndexChanged, this,
            [this] { tuner_.compareWith(pane_->list().currentData().toString()); });
    connect(pane_, &ChartPane::csvRequested, this,
            [this] { Q_EMIT saveRequested(u"-compared.csv"_s, csvOf(chart_->data())); });
    connect(pane_, &ChartPane::svgRequested, this,
            [this] { Q_EMIT saveRequested(u"-compared.svg"_s, chart_->svg()); });
    connect(&tuner, &Tuner::runsChanged, this, &CompareView::fillRuns);
    connect(&tuner, &Tuner::comparedChanged, this, &CompareView::refresh);
    dress();
}

void CompareView::setOver(RunCharts::Over over) {
    if (std::exchange(over_, over) != over) showBoth();
}

void CompareView::fillRuns() {
    QComboBox& list = pane_->list();
    const QSignalBlocker quiet(&list);
    list.clear();
    list.addItem(tr("no other run"), QString());
    for (const KeptRun& run : std::views::reverse(tuner_.runs())) {
        if (run.trouble.empty() && fromPath(run.folder) != tuner_.run().folder)
            list.addItem(fromPath(run.folder.filename()), fromPath(run.folder));
    }
    const QString other = tuner_.compared() ? tuner_.compared()->folder : QString();
    list.setCurrentIndex(qMax(0, list.findData(other)));
}

void CompareView::refresh() {
    fillRuns();
    showBoth();
}

void CompareView::showBoth() {
    const auto& other = tuner_.compared();
    ChartData chart;
    if (other) {
        chart = RunCharts::compared(tuner_.run().series, nameOf(tuner_.run()), other->series, nameOf(*other),
                                    over_);
        if (other->goal != tuner_.run().goal)
            chart.sentence = tr("The two have different goals: their losses are not the same thing.");
    } else {
        chart.sentence = tr("Choose another run to see both side by side.");
    }
    // Nothing to draw needs no room: only the list and what to do with it.
    chart_->setVisible(other.has_value());
    pane_->setSizePolicy(QSizePolicy::Preferred, other ? QSizePolicy::Preferred : QSizePolicy::Maximum);
    chart_->setData(chart);
    pane_->setSentence(chart.sentence);
    pane_->setCanSave(other.has_value());
    fillTable();
}

void CompareView::fillTable() {
    table_->clear();
    const auto& other = tuner_.compared();
    table_->setVisible(other.has_value());
    if (!other) return;
    const QLocale locale;
    const auto row = [&](const QString& name, auto figure) {
        new QTreeWidgetItem(table_, {name, figure(tuner_.run()), figure(*other)});
    };
    row(tr("Algorithm"), [](const TuneRun& run) { return run.algorithm; });
    row(tr("Generations"), [&](const TuneRun& run) {
        const auto& points = run.series.points();
        return points.empty() ? QString() : locale.toString(points.back().generation + 1);
    });
    row(tr("Candidates tried"), [&](const TuneRun& run) {
        const auto& points = run.series.points();
        return points.empty() ? QString() : locale.toString(points.back().evaluations);
    });
    row(tr("Time"), [&](const TuneRun& run) {
        const auto& points = run.series.points();
        return points.empty() ? QString() : tr("%1 s").arg(locale.toString(points.back().seconds, 'f', 1));
    });
    row(tr("Held out, untuned"), [](const TuneRun& run) {
        const auto& baselines = run.series.baselines();
        return baselines.empty() ? QString() : shown(baselines.front().validation);
    });
    row(tr("Held out, best"), [](const TuneRun& run) { return shown(bestHeldOut(run)); });
    row(tr("Last word, before"),
        [](const TuneRun& run) { return run.outcome ? shown(run.outcome->testBefore) : QString(); });
    row(tr("Last word, after"),
        [](const TuneRun& run) { return run.outcome ? shown(run.outcome->testAfter) : QString(); });
    row(tr("Test"), [](const TuneRun& run) {
        if (!run.outcome) return tr("unfinished");
        return run.outcome->accepted ? tr("passed") : tr("not passed");
    });
    table_->setHeaderLabels({QString(), nameOf(tuner_.run()), nameOf(*other)});
    for (int column = 0; column < table_->columnCount(); ++column) table_->resizeColumnToContents(column);
}

void CompareView::dress() {
    pane_->setListName(tr("Com&pare with"), tr("The run to compare with"));
    pane_->setCsvName(tr("Save this chart’s figures as CSV"));
    chart_->setAccessibleName(tr("Both runs on held-out examples"));
    table_->setAccessibleName(tr("Figures of both runs"));
    refresh();
}

void CompareView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
