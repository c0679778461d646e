// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/run_charts.h"

#include "ui/tune/search_charts.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr double kAnyHeight = std::numeric_limits<double>::quiet_NaN();
constexpr double kLongRun = 240;  // seconds; from here on the axis counts minutes
constexpr QLatin1StringView kCycle = "cycle"_L1;
constexpr QLatin1StringView kCycles = "cycles"_L1;
constexpr QLatin1StringView kTradeOff = "trade-off"_L1;
constexpr QLatin1StringView kMakers = "makers"_L1;
constexpr QLatin1StringView kTarget = "_target"_L1;
constexpr QLatin1StringView kShare = "share."_L1;

QString shown(double value) {
    return QLocale().toString(value, 'g', 4);
}

double timeUnit(const TuneSeries& series) {
    return !series.points().empty() && series.points().back().seconds > kLongRun ? 60 : 1;
}

std::optional<double> valueOf(const TunePoint& point, const QString& name) {
    if (name == kCycle) return point.generationSeconds;
    const auto found = std::ranges::find(point.telemetry, name, &std::pair<QString, double>::first);
    return found == point.telemetry.end() ? std::nullopt : std::optional(found->second);
}

/// The points that have the value, in a curve.
template <typename Value>
Curve curveOf(const TuneSeries& series, RunCharts::Over over, const QString& name, int colour, Stroke stroke,
              Value value) {
    Curve curve;
    curve.name = name;
    curve.colour = colour;
    curve.stroke = stroke;
    const auto& points = series.points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::optional<double> y = value(points[i]);
        if (!y) continue;
        curve.x.append(RunCharts::placeOf(series, i, over));
        curve.y.append(*y);
    }
    return curve;
}

/// The same height from end to end.
Curve level(const TuneSeries& series, RunCharts::Over over, const QString& name, int colour, double height) {
    Curve curve;
    curve.name = name;
    curve.colour = colour;
    curve.stroke = Stroke::Dashed;
    const double end =
        series.points().empty() ? 1 : RunCharts::placeOf(series, series.points().size() - 1, over);
    curve.x = {0, end};
    curve.y = {height, height};
    return curve;
}

}  // namespace

double RunCharts::placeOf(const TuneSeries& series, std::size_t point, Over over) {
    const TunePoint& at = series.points()[point];
    return over == Over::Time ? at.seconds / timeUnit(series) : static_cast<double>(at.evaluations);
}

QList<QPointF> RunCharts::places(const TuneSeries& series, Over over) {
    QList<QPointF> places;
    for (std::size_t i = 0; i < series.points().size(); ++i)
        places.append({placeOf(series, i, over), kAnyHeight});
    return places;
}

QString RunCharts::baselineName(const QString& name) {
    if (name == "untuned"_L1) return tr("untuned");
    if (name == "temperature only"_L1) return tr("temperature only");
    if (name == "readout alone"_L1) return tr("readout alone");
    if (name == "random search"_L1) return tr("random search");
    if (name == "lagrangian"_L1) return tr("by each matrix alone");
    return name;
}

QString RunCharts::xTitle(const TuneSeries& series, Over over) {
    if (over == Over::Candidates) return tr("Candidates tried");
    return timeUnit(series) > 1 ? tr("Minutes") : tr("Seconds");
}

ChartData RunCharts::losses(const TuneSeries& series, const QString& goal, Over over) {
    const bool timed = goal == "speed"_L1, smaller = goal == "smaller"_L1;
    ChartData chart;
    chart.yTitle = timed     ? tr("Time of a request; 1: as now")
                   : smaller ? tr("Distance from the original, in nats per token")
                             : tr("Loss: lower is better");
    chart.xTitle = xTitle(series, over);
    chart.places = places(series, over);
    chart.sentence = timed ? timeSentence(series) : smaller ? distanceSentence(series) : lossSentence(series);
    if (!series.points().empty()) {
        Curve band = curveOf(series, over, tr("middle half"), 0, Stroke::Area,
                             [](const TunePoint& p) { return std::optional(p.lowerQuartile); });
        for (const TunePoint& point : series.points()) band.upper.append(point.upperQuartile);
        Curve worst = curveOf(series, over, tr("worst"), 4, Stroke::Thin,
                              [](const TunePoint& p) { return std::optional(p.worst); });
        worst.framed = false;  // a single wild candidate must not flatten everything else
        chart.curves = {band, worst,
                        curveOf(series, over, tr("median"), 0, Stroke::Thin,
                                [](const TunePoint& p) { return std::optional(p.median); }),
                        curveOf(series, over, tr("best of a generation"), 0, Stroke::Strong,
                                [](const TunePoint& p) { return std::optional(p.best); })};
    }
    int colour = 4;
    for (const TuneBaseline& baseline : series.baselines()) {
        const bool even = smaller && baseline.name == "untuned"_L1;
        chart.curves.append(level(series, over, even ? tr("one type for all") : baselineName(baseline.name),
                                  colour, baseline.validation.value_or(baseline.training)));
        colour = 3;
    }
    const auto random = curveOf(series, over, tr("random search"), 3, Stroke::Thin,
                                [](const TunePoint& p) { return p.randomBest; });
    if (!random.x.isEmpty()) chart.curves.append(random);
    const auto heldOut = curveOf(series, over, tr("held out"), 1, Stroke::Dots,
                                 [](const TunePoint& p) { return p.validation; });
    if (!heldOut.x.isEmpty()) chart.curves.append(heldOut);
    const auto guard =
        curveOf(series, over, tr("guard"), 5, Stroke::Dots, [](const TunePoint& p) { return p.guard; });
    if (!guard.x.isEmpty()) chart.curves.append(guard);
    if (const auto best = series.bestChecked()) {
        Curve mark;
        mark.name = tr("best held out");
        mark.colour = 2;
        mark.stroke = Stroke::Mark;
        mark.x = {placeOf(series, *best, over)};
        mark.y = {*series.points()[*best].validation};
        chart.curves.append(mark);
    }
    return chart;
}

/// Of mixes of types, which begin where every matrix has the same.
QString RunCharts::distanceSentence(const TuneSeries& series) {
    const auto& start = series.baselines().empty() ? std::nullopt : series.baselines().front().validation;
    if (!start) return tr("Nothing was measured yet.");
    const QString even = tr("One type for all is %1 nats per token from the original.").arg(shown(*start));
    const auto best = series.bestChecked();
    if (!best) return even;
    const TunePoint& last = series.points().back();
    return tr("%1 After %2 with %3, the closest of this size is %4 away, on text that was held out.")
        .arg(even, tr("%n generation(s)", nullptr, static_cast<int>(last.generation + 1)),
             tr("%n candidate(s)", nullptr, static_cast<int>(last.evaluations)),
             shown(*series.points()[*best].validation));
}

QString RunCharts::lossSentence(const TuneSeries& series) {
    if (series.points().empty()) {
        if (series.baselines().empty() || !series.baselines().front().validation)
            return tr("Nothing was measured yet.");
        return tr("The untuned model has a loss of %1 on held-out examples; no candidate was tried yet.")
            .arg(shown(*series.baselines().front().validation));
    }
    const TunePoint& last = series.points().back();
    const QString generations = tr("%n generation(s)", nullptr, static_cast<int>(last.generation + 1));
    const QString candidates = tr("%n candidate(s)", nullptr, static_cast<int>(last.evaluations));
    const auto& start = series.baselines().empty() ? std::nullopt : series.baselines().front().validation;
    const auto best = series.bestChecked();
    if (best && start) {
        return tr("After %1 with %2, the loss on held-out examples went from %3 down to %4.")
            .arg(generations, candidates, shown(*start), shown(*series.points()[*best].validation));
    }
    if (start) {
        return tr("After %1 with %2, nothing is better on held-out examples than the untuned model’s loss "
                  "of %3.")
            .arg(generations, candidates, shown(*start));
    }
    return tr("After %1 with %2, the best loss is %3.").arg(generations, candidates, shown(last.best));
}

QString RunCharts::timeSentence(const TuneSeries& series) {
    if (series.points().empty()) return tr("Nothing was measured yet.");
    const TunePoint& last = series.points().back();
    const QString candidates = tr("%n candidate(s)", nullptr, static_cast<int>(last.evaluations));
    double best = last.best;
    for (const TunePoint& point : series.points()) best = std::min(best, point.best);
    return tr("After %1, the fastest takes %2 of the time that a request takes as things are.")
        .arg(candidates, tr("%1 %").arg(QLocale().toString(100 * best, 'f', 0)));
}

/// A run's held-out losses, and its untuned model's.
QList<Curve> RunCharts::heldOut(const TuneSeries& series, const QString& name, int colour, Over over,
                                double unit) {
    Curve found;
    found.name = name;
    found.colour = colour;
    found.stroke = Stroke::Dots;
    for (const TunePoint& point : series.points()) {
        if (!point.validation) continue;
        found.x.append(over == Over::Time ? point.seconds / unit : static_cast<double>(point.evaluations));
        found.y.append(*point.validation);
    }
    QList<Curve> curves{found};
    if (series.baselines().empty() || found.x.isEmpty()) return curves;
    const TuneBaseline& untuned = series.baselines().front();
    Curve level;
    level.name = tr("%1, untuned").arg(name);
    level.colour = colour;
    level.stroke = Stroke::Dashed;
    level.x = {0, found.x.last()};
    level.y = QList<double>(2, untuned.validation.value_or(untuned.training));
    curves.append(level);
    return curves;
}

ChartData RunCharts::compared(const TuneSeries& one, const QString& oneName, const TuneSeries& other,
                              const QString& otherName, Over over) {
    const double unit = std::max(timeUnit(one), timeUnit(other));
    ChartData chart;
    chart.xTitle = xTitle(timeUnit(one) > timeUnit(other) ? one : other, over);
    chart.yTitle = tr("Held out: lower is better");
    chart.curves = heldOut(one, oneName, 0, over, unit) + heldOut(other, otherName, 1, over, unit);
    const auto best = [](const TuneSeries& series) {
        const auto at = series.bestChecked();
        return at ? tr("%1 at best").arg(shown(*series.points()[*at].validation)) : tr("nothing better");
    };
    chart.sentence = tr("On held-out examples %1 has found %2, %3 has found %4.")
                         .arg(oneName, best(one), otherName, best(other));
    return chart;
}

QStringList RunCharts::figures(const TuneSeries& series) {
    QStringList names;
    if (series.points().empty()) return names;
    for (const auto& [name, value] : series.points().back().telemetry) {
        const QString entry = name.startsWith(kShare) ? QString(kShare) : name;
        if (!entry.endsWith(kTarget) && !names.contains(entry)) names.append(entry);
    }
    if (SearchCharts::hasMakers(series)) names.append(QString(kMakers));
    if (SearchCharts::hasTradeOff(series)) names.append(QString(kTradeOff));
    names.append({QString(kCycle), QString(kCycles)});
    return names;
}

QString RunCharts::figureName(const QString& name) {
    if (name == kCycle) return tr("Seconds per generation");
    if (name == kCycles) return tr("How long generations took");
    if (name == kTradeOff) return tr("Held out against watched text");
    if (name == kMakers) return tr("Who made the best");
    if (name == kShare) return tr("Shares of the budget");
    if (name == "sigma"_L1) return tr("Step size (σ)");
    if (name == "diversity"_L1) return tr("Diversity of the population");
    if (name == "temperature"_L1) return tr("Temperature");
    if (name == "acceptance"_L1) return tr("Acceptance rate");
    if (name == "energy"_L1) return tr("Current loss");
    if (name == "axis_ratio"_L1) return tr("Condition (axis ratio)");
    if (name == "population"_L1) return tr("Population");
    if (name == "distance"_L1) return tr("Distance from the start");
    if (name == "signal_to_noise"_L1) return tr("Signal to noise");
    if (name == "stage"_L1) return tr("Stage");
    if (name == "restarts"_L1) return tr("Restarts");
    if (name == "step"_L1) return tr("Step size");
    return name;
}

ChartData RunCharts::figure(const TuneSeries& series, const QString& name, Over over) {
    if (name == kCycles) return SearchCharts::cycleTimes(series);
    if (name == kTradeOff) return SearchCharts::tradeOff(series);
    if (name == kMakers) return SearchCharts::makers(series, over);
    if (name == kShare) return SearchCharts::shares(series, over);
    ChartData chart;
    chart.xTitle = xTitle(series, over);
    chart.places = places(series, over);
    chart.yTitle = figureName(name);
    chart.logarithmic = name == "temperature"_L1 || name == "sigma"_L1 || name == "axis_ratio"_L1;
    if (series.points().empty()) {
        chart.sentence = tr("Nothing was measured yet.");
        return chart;
    }
    chart.curves = {curveOf(series, over, figureName(name), 0, Stroke::Strong,
                            [&name](const TunePoint& p) { return valueOf(p, name); })};
    const auto target = curveOf(series, over, tr("target"), 4, Stroke::Dashed,
                                [&name](const TunePoint& p) { return valueOf(p, name + kTarget); });
    if (!target.x.isEmpty()) chart.curves.append(target);
    const auto& values = chart.curves.first().y;
    chart.sentence = values.isEmpty()
                         ? tr("Nothing was measured yet.")
                         : tr("%1: %2 at first, %3 now.")
                               .arg(figureName(name), shown(values.first()), shown(values.last()));
    return chart;
}

}  // namespace tars::ui
