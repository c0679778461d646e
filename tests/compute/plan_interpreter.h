// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/device.h"
#include "compute/plan.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tars::test {

/// What a made-up plan is like.
struct RandomPlanSpec {
    DType dtype = DType::F32;  ///< of the matrices; must be one quantize() can write
    std::uint32_t width = 48;
    std::uint32_t hidden = 80;
    std::uint32_t vocabulary = 61;
    std::uint32_t dimension = 32;  ///< of a head
    std::uint64_t seed = 1;
};

/// Three layers that differ in all that layers can differ in: head grouping, biases, norms of q and k, the
/// pairing and extent of the rotation, a sliding window, the activation.
struct RandomPlan {
    explicit RandomPlan(const RandomPlanSpec& spec = {});

    Plan plan;
    std::vector<std::vector<std::byte>> storage;  ///< what the weights of the plan point to
};

/// Tokens of the usual vocabulary.
std::vector<std::int32_t> random_tokens(std::size_t count, std::uint64_t seed);

/// Which changes a made-up adapter has.
struct RandomAdapterSpec {
    bool scales = false, low_ranks = false, gains = false, steering = false;
    std::uint64_t seed = 1;
};

struct AdapterKind {
    const char* name;
    RandomAdapterSpec spec;
};
inline constexpr AdapterKind kAdapterKinds[] = {
    {"scales", {.scales = true, .seed = 1}},
    {"low ranks", {.low_ranks = true, .seed = 2}},
    {"gains", {.gains = true, .seed = 3}},
    {"steering", {.steering = true, .seed = 4}},
    {"everything", {.scales = true, .low_ranks = true, .gains = true, .steering = true, .seed = 5}},
};
inline constexpr RandomAdapterSpec kEverything = kAdapterKinds[4].spec;

/// An adapter that changes everything of these kinds that a plan lets it change, by amounts that show. Ranks
/// differ from weight to weight.
Adapter random_adapter(const Plan& plan, const RandomAdapterSpec& spec);

/// What the steps' multiplications add up to.
RowCost row_cost_of(const Plan& plan);

/// Logits after each of `tokens`, from position 0, straight from the definitions of the steps in double
/// precision. Shares no code with any device.
std::vector<std::vector<double>> interpret(const Plan& plan, std::span<const std::int32_t> tokens,
                                           const Adapter& adapter = {});

}  // namespace tars::test
