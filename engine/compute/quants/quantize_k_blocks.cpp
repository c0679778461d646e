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

// Q2_K, Q4_K, Q5_K: lines, whose scale and offset are whole multiples of two common ones.

/// How a type divides a super-block into lines.
struct LineFormat {
    int lines;      ///< of 256 / lines elements each
    int largest;    ///< whole-number scale or min
    float highest;  ///< level

    int elements() const { return kElements / lines; }
};
constexpr LineFormat kFormatQ2{16, 15, 3.0f}, kFormatQ4{8, 63, 15.0f}, kFormatQ5{8, 63, 31.0f};

struct SuperLines {
    float scale = 0.0f, min_scale = 0.0f;
    int s[16] = {}, m[16] = {};

    Line line(int sub) const {
        return {scale * static_cast<float>(s[sub]), -min_scale * static_cast<float>(m[sub])};
    }
};

/// The best (s, m) of each sub-block among the given ones and their neighbours. Returns the error.
float settle(const Input& input, const LineFormat& format, SuperLines& lines) {
    float total = 0.0f;
    for (int sub = 0; sub < format.lines; ++sub) {
        const auto samples = input.samples(sub * format.elements(), format.elements());
        const int s0 = lines.s[sub], m0 = lines.m[sub];
        int best_s = s0, best_m = m0;
        float best_error = std::numeric_limits<float>::infinity();
        for (int s = std::max(s0 - 1, 0); s <= std::min(s0 + 1, format.largest); ++s) {
            for (int m = std::max(m0 - 1, 0); m <= std::min(m0 + 1, format.largest); ++m) {
                const Line line{lines.scale * static_cast<float>(s),
                                -lines.min_scale * static_cast<float>(m)};
                const float error = line_error(samples, line, format.highest);
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
void refit(const Input& input, const LineFormat& format, SuperLines& lines) {
    double aa = 0, am = 0, mm = 0, ax = 0, mx = 0;  // x ≈ scale · a − min_scale · m
    for (int i = 0; i < kElements; ++i) {
        const int sub = i / format.elements();
        const Line line = lines.line(sub);
        const float q =
            round_between((input.x[i] - line.offset) * inverse_or_zero(line.scale), 0.0f, format.highest);
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

SuperLines fit_super_lines(const Input& input, const LineFormat& format) {
    Line ideal[16];
    float largest_scale = 0.0f, lowest_offset = 0.0f;
    for (int sub = 0; sub < format.lines; ++sub) {
        const auto samples = input.samples(sub * format.elements(), format.elements());
        ideal[sub] = fit_line(samples, format.highest, 0.0f);
        largest_scale = std::max(largest_scale, ideal[sub].scale);
        lowest_offset = std::min(lowest_offset, ideal[sub].offset);
    }
    SuperLines best;
    best.scale = round_to_half(largest_scale / static_cast<float>(format.largest));
    best.min_scale = round_to_half(-lowest_offset / static_cast<float>(format.largest));
    for (int sub = 0; sub < format.lines; ++sub) {
        best.s[sub] = whole(ideal[sub].scale, best.scale, 0, format.largest);
        best.m[sub] = whole(-ideal[sub].offset, best.min_scale, 0, format.largest);
    }
    float best_error = settle(input, format, best);
    for (int round = 0; round < kRounds; ++round) {
        SuperLines lines = best;
        refit(input, format, lines);
        const float error = settle(input, format, lines);
        if (error >= best_error) break;
        best_error = error;
        best = lines;
    }
    return best;
}

struct Levels {
    std::uint8_t q[kElements];
};

/// Fits the block's scales, which it stores, and returns the levels.
template <typename Block>
Levels quantize_lines(const float* x, const float* weight, const LineFormat& format, Block& block,
                      SuperLines& lines) {
    const Input input(x, weight, kLargestHalf * static_cast<float>(format.largest) * format.highest);
    lines = fit_super_lines(input, format);
    block = {};
    block.scale = pack_half(lines.scale);
    block.min_scale = pack_half(lines.min_scale);
    Levels levels;
    for (int i = 0; i < kElements; ++i) {
        const Line line = lines.line(i / format.elements());
        const float q =
            round_between((input.x[i] - line.offset) * inverse_or_zero(line.scale), 0.0f, format.highest);
        levels.q[i] = static_cast<std::uint8_t>(q);
    }
    return levels;
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

/// What Q4_K and Q5_K share; returns the levels.
template <typename Block>
Levels quantize_nibbles(const float* x, const float* weight, const LineFormat& format, Block& block) {
    SuperLines lines;
    const auto levels = quantize_lines(x, weight, format, block, lines);
    store_scales_and_mins(lines, block.scales);
    for (int i = 0; i < kElements; ++i)
        block.nibbles[i / 64 * 32 + i % 32] |=
            static_cast<std::uint8_t>((levels.q[i] & 15) << i / 32 % 2 * 4);
    return levels;
}

/// Two bits of each level, in the order Q2_K and Q3_K share.
void store_low_bits(const Levels& levels, std::uint8_t* quants) {
    for (int i = 0; i < kElements; ++i)
        quants[i / 128 * 32 + i % 32] |= static_cast<std::uint8_t>((levels.q[i] & 3) << i % 128 / 32 * 2);
}

// Q3_K and Q6_K: sixteen scales of 16 elements.

constexpr int kScales = 16, kScaleElements = 16;

/// The whole numbers that scales and levels may be.
struct ScaleFormat {
    int lowest, largest;  ///< scale
    float low, high;      ///< level
};
constexpr ScaleFormat kFormatQ3{-32, 31, -4.0f, 3.0f}, kFormatQ6{-127, 127, -32.0f, 31.0f};

struct SuperScales {
    float scale = 0.0f;
    int s[kScales] = {};

    float of(int sub) const { return scale * static_cast<float>(s[sub]); }
};

float settle(const Input& input, const ScaleFormat& format, SuperScales& scales) {
    float total = 0.0f;
    for (int sub = 0; sub < kScales; ++sub) {
        const auto samples = input.samples(sub * kScaleElements, kScaleElements);
        const int s0 = scales.s[sub];
        int best = s0;
        float best_error = std::numeric_limits<float>::infinity();
        for (int s = std::max(s0 - 1, format.lowest); s <= std::min(s0 + 1, format.largest); ++s) {
            const float error =
                scale_error(samples, scales.scale * static_cast<float>(s), format.low, format.high);
            if (error >= best_error) continue;
            best_error = error;
            best = s;
        }
        scales.s[sub] = best;
        total += best_error;
    }
    return total;
}

void refit(const Input& input, const ScaleFormat& format, SuperScales& scales) {
    double aa = 0, ax = 0;
    for (int i = 0; i < kElements; ++i) {
        const int sub = i / kScaleElements;
        const float q = round_between(input.x[i] * inverse_or_zero(scales.of(sub)), format.low, format.high);
        const double a = q * static_cast<float>(scales.s[sub]), weight = input.weight[i];
        aa += weight * a * a;
        ax += weight * a * input.x[i];
    }
    scales.scale = round_to_half(aa > 0 ? static_cast<float>(ax / aa) : 0.0f);
}

SuperScales fit_super_scales(const Input& input, const ScaleFormat& format) {
    float ideal[kScales], largest = 0.0f;
    for (int sub = 0; sub < kScales; ++sub) {
        ideal[sub] = fit_scale(input.samples(sub * kScaleElements, kScaleElements), format.low, format.high);
        largest = std::max(largest, std::abs(ideal[sub]));
    }
    SuperScales best;
    best.scale = round_to_half(largest / static_cast<float>(format.largest));
    for (int sub = 0; sub < kScales; ++sub)
        best.s[sub] = whole(ideal[sub], best.scale, format.lowest, format.largest);
    float best_error = settle(input, format, best);
    for (int round = 0; round < kRounds; ++round) {
        SuperScales scales = best;
        refit(input, format, scales);
        const float error = settle(input, format, scales);
        if (error >= best_error) break;
        best_error = error;
        best = scales;
    }
    return best;
}

/// Levels counted from 0 upwards, and the scales they belong to.
Levels quantize_scales(const float* x, const float* weight, const ScaleFormat& format, SuperScales& scales) {
    const Input input(x, weight, kLargestHalf * static_cast<float>(format.largest) * -format.low);
    scales = fit_super_scales(input, format);
    Levels levels;
    for (int i = 0; i < kElements; ++i) {
        const float inverse = inverse_or_zero(scales.of(i / kScaleElements));
        const float q = round_between(input.x[i] * inverse, format.low, format.high);
        levels.q[i] = static_cast<std::uint8_t>(q - format.low);
    }
    return levels;
}

}  // namespace

void quantize_block(const float* x, const float* weight, BlockQ2_K& block) {
    SuperLines lines;
    const auto levels = quantize_lines(x, weight, kFormatQ2, block, lines);
    for (int sub = 0; sub < kFormatQ2.lines; ++sub)
        block.scales[sub] = static_cast<std::uint8_t>(lines.s[sub] | lines.m[sub] << 4);
    store_low_bits(levels, block.quants);
}

void quantize_block(const float* x, const float* weight, BlockQ3_K& block) {
    SuperScales scales;
    const auto levels = quantize_scales(x, weight, kFormatQ3, scales);
    block = {};
    block.scale = pack_half(scales.scale);
    for (int sub = 0; sub < kScales; ++sub) {
        const int s = scales.s[sub] + 32;
        block.scales[sub % 8] |= static_cast<std::uint8_t>((s & 15) << sub / 8 * 4);
        block.scales[8 + sub % 4] |= static_cast<std::uint8_t>(s >> 4 << sub / 4 * 2);
    }
    store_low_bits(levels, block.quants);
    for (int i = 0; i < kElements; ++i)
        block.high_mask[i % 32] |= static_cast<std::uint8_t>((levels.q[i] >> 2) << i / 32);
}

void quantize_block(const float* x, const float* weight, BlockQ4_K& block) {
    quantize_nibbles(x, weight, kFormatQ4, block);
}

void quantize_block(const float* x, const float* weight, BlockQ5_K& block) {
    const auto levels = quantize_nibbles(x, weight, kFormatQ5, block);
    for (int i = 0; i < kElements; ++i)
        block.high_bits[i % 32] |= static_cast<std::uint8_t>((levels.q[i] >> 4) << i / 32);
}

void quantize_block(const float* x, const float* weight, BlockQ6_K& block) {
    SuperScales scales;
    const auto levels = quantize_scales(x, weight, kFormatQ6, scales);
    block = {};
    block.scale = pack_half(scales.scale);
    for (int sub = 0; sub < kScales; ++sub) block.scales[sub] = static_cast<std::int8_t>(scales.s[sub]);
    for (int i = 0; i < kElements; ++i) {
        const int q = levels.q[i], half = i / 128, part = i % 128 / 32, l = i % 32;
        block.low_bits[half * 64 + part % 2 * 32 + l] |= static_cast<std::uint8_t>((q & 15) << part / 2 * 4);
        block.high_bits[half * 32 + l] |= static_cast<std::uint8_t>(q >> 4 << part * 2);
    }
}

}  // namespace tars
