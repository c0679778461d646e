// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/step_costs.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace tars {
namespace {

constexpr std::size_t kKnown = 3;        ///< steps of a kind that say what it costs
constexpr std::size_t kJustNow = 32;     ///< steps ago
constexpr std::size_t kForgotten = 100;  ///< steps ago, for each step that is kept
constexpr double kSlope = 0.1;           ///< of a device that nothing is known of: a tenth of a step per row

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

double StepCosts::Point::cost() const {
    return *std::min_element(seconds.begin(), seconds.begin() + static_cast<std::ptrdiff_t>(kept()));
}

void StepCosts::observe(std::size_t rows, double seconds) {
    if (rows == 0 || seconds <= 0) return;
    auto& point = points_[bucket(rows)];
    point.rows = static_cast<double>(rows);
    point.seconds[point.seen++ % kKept] = seconds;
    point.last = ++steps_;
    std::erase_if(points_, [this](const auto& entry) {
        return entry.second.last + kForgotten * entry.second.kept() < steps_;
    });
}

double StepCosts::of(std::size_t rows) const {
    const auto n = static_cast<double>(rows);
    if (points_.empty()) return usual(n);
    const auto above =
        std::ranges::find_if(points_, [n](const auto& entry) { return entry.second.rows >= n; });
    const auto& first = points_.begin()->second;
    if (above == points_.begin()) return first.cost() * usual(n) / usual(first.rows);
    const auto& below = std::prev(above)->second;
    if (above != points_.end()) {
        const auto& next = above->second;
        const double share = (n - below.rows) / (next.rows - below.rows);
        return below.cost() + (next.cost() - below.cost()) * share;
    }
    if (points_.size() == 1) return first.cost() * usual(n) / usual(first.rows);
    const double slope = (below.cost() - first.cost()) / (below.rows - first.rows);
    return below.cost() + std::max(slope, 0.0) * (n - below.rows);
}

std::size_t StepCosts::seen(std::size_t rows) const {
    const auto found = points_.find(bucket(rows));
    return found == points_.end() ? 0 : found->second.kept();
}

bool StepCosts::knows(std::size_t rows) const {
    const auto found = points_.find(bucket(rows));
    if (found == points_.end()) return false;
    return found->second.seen >= kKnown && found->second.last + kJustNow >= steps_;
}

}  // namespace tars
