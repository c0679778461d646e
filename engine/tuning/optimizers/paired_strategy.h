// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/optimizers/generational.h"

#include <span>
#include <vector>

namespace tars {

/// What searches around a mean share: generations of antithetic pairs along random directions, 2k along one
/// and 2k+1 against it, and the mean as the recommendation where scores are noisy.
class PairedStrategy : public GenerationalOptimizer {
  public:
    Genome recommendation() const final;

  protected:
    PairedStrategy(const SearchSpace& space, const OptimizerSettings& settings, std::size_t pairs);

    /// The generation's noise of one pair, before each dimension's own step scales it.
    virtual void fill_noise(std::size_t pair, std::span<double> z) const = 0;
    /// The same, scaled.
    void direction(std::size_t pair, std::span<double> z) const;
    std::vector<Genome> propose() final;

    nlohmann::json save_mean() const { return {{"sigma", sigma_}, {"mean", mean_}}; }
    Result<void> load_mean(const nlohmann::json& json);

    std::size_t n_, pairs_;
    double sigma_, largest_sigma_;
    std::vector<double> mean_;
};

}  // namespace tars
