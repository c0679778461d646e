// SPDX-License-Identifier: Apache-2.0
// IQ4_NL: sixteen levels that lie closer together around zero, as weights do.
#include "compute/quants/block_input.h"
#include "compute/quants/dequantize_iq_blocks.h"
#include "compute/quants/quantize_blocks.h"

namespace tars {
namespace {

constexpr int kElements = 32, kLevels = 16;
using Input = BlockInput<kElements>;

/// The number of the level nearest to `value`.
int nearest_level(float value) {
    int number = 0;
    for (int i = 1; i < kLevels; ++i)
        number += 2.0f * value > static_cast<float>(kNonlinear4[i - 1] + kNonlinear4[i]) ? 1 : 0;
    return number;
}

/// Weighted squared error below that of all zeros, for the levels that `inverse_scale` gives.
struct Fit {
    float scale = 0.0f, gain = 0.0f;
};

Fit best_scale(const Input& input, float inverse_scale) {
    float xq = 0.0f, qq = 0.0f;
    for (int i = 0; i < kElements; ++i) {
        const float q = kNonlinear4[nearest_level(input.x[i] * inverse_scale)];
        xq += input.weight[i] * q * input.x[i];
        qq += input.weight[i] * q * q;
    }
    return qq > 0.0f ? Fit{xq / qq, xq / qq * xq} : Fit{};
}

float error_of(const Input& input, float scale) {
    const float inverse = inverse_or_zero(scale);
    float error = 0.0f;
    for (int i = 0; i < kElements; ++i) {
        const float miss = scale * kNonlinear4[nearest_level(input.x[i] * inverse)] - input.x[i];
        error += input.weight[i] * (miss * miss);
    }
    return error;
}

float fit_scale(const Input& input) {
    const float peak = *std::max_element(input.x, input.x + kElements,
                                         [](float a, float b) { return std::abs(a) < std::abs(b); });
    if (std::abs(peak) < 1e-15f) return 0.0f;  // zero to every half-precision scale

    // Where the peak may come to lie, near either end of the levels; a scale may have either sign.
    constexpr float kFirst = 0.8f, kStep = 0.04f;
    constexpr int kSteps = 11;
    Fit best;
    for (const float end : {float{kNonlinear4[0]}, float{kNonlinear4[kLevels - 1]}}) {
        for (int step = 0; step < kSteps; ++step) {
            const auto fit = best_scale(input, end * (kFirst + kStep * static_cast<float>(step)) / peak);
            if (fit.gain > best.gain) best = fit;
        }
    }
    const auto again = best_scale(input, inverse_or_zero(best.scale));
    return again.gain > best.gain ? again.scale : best.scale;
}

}  // namespace

void quantize_block(const float* x, const float* weight, BlockIQ4_NL& block) {
    const Input input(x, weight, kLargestHalf * static_cast<float>(kNonlinear4[kLevels - 1]));
    const auto [nearest, other] = halves_around(fit_scale(input)).halves;
    const float scale = error_of(input, other) < error_of(input, nearest) ? other : nearest;
    const float inverse = inverse_or_zero(scale);
    block.scale = pack_half(scale);
    for (int j = 0; j < 16; ++j)
        block.nibbles[j] = static_cast<std::uint8_t>(nearest_level(input.x[j] * inverse) |
                                                     nearest_level(input.x[j + 16] * inverse) << 4);
}

}  // namespace tars
