// SPDX-License-Identifier: Apache-2.0
#include "compute/quants/quantize_blocks.h"

#include "compute/quants/block_input.h"

#include <bit>
#include <limits>

namespace tars {
namespace {

Packed32 pack32(std::uint32_t bits) {
    Packed32 packed;
    for (int i = 0; i < 4; ++i) packed.bytes[i] = static_cast<std::uint8_t>(bits >> 8 * i & 255);
    return packed;
}

/// Level of each of 32 elements, as unsigned numbers from 0.
struct Levels {
    std::uint8_t q[32];
};

/// `q` into nibbles of elements j and j + 16; bits above the fourth are left out.
void pack_nibbles(const Levels& levels, std::uint8_t* nibbles) {
    for (int j = 0; j < 16; ++j)
        nibbles[j] = static_cast<std::uint8_t>((levels.q[j] & 15) | (levels.q[j + 16] & 15) << 4);
}

Packed32 pack_fifth_bits(const Levels& levels) {
    std::uint32_t bits = 0;
    for (int j = 0; j < 32; ++j) bits |= static_cast<std::uint32_t>(levels.q[j] >> 4 & 1) << j;
    return pack32(bits);
}

/// Whichever of the two halves around a fitted scale errs less.
float best_half_scale(const Samples& samples, float scale, float low, float high) {
    const auto [nearest, other] = halves_around(scale).halves;
    const bool better = scale_error(samples, other, low, high) < scale_error(samples, nearest, low, high);
    return better ? other : nearest;
}

Line best_half_line(const Samples& samples, const Line& line, float levels) {
    Line best{};
    float best_error = std::numeric_limits<float>::infinity();
    for (const float scale : halves_around(line.scale).halves) {
        for (const float offset : halves_around(line.offset).halves) {
            const float error = line_error(samples, {scale, offset}, levels);
            if (error >= best_error) continue;
            best_error = error;
            best = {scale, offset};
        }
    }
    return best;
}

/// scale · (q − zero), q in [0, 2 zero − 1].
float quantize_centred(const float* x, const float* weight, int zero, Levels& levels) {
    const auto low = static_cast<float>(-zero), high = static_cast<float>(zero - 1);
    const BlockInput<32> input(x, weight, -low * kLargestHalf);
    const auto samples = input.samples();
    const float scale = best_half_scale(samples, fit_scale(samples, low, high), low, high);
    const float inverse = inverse_or_zero(scale);
    for (int j = 0; j < 32; ++j)
        levels.q[j] = static_cast<std::uint8_t>(round_between(input.x[j] * inverse, low, high) - low);
    return scale;
}

/// scale · q + offset, q in [0, highest].
Line quantize_line(const float* x, const float* weight, int highest, Levels& levels) {
    const auto high = static_cast<float>(highest);
    const BlockInput<32> input(x, weight, kLargestHalf);
    const auto samples = input.samples();
    const auto fitted = fit_line(samples, high, std::numeric_limits<float>::infinity());
    const Line line = best_half_line(samples, fitted, high);
    const float inverse = inverse_or_zero(line.scale);
    for (int j = 0; j < 32; ++j) {
        const float q = round_between((input.x[j] - line.offset) * inverse, 0.0f, high);
        levels.q[j] = static_cast<std::uint8_t>(q);
    }
    return line;
}

}  // namespace

void quantize_block(const float* x, const float*, BlockF32& block) {
    block.value = pack32(std::bit_cast<std::uint32_t>(*x));
}

void quantize_block(const float* x, const float*, BlockF16& block) {
    block.value = pack16(f32_to_f16(std::clamp(*x, -kLargestHalf, kLargestHalf)));
}

void quantize_block(const float* x, const float*, BlockBF16& block) {
    constexpr float kLargest = 0x1.fep127f;
    block.value = pack16(f32_to_bf16(std::clamp(*x, -kLargest, kLargest)));
}

void quantize_block(const float* x, const float* weight, BlockQ8_0& block) {
    // −128 is left out: kernels that take absolute values in eight bits could not hold it.
    constexpr float kHigh = 127.0f;
    const BlockInput<32> input(x, weight, kHigh * kLargestHalf);
    float scale = 0.0f;
    if (weight) {
        scale = fit_scale(input.samples(), -kHigh, kHigh);
    } else {  // so fine that a search would gain next to nothing
        for (const float value : input.x) scale = std::max(scale, std::abs(value) / kHigh);
    }
    scale = best_half_scale(input.samples(), scale, -kHigh, kHigh);
    block.scale = pack_half(scale);
    const float inverse = inverse_or_zero(scale);
    for (int j = 0; j < 32; ++j)
        block.quants[j] = static_cast<std::int8_t>(round_between(input.x[j] * inverse, -kHigh, kHigh));
}

void quantize_block(const float* x, const float* weight, BlockQ4_0& block) {
    Levels levels;
    block.scale = pack_half(quantize_centred(x, weight, 8, levels));
    pack_nibbles(levels, block.nibbles);
}

void quantize_block(const float* x, const float* weight, BlockQ5_0& block) {
    Levels levels;
    block.scale = pack_half(quantize_centred(x, weight, 16, levels));
    block.high_bits = pack_fifth_bits(levels);
    pack_nibbles(levels, block.nibbles);
}

void quantize_block(const float* x, const float* weight, BlockQ4_1& block) {
    Levels levels;
    const Line line = quantize_line(x, weight, 15, levels);
    block.scale = pack_half(line.scale);
    block.offset = pack_half(line.offset);
    pack_nibbles(levels, block.nibbles);
}

void quantize_block(const float* x, const float* weight, BlockQ5_1& block) {
    Levels levels;
    const Line line = quantize_line(x, weight, 31, levels);
    block.scale = pack_half(line.scale);
    block.offset = pack_half(line.offset);
    block.high_bits = pack_fifth_bits(levels);
    pack_nibbles(levels, block.nibbles);
}

}  // namespace tars
