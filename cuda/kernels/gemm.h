// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/operands.h"

namespace tars::cuda {

/// Products of packed weights with many rows, by tensor cores. A block computes a tile of kGemmOutputs ×
/// kGemmRows, each warp 16 of the outputs, for some of the columns (a split). Codes and input of a stage of
/// columns come to shared memory while stages before are multiplied; codes are unpacked in registers, by the
/// lane that multiplies them. The blocks' x are tiles of outputs, their y tiles of rows within splits.
template <class Format, class Operand>
struct Gemm {
    static constexpr unsigned kWarps = kGemmOutputs / 16, kThreads = kWarps * kWarp;
    static constexpr unsigned kLeastArchitecture = Operand::kLeastArchitecture;
    /// As many as 48 KiB have room for.
    static constexpr unsigned kStages = Format::kUnits <= 2 ? 3 : 2;
    /// Units of one row of the input in a stage; and in shared memory, with some space, so that the lanes
    /// that read 8 bytes each of neighbouring rows use all banks.
    static constexpr unsigned kRowUnits = kGemmStageChunks * kChunk / 8, kRowStride = kRowUnits + 2;
    static constexpr unsigned kXUnits = kGemmRows * kRowStride;
    static constexpr unsigned kCodeUnits = kGemmOutputs * kGemmStageChunks * Format::kUnits;
    using Arguments = GemmArguments;
    using Side = typename Format::Side;
    struct Shared {
        SharedArray<Unit, kStages * kCodeUnits> codes;  ///< [stage][unit][chunk][output]
        SharedArray<Unit, kStages * kXUnits> x;         ///< [stage][row][unit]
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const Tile tile = tile_of(thread, a);
        const unsigned stages = (a.chunks + kGemmStageChunks - 1) / kGemmStageChunks;
        const unsigned begin = stages * tile.split / a.splits, end = stages * (tile.split + 1) / a.splits;
        TARS_UNROLL
        for (unsigned i = 0; i < kStages - 1; ++i) {
            if (begin + i < end) copy(thread, shared, a, tile, begin + i, i);
            thread.end_copy_group();
        }
        float sums[kGemmRows / 8][4];
        TARS_UNROLL
        for (unsigned n = 0; n < kGemmRows / 8; ++n) sums[n][0] = sums[n][1] = sums[n][2] = sums[n][3] = 0;
        Side next = side_of(thread, a, tile, begin);
        unsigned slot = 0;
        for (unsigned stage = begin; stage < end; ++stage) {
            thread.template wait_for_copies<kStages - 2>();
            thread.sync();  // the stage is there for all, and nobody reads the one before any more
            const unsigned ahead = stage + kStages - 1;
            if (ahead < end) copy(thread, shared, a, tile, ahead, slot == 0 ? kStages - 1 : slot - 1);
            thread.end_copy_group();
            const Side side = next;
            if (stage + 1 < end) next = side_of(thread, a, tile, stage + 1);
            multiply(thread, shared, a, tile, stage, slot, side, sums);
            slot = slot + 1 == kStages ? 0 : slot + 1;
        }
        finish(thread, a, tile, sums);
    }

  private:
    struct Tile {
        unsigned part, first_output, first_row, rows, split;
    };

    TARS_DEVICE static Tile tile_of(const Thread& thread, const Arguments& a) {
        Tile tile;
        unsigned begin = 0;
        tile.part = 0;
        while (thread.block_x() >= a.parts[tile.part].end_tile) begin = a.parts[tile.part++].end_tile;
        tile.first_output = (thread.block_x() - begin) * kGemmOutputs;
        const unsigned row_tiles = thread.blocks_y() / a.splits;
        tile.split = thread.block_y() / row_tiles;
        tile.first_row = thread.block_y() % row_tiles * kGemmRows;
        const unsigned left = a.rows - tile.first_row;
        tile.rows = left < kGemmRows ? left : kGemmRows;
        return tile;
    }

    /// Beyond the end the last one once more: its sums go nowhere.
    TARS_DEVICE static unsigned bounded(unsigned index, unsigned count) {
        return index < count ? index : count - 1;
    }

    TARS_DEVICE static unsigned code_place(unsigned slot, unsigned unit, unsigned chunk, unsigned output) {
        return slot * kCodeUnits + (unit * kGemmStageChunks + chunk) * kGemmOutputs + output;
    }

    /// Begins to copy a stage. Threads whose numbers follow each other take chunks that do.
    TARS_DEVICE static void copy(const Thread& thread, Shared& shared, const Arguments& a, const Tile& tile,
                                 unsigned stage, unsigned slot) {
        const Matrix& matrix = a.parts[tile.part].matrix;
        const unsigned first_chunk = stage * kGemmStageChunks;
        TARS_UNROLL
        for (unsigned i = 0; i < kCodeUnits / kThreads; ++i) {
            const unsigned place = i * kThreads + thread.index(), chunk = place % kGemmStageChunks;
            const unsigned output = place / kGemmStageChunks % kGemmOutputs;
            const unsigned unit = place / kGemmStageChunks / kGemmOutputs;
            if (first_chunk + chunk >= a.chunks) continue;
            copy_async(shared.codes, code_place(slot, unit, chunk, output), matrix.codes,
                       unit_index(matrix, bounded(tile.first_output + output, matrix.rows),
                                  first_chunk + chunk, unit, Format::kUnits));
        }
        const unsigned rows = (tile.rows + 7) / 8 * 8, row_units = a.chunks * (kChunk / 8);
        for (unsigned i = thread.index(); i < rows * kRowUnits; i += kThreads) {
            const unsigned row = i / kRowUnits, unit = stage * kRowUnits + i % kRowUnits;
            if (unit >= row_units) continue;
            const std::size_t source = tile.first_row + bounded(row, tile.rows);
            copy_async(shared.x, slot * kXUnits + row * kRowStride + i % kRowUnits, a.x,
                       source * row_units + unit);
        }
    }

    // What stands beside the codes goes from global memory to registers, a stage ahead: lane 4g + t takes
    // chunk t % 2 of output g + 8 · (t / 2) of the warp's sixteen, and hands it on.
    static_assert(kGemmStageChunks == 2);

    TARS_DEVICE static Side side_of(const Thread& thread, const Arguments& a, const Tile& tile,
                                    unsigned stage) {
        const Matrix& matrix = a.parts[tile.part].matrix;
        const unsigned t = thread.lane() % 4;
        const unsigned output =
            tile.first_output + thread.warp() * 16 + thread.lane() / 4 + (t / 2 == 0 ? 0 : 8);
        return Format::side(matrix, bounded(output, matrix.rows),
                            bounded(stage * kGemmStageChunks + t % 2, a.chunks));
    }

    /// The codes of a chunk of one output of the stage.
    struct StagedCodes {
        const Shared& shared;
        unsigned place;  ///< of the first unit

        TARS_DEVICE std::uint32_t word_at(unsigned i) const {
            return load_word(shared.codes, (place + i / 4 * kGemmStageChunks * kGemmOutputs) * 4 + i % 4);
        }
    };

    TARS_DEVICE static void multiply(const Thread& thread, const Shared& shared, const Arguments& a,
                                     const Tile& tile, unsigned stage, unsigned slot, const Side& side,
                                     float (&sums)[kGemmRows / 8][4]) {
        const unsigned g = thread.lane() / 4, t = thread.lane() % 4, output = thread.warp() * 16 + g;
        TARS_UNROLL
        for (unsigned chunk = 0; chunk < kGemmStageChunks; ++chunk) {
            if (stage * kGemmStageChunks + chunk >= a.chunks) break;
            const Side low_side = thread.from_lane(side, 4 * g + chunk);
            const Side high_side = thread.from_lane(side, 4 * g + 2 + chunk);
            const StagedCodes low_codes{shared, code_place(slot, 0, chunk, output)};
            const StagedCodes high_codes{shared, code_place(slot, 0, chunk, output + 8)};
            TARS_UNROLL
            for (unsigned half = 0; half < 2; ++half) {
                const HalfUnit low = operand_of<Operand, Format>(low_codes, low_side, half, t);
                const HalfUnit high = operand_of<Operand, Format>(high_codes, high_side, half, t);
                TARS_UNROLL
                for (unsigned n = 0; n < kGemmRows / 8; ++n) {
                    if (8 * n >= tile.rows) break;
                    const unsigned unit = slot * kXUnits + (8 * n + g) * kRowStride;
                    const HalfUnit x = load_half(shared.x, 2 * unit + 8 * chunk + 4 * half + t);
                    Operand::multiply(thread, sums[n], low, high, x);
                }
            }
        }
    }

    TARS_DEVICE static void finish(const Thread& thread, const Arguments& a, const Tile& tile,
                                   const float (&sums)[kGemmRows / 8][4]) {
        const auto& part = a.parts[tile.part];
        const unsigned g = thread.lane() / 4, t = thread.lane() % 4;
        TARS_UNROLL
        for (unsigned n = 0; n < kGemmRows / 8; ++n) {
            TARS_UNROLL
            for (unsigned i = 0; i < 4; ++i) {
                const unsigned row = tile.first_row + 8 * n + 2 * t + i % 2;
                const unsigned output = tile.first_output + thread.warp() * 16 + g + 8 * (i / 2);
                if (row >= a.rows || output >= part.matrix.rows) continue;
                const std::size_t place =
                    (std::size_t{tile.split} * a.rows + row) * part.matrix.rows + output;
                float value = sums[n][i];
                if constexpr (Operand::kScaled) value *= load(a.row_scales, row);
                if (part.bias.data) value += load(part.bias, output);
                store(part.out, place, a.mode == ProductMode::add ? load(part.out, place) + value : value);
            }
        }
    }
};

}  // namespace tars::cuda
