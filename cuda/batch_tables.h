// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/batch_check.h"
#include "compute/device.h"
#include "compute/plan.h"
#include "cuda/kernels/arguments.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tars::cuda {

/// What the division of an attention step's work depends on, besides the batch.
struct AttentionShape {
    Heads heads;
    std::uint32_t window = 0;

    bool operator==(const AttentionShape& other) const {
        return heads.query == other.heads.query && heads.kv == other.heads.kv &&
               heads.dimension == other.heads.dimension && window == other.window;
    }
    std::uint32_t queries() const { return attention_queries(heads.dimension); }
    /// Blocks per piece of work: KV heads, times parts of their query heads.
    std::uint32_t blocks() const { return heads.kv * ((heads.query / heads.kv + queries() - 1) / queries()); }
};

/// The pieces of work of an attention step. Neighbouring rows of a sequence attend together; their positions
/// are divided among blocks while there would be fewer than `target` of them.
struct AttentionTables {
    std::vector<AttentionWork> work;
    std::vector<MergeWork> merges;
};
AttentionTables attention_tables(const AttentionShape& shape, const Batch& batch, std::uint32_t target);

/// The largest number of partial results that attention_tables() asks for.
std::uint64_t max_partials(const AttentionShape& shape, std::uint32_t target);

/// What kernels know of a batch's rows.
struct RowTables {
    std::vector<std::int32_t> tokens;
    std::vector<std::uint32_t> positions, pages, offsets;
    std::vector<std::uint32_t> page_tables;  ///< of all sequences that have rows, one after the other
    std::vector<std::uint32_t> head_rows;  ///< those that want logits, then those that want tokens
    std::vector<std::uint32_t> hidden_rows;
    std::vector<DrawWork> draws;  ///< of the rows that want tokens
    std::vector<DrawChange> changes;
};
/// `places`: of the rows, from check_batch().
RowTables row_tables(const Batch& batch, std::span<const Place> places);

}  // namespace tars::cuda
