// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/norm.h"

namespace tars::cuda {

// The GPU's ceilings: how fast it reads, and how fast it multiplies as our kernels do.

struct Read {
    static constexpr unsigned kThreads = 256;
    using Arguments = ReadArguments;
    struct Shared {
        SharedArray<std::uint32_t, kThreads> mixed;
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        std::uint32_t mixed = 0;
        const std::uint64_t step = std::uint64_t{thread.blocks_x()} * kThreads;
        TARS_UNROLL_BY(4)
        for (std::uint64_t i = std::uint64_t{thread.block_x()} * kThreads + thread.index(); i < a.units;
             i += step) {
            const Unit u = load(a.data, i);
            mixed ^= u.x ^ u.y ^ u.z ^ u.w;
        }
        store(shared.mixed, thread.index(), mixed);
        thread.sync();
        if (thread.index() != 0) return;
        for (unsigned i = 1; i < kThreads; ++i) mixed ^= load(shared.mixed, i);
        store(a.out, thread.block_x(), mixed);
    }
};

struct Spin {
    static constexpr unsigned kThreads = 256;
    /// Chains of multiply-adds per thread, enough to hide their latency.
    static constexpr unsigned kChains = 8;
    using Arguments = SpinArguments;
    struct Shared {
        SharedArray<float, kThreads / kWarp> sums;
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        float chains[kChains];
        TARS_UNROLL
        for (unsigned i = 0; i < kChains; ++i) chains[i] = static_cast<float>(thread.index() + i);
        for (std::uint32_t round = 0; round < a.rounds; ++round) {
            TARS_UNROLL
            for (unsigned i = 0; i < kChains; ++i) chains[i] = chains[i] * a.factor + a.factor;
        }
        float total = 0;
        TARS_UNROLL
        for (unsigned i = 0; i < kChains; ++i) total += chains[i];
        total = block_sum(thread, shared.sums, total);
        if (thread.index() == 0) store(a.out, thread.block_x(), total);
    }
};

}  // namespace tars::cuda
