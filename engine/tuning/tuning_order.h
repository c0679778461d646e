// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "tuning/example_tuning.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

/// What was asked for: all that taking a run up again must know. Paths are absolute or empty.
struct TuningOrder {
    std::string goal = "examples";
    std::string model;  ///< a name from the library, or a path
    unsigned threads = 0;
    std::string cpu_level, kv_type;
    std::uint32_t context = 0;
    std::string data, guard, canaries;
    bool own_guard = true;  ///< goal "examples", without a guard text: watch what the untuned model says
    std::string parts = "readout,logit-scale,steering", matrices = "attn_output|ffn_down";
    std::vector<std::string>
        judges;  ///< "exact", "json", "matches=REGEX", "schema=FILE", "length=CHARACTERS"
    double likelihood = 1;
    double preference = 1;  ///< of wanted answers to rejected ones, where examples have some
    std::size_t minibatch = 16;
    double memory_megabytes =
        0;  ///< goal "examples": all that the run may take, model and all; 0: what suits
    double bits = 0, megabytes = 0;  ///< goal "smaller": per weight, or of the whole file; one of them
    std::uint64_t seed = 1;
};

nlohmann::ordered_json to_json(const TuningOrder& order);
Result<TuningOrder> tuning_order_from_json(const nlohmann::ordered_json& json);

/// Writes the order into a run's folder, with the digest of its data.
Result<void> keep_order(const TuningOrder& order, const std::filesystem::path& folder);
Result<TuningOrder> kept_order(const std::filesystem::path& folder);
/// The same to go on with the run: an error if its data is not what it was.
Result<TuningOrder> order_to_resume(const std::filesystem::path& folder);

/// An error if no examples were named, for the goals that need some.
Result<void> check_data(const TuningOrder& order);

/// The goal "examples" made ready: the model, what prices it, and everything that must outlive the run.
struct ExampleTask {
    std::filesystem::path path;  ///< of the model
    std::unique_ptr<LoadedModel> model;
    ExampleProblem example;
    std::vector<std::string> canaries;
};

/// Opens the model at `path` with a cache that lets many members stand side by side, unless `options` name
/// its size, and reads the examples. `space`: that of a run to be taken up again.
Result<ExampleTask> make_example_task(const TuningOrder& order, const std::filesystem::path& path,
                                      Device& device, ModelOptions options,
                                      const std::optional<SearchSpace>& space, std::stop_token stop = {});

/// What suits a space of weights where nobody has chosen.
std::string usual_algorithm(const SearchSpace& space);

}  // namespace tars
