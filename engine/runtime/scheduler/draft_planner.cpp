// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/draft_planner.h"

#include <algorithm>
#include <array>

namespace tars {
namespace {

constexpr double kIncome = 0.01;      ///< of each step may be lost by trying
constexpr double kFullPurse = 4;      ///< old gains do not pay for new losses without end
constexpr double kLeastSaved = 0.02;  ///< per step: less is within the noise
constexpr double kWorthAProbe =
    0.25;  ///< chance of the best guess: on text that repeats nothing, none is tried
/// Kernels take rows in tiles, so that two may cost much more than one, and four little more than two.
constexpr std::array<std::size_t, 3> kProbes = {1, 3, 7};

}  // namespace

double DraftPlanner::saved(std::size_t rows, std::size_t drafted, double accepted) const {
    return 1 + accepted / static_cast<double>(rows) - costs_.of(rows + drafted) / costs_.of(rows);
}

std::size_t DraftPlanner::choose(std::size_t rows, std::span<const double> chances) {
    if (rows == 0 || chances.empty() || purse_ <= 0) return 0;
    const double base = costs_.of(rows);
    std::size_t best = 0;
    double best_rate = (1 + kLeastSaved) * static_cast<double>(rows) / base;
    double tokens = static_cast<double>(rows);
    for (std::size_t n = 1; n <= chances.size(); ++n) {
        tokens += chances[n - 1];
        const double rate = tokens / costs_.of(rows + n);
        if (rate <= best_rate) continue;
        best = n;
        best_rate = rate;
    }
    if (best > 0 || chances.front() < kWorthAProbe) return best;
    const auto probe = std::min(kProbes[probes_ % kProbes.size()], chances.size());
    double accepted = 0;
    for (const double chance : chances.first(probe)) accepted += chance;
    const double loss = -saved(rows, probe, accepted);
    if (loss > purse_ && loss <= kFullPurse) return 0;  // later, perhaps
    ++probes_;
    return loss <= purse_ ? probe : 0;
}

void DraftPlanner::observe(const Step& step) {
    if (step.only_answers) costs_.observe(step.rows + step.drafted, step.seconds);
    purse_ += kIncome;
    if (step.drafted > 0) purse_ += saved(step.rows, step.drafted, static_cast<double>(step.accepted));
    purse_ = std::min(purse_, kFullPurse);
}

}  // namespace tars
