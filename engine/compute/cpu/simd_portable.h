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

struct PortableSimd {
    struct Vec {
        float lane[4];
    };
    static constexpr std::size_t kLanes = 4;
    /// The register tile of the matrix product: activation rows × weight rows.
    static constexpr std::size_t kTileRows = 2, kTileOutputs = 4;

    template <typename Function>
    static inline Vec make(Function function) {
        Vec result;
        for (std::size_t i = 0; i < kLanes; ++i) result.lane[i] = function(i);
        return result;
    }

    static inline Vec set1(float value) {
        return make([=](std::size_t) { return value; });
    }
    static inline Vec add(Vec a, Vec b) {
        return make([&](std::size_t i) { return a.lane[i] + b.lane[i]; });
    }
    static inline Vec subtract(Vec a, Vec b) {
        return make([&](std::size_t i) { return a.lane[i] - b.lane[i]; });
    }
    static inline Vec multiply(Vec a, Vec b) {
        return make([&](std::size_t i) { return a.lane[i] * b.lane[i]; });
    }
    static inline Vec divide(Vec a, Vec b) {
        return make([&](std::size_t i) { return a.lane[i] / b.lane[i]; });
    }
    /// a · b + c, rounded once only where the processor does that for free.
    static inline Vec multiply_add(Vec a, Vec b, Vec c) {
#ifdef __FP_FAST_FMAF
        return make([&](std::size_t i) { return __builtin_fmaf(a.lane[i], b.lane[i], c.lane[i]); });
#else
        return make([&](std::size_t i) { return a.lane[i] * b.lane[i] + c.lane[i]; });
#endif
    }
    /// a < b ? yes : no, lane by lane; not-a-number compares false.
    static inline Vec select_less(Vec a, Vec b, Vec yes, Vec no) {
        return make([&](std::size_t i) { return a.lane[i] < b.lane[i] ? yes.lane[i] : no.lane[i]; });
    }
    /// The bit pattern shifted left by 23: an integer in the low bits becomes an exponent.
    static inline Vec shift_into_exponent(Vec a) {
        return make([&](std::size_t i) {
            std::uint32_t bits;
            std::memcpy(&bits, &a.lane[i], sizeof bits);
            bits <<= 23;
            float value;
            std::memcpy(&value, &bits, sizeof value);
            return value;
        });
    }
    static inline float sum(Vec a) {
        return (a.lane[0] + a.lane[2]) + (a.lane[1] + a.lane[3]);
    }

    static inline Vec load(const void* source) {
        Vec result;
        std::memcpy(result.lane, source, sizeof result.lane);
        return result;
    }
    static inline void store(void* target, Vec value) {
        std::memcpy(target, value.lane, sizeof value.lane);
    }
    static inline Vec load_half(const void* source) {
        std::uint16_t bits[kLanes];
        std::memcpy(bits, source, sizeof bits);
        return make([&](std::size_t i) { return f16_to_f32(bits[i]); });
    }
    static inline void store_half(void* target, Vec value) {
        std::uint16_t bits[kLanes];
        for (std::size_t i = 0; i < kLanes; ++i) bits[i] = f32_to_f16(value.lane[i]);
        std::memcpy(target, bits, sizeof bits);
    }
    static inline Vec load_bfloat(const void* source) {
        std::uint16_t bits[kLanes];
        std::memcpy(bits, source, sizeof bits);
        return make([&](std::size_t i) {
            const std::uint32_t wide = static_cast<std::uint32_t>(bits[i]) << 16;
            float value;
            std::memcpy(&value, &wide, sizeof value);
            return value;
        });
    }
};

}  // namespace
}  // namespace tars
