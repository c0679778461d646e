// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <immintrin.h>

// The SIMD traits of AVX2, FMA and F16C: eight floats. The names are explained in simd_portable.h.

namespace tars {
namespace {

struct Avx2Simd {
    using Vec = __m256;
    static constexpr std::size_t kLanes = 8;
    static constexpr std::size_t kTileRows = 3, kTileOutputs = 4;  // 12 of 16 registers accumulate

    static inline Vec set1(float value) { return _mm256_set1_ps(value); }
    static inline Vec add(Vec a, Vec b) { return _mm256_add_ps(a, b); }
    static inline Vec subtract(Vec a, Vec b) { return _mm256_sub_ps(a, b); }
    static inline Vec multiply(Vec a, Vec b) { return _mm256_mul_ps(a, b); }
    static inline Vec divide(Vec a, Vec b) { return _mm256_div_ps(a, b); }
    static inline Vec multiply_add(Vec a, Vec b, Vec c) { return _mm256_fmadd_ps(a, b, c); }
    static inline Vec select_less(Vec a, Vec b, Vec yes, Vec no) {
        return _mm256_blendv_ps(no, yes, _mm256_cmp_ps(a, b, _CMP_LT_OQ));
    }
    static inline Vec shift_into_exponent(Vec a) {
        return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_castps_si256(a), 23));
    }
    static inline float sum(Vec a) {
        const __m128 four = _mm_add_ps(_mm256_castps256_ps128(a), _mm256_extractf128_ps(a, 1));
        const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
    }

    static inline Vec load(const void* source) { return _mm256_loadu_ps(static_cast<const float*>(source)); }
    static inline void store(void* target, Vec value) {
        _mm256_storeu_ps(static_cast<float*>(target), value);
    }
    static inline Vec load_half(const void* source) {
        return _mm256_cvtph_ps(_mm_loadu_si128(static_cast<const __m128i*>(source)));
    }
    static inline void store_half(void* target, Vec value) {
        _mm_storeu_si128(static_cast<__m128i*>(target), _mm256_cvtps_ph(value, _MM_FROUND_TO_NEAREST_INT));
    }
    static inline Vec load_bfloat(const void* source) {
        const __m128i bits = _mm_loadu_si128(static_cast<const __m128i*>(source));
        return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(bits), 16));
    }
};

}  // namespace
}  // namespace tars
