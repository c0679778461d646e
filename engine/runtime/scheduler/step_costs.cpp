// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/step_costs.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace tars {
namespace {

constexpr double kLevelRate = 0.25;  ///< of the running average of what all steps have in common
constexpr double kMostSeen = 8;      ///< steps that a bucket's running average is over
constexpr double kMostSurprise = 2;  ///< one step that was held up by something else says no more than this
constexpr double kSlope = 0.1;       ///< of a device that nothing is known of: a tenth of a step per row

double usual(double rows) {
    return 1 + kSlope * (rows - 1);
}

/// Single rows up to 16, then eight buckets from each power of two to the next.
std::size_t bucket(std::size_t rows) {
    if (rows <= 16) return rows;
    const auto width = std::bit_floor(rows) / 8;
    return rows / width * width;
}

}  // namespace

void StepCosts::observe(std::size_t rows, double seconds) {
    if (rows == 0 || seconds <= 0) return;
    const auto n = static_cast<double>(rows);
    if (points_.empty()) level_ = seconds / usual(n);
    auto& point = points_[bucket(rows)];
    if (point.seen == 0) {
        point = {n, seconds / level_, 1};
        return;
    }
    point.seen = std::min(point.seen + 1, kMostSeen);
    const double surprise = std::clamp(seconds / (level_ * point.cost), 1 / kMostSurprise, kMostSurprise) - 1;
    point.rows += (n - point.rows) / point.seen;
    point.cost *= 1 + surprise / point.seen;
    level_ *= 1 + surprise * kLevelRate;
}

double StepCosts::of(std::size_t rows) const {
    const auto n = static_cast<double>(rows);
    if (points_.empty()) return usual(n);
    const auto above =
        std::ranges::find_if(points_, [n](const auto& entry) { return entry.second.rows >= n; });
    const auto& first = points_.begin()->second;
    const auto& last = points_.rbegin()->second;
    if (above == points_.begin()) return first.cost * usual(n) / usual(first.rows);
    if (above == points_.end()) {
        if (points_.size() == 1) return last.cost * usual(n) / usual(last.rows);
        const double slope = (last.cost - first.cost) / (last.rows - first.rows);
        return last.cost + std::max(slope, 0.0) * (n - last.rows);
    }
    const auto& a = std::prev(above)->second;
    const auto& b = above->second;
    return a.cost + (b.cost - a.cost) * (n - a.rows) / (b.rows - a.rows);
}

}  // namespace tars
