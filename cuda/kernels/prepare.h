// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/norm.h"
#include "cuda/kernels/operands.h"

namespace tars::cuda {

/// Makes the input of Gemm: rows, normed if there is a norm, in 16 bits each number, with zeros behind up to
/// a whole chunk. One block per row.
template <class Operand>
struct Prepare {
    static constexpr unsigned kThreads = 256;
    static constexpr unsigned kLeastArchitecture = Operand::kLeastArchitecture;
    using Arguments = PrepareArguments;
    struct Shared {
        SharedArray<float, kThreads / kWarp> sums, largest;
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const std::size_t row = thread.block_x();
        const std::size_t source = a.source_rows.data ? load(a.source_rows, row) : row;
        Input input{a.x, vector_of(a.norm, source), source * a.width, a.width, 1};
        if (input.norm.data)
            input.scale = norm_scale(thread, shared.sums, a.x, input.from, a.width, a.epsilon);
        float fit = 1;
        if constexpr (Operand::kScaled) {
            fit = fitting_power(largest_of(thread, shared, input));
            if (thread.index() == 0) store(a.row_scales, row, 1.0f / fit);
        }
        const unsigned words = a.chunks * kChunk / 2;
        for (unsigned i = thread.index(); i < words; i += kThreads)
            store(a.out, row * words + i,
                  Operand::pack(input.value(2 * i) * fit, input.value(2 * i + 1) * fit));
    }

  private:
    /// A row, normed if there is a norm.
    struct Input {
        Global<const float> x, norm;
        std::size_t from;
        unsigned width;
        float scale;

        TARS_DEVICE float value(unsigned column) const {
            if (column >= width) return 0;
            const float number = load(x, from + column) * scale;
            return norm.data ? number * load(norm, column) : number;
        }
    };

    TARS_DEVICE static float largest_of(const Thread& thread, Shared& shared, const Input& input) {
        float largest = 0;
        for (unsigned i = thread.index(); i < input.width; i += kThreads)
            largest = fmaxf(largest, fabsf(input.value(i)));
        largest = thread.maximum(largest);
        if (thread.lane() == 0) store(shared.largest, thread.warp(), largest);
        thread.sync();
        TARS_UNROLL
        for (unsigned warp = 0; warp < kThreads / kWarp; ++warp)
            largest = fmaxf(largest, load(shared.largest, warp));
        return largest;
    }

    /// The power of two that takes `largest` to [2¹⁴, 2¹⁵), as far as floats have it and its inverse.
    TARS_DEVICE static float fitting_power(float largest) {
        const int exponent = static_cast<int>(bits_of(largest) >> 23 & 255);
        const int fitting = 2 * 127 + 14 - exponent;
        const int bounded = fitting < 1 ? 1 : fitting > 253 ? 253 : fitting;
        return from_bits(static_cast<std::uint32_t>(bounded) << 23);
    }
};

}  // namespace tars::cuda
