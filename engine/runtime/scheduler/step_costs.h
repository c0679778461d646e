// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

namespace tars {

/// What steps cost by their rows, learned while they run. Of each kind the fastest of the latest few counts:
/// on a shared machine many steps are held up by something else, and none is ever faster than it can be.
class StepCosts {
  public:
    void observe(std::size_t rows, double seconds);
    /// Seconds. Guessed between and beyond what was seen; with nothing seen, in a unit of its own.
    double of(std::size_t rows) const;
    /// How many steps of so many rows, or nearly, it goes by.
    std::size_t seen(std::size_t rows) const;
    /// Whether such steps were seen just now: what others are compared with must not be a guess.
    bool knows(std::size_t rows) const;

  private:
    static constexpr std::size_t kKept = 5;
    struct Point {
        double rows = 0;                      ///< of the latest step
        std::array<double, kKept> seconds{};  ///< of the latest steps, a ring
        std::size_t seen = 0;
        std::size_t last = 0;  ///< number of the latest step
        std::size_t kept() const { return std::min(seen, kKept); }
        double cost() const;
    };
    std::map<std::size_t, Point> points_;  ///< by the least rows of a bucket
    std::size_t steps_ = 0;
};

}  // namespace tars
