// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

namespace tars::cuda {

// What a row sees through its adapter; `row` counts rows of the batch.

TARS_DEVICE Global<const float> vector_of(const AdaptedNorm& norm, std::size_t row) {
    if (!norm.adapters.data) return norm.vector;
    const AdapterView adapter = load(norm.adapters, row);
    if (!adapter.norms.data) return norm.vector;
    const Global<const float> changed = load(adapter.norms, norm.weight);
    return changed.data ? changed : norm.vector;
}

/// Scale 1 and rank 0 where nothing is changed.
TARS_DEVICE WeightView change_of(const Global<const AdapterView>& adapters, std::size_t row,
                                 std::uint32_t weight) {
    const AdapterView adapter = load(adapters, row);
    return adapter.weights.data ? load(adapter.weights, weight) : WeightView{};
}

}  // namespace tars::cuda
