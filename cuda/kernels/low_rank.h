// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/adapted.h"
#include "cuda/kernels/norm.h"

namespace tars::cuda {

/// reduced = down · x for every row's own low-rank changes of up to three weights with one input, normed
/// first if there is a norm. The blocks' x are rows, their y weights; a warp takes one number of the rank at
/// a time.
struct LowRankDown {
    static constexpr unsigned kThreads = 256, kWarps = kThreads / kWarp;
    using Arguments = LowRankArguments;
    struct Shared {
        SharedArray<float, kWarps> sums;
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const std::size_t row = thread.block_x();
        const std::size_t source = a.source_rows.data ? load(a.source_rows, row) : row;
        const unsigned part = thread.block_y();
        const WeightView change = change_of(a.adapters, source, a.weights[part]);
        if (change.rank == 0) return;
        const Global<const float> norm = vector_of(a.norm, source);
        const std::size_t from = source * a.columns;
        const float scale =
            norm.data ? norm_scale(thread, shared.sums, a.x, from, a.columns, a.epsilon) : 1.0f;
        for (unsigned k = thread.warp(); k < change.rank; k += kWarps) {
            const std::size_t down = std::size_t{k} * a.columns;
            float sum = 0;
            for (unsigned i = thread.lane(); i < a.columns; i += kWarp) {
                const float x = load(a.x, from + i);
                sum += load(change.down, down + i) * (norm.data ? x * load(norm, i) : x);
            }
            sum = thread.sum(sum) * scale;
            if (thread.lane() == 0) store(a.reduced, (part * a.rows + row) * a.room + k, sum);
        }
    }
};

}  // namespace tars::cuda
