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
    static constexpr std::size_t kLanes = 16, kParts = 1;
    static constexpr std::size_t kTile = 6;  // two vectors wide: 24 of 32 registers
    static constexpr bool kUnsignedOnly = true, kTwice = true;
    using Line = __m512i;
    using Sums = __m512i;
    using Floats = __m512;

    static inline Line load(const void* line, std::size_t) { return _mm512_loadu_si512(line); }
    static inline Line low_nibbles(Line line) { return _mm512_and_si512(line, _mm512_set1_epi8(15)); }
    static inline Line high_nibbles(Line line) {
        return _mm512_and_si512(_mm512_srli_epi16(line, 4), _mm512_set1_epi8(15));
    }
    static inline Line pair(Line line, int t) {
        return _mm512_and_si512(_mm512_srli_epi16(line, static_cast<unsigned>(2 * t)), _mm512_set1_epi8(3));
    }
    static inline Line table(const void* bytes) {
        return _mm512_broadcast_i32x4(_mm_loadu_si128(static_cast<const __m128i*>(bytes)));
    }
    static inline Line look_up(Line table, Line codes) { return _mm512_shuffle_epi8(table, codes); }
    static inline Line signed_codes(Line codes) {
        return _mm512_xor_si512(codes, _mm512_set1_epi8(static_cast<char>(0x80)));
    }
    template <int kPlace>
    static inline Line with_bit(Line codes, Line high, int t) {
        return with_masked(codes, move_up(high, kPlace - t), 1 << kPlace);
    }
    static inline Line with_pair(Line codes, Line pairs, int t) {
        return with_masked(codes, move_up(pairs, 4 - 2 * t), 0x30);
    }
    static inline Line move_up(Line line, int bits) {
        return bits >= 0 ? _mm512_slli_epi16(line, static_cast<unsigned>(bits))
                         : _mm512_srli_epi16(line, static_cast<unsigned>(-bits));
    }
    static inline Line with_masked(Line codes, Line more, int mask) {
        constexpr int kFirstOrBothOthers = 0xf8;
        return _mm512_ternarylogic_epi32(codes, more, _mm512_set1_epi8(static_cast<char>(mask)),
                                         kFirstOrBothOthers);
    }
    static inline Sums dot(Sums sums, Line codes, const std::int8_t* activations) {
        std::int32_t bits;
        std::memcpy(&bits, activations, sizeof bits);
        return _mm512_dpbusd_epi32(sums, codes, _mm512_set1_epi32(bits));
    }
    static inline Sums dot_signed(Sums sums, Line codes, const std::int8_t* activations) {
        return dot(sums, codes, activations);
    }
    static inline Sums integer(std::int32_t value) { return _mm512_set1_epi32(value); }
    template <int kShift>
    static inline Sums shifted_integer(std::int32_t value) {
        return kShift == 0 ? integer(value) : _mm512_srai_epi32(integer(value), kShift);
    }
    static inline Floats to_floats(Sums sums) { return _mm512_cvtepi32_ps(sums); }
    static inline Floats number(float value) { return _mm512_set1_ps(value); }
    static inline Floats multiply(Floats a, Floats b) { return _mm512_mul_ps(a, b); }
    static inline Floats multiply_add(Floats a, Floats b, Floats c) { return _mm512_fmadd_ps(a, b, c); }
    static inline Floats read(const float* source) { return _mm512_loadu_ps(source); }
    static inline void store(float* target, Floats value) { _mm512_storeu_ps(target, value); }

    static inline Floats halves(const std::uint16_t* source, std::size_t) {
        return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(source)));
    }
    static inline __m512i wide(const std::uint8_t* source) {
        return _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(source)));
    }
    static inline Floats bytes(const std::uint8_t* source, std::size_t) {
        return _mm512_cvtepi32_ps(wide(source));
    }
    static inline Floats low_halves(const std::uint8_t* source, std::size_t) {
        return _mm512_cvtepi32_ps(_mm512_and_si512(wide(source), _mm512_set1_epi32(15)));
    }
    static inline Floats high_halves(const std::uint8_t* source, std::size_t) {
        return _mm512_cvtepi32_ps(_mm512_srli_epi32(wide(source), 4));
    }
    static inline Floats powers(const std::uint8_t* source, std::size_t) {
        const __m512i exponent = wide(source), one = _mm512_set1_epi32(1);
        const __m512i normal = _mm512_slli_epi32(_mm512_sub_epi32(exponent, one), 23);
        const __m512i subnormal = _mm512_slli_epi32(_mm512_add_epi32(exponent, one), 21);
        return _mm512_castsi512_ps(
            _mm512_mask_blend_epi32(_mm512_cmpgt_epi32_mask(exponent, one), subnormal, normal));
    }
    static inline Floats signed_bytes(const std::int8_t* source, std::size_t) {
        return _mm512_cvtepi32_ps(
            _mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(source))));
    }
};

}  // namespace
}  // namespace tars
