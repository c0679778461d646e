// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/activation.h"
#include "cuda/kernels/adapted.h"

namespace tars::cuda {

/// What is left to do when products do not go straight to where they belong: adds up the splits of Gemm,
/// makes of them what each row's adapter does, adds biases, and stores, adds or activates. The blocks' x are
/// rows, their y tiles of outputs.
struct Finish {
    static constexpr unsigned kThreads = 256;
    using Arguments = FinishArguments;
    struct Shared {};

    TARS_DEVICE static void run(const Thread& thread, Shared&, const Arguments& a) {
        unsigned index = 0, begin = 0;
        while (thread.block_y() >= a.parts[index].end_tile) begin = a.parts[index++].end_tile;
        const unsigned output = (thread.block_y() - begin) * kThreads + thread.index();
        const auto& part = a.parts[index];
        if (output >= part.outputs) return;
        const std::size_t row = thread.block_x(), place = row * part.outputs + output;
        if (a.mode == ProductMode::activate) {
            const float gate = value(a, a.parts[0], row, output);
            store(a.parts[1].out, place, activation(gate, a.gelu != 0) * value(a, a.parts[1], row, output));
            return;
        }
        const float sum = value(a, part, row, output);
        store(part.out, place, a.mode == ProductMode::add ? load(part.out, place) + sum : sum);
    }

  private:
    TARS_DEVICE static float value(const Arguments& a, const Arguments::Part& part, std::size_t row,
                                   unsigned output) {
        float sum = 0;
        for (unsigned split = 0; split < part.splits; ++split)
            sum += load(part.products, (std::size_t{split} * a.rows + row) * part.outputs + output);
        if (a.adapters.data) sum = adapted(a, part, row, output, sum);
        return part.bias.data ? sum + load(part.bias, output) : sum;
    }
    TARS_DEVICE static float adapted(const Arguments& a, const Arguments::Part& part, std::size_t row,
                                     unsigned output, float sum) {
        const std::size_t source = a.source_rows.data ? load(a.source_rows, row) : row;
        const WeightView change = change_of(a.adapters, source, part.weight);
        sum *= change.scale;
        for (unsigned k = 0; k < change.rank; ++k)
            sum += load(change.up, std::size_t{k} * part.outputs + output) *
                   load(part.reduced, row * a.room + k);
        return sum;
    }
};

}  // namespace tars::cuda
