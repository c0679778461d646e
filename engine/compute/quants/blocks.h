// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"

#include <cstdint>

namespace tars {

// The packed blocks of every element type, as they lie in a file. Everything is little-endian and made of
// bytes, so a block may start at any address and reads the same on any processor. These are types and numbers
// only: the functions that read them are in dequantize_blocks.h, which says why they stand apart.

/// A little-endian 16-bit number; most often a half-precision scale.
struct Packed16 {
    std::uint8_t bytes[2];
};
struct Packed32 {
    std::uint8_t bytes[4];
};
struct Packed64 {
    std::uint8_t bytes[8];
};

// Plain types: one element per "block".

struct BlockF32 {
    static constexpr DType kType = DType::F32;
    static constexpr std::uint32_t kElements = 1;
    Packed32 value;
};

struct BlockF16 {
    static constexpr DType kType = DType::F16;
    static constexpr std::uint32_t kElements = 1;
    Packed16 value;
};

struct BlockBF16 {
    static constexpr DType kType = DType::BF16;
    static constexpr std::uint32_t kElements = 1;
    Packed16 value;
};

struct BlockF64 {
    static constexpr DType kType = DType::F64;
    static constexpr std::uint32_t kElements = 1;
    Packed64 value;
};

struct BlockI8 {
    static constexpr DType kType = DType::I8;
    static constexpr std::uint32_t kElements = 1;
    std::int8_t value;
};

struct BlockI16 {
    static constexpr DType kType = DType::I16;
    static constexpr std::uint32_t kElements = 1;
    Packed16 value;
};

struct BlockI32 {
    static constexpr DType kType = DType::I32;
    static constexpr std::uint32_t kElements = 1;
    Packed32 value;
};

struct BlockI64 {
    static constexpr DType kType = DType::I64;
    static constexpr std::uint32_t kElements = 1;
    Packed64 value;
};

// Blocks of 32. In `nibbles`, byte j holds element j in its low and element j + 16 in its high half.

struct BlockQ4_0 {  ///< (q − 8) · scale
    static constexpr DType kType = DType::Q4_0;
    static constexpr std::uint32_t kElements = 32;
    Packed16 scale;
    std::uint8_t nibbles[16];
};

struct BlockQ4_1 {  ///< q · scale + offset
    static constexpr DType kType = DType::Q4_1;
    static constexpr std::uint32_t kElements = 32;
    Packed16 scale;
    Packed16 offset;
    std::uint8_t nibbles[16];
};

struct BlockQ5_0 {  ///< (q − 16) · scale
    static constexpr DType kType = DType::Q5_0;
    static constexpr std::uint32_t kElements = 32;
    Packed16 scale;
    Packed32 high_bits;  ///< bit j is the fifth bit of element j
    std::uint8_t nibbles[16];
};

struct BlockQ5_1 {  ///< q · scale + offset
    static constexpr DType kType = DType::Q5_1;
    static constexpr std::uint32_t kElements = 32;
    Packed16 scale;
    Packed16 offset;
    Packed32 high_bits;
    std::uint8_t nibbles[16];
};

struct BlockQ8_0 {  ///< q · scale
    static constexpr DType kType = DType::Q8_0;
    static constexpr std::uint32_t kElements = 32;
    Packed16 scale;
    std::int8_t quants[32];
};

struct BlockIQ4_NL {  ///< kNonlinear4[q] · scale
    static constexpr DType kType = DType::IQ4_NL;
    static constexpr std::uint32_t kElements = 32;
    Packed16 scale;
    std::uint8_t nibbles[16];
};

struct BlockMXFP4 {  ///< E2M1 · 2^(exponent − 127), the MX format of the Open Compute Project
    static constexpr DType kType = DType::MXFP4;
    static constexpr std::uint32_t kElements = 32;
    std::uint8_t exponent;
    std::uint8_t nibbles[16];
};

// Super-blocks of 256: sub-blocks with small integer scales, and half-precision scales for those.

struct BlockQ2_K {  ///< scale · s · q − min_scale · m, one (s, m) per 16 elements
    static constexpr DType kType = DType::Q2_K;
    static constexpr std::uint32_t kElements = 256;
    std::uint8_t scales[16];  ///< s in the low, m in the high half
    std::uint8_t quants[64];  ///< byte 32h + l, bits 2k and 2k + 1: element 128h + 32k + l
    Packed16 scale;
    Packed16 min_scale;
};

struct BlockQ3_K {  ///< scale · (s − 32) · q, one s per 16 elements
    static constexpr DType kType = DType::Q3_K;
    static constexpr std::uint32_t kElements = 256;
    std::uint8_t high_mask[32];  ///< bit 4h + k of byte l clear: subtract 4 from element 128h + 32k + l
    std::uint8_t quants[64];     ///< as in Q2_K
    std::uint8_t scales[12];     ///< sixteen 6-bit numbers
    Packed16 scale;
};

struct BlockQ4_K {  ///< scale · s · q − min_scale · m, one (s, m) per 32 elements
    static constexpr DType kType = DType::Q4_K;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    Packed16 min_scale;
    std::uint8_t scales[12];    ///< eight pairs of 6-bit numbers
    std::uint8_t nibbles[128];  ///< byte 32g + l: element 64g + l in the low, 64g + 32 + l in the high half
};

struct BlockQ5_K {  ///< as Q4_K with a fifth bit
    static constexpr DType kType = DType::Q5_K;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    Packed16 min_scale;
    std::uint8_t scales[12];
    std::uint8_t high_bits[32];  ///< bit b of byte l: element 32b + l
    std::uint8_t nibbles[128];
};

struct BlockQ6_K {  ///< scale · s · (q − 32), one s per 16 elements
    static constexpr DType kType = DType::Q6_K;
    static constexpr std::uint32_t kElements = 256;
    std::uint8_t low_bits[128];  ///< byte 64h + 32(k & 1) + l, low half for k < 2: element 128h + 32k + l
    std::uint8_t high_bits[64];  ///< byte 32h + l, bits 2k and 2k + 1: element 128h + 32k + l
    std::int8_t scales[16];
    Packed16 scale;
};

struct BlockIQ4_XS {  ///< scale · (s − 32) · kNonlinear4[q], one 6-bit s per 32 elements
    static constexpr DType kType = DType::IQ4_XS;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    Packed16 scales_high;        ///< bits 2b and 2b + 1: top of s of sub-block b
    std::uint8_t scales_low[4];  ///< nibble b: bottom of s of sub-block b
    std::uint8_t nibbles[128];   ///< sixteen bytes per sub-block, as in a block of 32
};

// Lattice types: eight (or four) elements at a time are a point of a grid (iq_grids.h), and signs.

struct BlockIQ2_XXS {  ///< 2.06 bits per element
    static constexpr DType kType = DType::IQ2_XXS;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    /// Per 32 elements four grid indices, then four 7-bit sign codes and a 4-bit scale.
    struct {
        std::uint8_t indices[4];
        Packed32 signs_and_scale;
    } groups[8];
};

struct BlockIQ2_XS {  ///< 2.31 bits per element
    static constexpr DType kType = DType::IQ2_XS;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    Packed16 quants[32];     ///< per 8 elements a 9-bit grid index and a 7-bit sign code
    std::uint8_t scales[8];  ///< one nibble per 16 elements
};

struct BlockIQ2_S {  ///< 2.56 bits per element
    static constexpr DType kType = DType::IQ2_S;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    std::uint8_t indices[32];   ///< low eight bits of the grid indices, one per 8 elements
    std::uint8_t signs[32];     ///< one bit per element
    std::uint8_t high_bits[8];  ///< two more bits of four grid indices each
    std::uint8_t scales[8];
};

struct BlockIQ3_XXS {  ///< 3.06 bits per element
    static constexpr DType kType = DType::IQ3_XXS;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    std::uint8_t indices[64];     ///< one per 4 elements
    Packed32 signs_and_scale[8];  ///< as in IQ2_XXS
};

struct BlockIQ3_S {  ///< 3.44 bits per element
    static constexpr DType kType = DType::IQ3_S;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    std::uint8_t indices[64];   ///< low eight bits of the grid indices, one per 4 elements
    std::uint8_t high_bits[8];  ///< the ninth bits
    std::uint8_t signs[32];
    std::uint8_t scales[4];  ///< one nibble per 32 elements
};

struct BlockIQ1_S {  ///< 1.56 bits per element
    static constexpr DType kType = DType::IQ1_S;
    static constexpr std::uint32_t kElements = 256;
    Packed16 scale;
    std::uint8_t indices[32];  ///< low eight bits of the grid indices, one per 8 elements
    Packed16 groups[8];        ///< per 32 elements: 4 × 3 high bits, 3-bit scale, sign of the shift
};

struct BlockIQ1_M {  ///< 1.75 bits per element
    static constexpr DType kType = DType::IQ1_M;
    static constexpr std::uint32_t kElements = 256;
    std::uint8_t indices[32];    ///< low eight bits of the grid indices, one per 8 elements
    std::uint8_t high_bits[16];  ///< per index three high bits and the sign of the shift
    Packed16 scales[4];          ///< four 3-bit scales each; the top nibbles together are the half scale
};

// Ternary types: −1, 0, 1.

struct BlockTQ1_0 {  ///< five elements to a byte, base 3
    static constexpr DType kType = DType::TQ1_0;
    static constexpr std::uint32_t kElements = 256;
    std::uint8_t quants[48];  ///< 32 bytes of 160 elements, then 16 bytes of 80
    std::uint8_t rest[4];     ///< the last 16 elements, four to a byte
    Packed16 scale;
};

struct BlockTQ2_0 {  ///< four elements to a byte
    static constexpr DType kType = DType::TQ2_0;
    static constexpr std::uint32_t kElements = 256;
    std::uint8_t quants[64];  ///< as in Q2_K
    Packed16 scale;
};

static_assert(sizeof(BlockF32) == 4 && sizeof(BlockF16) == 2 && sizeof(BlockBF16) == 2);
static_assert(sizeof(BlockI8) == 1 && sizeof(BlockI16) == 2 && sizeof(BlockI32) == 4);
static_assert(sizeof(BlockI64) == 8 && sizeof(BlockF64) == 8);
static_assert(sizeof(BlockQ4_0) == 18 && sizeof(BlockQ4_1) == 20);
static_assert(sizeof(BlockQ5_0) == 22 && sizeof(BlockQ5_1) == 24 && sizeof(BlockQ8_0) == 34);
static_assert(sizeof(BlockIQ4_NL) == 18 && sizeof(BlockMXFP4) == 17);
static_assert(sizeof(BlockQ2_K) == 84 && sizeof(BlockQ3_K) == 110 && sizeof(BlockQ4_K) == 144);
static_assert(sizeof(BlockQ5_K) == 176 && sizeof(BlockQ6_K) == 210 && sizeof(BlockIQ4_XS) == 136);
static_assert(sizeof(BlockIQ2_XXS) == 66 && sizeof(BlockIQ2_XS) == 74 && sizeof(BlockIQ2_S) == 82);
static_assert(sizeof(BlockIQ3_XXS) == 98 && sizeof(BlockIQ3_S) == 110);
static_assert(sizeof(BlockIQ1_S) == 50 && sizeof(BlockIQ1_M) == 56);
static_assert(sizeof(BlockTQ1_0) == 54 && sizeof(BlockTQ2_0) == 66);

}  // namespace tars
