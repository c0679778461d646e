// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/adapted.h"
#include "cuda/kernels/kv_types.h"

namespace tars::cuda {

/// What comes after the projections of q, k and v: norms and turns the heads of q and k, and writes k and v
/// to the cache. A warp per head; the blocks' x are rows, their y groups of heads.
template <class Kv>
struct FinishHeads {
    static constexpr unsigned kThreads = 128, kWarps = kThreads / kWarp;
    using Arguments = HeadsArguments;
    struct Shared {
        SharedArray<float, kMaxDimension> heads[kWarps];
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        unsigned head = thread.block_y() * kWarps + thread.warp();
        const std::size_t row = thread.block_x();
        auto& values = shared.heads[thread.warp()];
        const unsigned query = a.query_heads, kv = a.kv.heads, dimension = a.kv.dimension;
        if (head >= query + 2 * kv) return;
        if (head < query) {
            const std::size_t place = (row * query + head) * dimension;
            take(thread, values, a.q, place, dimension);
            norm(thread, values, vector_of(a.q_norm, row), dimension, a.epsilon);
            turn(thread, values, a, row);
            for (unsigned i = thread.lane(); i < dimension; i += kWarp)
                store(a.q, place + i, load(values, i));
            return;
        }
        head -= query;
        const bool is_key = head < kv;
        if (!is_key) head -= kv;
        take(thread, values, is_key ? a.k : a.v, (row * kv + head) * dimension, dimension);
        if (is_key) {
            norm(thread, values, vector_of(a.k_norm, row), dimension, a.epsilon);
            turn(thread, values, a, row);
        }
        const std::size_t vector =
            (std::size_t{load(a.pages, row)} * kv + head) * kPagePositions + load(a.offsets, row);
        Kv::store_vector(thread, a.kv, is_key ? a.kv.keys : a.kv.values,
                         is_key ? a.kv.key_scales : a.kv.value_scales, vector, values, 0);
    }

  private:
    using Values = SharedArray<float, kMaxDimension>;

    template <typename Element>
    TARS_DEVICE static void take(const Thread& thread, Values& values, const Global<Element>& from,
                                 std::size_t place, unsigned dimension) {
        for (unsigned i = thread.lane(); i < dimension; i += kWarp) store(values, i, load(from, place + i));
        thread.sync_warp();
    }

    TARS_DEVICE static void norm(const Thread& thread, Values& values, const Global<const float>& weight,
                                 unsigned dimension, float epsilon) {
        if (!weight.data) return;
        float squares = 0;
        for (unsigned i = thread.lane(); i < dimension; i += kWarp)
            squares += load(values, i) * load(values, i);
        squares = thread.sum(squares);
        const float scale = 1.0f / sqrtf(squares / static_cast<float>(dimension) + epsilon);
        for (unsigned i = thread.lane(); i < dimension; i += kWarp)
            store(values, i, load(values, i) * scale * load(weight, i));
        thread.sync_warp();
    }

    TARS_DEVICE static void turn(const Thread& thread, Values& values, const Arguments& a, std::size_t row) {
        if (!a.cosine.data) return;
        for (unsigned i = thread.lane(); i < a.pairs; i += kWarp) {
            const unsigned first = a.interleaved ? 2 * i : i,
                           second = a.interleaved ? 2 * i + 1 : i + a.pairs;
            const float cosine = load(a.cosine, row * a.pairs + i), sine = load(a.sine, row * a.pairs + i);
            const float x = load(values, first), y = load(values, second);
            store(values, first, x * cosine - y * sine);
            store(values, second, x * sine + y * cosine);
        }
        thread.sync_warp();
    }
};

}  // namespace tars::cuda
