// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trial.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tars::bench {

/// What came of the same thing tried with several seeds. A seed that did not reach the target took infinitely
/// many evaluations.
struct Tally {
    std::vector<double> evaluations, losses;  ///< one per seed

    void add(const Trial& trial);
    std::size_t successes() const;
};

/// 0.25, 0.5 or 0.75: the value at that share of the ordered ones.
double quantile(std::vector<double> values, double share);
inline double median(const std::vector<double>& values) {
    return quantile(values, 0.5);
}

/// "1473", "2.1e-09"; "-" for infinity.
std::string number_text(double value);
/// Lower quartile, median, upper quartile.
std::string quartiles_text(const std::vector<double>& values);

}  // namespace tars::bench
