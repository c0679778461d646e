// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/formats.h"

namespace tars::cuda {

/// out[row] = table[token]. One block per row; a thread takes whole chunks.
template <class Format>
struct Embed {
    static constexpr unsigned kThreads = 128;
    using Arguments = EmbedArguments;
    struct Shared {};

    TARS_DEVICE static void run(const Thread& thread, Shared&, const Arguments& a) {
        const std::size_t row = thread.block_x();
        const auto token = static_cast<std::size_t>(load(a.tokens, row));
        for (unsigned chunk = thread.index(); chunk < a.table.chunks; chunk += kThreads) {
            const auto codes = Chunk<Format>::load_from(a.table, token, chunk);
            TARS_UNROLL
            for (unsigned j = 0; j < kChunk / 4; ++j) {
                const Float4 v = codes.values(j);
                put(a, row, chunk * kChunk + 4 * j, v.x);
                put(a, row, chunk * kChunk + 4 * j + 1, v.y);
                put(a, row, chunk * kChunk + 4 * j + 2, v.z);
                put(a, row, chunk * kChunk + 4 * j + 3, v.w);
            }
        }
    }

  private:
    TARS_DEVICE static void put(const Arguments& a, std::size_t row, unsigned column, float value) {
        if (column < a.width) store(a.out, row * a.width + column, value);
    }
};

}  // namespace tars::cuda
