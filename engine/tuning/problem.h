// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "tuning/search_space.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

/// How good a genome is. Lower is better; what is to be maximised enters with a minus.
struct Score {
    double loss = std::numeric_limits<double>::infinity();  ///< not finite: unusable, worse than anything
    /// Standard error, such that the difference of two members of one batch has the variance of the sum of
    /// their squares (common random numbers make it small); 0: exact.
    double error = 0;

    bool operator==(const Score&) const = default;
};

/// Which part of the data. Training is searched, validation picks, the guard watches for harm, the test is
/// scored once, at the end; what is watched is such text as the guard's, for the search to keep away from
/// harm.
enum class Split { training, validation, guard, test, watched };

/// On what a batch is scored: every member on the same.
struct Sample {
    Split split = Split::training;
    std::uint64_t minibatch = 0;  ///< training only: the same number, the same examples
    std::uint32_t fidelity = 0;   ///< 0 is the cheapest; Problem::fidelities − 1 the full one
};

/// Prices genomes. One thread at a time. Deterministic for a sample unless it measures time.
class Evaluator {
  public:
    virtual ~Evaluator() = default;

    /// One score per genome, in order. A genome that cannot be priced scores infinity; an error means that
    /// none can be, or ErrorCode::cancelled.
    virtual Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                                std::stop_token stop) = 0;
    /// Losses of one genome on each document (or conversation, or repetition) of a split, always in the same
    /// order: what the gate pairs. Empty where the split has no data.
    virtual Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token stop) = 0;
    /// How far from the untuned start a genome is where nothing shall change, as a share of what is allowed:
    /// above 1 it is too far to be recommended (trust_region.h). 0 where nothing is watched.
    virtual Result<double> drift(const Genome&, std::stop_token) { return 0.0; }
    /// Forward tokens one evaluation takes; 0 where it runs no model.
    virtual std::uint64_t tokens(const Sample& sample) const = 0;
};

/// A genome that every run prices beside its own: the chart's baselines.
struct Ablation {
    std::string name;  ///< "untuned", "temperature only", …
    Genome genome;
};

/// What is to be improved. The evaluator is the caller's and outlives every run of it.
struct Problem {
    std::string name = {};
    SearchSpace space = {};
    double sigma = 0;    ///< a good first step, as a share of a dimension's range; 0: the algorithm's own
    bool noisy = false;  ///< scores change from minibatch to minibatch, or are measurements
    std::uint32_t fidelities = 1;
    /// A better place to begin than the untuned start. Priced like an ablation, and adopted if nothing beats
    /// it.
    std::optional<Ablation> guess = {};
    std::vector<Ablation> ablations = {};  ///< besides the untuned start, which is always priced
    Evaluator* evaluator = nullptr;
    double seconds = 0;  ///< that making it took: they count as a run's
};

}  // namespace tars
