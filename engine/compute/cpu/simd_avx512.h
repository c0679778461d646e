// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <immintrin.h>

// The SIMD traits of AVX-512 F, BW, DQ and VL: sixteen floats. The names are explained in simd_portable.h.

namespace tars {
namespace {

struct Avx512Simd {
    using Vec = __m512;
    static constexpr std::size_t kLanes = 16;
    static constexpr std::size_t kTileRows = 6, kTileOutputs = 4;  // 24 of 32 registers accumulate

    static inline Vec set1(float value) { return _mm512_set1_ps(value); }
    static inline Vec add(Vec a, Vec b) { return _mm512_add_ps(a, b); }
    static inline Vec subtract(Vec a, Vec b) { return _mm512_sub_ps(a, b); }
    static inline Vec multiply(Vec a, Vec b) { return _mm512_mul_ps(a, b); }
    static inline Vec divide(Vec a, Vec b) { return _mm512_div_ps(a, b); }
    static inline Vec multiply_add(Vec a, Vec b, Vec c) { return _mm512_fmadd_ps(a, b, c); }
    static inline Vec select_less(Vec a, Vec b, Vec yes, Vec no) {
        return _mm512_mask_blend_ps(_mm512_cmp_ps_mask(a, b, _CMP_LT_OQ), no, yes);
    }
    static inline Vec shift_into_exponent(Vec a) {
        return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_castps_si512(a), 23));
    }
    static inline float sum(Vec a) {
        const __m256 eight = _mm256_add_ps(_mm512_castps512_ps256(a), _mm512_extractf32x8_ps(a, 1));
        const __m128 four = _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
    }
    static inline float maximum(Vec a) {
        const __m256 eight = _mm256_max_ps(_mm512_castps512_ps256(a), _mm512_extractf32x8_ps(a, 1));
        const __m128 four = _mm_max_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
    }
    static inline std::int32_t round_to_bytes(const float* x, float scale, std::int8_t* bytes) {
        Vec scaled = _mm512_mul_ps(load(x), set1(scale));
        scaled = _mm512_min_ps(scaled, set1(127.0f));  // in this order, not-a-number becomes a number
        scaled = _mm512_max_ps(scaled, set1(-127.0f));
        const Vec half = _mm512_or_ps(_mm512_and_ps(scaled, set1(-0.0f)), set1(0.5f));
        const __m512i values = _mm512_cvttps_epi32(_mm512_add_ps(scaled, half));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes), _mm512_cvtepi32_epi8(values));
        const __m256i eight =
            _mm256_add_epi32(_mm512_castsi512_si256(values), _mm512_extracti64x4_epi64(values, 1));
        __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(eight), _mm256_extracti128_si256(eight, 1));
        sum = _mm_add_epi32(sum, _mm_unpackhi_epi64(sum, sum));
        return _mm_cvtsi128_si32(sum) + _mm_extract_epi32(sum, 1);
    }

    static inline Vec load(const void* source) { return _mm512_loadu_ps(source); }
    static inline void store(void* target, Vec value) { _mm512_storeu_ps(target, value); }
    static inline Vec load_half(const void* source) {
        return _mm512_cvtph_ps(_mm256_loadu_si256(static_cast<const __m256i*>(source)));
    }
    static inline void store_half(void* target, Vec value) {
        _mm256_storeu_si256(static_cast<__m256i*>(target), _mm512_cvtps_ph(value, _MM_FROUND_TO_NEAREST_INT));
    }
    static inline Vec load_bytes(const void* source) {
        const __m128i bytes = _mm_loadu_si128(static_cast<const __m128i*>(source));
        return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes));
    }
    static inline Vec load_bfloat(const void* source) {
        const __m256i bits = _mm256_loadu_si256(static_cast<const __m256i*>(source));
        return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16));
    }
    static inline Vec load_even_bfloats(const std::uint16_t* source) {
        return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_loadu_si512(source), 16));
    }
    static inline Vec load_odd_bfloats(const std::uint16_t* source) {
        const __m512i bits = _mm512_loadu_si512(source);
        return _mm512_castsi512_ps(_mm512_and_si512(bits, _mm512_set1_epi32(-65536)));
    }
    static constexpr bool kTakesBfloats = false;
};

}  // namespace
}  // namespace tars
