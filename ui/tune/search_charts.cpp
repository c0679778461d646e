// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/search_charts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostColumns = 300;
constexpr std::size_t kNamedGenes = 3;
constexpr QLatin1StringView kShare = "share."_L1;
constexpr double kMs = 1000;  // in a second
constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();

/// Shares that change over the run, one list of them for each point.
struct Shares {
    QStringList names;
    std::vector<std::vector<double>> values;  ///< per point, per name
};

/// Areas, each on the ones before.
QList<Curve> stacked(const TuneSeries& series, const Shares& shares, RunCharts::Over over) {
    QList<Curve> curves;
    QList<double> x, floor;
    for (std::size_t i = 0; i < shares.values.size(); ++i) {
        x.append(RunCharts::placeOf(series, i, over));
        floor.append(0);
    }
    for (qsizetype k = 0; k < shares.names.size(); ++k) {
        Curve curve;
        curve.name = shares.names[k];
        curve.colour = static_cast<int>(k);
        curve.stroke = Stroke::Area;
        curve.x = x;
        curve.y = floor;
        for (qsizetype i = 0; i < floor.size(); ++i)
            floor[i] += shares.values[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)];
        curve.upper = floor;
        curves.append(curve);
    }
    return curves;
}

Shares makersOf(const TuneSeries& series) {
    Shares shares;
    for (const TunePoint& point : series.points()) {
        if (!shares.names.contains(point.origin)) shares.names.append(point.origin);
    }
    std::vector<double> counts(static_cast<std::size_t>(shares.names.size()));
    double sum = 0;
    for (const TunePoint& point : series.points()) {
        counts[static_cast<std::size_t>(shares.names.indexOf(point.origin))] += 1;
        sum += 1;
        auto& now = shares.values.emplace_back(counts);
        for (double& count : now) count /= sum;
    }
    return shares;
}

Shares budgetSharesOf(const TuneSeries& series) {
    Shares shares;
    if (series.points().empty()) return shares;
    for (const auto& [name, value] : series.points().back().telemetry) {
        if (name.startsWith(kShare)) shares.names.append(name.mid(kShare.size()));
    }
    for (const TunePoint& point : series.points()) {
        auto& now = shares.values.emplace_back(static_cast<std::size_t>(shares.names.size()));
        for (const auto& [name, value] : point.telemetry) {
            const auto at = name.startsWith(kShare) ? shares.names.indexOf(name.mid(kShare.size())) : -1;
            if (at >= 0) now[static_cast<std::size_t>(at)] = value;
        }
    }
    return shares;
}

QString largestOf(const Shares& shares) {
    if (shares.values.empty() || shares.names.isEmpty()) return {};
    const auto& last = shares.values.back();
    return shares.names[std::ranges::max_element(last) - last.begin()];
}

double largestIn(const Shares& shares) {
    return shares.values.empty() || shares.names.isEmpty() ? 0 : std::ranges::max(shares.values.back());
}

}  // namespace

QString SearchCharts::percent(double share) {
    return tr("%1 %").arg(QLocale().toString(100 * share, 'f', 0));
}

ChartData SearchCharts::cycleTimes(const TuneSeries& series) {
    ChartData chart;
    chart.xTitle = tr("Milliseconds per generation");
    chart.yTitle = tr("Generations");
    chart.logarithmicX = true;
    for (const TunePoint& point : series.points())
        chart.places.append({point.generationSeconds * kMs, kNowhere});
    const CycleTimes& times = series.cycleTimes();
    if (times.count() == 0) {
        chart.sentence = tr("Nothing was measured yet.");
        return chart;
    }
    const auto some = [](quint32 count) { return count > 0; };
    const auto first = std::ranges::find_if(times.bins(), some) - times.bins().begin();
    const auto last = times.bins().rend() - std::find_if(times.bins().rbegin(), times.bins().rend(), some);
    Curve counts;
    counts.name = tr("generations");
    counts.stroke = Stroke::Steps;
    double highest = 0;
    for (auto bin = first; bin < last; ++bin) {
        const double count = times.bins()[static_cast<std::size_t>(bin)];
        counts.x.append(CycleTimes::edge(static_cast<int>(bin)) * kMs);
        counts.y.append(count);
        highest = std::max(highest, count);
    }
    counts.x.append(CycleTimes::edge(static_cast<int>(last)) * kMs);
    counts.y.append(0);
    Curve band;
    band.name = tr("11 to 15 ms");
    band.colour = 2;
    band.stroke = Stroke::Area;
    band.x = {CycleTimes::kBandLower * kMs, CycleTimes::kBandUpper * kMs};
    band.y = {0, 0};
    band.upper = {highest, highest};
    chart.curves = {band, counts};
    const double inBand = static_cast<double>(times.inBand()) / static_cast<double>(times.count());
    chart.sentence = tr("Half of the %n generation(s) took %1 ms or less; %2 of them took 11 to 15 ms.",
                        nullptr, static_cast<int>(times.count()))
                         .arg(QLocale().toString(times.median() * kMs, 'g', 3), percent(inBand));
    return chart;
}

bool SearchCharts::hasTradeOff(const TuneSeries& series) {
    return std::ranges::any_of(series.points(), [](const TunePoint& p) { return p.validation && p.guard; });
}

ChartData SearchCharts::tradeOff(const TuneSeries& series) {
    ChartData chart;
    chart.xTitle = tr("Loss on held-out examples");
    chart.yTitle = tr("Loss on the text it must not get worse at");
    std::vector<std::pair<double, double>> checked;
    for (const TunePoint& point : series.points()) {
        const bool has_both = point.validation && point.guard;
        chart.places.append(has_both ? QPointF(*point.validation, *point.guard)
                                     : QPointF(kNowhere, kNowhere));
        if (has_both) checked.emplace_back(*point.validation, *point.guard);
    }
    if (checked.empty()) {
        chart.sentence = tr("Nothing was measured yet.");
        return chart;
    }
    std::ranges::sort(checked);
    Curve all, front;
    all.name = tr("checked");
    all.stroke = Stroke::Points;
    front.name = tr("none is better at both");
    front.colour = 1;
    front.stroke = Stroke::Dots;
    double lowest = std::numeric_limits<double>::infinity();
    for (const auto& [heldOut, guard] : checked) {
        all.x.append(heldOut);
        all.y.append(guard);
        if (!(guard < lowest)) continue;
        lowest = guard;
        front.x.append(heldOut);
        front.y.append(guard);
    }
    chart.curves = {all, front};
    chart.sentence =
        tr("Of %n candidate(s) that were checked, %1 stand where none is better both at held-out "
           "examples and at the text that was watched.",
           nullptr, static_cast<int>(checked.size()))
            .arg(front.x.size());
    return chart;
}

ChartData SearchCharts::shares(const TuneSeries& series, RunCharts::Over over) {
    const Shares shares = budgetSharesOf(series);
    ChartData chart;
    chart.xTitle = RunCharts::xTitle(series, over);
    chart.yTitle = tr("Share of the budget");
    chart.places = RunCharts::places(series, over);
    chart.curves = stacked(series, shares, over);
    chart.sentence = shares.names.isEmpty() ? tr("Nothing was measured yet.")
                                            : tr("The algorithm %1 has the largest share of the budget, %2.")
                                                  .arg(largestOf(shares), percent(largestIn(shares)));
    return chart;
}

bool SearchCharts::hasMakers(const TuneSeries& series) {
    const auto& points = series.points();
    return std::ranges::any_of(points, [&](const TunePoint& p) { return p.origin != points.front().origin; });
}

ChartData SearchCharts::makers(const TuneSeries& series, RunCharts::Over over) {
    const Shares shares = makersOf(series);
    ChartData chart;
    chart.xTitle = RunCharts::xTitle(series, over);
    chart.yTitle = tr("Share of the generations so far");
    chart.places = RunCharts::places(series, over);
    chart.curves = stacked(series, shares, over);
    chart.sentence = shares.names.isEmpty()
                         ? tr("Nothing was measured yet.")
                         : tr("Most of the generations’ best candidates were made by %1, %2 of them.")
                               .arg(largestOf(shares), percent(largestIn(shares)));
    return chart;
}

HeatMapData SearchCharts::genes(const TuneSeries& series) {
    HeatMapData map;
    map.rows = series.geneNames();
    map.xTitle = tr("Generation");
    map.valueTitle = tr("Moved, as a share of the range");
    const auto& points = series.points();
    if (map.rows.isEmpty() || points.empty()) {
        map.sentence = points.empty()
                           ? tr("Nothing was measured yet.")
                           : tr("This search moves whole matrices along random directions: there are "
                                "no single numbers to show.");
        return map;
    }
    const std::size_t every = (points.size() + kMostColumns - 1) / kMostColumns;
    for (std::size_t i = (points.size() - 1) % every; i < points.size(); i += every)
        map.columns.push_back(points[i].genes);
    map.first = geneColumnOf(points[(points.size() - 1) % every]);
    map.last = geneColumnOf(points.back());
    map.sentence = geneSentence(map.rows, map.columns.back());
    return map;
}

QString SearchCharts::geneSentence(const QStringList& names, const std::vector<float>& moved) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < std::min(moved.size(), static_cast<std::size_t>(names.size())); ++i)
        order.push_back(i);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::size_t i) { return std::abs(moved[i]); });
    QStringList furthest;
    for (std::size_t i = 0; i < std::min(order.size(), kNamedGenes); ++i) {
        const float value = moved[order[i]];
        furthest.append(tr("%1 by %2").arg(names[static_cast<qsizetype>(order[i])], percent(value)));
    }
    return tr("Furthest from the untuned model in the last generation: %1.")
        .arg(QLocale().createSeparatedList(furthest));
}

}  // namespace tars::ui
