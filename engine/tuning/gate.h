// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "tuning/problem.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// When a candidate may replace what is live. Losses are paired by document, lower is better.
struct GateSettings {
    double least_gain = 0.005;              ///< of the live target loss that the candidate must surely save
    double most_harm = 0.01;                ///< of the live guard loss that it may cost, surely not more
    double most_divergence = 0.02;          ///< mean KL from the live one on the guard, in nats per token
    double most_document_divergence = 0.2;  ///< the same, for any one document
    double error_rate = 0.05;               ///< how often chance alone may pass over all attempts together
    std::uint32_t attempt = 1;              ///< from 1: the k-th on the same data gets error_rate / 2^k
    std::size_t resamples = 10000;          ///< of the bootstrap
    std::size_t least_documents = 8;
    std::uint64_t seed = 1;
};

/// A mean of paired differences (candidate − live, in loss) and what it surely does not exceed.
struct PairedBound {
    std::size_t documents = 0;
    double live = 0, candidate = 0;  ///< mean losses
    double difference = 0;
    double upper = 0;  ///< one-sided bound at the attempt's error rate

    /// A difference as a share of the live loss.
    double share(double change) const;
};

/// A prompt that has nothing to do with the examples, and what both say to it.
struct Canary {
    std::string prompt;
    std::string live, candidate;
    bool live_ended = true, candidate_ended = true;  ///< by themselves, not by their length

    bool changed() const { return live != candidate; }
};

/// What is known of a candidate besides its losses. Empty lists are not held against it.
struct HarmReport {
    std::vector<double> divergence;  ///< KL of the candidate from the live one, per guard document
    std::vector<Canary> canaries;
};

/// What decided, in the order in which the gate looks.
enum class GateFinding {
    too_few_documents,
    candidate_fails,  ///< on some documents
    no_improvement,
    guard_harmed,
    far_from_live,           ///< on the guard, on average
    document_far_from_live,  ///< on one document of the guard
    canary_broken,
    better,  ///< accepted
};
std::string_view to_string(GateFinding finding);

/// Why a candidate's answer to a canary is broken where the live one's is not.
enum class CanaryFault { none, says_nothing, does_not_end, repeats_itself };
std::string_view to_string(CanaryFault fault);
CanaryFault canary_fault(const Canary& canary);

struct GateDecision {
    bool accepted = false;
    GateFinding finding = GateFinding::no_improvement;
    std::size_t least_documents = 0;  ///< that were wanted
    double error_rate = 0;            ///< this attempt's share
    PairedBound target, guard;
    double mean_divergence = 0, largest_divergence = 0;  ///< on the guard
    std::vector<Canary> changed;                         ///< canaries, for a person to look at
    std::string broken_canary;                           ///< the prompt of the one that decided
    CanaryFault fault = CanaryFault::none;               ///< of that one
    std::string reason;                                  ///< the same in one English sentence
};

/// Bootstrap over documents: the upper (1 − error_rate) bound of the mean difference. Same seed, same bound.
PairedBound paired_bound(std::span<const double> live, std::span<const double> candidate, double error_rate,
                         std::size_t resamples, std::uint64_t seed);

/// The rule on losses that are already there. An empty guard is not held against a candidate, and the
/// reason says so. An error if lists that must pair do not.
Result<GateDecision> decide(std::span<const double> live_target, std::span<const double> candidate_target,
                            std::span<const double> live_guard, std::span<const double> candidate_guard,
                            const GateSettings& settings);

/// The same, and further: the distributions on the guard must stay close, and no canary may break: an answer
/// where there was one, an end where it ended, no more repetition than before (in any answer where the live
/// one does not repeat itself, else in all together).
Result<GateDecision> decide(std::span<const double> live_target, std::span<const double> candidate_target,
                            std::span<const double> live_guard, std::span<const double> candidate_guard,
                            const HarmReport& harm, const GateSettings& settings);

/// Prices both genomes on `target` and on the guard, and decides.
Result<GateDecision> run_gate(Evaluator& evaluator, const Genome& live, const Genome& candidate, Split target,
                              const GateSettings& settings, std::stop_token stop = {});

}  // namespace tars
