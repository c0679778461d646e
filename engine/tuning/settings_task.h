// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/problem.h"
#include "tuning/tuning_order.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

namespace tars {

/// The goals over settings rather than weights made ready, "sampler" (good answers become likelier) and
/// "speed" (faster here): what to search, what prices it, and everything that must outlive the run.
struct SettingsTask {
    std::unique_ptr<LoadedModel> model;  ///< of the goal "sampler"; "speed" opens its own
    std::unique_ptr<Evaluator> evaluator;
    Problem problem;
    std::string algorithm;          ///< what suits the goal where nobody has chosen
    std::uint64_t evaluations = 0;  ///< likewise
    std::size_t duplicates = 0;     ///< examples that were left out because the same one was there
};

/// For the model at `path`. `device` must outlive the task.
Result<SettingsTask> make_settings_task(const TuningOrder& order, const std::filesystem::path& path,
                                        Device& device, ModelOptions options, std::stop_token stop = {});

}  // namespace tars
