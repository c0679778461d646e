// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/kv_cache.h"
#include "compute/cpu/scratch.h"
#include "compute/device.h"
#include "compute/plan.h"
#include "core/thread_pool.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace tars {

/// Runs attention steps on the threads of a pool.
///
/// The positions a row sees are cut into splits at places that follow from its own position alone. Each split
/// is a softmax of its own, and the splits are merged in order. With many rows a thread takes all splits of
/// some rows; with few, the splits of one row go to different threads. Both give the same bits.
class Attention {
  public:
    Attention(const Kernels& kernels, ThreadPool& pool, const KvCache& cache, Scratch& scratch);

    /// The queries are in the scratch buffer `q`; the result goes to `attended`.
    void run(const AttentionStep& step, const Batch& batch);

  private:
    /// Neighbouring rows of one sequence.
    struct Block {
        std::uint32_t first_row = 0, rows = 0;
    };
    /// What one thread does: one KV head of a block.
    struct Task {
        Block block;
        std::uint32_t kv_head = 0;
    };
    /// A run of pages one thread attends to, for one row and one KV head.
    struct Split {
        std::uint32_t pair = 0;  ///< index of the (row, KV head) pair
        std::uint32_t part = 0;  ///< which of the pair's splits
        std::uint32_t first_page = 0, last_page = 0;
    };
    /// The positions one row sees.
    struct View {
        std::uint32_t first = 0, last = 0;
        std::uint32_t split_pages = 1;

        std::uint32_t first_page() const { return first / kPageTokens; }
        std::uint32_t last_page() const { return last / kPageTokens; }
        bool starts_split(std::uint32_t page) const {
            return page % split_pages == 0 && page != first_page();
        }
    };
    static View view_of(std::uint32_t position, std::uint32_t window);
    void run_blocks(const AttentionStep& step, const Batch& batch);
    void run_splits(const AttentionStep& step, const Batch& batch);
    /// `next` is this thread's as well, if it is known already.
    void run_task(const AttentionStep& step, const Batch& batch, const Task& task,
                  const std::optional<Task>& next, WorkerScratch& worker);
    void run_split(const AttentionStep& step, const Batch& batch, const Split& split, WorkerScratch& worker);
    void merge_splits(const AttentionStep& step, std::uint32_t pair, std::uint32_t splits,
                      WorkerScratch& worker);
    ComingPage coming(const AttentionStep& step, std::uint32_t page, std::uint32_t kv_head) const;
    /// `page` holds the positions from index · kPageTokens on.
    void attend(const AttentionStep& step, std::uint32_t page, std::uint32_t index, const View& view,
                std::size_t row, std::uint32_t kv_head, const SoftmaxState& state,
                WorkerScratch& worker) const;
    void finish(const AttentionStep& step, std::size_t row, std::uint32_t kv_head,
                const SoftmaxState& state) const;

    const Kernels& kernels_;
    ThreadPool& pool_;
    const KvCache& cache_;
    Scratch& scratch_;
    std::vector<Block> blocks_;
    std::vector<Split> splits_;
    std::unique_ptr<std::atomic<std::uint32_t>[]> splits_left_;  ///< of each pair
};

}  // namespace tars
