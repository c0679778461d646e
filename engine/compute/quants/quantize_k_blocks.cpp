// SPDX-License-Identifier: Apache-2.0
// Super-blocks: fit every sub-block by itself, give the sub-blocks whole-number scales of a common half, then
// improve both in turn. Each step keeps the other's result fixed and never raises the error.
#include "compute/quants/block_input.h"
#include "compute/quants/quantize_blocks.h"

#include <limits>

namespace tars {
namespace {

constexpr int kElements = 256;
constexpr int kRounds = 2;  // of improvement; more would gain a few thousandths
using Input = BlockInput<kElements>;

/// The whole number nearest to value / unit, in [low, high].
int whole(float value, float unit, int low, int high) {
    return static_cast<int>(
        round_between(value * inverse_or_zero(unit), static_cast<float>(low), static_cast<float>(high)));
}

// Q4_K and Q5_K: eight lines of 32 elements.

constexpr int kLines = 8, kLineElements = 32, kLargestSix = 63;

struct SuperLines {
    float scale = 0.0f, min_scale = 0.0f;
    int s[kLines] = {}, m[kLines] = {};

    Line line(int sub) const {
        return {scale * static_cast<float>(s[sub]), -min_scale * static_cast<float>(m[sub])};
    }
};

/// The best (s, m) of each sub-block among the given ones and their neighbours. Returns the error.
float settle(const Input& input, float levels, SuperLines& lines) {
    float total = 0.0f;
    for (int sub = 0; sub < kLines; ++sub) {
        const auto samples = input.samples(sub * kLineElements, kLineElements);
        const int s0 = lines.s[sub], m0 = lines.m[sub];
        int best_s = s0, best_m = m0;
        float best_error = std::numeric_limits<float>::infinity();
        for (int s = std::max(s0 - 1, 0); s <= std::min(s0 + 1, kLargestSix); ++s) {
            for (int m = std::max(m0 - 1, 0); m <= std::min(m0 + 1, kLargestSix); ++m) {
                const Line line{lines.scale * static_cast<float>(s),
                                -lines.min_scale * static_cast<float>(m)};
                const float error = line_error(samples, line, levels);
                if (error >= best_error) continue;
                best_error = error;
                best_s = s;
                best_m = m;
            }
        }
        lines.s[sub] = best_s;
        lines.m[sub] = best_m;
        total += best_error;
    }
    return total;
}

/// Least squares of the two common scales for the levels the present ones give.
void refit(const Input& input, float levels, SuperLines& lines) {
    double aa = 0, am = 0, mm = 0, ax = 0, mx = 0;  // x ≈ scale · a − min_scale · m
    for (int i = 0; i < kElements; ++i) {
        const int sub = i / kLineElements;
        const Line line = lines.line(sub);
        const float q = round_between((input.x[i] - line.offset) * inverse_or_zero(line.scale), 0.0f, levels);
        const double a = q * static_cast<float>(lines.s[sub]), m = lines.m[sub], x = input.x[i],
                     weight = input.weight[i];
        aa += weight * a * a;
        am += weight * a * m;
        mm += weight * m * m;
        ax += weight * a * x;
        mx += weight * m * x;
    }
    const double determinant = aa * mm - am * am;
    double scale = aa > 0 ? ax / aa : 0, min_scale = 0;
    if (determinant > 1e-9 * aa * mm) {
        scale = (ax * mm - mx * am) / determinant;
        min_scale = (ax * am - mx * aa) / determinant;
    }
    lines.scale = round_to_half(static_cast<float>(scale));
    lines.min_scale = round_to_half(static_cast<float>(min_scale));
}

SuperLines fit_super_lines(const Input& input, float levels) {
    Line ideal[kLines];
    float largest_scale = 0.0f, lowest_offset = 0.0f;
    for (int sub = 0; sub < kLines; ++sub) {
        ideal[sub] = fit_line(input.samples(sub * kLineElements, kLineElements), levels, 0.0f);
        largest_scale = std::max(largest_scale, ideal[sub].scale);
        lowest_offset = std::min(lowest_offset, ideal[sub].offset);
    }
    SuperLines best;
    best.scale = round_to_half(largest_scale / kLargestSix);
    best.min_scale = round_to_half(-lowest_offset / kLargestSix);
    for (int sub = 0; sub < kLines; ++sub) {
        best.s[sub] = whole(ideal[sub].scale, best.scale, 0, kLargestSix);
        best.m[sub] = whole(-ideal[sub].offset, best.min_scale, 0, kLargestSix);
    }
    float best_error = settle(input, levels, best);
    for (int round = 0; round < kRounds; ++round) {
        SuperLines lines = best;
        refit(input, levels, lines);
        const float error = settle(input, levels, lines);
        if (error >= best_error) break;
        best_error = error;
        best = lines;
    }
    return best;
}

/// The inverse of load_scale_and_min.
void store_scales_and_mins(const SuperLines& lines, std::uint8_t* scales) {
    for (int sub = 0; sub < 4; ++sub) {
        const int high_s = lines.s[sub + 4] >> 4, high_m = lines.m[sub + 4] >> 4;
        scales[sub] = static_cast<std::uint8_t>(lines.s[sub] | high_s << 6);
        scales[sub + 4] = static_cast<std::uint8_t>(lines.m[sub] | high_m << 6);
        scales[sub + 8] = static_cast<std::uint8_t>((lines.s[sub + 4] & 15) | (lines.m[sub + 4] & 15) << 4);
    }
}

/// Fits and fills what Q4_K and Q5_K share; returns the levels.
struct LineLevels {
    std::uint8_t q[kElements];
};

template <typename Block>
LineLevels quantize_lines(const float* x, const float* weight, int highest, Block& block) {
    const auto levels = static_cast<float>(highest);
    const Input input(x, weight, kLargestHalf * kLargestSix * levels);
    const auto lines = fit_super_lines(input, levels);
    block = {};
    block.scale = pack_half(lines.scale);
    block.min_scale = pack_half(lines.min_scale);
    store_scales_and_mins(lines, block.scales);
    LineLevels result;
    for (int i = 0; i < kElements; ++i) {
        const Line line = lines.line(i / kLineElements);
        const float q = round_between((input.x[i] - line.offset) * inverse_or_zero(line.scale), 0.0f, levels);
        result.q[i] = static_cast<std::uint8_t>(q);
        const int shift = i / kLineElements % 2 * 4;
        block.nibbles[i / 64 * 32 + i % 32] |= static_cast<std::uint8_t>((result.q[i] & 15) << shift);
    }
    return result;
}

// Q6_K: sixteen scales of 16 elements.

constexpr int kScales = 16, kScaleElements = 16, kLargestEight = 127;
constexpr float kLow6 = -32.0f, kHigh6 = 31.0f;

struct SuperScales {
    float scale = 0.0f;
    int s[kScales] = {};

    float of(int sub) const { return scale * static_cast<float>(s[sub]); }
};

float settle(const Input& input, SuperScales& scales) {
    float total = 0.0f;
    for (int sub = 0; sub < kScales; ++sub) {
        const auto samples = input.samples(sub * kScaleElements, kScaleElements);
        const int s0 = scales.s[sub];
        int best = s0;
        float best_error = std::numeric_limits<float>::infinity();
        for (int s = std::max(s0 - 1, -kLargestEight); s <= std::min(s0 + 1, kLargestEight); ++s) {
            const float error = scale_error(samples, scales.scale * static_cast<float>(s), kLow6, kHigh6);
            if (error >= best_error) continue;
            best_error = error;
            best = s;
        }
        scales.s[sub] = best;
        total += best_error;
    }
    return total;
}

void refit(const Input& input, SuperScales& scales) {
    double aa = 0, ax = 0;
    for (int i = 0; i < kElements; ++i) {
        const int sub = i / kScaleElements;
        const float q = round_between(input.x[i] * inverse_or_zero(scales.of(sub)), kLow6, kHigh6);
        const double a = q * static_cast<float>(scales.s[sub]), weight = input.weight[i];
        aa += weight * a * a;
        ax += weight * a * input.x[i];
    }
    scales.scale = round_to_half(aa > 0 ? static_cast<float>(ax / aa) : 0.0f);
}

SuperScales fit_super_scales(const Input& input) {
    float ideal[kScales], largest = 0.0f;
    for (int sub = 0; sub < kScales; ++sub) {
        ideal[sub] = fit_scale(input.samples(sub * kScaleElements, kScaleElements), kLow6, kHigh6);
        largest = std::max(largest, std::abs(ideal[sub]));
    }
    SuperScales best;
    best.scale = round_to_half(largest / kLargestEight);
    for (int sub = 0; sub < kScales; ++sub)
        best.s[sub] = whole(ideal[sub], best.scale, -kLargestEight, kLargestEight);
    float best_error = settle(input, best);
    for (int round = 0; round < kRounds; ++round) {
        SuperScales scales = best;
        refit(input, scales);
        const float error = settle(input, scales);
        if (error >= best_error) break;
        best_error = error;
        best = scales;
    }
    return best;
}

}  // namespace

void quantize_block(const float* x, const float* weight, BlockQ4_K& block) {
    quantize_lines(x, weight, 15, block);
}

void quantize_block(const float* x, const float* weight, BlockQ5_K& block) {
    const auto levels = quantize_lines(x, weight, 31, block);
    for (int i = 0; i < kElements; ++i)
        block.high_bits[i % 32] |= static_cast<std::uint8_t>((levels.q[i] >> 4) << i / 32);
}

void quantize_block(const float* x, const float* weight, BlockQ6_K& block) {
    const Input input(x, weight, kLargestHalf * kLargestEight * -kLow6);
    const auto scales = fit_super_scales(input);
    block = {};
    block.scale = pack_half(scales.scale);
    for (int sub = 0; sub < kScales; ++sub) block.scales[sub] = static_cast<std::int8_t>(scales.s[sub]);
    for (int i = 0; i < kElements; ++i) {
        const float inverse = inverse_or_zero(scales.of(i / kScaleElements));
        const int q = static_cast<int>(round_between(input.x[i] * inverse, kLow6, kHigh6)) + 32;
        const int half = i / 128, part = i % 128 / 32, l = i % 32;
        block.low_bits[half * 64 + part % 2 * 32 + l] |= static_cast<std::uint8_t>((q & 15) << part / 2 * 4);
        block.high_bits[half * 32 + l] |= static_cast<std::uint8_t>(q >> 4 << part * 2);
    }
}

}  // namespace tars
