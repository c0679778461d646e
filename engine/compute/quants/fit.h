// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace tars {

// Fits behind the quantizers: which scale (and offset) makes rounded numbers err least. Deterministic, and
// the same on every machine: sums run in eight fixed lanes, which compilers can turn into vectors.

/// Numbers to approximate and how much each one's squared error matters. `count` is a multiple of eight.
struct Samples {
    const float* x;
    const float* weight;
    int count;
};

/// x ≈ scale · q + offset.
struct Line {
    float scale = 0.0f;
    float offset = 0.0f;
};

/// The whole number in [low, high] nearest to `value`, ties to even. A sum of at least 2²³ has no bits left
/// below one, so the addition itself rounds; unlike a call to nearbyint() it becomes a vector instruction.
inline float round_between(float value, float low, float high) {
    constexpr float kShift = 0x1.8p23f;
    return std::min(std::max(value, low), high) + kShift - kShift;
}

/// 1 / scale, or 0 where rounding should give all zeros.
inline float inverse_or_zero(float scale) {
    return scale == 0.0f ? 0.0f : 1.0f / scale;
}

/// Weighted squared error of scale · q, q in [low, high].
float scale_error(const Samples& samples, float scale, float low, float high);
/// Weighted squared error of the line with q in [0, levels].
float line_error(const Samples& samples, const Line& line, float levels);

/// A scale, of either sign, that makes scale_error small.
float fit_scale(const Samples& samples, float low, float high);
/// A line of scale ≥ 0 and offset ≤ offset_limit that makes line_error small.
Line fit_line(const Samples& samples, float levels, float offset_limit);

}  // namespace tars
