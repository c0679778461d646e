// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/quants/blocks.h"
#include "compute/quants/fit.h"
#include "core/half.h"

#include <algorithm>
#include <cmath>

namespace tars {

inline constexpr float kLargestHalf = 65504.0f;

/// The values of one block, made safe to square and sum: cut at `limit`, weights relative to the largest.
/// Even what mattered to nothing so far keeps a small weight: it had better not become noise.
template <int count>
struct BlockInput {
    static constexpr float kLeastWeight = 1e-5f;

    float x[count];
    float weight[count];

    BlockInput(const float* values, const float* weights, float limit) {
        for (int i = 0; i < count; ++i) x[i] = std::clamp(values[i], -limit, limit);
        const float largest = weights ? *std::max_element(weights, weights + count) : 0.0f;
        const bool alike = largest < 1e-30f;  // no weights, or nothing matters
        for (int i = 0; i < count; ++i)
            weight[i] = alike ? 1.0f : std::max(weights[i] / largest, kLeastWeight);
    }

    Samples samples(int first = 0, int number = count) const { return {x + first, weight + first, number}; }
};

/// The nearest finite half to `value`; the smallest one rather than zero for what is not zero, because levels
/// can make up for a scale too large, but not for none.
inline float round_to_half(float value) {
    constexpr float kSmallestHalf = 0x1p-24f;
    const float half = f16_to_f32(f32_to_f16(std::clamp(value, -kLargestHalf, kLargestHalf)));
    return half == 0.0f && value != 0.0f ? std::copysign(kSmallestHalf, value) : half;
}

/// The finite halves on either side of `value`: with subnormal scales, the nearest one is not always the
/// best.
struct HalfPair {
    float halves[2];
};
inline HalfPair halves_around(float value) {
    const float nearest = round_to_half(value);
    if (nearest == value || std::abs(nearest) == kLargestHalf) return {{nearest, nearest}};
    const bool away_from_zero = std::abs(nearest) < std::abs(value);
    const auto bits = f32_to_f16(nearest);
    return {{nearest, f16_to_f32(static_cast<std::uint16_t>(away_from_zero ? bits + 1 : bits - 1))}};
}

inline Packed16 pack16(std::uint16_t bits) {
    return {{static_cast<std::uint8_t>(bits & 255), static_cast<std::uint8_t>(bits >> 8)}};
}

/// `value` must be a finite half already.
inline Packed16 pack_half(float value) {
    return pack16(f32_to_f16(value));
}

}  // namespace tars
