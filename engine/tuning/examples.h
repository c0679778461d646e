// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/problem.h"
#include "tuning/sampler_tuning.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A conversation that ends with the answer that is wanted.
struct Example {
    std::vector<ChatMessage> messages;
    Split split = Split::training;

    bool operator==(const Example&) const = default;
};

/// One JSON object a line: {"messages": [{"role", "content"}, …]}, or {"prompt", "response"} (also
/// "completion", "output" and "instruction", "input"). What does not end with an answer is an error that
/// names its line.
Result<std::vector<Example>> parse_examples(std::string_view jsonl, std::string_view name);
Result<std::vector<Example>> read_examples(const std::filesystem::path& path);

struct SplitReport {
    std::size_t duplicates = 0;  ///< examples that were left out because the same one was there
    std::size_t families = 0;    ///< groups that share a passage and therefore stay together
};

/// Leaves out repeated examples and deals the rest to training, validation and test, 70 : 15 : 15. Examples
/// that share a passage of 13 words fall on the same side, so that nothing is tested that was trained on.
SplitReport split_examples(std::vector<Example>& examples, std::uint64_t seed);

/// As tokens, through the model's own template; only the last answer and its end are scored. Examples
/// longer than `context` are left out.
Result<std::vector<TokenDocument>> encode_examples(const LoadedModel& model,
                                                   std::span<const Example> examples, std::size_t context);

}  // namespace tars
