// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/add_block_impl.h"
#include "compute/cpu/packed/layout.h"
#include "compute/cpu/packed/rows16_vnni.h"
#include "compute/cpu/simd_bf16.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

// Packed weights of any type as bfloats, for products in tiles. Internal linkage on purpose; see
// kernels_impl.h.

namespace tars {
namespace {

/// 32 columns of sixteen rows as bfloats, in the order of PackedBF16: one tile.
using BfloatLines = std::uint16_t[16][2 * kPackedRows];

/// 32 columns of sixteen rows: code · scale + offset, with a scale and an offset for each half of the
/// columns.
struct CodeLines {
    __m512i lines[8];  ///< of codes without a sign, four columns each
    __m512 scale[2], offset[2];
};

/// For (code − too_much) · scale.
inline void set_scale(CodeLines& out, std::size_t half, __m512 scale, float too_much) {
    out.scale[half] = scale;
    out.offset[half] = _mm512_mul_ps(scale, _mm512_set1_ps(-too_much));
}

inline void set_scales(CodeLines& out, __m512 scale, float too_much) {
    for (std::size_t half = 0; half < 2; ++half) set_scale(out, half, scale, too_much);
}

inline void set_offsets(CodeLines& out, __m512 scale, __m512 offset) {
    out.scale[0] = out.scale[1] = scale;
    out.offset[0] = out.offset[1] = offset;
}

template <typename Complete>
inline void read_nibbles(const std::uint8_t (&nibbles)[4][kLineBytes], CodeLines& out, Complete complete) {
    TARS_UNROLL
    for (std::size_t i = 0; i < 4; ++i) {
        const auto line = VnniRows::load(nibbles[i], 0);
        out.lines[2 * i] = complete(VnniRows::low_nibbles(line), 2 * i);
        out.lines[2 * i + 1] = complete(VnniRows::high_nibbles(line), 2 * i + 1);
    }
}

template <typename Complete>
inline void read_pairs(const std::uint8_t (*halves)[kLineBytes], CodeLines& out, Complete complete) {
    TARS_UNROLL
    for (std::size_t t = 0; t < 8; ++t)
        out.lines[t] = complete(VnniRows::pair(VnniRows::load(halves[t / 4], 0), static_cast<int>(t % 4)), t);
}

inline __m512 product_of(const std::uint16_t* scale, const std::uint8_t* own) {
    return _mm512_mul_ps(VnniRows::halves(scale, 0), VnniRows::bytes(own, 0));
}
inline __m512 product_of(const std::uint16_t* scale, const std::int8_t* own) {
    return _mm512_mul_ps(VnniRows::halves(scale, 0), VnniRows::signed_bytes(own, 0));
}
inline __m512 negative(__m512 x) {
    return _mm512_sub_ps(_mm512_setzero_ps(), x);
}

// Columns [32 · sub, 32 · sub + 32) of one packed block.

inline void read_codes(const PackedQ8_0& block, std::size_t, CodeLines& out) {
    TARS_UNROLL
    for (std::size_t t = 0; t < 8; ++t)
        out.lines[t] = VnniRows::signed_codes(VnniRows::load(block.codes[t], 0));
    set_scales(out, VnniRows::halves(block.scale, 0), 128);
}

inline void read_codes(const PackedQ4_0& block, std::size_t, CodeLines& out) {
    read_nibbles(block.nibbles, out, NoMoreBits());
    set_scales(out, VnniRows::halves(block.scale, 0), 8);
}

inline void read_codes(const PackedQ4_1& block, std::size_t, CodeLines& out) {
    read_nibbles(block.nibbles, out, NoMoreBits());
    set_offsets(out, VnniRows::halves(block.scale, 0), VnniRows::halves(block.offset, 0));
}

inline void read_codes(const PackedQ5_0& block, std::size_t, CodeLines& out) {
    read_nibbles(block.nibbles, out, OneMoreBit<VnniRows, 4>{VnniRows::load(block.high, 0)});
    set_scales(out, VnniRows::halves(block.scale, 0), 16);
}

inline void read_codes(const PackedQ5_1& block, std::size_t, CodeLines& out) {
    read_nibbles(block.nibbles, out, OneMoreBit<VnniRows, 4>{VnniRows::load(block.high, 0)});
    set_offsets(out, VnniRows::halves(block.scale, 0), VnniRows::halves(block.offset, 0));
}

inline void read_codes(const PackedQ4_K& block, std::size_t sub, CodeLines& out) {
    read_nibbles(block.nibbles[sub], out, NoMoreBits());
    set_offsets(out, product_of(block.scale, block.scales[sub]),
                negative(product_of(block.min_scale, block.mins[sub])));
}

inline void read_codes(const PackedQ5_K& block, std::size_t sub, CodeLines& out) {
    read_nibbles(block.nibbles[sub], out, OneMoreBit<VnniRows, 4>{VnniRows::load(block.high[sub], 0)});
    set_offsets(out, product_of(block.scale, block.scales[sub]),
                negative(product_of(block.min_scale, block.mins[sub])));
}

inline void read_codes(const PackedQ6_K& block, std::size_t sub, CodeLines& out) {
    const __m512i pairs[2] = {VnniRows::load(block.pairs[2 * sub], 0),
                              VnniRows::load(block.pairs[2 * sub + 1], 0)};
    read_nibbles(block.nibbles[sub], out, [&](__m512i codes, std::size_t t) {
        return VnniRows::with_pair(codes, pairs[t / 4], static_cast<int>(t % 4));
    });
    for (std::size_t half = 0; half < 2; ++half)
        set_scale(out, half, product_of(block.scale, block.scales[2 * sub + half]), 32);
}

inline void read_codes(const PackedQ2_K& block, std::size_t sub, CodeLines& out) {
    read_pairs(block.pairs + 2 * sub, out, NoMoreBits());
    for (std::size_t half = 0; half < 2; ++half) {
        const auto& both = block.scales[2 * sub + half];
        out.scale[half] = _mm512_mul_ps(VnniRows::halves(block.scale, 0), VnniRows::low_halves(both, 0));
        out.offset[half] =
            negative(_mm512_mul_ps(VnniRows::halves(block.min_scale, 0), VnniRows::high_halves(both, 0)));
    }
}

inline void read_codes(const PackedQ3_K& block, std::size_t sub, CodeLines& out) {
    read_pairs(block.pairs + 2 * sub, out, OneMoreBit<VnniRows, 2>{VnniRows::load(block.third[sub], 0)});
    for (std::size_t half = 0; half < 2; ++half)
        set_scale(out, half, product_of(block.scale, block.scales[2 * sub + half]), 4);
}

inline void read_codes(const PackedIQ4_NL& block, std::size_t, CodeLines& out) {
    const auto table = VnniRows::signed_codes(VnniRows::table(kNonlinear4));
    read_nibbles(block.nibbles, out, LookedUp<VnniRows>{table});
    set_scales(out, VnniRows::halves(block.scale, 0), 128);
}

inline void read_codes(const PackedIQ4_XS& block, std::size_t sub, CodeLines& out) {
    const auto table = VnniRows::signed_codes(VnniRows::table(kNonlinear4));
    read_nibbles(block.nibbles[sub], out, LookedUp<VnniRows>{table});
    set_scales(out, product_of(block.scale, block.scales[sub]), 128);
}

inline void read_codes(const PackedMXFP4& block, std::size_t, CodeLines& out) {
    read_nibbles(block.nibbles, out, LookedUp<VnniRows>{VnniRows::table(kShiftedE2M1)});
    set_scales(out, VnniRows::powers(block.exponent, 0), 16);
}

template <typename Block>
inline void read_codes(const PackedTernary<Block>& block, std::size_t sub, CodeLines& out) {
    read_pairs(block.pairs + 2 * sub, out, NoMoreBits());
    set_scales(out, VnniRows::halves(block.scale, 0), 1);
}

/// A line of bfloats from two columns of floats.
inline void put_line(__m512 first, __m512 second, std::uint16_t* line) {
    const __m512bh both = _mm512_cvtne2ps_pbh(second, first);
    __m512i halves;
    std::memcpy(&halves, &both, sizeof halves);
    const __m512i rows =
        _mm512_set_epi32(0x1f000f, 0x1e000e, 0x1d000d, 0x1c000c, 0x1b000b, 0x1a000a, 0x190009, 0x180008,
                         0x170007, 0x160006, 0x150005, 0x140004, 0x130003, 0x120002, 0x110001, 0x100000);
    _mm512_storeu_si512(line, _mm512_permutexvar_epi16(rows, halves));
}

template <typename Packed>
inline void put_bfloats(const Packed& block, std::size_t sub, BfloatLines& target) {
    CodeLines codes;
    read_codes(block, sub, codes);
    TARS_UNROLL
    for (std::size_t t = 0; t < 8; ++t) {
        __m512 column[4];
        TARS_UNROLL
        for (unsigned i = 0; i < 4; ++i) {
            const __m512i code =
                _mm512_and_si512(_mm512_srli_epi32(codes.lines[t], 8 * i), _mm512_set1_epi32(255));
            column[i] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(code), codes.scale[t / 4], codes.offset[t / 4]);
        }
        put_line(column[0], column[1], target[2 * t]);
        put_line(column[2], column[3], target[2 * t + 1]);
    }
}

inline void put_bfloats(const PackedF16& block, std::size_t, BfloatLines& target) {
    TARS_UNROLL
    for (std::size_t pair = 0; pair < 16; ++pair)
        put_line(VnniRows::halves(block.columns[2 * pair], 0),
                 VnniRows::halves(block.columns[2 * pair + 1], 0), target[pair]);
}

inline void put_bfloats(const PackedBF16& block, std::size_t, BfloatLines& target) {
    std::memcpy(target, block.lines, sizeof block.lines);
}

}  // namespace
}  // namespace tars
