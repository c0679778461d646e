// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"
#include "core/result.h"
#include "formats/model_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
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

/// F32, F16, BF16, Q8_0, Q6_K, Q5_K_M, Q5_K, Q4_K_M, Q4_K, IQ4_NL, Q4_0, Q3_K, Q2_K.
const std::vector<QuantizationRecipe>& quantization_recipes();
const QuantizationRecipe* find_recipe(std::string_view name);  ///< case-insensitive; null if unknown

/// What becomes of one tensor.
struct PlannedTensor {
    std::string name;
    DType wanted = DType::F32;  ///< not `type` where the rows are no whole number of its blocks
    DType type = DType::F32;
    std::uint64_t elements = 0;
    std::uint64_t bytes = 0;

    bool operator==(const PlannedTensor&) const = default;
};

/// What becomes of all of them, in the order of the file.
struct QuantizationPlan {
    std::vector<PlannedTensor> tensors;

    std::uint64_t bytes() const;     ///< of the tensors, without what else stands in a file
    double bits_per_weight() const;  ///< 8 · bytes / elements
};

/// As the recipe has it; null: matrices keep their type.
QuantizationPlan plan_quantization(const ModelFile& source, const QuantizationRecipe* recipe);
/// A type for each matrix that `types` names, the others keep theirs. An error names a tensor that is not
/// there or may not change, or a type that cannot be written.
Result<QuantizationPlan> plan_quantization(const ModelFile& source,
                                           const std::map<std::string, DType>& types);
/// Whether the tensor is a matrix of numbers that may be rounded: not a norm, a bias, a gate of experts …
bool may_be_quantized(const TensorInfo& tensor);

/// Whether all tensors are F32, F16 or BF16. Others were rounded already, and would lose more.
bool is_unquantized(const ModelFile& source);

/// In a file's metadata: the name of the tuning run that has made it smaller.
inline constexpr const char* kTuningRunKey = "general.tuning.run";

struct ConvertOptions {
    const QuantizationRecipe* recipe = nullptr;  ///< null: matrices keep their type
    std::stop_token stop;
    std::function<void(double fraction)> progress;
    const QuantizationPlan* plan = nullptr;  ///< of this source; instead of a recipe
    const Metadata* facts = nullptr;         ///< to say of the file besides the source's
};

/// Writes `source` (any format) as one GGUF file: q and k rows permuted where the architecture's GGUF form
/// wants it, the tokenizer carried over, matrices re-typed by the recipe or plan, vectors of floats as F32. A
/// matrix whose rows are no whole number of the type's blocks falls back to a type that fits. Streams tensor
/// by tensor; the destination is complete or absent. Refuses to overwrite its own source.
Result<void> convert_to_gguf(const ModelFile& source, const std::filesystem::path& destination,
                             const ConvertOptions& options);

}  // namespace tars
