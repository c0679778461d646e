// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

namespace tars::cuda {

/// The sum of one number from each thread of a block of kWarps warps, for all of them. `sums` must not be in
/// use; it is free again when all threads have met once more.
template <unsigned kWarps>
TARS_DEVICE float block_sum(const Thread& thread, SharedArray<float, kWarps>& sums, float value) {
    value = thread.sum(value);
    if (thread.lane() == 0) store(sums, thread.warp(), value);
    thread.sync();
    float total = 0;
    TARS_UNROLL
    for (unsigned warp = 0; warp < kWarps; ++warp) total += load(sums, warp);
    return total;
}

/// out = x / sqrt(mean(x²) + epsilon) · weight. One block per row.
struct Norm {
    static constexpr unsigned kThreads = 256;
    using Arguments = NormArguments;
    struct Shared {
        SharedArray<float, kThreads / kWarp> sums;
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const std::size_t row = thread.block_x();
        const std::size_t from = (a.source_rows.data ? load(a.source_rows, row) : row) * a.width;
        float squares = 0;
        for (unsigned i = thread.index(); i < a.width; i += kThreads) {
            const float x = load(a.x, from + i);
            squares += x * x;
        }
        squares = block_sum(thread, shared.sums, squares);
        const float scale = 1.0f / sqrtf(squares / static_cast<float>(a.width) + a.epsilon);
        for (unsigned i = thread.index(); i < a.width; i += kThreads)
            store(a.out, row * a.width + i, load(a.x, from + i) * scale * load(a.weight, i));
    }
};

}  // namespace tars::cuda
