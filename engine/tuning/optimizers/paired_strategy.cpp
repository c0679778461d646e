// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/paired_strategy.h"

#include "tuning/json/fields.h"
#include "tuning/optimizers/gradient_free_step.h"

#include <algorithm>

namespace tars {

PairedStrategy::PairedStrategy(const SearchSpace& space, const OptimizerSettings& settings, std::size_t pairs)
    : GenerationalOptimizer(space, settings),
      n_(space.coordinates()),
      pairs_(pairs),
      sigma_(first_sigma(settings)),
      largest_sigma_(largest_sigma(settings)),
      mean_(space.to_unit(space.start())) {}

Genome PairedStrategy::recommendation() const {
    if (!settings().noisy) return GenerationalOptimizer::recommendation();
    auto genome = space().from_unit(mean_);
    genome.origin = "mean";
    return genome;
}

void PairedStrategy::direction(std::size_t pair, std::span<double> z) const {
    fill_noise(pair, z);
    for (std::size_t i = 0; i < n_; ++i) z[i] *= space().dimension_of(i).step;
}

std::vector<Genome> PairedStrategy::propose() {
    std::vector<Genome> genomes;
    std::vector<double> z(n_), x(n_);
    for (std::size_t pair = 0; pair < pairs_; ++pair) {
        direction(pair, z);
        for (const double sign : {1.0, -1.0}) {
            for (std::size_t i = 0; i < n_; ++i) x[i] = mean_[i] + sign * sigma_ * z[i];
            genomes.push_back(space().from_unit(x));
            genomes.back().origin = "antithetic";
        }
    }
    return genomes;
}

Result<void> PairedStrategy::load_mean(const nlohmann::json& json) {
    sigma_ = json.at("sigma").get<double>();
    TARS_TRY(mean_, numbers_from_json(json.at("mean")));
    if (mean_.size() != n_) return invalid_input("optimizer state: a mean of another dimension");
    return {};
}

}  // namespace tars
