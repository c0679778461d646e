// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/adapted.h"

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

/// 1 / sqrt(mean(x²) + epsilon) of `width` numbers, for all threads of a block of kWarps warps.
template <unsigned kWarps>
TARS_DEVICE float norm_scale(const Thread& thread, SharedArray<float, kWarps>& sums,
                             const Global<const float>& x, std::size_t from, unsigned width, float epsilon) {
    float squares = 0;
    for (unsigned i = thread.index(); i < width; i += kWarps * kWarp) {
        const float value = load(x, from + i);
        squares += value * value;
    }
    squares = block_sum(thread, sums, squares);
    return 1.0f / sqrtf(squares / static_cast<float>(width) + epsilon);
}

/// out = x / sqrt(mean(x²) + epsilon) · norm. One block per row.
struct Norm {
    static constexpr unsigned kThreads = 256;
    using Arguments = NormArguments;
    struct Shared {
        SharedArray<float, kThreads / kWarp> sums;
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const std::size_t row = thread.block_x();
        const std::size_t source = a.source_rows.data ? load(a.source_rows, row) : row;
        const std::size_t from = source * a.width;
        const float scale = norm_scale(thread, shared.sums, a.x, from, a.width, a.epsilon);
        const Global<const float> norm = vector_of(a.norm, source);
        for (unsigned i = thread.index(); i < a.width; i += kThreads)
            store(a.out, row * a.width + i, load(a.x, from + i) * scale * load(norm, i));
    }
};

}  // namespace tars::cuda
