// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kPair = 101 };

constexpr std::uint32_t kAllLevels = 16;  // up to so many are all tried
constexpr double kShrink = 3;
constexpr std::size_t kPairs = 6;

/// One coordinate after the other, the others held: every level of a discrete one, steps both ways on a
/// real one. Few evaluations where coordinates hardly interact, as settings of a machine do. After a sweep
/// without a change the steps shrink and pairs of coordinates are tried. The current point is priced again
/// in each generation; under noise a rival must be better by more than the standard error.
class CoordinateSearch final : public GenerationalOptimizer {
  public:
    CoordinateSearch(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          current_(space.start()),
          step_(settings.sigma > 0 ? settings.sigma : 0.15) {}

    Genome recommendation() const override {
        return settings().noisy ? current_ : GenerationalOptimizer::recommendation();
    }
    Telemetry telemetry() const override {
        return {{"coordinate", static_cast<double>(coordinate_)},
                {"step", step_},
                {"sweeps", static_cast<double>(sweeps_)}};
    }
    void hint(const Scored& found) override { current_ = found.genome; }

  private:
    bool tries_pairs() const { return coordinate_ == space().coordinates(); }

    std::vector<Genome> propose() override {
        std::vector<Genome> genomes = {current_};
        if (tries_pairs()) {
            for (std::size_t k = 0; k < kPairs; ++k) {
                auto rng = random(kPair, k);
                auto unit = space().to_unit(current_);
                for (int i = 0; i < 2; ++i) change(unit, rng.next_u32() % unit.size(), rng);
                add(genomes, unit);
            }
            return genomes;
        }
        const auto here = space().to_unit(current_);
        for (const double value : rivals(here[coordinate_])) {
            auto unit = here;
            unit[coordinate_] = value;
            add(genomes, unit);
        }
        return genomes;
    }

    void add(std::vector<Genome>& genomes, std::span<const double> unit) const {
        genomes.push_back(space().from_unit(unit));
        genomes.back().parents = {current_.id, 0};
        genomes.back().origin = "coordinate";
    }

    void change(std::vector<double>& unit, std::size_t i, Rng& rng) const {
        if (space().is_real(i)) {
            unit[i] = fold_into_unit(unit[i] + step_ * kShrink * rng.normal());
            return;
        }
        const auto levels = space().levels(i);
        unit[i] += (1 + rng.next_u32() % (levels - 1)) / static_cast<double>(levels);
        if (unit[i] >= 1) unit[i] -= 1;
    }

    /// Other values of the current coordinate, in the unit cube.
    std::vector<double> rivals(double here) const {
        std::vector<double> values;
        const auto levels = space().levels(coordinate_);
        if (levels == 0) {
            for (const double step : {-step_, -step_ / kShrink, step_ / kShrink, step_})
                values.push_back(fold_into_unit(here + step * space().dimension_of(coordinate_).step));
            return values;
        }
        const auto level = std::min<std::int64_t>(levels - 1, static_cast<std::int64_t>(here * levels));
        const auto try_level = [&](std::int64_t other) {
            if (other >= 0 && other < levels && other != level)
                values.push_back((static_cast<double>(other) + 0.5) / levels);
        };
        if (levels <= kAllLevels) {
            for (std::uint32_t other = 0; other < levels; ++other) try_level(other);
        } else {
            for (std::int64_t away = 1; away < levels; away *= 2)
                try_level(level - away), try_level(level + away);
        }
        return values;
    }

    void learn(std::span<const Genome> genomes, std::span<const Score> scores) override {
        const auto winner = ranking(scores)[0];
        const double error = settings().noisy ? std::hypot(scores[winner].error, scores[0].error) : 0;
        if (winner != 0 && scores[winner].loss + error < scores[0].loss) {
            current_ = genomes[winner];
            changed_ = true;
        }
        advance();
    }
    void learn_nothing() override { advance(); }

    void advance() {
        if (tries_pairs()) {
            coordinate_ = 0;
            changed_ = false;
        } else if (++coordinate_ == space().coordinates()) {
            ++sweeps_;
            if (changed_) {
                coordinate_ = 0;
                changed_ = false;
            } else {
                step_ = std::max(step_ / kShrink, 1e-9);
            }
        }
    }

    nlohmann::json save() const override {
        return {{"current", tars::to_json(current_)},
                {"coordinate", coordinate_},
                {"step", step_},
                {"sweeps", sweeps_},
                {"changed", changed_}};
    }
    Result<void> load(const nlohmann::json& json) override {
        TARS_TRY(current_, genome_from_json(json.at("current"), space()));
        coordinate_ = json.at("coordinate").get<std::size_t>();
        step_ = json.at("step").get<double>();
        sweeps_ = json.at("sweeps").get<std::uint64_t>();
        changed_ = json.at("changed").get<bool>();
        if (coordinate_ > space().coordinates())
            return invalid_input("optimizer state: a coordinate beyond the last");
        return {};
    }

    Genome current_;
    double step_;
    std::size_t coordinate_ = 0;  ///< the number of coordinates: pairs
    std::uint64_t sweeps_ = 0;
    bool changed_ = false;
};

}  // namespace

std::unique_ptr<Optimizer> make_coordinate_search(const SearchSpace& space,
                                                  const OptimizerSettings& settings) {
    return std::make_unique<CoordinateSearch>(space, settings);
}

}  // namespace tars
