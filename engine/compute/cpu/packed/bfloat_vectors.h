// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "compute/cpu/packed/multiply_tiles_impl.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <immintrin.h>

// The products of multiply_tiles_impl.h where there are instructions for bfloats, but no tiles. Internal
// linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// Sums of eight rows and 32 outputs at a time: enough to hide how long an instruction takes, and few enough
/// for their rows and a panel of weights to lie in the first cache level side by side.
struct BfloatVectors {
    /// Weights of codes are multiplied twice as fast as whole numbers.
    static constexpr bool kTakesCodes = false;
};

/// Two weights of each of sixteen outputs.
inline __m512bh load_pairs(const std::uint16_t* source) {
    __m512bh pairs;
    std::memcpy(&pairs, source, sizeof pairs);
    return pairs;
}

/// Two activations, for each of sixteen outputs.
inline __m512bh repeat_pair(const std::uint16_t* source) {
    std::int32_t bits;
    std::memcpy(&bits, source, sizeof bits);
    const __m512i all = _mm512_set1_epi32(bits);
    __m512bh pairs;
    std::memcpy(&pairs, &all, sizeof pairs);
    return pairs;
}

template <std::size_t kCount>
inline void multiply_rows(const TilePanel& panel, std::size_t blocks, const BfloatRows& x, float* sums,
                          std::size_t stride, bool add) {
    __m512 total[kCount][2];
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r) {
        total[r][0] = add ? _mm512_loadu_ps(sums + r * stride) : _mm512_setzero_ps();
        total[r][1] = add ? _mm512_loadu_ps(sums + r * stride + kPackedRows) : _mm512_setzero_ps();
    }
    for (std::size_t b = 0; b < blocks; ++b) {
        const std::uint16_t* rows = x.data + b * 32;
        for (std::size_t pair = 0; pair < 16; ++pair) {
            const __m512bh first = load_pairs(panel.lines[0][b][pair]);
            const __m512bh second = load_pairs(panel.lines[1][b][pair]);
            TARS_UNROLL
            for (std::size_t r = 0; r < kCount; ++r) {
                const __m512bh activations = repeat_pair(rows + r * x.stride + 2 * pair);
                total[r][0] = _mm512_dpbf16_ps(total[r][0], first, activations);
                total[r][1] = _mm512_dpbf16_ps(total[r][1], second, activations);
            }
        }
    }
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r) {
        _mm512_storeu_ps(sums + r * stride, total[r][0]);
        _mm512_storeu_ps(sums + r * stride + kPackedRows, total[r][1]);
    }
}

/// As many rows as there are kCount of, from `done` on.
template <std::size_t kCount>
inline void multiply_next_rows(const TilePanel& panel, std::size_t blocks, const BfloatRows& x,
                               std::size_t rows, const Rows& sums, bool add, std::size_t& done) {
    for (std::size_t left = (rows - done) / kCount; left > 0; --left, done += kCount)
        multiply_rows<kCount>(panel, blocks, {x.data + done * x.stride, x.stride},
                              sums.data + done * sums.stride, sums.stride, add);
}

inline void multiply_panel(BfloatVectors&, const TilePanel& panel, std::size_t blocks, const BfloatRows& x,
                           std::size_t rows, const Rows& sums, bool add) {
    std::size_t done = 0;
    multiply_next_rows<8>(panel, blocks, x, rows, sums, add, done);
    multiply_next_rows<4>(panel, blocks, x, rows, sums, add, done);
    multiply_next_rows<1>(panel, blocks, x, rows, sums, add, done);
}

}  // namespace
}  // namespace tars
