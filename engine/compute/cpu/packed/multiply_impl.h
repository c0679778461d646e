// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/packed/layout.h"
#include "compute/cpu/packed/visit_layout.h"
#include "compute/cpu/simd_math_impl.h"
#include "core/dtype.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

// The product of packed weights and rounded activations, on the integer traits `T` (see rows16_portable.h).
// Within a block everything is whole numbers and exact; blocks are then added as floats in the order of the
// columns, in a lane that belongs to one output. So a product's bits depend on its row and its output alone.
// Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// Σ of codes · activations, for kCount rows of activations.
template <typename T, std::size_t kCount>
using Sums = typename T::Sums[kCount];
template <typename T, std::size_t kCount>
using Totals = typename T::Floats[kCount];

/// Adds four columns: group `t` of block `b`.
template <typename T, std::size_t kCount>
inline void add_columns(typename T::Line codes, const QuantizedRows& x, std::size_t b, std::size_t t,
                        Sums<T, kCount>& sums) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        sums[r] = T::dot(sums[r], codes, x.values + (r * x.blocks + b) * 32 + 4 * t);
}

/// Adds 8 · kLines columns whose codes are nibbles, from line `first` on. `complete` adds their higher bits.
template <typename T, std::size_t kLines, std::size_t kCount, typename Complete>
inline void add_nibbles(const std::uint8_t (&lines)[4][kLineBytes], std::size_t first, std::size_t part,
                        const QuantizedRows& x, std::size_t b, Sums<T, kCount>& sums, Complete complete) {
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

template <typename T>
struct TwoMoreBits {
    OneMoreBit<T, 4> fifth;
    OneMoreBit<T, 5> sixth;
    inline typename T::Line operator()(typename T::Line codes, std::size_t t) const {
        return sixth(fifth(codes, t), t);
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
    for (std::size_t r = 0; r < kCount; ++r) {
        const std::int32_t* shift = x.shifts + (r * x.blocks + b) * 2;
        sums[r] = T::integer((shift[0] + shift[1]) >> kShift);
    }
}

/// total += scale · activation's scale · sum.
template <typename T, std::size_t kCount>
inline void add_scaled(const Sums<T, kCount>& sums, typename T::Floats scale, const QuantizedRows& x,
                       std::size_t b, Totals<T, kCount>& total) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        total[r] = T::multiply_add(T::to_floats(sums[r]),
                                   T::multiply(scale, T::number(x.scales[r * x.blocks + b])), total[r]);
}

/// total += offset · Σ of the activations of block `b`.
template <typename T, std::size_t kCount>
inline void add_offset(typename T::Floats offset, const QuantizedRows& x, std::size_t b,
                       Totals<T, kCount>& total) {
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        total[r] = T::multiply_add(offset, T::number(x.sums[r * x.blocks + b]), total[r]);
}

// One packed block; `b` counts blocks of 32 activations.

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ8_0& block, std::size_t part, const QuantizedRows& x, std::size_t b,
                      Totals<T, kCount>& total) {
    Sums<T, kCount> sums;
    if constexpr (T::kUnsignedOnly)
        start_shifted<T, 0, kCount>(x, b, sums);
    else
        start<T, kCount>(sums);
    TARS_UNROLL
    for (std::size_t t = 0; t < 8; ++t) {
        const auto codes = T::load(block.codes[t], part);
        TARS_UNROLL
        for (std::size_t r = 0; r < kCount; ++r)
            sums[r] = T::dot_signed(sums[r], codes, x.values + (r * x.blocks + b) * 32 + 4 * t);
    }
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ4_0& block, std::size_t part, const QuantizedRows& x, std::size_t b,
                      Totals<T, kCount>& total) {
    Sums<T, kCount> sums;
    start_shifted<T, 4, kCount>(x, b, sums);
    add_nibbles<T, 4, kCount>(block.nibbles, 0, part, x, b, sums, NoMoreBits());
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ4_1& block, std::size_t part, const QuantizedRows& x, std::size_t b,
                      Totals<T, kCount>& total) {
    Sums<T, kCount> sums;
    start<T, kCount>(sums);
    add_nibbles<T, 4, kCount>(block.nibbles, 0, part, x, b, sums, NoMoreBits());
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
    add_offset<T, kCount>(T::halves(block.offset, part), x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ5_0& block, std::size_t part, const QuantizedRows& x, std::size_t b,
                      Totals<T, kCount>& total) {
    Sums<T, kCount> sums;
    start_shifted<T, 3, kCount>(x, b, sums);
    add_nibbles<T, 4, kCount>(block.nibbles, 0, part, x, b, sums,
                              OneMoreBit<T, 4>{T::load(block.high, part)});
    add_scaled<T, kCount>(sums, T::halves(block.scale, part), x, b, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ5_1& block, std::size_t part, const QuantizedRows& x, std::size_t b,
                      Totals<T, kCount>& total) {
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
                          typename T::Floats min_scale, std::size_t part, const QuantizedRows& x,
                          std::size_t b, Totals<T, kCount>& total, Complete complete) {
    Sums<T, kCount> sums;
    start<T, kCount>(sums);
    add_nibbles<T, 4, kCount>(block.nibbles[sub], 0, part, x, b + sub, sums, complete);
    add_scaled<T, kCount>(sums, T::multiply(scale, T::bytes(block.scales[sub], part)), x, b + sub, total);
    add_offset<T, kCount>(T::multiply(min_scale, T::bytes(block.mins[sub], part)), x, b + sub, total);
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ4_K& block, std::size_t part, const QuantizedRows& x, std::size_t b,
                      Totals<T, kCount>& total) {
    const auto scale = T::halves(block.scale, part);
    const auto min_scale = T::multiply(T::number(-1), T::halves(block.min_scale, part));
    for (std::size_t sub = 0; sub < 8; ++sub)
        add_sub_block<T, kCount>(block, sub, scale, min_scale, part, x, b, total, NoMoreBits());
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ5_K& block, std::size_t part, const QuantizedRows& x, std::size_t b,
                      Totals<T, kCount>& total) {
    const auto scale = T::halves(block.scale, part);
    const auto min_scale = T::multiply(T::number(-1), T::halves(block.min_scale, part));
    for (std::size_t sub = 0; sub < 8; ++sub)
        add_sub_block<T, kCount>(block, sub, scale, min_scale, part, x, b, total,
                                 OneMoreBit<T, 4>{T::load(block.high[sub], part)});
}

template <typename T, std::size_t kCount>
inline void add_block(const PackedQ6_K& block, std::size_t part, const QuantizedRows& x, std::size_t b,
                      Totals<T, kCount>& total) {
    const auto scale = T::halves(block.scale, part);
    for (std::size_t sub = 0; sub < 8; ++sub) {
        const TwoMoreBits<T> complete{{T::load(block.fifth[sub], part)}, {T::load(block.sixth[sub], part)}};
        for (std::size_t half = 0; half < 2; ++half) {
            Sums<T, kCount> sums;
            TARS_UNROLL
            for (std::size_t r = 0; r < kCount; ++r)
                sums[r] = T::integer(x.shifts[(r * x.blocks + b + sub) * 2 + half] >> 2);
            add_nibbles<T, 2, kCount>(block.nibbles[sub], 2 * half, part, x, b + sub, sums, complete);
            const auto own = T::signed_bytes(block.scales[2 * sub + half], part);
            add_scaled<T, kCount>(sums, T::multiply(scale, own), x, b + sub, total);
        }
    }
}

/// Outputs [begin, end) of one group for kCount rows; y points at the group's first output.
template <typename T, typename Packed, std::size_t kCount>
void multiply_tile(const Packed* blocks, std::size_t columns, const QuantizedRows& x, float* y,
                   std::size_t stride, std::size_t begin, std::size_t end) {
    constexpr std::size_t kElements = Packed::Source::kElements, kLanes = kPackedRows / T::kParts;
    for (std::size_t part = 0; part < T::kParts; ++part) {
        Totals<T, kCount> total;
        TARS_UNROLL
        for (std::size_t r = 0; r < kCount; ++r) total[r] = T::number(0);
        for (std::size_t i = 0; i < columns / kElements; ++i)
            add_block<T, kCount>(blocks[i], part, x, i * (kElements / 32), total);
        const std::size_t lane = part * kLanes;
        for (std::size_t r = 0; r < kCount; ++r) {
            if (begin <= lane && lane + kLanes <= end) {
                T::store(y + r * stride + lane, total[r]);
                continue;
            }
            float lanes[kLanes];
            T::store(lanes, total[r]);
            for (std::size_t o = lane; o < lane + kLanes; ++o)
                if (begin <= o && o < end) y[r * stride + o] = lanes[o - lane];
        }
    }
}

template <typename T, typename Packed, std::size_t kCount>
void multiply_last_tile(const Packed* blocks, std::size_t columns, const QuantizedRows& x, float* y,
                        std::size_t stride, std::size_t begin, std::size_t end) {
    if (x.count == kCount) return multiply_tile<T, Packed, kCount>(blocks, columns, x, y, stride, begin, end);
    if constexpr (kCount > 1)
        multiply_last_tile<T, Packed, kCount - 1>(blocks, columns, x, y, stride, begin, end);
}

/// y[r][i] = Σ_k w[first + i][k] · x[r][k] for i in [0, outputs).
template <typename T, typename Packed>
void multiply_groups(const PackedMatrix& w, std::size_t first, std::size_t outputs, const QuantizedRows& x,
                     const Rows& y) {
    for (std::size_t o = first; o < first + outputs;) {
        const std::size_t group = o / kPackedRows, begin = o % kPackedRows;
        const std::size_t left = first + outputs - o;
        const std::size_t end = begin + left < kPackedRows ? begin + left : kPackedRows;
        const auto* blocks = reinterpret_cast<const Packed*>(w.data + group * w.group_bytes);
        float* out = y.data + (o - first) - begin;
        std::size_t r = 0;
        for (; r + T::kTile <= x.count; r += T::kTile)
            multiply_tile<T, Packed, T::kTile>(blocks, w.columns, x.from(r), out + r * y.stride, y.stride,
                                               begin, end);
        if (r < x.count)
            multiply_last_tile<T, Packed, T::kTile - 1>(blocks, w.columns, x.from(r), out + r * y.stride,
                                                        y.stride, begin, end);
        o += end - begin;
    }
}

template <typename T>
void multiply_packed(const PackedMatrix& w, std::size_t first, std::size_t outputs, const QuantizedRows& x,
                     const Rows& y) {
    visit_layout(w.dtype,
                 [&]<typename Packed>(Packed*) { multiply_groups<T, Packed>(w, first, outputs, x, y); });
}

/// Rounds one row of `n` floats, n a multiple of 32, into row 0 of `out`.
template <typename S>
void quantize_row(const float* x, std::size_t n, const QuantizedRows& out) {
    using Vec = typename S::Vec;
    for (std::size_t b = 0; b < n / 32; ++b) {
        const float* block = x + b * 32;
        Vec largest = S::set1(0), check = S::set1(0);  // check turns into not-a-number if any x is not finite
        TARS_UNROLL
        for (std::size_t i = 0; i < 32; i += S::kLanes) {
            const Vec value = S::load(block + i), negative = S::subtract(S::set1(0), value);
            const Vec magnitude = S::select_less(value, negative, negative, value);
            largest = S::select_less(largest, magnitude, magnitude, largest);
            check = S::multiply_add(value, S::set1(0), check);
        }
        float lanes[S::kLanes], most = 0;
        S::store(lanes, largest);
        for (const float lane : lanes) most = lane > most ? lane : most;
        const bool tiny = !(most > 1e-30f);  // whose inverse may not be finite
        const float inverse = tiny ? 0.0f : 127.0f / most;
        const float scale = (tiny ? 0.0f : most / 127.0f) + S::sum(check);
        std::int32_t half_sums[2] = {0, 0};
        for (int i = 0; i < 32; ++i) {
            float scaled = block[i] * inverse;
            scaled = scaled < 127.0f ? scaled : 127.0f;  // so written, not-a-number becomes a number here
            scaled = scaled > -127.0f ? scaled : -127.0f;
            const int value = static_cast<int>(scaled + (scaled < 0 ? -0.5f : 0.5f));
            out.values[b * 32 + static_cast<std::size_t>(i)] = static_cast<std::int8_t>(value);
            half_sums[i / 16] += value;
        }
        out.scales[b] = scale;
        out.sums[b] = scale * static_cast<float>(half_sums[0] + half_sums[1]);
        out.shifts[2 * b] = -128 * half_sums[0];
        out.shifts[2 * b + 1] = -128 * half_sums[1];
    }
}

}  // namespace
}  // namespace tars
