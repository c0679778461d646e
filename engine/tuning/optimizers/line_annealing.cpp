// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kProbe = 45, kLine = 46, kHeat = 47 };

constexpr std::size_t kLines = 4;          // of a generation
constexpr double kPartOfTheWay = 0.4;      // to the lowest point of a line
constexpr double kFirstStep = 0.5;         // of the usual first step
constexpr double kColdness = 30;           // what a probe costs, over the first temperature
constexpr double kLastTemperature = 1e-3;  // of the first
constexpr double kGain = 0.3, kLong = 0.5, kLongShare = 0.234;

/// Simulated annealing of a good start in many dimensions, by heat baths along random lines (Belisle, Romeijn
/// & Smith 1993). A move of all coordinates that is long enough to matter nearly always costs more than it
/// brings, so that taking or leaving it stands still; but it and its mirror image say where along their line
/// the lowest point is. The next point is drawn around a part of the way there, with the line's own warmth,
/// for several lines at once. Only a part, as the lowest point is this minibatch's and not that of all; the
/// mean of where the point has been is then better than any (Polyak & Juditsky 1992).
class LineAnnealing final : public GenerationalOptimizer {
  public:
    LineAnnealing(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          lines_(settings.population > 2 ? (settings.population - 1) / 2 : kLines),
          probes_(static_cast<std::size_t>(std::clamp<std::uint64_t>(settings.budget / 40, 10, 40))),
          step_(kFirstStep * settings.sigma),
          point_(space.to_unit(space.start())) {}

    Genome recommendation() const override {
        auto genome = space().from_unit(mean_.empty() ? point_ : mean_);
        genome.origin = mean_.empty() ? "start" : "mean";
        return genome;
    }

    Telemetry telemetry() const override {
        return {{"temperature", temperature()}, {"energy", energy_}, {"step", step_}};
    }

    void hint(const Scored& found) override {
        if (started() && found.score.loss < energy_) point_ = space().to_unit(found.genome);
    }

  private:
    bool started() const { return first_temperature_ > 0; }
    double temperature() const { return first_temperature_ * std::pow(kLastTemperature, progress()); }

    /// All coordinates moved, each by its own size.
    std::vector<double> direction(std::uint32_t purpose, std::size_t line, double step) const {
        auto rng = random(purpose, line);
        std::vector<double> direction(point_.size());
        for (std::size_t i = 0; i < direction.size(); ++i)
            direction[i] = step * space().dimension_of(i).step * rng.normal();
        return direction;
    }

    Genome on_line(std::span<const double> direction, double share) const {
        auto unit = point_;
        for (std::size_t i = 0; i < unit.size(); ++i) unit[i] += share * direction[i];
        auto genome = space().from_unit(unit);
        genome.origin = share == 0 ? "point" : "move";
        return genome;
    }

    /// The point, then of each line one end and the other.
    std::vector<Genome> propose() override {
        std::vector<Genome> genomes = {on_line(point_, 0)};
        if (!started()) {
            for (std::size_t i = 0; i < probes_; ++i)
                genomes.push_back(on_line(direction(kProbe, i, step_), 1));
            return genomes;
        }
        for (std::size_t line = 0; line < lines_; ++line)
            for (const auto way = direction(kLine, line, step_); const double share : {1.0, -1.0})
                genomes.push_back(on_line(way, share));
        return genomes;
    }

    void learn(std::span<const Genome>, std::span<const Score> scores) override {
        if (std::isfinite(scores[0].loss)) energy_ = scores[0].loss;
        if (!started()) return measure_temperature(scores);
        auto next = point_;
        const double step = step_;  // of these lines
        for (std::size_t line = 0; line < lines_; ++line) {
            const auto way = direction(kLine, line, step);
            const double share =
                share_of(scores[0].loss, scores[2 * line + 1].loss, scores[2 * line + 2].loss, line);
            for (std::size_t i = 0; i < next.size(); ++i) next[i] += share * way[i];
        }
        for (auto& x : next) x = std::clamp(x, 0.0, 1.0);
        point_ = std::move(next);
        update_mean();
    }

    /// How far to go along a line, in units of its half, given the losses in its middle and at its ends:
    /// drawn from the Boltzmann distribution of the parabola through them, but for only a part of the way to
    /// its lowest point. Teaches the step: some lines shall just reach that far.
    double share_of(double here, double there, double back, std::size_t line) {
        const double slope = (there - back) / 2, bend = there + back - 2 * here;
        double share = slope < 0 ? 1 : -1;
        if (bend > 0)
            share = -kPartOfTheWay * slope / bend +
                    std::sqrt(temperature() / bend) * random(kHeat, line).normal();
        if (!std::isfinite(share)) share = 0;  // an end that could not be priced
        const bool is_long = std::fabs(share) > kLong;
        step_ = std::clamp(step_ * std::exp(kGain * ((is_long ? 1 : 0) - kLongShare)), 1e-12, 0.5);
        return std::clamp(share, -1.0, 1.0);
    }

    void measure_temperature(std::span<const Score> scores) {
        double change = 0, count = 0;
        for (const auto& score : scores)
            if (std::isfinite(score.loss) && score.loss != energy_)
                change += std::fabs(score.loss - energy_), count += 1;
        const double mean = count > 0 ? change / count : 1e-3 * (1 + std::fabs(energy_));
        first_temperature_ = mean / kColdness;
    }

    /// Of where the point has been, the last fifth of the way above all.
    void update_mean() {
        if (mean_.empty()) mean_ = point_;
        const double share = 1 / (1 + 0.2 * static_cast<double>(generation()));
        for (std::size_t i = 0; i < mean_.size(); ++i) mean_[i] += share * (point_[i] - mean_[i]);
    }

    nlohmann::json save() const override {
        return {{"first_temperature", first_temperature_},
                {"step", step_},
                {"point", point_},
                {"mean", mean_},
                {"energy", energy_}};
    }

    Result<void> load(const nlohmann::json& json) override {
        first_temperature_ = json.at("first_temperature").get<double>();
        step_ = json.at("step").get<double>();
        TARS_TRY(point_, numbers_from_json(json.at("point")));
        TARS_TRY(mean_, numbers_from_json(json.at("mean")));
        if (point_.size() != space().coordinates() ||
            (!mean_.empty() && mean_.size() != space().coordinates()))
            return invalid_input("optimizer state: a point of another dimension");
        energy_ = json.at("energy").get<double>();
        return {};
    }

    std::size_t lines_, probes_;
    double step_;                   ///< in the unit cube
    std::vector<double> point_;     ///< in the unit cube, as the mean
    std::vector<double> mean_;      ///< empty before the first move
    double first_temperature_ = 0;  ///< 0: the probes are not priced yet
    double energy_ = 0;             ///< of the point, on the last minibatch
};

}  // namespace

std::unique_ptr<Optimizer> make_line_annealing(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<LineAnnealing>(space, settings);
}

}  // namespace tars
