// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/options.h"
#include "core/result.h"
#include "tuning/kept_run.h"
#include "tuning/run.h"
#include "tuning/settings_task.h"
#include "tuning/smaller_outcome.h"
#include "tuning/tuning_order.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace tars {

/// What was asked for on the command line.
struct TuneArguments {
    ModelArguments model;
    TuningOrder order;  ///< but for the model
};

/// With the model in it, and its paths absolute.
TuningOrder order_of(const TuneArguments& arguments);
TuneArguments arguments_of(TuningOrder order);

/// A goal made ready: what to search, what prices it, and everything that must outlive the run.
struct TuneTask {
    std::filesystem::path path;  ///< of the model
    std::unique_ptr<Device> device;
    std::optional<ExampleTask> examples;   ///< over weights
    std::optional<SettingsTask> settings;  ///< or over settings
    std::optional<SmallerTask> smaller;    ///< or over types of matrices
    Problem problem;
    std::string algorithm;  ///< the goal's own choice
    std::uint64_t evaluations = 0;
};

/// `space`: that of a run to be taken up again. What is left out of the data is told on standard error,
/// unless `quiet`.
Result<TuneTask> make_tune_task(const TuneArguments& arguments, const std::optional<SearchSpace>& space,
                                bool quiet);

/// Where runs are kept.
std::filesystem::path runs_directory();
/// A run by its name or folder.
Result<std::filesystem::path> find_run(const std::string& name);

}  // namespace tars
