// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/attention.h"

#include "compute/cpu/packed/layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tars {
namespace {

/// The shortest split: long enough for its merge not to matter.
constexpr std::uint32_t kMinSplitPages = 8;

std::uint32_t group_of(const Heads& heads) {
    return heads.query / heads.kv;
}

void clear(const SoftmaxState& state, std::size_t heads, std::size_t dimension) {
    std::fill_n(state.maximum, heads, -HUGE_VALF);
    std::fill_n(state.sum, heads, 0.0f);
    std::fill_n(state.weighted, heads * dimension, 0.0f);
}

}  // namespace

Attention::Attention(const Kernels& kernels, ThreadPool& pool, const KvCache& cache, Scratch& scratch)
    : kernels_(kernels),
      pool_(pool),
      cache_(cache),
      scratch_(scratch),
      splits_left_(new std::atomic<std::uint32_t>[kSplitPairsPerThread * pool.size()]) {
    splits_.reserve(scratch.split_parts.size());
}

Attention::View Attention::view_of(std::uint32_t position, std::uint32_t window) {
    View view;
    view.last = position;
    view.first = window != 0 && position >= window ? position - window + 1 : 0;
    view.split_pages = kMinSplitPages;
    while (view.last_page() / view.split_pages - view.first_page() / view.split_pages >= kMaxSplits)
        view.split_pages *= 2;
    return view;
}

void Attention::run(const AttentionStep& step, const Batch& batch) {
    const std::size_t pairs = batch.rows.size() * step.heads.kv;
    if (pool_.size() > 1 && pairs < kSplitPairsPerThread * pool_.size())
        run_splits(step, batch);
    else
        run_blocks(step, batch);
}

void Attention::run_blocks(const AttentionStep& step, const Batch& batch) {
    blocks_.clear();
    for (std::uint32_t row = 0; row < batch.rows.size(); ++row) {
        const bool joins = !blocks_.empty() && blocks_.back().rows < kAttentionRows &&
                           batch.rows[row].sequence == batch.rows[row - 1].sequence;
        if (joins)
            ++blocks_.back().rows;
        else
            blocks_.push_back({row, 1});
    }
    const auto tasks = blocks_.size() * step.heads.kv;
    const auto task_at = [&](std::uint64_t index) {
        return Task{blocks_[index / step.heads.kv], static_cast<std::uint32_t>(index % step.heads.kv)};
    };
    // Some together where there are many, so that a thread knows what it will do next.
    const auto together = std::clamp<std::uint64_t>(tasks / (16 * pool_.size()), 1, 4);
    pool_.for_each_chunk(tasks, together, [&](std::uint64_t begin, std::uint64_t end, unsigned worker) {
        for (auto task = begin; task < end; ++task)
            run_task(step, batch, task_at(task),
                     task + 1 < end ? std::optional(task_at(task + 1)) : std::nullopt,
                     scratch_.workers[worker]);
    });
}

void Attention::run_task(const AttentionStep& step, const Batch& batch, const Task& task,
                         const std::optional<Task>& next, WorkerScratch& worker) {
    const std::size_t group = group_of(step.heads), dimension = step.heads.dimension;
    const auto& block = task.block;
    const auto pages_of = [&](const Block& of) -> const auto& {
        return batch.sequences[batch.rows[of.first_row].sequence].pages;
    };
    const auto first_page_of = [&](const Block& of) {
        return view_of(batch.rows[of.first_row].position, step.window).first_page();
    };
    View views[kAttentionRows];
    for (std::uint32_t i = 0; i < block.rows; ++i) {
        views[i] = view_of(batch.rows[block.first_row + i].position, step.window);
        clear(worker.parts[i], group, dimension);
        clear(worker.totals[i], group, dimension);
    }
    const auto& pages = pages_of(block);
    const std::uint32_t last = views[block.rows - 1].last_page();
    for (std::uint32_t index = first_page_of(block); index <= last; ++index) {
        if (index < last)
            worker.coming = coming(step, pages[index + 1], task.kv_head);
        else if (next)
            worker.coming = coming(step, pages_of(next->block)[first_page_of(next->block)], next->kv_head);
        for (std::uint32_t i = 0; i < block.rows; ++i) {
            if (index < views[i].first_page() || index > views[i].last_page()) continue;
            if (views[i].starts_split(index)) {
                kernels_.merge(worker.parts[i], group, dimension, worker.totals[i]);
                clear(worker.parts[i], group, dimension);
            }
            attend(step, pages[index], index, views[i], block.first_row + i, task.kv_head, worker.parts[i],
                   worker);
        }
    }
    for (std::uint32_t i = 0; i < block.rows; ++i) {
        kernels_.merge(worker.parts[i], group, dimension, worker.totals[i]);
        finish(step, block.first_row + i, task.kv_head, worker.totals[i]);
    }
}

void Attention::run_splits(const AttentionStep& step, const Batch& batch) {
    splits_.clear();
    for (std::uint32_t pair = 0; pair < batch.rows.size() * step.heads.kv; ++pair) {
        const View view = view_of(batch.rows[pair / step.heads.kv].position, step.window);
        std::uint32_t part = 0;
        for (std::uint32_t page = view.first_page(); page <= view.last_page(); ++part) {
            const auto next = (page / view.split_pages + 1) * view.split_pages;
            splits_.push_back({pair, part, page, std::min(next - 1, view.last_page())});
            page = next;
        }
        splits_left_[pair].store(part, std::memory_order_relaxed);
    }
    pool_.for_each_chunk(splits_.size(), 1, [&](std::uint64_t begin, std::uint64_t end, unsigned worker) {
        for (auto task = begin; task < end; ++task)
            run_split(step, batch, splits_[task], scratch_.workers[worker]);
    });
}

void Attention::run_split(const AttentionStep& step, const Batch& batch, const Split& split,
                          WorkerScratch& worker) {
    const std::uint32_t row_index = split.pair / step.heads.kv, kv_head = split.pair % step.heads.kv;
    const auto& row = batch.rows[row_index];
    const auto& pages = batch.sequences[row.sequence].pages;
    const View view = view_of(row.position, step.window);
    const auto& part = scratch_.split_parts[split.pair * kMaxSplits + split.part];
    clear(part, group_of(step.heads), step.heads.dimension);
    for (std::uint32_t index = split.first_page; index <= split.last_page; ++index) {
        if (index < split.last_page) worker.coming = coming(step, pages[index + 1], kv_head);
        attend(step, pages[index], index, view, row_index, kv_head, part, worker);
    }
    // Whoever ends last merges, so that nobody has to wait.
    if (splits_left_[split.pair].fetch_sub(1, std::memory_order_acq_rel) == 1)
        merge_splits(step, split.pair,
                     view.last_page() / view.split_pages - view.first_page() / view.split_pages + 1, worker);
}

void Attention::merge_splits(const AttentionStep& step, std::uint32_t pair, std::uint32_t splits,
                             WorkerScratch& worker) {
    const std::size_t group = group_of(step.heads), dimension = step.heads.dimension;
    const auto& total = worker.totals.front();
    clear(total, group, dimension);
    for (std::uint32_t part = 0; part < splits; ++part)
        kernels_.merge(scratch_.split_parts[pair * kMaxSplits + part], group, dimension, total);
    finish(step, pair / step.heads.kv, pair % step.heads.kv, total);
}

ComingPage Attention::coming(const AttentionStep& step, std::uint32_t page, std::uint32_t kv_head) const {
    return {cache_.keys(step.layer, kv_head, page), cache_.values(step.layer, kv_head, page),
            cache_.part_bytes(step.layer)};
}

void Attention::attend(const AttentionStep& step, std::uint32_t page, std::uint32_t index, const View& view,
                       std::size_t row, std::uint32_t kv_head, const SoftmaxState& state,
                       WorkerScratch& worker) const {
    const std::size_t group = group_of(step.heads), dimension = step.heads.dimension;
    const std::uint32_t begin = index * kPageTokens;
    AttentionTile tile;
    tile.queries = scratch_.q.data + row * scratch_.q.stride + kv_head * group * dimension;
    tile.heads = group;
    tile.dimension = dimension;
    tile.type = cache_.type();
    tile.keys = cache_.keys(step.layer, kv_head, page);
    tile.values = cache_.values(step.layer, kv_head, page);
    tile.first = std::max(view.first, begin) - begin;
    tile.positions = std::min(view.last - begin, kPageTokens - 1) - tile.first + 1;
    tile.scale = step.scale;
    tile.scores = worker.scores;
    tile.coming = std::exchange(worker.coming, {});
    kernels_.attend(tile, state);
}

void Attention::finish(const AttentionStep& step, std::size_t row, std::uint32_t kv_head,
                       const SoftmaxState& state) const {
    const std::size_t group = group_of(step.heads), dimension = step.heads.dimension;
    kernels_.finish(state, group, dimension,
                    scratch_.attended.data + row * scratch_.attended.stride + kv_head * group * dimension);
}

}  // namespace tars
