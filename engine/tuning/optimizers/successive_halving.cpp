// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"
#include "tuning/optimizers/sobol.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kNear = 71 };

/// Successive halving (Jamieson & Talwalkar 2016): many candidates at the cheapest fidelity, the best
/// quarter of them at the next, and so on; then new candidates, half of them near the best so far.
class SuccessiveHalving final : public GenerationalOptimizer {
  public:
    SuccessiveHalving(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          eta_(std::max(2.0, settings.option("eta", 4))),
          size_(settings.population ? settings.population
                                    : static_cast<std::size_t>(4 * std::pow(eta_, settings.fidelities - 1))),
          sobol_(space.coordinates(), settings.seed) {}

    Telemetry telemetry() const override {
        return {{"bracket", static_cast<double>(bracket_)}, {"rung", rung_}};
    }

  private:
    std::uint32_t fidelity() const override { return rung_; }

    std::vector<Genome> propose() override {
        if (!survivors_.empty()) return survivors_;
        std::vector<Genome> genomes = {best() ? best()->genome : space().start()};
        const auto centre = space().to_unit(genomes[0]);
        std::vector<double> noise(centre.size());
        for (std::size_t i = 1; i < size_; ++i) {
            auto point = sobol_.point(static_cast<std::uint32_t>(bracket_ * size_ + i));
            if (bracket_ > 0 && i % 2 == 0) {
                fill_normal(seed(), stream(kNear, bracket_, i), noise);
                for (std::size_t d = 0; d < point.size(); ++d)
                    point[d] = centre[d] + 0.3 * std::pow(0.8, static_cast<double>(bracket_)) * noise[d];
            }
            genomes.push_back(space().from_unit(point));
            genomes.back().origin = "candidate";
        }
        return genomes;
    }

    void learn(std::span<const Genome> genomes, std::span<const Score> scores) override {
        const auto order = ranking(scores);
        survivors_.clear();
        if (++rung_ >= settings().fidelities) return next_bracket();
        const auto keep =
            std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(genomes.size()) / eta_));
        for (std::size_t i = 0; i < keep; ++i) survivors_.push_back(genomes[order[i]]);
    }
    void learn_nothing() override { next_bracket(); }

    void next_bracket() {
        rung_ = 0;
        ++bracket_;
        survivors_.clear();
    }

    nlohmann::json save() const override {
        return {{"bracket", bracket_}, {"rung", rung_}, {"survivors", tars::to_json(survivors_)}};
    }
    Result<void> load(const nlohmann::json& json) override {
        bracket_ = json.at("bracket").get<std::uint64_t>();
        rung_ = json.at("rung").get<std::uint32_t>();
        if (rung_ >= settings().fidelities)
            return invalid_input("optimizer state: a rung beyond the last fidelity");
        TARS_TRY(survivors_, genomes_from_json(json.at("survivors"), space()));
        return {};
    }

    double eta_;
    std::size_t size_;
    SobolSequence sobol_;
    std::uint64_t bracket_ = 0;
    std::uint32_t rung_ = 0;
    std::vector<Genome> survivors_;
};

}  // namespace

std::unique_ptr<Optimizer> make_successive_halving(const SearchSpace& space,
                                                   const OptimizerSettings& settings) {
    return std::make_unique<SuccessiveHalving>(space, settings);
}

}  // namespace tars
