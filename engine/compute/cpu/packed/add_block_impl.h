// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "compute/cpu/prefetch_impl.h"
#include "compute/cpu/simd_math_impl.h"
#include "compute/quants/dequantize_iq_blocks.h"

#include <cstddef>
#include <cstdint>

// One packed block times rounded activations, for every type of codes, on the integer traits `T` (see
// rows16_portable.h). Within a block of activations everything is whole numbers and exact. Internal linkage
// on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// Σ of codes · activations, for kCount rows of activations.
template <typename T, std::size_t kCount>
using Sums = typename T::Sums[kCount];
template <typename T, std::size_t kCount>
using Totals = typename T::Floats[kCount];

/// A block to come, fetched while the present one is multiplied: in parts, as a core has room for only a few
/// dozen requests at a time and stands still when there are more.
struct Ahead {
    const char* block = nullptr;  ///< null: nothing to fetch
    std::size_t distance = 0;     ///< from it to the block of the second vector; 0: there is none

    template <typename Packed, std::size_t kParts = 1>
    inline void fetch(std::size_t part = 0) const {
        constexpr std::size_t kLines = (sizeof(Packed) + kLineBytes - 1) / kLineBytes;
        constexpr std::size_t kLinesOfPart = (kLines + kParts - 1) / kParts;
        if (!block) return;
        const char* line = block + part * kLinesOfPart * kLineBytes;
        TARS_UNROLL
        for (std::size_t i = 0; i < kLinesOfPart; ++i) {
            prefetch(line + i * kLineBytes);
            if (distance > 0) prefetch(line + i * kLineBytes + distance);
        }
    }
};

/// Adds four columns: group `t` of block `b`.
template <typename T, std::size_t kCount>
inline void add_columns(typename T::Line codes, const QuantizedRows& x, std::size_t b, std::size_t t,
                        Sums<T, kCount>& sums) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        sums[r] = T::dot(sums[r], codes, block_of(x, r, b).values + 4 * t);
}

template <typename T, std::size_t kCount>
inline void add_signed_columns(typename T::Line codes, const QuantizedRows& x, std::size_t b, std::size_t t,
                               Sums<T, kCount>& sums) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        sums[r] = T::dot_signed(sums[r], codes, block_of(x, r, b).values + 4 * t);
}

/// Adds 8 · kLines columns whose codes are nibbles, from line `first` on. `complete` adds their higher bits.
template <typename T, std::size_t kLines, std::size_t kCount, typename Complete>
inline void add_nibbles(const std::uint8_t (&lines)[4][kLineBytes], std::size_t first,
                        const typename T::Part& part, const QuantizedRows& x, std::size_t b,
                        Sums<T, kCount>& sums, Complete complete) {
    TARS_UNROLL
    for (std::size_t i = first; i < first + kLines; ++i) {
        const auto line = T::load(lines[i], part);
        add_columns<T, kCount>(complete(T::low_nibbles(line), 2 * i), x, b, 2 * i, sums);
        add_columns<T, kCount>(complete(T::high_nibbles(line), 2 * i + 1), x, b, 2 * i + 1, sums);
    }
}

struct NoMoreBits {
    template <typename Line>
    inline Line operator()(Line codes, std::size_t) const {
        return codes;
    }
};

/// Bit `place` of each code, from a line of high bits.
template <typename T, int kPlace>
struct OneMoreBit {
    typename T::Line high;
    inline typename T::Line operator()(typename T::Line codes, std::size_t t) const {
        return T::template with_bit<kPlace>(codes, high, static_cast<int>(t));
    }
};

/// The number a code stands for.
template <typename T>
struct LookedUp {
    typename T::Line table;
    inline typename T::Line operator()(typename T::Line codes, std::size_t) const {
        return T::look_up(table, codes);
    }
};

/// The fifth and sixth bits, from a line of pairs.
template <typename T>
struct TwoMoreBits {
    typename T::Line pairs;
    inline typename T::Line operator()(typename T::Line codes, std::size_t t) const {
        return T::with_pair(codes, pairs, static_cast<int>(t % 4));
    }
};

template <typename T, std::size_t kCount>
inline void start(Sums<T, kCount>& sums) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r) sums[r] = T::integer(0);
}

/// Starts with what makes codes of block `b`, kept 2^(7 − kShift) too large, right in the end.
template <typename T, int kShift, std::size_t kCount>
inline void start_shifted(const QuantizedRows& x, std::size_t b, Sums<T, kCount>& sums) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        sums[r] = T::template shifted_integer<kShift>(block_of(x, r, b).shift);
}

/// Starts a block of signed codes.
template <typename T, std::size_t kCount>
inline void start_signed(const QuantizedRows& x, std::size_t b, Sums<T, kCount>& sums) {
    if constexpr (T::kUnsignedOnly)
        start_shifted<T, 0, kCount>(x, b, sums);
    else
        start<T, kCount>(sums);
}

/// start_shifted for half `half` of a block, of codes kept 2^(5 − kShift) too large.
template <typename T, int kShift, std::size_t kCount>
inline void start_shifted_half(const QuantizedRows& x, std::size_t b, std::size_t half,
                               Sums<T, kCount>& sums) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        sums[r] = T::template shifted_integer<kShift>(block_of(x, r, b).half_shifts[half]);
}

/// total += scale · activation's scale · sum.
template <typename T, std::size_t kCount>
inline void add_scaled(const Sums<T, kCount>& sums, typename T::Floats scale, const QuantizedRows& x,
                       std::size_t b, Totals<T, kCount>& total) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        total[r] = T::multiply_add(T::to_floats(sums[r]),
                                   T::multiply(scale, T::number(block_of(x, r, b).scale)), total[r]);
}

/// total += offset · Σ of the activations of block `b`.
template <typename T, std::size_t kCount>
inline void add_offset(typename T::Floats offset, const QuantizedRows& x, std::size_t b,
                       Totals<T, kCount>& total) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        total[r] = T::multiply_add(offset, T::number(block_of(x, r, b).sum), total[r]);
}

/// add_offset for half `half` of a block.
template <typename T, std::size_t kCount>
inline void add_half_offset(typename T::Floats offset, const QuantizedRows& x, std::size_t b,
                            std::size_t half, Totals<T, kCount>& total) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        total[r] = T::multiply_add(offset, T::number(block_of(x, r, b).half_sums[half]), total[r]);
}

// One packed block; `b` counts blocks of 32 activations.

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ8_0& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    ahead.fetch<PackedQ8_0>();
    Sums<T, kCount> sums;
    start_signed<T, kCount>(x, b, sums);
    TARS_UNROLL
    for (std::size_t t = 0; t < 8; ++t)
        add_signed_columns<T, kCount>(T::signed_codes(T::load(block.codes[t], part)), x, b, t, sums);
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ4_0& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    ahead.fetch<PackedQ4_0, 2>(0);
    Sums<T, kCount> sums;
    start_shifted<T, 4, kCount>(x, b, sums);
    add_nibbles<T, 2, kCount>(block.nibbles, 0, part, x, b, sums, NoMoreBits());
    ahead.fetch<PackedQ4_0, 2>(1);
    add_nibbles<T, 2, kCount>(block.nibbles, 2, part, x, b, sums, NoMoreBits());
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ4_1& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    ahead.fetch<PackedQ4_1>();
    Sums<T, kCount> sums;
    start<T, kCount>(sums);
    add_nibbles<T, 4, kCount>(block.nibbles, 0, part, x, b, sums, NoMoreBits());
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
    add_offset<T, kCount>(T::halves(block.offset, part), x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ5_0& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    ahead.fetch<PackedQ5_0>();
    Sums<T, kCount> sums;
    start_shifted<T, 3, kCount>(x, b, sums);
    add_nibbles<T, 4, kCount>(block.nibbles, 0, part, x, b, sums,
                              OneMoreBit<T, 4>{T::load(block.high, part)});
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ5_1& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    ahead.fetch<PackedQ5_1>();
    Sums<T, kCount> sums;
    start<T, kCount>(sums);
    add_nibbles<T, 4, kCount>(block.nibbles, 0, part, x, b, sums,
                              OneMoreBit<T, 4>{T::load(block.high, part)});
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
    add_offset<T, kCount>(T::halves(block.offset, part), x, b, total);
}

/// A sub-block of Q4_K or Q5_K: its own scale and minimum.
template <typename T, std::size_t kCount, typename Packed, typename Complete>
inline void add_sub_block(const Packed& block, std::size_t sub, typename T::Floats scale,
                          typename T::Floats min_scale, const typename T::Part& part, const QuantizedRows& x,
                          std::size_t b, Totals<T, kCount>& total, Complete complete) {
    Sums<T, kCount> sums;
    start<T, kCount>(sums);
    add_nibbles<T, 4, kCount>(block.nibbles[sub], 0, part, x, b + sub, sums, complete);
    add_scaled<T, kCount>(sums, T::multiply(scale, T::bytes(block.scales[sub], part)), x, b + sub, total);
    add_offset<T, kCount>(T::multiply(min_scale, T::bytes(block.mins[sub], part)), x, b + sub, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ4_K& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    const auto scale = T::halves(block.scale, part);
    const auto min_scale = T::multiply(T::number(-1), T::halves(block.min_scale, part));
    for (std::size_t sub = 0; sub < 8; ++sub) {
        ahead.fetch<PackedQ4_K, 8>(sub);
        add_sub_block<T, kCount>(block, sub, scale, min_scale, part, x, b, total, NoMoreBits());
    }
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ5_K& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    const auto scale = T::halves(block.scale, part);
    const auto min_scale = T::multiply(T::number(-1), T::halves(block.min_scale, part));
    for (std::size_t sub = 0; sub < 8; ++sub) {
        ahead.fetch<PackedQ5_K, 8>(sub);
        add_sub_block<T, kCount>(block, sub, scale, min_scale, part, x, b, total,
                                 OneMoreBit<T, 4>{T::load(block.high[sub], part)});
    }
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ6_K& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    const auto scale = T::halves(block.scale, part);
    for (std::size_t sub = 0; sub < 8; ++sub) {
        ahead.fetch<PackedQ6_K, 8>(sub);
        TARS_UNROLL
        for (std::size_t half = 0; half < 2; ++half) {
            Sums<T, kCount> sums;
            start_shifted_half<T, 0, kCount>(x, b + sub, half, sums);
            add_nibbles<T, 2, kCount>(block.nibbles[sub], 2 * half, part, x, b + sub, sums,
                                      TwoMoreBits<T>{T::load(block.pairs[2 * sub + half], part)});
            const auto own = T::signed_bytes(block.scales[2 * sub + half], part);
            add_scaled<T, kCount>(sums, T::multiply(scale, own), x, b + sub, total);
        }
    }
}

/// Adds half `half` of a block, whose codes are pairs of bits.
template <typename T, std::size_t kCount, typename Complete>
inline void add_pairs(const std::uint8_t (&pairs)[kLineBytes], const typename T::Part& part,
                      const QuantizedRows& x, std::size_t b, std::size_t half, Sums<T, kCount>& sums,
                      Complete complete) {
    const auto line = T::load(pairs, part);
    TARS_UNROLL
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t t = 4 * half + i;
        add_columns<T, kCount>(complete(T::pair(line, static_cast<int>(i)), t), x, b, t, sums);
    }
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ2_K& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    const auto scale = T::halves(block.scale, part);
    const auto min_scale = T::multiply(T::number(-1), T::halves(block.min_scale, part));
    for (std::size_t sub = 0; sub < 8; ++sub) {
        ahead.fetch<PackedQ2_K, 8>(sub);
        TARS_UNROLL
        for (std::size_t half = 0; half < 2; ++half) {
            Sums<T, kCount> sums;
            start<T, kCount>(sums);
            add_pairs<T, kCount>(block.pairs[2 * sub + half], part, x, b + sub, half, sums, NoMoreBits());
            const auto& both = block.scales[2 * sub + half];
            add_scaled<T, kCount>(sums, T::multiply(scale, T::low_halves(both, part)), x, b + sub, total);
            add_half_offset<T, kCount>(T::multiply(min_scale, T::high_halves(both, part)), x, b + sub, half,
                                       total);
        }
    }
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ3_K& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    const auto scale = T::halves(block.scale, part);
    for (std::size_t sub = 0; sub < 8; ++sub) {
        ahead.fetch<PackedQ3_K, 8>(sub);
        const OneMoreBit<T, 2> complete{T::load(block.third[sub], part)};
        TARS_UNROLL
        for (std::size_t half = 0; half < 2; ++half) {
            Sums<T, kCount> sums;
            start_shifted_half<T, 3, kCount>(x, b + sub, half, sums);
            add_pairs<T, kCount>(block.pairs[2 * sub + half], part, x, b + sub, half, sums, complete);
            const auto own = T::signed_bytes(block.scales[2 * sub + half], part);
            add_scaled<T, kCount>(sums, T::multiply(scale, own), x, b + sub, total);
        }
    }
}

/// A block of 32 columns whose nibbles stand for one of `table`'s signed numbers.
template <typename T, std::size_t kCount>
inline void add_looked_up(const std::uint8_t (&nibbles)[4][kLineBytes], typename T::Line table,
                          typename T::Floats scale, const typename T::Part& part, const QuantizedRows& x,
                          std::size_t b, Totals<T, kCount>& total) {
    Sums<T, kCount> sums;
    start_signed<T, kCount>(x, b, sums);
    TARS_UNROLL
    for (std::size_t i = 0; i < 4; ++i) {
        const auto line = T::load(nibbles[i], part);
        add_signed_columns<T, kCount>(T::look_up(table, T::low_nibbles(line)), x, b, 2 * i, sums);
        add_signed_columns<T, kCount>(T::look_up(table, T::high_nibbles(line)), x, b, 2 * i + 1, sums);
    }
    add_scaled<T, kCount>(sums, scale, x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedIQ4_NL& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    ahead.fetch<PackedIQ4_NL>();
    const auto table = T::signed_codes(T::table(kNonlinear4));
    add_looked_up<T, kCount>(block.nibbles, table, T::halves(block.scale, part), part, x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedIQ4_XS& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    const auto table = T::signed_codes(T::table(kNonlinear4));
    const auto scale = T::halves(block.scale, part);
    for (std::size_t sub = 0; sub < 8; ++sub) {
        ahead.fetch<PackedIQ4_XS, 8>(sub);
        const auto own = T::multiply(scale, T::signed_bytes(block.scales[sub], part));
        add_looked_up<T, kCount>(block.nibbles[sub], table, own, part, x, b + sub, total);
    }
}

/// Twice the values of E2M1, and 16 to make them positive.
constexpr std::uint8_t kShiftedE2M1[16] = {16, 17, 18, 19, 20, 22, 24, 28, 16, 15, 14, 13, 12, 10, 8, 4};

template <typename T, std::size_t kCount>
inline void add_block(const PackedMXFP4& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    ahead.fetch<PackedMXFP4>();
    Sums<T, kCount> sums;
    start_shifted<T, 3, kCount>(x, b, sums);
    add_nibbles<T, 4, kCount>(block.nibbles, 0, part, x, b, sums, LookedUp<T>{T::table(kShiftedE2M1)});
    add_scaled<T, kCount>(sums, T::powers(block.exponent, part), x, b, total);
}

template <typename T, std::size_t kCount, typename Block>
inline void add_block(const PackedTernary<Block>& block, const typename T::Part& part, const QuantizedRows& x,
                      std::size_t b, Totals<T, kCount>& total, const Ahead& ahead) {
    const auto scale = T::halves(block.scale, part);
    for (std::size_t sub = 0; sub < 8; ++sub) {
        ahead.fetch<PackedTernary<Block>, 8>(sub);
        Sums<T, kCount> sums;
        start_shifted<T, 7, kCount>(x, b + sub, sums);
        TARS_UNROLL
        for (std::size_t half = 0; half < 2; ++half)
            add_pairs<T, kCount>(block.pairs[2 * sub + half], part, x, b + sub, half, sums, NoMoreBits());
        add_scaled<T, kCount>(sums, scale, x, b + sub, total);
    }
}

}  // namespace
}  // namespace tars
