// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/kv_types.h"

namespace tars::cuda {

/// The query heads that a block of attention has: those of one KV head, or a part of them if they are many.
struct QueryHeads {
    unsigned kv_head = 0;
    unsigned first = 0;  ///< among the query heads
    unsigned count = 0;

    /// `queries`: what a block has room for; `y`: the block's.
    TARS_DEVICE static QueryHeads of(unsigned query_heads, unsigned kv_heads, unsigned queries, unsigned y) {
        const unsigned group = query_heads / kv_heads, parts = (group + queries - 1) / queries;
        const unsigned kv_head = y / parts, begin = y % parts * queries, left = group - begin;
        return {kv_head, kv_head * group + begin, left < queries ? left : queries};
    }
};

/// Attention with a running softmax (Milakov and Gimelshein, "Online normalizer calculation for softmax",
/// 2018; Dao et al., "FlashAttention", 2022) over a run of pages. The blocks' x are pieces of work, their y
/// KV heads, or parts of the query heads of one. A query is a query head of a row.
///
/// Keys and values of some positions go through shared memory as floats, for all queries of the block. For
/// the scores a lane has one position, for the weighted values it has every 32nd dimension.
template <class Kv, unsigned kDimension>
struct Attention {
    static constexpr unsigned kThreads = 128, kWarps = kThreads / kWarp;
    static constexpr unsigned kQueries = attention_queries(kDimension);
    static constexpr unsigned kPositions = kDimension <= 128 ? 32 : 4096 / kDimension;
    static constexpr unsigned kPerWarp = kQueries / kWarps;
    /// Apart by a little more, so that lanes at neighbouring positions use all banks.
    static constexpr unsigned kStride = kDimension + 4;
    static constexpr unsigned kVectors = kDimension / kWarp;
    using Arguments = AttentionArguments;
    struct Shared {
        SharedArray<float, kQueries * kDimension> queries;
        SharedArray<float, kPositions * kStride> keys, values;
        SharedArray<float, kPositions * kQueries> weights;
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const AttentionWork work = load(a.work, thread.block_x());
        const QueryHeads heads = QueryHeads::of(a.query_heads, a.kv.heads, kQueries, thread.block_y());
        const unsigned queries = work.rows * heads.count;
        take_queries(thread, shared, a, work, heads, queries);
        State state;
        begin(thread, a, work, heads, queries, state);
        const unsigned last = load(a.positions, work.first_row + work.rows - 1);
        const bool busy = thread.warp() * kPerWarp < queries;
        for (unsigned first = work.first_page * kPagePositions;
             first < (work.last_page + 1) * kPagePositions && first <= last; first += kPositions) {
            const unsigned positions = last + 1 - first < kPositions ? last + 1 - first : kPositions;
            thread.sync();  // nobody reads the positions before any more
            take_positions(thread, shared, a, work, heads.kv_head, first, positions);
            thread.sync();
            if (!busy) continue;
            weigh(thread, shared, a, first, positions, state);
            add_values(thread, shared, a, positions, state);
        }
        if (busy) finish(thread, a, work, heads, queries, state);
    }

  private:
    /// Of a warp's queries; each lane has every 32nd dimension of `weighted`, and the same of the others.
    struct State {
        float maximum[kPerWarp], sum[kPerWarp];
        float weighted[kPerWarp][kVectors];
        unsigned position[kPerWarp];
        bool present[kPerWarp];
    };

    TARS_DEVICE static void take_queries(const Thread& thread, Shared& shared, const Arguments& a,
                                         const AttentionWork& work, const QueryHeads& heads,
                                         unsigned queries) {
        const unsigned dimension = a.kv.dimension;
        for (unsigned i = thread.index(); i < kQueries * a.kv.stride; i += kThreads) {
            const unsigned query = i / a.kv.stride, column = i % a.kv.stride;
            float value = 0;
            if (query < queries && column < dimension) {
                const std::size_t row = work.first_row + query / heads.count;
                const unsigned head = heads.first + query % heads.count;
                value = load(a.q, (row * a.query_heads + head) * dimension + column);
            }
            store(shared.queries, query * kDimension + column, value);
        }
    }

    TARS_DEVICE static void begin(const Thread& thread, const Arguments& a, const AttentionWork& work,
                                  const QueryHeads& heads, unsigned queries, State& state) {
        TARS_UNROLL
        for (unsigned q = 0; q < kPerWarp; ++q) {
            const unsigned query = thread.warp() * kPerWarp + q;
            state.present[q] = query < queries;
            state.position[q] =
                state.present[q] ? load(a.positions, work.first_row + query / heads.count) : 0;
            state.maximum[q] = -HUGE_VALF;
            state.sum[q] = 0;
            TARS_UNROLL
            for (unsigned v = 0; v < kVectors; ++v) state.weighted[q][v] = 0;
        }
    }

    TARS_DEVICE static void take_positions(const Thread& thread, Shared& shared, const Arguments& a,
                                           const AttentionWork& work, unsigned kv_head, unsigned first,
                                           unsigned positions) {
        const std::size_t page = load(a.tables, work.table + first / kPagePositions);
        const std::size_t vector = (page * a.kv.heads + kv_head) * kPagePositions + first % kPagePositions;
        const unsigned fours = a.kv.stride / 4;
        for (unsigned i = thread.index(); i < positions * fours; i += kThreads) {
            const unsigned position = i / fours, column = i % fours * 4;
            const Float4 k = Kv::load4(a.kv, a.kv.keys, a.kv.key_scales, vector + position, column);
            const Float4 v = Kv::load4(a.kv, a.kv.values, a.kv.value_scales, vector + position, column);
            store4(shared.keys, position * kStride + column, k);
            store4(shared.values, position * kStride + column, v);
        }
    }

    /// Scores of a lane's position, and what they weigh: into the shared memory, and into the state's sums.
    TARS_DEVICE static void weigh(const Thread& thread, Shared& shared, const Arguments& a, unsigned first,
                                  unsigned positions, State& state) {
        const unsigned lane = thread.lane(), first_query = thread.warp() * kPerWarp;
        float scores[kPerWarp];
        TARS_UNROLL
        for (unsigned q = 0; q < kPerWarp; ++q) scores[q] = 0;
        if (lane < positions) {
            for (unsigned i = 0; i < a.kv.stride; i += 4) {
                const Float4 k = load4(shared.keys, lane * kStride + i);
                TARS_UNROLL
                for (unsigned q = 0; q < kPerWarp; ++q) {
                    const Float4 x = load4(shared.queries, (first_query + q) * kDimension + i);
                    scores[q] += k.x * x.x + k.y * x.y + k.z * x.z + k.w * x.w;
                }
            }
        }
        TARS_UNROLL
        for (unsigned q = 0; q < kPerWarp; ++q) {
            const unsigned position = first + lane;
            const bool visible = state.present[q] && lane < positions && position <= state.position[q] &&
                                 (a.window == 0 || state.position[q] - position < a.window);
            const float score = visible ? scores[q] * a.scale : -HUGE_VALF;
            const float maximum = fmaxf(state.maximum[q], thread.maximum(score));
            // Where nothing is visible yet: relative to 0, so that no ∞ − ∞ makes a not-a-number.
            const float reference = maximum > -HUGE_VALF ? maximum : 0.0f;
            const float weight = visible ? expf(score - reference) : 0.0f;
            const float rescale = expf(state.maximum[q] - reference);
            state.maximum[q] = maximum;
            state.sum[q] = state.sum[q] * rescale + thread.sum(weight);
            TARS_UNROLL
            for (unsigned v = 0; v < kVectors; ++v) state.weighted[q][v] *= rescale;
            if (lane < positions) store(shared.weights, lane * kQueries + first_query + q, weight);
        }
        thread.sync_warp();
    }

    TARS_DEVICE static void add_values(const Thread& thread, const Shared& shared, const Arguments& a,
                                       unsigned positions, State& state) {
        const unsigned lane = thread.lane(), first_query = thread.warp() * kPerWarp;
        for (unsigned p = 0; p < positions; ++p) {
            float weights[kPerWarp];
            TARS_UNROLL
            for (unsigned q = 0; q < kPerWarp; ++q)
                weights[q] = load(shared.weights, p * kQueries + first_query + q);
            TARS_UNROLL
            for (unsigned v = 0; v < kVectors; ++v) {
                const unsigned column = lane + v * kWarp;
                if (column >= a.kv.dimension) continue;
                const float value = load(shared.values, p * kStride + column);
                TARS_UNROLL
                for (unsigned q = 0; q < kPerWarp; ++q) state.weighted[q][v] += weights[q] * value;
            }
        }
    }

    TARS_DEVICE static void finish(const Thread& thread, const Arguments& a, const AttentionWork& work,
                                   const QueryHeads& heads, unsigned queries, const State& state) {
        const unsigned dimension = a.kv.dimension;
        TARS_UNROLL
        for (unsigned q = 0; q < kPerWarp; ++q) {
            const unsigned query = thread.warp() * kPerWarp + q;
            if (query >= queries) continue;
            const bool whole = work.partial == 0;
            const std::size_t row = work.first_row + query / heads.count;
            const std::size_t partial =
                (std::size_t{work.partial - 1} * thread.blocks_y() + thread.block_y()) * kQueries + query;
            const std::size_t place =
                whole ? (row * a.query_heads + heads.first + query % heads.count) * dimension
                      : partial * (dimension + 2);
            if (!whole && thread.lane() == 0) {
                store(a.partials, place, state.maximum[q]);
                store(a.partials, place + 1, state.sum[q]);
            }
            TARS_UNROLL
            for (unsigned v = 0; v < kVectors; ++v) {
                const unsigned column = thread.lane() + v * kWarp;
                if (column >= dimension) continue;
                if (whole)
                    store(a.out, place + column, state.weighted[q][v] / state.sum[q]);
                else
                    store(a.partials, place + 2 + column, state.weighted[q][v]);
            }
        }
    }
};

/// Joins the partial results of attention. The blocks are as there, with pieces of MergeWork as x; a warp
/// takes a query at a time.
struct MergeAttention {
    static constexpr unsigned kThreads = 128, kWarps = kThreads / kWarp;
    using Arguments = MergeArguments;
    struct Shared {};

    TARS_DEVICE static void run(const Thread& thread, Shared&, const Arguments& a) {
        const MergeWork work = load(a.work, thread.block_x());
        const QueryHeads heads = QueryHeads::of(a.query_heads, a.kv_heads, a.queries, thread.block_y());
        for (unsigned query = thread.warp(); query < work.rows * heads.count; query += kWarps) {
            const std::size_t first =
                (std::size_t{work.first_partial} * thread.blocks_y() + thread.block_y()) * a.queries + query;
            const std::size_t step = std::size_t{thread.blocks_y()} * a.queries;
            const std::size_t row = work.first_row + query / heads.count;
            const std::size_t place = (row * a.query_heads + heads.first + query % heads.count) * a.dimension;
            merge(thread, a, work.partials, first, step, place);
        }
    }

  private:
    TARS_DEVICE static void merge(const Thread& thread, const Arguments& a, unsigned partials,
                                  std::size_t first, std::size_t step, std::size_t place) {
        const std::size_t floats = a.dimension + 2;
        float maximum = -HUGE_VALF, sum = 0;
        for (unsigned p = 0; p < partials; ++p)
            maximum = fmaxf(maximum, load(a.partials, (first + p * step) * floats));
        const float reference = maximum > -HUGE_VALF ? maximum : 0.0f;
        for (unsigned p = 0; p < partials; ++p) {
            const std::size_t at = (first + p * step) * floats;
            sum += load(a.partials, at + 1) * expf(load(a.partials, at) - reference);
        }
        for (unsigned column = thread.lane(); column < a.dimension; column += kWarp) {
            float weighted = 0;
            for (unsigned p = 0; p < partials; ++p) {
                const std::size_t at = (first + p * step) * floats;
                weighted += load(a.partials, at + 2 + column) * expf(load(a.partials, at) - reference);
            }
            store(a.out, place + column, weighted / sum);
        }
    }
};

}  // namespace tars::cuda
