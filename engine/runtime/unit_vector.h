// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <span>

namespace tars {

/// Scales a vector to length 1; one of nothing but zeros stays as it is.
inline void make_unit_length(std::span<float> vector) {
    double squares = 0;
    for (const float value : vector) squares += double{value} * double{value};
    if (squares == 0) return;
    const double scale = 1.0 / std::sqrt(squares);
    for (float& value : vector) value = static_cast<float>(value * scale);
}

}  // namespace tars
