// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/formats.h"

namespace tars::cuda {

/// Products of weights that are floats with many rows, in single precision. A block computes a tile of kTile
/// outputs × kTile rows: one chunk of columns after the other goes to shared memory, and every thread
/// multiplies 4 × 4 of it.
struct Matmul {
    static constexpr unsigned kThreads = 256, kTile = 64;
    /// Columns are apart by a little more than a tile, and still by a multiple of four for load4().
    static constexpr unsigned kStride = kTile + 4;
    using Arguments = ProductArguments;
    struct Shared {
        SharedArray<float, kChunk * kStride> w, x;  ///< [column][output], [column][row]
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        unsigned index = 0, begin = 0;
        while (thread.block_x() >= a.parts[index].end_tile) begin = a.parts[index++].end_tile;
        const auto& part = a.parts[index];
        const unsigned first_output = (thread.block_x() - begin) * kTile,
                       first_row = thread.block_y() * kTile;
        const unsigned output = thread.index() % 16 * 4, row = thread.index() / 16 * 4;
        const bool has_work = first_output + output < part.matrix.rows && first_row + row < a.rows;
        float sums[4][4] = {};
        for (unsigned chunk = 0; chunk < part.matrix.chunks; ++chunk) {
            if (thread.index() < kTile)
                take_output(shared, part.matrix, first_output, chunk, thread.index());
            else if (thread.index() < 2 * kTile)
                take_row(shared, a, first_row, chunk, thread.index() - kTile);
            thread.sync();
            if (has_work) multiply(shared, output, row, sums);
            thread.sync();
        }
        if (!has_work) return;
        TARS_UNROLL
        for (unsigned r = 0; r < 4; ++r) {
            TARS_UNROLL
            for (unsigned o = 0; o < 4; ++o)
                put(a, part, first_output + output + o, first_row + row + r, sums[r][o]);
        }
    }

  private:
    TARS_DEVICE static void take_output(Shared& shared, const Matrix& matrix, unsigned first_output,
                                        unsigned chunk, unsigned output) {
        const bool inside = first_output + output < matrix.rows;
        // Beyond the end the last row once more: its sums go nowhere.
        const auto w = Chunk<F32>::load_from(matrix, inside ? first_output + output : matrix.rows - 1, chunk);
        TARS_UNROLL
        for (unsigned j = 0; j < kChunk / 4; ++j) {
            const Float4 v = w.values(j);
            store(shared.w, (4 * j) * kStride + output, v.x);
            store(shared.w, (4 * j + 1) * kStride + output, v.y);
            store(shared.w, (4 * j + 2) * kStride + output, v.z);
            store(shared.w, (4 * j + 3) * kStride + output, v.w);
        }
    }

    TARS_DEVICE static void take_row(Shared& shared, const Arguments& a, unsigned first_row, unsigned chunk,
                                     unsigned row) {
        const bool inside = first_row + row < a.rows;
        const std::size_t from = std::size_t{first_row + row} * a.columns;
        TARS_UNROLL
        for (unsigned i = 0; i < kChunk; ++i) {
            const unsigned column = chunk * kChunk + i;
            store(shared.x, i * kStride + row,
                  inside && column < a.columns ? load(a.x, from + column) : 0.0f);
        }
    }

    TARS_DEVICE static void multiply(const Shared& shared, unsigned output, unsigned row,
                                     float (&sums)[4][4]) {
        TARS_UNROLL
        for (unsigned k = 0; k < kChunk; ++k) {
            const Float4 w = load4(shared.w, k * kStride + output), x = load4(shared.x, k * kStride + row);
            add(w, x.x, sums[0]);
            add(w, x.y, sums[1]);
            add(w, x.z, sums[2]);
            add(w, x.w, sums[3]);
        }
    }

    TARS_DEVICE static void add(const Float4& w, float x, float (&sums)[4]) {
        sums[0] += w.x * x;
        sums[1] += w.y * x;
        sums[2] += w.z * x;
        sums[3] += w.w * x;
    }

    TARS_DEVICE static void put(const Arguments& a, const ProductPart& part, unsigned output, unsigned row,
                                float value) {
        if (output >= part.matrix.rows || row >= a.rows) return;
        const std::size_t i = std::size_t{row} * part.matrix.rows + output;
        if (part.bias.data) value += load(part.bias, output);
        store(part.out, i, a.mode == ProductMode::add ? load(part.out, i) + value : value);
    }
};

}  // namespace tars::cuda
