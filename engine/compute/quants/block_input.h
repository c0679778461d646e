// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/quants/blocks.h"
#include "compute/quants/fit.h"
#include "core/half.h"

#include <algorithm>
#include <cmath>

namespace tars {

inline constexpr float kLargestHalf = 65504.0f;

/// The values of one block, made safe to square and sum: cut at `limit`, weights at most one.
template <int count>
struct BlockInput {
    float x[count];
    float weight[count];

    BlockInput(const float* values, const float* weights, float limit) {
        for (int i = 0; i < count; ++i) x[i] = std::clamp(values[i], -limit, limit);
        const float largest = weights ? *std::max_element(weights, weights + count) : 0.0f;
        const bool alike = largest < 1e-30f;  // no weights, or nothing matters
        for (int i = 0; i < count; ++i) weight[i] = alike ? 1.0f : weights[i] / largest;
    }

    Samples samples(int first = 0, int number = count) const { return {x + first, weight + first, number}; }
};

/// The nearest finite half to `value`.
inline float round_to_half(float value) {
    return f16_to_f32(f32_to_f16(std::clamp(value, -kLargestHalf, kLargestHalf)));
}

inline Packed16 pack16(std::uint16_t bits) {
    return {{static_cast<std::uint8_t>(bits & 255), static_cast<std::uint8_t>(bits >> 8)}};
}

/// `value` must be a finite half already.
inline Packed16 pack_half(float value) {
    return pack16(f32_to_f16(value));
}

}  // namespace tars
