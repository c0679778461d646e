// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/options.h"
#include "core/result.h"
#include "tuning/example_tuning.h"
#include "tuning/run.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tars {

/// What was asked for on the command line; all that a later `runs resume` must know again.
struct TuneArguments {
    ModelArguments model;
    std::string goal = "examples";
    std::string data, guard, canaries;
    std::string parts = "logit-scale,steering", matrices = "attn_output|ffn_down";
    std::vector<std::string> judges;
    double likelihood = 1;
    std::size_t minibatch = 16;
    std::uint64_t seed = 1;
};

nlohmann::ordered_json to_json(const TuneArguments& arguments);
Result<TuneArguments> tune_arguments_from_json(const nlohmann::ordered_json& json);

/// A goal made ready: what to search, what prices it, and everything that must outlive the run.
struct TuneTask {
    std::filesystem::path path;  ///< of the model
    std::unique_ptr<Device> device;
    std::unique_ptr<LoadedModel> model;
    std::unique_ptr<Evaluator> evaluator;   ///< of settings
    std::optional<ExampleProblem> example;  ///< or of weights
    std::vector<std::string> canaries;
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
/// The values of a genome, for people; blocks of many by their number.
nlohmann::ordered_json settings_of(const SearchSpace& space, const Genome& genome);

}  // namespace tars
