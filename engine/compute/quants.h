// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"
#include "core/result.h"

#include <cstddef>
#include <span>

namespace tars {

/// Exact values of packed blocks, bit for bit what the format defines in f32.
/// `blocks` must hold byte_size(dtype, values.size()) bytes, at any address. Integer and F64 types convert to
/// f32. Any bytes are valid input; scales may be subnormal, infinite or not a number, as IEEE 754 has them.
void dequantize(DType dtype, std::span<const std::byte> blocks, std::span<float> values);

/// True for the types quantize() can write: F32, F16, BF16, Q8_0, Q4_0, Q4_1, Q5_0, Q5_1, IQ4_NL, Q2_K, Q3_K,
/// Q4_K, Q5_K, Q6_K.
bool can_quantize(DType dtype);

/// Rounds f32 values into packed blocks. `importance` (one non-negative weight per column, or empty) says
/// which errors matter; values.size() must be a whole number of blocks. Not-a-number and infinite inputs are
/// an error that names the first one's index. Values beyond what the type can carry saturate: what goes in
/// finite comes out finite. The result depends on nothing but the arguments, and each block only on its own
/// values and weights, so rows may be divided among threads in any way.
Result<void> quantize(DType dtype, std::span<const float> values, std::span<std::byte> blocks,
                      std::span<const float> importance = {});

}  // namespace tars
