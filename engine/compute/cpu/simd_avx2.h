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
    static inline float maximum(Vec a) {
        const __m128 four = _mm_max_ps(_mm256_castps256_ps128(a), _mm256_extractf128_ps(a, 1));
        const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
    }
    static inline __m256i round(Vec scaled) {
        scaled = _mm256_min_ps(scaled, set1(127.0f));  // in this order, not-a-number becomes a number
        scaled = _mm256_max_ps(scaled, set1(-127.0f));
        const Vec half = _mm256_or_ps(_mm256_and_ps(scaled, set1(-0.0f)), set1(0.5f));
        return _mm256_cvttps_epi32(_mm256_add_ps(scaled, half));
    }
    static inline std::int32_t round_to_bytes(const float* x, float scale, std::int8_t* bytes) {
        const __m256i first = round(multiply(load(x), set1(scale)));
        const __m256i second = round(multiply(load(x + 8), set1(scale)));
        const __m256i pairs = _mm256_permute4x64_epi64(_mm256_packs_epi32(first, second), 0xd8);
        const __m128i low = _mm256_castsi256_si128(pairs), high = _mm256_extracti128_si256(pairs, 1);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes), _mm_packs_epi16(low, high));
        __m128i sum = _mm_madd_epi16(_mm_add_epi16(low, high), _mm_set1_epi16(1));
        sum = _mm_add_epi32(sum, _mm_unpackhi_epi64(sum, sum));
        return _mm_cvtsi128_si32(sum) + _mm_extract_epi32(sum, 1);
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
    static inline Vec load_bytes(const void* source) {
        const __m128i bytes = _mm_loadl_epi64(static_cast<const __m128i*>(source));
        return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes));
    }
    static inline Vec load_bfloat(const void* source) {
        const __m128i bits = _mm_loadu_si128(static_cast<const __m128i*>(source));
        return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(bits), 16));
    }
    static inline Vec load_even_bfloats(const std::uint16_t* source) {
        const __m256i bits = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(source));
        return _mm256_castsi256_ps(_mm256_slli_epi32(bits, 16));
    }
    static inline Vec load_odd_bfloats(const std::uint16_t* source) {
        const __m256i bits = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(source));
        return _mm256_castsi256_ps(_mm256_and_si256(bits, _mm256_set1_epi32(-65536)));
    }
    static constexpr bool kTakesBfloats = false;
};

}  // namespace
}  // namespace tars
