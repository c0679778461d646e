// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/runtime.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace tars {

/// What RuntimeStats tells of all models together. The scheduler counts, anybody reads.
class SchedulerCounters {
  public:
    void note_load() { ++loads_; }
    void note_batch(std::size_t rows, std::size_t most) {
        ++batches_;
        rows_ += rows;
        row_places_ += most;
    }
    void note_token(std::chrono::nanoseconds since_the_last) {
        constexpr auto& kBounds = RuntimeStats::kTokenGapBounds;
        const auto seconds = std::chrono::duration<double>(since_the_last).count();
        const auto bucket = std::ranges::lower_bound(kBounds, seconds) - kBounds.begin();
        ++token_gaps_[static_cast<std::size_t>(bucket)];
        token_gap_time_ += since_the_last.count();
    }

    RuntimeStats stats() const {
        RuntimeStats stats;
        stats.loads = loads_;
        stats.batches = batches_;
        stats.rows = rows_;
        stats.row_places = row_places_;
        for (std::size_t i = 0; i < stats.token_gaps.size(); ++i) stats.token_gaps[i] = token_gaps_[i];
        stats.token_gap_time = std::chrono::nanoseconds(token_gap_time_);
        return stats;
    }

  private:
    std::atomic<std::uint64_t> loads_{0}, batches_{0}, rows_{0}, row_places_{0};
    std::array<std::atomic<std::uint64_t>, RuntimeStats::kTokenGapBounds.size() + 1> token_gaps_{};
    std::atomic<std::int64_t> token_gap_time_{0};
};

/// How full one model is, as of its last batch.
struct ModelGauges {
    std::atomic<std::uint32_t> running{0}, waiting{0}, used_kv_pages{0};
};

}  // namespace tars
