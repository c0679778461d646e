// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/activation.h"
#include "cuda/kernels/formats.h"
#include "cuda/kernels/norm.h"

namespace tars::cuda {

TARS_DEVICE float dot(const Float4& a, const Float4& b, float sum) {
    sum += a.x * b.x;
    sum += a.y * b.y;
    sum += a.z * b.z;
    sum += a.w * b.w;
    return sum;
}

/// Products of weights with up to kRows rows: what decoding is made of. The time goes into reading the
/// weights, once, by whole warps: each warp has two outputs at a time, each lane one chunk of both.
///
/// A block keeps its input in shared memory and norms it on the way: `norm` multiplies while the input is
/// stored, and 1 / rms, which needs the whole row, multiplies the finished sums. Inputs too long for shared
/// memory are taken in stages.
template <class Format, unsigned kRows>
struct Matvec {
    static constexpr unsigned kThreads = 256, kWarps = kThreads / kWarp;
    /// Sums of many rows and chunks of floats need registers.
    static constexpr unsigned kLeastBlocks = kRows * Format::kUnits < 32 ? 2 : 1;
    static constexpr unsigned kStageChunks = 256 / kRows;
    /// Four floats of space after 32: so neighbouring lanes, which read neighbouring chunks, use all banks.
    static constexpr unsigned kChunkFloats = kChunk + 4;
    static constexpr unsigned kRowFloats = kStageChunks * kChunkFloats;
    using Arguments = ProductArguments;
    struct Shared {
        SharedArray<float, kRows * kRowFloats> x;
        SharedArray<float, kWarps> sums[kRows];
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const bool in_stages = a.chunks > kStageChunks;
        float scales[kRows], squares[kRows] = {};
        TARS_UNROLL
        for (unsigned r = 0; r < kRows; ++r) scales[r] = 1;
        bool staged = false;
        for (unsigned tile = thread.block_x(); tile < a.tiles; tile += thread.blocks_x()) {
            const Pair pair = pair_of(thread, a, tile);
            float first[kRows], second[kRows];
            TARS_UNROLL
            for (unsigned r = 0; r < kRows; ++r) first[r] = second[r] = 0;
            const bool stages = in_stages || !staged;
            if (stages) {
                TARS_UNROLL
                for (unsigned r = 0; r < kRows; ++r) squares[r] = 0;
            }
            for (unsigned begin = 0; begin < a.chunks; begin += kStageChunks) {
                if (stages) {
                    thread.sync();  // nobody reads the stage before any more
                    stage(thread, shared, a, begin, squares);
                    thread.sync();
                }
                if (pair.outputs != 0) multiply(thread, shared, a, pair, begin, first, second);
            }
            if (stages && a.norm.vector.data) {
                TARS_UNROLL
                for (unsigned r = 0; r < kRows; ++r)
                    scales[r] = 1.0f / sqrtf(block_sum(thread, shared.sums[r], squares[r]) /
                                                 static_cast<float>(a.columns) +
                                             a.epsilon);
            }
            staged = true;
            if (pair.outputs != 0) finish(thread, a, pair, scales, first, second);
        }
    }

  private:
    /// The two outputs a warp computes.
    struct Pair {
        unsigned part = 0;         ///< of the first
        unsigned second_part = 0;  ///< of the second
        unsigned row = 0;          ///< of the first's weight
        unsigned second_row = 0;
        unsigned outputs = 0;  ///< 0 beyond the end, 1 where the second is
    };

    TARS_DEVICE static Pair pair_of(const Thread& thread, const Arguments& a, unsigned tile) {
        Pair pair;
        if (a.mode == ProductMode::activate) {
            pair.second_part = 1;
            pair.row = pair.second_row = tile * kWarps + thread.warp();
            pair.outputs = pair.row < a.parts[0].matrix.rows ? 2 : 0;
            return pair;
        }
        unsigned begin = 0;
        while (tile >= a.parts[pair.part].end_tile) begin = a.parts[pair.part++].end_tile;
        pair.second_part = pair.part;
        pair.row = ((tile - begin) * kWarps + thread.warp()) * 2;
        const unsigned rows = a.parts[pair.part].matrix.rows;
        pair.outputs = pair.row >= rows ? 0 : rows - pair.row == 1 ? 1 : 2;
        pair.second_row = pair.outputs == 2 ? pair.row + 1 : pair.row;
        return pair;
    }

    /// Stores the input's columns from chunk `begin` on and adds up their squares.
    TARS_DEVICE static void stage(const Thread& thread, Shared& shared, const Arguments& a, unsigned begin,
                                  float (&squares)[kRows]) {
        const unsigned left = a.chunks - begin, chunks = left < kStageChunks ? left : kStageChunks;
        TARS_UNROLL
        for (unsigned r = 0; r < kRows; ++r) {
            const std::size_t source = a.source_rows.data && r < a.rows ? load(a.source_rows, r) : r;
            const Global<const float> norm = r < a.rows ? vector_of(a.norm, source) : a.norm.vector;
            for (unsigned i = thread.index(); i < chunks * kChunk; i += kThreads) {
                const unsigned column = begin * kChunk + i;
                float x = 0;
                if (column < a.columns && r < a.rows) x = load(a.x, source * a.columns + column);
                squares[r] += x * x;
                if (norm.data && column < a.columns) x *= load(norm, column);
                store(shared.x, r * kRowFloats + i / kChunk * kChunkFloats + i % kChunk, x);
            }
        }
    }

    TARS_DEVICE static void multiply(const Thread& thread, const Shared& shared, const Arguments& a,
                                     const Pair& pair, unsigned begin, float (&first)[kRows],
                                     float (&second)[kRows]) {
        const unsigned left = a.chunks - begin, chunks = left < kStageChunks ? left : kStageChunks;
        const Matrix& first_matrix = a.parts[pair.part].matrix;
        const Matrix& second_matrix = a.parts[pair.second_part].matrix;
        for (unsigned chunk = thread.lane(); chunk < chunks; chunk += kWarp) {
            const auto first_chunk = Chunk<Format>::load_from(first_matrix, pair.row, begin + chunk);
            const auto second_chunk = Chunk<Format>::load_from(second_matrix, pair.second_row, begin + chunk);
            TARS_UNROLL
            for (unsigned j = 0; j < kChunk / 4; ++j) {
                const Float4 w = first_chunk.values(j), v = second_chunk.values(j);
                TARS_UNROLL
                for (unsigned r = 0; r < kRows; ++r) {
                    const Float4 x = load4(shared.x, r * kRowFloats + chunk * kChunkFloats + 4 * j);
                    first[r] = dot(w, x, first[r]);
                    second[r] = dot(v, x, second[r]);
                }
            }
        }
    }

    TARS_DEVICE static void finish(const Thread& thread, const Arguments& a, const Pair& pair,
                                   const float (&scales)[kRows], const float (&first)[kRows],
                                   const float (&second)[kRows]) {
        TARS_UNROLL
        for (unsigned r = 0; r < kRows; ++r) {
            const float one = thread.sum(first[r]) * scales[r];
            const float two = thread.sum(second[r]) * scales[r];
            if (r >= a.rows || thread.lane() != r) continue;
            if (a.mode == ProductMode::activate) {
                const auto& part = a.parts[1];
                const float gate = biased(a.parts[0], pair.row, one);
                store(part.out, std::size_t{r} * part.matrix.rows + pair.row,
                      activation(gate, a.gelu != 0) * biased(part, pair.row, two));
                continue;
            }
            put(a, pair, pair.row, r, one);
            if (pair.outputs == 2) put(a, pair, pair.second_row, r, two);
        }
    }

    TARS_DEVICE static float biased(const ProductPart& part, unsigned row, float value) {
        return part.bias.data ? value + load(part.bias, row) : value;
    }

    TARS_DEVICE static void put(const Arguments& a, const Pair& pair, unsigned output, unsigned row,
                                float value) {
        const auto& part = a.parts[pair.part];
        const std::size_t i = std::size_t{row} * part.matrix.rows + output;
        value = biased(part, output, value);
        store(part.out, i, a.mode == ProductMode::add ? load(part.out, i) + value : value);
    }
};

}  // namespace tars::cuda
