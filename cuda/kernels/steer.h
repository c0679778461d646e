// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

namespace tars::cuda {

/// x += the direction that a row's adapter has after a step. The blocks' x are rows, their y columns.
struct Steer {
    static constexpr unsigned kThreads = 256;
    using Arguments = SteerArguments;
    struct Shared {};

    TARS_DEVICE static void run(const Thread& thread, Shared&, const Arguments& a) {
        const std::size_t row = thread.block_x();
        const unsigned column = thread.block_y() * kThreads + thread.index();
        if (column >= a.width) return;
        const AdapterView adapter = load(a.adapters, row);
        if (!adapter.directions.data) return;
        const Global<const float> direction = load(adapter.directions, a.step);
        if (!direction.data) return;
        const std::size_t place = row * a.width + column;
        store(a.x, place, load(a.x, place) + load(direction, column));
    }
};

}  // namespace tars::cuda
