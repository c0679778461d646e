// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/model_pool.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

namespace tars {

/// Counts for Prometheus. Safe from any thread.
class Metrics {
  public:
    void request_begins();
    void request_ended(std::string_view route, int status, std::chrono::nanoseconds time);
    /// `end`: "stop", "length", "cancelled" or "failed".
    void answered(std::string_view end, const GenerationStats& stats);

    std::uint32_t active() const;
    /// Prometheus' text exposition format 0.0.4.
    std::string text(const ModelPool& pool, const Runtime& runtime) const;

  private:
    /// Upper bounds of the histograms' buckets, in seconds.
    static constexpr std::array kBounds = {0.005, 0.02, 0.1, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0};
    struct Histogram {
        std::array<std::uint64_t, kBounds.size()> buckets{};
        std::uint64_t count = 0;
        double sum = 0;
        void add(double seconds);
        std::string text(std::string_view name, const std::string& labels) const;
    };

    mutable std::mutex mutex_;
    std::map<std::pair<std::string, int>, std::uint64_t> requests_;  ///< by route and status
    std::map<std::string, Histogram> durations_;                     ///< by route
    std::map<std::string, std::uint64_t> answers_;                   ///< by how they ended
    Histogram first_token_;
    std::uint64_t prompt_tokens_ = 0, reused_tokens_ = 0, output_tokens_ = 0;
    double prompt_seconds_ = 0, output_seconds_ = 0;
    std::uint32_t active_ = 0;
};

}  // namespace tars
