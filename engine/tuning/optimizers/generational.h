// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rng.h"
#include "tuning/optimizer.h"
#include "tuning/optimizers/noise.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace tars {

/// A good point is to become a little better: somebody has measured how far a step may go from it, every
/// coordinate is a real, and scores change from minibatch to minibatch. So it is with a model's weights.
/// Means are then worth more than champions.
inline bool refines_good_start(const SearchSpace& space, const OptimizerSettings& settings) {
    return settings.noisy && settings.sigma > 0 && space.discretes() == 0;
}

/// What every optimizer shares: it proposes whole generations, which are handed out in slices and learned
/// from once all their scores are told; the best is kept; everything is saved and restored.
class GenerationalOptimizer : public Optimizer {
  public:
    GenerationalOptimizer(const SearchSpace& space, const OptimizerSettings& settings)
        : space_(space), settings_(settings) {}

    Proposal ask(std::size_t limit) final;
    Result<void> tell(std::span<const Score> scores) final;
    std::optional<Scored> best() const override { return best_; }
    Genome recommendation() const override { return best_ ? best_->genome : space_.start(); }
    std::uint64_t generation() const final { return generation_; }
    std::uint64_t evaluations() const final { return evaluations_; }
    Telemetry telemetry() const override { return {}; }
    nlohmann::json state() const final;
    Result<void> restore(const nlohmann::json& state) final;
    void hint(const Scored&) override {}

  protected:
    /// The next generation, not empty. Depends on what was learned and generation() alone.
    virtual std::vector<Genome> propose() = 0;
    /// At least one loss is finite; the others are infinity, never not-a-number.
    virtual void learn(std::span<const Genome> genomes, std::span<const Score> scores) = 0;
    /// None of a generation could be priced. The next has other random numbers by itself.
    virtual void learn_nothing() {}
    /// What propose() and learn() keep from one generation to the next.
    virtual nlohmann::json save() const = 0;
    virtual Result<void> load(const nlohmann::json& json) = 0;
    /// At which fidelity the generation is priced.
    virtual std::uint32_t fidelity() const { return settings_.fidelities - 1; }
    /// Offered to best(): scores of this generation that it may not have itself (composite optimizers).
    void consider(const Genome& genome, const Score& score);

    const SearchSpace& space() const { return space_; }
    const OptimizerSettings& settings() const { return settings_; }
    /// A stream of this generation's own.
    Rng random(std::uint32_t purpose, std::uint64_t member = 0) const {
        return Rng(settings_.seed, stream(purpose, generation_, member));
    }
    std::uint64_t seed() const { return settings_.seed; }
    /// The share of the budget that is used, at most 1.
    double progress() const;
    bool refines() const { return refines_good_start(space_, settings_); }

  private:
    SearchSpace space_;
    OptimizerSettings settings_;
    std::uint64_t generation_ = 0, evaluations_ = 0, next_id_ = 1;
    std::vector<Genome> members_;  ///< of the generation in progress; empty between two
    std::vector<Score> scores_;    ///< told so far
    std::size_t asked_ = 0;        ///< of members_, handed out: scores_.size() of them are answered
    std::optional<Scored> best_;
};

/// Indices from the lowest loss to the highest; equal ones keep their order.
std::vector<std::size_t> ranking(std::span<const Score> scores);

nlohmann::json to_json(const Score& score);
Result<Score> score_from_json(const nlohmann::json& json);
nlohmann::json to_json(std::span<const Genome> genomes);
Result<std::vector<Genome>> genomes_from_json(const nlohmann::json& json, const SearchSpace& space);
nlohmann::json to_json(std::span<const Score> scores);
Result<std::vector<Score>> scores_from_json(const nlohmann::json& json);

}  // namespace tars
