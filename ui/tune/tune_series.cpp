// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/tune_series.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tars::ui {
namespace {

std::optional<double> lowerOf(const std::optional<double>& a, const std::optional<double>& b) {
    if (a && b) return std::min(*a, *b);
    return a ? a : b;
}

/// The later one, with what was best and worst in either.
TunePoint together(const TunePoint& earlier, const TunePoint& later) {
    TunePoint point = later;
    if (earlier.best < later.best) {
        point.candidate = earlier.candidate;
        point.origin = earlier.origin;
    }
    point.best = std::min(earlier.best, later.best);
    point.lowerQuartile = std::min(earlier.lowerQuartile, later.lowerQuartile);
    point.upperQuartile = std::max(earlier.upperQuartile, later.upperQuartile);
    point.worst = std::max(earlier.worst, later.worst);
    point.generationSeconds = std::max(earlier.generationSeconds, later.generationSeconds);
    point.validation = lowerOf(earlier.validation, later.validation);
    point.guard = later.guard ? later.guard : earlier.guard;
    return point;
}

QByteArray number(double value) {
    return QByteArray::number(value, 'g', 9);
}

QByteArray number(const std::optional<double>& value) {
    return value ? number(*value) : QByteArray();
}

/// A text as one field (RFC 4180).
QByteArray quoted(const QString& text) {
    return '"' + text.toUtf8().replace('"', "\"\"") + '"';
}

bool isTimed(const QString& goal) {
    return goal == QLatin1StringView("speed");
}

double shown(double loss, bool timed) {
    return timed ? std::exp(loss) : loss;
}

}  // namespace

TunePoint pointFrom(const GenerationRecord& record, const QString& goal, const GeneRows& genes) {
    const bool timed = isTimed(goal);
    TunePoint point;
    point.generation = record.generation;
    point.evaluations = record.evaluations;
    point.seconds = record.seconds;
    point.generationSeconds = record.generation_seconds;
    point.best = shown(record.best, timed);
    point.lowerQuartile = shown(record.lower_quartile, timed);
    point.median = shown(record.median, timed);
    point.upperQuartile = shown(record.upper_quartile, timed);
    point.worst = shown(record.worst, timed);
    point.validation = record.validation;
    point.guard = record.guard;
    if (record.random_best) point.randomBest = shown(*record.random_best, timed);
    point.candidate = record.champion.id;
    point.origin = toQString(record.champion.origin);
    point.genes = genes.moved(record.champion);
    for (const auto& [name, value] : record.telemetry) point.telemetry.emplace_back(toQString(name), value);
    return point;
}

TuneBaseline baselineFrom(const BaselineRecord& record, const QString& goal) {
    return {toQString(record.name), shown(record.training, isTimed(goal)), record.validation};
}

void TuneSeries::setGenes(const GeneRows& genes) {
    geneNames_ = QStringList(genes.names().begin(), genes.names().end());
}

void TuneSeries::add(TuneBaseline baseline) {
    baselines_.push_back(std::move(baseline));
}

void TuneSeries::add(TunePoint point) {
    if (points_.size() >= kMostPoints) drawTogether();
    cycleTimes_.add(point.generationSeconds);
    points_.push_back(std::move(point));
}

void TuneSeries::drawTogether() {
    std::vector<TunePoint> half;
    half.reserve(points_.size() / 2 + 1);
    std::size_t i = 0;
    for (; i + 1 < points_.size(); i += 2) half.push_back(together(points_[i], points_[i + 1]));
    if (i < points_.size()) half.push_back(std::move(points_[i]));
    points_ = std::move(half);
}

std::optional<std::size_t> TuneSeries::bestChecked() const {
    double lowest = std::numeric_limits<double>::infinity();
    if (!baselines_.empty()) lowest = baselines_.front().validation.value_or(lowest);
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const auto& validation = points_[i].validation;
        if (!validation || !(*validation < lowest)) continue;
        lowest = *validation;
        found = i;
    }
    return found;
}

TuneSeries TuneSeries::first(std::size_t points) const {
    TuneSeries series;
    series.baselines_ = baselines_;
    series.geneNames_ = geneNames_;
    for (std::size_t i = 0; i < std::min(points, points_.size()); ++i) series.add(points_[i]);
    return series;
}

QByteArray TuneSeries::csv() const {
    QByteArray text = "generation,evaluations,seconds,best,lower_quartile,median,upper_quartile,worst,held_"
                      "out,guard,random,"
                      "candidate,made_by";
    std::vector<QString> names;
    for (const TunePoint& point : points_) {
        for (const auto& [name, value] : point.telemetry) {
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
        }
    }
    for (const QString& name : names) text += ',' + quoted(name);
    text += "\r\n";
    for (const TunePoint& point : points_) {
        const QByteArrayList fields{QByteArray::number(point.generation),
                                    QByteArray::number(point.evaluations),
                                    number(point.seconds),
                                    number(point.best),
                                    number(point.lowerQuartile),
                                    number(point.median),
                                    number(point.upperQuartile),
                                    number(point.worst),
                                    number(point.validation),
                                    number(point.guard),
                                    number(point.randomBest),
                                    QByteArray::number(point.candidate),
                                    quoted(point.origin)};
        text += fields.join(',');
        for (const QString& name : names) {
            const auto found = std::ranges::find(point.telemetry, name, &std::pair<QString, double>::first);
            text += ',';
            if (found != point.telemetry.end()) text += number(found->second);
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace tars::ui
