// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/model_file.h"
#include "model/convert.h"

#include <cstdint>

namespace tars {

/// What the mixes ask about the model as a whole.
struct ModelOutline {
    std::uint32_t layers = 0;
    bool tied = false;           ///< the embedding is the head as well
    bool shares_values = false;  ///< large and with few KV heads: attn_v is small and read by many
};

ModelOutline outline_of(const ModelFile& file);

/// The type `tensor` is to have by the recipe, whether its rows fit it or not. Vectors of floats are F32
/// always, as readers of GGUF expect; matrices keep their type without a recipe.
DType wanted_type(const TensorInfo& tensor, const QuantizationRecipe* recipe, const ModelOutline& outline);

/// `wanted`, or the nearest type whose blocks fit rows of `columns` values.
DType fitting_type(DType wanted, std::uint64_t columns);

}  // namespace tars
