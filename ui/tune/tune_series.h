// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/run.h"
#include "ui/tune/cycle_times.h"
#include "ui/tune/gene_rows.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace tars::ui {

/// One generation of a run, or several that were drawn together, as charts and tables show it.
struct TunePoint {
    quint64 generation = 0, evaluations = 0;
    double seconds = 0;            ///< of work so far
    double generationSeconds = 0;  ///< of the slowest
    double best = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, worst = 0;
    std::optional<double> validation, guard, randomBest;
    quint64 candidate = 0;  ///< the generation's best, by its number
    QString origin;         ///< the operator that made it
    std::vector<std::pair<QString, double>> telemetry;
    std::vector<float> genes;  ///< of the best: GeneRows::moved()
};
struct TuneBaseline {
    QString name;
    double training = 0;
    std::optional<double> validation;
};

/// Of a run with this goal. What the search sees of times are their logarithms; shown are the times, as on
/// held-out measurements: relative to the untuned one.
TunePoint pointFrom(const GenerationRecord& record, const QString& goal, const GeneRows& genes);
TuneBaseline baselineFrom(const BaselineRecord& record, const QString& goal);

/// What a run has done, in bounded memory: neighbours are drawn together once there are too many points, the
/// best and the worst of them stay.
class TuneSeries {
  public:
    static constexpr std::size_t kMostPoints = 20'000;

    void setGenes(const GeneRows& genes);
    void add(TuneBaseline baseline);
    void add(TunePoint point);

    const std::vector<TuneBaseline>& baselines() const { return baselines_; }
    const std::vector<TunePoint>& points() const { return points_; }
    /// Of TunePoint::genes.
    const QStringList& geneNames() const { return geneNames_; }
    /// Of every generation, drawn together or not.
    const CycleTimes& cycleTimes() const { return cycleTimes_; }
    /// Where the lowest held-out loss was found, if it is below the untuned model's: what the gate is asked
    /// about.
    std::optional<std::size_t> bestChecked() const;
    /// As it was with so many of its points.
    TuneSeries first(std::size_t points) const;
    /// One row per point, for spreadsheets.
    QByteArray csv() const;

  private:
    void drawTogether();

    std::vector<TuneBaseline> baselines_;
    std::vector<TunePoint> points_;
    QStringList geneNames_;
    CycleTimes cycleTimes_;
};

}  // namespace tars::ui
