// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/quants/dequantize_blocks.h"
#include "compute/quants/iq_grids.h"

// Exact values of one block, continued: non-linear, lattice, ternary and MX types. The rules at the top of
// dequantize_blocks.h hold here too.

namespace tars {
namespace {

/// The sixteen levels of IQ4_NL and IQ4_XS.
constexpr std::int8_t kNonlinear4[16] = {-127, -104, -83, -65, -49, -35, -22, -10,
                                         1,    13,   25,  38,  53,  69,  89,  113};

inline void dequantize_block(const BlockIQ4_NL& block, float* out) {
    const float scale = load_half(block.scale);
    for (int j = 0; j < 16; ++j) {
        out[j] = scale * static_cast<float>(kNonlinear4[block.nibbles[j] & 15]);
        out[j + 16] = scale * static_cast<float>(kNonlinear4[block.nibbles[j] >> 4]);
    }
}

/// The 6-bit scale of sub-block `sub`.
inline int load_scale(const BlockIQ4_XS& block, int sub) {
    const int low = block.scales_low[sub / 2] >> sub % 2 * 4 & 15;
    const int high = load16(block.scales_high) >> sub * 2 & 3;
    return low | high << 4;
}

inline void dequantize_block(const BlockIQ4_XS& block, float* out) {
    const float scale = load_half(block.scale);
    for (int sub = 0; sub < 8; ++sub) {
        const float d = scale * static_cast<float>(load_scale(block, sub) - 32);
        for (int j = 0; j < 16; ++j) {
            const std::uint8_t pair = block.nibbles[sub * 16 + j];
            out[sub * 32 + j] = d * static_cast<float>(kNonlinear4[pair & 15]);
            out[sub * 32 + j + 16] = d * static_cast<float>(kNonlinear4[pair >> 4]);
        }
    }
}

/// Half the scale of an MX block: 2^(exponent − 128), subnormal for 0 and 1. The MX specification reserves
/// exponent 255 for not-a-number; GGUF reads it like any other (half scale 2^127), and so do we.
inline float mx_half_scale(std::uint8_t exponent) {
    if (exponent < 2) return float_from_bits(std::uint32_t{0x00200000} << exponent);
    return float_from_bits(static_cast<std::uint32_t>(exponent - 1) << 23);
}

inline void dequantize_block(const BlockMXFP4& block, float* out) {
    // Twice the E2M1 values, to be whole numbers.
    constexpr std::int8_t kDoubled[16] = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};
    const float half_scale = mx_half_scale(block.exponent);
    for (int j = 0; j < 16; ++j) {
        out[j] = static_cast<float>(kDoubled[block.nibbles[j] & 15]) * half_scale;
        out[j + 16] = static_cast<float>(kDoubled[block.nibbles[j] >> 4]) * half_scale;
    }
}

/// Eight sign bits from a 7-bit code: the eighth makes their number even.
inline int even_signs(std::uint32_t code) {
    const int bits = static_cast<int>(code & 127);
    const int folded = bits ^ bits >> 4;
    return bits | (0x6996 >> (folded & 15) & 1) << 7;
}

/// count magnitudes · scale, negated where `signs` has a bit.
inline void signed_points(const std::int8_t* magnitudes, int signs, int count, float scale, float* out) {
    for (int j = 0; j < count; ++j) {
        const float value = scale * static_cast<float>(magnitudes[j]);
        out[j] = signs >> j & 1 ? -value : value;
    }
}

inline void dequantize_block(const BlockIQ2_XXS& block, float* out) {
    const float scale = load_half(block.scale);
    for (int group = 0; group < 8; ++group) {
        const auto& packed = block.groups[group];
        const std::uint32_t code = load32(packed.signs_and_scale);
        const float d = scale * (0.5f + static_cast<float>(code >> 28)) * 0.25f;
        for (int l = 0; l < 4; ++l) {
            signed_points(kGridIq2Xxs.points[packed.indices[l]], even_signs(code >> 7 * l), 8, d,
                          out + group * 32 + l * 8);
        }
    }
}

inline void dequantize_block(const BlockIQ2_XS& block, float* out) {
    const float scale = load_half(block.scale);
    for (int i = 0; i < 32; ++i) {
        const int s = block.scales[i / 4] >> i % 4 / 2 * 4 & 15;
        const float d = scale * (0.5f + static_cast<float>(s)) * 0.25f;
        const std::uint16_t code = load16(block.quants[i]);
        signed_points(kGridIq2Xs.points[code & 511], even_signs(code >> 9), 8, d, out + i * 8);
    }
}

inline void dequantize_block(const BlockIQ2_S& block, float* out) {
    const float scale = load_half(block.scale);
    for (int i = 0; i < 32; ++i) {
        const int s = block.scales[i / 4] >> i % 4 / 2 * 4 & 15;
        const float d = scale * (0.5f + static_cast<float>(s)) * 0.25f;
        const int index = block.indices[i] | (block.high_bits[i / 4] >> i % 4 * 2 & 3) << 8;
        signed_points(kGridIq2S.points[index], block.signs[i], 8, d, out + i * 8);
    }
}

inline void dequantize_block(const BlockIQ3_XXS& block, float* out) {
    const float scale = load_half(block.scale);
    for (int i = 0; i < 32; ++i) {
        const std::uint32_t code = load32(block.signs_and_scale[i / 4]);
        const float d = scale * (0.5f + static_cast<float>(code >> 28)) * 0.5f;
        const int signs = even_signs(code >> i % 4 * 7);
        signed_points(kGridIq3Xxs.points[block.indices[2 * i]], signs, 4, d, out + i * 8);
        signed_points(kGridIq3Xxs.points[block.indices[2 * i + 1]], signs >> 4, 4, d, out + i * 8 + 4);
    }
}

inline void dequantize_block(const BlockIQ3_S& block, float* out) {
    const float scale = load_half(block.scale);
    for (int i = 0; i < 64; ++i) {
        const int s = block.scales[i / 16] >> i % 16 / 8 * 4 & 15;
        const float d = scale * static_cast<float>(1 + 2 * s);
        const int index = block.indices[i] | (block.high_bits[i / 8] >> i % 8 & 1) << 8;
        signed_points(kGridIq3S.points[index], block.signs[i / 2] >> i % 2 * 4, 4, d, out + i * 4);
    }
}

/// Eight points of the one-bit grid, all shifted by an eighth up or down.
inline void shifted_points(int index, bool down, float scale, float* out) {
    const float shift = down ? -0.125f : 0.125f;
    for (int j = 0; j < 8; ++j) out[j] = scale * (static_cast<float>(kGridIq1.points[index][j]) + shift);
}

inline void dequantize_block(const BlockIQ1_S& block, float* out) {
    const float scale = load_half(block.scale);
    for (int i = 0; i < 32; ++i) {
        const int group = load16(block.groups[i / 4]);
        const float d = scale * static_cast<float>(2 * (group >> 12 & 7) + 1);
        const int index = block.indices[i] | (group >> i % 4 * 3 & 7) << 8;
        shifted_points(index, group >> 15, d, out + i * 8);
    }
}

inline void dequantize_block(const BlockIQ1_M& block, float* out) {
    int half = 0;
    for (int i = 0; i < 4; ++i) half |= load16(block.scales[i]) >> 12 << i * 4;
    const Packed16 packed = {{static_cast<std::uint8_t>(half & 255), static_cast<std::uint8_t>(half >> 8)}};
    const float scale = load_half(packed);
    for (int i = 0; i < 32; ++i) {
        const int sub = i / 2;  // of 16 elements
        const int s = load16(block.scales[sub / 4]) >> sub % 4 * 3 & 7;
        const float d = scale * static_cast<float>(2 * s + 1);
        const int high = block.high_bits[i / 2] >> i % 2 * 4;
        shifted_points(block.indices[i] | (high & 7) << 8, high & 8, d, out + i * 8);
    }
}

/// Digit `n` of a byte of base-3 digits. The byte is a fraction of 256: multiplying by 3ⁿ drops the
/// first n digits past the top, and the next digit is what three times the rest carries.
inline int ternary_digit(std::uint8_t byte, int n) {
    constexpr std::uint8_t kPowers[5] = {1, 3, 9, 27, 81};
    const int rest = byte * kPowers[n] & 255;
    return rest * 3 >> 8;
}

/// Element `i`, with 1 added.
inline int ternary_code(const BlockTQ1_0& block, int i) {
    if (i < 160) return ternary_digit(block.quants[i % 32], i / 32);
    if (i < 240) return ternary_digit(block.quants[32 + (i - 160) % 16], (i - 160) / 16);
    return ternary_digit(block.rest[(i - 240) % 4], (i - 240) / 4);
}

inline void dequantize_block(const BlockTQ1_0& block, float* out) {
    const float scale = load_half(block.scale);
    for (int i = 0; i < 256; ++i) out[i] = static_cast<float>(ternary_code(block, i) - 1) * scale;
}

inline void dequantize_block(const BlockTQ2_0& block, float* out) {
    const float scale = load_half(block.scale);
    for (int part = 0; part < 8; ++part) {
        const std::uint8_t* quants = block.quants + part / 4 * 32;
        const int shift = part % 4 * 2;
        for (int l = 0; l < 32; ++l)
            out[part * 32 + l] = static_cast<float>((quants[l] >> shift & 3) - 1) * scale;
    }
}

/// A type as a value, to hand to a generic lambda.
template <typename Block>
struct BlockType {
    using Type = Block;
};

/// Calls visitor(BlockType<…>{}) with the block type of `dtype`.
template <typename Visitor>
void visit_block_type(DType dtype, Visitor&& visitor) {
    switch (dtype) {
    case DType::F32:
        return visitor(BlockType<BlockF32>{});
    case DType::F16:
        return visitor(BlockType<BlockF16>{});
    case DType::Q4_0:
        return visitor(BlockType<BlockQ4_0>{});
    case DType::Q4_1:
        return visitor(BlockType<BlockQ4_1>{});
    case DType::Q5_0:
        return visitor(BlockType<BlockQ5_0>{});
    case DType::Q5_1:
        return visitor(BlockType<BlockQ5_1>{});
    case DType::Q8_0:
        return visitor(BlockType<BlockQ8_0>{});
    case DType::Q2_K:
        return visitor(BlockType<BlockQ2_K>{});
    case DType::Q3_K:
        return visitor(BlockType<BlockQ3_K>{});
    case DType::Q4_K:
        return visitor(BlockType<BlockQ4_K>{});
    case DType::Q5_K:
        return visitor(BlockType<BlockQ5_K>{});
    case DType::Q6_K:
        return visitor(BlockType<BlockQ6_K>{});
    case DType::IQ2_XXS:
        return visitor(BlockType<BlockIQ2_XXS>{});
    case DType::IQ2_XS:
        return visitor(BlockType<BlockIQ2_XS>{});
    case DType::IQ3_XXS:
        return visitor(BlockType<BlockIQ3_XXS>{});
    case DType::IQ1_S:
        return visitor(BlockType<BlockIQ1_S>{});
    case DType::IQ4_NL:
        return visitor(BlockType<BlockIQ4_NL>{});
    case DType::IQ3_S:
        return visitor(BlockType<BlockIQ3_S>{});
    case DType::IQ2_S:
        return visitor(BlockType<BlockIQ2_S>{});
    case DType::IQ4_XS:
        return visitor(BlockType<BlockIQ4_XS>{});
    case DType::I8:
        return visitor(BlockType<BlockI8>{});
    case DType::I16:
        return visitor(BlockType<BlockI16>{});
    case DType::I32:
        return visitor(BlockType<BlockI32>{});
    case DType::I64:
        return visitor(BlockType<BlockI64>{});
    case DType::F64:
        return visitor(BlockType<BlockF64>{});
    case DType::IQ1_M:
        return visitor(BlockType<BlockIQ1_M>{});
    case DType::BF16:
        return visitor(BlockType<BlockBF16>{});
    case DType::TQ1_0:
        return visitor(BlockType<BlockTQ1_0>{});
    case DType::TQ2_0:
        return visitor(BlockType<BlockTQ2_0>{});
    case DType::MXFP4:
        return visitor(BlockType<BlockMXFP4>{});
    }
}

}  // namespace
}  // namespace tars
