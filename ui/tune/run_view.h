// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/run_charts.h"
#include "ui/tune/run_pace.h"
#include "ui/tune/tuner.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTabWidget;
class QTreeView;

namespace tars::ui {

class AnswersPane;
class BlindComparison;
class BlindPane;
class ChatEngine;
class CandidateTable;
class ChartPane;
class CompareView;
class HeatMap;
class LineChart;
class ReplayBar;
class VerdictPanel;

/// The run shown: how far it is, its charts as it goes on, its candidates, its answers, and what came of it.
class RunView : public QWidget {
    Q_OBJECT
  public:
    RunView(Tuner& tuner, ChatEngine& engine, BlindComparison& comparison, const RunPace& pace,
            Settings& settings, QWidget* parent = nullptr);

    LineChart& lossChart() { return *losses_; }
    LineChart& searchChart() { return *search_; }
    HeatMap& geneMap() { return *genes_; }
    CompareView& comparison() { return *compare_; }
    ReplayBar& replay() { return *replay_; }
    VerdictPanel& verdict() { return *verdict_; }
    BlindPane& blind() { return *blind_; }
    QString stateText() const;

  Q_SIGNALS:
    /// A file that the user wants, and what to call it.
    void saveRequested(const QString& name, const QByteArray& bytes);
    /// The user wants to compare what this model says before and after.
    void modelWanted(const QString& path);
    /// The user wants to work with the settings that a run has found.
    void settingsWanted(const tars::ui::TuneOutcome& outcome);
    void servingWanted(const QString& model);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* buildHead();
    QWidget* buildCharts();
    QWidget* buildSearch();
    QWidget* buildGenes();
    QWidget* buildCandidates(Settings& settings);
    void showRun();
    void showState();
    QString pausedWords() const;
    void showProgress();
    void showCharts();
    void showFigure();
    /// Shows the charts as they were with so many points.
    void showFirst(int points);
    /// What the charts show: the run, or its beginning.
    const TuneSeries& series() const { return replayed_ ? *replayed_ : tuner_.series(); }
    void pointAtChosen();
    /// Makes the best candidate of a point of the series the one that is marked everywhere.
    void choose(qsizetype point);
    void chooseGeneration(double generation);
    QString fileName(const QString& suffix) const;
    RunCharts::Over over() const;
    void dress();

    Tuner& tuner_;
    const RunPace& pace_;
    QLabel* name_;
    QLabel* state_;
    QLabel* rejecting_;  ///< what examples say nothing of wanted answers
    QProgressBar* progress_;
    QPushButton* pause_;
    QPushButton* stop_;
    QPushButton* continue_;
    VerdictPanel* verdict_;
    QTabWidget* tabs_;
    LineChart* losses_;
    ChartPane* lossPane_;
    LineChart* search_;
    ChartPane* searchPane_;
    HeatMap* genes_;
    ChartPane* genePane_;
    CandidateTable* candidates_;
    QSortFilterProxyModel* sorted_;
    QTreeView* table_;
    AnswersPane* answers_;
    BlindPane* blind_;
    CompareView* compare_;
    ReplayBar* replay_;
    std::optional<TuneSeries> replayed_;
    QString shownFolder_;
};

}  // namespace tars::ui
