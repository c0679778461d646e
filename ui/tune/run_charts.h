// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/line_chart.h"
#include "ui/tune/tune_series.h"

#include <QCoreApplication>
#include <QStringList>

namespace tars::ui {

/// What a run's charts show, in curves and in a sentence.
class RunCharts {
    Q_DECLARE_TR_FUNCTIONS(tars::ui::RunCharts)

  public:
    enum class Over { Time, Candidates };

    /// Losses of every generation, the baselines, and what was checked on held-out examples and the guard.
    static ChartData losses(const TuneSeries& series, const QString& goal, Over over);
    /// What two runs have found on held-out examples, over the same axis.
    static ChartData compared(const TuneSeries& one, const QString& oneName, const TuneSeries& other,
                              const QString& otherName, Over over);
    /// What can be asked about the inside of the search, by the optimizer's own names.
    static QStringList figures(const TuneSeries& series);
    /// One of those: a step size, a temperature with its target, the shares of several algorithms.
    static ChartData figure(const TuneSeries& series, const QString& name, Over over);
    /// For people.
    static QString figureName(const QString& name);
    static QString xTitle(const TuneSeries& series, Over over);
    /// Where a point stands on the x axis.
    static double placeOf(const TuneSeries& series, std::size_t point, Over over);
    /// The same of every point, at any height.
    static QList<QPointF> places(const TuneSeries& series, Over over);
    /// For people, of what a find is compared with.
    static QString baselineName(const QString& name);

  private:
    static QList<Curve> heldOut(const TuneSeries& series, const QString& name, int colour, Over over,
                                double unit);
    static QString lossSentence(const TuneSeries& series);
    static QString distanceSentence(const TuneSeries& series);
    static QString timeSentence(const TuneSeries& series);
};

}  // namespace tars::ui
