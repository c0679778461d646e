// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/gradient_free_step.h"
#include "tuning/optimizers/paired_strategy.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kDirection = 95 };

/// Simultaneous perturbation (Spall 1992; MeZO, arXiv 2305.17333): pairs along random sign vectors, the step
/// divided by the spread of the batch's losses (FZOO), so that it needs no learning rate of its own.
class Spsa final : public PairedStrategy {
  public:
    Spsa(const SearchSpace& space, const OptimizerSettings& settings)
        : PairedStrategy(space, settings,
                         std::max<std::size_t>(1, (settings.population ? settings.population : 16) / 2)),
          rate_(settings.option("rate", 2)) {}

    Telemetry telemetry() const override {
        return {{"sigma", sigma_}, {"slope", slope_}, {"sign_agreement", agreement_}};
    }

  private:
    void fill_noise(std::size_t pair, std::span<double> z) const override {
        fill_signs(seed(), stream(kDirection, generation(), pair), z);
    }

    void learn(std::span<const Genome>, std::span<const Score> scores) override {
        const auto differences = pair_differences(scores);
        double square = 0;
        for (const double d : differences) square += d * d;
        const double typical = std::sqrt(square / static_cast<double>(pairs_));
        if (typical == 0) {  // nothing to see from here
            sigma_ = std::min(0.25, sigma_ * 1.25);
            return;
        }
        slope_ = typical / sigma_;
        // one generation moves the mean by about rate·σ·√pairs along the estimate: in n dimensions the sum of
        // `pairs` random directions points downhill only as far as pairs/n of its length
        const double decline = std::pow(1 + 9 * progress(), -0.602);
        const double length = rate_ * sigma_ * decline / std::max(typical, 0.1 * average_ * sigma_) /
                              static_cast<double>(pairs_) * std::min(1.0, static_cast<double>(pairs_) / 2);
        average_ = average_ == 0 ? slope_ : 0.95 * average_ + 0.05 * slope_;
        std::vector<double> z(n_), step(n_, 0);
        for (std::size_t pair = 0; pair < pairs_; ++pair) {
            direction(pair, z);
            for (std::size_t i = 0; i < n_; ++i) step[i] -= length * differences[pair] * z[i];
        }
        for (std::size_t i = 0; i < n_; ++i) mean_[i] = std::clamp(mean_[i] + step[i], 0.0, 1.0);
        measure_agreement(step);
        sigma_ = adapt_sigma(sigma_, scores, largest_sigma_);
    }

    /// How many coordinates go the way they went last time: 0.5 is a coin's.
    void measure_agreement(std::vector<double>& step) {
        if (last_.size() == n_) {
            double same = 0;
            for (std::size_t i = 0; i < n_; ++i) same += step[i] * last_[i] > 0 ? 1 : 0;
            agreement_ = same / static_cast<double>(n_);
        }
        last_ = std::move(step);
    }

    nlohmann::json save() const override {
        auto json = save_mean();
        json.update({{"slope", slope_}, {"last", last_}, {"average", average_}, {"agreement", agreement_}});
        return json;
    }
    Result<void> load(const nlohmann::json& json) override {
        TARS_CHECK(load_mean(json));
        slope_ = json.at("slope").get<double>();
        average_ = json.at("average").get<double>();
        agreement_ = json.at("agreement").get<double>();
        TARS_TRY(last_, numbers_from_json(json.at("last")));
        if (!last_.empty() && last_.size() != n_)
            return invalid_input("optimizer state: a step of another dimension");
        return {};
    }

    double rate_;
    std::vector<double> last_;
    double slope_ = 0, average_ = 0, agreement_ = 0.5;
};

}  // namespace

std::unique_ptr<Optimizer> make_spsa(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<Spsa>(space, settings);
}

}  // namespace tars
