// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"
#include "tuning/optimizers/gradient_free_step.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

/// EGGROLL (arXiv 2511.16652): an evolution strategy over whole weight matrices whose directions have low
/// rank. Nothing of a matrix's size is kept: the mean is the list of steps taken along directions that
/// their numbers regenerate. Plain steps, since Adam's scaling amplifies the noise of so many dimensions.
class LowRankStrategy final : public GenerationalOptimizer {
  public:
    LowRankStrategy(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          pairs_(std::max<std::size_t>(2, (settings.population ? settings.population : 128) / 2)),
          rate_(settings.option("rate", 0.5)),
          decay_(settings.option("decay", 0)),
          sigma_(first_sigma(settings)),
          largest_sigma_(largest_sigma(settings)),
          trail_(std::make_shared<std::vector<Direction>>()) {}

    Genome recommendation() const override {
        if (!settings().noisy) return GenerationalOptimizer::recommendation();
        return member({});
    }
    Telemetry telemetry() const override {
        double square = 0;
        for (const auto& step : *trail_) square += step.coefficient * step.coefficient;
        return {{"sigma", sigma_},
                {"directions", static_cast<double>(trail_->size())},
                {"distance", trail_scale_ * std::sqrt(square)}};
    }

  private:
    Genome member(std::optional<Direction> own) const {
        auto genome = space().start();
        genome.trail = trail_;
        genome.trail_scale = trail_scale_;
        genome.own = own;
        genome.origin = "low-rank";
        return genome;
    }

    std::uint64_t direction(std::size_t pair) const { return stream(99, generation() ^ seed() << 32, pair); }

    std::vector<Genome> propose() override {
        std::vector<Genome> genomes;
        for (std::size_t pair = 0; pair < pairs_; ++pair) {
            genomes.push_back(member(Direction{direction(pair), sigma_}));
            genomes.push_back(member(Direction{direction(pair), -sigma_}));
        }
        return genomes;
    }

    void learn(std::span<const Genome>, std::span<const Score> scores) override {
        auto trail = std::make_shared<std::vector<Direction>>(*trail_);
        // what was there shrinks by its common scale, so that nobody has to add it up again
        trail_scale_ *= 1 - std::min(0.5, decay_ * rate_ * sigma_);
        const auto utility = rank_differences(scores);
        const double length = rate_ * sigma_ / std::sqrt(static_cast<double>(pairs_)) / trail_scale_;
        for (std::size_t pair = 0; pair < pairs_; ++pair)
            if (utility[pair] != 0) trail->push_back({direction(pair), length * utility[pair]});
        trail_ = std::move(trail);
        if (settings().option("fixed_sigma", 0) == 0) sigma_ = adapt_sigma(sigma_, scores, largest_sigma_);
    }

    nlohmann::json save() const override {
        auto trail = nlohmann::json::array();
        for (const auto& step : *trail_) trail.push_back({step.id, step.coefficient});
        return {{"sigma", sigma_}, {"trail_scale", trail_scale_}, {"trail", trail}};
    }
    Result<void> load(const nlohmann::json& json) override {
        sigma_ = json.at("sigma").get<double>();
        trail_scale_ = json.at("trail_scale").get<double>();
        auto trail = std::make_shared<std::vector<Direction>>();
        for (const auto& item : json.at("trail"))
            trail->push_back({item.at(0).get<std::uint64_t>(), item.at(1).get<double>()});
        trail_ = std::move(trail);
        return {};
    }

    std::size_t pairs_;
    double rate_, decay_, sigma_, largest_sigma_;
    std::shared_ptr<const std::vector<Direction>> trail_;
    double trail_scale_ = 1;
};

}  // namespace

std::unique_ptr<Optimizer> make_low_rank_strategy(const SearchSpace& space,
                                                  const OptimizerSettings& settings) {
    return std::make_unique<LowRankStrategy>(space, settings);
}

}  // namespace tars
