// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/draft_planner.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace tars {
namespace {

constexpr double kIncome = 0.01;      ///< of each step may be lost by trying
constexpr double kFullPurse = 4;      ///< old gains do not pay for new losses without end
constexpr double kLeastSaved = 0.02;  ///< per step: less is within the noise
constexpr double kLeastRow = 0.02;    ///< steps of one row that another row costs, whatever noise says
constexpr double kWorthAProbe =
    0.25;  ///< chance of the best guess: on text that repeats nothing, none is tried
/// Kernels take rows in tiles, so that two may cost much more than one, and four little more than two.
constexpr std::array<std::size_t, 3> kProbes = {1, 3, 7};

}  // namespace

double DraftPlanner::cost(std::size_t rows, std::size_t drafted) const {
    const double more = static_cast<double>(drafted) / static_cast<double>(rows);
    const double ratio = costs_.of(rows + drafted) / costs_.of(rows);
    // A single step may have been held up by something else: rows hardly take longer than one after the
    // other.
    const bool is_sure = costs_.seen(rows + drafted) > 1;
    return std::clamp(ratio, 1 + kLeastRow * more, is_sure ? std::max(ratio, 1 + more) : 1 + more);
}

double DraftPlanner::saved(std::size_t rows, std::size_t drafted, double accepted) const {
    return 1 + accepted / static_cast<double>(rows) - cost(rows, drafted);
}

std::size_t DraftPlanner::choose(std::size_t rows, std::span<const double> chances) {
    if (rows == 0 || chances.empty() || purse_ <= 0 || !costs_.knows(rows)) return 0;
    std::size_t best = 0;
    double best_rate = 1 + kLeastSaved;
    double accepted = 0;
    for (std::size_t n = 1; n <= chances.size(); ++n) {
        accepted += chances[n - 1];
        const double rate = (1 + accepted / static_cast<double>(rows)) / cost(rows, n);
        if (rate <= best_rate) continue;
        best = n;
        best_rate = rate;
    }
    if (best > 0 || chances.front() < kWorthAProbe) return best;
    const auto probe = std::min(kProbes[probes_ % kProbes.size()], chances.size());
    accepted = std::accumulate(chances.begin(), chances.begin() + static_cast<std::ptrdiff_t>(probe), 0.0);
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
