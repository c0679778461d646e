// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/examples.h"
#include "tuning/gate.h"
#include "tuning/run.h"
#include "tuning/weight_tuning.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

/// "Better at my examples": what to tune on, what to vary, and what better means.
struct ExampleTuning {
    std::filesystem::path data;        ///< JSON lines (examples.h)
    std::filesystem::path guard = {};  ///< plain text that must not get worse
    bool own_guard = false;            ///< without one: watch what the untuned model says (own_guard.h)
    WeightParts parts = {};
    WeightTuning tuning = {};
    std::uint64_t seed = 1;  ///< of the split and the calibration
};

/// The wish made a problem. The evaluator refers to the model it was made with.
struct ExampleProblem {
    Problem problem;
    std::unique_ptr<WeightEvaluator> evaluator;
    SplitReport split;
    std::size_t training = 0, validation = 0, test = 0, guard = 0;  ///< documents
    bool own_guard = false;                 ///< these are the untuned model's own answers
    std::size_t guard_left_out = 0;         ///< stretches of the guard text that are in the examples, too
    std::size_t too_long = 0;               ///< examples that were left out
    std::size_t rejecting = 0;              ///< examples that only say what is not wanted
    std::vector<std::string> test_prompts;  ///< first messages of test examples
};

/// Reads, splits and encodes the examples, calibrates the space and prices the logit scale alone. A run that
/// is taken up again brings its `space` along.
Result<ExampleProblem> make_example_problem(LoadedModel& model, const ExampleTuning& settings,
                                            const std::optional<SearchSpace>& space = {},
                                            std::stop_token stop = {});

/// KV cache that lets many members stand side by side, in tokens, for a model file's plan. A run works with
/// less, down to kLeastPopulationContext, only slower.
inline constexpr std::uint32_t kLeastPopulationContext = 2048;
std::uint32_t population_context(const Plan& plan);

/// About how many evaluations fit into a time, baseline and checks included: measured on one slice.
Result<std::uint64_t> evaluations_within(const Problem& problem, const RunSettings& settings, double seconds,
                                         std::stop_token stop = {});

/// Prompts that have nothing to do with anybody's examples.
std::span<const std::string> usual_canaries();

/// The whole gate: both adapters on the test examples, the guard (losses and divergence) and the canaries.
Result<GateDecision> run_gate(LoadedModel& model, WeightEvaluator& evaluator, const Adapter& live,
                              const Adapter& candidate, std::span<const std::string> canaries,
                              const GateSettings& settings, std::stop_token stop = {});

}  // namespace tars
