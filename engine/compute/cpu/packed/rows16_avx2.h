// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <immintrin.h>

// The integer traits of AVX2: two parts of eight rows. The names are explained in rows16_portable.h.

namespace tars {
namespace {

struct Avx2Rows {
    static constexpr std::size_t kLanes = 8, kParts = 2, kTile = 4;
    static constexpr bool kUnsignedOnly = false, kTwice = false;
    using Line = __m256i;
    using Sums = __m256i;
    using Floats = __m256;

    static inline Line load(const void* line, std::size_t part) {
        return _mm256_loadu_si256(static_cast<const __m256i*>(line) + part);
    }
    static inline Line low_nibbles(Line line) { return _mm256_and_si256(line, _mm256_set1_epi8(15)); }
    static inline Line high_nibbles(Line line) {
        return _mm256_and_si256(_mm256_srli_epi16(line, 4), _mm256_set1_epi8(15));
    }
    static inline Line pair(Line line, int t) {
        return _mm256_and_si256(_mm256_srli_epi16(line, 2 * t), _mm256_set1_epi8(3));
    }
    static inline Line table(const void* bytes) {
        return _mm256_broadcastsi128_si256(_mm_loadu_si128(static_cast<const __m128i*>(bytes)));
    }
    static inline Line look_up(Line table, Line codes) { return _mm256_shuffle_epi8(table, codes); }
    static inline Line signed_codes(Line codes) { return codes; }
    template <int kPlace>
    static inline Line with_bit(Line codes, Line high, int t) {
        const Line moved =
            t <= kPlace ? _mm256_slli_epi16(high, kPlace - t) : _mm256_srli_epi16(high, t - kPlace);
        return _mm256_or_si256(codes, _mm256_and_si256(moved, _mm256_set1_epi8(1 << kPlace)));
    }
    static inline Line with_pair(Line codes, Line pairs, int t) {
        const Line moved = t <= 2 ? _mm256_slli_epi16(pairs, 4 - 2 * t) : _mm256_srli_epi16(pairs, 2 * t - 4);
        return _mm256_or_si256(codes, _mm256_and_si256(moved, _mm256_set1_epi8(0x30)));
    }
    static inline __m256i four(const std::int8_t* activations) {
        std::int32_t bits;
        std::memcpy(&bits, activations, sizeof bits);
        return _mm256_set1_epi32(bits);
    }
    /// Pairs of products are summed in sixteen bits: codes up to 63 (or magnitudes up to 128) times 127 fit.
    static inline Sums add_pairs(Sums sums, __m256i pairs) {
        return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
    }
    static inline Sums dot(Sums sums, Line codes, const std::int8_t* activations) {
        return add_pairs(sums, _mm256_maddubs_epi16(codes, four(activations)));
    }
    static inline Sums dot_signed(Sums sums, Line codes, const std::int8_t* activations) {
        const __m256i turned = _mm256_sign_epi8(four(activations), codes);
        return add_pairs(sums, _mm256_maddubs_epi16(_mm256_abs_epi8(codes), turned));
    }
    static inline Sums integer(std::int32_t value) { return _mm256_set1_epi32(value); }
    template <int kShift>
    static inline Sums shifted_integer(std::int32_t value) {
        return _mm256_srai_epi32(integer(value), kShift);
    }
    static inline Floats to_floats(Sums sums) { return _mm256_cvtepi32_ps(sums); }
    static inline Floats number(float value) { return _mm256_set1_ps(value); }
    static inline Floats multiply(Floats a, Floats b) { return _mm256_mul_ps(a, b); }
    static inline Floats multiply_add(Floats a, Floats b, Floats c) { return _mm256_fmadd_ps(a, b, c); }
    static inline Floats read(const float* source) { return _mm256_loadu_ps(source); }
    static inline void store(float* target, Floats value) { _mm256_storeu_ps(target, value); }

    static inline Floats halves(const std::uint16_t* source, std::size_t part) {
        return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(source) + part));
    }
    static inline __m256i wide(const std::uint8_t* source, std::size_t part) {
        return _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(source + 8 * part)));
    }
    static inline Floats bytes(const std::uint8_t* source, std::size_t part) {
        return _mm256_cvtepi32_ps(wide(source, part));
    }
    static inline Floats low_halves(const std::uint8_t* source, std::size_t part) {
        return _mm256_cvtepi32_ps(_mm256_and_si256(wide(source, part), _mm256_set1_epi32(15)));
    }
    static inline Floats high_halves(const std::uint8_t* source, std::size_t part) {
        return _mm256_cvtepi32_ps(_mm256_srli_epi32(wide(source, part), 4));
    }
    static inline Floats powers(const std::uint8_t* source, std::size_t part) {
        const __m256i exponent = wide(source, part), one = _mm256_set1_epi32(1);
        const __m256i normal = _mm256_slli_epi32(_mm256_sub_epi32(exponent, one), 23);
        const __m256i subnormal = _mm256_slli_epi32(_mm256_add_epi32(exponent, one), 21);
        return _mm256_castsi256_ps(_mm256_blendv_epi8(subnormal, normal, _mm256_cmpgt_epi32(exponent, one)));
    }
    static inline Floats signed_bytes(const std::int8_t* source, std::size_t part) {
        const __m128i eight = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(source + 8 * part));
        return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(eight));
    }
};

}  // namespace
}  // namespace tars
