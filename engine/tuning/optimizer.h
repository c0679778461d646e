// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "tuning/genome.h"
#include "tuning/problem.h"
#include "tuning/search_space.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Genomes to be priced together, on one sample.
struct Proposal {
    std::vector<Genome> genomes;
    std::uint64_t minibatch = 0;
    std::uint32_t fidelity = 0;
};

struct Scored {
    Genome genome;
    Score score;
};

/// A number for the charts: "temperature", "sigma", "share.genetic", …
using Telemetry = std::vector<std::pair<std::string, double>>;

/// Decides what to try next. Pure: no thread, no clock, no file; everything random comes from the seed, so
/// that the same scores lead to the same proposals. Optimizers compose: some are made of others.
class Optimizer {
  public:
    virtual ~Optimizer() = default;

    /// The next genomes, one at least and `limit` at most. Each proposal is told before the next is asked
    /// for; asking again without telling gives the same.
    virtual Proposal ask(std::size_t limit) = 0;
    /// The scores of the last proposal, in order. Losses that are not finite count as worst. An error if the
    /// number differs.
    virtual Result<void> tell(std::span<const Score> scores) = 0;

    /// The lowest loss told at full fidelity; empty before the first.
    virtual std::optional<Scored> best() const = 0;
    /// What to use: best() where scores are exact, else the algorithm's own estimate, which no lucky
    /// minibatch has picked.
    virtual Genome recommendation() const = 0;
    /// Generations learned from so far.
    virtual std::uint64_t generation() const = 0;
    virtual std::uint64_t evaluations() const = 0;
    virtual Telemetry telemetry() const = 0;

    /// Everything: an optimizer made with the same space and settings and then restored goes on identically.
    virtual nlohmann::json state() const = 0;
    /// An error leaves the optimizer unusable.
    virtual Result<void> restore(const nlohmann::json& state) = 0;
    /// A good point found elsewhere. Only those that can use it do.
    virtual void hint(const Scored& found) = 0;
};

struct OptimizerSettings {
    std::string algorithm = "hybrid";
    std::uint64_t seed = 1;
    std::uint64_t budget = 10000;  ///< evaluations that cooling and other schedules are scaled to
    bool noisy = false;
    std::uint32_t fidelities = 1;
    std::size_t population = 0;  ///< 0: the algorithm's own for this space
    double sigma = 0;            ///< first step, as a share of each range; 0: the algorithm's own
    /// Settings of one algorithm, by name; algorithms() lists them with their meaning.
    std::map<std::string, double> options = {};

    double option(const std::string& name, double otherwise) const {
        const auto found = options.find(name);
        return found == options.end() ? otherwise : found->second;
    }
};

nlohmann::json to_json(const OptimizerSettings& settings);
Result<OptimizerSettings> optimizer_settings_from_json(const nlohmann::json& json);

struct AlgorithmInfo {
    std::string_view name;         ///< "cma-es"
    std::string_view description;  ///< one line
    std::string_view options;      ///< names its own settings, with their defaults
};
std::span<const AlgorithmInfo> algorithms();

/// An error for an unknown algorithm, or one that cannot search this space.
Result<std::unique_ptr<Optimizer>> make_optimizer(const SearchSpace& space,
                                                  const OptimizerSettings& settings);

}  // namespace tars
