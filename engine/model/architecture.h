// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"
#include "core/result.h"
#include "formats/model_file.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Hyper-parameters every architecture has, read and checked from metadata.
struct HyperParameters {
    std::string architecture;
    std::uint32_t layers = 0;
    std::uint32_t width = 0;
    std::uint32_t hidden = 0;  ///< of the feed-forward block
    Heads heads;
    std::uint32_t vocabulary = 0;
    std::uint32_t context_length = 0;
    float norm_epsilon = 1e-5f;
};

Result<HyperParameters> read_hyper_parameters(const ModelFile& file);

/// Checks the whole file against its architecture and turns it into a Plan. Weights point into `file`, which
/// must outlive the plan. Errors name the file, the key or tensor, what was found and what was expected.
Result<Plan> build_plan(const ModelFile& file);

/// Whether GGUF files of this architecture keep the rows of q and k interleaved, where Hugging Face's are
/// half-split; an error for one build_plan() does not know.
Result<bool> interleaves_rows(std::string_view architecture);

/// Names of the architectures build_plan() knows ("llama", "qwen2", "qwen3").
std::vector<std::string_view> architectures();

}  // namespace tars
