// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/quants/blocks.h"
#include "core/half.h"

#include <cstdint>
#include <cstring>

#ifdef __F16C__
#include <immintrin.h>
#endif

// Exact values of one block, for whoever unpacks blocks: the public dequantize() and the kernels. This file
// has the plain types, the blocks of 32 and the K super-blocks; dequantize_iq_blocks.h has the rest.
//
// Kernels are compiled once per instruction-set level. An ordinary inline function would then exist once per
// level under one name, and the linker would keep any of them, perhaps one with instructions this machine
// lacks. So everything here has internal linkage (an anonymous namespace in a header, on purpose), calls
// nothing that is inline elsewhere (std::bit_cast, std::array), and touches only plain arrays.
//
// The order of the float operations is part of the format. Compile with -ffp-contract=off where bits matter:
// a fused multiply-add rounds once instead of twice.

namespace tars {
namespace {

inline std::uint16_t load16(const Packed16& packed) {
    return static_cast<std::uint16_t>(packed.bytes[0] | packed.bytes[1] << 8);
}

inline std::uint32_t load32(const Packed32& packed) {
    std::uint32_t value = 0;
    for (int i = 3; i >= 0; --i) value = value << 8 | packed.bytes[i];
    return value;
}

inline std::uint64_t load64(const Packed64& packed) {
    std::uint64_t value = 0;
    for (int i = 7; i >= 0; --i) value = value << 8 | packed.bytes[i];
    return value;
}

inline float float_from_bits(std::uint32_t bits) {
    float value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

inline float load_half(const Packed16& packed) {
#ifdef __F16C__
    return _cvtsh_ss(load16(packed));
#else
    return f16_to_f32(load16(packed));
#endif
}

// Plain types.

inline void dequantize_block(const BlockF32& block, float* out) {
    *out = float_from_bits(load32(block.value));
}

inline void dequantize_block(const BlockF16& block, float* out) {
    *out = load_half(block.value);
}

inline void dequantize_block(const BlockBF16& block, float* out) {
    *out = float_from_bits(static_cast<std::uint32_t>(load16(block.value)) << 16);
}

inline void dequantize_block(const BlockF64& block, float* out) {
    const std::uint64_t bits = load64(block.value);
    double value;
    std::memcpy(&value, &bits, sizeof value);
    *out = static_cast<float>(value);
}

inline void dequantize_block(const BlockI8& block, float* out) {
    *out = static_cast<float>(block.value);
}

inline void dequantize_block(const BlockI16& block, float* out) {
    *out = static_cast<float>(static_cast<std::int16_t>(load16(block.value)));
}

inline void dequantize_block(const BlockI32& block, float* out) {
    *out = static_cast<float>(static_cast<std::int32_t>(load32(block.value)));
}

inline void dequantize_block(const BlockI64& block, float* out) {
    *out = static_cast<float>(static_cast<std::int64_t>(load64(block.value)));
}

// Blocks of 32.

inline void dequantize_block(const BlockQ4_0& block, float* out) {
    const float scale = load_half(block.scale);
    for (int j = 0; j < 16; ++j) {
        out[j] = static_cast<float>((block.nibbles[j] & 15) - 8) * scale;
        out[j + 16] = static_cast<float>((block.nibbles[j] >> 4) - 8) * scale;
    }
}

inline void dequantize_block(const BlockQ4_1& block, float* out) {
    const float scale = load_half(block.scale), offset = load_half(block.offset);
    for (int j = 0; j < 16; ++j) {
        out[j] = static_cast<float>(block.nibbles[j] & 15) * scale + offset;
        out[j + 16] = static_cast<float>(block.nibbles[j] >> 4) * scale + offset;
    }
}

inline void dequantize_block(const BlockQ5_0& block, float* out) {
    const float scale = load_half(block.scale);
    const std::uint32_t high = load32(block.high_bits);
    for (int j = 0; j < 16; ++j) {
        const int first = (block.nibbles[j] & 15) | static_cast<int>(high >> j & 1) << 4;
        const int second = (block.nibbles[j] >> 4) | static_cast<int>(high >> (j + 16) & 1) << 4;
        out[j] = static_cast<float>(first - 16) * scale;
        out[j + 16] = static_cast<float>(second - 16) * scale;
    }
}

inline void dequantize_block(const BlockQ5_1& block, float* out) {
    const float scale = load_half(block.scale), offset = load_half(block.offset);
    const std::uint32_t high = load32(block.high_bits);
    for (int j = 0; j < 16; ++j) {
        const int first = (block.nibbles[j] & 15) | static_cast<int>(high >> j & 1) << 4;
        const int second = (block.nibbles[j] >> 4) | static_cast<int>(high >> (j + 16) & 1) << 4;
        out[j] = static_cast<float>(first) * scale + offset;
        out[j + 16] = static_cast<float>(second) * scale + offset;
    }
}

inline void dequantize_block(const BlockQ8_0& block, float* out) {
    const float scale = load_half(block.scale);
    for (int j = 0; j < 32; ++j) out[j] = static_cast<float>(block.quants[j]) * scale;
}

// Super-blocks of 256.

inline void dequantize_block(const BlockQ2_K& block, float* out) {
    const float scale = load_half(block.scale), min_scale = load_half(block.min_scale);
    for (int sub = 0; sub < 16; ++sub) {
        const float d = scale * static_cast<float>(block.scales[sub] & 15);
        const float m = min_scale * static_cast<float>(block.scales[sub] >> 4);
        const std::uint8_t* quants = block.quants + sub / 8 * 32 + sub % 2 * 16;
        const int shift = sub % 8 / 2 * 2;
        for (int l = 0; l < 16; ++l) out[sub * 16 + l] = d * static_cast<float>(quants[l] >> shift & 3) - m;
    }
}

/// The 6-bit scale of sub-block `sub` of Q3_K.
inline int load_scale(const BlockQ3_K& block, int sub) {
    const int low = block.scales[sub % 8] >> (sub < 8 ? 0 : 4) & 15;
    const int high = block.scales[8 + sub % 4] >> sub / 4 * 2 & 3;
    return low | high << 4;
}

inline void dequantize_block(const BlockQ3_K& block, float* out) {
    const float scale = load_half(block.scale);
    for (int sub = 0; sub < 16; ++sub) {
        const float d = scale * static_cast<float>(load_scale(block, sub) - 32);
        const std::uint8_t* quants = block.quants + sub / 8 * 32 + sub % 2 * 16;
        const std::uint8_t* high_mask = block.high_mask + sub % 2 * 16;
        const int shift = sub % 8 / 2 * 2, mask_bit = sub / 2;
        for (int l = 0; l < 16; ++l) {
            const int q = (quants[l] >> shift & 3) - (high_mask[l] >> mask_bit & 1 ? 0 : 4);
            out[sub * 16 + l] = d * static_cast<float>(q);
        }
    }
}

/// The 6-bit scale and min of sub-block `sub` in the twelve bytes Q4_K and Q5_K share.
inline void load_scale_and_min(const std::uint8_t* scales, int sub, int& scale, int& min) {
    if (sub < 4) {
        scale = scales[sub] & 63;
        min = scales[sub + 4] & 63;
    } else {
        scale = (scales[sub + 4] & 15) | scales[sub - 4] >> 6 << 4;
        min = scales[sub + 4] >> 4 | scales[sub] >> 6 << 4;
    }
}

inline void dequantize_block(const BlockQ4_K& block, float* out) {
    const float scale = load_half(block.scale), min_scale = load_half(block.min_scale);
    for (int sub = 0; sub < 8; ++sub) {
        int s, min;
        load_scale_and_min(block.scales, sub, s, min);
        const float d = scale * static_cast<float>(s), m = min_scale * static_cast<float>(min);
        const std::uint8_t* nibbles = block.nibbles + sub / 2 * 32;
        const int shift = sub % 2 * 4;
        for (int l = 0; l < 32; ++l) out[sub * 32 + l] = d * static_cast<float>(nibbles[l] >> shift & 15) - m;
    }
}

inline void dequantize_block(const BlockQ5_K& block, float* out) {
    const float scale = load_half(block.scale), min_scale = load_half(block.min_scale);
    for (int sub = 0; sub < 8; ++sub) {
        int s, min;
        load_scale_and_min(block.scales, sub, s, min);
        const float d = scale * static_cast<float>(s), m = min_scale * static_cast<float>(min);
        const std::uint8_t* nibbles = block.nibbles + sub / 2 * 32;
        const int shift = sub % 2 * 4;
        for (int l = 0; l < 32; ++l) {
            const int q = (nibbles[l] >> shift & 15) | (block.high_bits[l] >> sub & 1) << 4;
            out[sub * 32 + l] = d * static_cast<float>(q) - m;
        }
    }
}

inline void dequantize_block(const BlockQ6_K& block, float* out) {
    const float scale = load_half(block.scale);
    for (int sub = 0; sub < 16; ++sub) {
        const float d = scale * static_cast<float>(block.scales[sub]);
        const int half = sub / 8, part = sub % 8 / 2, start = sub % 2 * 16;
        const std::uint8_t* low = block.low_bits + half * 64 + part % 2 * 32 + start;
        const std::uint8_t* high = block.high_bits + half * 32 + start;
        const int low_shift = part / 2 * 4, high_shift = part * 2;
        for (int l = 0; l < 16; ++l) {
            const int q = (low[l] >> low_shift & 15) | (high[l] >> high_shift & 3) << 4;
            out[sub * 16 + l] = d * static_cast<float>(q - 32);
        }
    }
}

}  // namespace
}  // namespace tars
