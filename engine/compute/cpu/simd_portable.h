// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/half.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

// The SIMD traits of plain C++: four floats, which every compiler turns into whatever vectors its target has.
// Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

#ifdef __GNUC__  // GCC and Clang keep their own vector type in registers, which they do not do for arrays
using FourFloats = float __attribute__((vector_size(16)));
#else
struct FourFloats {
    float lane[4];
    float& operator[](std::size_t i) { return lane[i]; }
    float operator[](std::size_t i) const { return lane[i]; }
};
template <typename Function>
inline FourFloats each_lane(Function function) {
    return {function(0), function(1), function(2), function(3)};
}
inline FourFloats operator+(FourFloats a, FourFloats b) {
    return each_lane([&](std::size_t i) { return a[i] + b[i]; });
}
inline FourFloats operator-(FourFloats a, FourFloats b) {
    return each_lane([&](std::size_t i) { return a[i] - b[i]; });
}
inline FourFloats operator*(FourFloats a, FourFloats b) {
    return each_lane([&](std::size_t i) { return a[i] * b[i]; });
}
inline FourFloats operator/(FourFloats a, FourFloats b) {
    return each_lane([&](std::size_t i) { return a[i] / b[i]; });
}
#endif

inline float float_of_bits(std::uint32_t bits) {
    float value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

/// As f16_to_f32(), but short enough to be inlined: the exponent is moved by a multiplication, which gets
/// subnormal numbers right too.
inline float float_of_half(std::uint16_t half) {
    const std::uint32_t sign = (half & 0x8000u) << 16, magnitude = (half & 0x7fffu) << 13;
    if (magnitude >= 0x0f800000u) return float_of_bits(sign | 0x70000000u | magnitude);  // ∞, not-a-number
    const float moved = float_of_bits(magnitude) * 0x1p112f;
    return sign != 0 ? -moved : moved;
}

struct PortableSimd {
    using Vec = FourFloats;
    static constexpr std::size_t kLanes = 4;
    /// The register tile of the matrix product: activation rows × weight rows.
    static constexpr std::size_t kTileRows = 2, kTileOutputs = 4;

    static inline Vec set1(float value) { return Vec{value, value, value, value}; }
    static inline Vec add(Vec a, Vec b) { return a + b; }
    static inline Vec subtract(Vec a, Vec b) { return a - b; }
    static inline Vec multiply(Vec a, Vec b) { return a * b; }
    static inline Vec divide(Vec a, Vec b) { return a / b; }
    /// a · b + c, rounded once or twice as the level has it.
    static inline Vec multiply_add(Vec a, Vec b, Vec c) { return a * b + c; }
    /// a < b ? yes : no, lane by lane; not-a-number compares false.
    static inline Vec select_less(Vec a, Vec b, Vec yes, Vec no) {
        Vec result;
        for (std::size_t i = 0; i < kLanes; ++i) result[i] = a[i] < b[i] ? yes[i] : no[i];
        return result;
    }
    /// The bit pattern shifted left by 23: an integer in the low bits becomes an exponent.
    static inline Vec shift_into_exponent(Vec a) {
        std::uint32_t bits[kLanes];
        std::memcpy(bits, &a, sizeof bits);
        for (auto& lane : bits) lane <<= 23;
        return load(bits);
    }
    static inline float sum(Vec a) { return (a[0] + a[2]) + (a[1] + a[3]); }
    static inline float maximum(Vec a) {
        const float first = a[0] < a[1] ? a[1] : a[0], second = a[2] < a[3] ? a[3] : a[2];
        return first < second ? second : first;
    }
    /// Rounds sixteen x · scale to bytes, −127 … 127 and halves away from zero, and returns their sum.
    static inline std::int32_t round_to_bytes(const float* x, float scale, std::int8_t* bytes) {
        std::int32_t sum = 0;
        for (std::size_t i = 0; i < 16; ++i) {
            float scaled = x[i] * scale;
            scaled = scaled < 127.0f ? scaled : 127.0f;  // so written, not-a-number becomes a number here
            scaled = scaled > -127.0f ? scaled : -127.0f;
            const int value = static_cast<int>(scaled + (scaled < 0 ? -0.5f : 0.5f));
            bytes[i] = static_cast<std::int8_t>(value);
            sum += value;
        }
        return sum;
    }

    static inline Vec load(const void* source) {
        Vec result;
        std::memcpy(&result, source, sizeof result);
        return result;
    }
    static inline void store(void* target, Vec value) { std::memcpy(target, &value, sizeof value); }
    static inline Vec load_half(const void* source) {
        std::uint16_t halves[kLanes];
        std::memcpy(halves, source, sizeof halves);
        return Vec{float_of_half(halves[0]), float_of_half(halves[1]), float_of_half(halves[2]),
                   float_of_half(halves[3])};
    }
    static inline void store_half(void* target, Vec value) {
        std::uint16_t halves[kLanes];
        for (std::size_t i = 0; i < kLanes; ++i) halves[i] = f32_to_f16(value[i]);
        std::memcpy(target, halves, sizeof halves);
    }
    /// Signed bytes.
    static inline Vec load_bytes(const void* source) {
        std::int8_t bytes[kLanes];
        std::memcpy(bytes, source, sizeof bytes);
        return Vec{static_cast<float>(bytes[0]), static_cast<float>(bytes[1]), static_cast<float>(bytes[2]),
                   static_cast<float>(bytes[3])};
    }
    static inline Vec load_bfloat(const void* source) {
        std::uint16_t halves[kLanes];
        std::memcpy(halves, source, sizeof halves);
        std::uint32_t bits[kLanes];
        for (std::size_t i = 0; i < kLanes; ++i) bits[i] = static_cast<std::uint32_t>(halves[i]) << 16;
        return load(bits);
    }
    /// Every other bfloat of 2 · kLanes: from the first, and from the second.
    static inline Vec load_even_bfloats(const std::uint16_t* source) {
        const std::uint16_t even[kLanes] = {source[0], source[2], source[4], source[6]};
        return load_bfloat(even);
    }
    static inline Vec load_odd_bfloats(const std::uint16_t* source) {
        const std::uint16_t odd[kLanes] = {source[1], source[3], source[5], source[7]};
        return load_bfloat(odd);
    }
    /// That there are instructions for bfloats: round_to_bfloats() and dot_bfloats(), see simd_bf16.h.
    static constexpr bool kTakesBfloats = false;
};

}  // namespace
}  // namespace tars
