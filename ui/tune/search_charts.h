// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/heat_map.h"
#include "ui/tune/line_chart.h"
#include "ui/tune/run_charts.h"
#include "ui/tune/tune_series.h"

#include <QCoreApplication>

namespace tars::ui {

/// What happens inside a search, beyond single figures over time: in curves or colours, and in a sentence.
class SearchCharts {
    Q_DECLARE_TR_FUNCTIONS(tars::ui::SearchCharts)

  public:
    /// How often a generation took how long, with the band that a cycle should keep to.
    static ChartData cycleTimes(const TuneSeries& series);
    /// What was checked on held-out examples against the guard, and the candidates that none beats at both.
    static ChartData tradeOff(const TuneSeries& series);
    static bool hasTradeOff(const TuneSeries& series);
    /// The budget's shares of a portfolio's algorithms, one on the other.
    static ChartData shares(const TuneSeries& series, RunCharts::Over over);
    /// Who made the best candidates of the generations so far, as shares.
    static ChartData makers(const TuneSeries& series, RunCharts::Over over);
    static bool hasMakers(const TuneSeries& series);
    /// How far every part of the best candidates is from the untuned model, generation by generation.
    static HeatMapData genes(const TuneSeries& series);
    /// Where a point stands in it.
    static double geneColumnOf(const TunePoint& point) { return static_cast<double>(point.generation + 1); }

  private:
    static QString percent(double share);
    static QString geneSentence(const QStringList& names, const std::vector<float>& moved);
};

}  // namespace tars::ui
