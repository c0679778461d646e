// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>

namespace tars {

/// What steps cost by their rows, relative to one another, learned while they run. What slows all of them
/// alike (a longer context, a busy neighbour) changes nothing.
class StepCosts {
  public:
    void observe(std::size_t rows, double seconds);
    /// In a unit of its own: only ratios mean something. Guessed between and beyond what was seen.
    double of(std::size_t rows) const;

  private:
    struct Point {
        double rows = 0, cost = 0;
        double seen = 0;
    };
    std::map<std::size_t, Point> points_;  ///< by the least rows of a bucket
    double level_ = 0;                     ///< seconds of one unit, at present
};

}  // namespace tars
