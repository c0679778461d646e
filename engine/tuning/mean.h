// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace tars {

/// Summed from the front; 0 of nothing.
inline double mean(std::span<const double> values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

}  // namespace tars
