// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "compute/cpu/simd_math_impl.h"

#include <cstddef>
#include <cstdint>

// Packed weights of sixteen bits: products with the activations as they are, or as bfloats where there are
// instructions for those. The sum of each block of 32 columns is a chain of its own, so that those of several
// blocks run at once. Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// The traits of sixteen rows for these, on the SIMD traits `S`.
template <typename S>
struct FloatRows {
    static constexpr std::size_t kLanes = S::kLanes, kParts = kPackedRows / kLanes;
    /// Rows at a time; each needs a sum and a total, twice.
    static constexpr std::size_t kTile = S::kTileRows * S::kTileOutputs / 4;
    static constexpr bool kUnsignedOnly = false, kTwice = true, kTakesBfloats = S::kTakesBfloats;
    using Floats = typename S::Vec;
    using Sums = Floats;
    struct Line {};

    static inline Floats number(float value) { return S::set1(value); }
    static inline Floats add(Floats a, Floats b) { return S::add(a, b); }
    static inline Floats multiply_add(Floats a, Floats b, Floats c) { return S::multiply_add(a, b, c); }
    static inline Floats read(const float* source) { return S::load(source); }
    static inline void store(float* target, Floats value) { S::store(target, value); }

    static inline Floats halves(const std::uint16_t* source, std::size_t part) {
        return S::load_half(source + part * kLanes);
    }
    static inline Floats even_bfloats(const std::uint16_t* line, std::size_t part) {
        return S::load_even_bfloats(line + part * 2 * kLanes);
    }
    static inline Floats odd_bfloats(const std::uint16_t* line, std::size_t part) {
        return S::load_odd_bfloats(line + part * 2 * kLanes);
    }
    static inline Floats dot_bfloats(Floats sums, const std::uint16_t* line, std::size_t part,
                                     const std::uint16_t* activations) {
        return S::dot_bfloats(line + part * 2 * kLanes, activations, sums);
    }
};

template <typename F, std::size_t kCount>
inline void add_block(const PackedF16& block, const typename F::Part& part, const QuantizedRows& x,
                      std::size_t b, typename F::Floats (&total)[kCount], const Ahead& ahead) {
    ahead.fetch<PackedF16>();
    typename F::Floats sums[kCount];
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r) sums[r] = F::number(0);
    TARS_UNROLL
    for (std::size_t column = 0; column < 32; ++column) {
        const auto weights = F::halves(block.columns[column], part);
        TARS_UNROLL
        for (std::size_t r = 0; r < kCount; ++r) {
            const auto activation = F::number(x.floats[r * x.floats_stride + b * 32 + column]);
            sums[r] = F::multiply_add(weights, activation, sums[r]);
        }
    }
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r) total[r] = F::add(total[r], sums[r]);
}

template <typename F, bool kTakesBfloats, std::size_t kCount>
inline void add_bfloats(const PackedBF16& block, const typename F::Part& part, const QuantizedRows& x,
                        std::size_t b, typename F::Floats (&sums)[kCount]) {
    TARS_UNROLL
    for (std::size_t pair = 0; pair < 16; ++pair) {
        const std::uint16_t* line = block.lines[pair];
        if constexpr (kTakesBfloats) {
            TARS_UNROLL
            for (std::size_t r = 0; r < kCount; ++r)
                sums[r] = F::dot_bfloats(sums[r], line, part, x.bfloats + (r * x.stride + b) * 32 + 2 * pair);
        } else {
            const auto first = F::even_bfloats(line, part), second = F::odd_bfloats(line, part);
            TARS_UNROLL
            for (std::size_t r = 0; r < kCount; ++r) {
                const float* values = x.floats + r * x.floats_stride + b * 32 + 2 * pair;
                sums[r] = F::multiply_add(first, F::number(values[0]), sums[r]);
                sums[r] = F::multiply_add(second, F::number(values[1]), sums[r]);
            }
        }
    }
}

template <typename F, std::size_t kCount>
inline void add_block(const PackedBF16& block, const typename F::Part& part, const QuantizedRows& x,
                      std::size_t b, typename F::Floats (&total)[kCount], const Ahead& ahead) {
    ahead.fetch<PackedBF16>();
    typename F::Floats sums[kCount];
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r) sums[r] = F::number(0);
    add_bfloats<F, F::Traits::kTakesBfloats, kCount>(block, part, x, b, sums);
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r) total[r] = F::add(total[r], sums[r]);
}

}  // namespace
}  // namespace tars
