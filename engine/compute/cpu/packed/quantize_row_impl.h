// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "compute/cpu/simd_math_impl.h"

#include <cstddef>
#include <cstdint>

// Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

template <typename S>
inline void quantize_block(const float* x, QuantizedBlock& out) {
    using Vec = typename S::Vec;
    Vec largest = S::set1(0), check = S::set1(0);  // check turns into not-a-number if any x is not finite
    TARS_UNROLL
    for (std::size_t i = 0; i < 32; i += S::kLanes) {
        const Vec value = S::load(x + i), negative = S::subtract(S::set1(0), value);
        const Vec magnitude = S::select_less(value, negative, negative, value);
        largest = S::select_less(largest, magnitude, magnitude, largest);
        check = S::multiply_add(value, S::set1(0), check);
    }
    const float most = S::maximum(largest);
    const bool tiny = !(most > 1e-30f);  // whose inverse may not be finite
    const float inverse = tiny ? 0.0f : 127.0f / most;
    out.scale = (tiny ? 0.0f : most / 127.0f) + S::sum(check);
    const std::int32_t first = S::round_to_bytes(x, inverse, out.values);
    const std::int32_t second = S::round_to_bytes(x + 16, inverse, out.values + 16);
    out.sum = out.scale * static_cast<float>(first + second);
    out.half_sums[0] = out.scale * static_cast<float>(first);
    out.half_sums[1] = out.scale * static_cast<float>(second);
    out.shift = -128 * (first + second);
    out.half_shifts[0] = -32 * first;
    out.half_shifts[1] = -32 * second;
}

/// Rounds one row of `n` floats, n a multiple of 32, into row 0 of `out`.
template <typename S>
void quantize_row(const float* x, std::size_t n, const QuantizedRows& out) {
    for (std::size_t b = 0; b < n / 32; ++b) {
        quantize_block<S>(x + b * 32, out.blocks[b]);
        if constexpr (S::kTakesBfloats)
            if (out.bfloats) S::round_to_bfloats(x + b * 32, out.bfloats + b * 32);
    }
}

}  // namespace
}  // namespace tars
