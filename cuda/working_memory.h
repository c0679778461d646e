// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"
#include "cuda/batch_tables.h"

#include <cstdint>
#include <vector>

namespace tars::cuda {

/// Logits are computed and fetched for so many rows at a time: a vocabulary is wide.
inline constexpr std::uint32_t kHeadRows = 64;

/// All that differ in a plan.
std::vector<AttentionShape> attention_shapes(const Plan& plan);

/// Bytes of what a batch of max_rows rows needs besides weights and cache.
struct WorkingMemory {
    std::uint64_t x = 0;         ///< the residual stream
    std::uint64_t q = 0;         ///< of the widest layer; what attention gives is as wide
    std::uint64_t kv = 0;        ///< keys of the widest layer; values are as wide
    std::uint64_t hidden = 0;    ///< of the widest feed-forward part; there are two
    std::uint64_t partials = 0;  ///< of divided attention
    std::uint64_t logits = 0;    ///< of kHeadRows rows
    std::uint64_t logit_maxima = 0, logit_sums = 0;  ///< of their groups and parts
    std::uint64_t drawn = 0;
    // Of products:
    std::uint64_t normed = 0, prepared = 0, row_scales = 0, product_partials = 0;
    std::uint64_t turns = 0;  ///< cosines, and sines, of all rotaries

    std::uint64_t total() const;
};
/// Numbers beyond what any memory has become those of an impossible size.
WorkingMemory working_memory(const Plan& plan, std::uint32_t max_rows, std::uint32_t multiprocessors);

}  // namespace tars::cuda
