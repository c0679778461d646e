// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"
#include "core/result.h"
#include "formats/model_file.h"
#include "model/architecture.h"

#include <cstdint>
#include <vector>

namespace tars {

/// The one rotary embedding of all layers, every scaling rule worked into its numbers.
/// `interleaved` is how the architecture's GGUF files pair dimensions; `tars.rope.half_split` overrules it.
Result<Rotary> read_rotary(const ModelFile& file, const HyperParameters& parameters, bool interleaved);

/// Dimensions of a head that turn: even, at least 2, at most the head's.
Result<std::uint32_t> rotated_dimensions(const ModelFile& file, const HyperParameters& parameters);

/// What Llama 3.1 and later divide each frequency by, from `tars.rope.llama3.*`; empty without those keys.
/// Rounded to f32 as GGUF stores them, so that a folder and its conversion compute the same.
Result<std::vector<float>> llama3_divisors(const ModelFile& file, const HyperParameters& parameters);

}  // namespace tars
