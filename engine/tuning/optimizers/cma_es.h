// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/optimizers/covariance.h"
#include "tuning/optimizers/generational.h"

#include <deque>

namespace tars {

/// CMA-ES with a full or diagonal covariance, active update, and restarts with doubled population (IPOP,
/// Auger & Hansen 2005). Every coordinate is searched in the unit cube; points outside are reflected.
/// Under noise it starts with twice the population, grows it over the budget and recommends the mean.
class CmaEs final : public GenerationalOptimizer {
  public:
    CmaEs(const SearchSpace& space, const OptimizerSettings& settings, bool separable);

    Genome recommendation() const override;
    Telemetry telemetry() const override;
    void hint(const Scored& found) override;

  private:
    std::vector<Genome> propose() override;
    void learn(std::span<const Genome> genomes, std::span<const Score> scores) override;
    nlohmann::json save() const override;
    Result<void> load(const nlohmann::json& json) override;

    void begin(std::vector<double> mean, double sigma);
    void set_population(std::size_t population);
    /// This generation's steps y, regenerated from their counters if need be.
    const std::vector<std::vector<double>>& steps();
    void adapt(const std::vector<std::vector<double>>& ranked);
    bool has_converged(std::span<const Score> scores, std::span<const std::size_t> order);
    void restart();

    std::size_t n_;
    bool separable_;
    std::size_t base_population_;
    std::size_t population_;
    CmaRates rates_;
    std::unique_ptr<Covariance> covariance_;
    double sigma0_, sigma_;
    std::vector<double> mean_, sigma_path_, path_;
    std::uint64_t born_ = 0;  ///< generation of the last restart
    std::uint32_t restarts_ = 0;
    std::deque<double> recent_best_;  ///< of this descent, oldest first
    std::vector<std::vector<double>> steps_;
    std::uint64_t steps_of_ = ~std::uint64_t{0};
};

}  // namespace tars
