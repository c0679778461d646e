// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/run_charts.h"
#include "ui/tune/tuner.h"

#include <QWidget>

class QTreeWidget;

namespace tars::ui {

class ChartPane;
class LineChart;

/// The run shown beside another one: what both found on held-out examples, as curves, and their figures.
class CompareView : public QWidget {
    Q_OBJECT
  public:
    explicit CompareView(Tuner& tuner, QWidget* parent = nullptr);

    LineChart& chart() { return *chart_; }
    void setOver(RunCharts::Over over);
    /// One of the runs is another one.
    void refresh();
    /// The run shown has grown.
    void showBoth();

  Q_SIGNALS:
    void saveRequested(const QString& name, const QByteArray& bytes);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fillRuns();
    void fillTable();
    void dress();

    Tuner& tuner_;
    RunCharts::Over over_ = RunCharts::Over::Time;
    LineChart* chart_;
    ChartPane* pane_;
    QTreeWidget* table_;
};

}  // namespace tars::ui
