// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <immintrin.h>

// The integer traits of AVX-512 with VNNI: a whole line at a time. The names are explained in
// rows16_portable.h.

namespace tars {
namespace {

struct VnniRows {
    static constexpr std::size_t kParts = 1, kTile = 8;
    static constexpr bool kUnsignedOnly = true;
    using Line = __m512i;
    using Sums = __m512i;
    using Floats = __m512;

    static inline Line load(const void* line, std::size_t) { return _mm512_loadu_si512(line); }
    static inline Line low_nibbles(Line line) { return _mm512_and_si512(line, _mm512_set1_epi8(15)); }
    static inline Line high_nibbles(Line line) {
        return _mm512_and_si512(_mm512_srli_epi16(line, 4), _mm512_set1_epi8(15));
    }
    template <int kPlace>
    static inline Line with_bit(Line codes, Line high, int t) {
        const Line bit =
            _mm512_and_si512(_mm512_srli_epi16(high, static_cast<unsigned>(t)), _mm512_set1_epi8(1));
        return _mm512_or_si512(codes, _mm512_slli_epi16(bit, kPlace));
    }
    static inline Sums dot(Sums sums, Line codes, const std::int8_t* activations) {
        std::int32_t bits;
        std::memcpy(&bits, activations, sizeof bits);
        return _mm512_dpbusd_epi32(sums, codes, _mm512_set1_epi32(bits));
    }
    static inline Sums dot_signed(Sums sums, Line codes, const std::int8_t* activations) {
        return dot(sums, _mm512_xor_si512(codes, _mm512_set1_epi8(static_cast<char>(0x80))), activations);
    }
    static inline Sums integer(std::int32_t value) { return _mm512_set1_epi32(value); }
    static inline Floats to_floats(Sums sums) { return _mm512_cvtepi32_ps(sums); }
    static inline Floats number(float value) { return _mm512_set1_ps(value); }
    static inline Floats multiply(Floats a, Floats b) { return _mm512_mul_ps(a, b); }
    static inline Floats multiply_add(Floats a, Floats b, Floats c) { return _mm512_fmadd_ps(a, b, c); }
    static inline void store(float* target, Floats value) { _mm512_storeu_ps(target, value); }

    static inline Floats halves(const std::uint16_t* source, std::size_t) {
        return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(source)));
    }
    static inline Floats bytes(const std::uint8_t* source, std::size_t) {
        return _mm512_cvtepi32_ps(
            _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(source))));
    }
    static inline Floats signed_bytes(const std::int8_t* source, std::size_t) {
        return _mm512_cvtepi32_ps(
            _mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(source))));
    }
};

}  // namespace
}  // namespace tars
