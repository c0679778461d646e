// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/quants/blocks.h"

namespace tars {

// Rounds the values of one block. `x` is finite; `weight` says how much each squared error matters (all zero:
// all alike) or is null. What the block's half-precision scales cannot reach saturates: a finite value never
// becomes infinite.

void quantize_block(const float* x, const float* weight, BlockF32& block);
void quantize_block(const float* x, const float* weight, BlockF16& block);
void quantize_block(const float* x, const float* weight, BlockBF16& block);
void quantize_block(const float* x, const float* weight, BlockQ8_0& block);
void quantize_block(const float* x, const float* weight, BlockQ4_0& block);
void quantize_block(const float* x, const float* weight, BlockQ4_1& block);
void quantize_block(const float* x, const float* weight, BlockQ5_0& block);
void quantize_block(const float* x, const float* weight, BlockQ5_1& block);
void quantize_block(const float* x, const float* weight, BlockIQ4_NL& block);
void quantize_block(const float* x, const float* weight, BlockQ2_K& block);
void quantize_block(const float* x, const float* weight, BlockQ3_K& block);
void quantize_block(const float* x, const float* weight, BlockQ4_K& block);
void quantize_block(const float* x, const float* weight, BlockQ5_K& block);
void quantize_block(const float* x, const float* weight, BlockQ6_K& block);

}  // namespace tars
