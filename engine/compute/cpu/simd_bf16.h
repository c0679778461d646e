// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/simd_avx512.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <immintrin.h>

// The SIMD traits of AVX-512 with BF16: those of AVX-512, and products of bfloats.

namespace tars {
namespace {

struct Bf16Simd : Avx512Simd {
    static constexpr bool kTakesBfloats = true;

    /// 32 floats to the nearest bfloats.
    static inline void round_to_bfloats(const float* source, std::uint16_t* target) {
        const __m512bh rounded = _mm512_cvtne2ps_pbh(load(source + 16), load(source));
        std::memcpy(target, &rounded, sizeof rounded);
    }
    /// Each lane's sum, plus its two weights times two activations. Subnormal numbers count as zero.
    static inline Vec dot_bfloats(const std::uint16_t* weights, const std::uint16_t* activations, Vec sums) {
        __m512bh line;
        std::memcpy(&line, weights, sizeof line);
        std::int32_t bits;
        std::memcpy(&bits, activations, sizeof bits);
        const __m512i both = _mm512_set1_epi32(bits);
        __m512bh pairs;
        std::memcpy(&pairs, &both, sizeof pairs);
        return _mm512_dpbf16_ps(sums, line, pairs);
    }
};

}  // namespace
}  // namespace tars
