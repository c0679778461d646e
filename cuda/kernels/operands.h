// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/formats.h"

#include <type_traits>

namespace tars::cuda {

// What tensor cores multiply. A warp multiplies 16 outputs × 16 columns of a weight with 16 columns × 8 rows
// of the input (mma.m16n8k16). Lane 4g + t has of the outputs g and g + 8, and of row g, the four columns 4t
// … 4t + 3; of the sums those of outputs g (0, 1) and g + 8 (2, 3) for the rows 2t (0, 2) and 2t + 1 (1, 3).
//
// In the fragments of the PTX manual a lane's columns are 2t, 2t + 1, 2t + 8 and 2t + 9. As sums do not care
// which column is which, as long as weight and input agree, ours are four neighbours: so a lane reads them in
// one piece from packed codes and from the input.

/// Halves: three bits more than bfloats, and every GPU has them. They end at 65504, so each row of the input
/// is scaled to fit.
struct HalfOperand {
    static constexpr bool kScaled = true;
    static constexpr unsigned kLeastArchitecture = 75;

    TARS_DEVICE static std::uint32_t pack(float low, float high) { return pack_halves(low, high); }
    /// `low` and `high`: the lane's columns of its two outputs.
    TARS_DEVICE static void multiply(const Thread& thread, float (&sums)[4], const HalfUnit& low,
                                     const HalfUnit& high, const HalfUnit& x) {
        const std::uint32_t a[4] = {low.x, high.x, low.y, high.y};
        thread.multiply_halves(sums, a, x);
    }
};

/// Bfloats, for weights that are: with all of their range, and as they lie.
struct BfloatOperand {
    static constexpr bool kScaled = false;
    static constexpr unsigned kLeastArchitecture = 80;

    TARS_DEVICE static std::uint32_t pack(float low, float high) { return pack_bfloats(low, high); }
    TARS_DEVICE static void multiply(const Thread& thread, float (&sums)[4], const HalfUnit& low,
                                     const HalfUnit& high, const HalfUnit& x) {
        const std::uint32_t a[4] = {low.x, high.x, low.y, high.y};
        thread.multiply_bfloats(sums, a, x);
    }
};

/// Four columns of a chunk (see Format::values()) as an operand; those that are one already stay as they are.
template <class Operand, class Format, class C>
TARS_DEVICE HalfUnit operand_of(const C& codes, const typename Format::Side& side, unsigned half,
                                unsigned quad) {
    constexpr bool kSame = (std::is_same_v<Operand, BfloatOperand> && std::is_same_v<Format, BF16>) ||
                           (std::is_same_v<Operand, HalfOperand> && std::is_same_v<Format, F16>);
    if constexpr (kSame) {
        return {codes.word_at(8 * half + 2 * quad), codes.word_at(8 * half + 2 * quad + 1)};
    } else {
        const Float4 v = Format::values(codes, side, half, quad);
        return {Operand::pack(v.x, v.y), Operand::pack(v.z, v.w)};
    }
}

}  // namespace tars::cuda
