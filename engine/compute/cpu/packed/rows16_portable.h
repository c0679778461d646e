// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "compute/cpu/simd_portable.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

// The integer traits of plain C++. A line is worked on in kParts parts; part p belongs to the rows
// [p · 16/kParts, (p + 1) · 16/kParts) of a group. Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

struct PortableRows {
    static constexpr std::size_t kParts = 4, kTile = 2;
    static constexpr bool kUnsignedOnly = false;  ///< dot_signed() takes codes for what they are

    static constexpr std::size_t kLanes = kPackedRows / kParts;
    struct Line {
        std::uint8_t byte[4 * kLanes];
    };
    struct Sums {
        std::int32_t lane[kLanes];
    };
    using Floats = FourFloats;

    static inline Line load(const void* line, std::size_t part) {
        Line result;
        std::memcpy(&result, static_cast<const std::uint8_t*>(line) + part * sizeof result, sizeof result);
        return result;
    }
    static inline Line low_nibbles(Line line) {
        for (auto& byte : line.byte) byte &= 15;
        return line;
    }
    static inline Line high_nibbles(Line line) {
        for (auto& byte : line.byte) byte = static_cast<std::uint8_t>(byte >> 4);
        return line;
    }
    /// Codes with bit `t` of each byte of `high` in place kPlace.
    template <int kPlace>
    static inline Line with_bit(Line codes, const Line& high, int t) {
        for (std::size_t i = 0; i < sizeof codes.byte; ++i)
            codes.byte[i] = static_cast<std::uint8_t>(codes.byte[i] | (high.byte[i] >> t & 1) << kPlace);
        return codes;
    }
    /// Each lane's sum, plus its four codes (0 … 63) times four activations.
    static inline Sums dot(Sums sums, const Line& codes, const std::int8_t* activations) {
        for (std::size_t row = 0; row < kLanes; ++row)
            for (std::size_t i = 0; i < 4; ++i) sums.lane[row] += codes.byte[4 * row + i] * activations[i];
        return sums;
    }
    /// The same for codes from −128 to 127. Where kUnsignedOnly, 128 is added to each code, and the sum must
    /// have started with QuantizedRows::shifts.
    static inline Sums dot_signed(Sums sums, const Line& codes, const std::int8_t* activations) {
        for (std::size_t row = 0; row < kLanes; ++row)
            for (std::size_t i = 0; i < 4; ++i)
                sums.lane[row] += static_cast<std::int8_t>(codes.byte[4 * row + i]) * activations[i];
        return sums;
    }
    static inline Sums integer(std::int32_t value) {
        Sums sums;
        for (auto& lane : sums.lane) lane = value;
        return sums;
    }
    static inline Floats to_floats(const Sums& sums) {
        return Floats{static_cast<float>(sums.lane[0]), static_cast<float>(sums.lane[1]),
                      static_cast<float>(sums.lane[2]), static_cast<float>(sums.lane[3])};
    }
    static inline Floats number(float value) { return PortableSimd::set1(value); }
    static inline Floats multiply(Floats a, Floats b) { return PortableSimd::multiply(a, b); }
    static inline Floats multiply_add(Floats a, Floats b, Floats c) {
        return PortableSimd::multiply_add(a, b, c);
    }
    static inline void store(float* target, Floats value) { PortableSimd::store(target, value); }

    // Sixteen numbers of a block, one per row.
    static inline Floats halves(const std::uint16_t* source, std::size_t part) {
        return PortableSimd::load_half(source + part * kLanes);
    }
    static inline Floats bytes(const std::uint8_t* source, std::size_t part) {
        source += part * kLanes;
        return Floats{static_cast<float>(source[0]), static_cast<float>(source[1]),
                      static_cast<float>(source[2]), static_cast<float>(source[3])};
    }
    static inline Floats signed_bytes(const std::int8_t* source, std::size_t part) {
        source += part * kLanes;
        return Floats{static_cast<float>(source[0]), static_cast<float>(source[1]),
                      static_cast<float>(source[2]), static_cast<float>(source[3])};
    }
};

}  // namespace
}  // namespace tars
