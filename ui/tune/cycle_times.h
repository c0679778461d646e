// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>

namespace tars::ui {

/// How often something took how long: counts in bins of equal ratios, from 10 µs to some three hours.
class CycleTimes {
  public:
    static constexpr int kPerDecade = 20, kBins = 9 * kPerDecade;
    /// What a cycle should take so that a tuner and a chat share a machine, in seconds.
    static constexpr double kBandLower = 0.011, kBandUpper = 0.015;

    void add(double seconds);

    quint64 count() const { return count_; }
    quint64 inBand() const { return inBand_; }
    const std::array<quint32, kBins>& bins() const { return bins_; }
    /// Where a bin begins, in seconds.
    static double edge(int bin);
    /// Where half of them are over, to the width of a bin; 0 without any.
    double median() const;

  private:
    std::array<quint32, kBins> bins_{};
    quint64 count_ = 0, inBand_ = 0;
};

}  // namespace tars::ui
