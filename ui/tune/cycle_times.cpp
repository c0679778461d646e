// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/cycle_times.h"

#include <algorithm>
#include <cmath>

namespace tars::ui {
namespace {

constexpr double kShortestDecade = -5;

}  // namespace

void CycleTimes::add(double seconds) {
    if (!(seconds > 0) || !std::isfinite(seconds)) return;
    const double bin = kPerDecade * (std::log10(seconds) - kShortestDecade);
    ++bins_[static_cast<std::size_t>(std::clamp(bin, 0.0, kBins - 1.0))];
    ++count_;
    if (seconds >= kBandLower && seconds <= kBandUpper) ++inBand_;
}

double CycleTimes::edge(int bin) {
    return std::pow(10, kShortestDecade + static_cast<double>(bin) / kPerDecade);
}

double CycleTimes::median() const {
    quint64 before = 0;
    for (int bin = 0; bin < kBins; ++bin) {
        before += bins_[static_cast<std::size_t>(bin)];
        if (2 * before >= count_ && count_ > 0) return edge(bin + 1);
    }
    return 0;
}

}  // namespace tars::ui
