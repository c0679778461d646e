// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"

namespace tars::test {

/// multiply_tiled() on tiles of plain C++. Needs CpuLevel::avx512_bf16.
void multiply_in_plain_tiles(const PackedMatrix& w, std::size_t first, std::size_t outputs,
                             const QuantizedRows& x, const Rows& y);

/// multiply_packed_or_tiled() on the same.
void multiply_in_plain_tiles_or_not(const PackedMatrix& w, std::size_t first, std::size_t outputs,
                                    const QuantizedRows& x, const Rows& y);

}  // namespace tars::test
