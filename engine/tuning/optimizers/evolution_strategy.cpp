// SPDX-License-Identifier: Apache-2.0
#include "tuning/adam.h"
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/gradient_free_step.h"
#include "tuning/optimizers/paired_strategy.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kDirection = 91 };

/// Evolution strategy as a gradient estimate (Salimans et al., arXiv 1703.03864): antithetic pairs around a
/// mean, centred ranks, Adam, and decay toward the start. The perturbation finds its own size.
class EvolutionStrategy final : public PairedStrategy {
  public:
    EvolutionStrategy(const SearchSpace& space, const OptimizerSettings& settings)
        : PairedStrategy(space, settings, pairs(space, settings)),
          rate_(settings.option("rate", 1.0)),
          decay_(settings.option("decay", 0)),
          start_(mean_),
          adam_(n_, 0.9, 0.98, 1e-12) {}

    Telemetry telemetry() const override {
        double distance = 0;
        for (std::size_t i = 0; i < n_; ++i) distance += (mean_[i] - start_[i]) * (mean_[i] - start_[i]);
        return {{"sigma", sigma_}, {"signal_to_noise", signal_}, {"distance", std::sqrt(distance)}};
    }

  private:
    static std::size_t pairs(const SearchSpace& space, const OptimizerSettings& settings) {
        // sixty generations matter more than exact gradients
        const std::uint64_t usual = space.coordinates() > 200 ? 64 : 32;
        const auto affordable = std::clamp<std::uint64_t>(settings.budget / 64, 12, usual);
        return std::max<std::size_t>(2, (settings.population ? settings.population : affordable) / 2);
    }

    void fill_noise(std::size_t pair, std::span<double> z) const override {
        fill_normal(seed(), stream(kDirection, generation(), pair), z);
    }

    void learn(std::span<const Genome>, std::span<const Score> scores) override {
        const auto utility = rank_differences(scores);
        std::vector<double> z(n_), gradient(n_, 0);
        for (std::size_t pair = 0; pair < pairs_; ++pair) {
            if (utility[pair] == 0) continue;
            direction(pair, z);
            for (std::size_t i = 0; i < n_; ++i)
                gradient[i] -= utility[pair] * z[i] / static_cast<double>(pairs_);
        }
        measure_signal(scores);
        step(gradient);
        if (settings().option("fixed_sigma", 0) == 0) sigma_ = adapt_sigma(sigma_, scores, largest_sigma_);
    }

    /// Adam in units of sigma: a coordinate moves by half of it at most, later less. The first moment is not
    /// corrected for its start at 0: the first steps, signs of noise in most coordinates, stay short.
    void step(std::span<const double> gradient) {
        adam_.begin_step();
        const double cooling = 0.55 + 0.45 * std::cos(std::numbers::pi * progress());
        const double rate = 0.5 * rate_ * sigma_ * (settings().noisy ? cooling : 1);
        for (std::size_t i = 0; i < n_; ++i) {
            mean_[i] -= adam_.move(i, gradient[i], rate * space().dimension_of(i).step);
            mean_[i] -= decay_ * rate * (mean_[i] - start_[i]);
            mean_[i] = std::clamp(mean_[i], 0.0, 1.0);
        }
    }

    void measure_signal(std::span<const Score> scores) {
        double mean = 0, square = 0;
        const auto differences = pair_differences(scores);
        for (const double d : differences) mean += std::fabs(d), square += d * d;
        const auto n = static_cast<double>(differences.size());
        const double variance = std::max(1e-300, square / n - mean / n * mean / n);
        signal_ = mean / n / std::sqrt(variance / n);
    }

    nlohmann::json save() const override {
        auto json = save_mean();
        json.update({{"first", adam_.first()},
                     {"second", adam_.second()},
                     {"steps", adam_.steps()},
                     {"signal", number_to_json(signal_)}});
        return json;
    }
    Result<void> load(const nlohmann::json& json) override {
        TARS_CHECK(load_mean(json));
        TARS_TRY(auto first, numbers_from_json(json.at("first")));
        TARS_TRY(auto second, numbers_from_json(json.at("second")));
        TARS_TRY(signal_, number_from_json(json.at("signal")));
        if (first.size() != n_ || second.size() != n_)
            return invalid_input("optimizer state: moments of another dimension");
        adam_.restore(std::move(first), std::move(second), json.at("steps").get<std::uint64_t>());
        return {};
    }

    double rate_, decay_;
    std::vector<double> start_;
    Adam<double> adam_;
    double signal_ = 0;
};

}  // namespace

std::unique_ptr<Optimizer> make_evolution_strategy(const SearchSpace& space,
                                                   const OptimizerSettings& settings) {
    return std::make_unique<EvolutionStrategy>(space, settings);
}

}  // namespace tars
