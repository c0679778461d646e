// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"
#include "core/result.h"
#include "formats/model_file.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// What `tars quantize` writes: one type for all matrices, or a usual mix.
struct QuantizationRecipe {
    std::string_view name;        ///< "Q4_K_M"
    DType base = DType::Q8_0;     ///< of most matrices
    std::uint32_t file_type = 0;  ///< GGUF's general.file_type
    bool mix = false;             ///< raise the sensitive tensors (output, attn_v, ffn_down of some layers)
};

/// F32, F16, BF16, Q8_0, Q4_0, Q4_K, Q5_K, Q6_K, Q4_K_M, Q5_K_M.
const std::vector<QuantizationRecipe>& quantization_recipes();
const QuantizationRecipe* find_recipe(std::string_view name);  ///< case-insensitive; null if unknown

struct ConvertOptions {
    const QuantizationRecipe* recipe = nullptr;  ///< null: matrices keep their type
    std::stop_token stop;
    std::function<void(double fraction)> progress;
};

/// Writes `source` (any format) as one GGUF file: q and k rows permuted where the architecture's GGUF form
/// wants it, the tokenizer carried over, matrices re-typed by the recipe, vectors of floats as F32. A matrix
/// whose rows are no whole number of the type's blocks falls back to a type that fits. Streams tensor by
/// tensor; the destination is complete or absent. Refuses to overwrite its own source.
Result<void> convert_to_gguf(const ModelFile& source, const std::filesystem::path& destination,
                             const ConvertOptions& options);

}  // namespace tars
