// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "compute/cpu/simd_portable.h"
#include "compute/quants/dequantize_iq_blocks.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

// The integer traits of plain C++. A line is worked on in kParts parts; part p belongs to the rows
// [p · 16/kParts, (p + 1) · 16/kParts) of a group. Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

struct PortableRows {
    static constexpr std::size_t kLanes = 4, kParts = kPackedRows / kLanes;
    /// Rows of activations at a time, and that a tile is two vectors of weights wide (see Twice).
    static constexpr std::size_t kTile = 2;
    static constexpr bool kTwice = false;
    static constexpr bool kUnsignedOnly = false;  ///< dot_signed() takes codes for what they are

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
    /// Bits 2t and 2t + 1 of each byte.
    static inline Line pair(Line line, int t) {
        for (auto& byte : line.byte) byte = static_cast<std::uint8_t>(byte >> 2 * t & 3);
        return line;
    }
    /// Sixteen bytes to look up codes in.
    static inline Line table(const void* bytes) { return load(bytes, 0); }
    static inline Line look_up(const Line& table, Line codes) {
        for (auto& byte : codes.byte) byte = table.byte[byte];
        return codes;
    }
    /// Signed codes as dot_signed() takes them.
    static inline Line signed_codes(Line codes) { return codes; }
    /// Codes with bit `t` of each byte of `high` in place kPlace.
    template <int kPlace>
    static inline Line with_bit(Line codes, const Line& high, int t) {
        for (std::size_t i = 0; i < sizeof codes.byte; ++i)
            codes.byte[i] = static_cast<std::uint8_t>(codes.byte[i] | (high.byte[i] >> t & 1) << kPlace);
        return codes;
    }
    /// Codes with pair `t` of each byte of `pairs` in places 4 and 5.
    static inline Line with_pair(Line codes, const Line& pairs, int t) {
        for (std::size_t i = 0; i < sizeof codes.byte; ++i)
            codes.byte[i] = static_cast<std::uint8_t>(codes.byte[i] | (pairs.byte[i] >> 2 * t & 3) << 4);
        return codes;
    }
    /// Each lane's sum, plus its four codes (0 … 63) times four activations.
    static inline Sums dot(Sums sums, const Line& codes, const std::int8_t* activations) {
        for (std::size_t row = 0; row < kLanes; ++row)
            for (std::size_t i = 0; i < 4; ++i) sums.lane[row] += codes.byte[4 * row + i] * activations[i];
        return sums;
    }
    /// The same for signed_codes(), −128 to 127. Where kUnsignedOnly, those are 128 larger, and the sum must
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
    template <int kShift>
    static inline Sums shifted_integer(std::int32_t value) {
        return integer(value >> kShift);
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
    static inline Floats read(const float* source) { return PortableSimd::load(source); }
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
    static inline Floats low_halves(const std::uint8_t* source, std::size_t part) {
        source += part * kLanes;
        return Floats{static_cast<float>(source[0] & 15), static_cast<float>(source[1] & 15),
                      static_cast<float>(source[2] & 15), static_cast<float>(source[3] & 15)};
    }
    static inline Floats high_halves(const std::uint8_t* source, std::size_t part) {
        source += part * kLanes;
        return Floats{static_cast<float>(source[0] >> 4), static_cast<float>(source[1] >> 4),
                      static_cast<float>(source[2] >> 4), static_cast<float>(source[3] >> 4)};
    }
    /// 2^(exponent − 128), see mx_half_scale().
    static inline Floats powers(const std::uint8_t* source, std::size_t part) {
        source += part * kLanes;
        return Floats{mx_half_scale(source[0]), mx_half_scale(source[1]), mx_half_scale(source[2]),
                      mx_half_scale(source[3])};
    }
    static inline Floats signed_bytes(const std::int8_t* source, std::size_t part) {
        source += part * kLanes;
        return Floats{static_cast<float>(source[0]), static_cast<float>(source[1]),
                      static_cast<float>(source[2]), static_cast<float>(source[3])};
    }
};

}  // namespace
}  // namespace tars
