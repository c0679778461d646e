// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

namespace tars::cuda {

/// Copies the beginnings of a page's parts (one per head) to another page. One block per part.
struct CopyPage {
    static constexpr unsigned kThreads = 128;
    using Arguments = CopyPageArguments;
    struct Shared {};

    TARS_DEVICE static void run(const Thread& thread, Shared&, const Arguments& a) {
        const std::size_t from = (std::size_t{a.from} * a.parts + thread.block_x()) * a.part_words;
        const std::size_t to = (std::size_t{a.to} * a.parts + thread.block_x()) * a.part_words;
        for (unsigned i = thread.index(); i < a.words; i += kThreads)
            store(a.plane, to + i, load(a.plane, from + i));
    }
};

}  // namespace tars::cuda
