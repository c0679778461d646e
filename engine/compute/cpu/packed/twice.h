// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"

#include <cstddef>
#include <cstdint>

// Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// Traits `T` two vectors at a time: every activation that is read meets twice as many weights. The second
/// vector's weights lie `distance` bytes after those of the first.
template <typename T>
struct Twice {
    using Traits = T;
    static constexpr std::size_t kLanes = 2 * T::kLanes, kTile = T::kTile;
    static constexpr bool kUnsignedOnly = T::kUnsignedOnly;
    /// Which parts of two lines, and how many bytes from the first to the second line.
    struct Part {
        std::size_t first, second, distance;
    };
    struct Line {
        typename T::Line first, second;
    };
    struct Sums {
        typename T::Sums first, second;
    };
    struct Floats {
        typename T::Floats first, second;
    };

    template <typename Source>
    static inline const Source* second(const Source* source, const Part& part) {
        return reinterpret_cast<const Source*>(reinterpret_cast<const char*>(source) + part.distance);
    }
    static inline Line load(const void* line, const Part& part) {
        return {T::load(line, part.first),
                T::load(static_cast<const char*>(line) + part.distance, part.second)};
    }
    static inline Line low_nibbles(const Line& line) {
        return {T::low_nibbles(line.first), T::low_nibbles(line.second)};
    }
    static inline Line high_nibbles(const Line& line) {
        return {T::high_nibbles(line.first), T::high_nibbles(line.second)};
    }
    static inline Line pair(const Line& line, int t) {
        return {T::pair(line.first, t), T::pair(line.second, t)};
    }
    static inline Line table(const void* bytes) { return {T::table(bytes), T::table(bytes)}; }
    static inline Line look_up(const Line& table, const Line& codes) {
        return {T::look_up(table.first, codes.first), T::look_up(table.second, codes.second)};
    }
    static inline Line signed_codes(const Line& codes) {
        return {T::signed_codes(codes.first), T::signed_codes(codes.second)};
    }
    template <int kPlace>
    static inline Line with_bit(const Line& codes, const Line& high, int t) {
        return {T::template with_bit<kPlace>(codes.first, high.first, t),
                T::template with_bit<kPlace>(codes.second, high.second, t)};
    }
    static inline Line with_pair(const Line& codes, const Line& pairs, int t) {
        return {T::with_pair(codes.first, pairs.first, t), T::with_pair(codes.second, pairs.second, t)};
    }
    static inline Sums dot(const Sums& sums, const Line& codes, const std::int8_t* activations) {
        return {T::dot(sums.first, codes.first, activations), T::dot(sums.second, codes.second, activations)};
    }
    static inline Sums dot_signed(const Sums& sums, const Line& codes, const std::int8_t* activations) {
        return {T::dot_signed(sums.first, codes.first, activations),
                T::dot_signed(sums.second, codes.second, activations)};
    }
    static inline Sums integer(std::int32_t value) { return {T::integer(value), T::integer(value)}; }
    template <int kShift>
    static inline Sums shifted_integer(std::int32_t value) {
        return {T::template shifted_integer<kShift>(value), T::template shifted_integer<kShift>(value)};
    }
    static inline Floats to_floats(const Sums& sums) {
        return {T::to_floats(sums.first), T::to_floats(sums.second)};
    }
    static inline Floats number(float value) { return {T::number(value), T::number(value)}; }
    static inline Floats add(const Floats& a, const Floats& b) {
        return {T::add(a.first, b.first), T::add(a.second, b.second)};
    }
    static inline Floats multiply(const Floats& a, const Floats& b) {
        return {T::multiply(a.first, b.first), T::multiply(a.second, b.second)};
    }
    static inline Floats multiply_add(const Floats& a, const Floats& b, const Floats& c) {
        return {T::multiply_add(a.first, b.first, c.first), T::multiply_add(a.second, b.second, c.second)};
    }
    static inline Floats read(const float* source) { return {T::read(source), T::read(source + T::kLanes)}; }
    static inline void store(float* target, const Floats& value) {
        T::store(target, value.first);
        T::store(target + T::kLanes, value.second);
    }

    static inline Floats halves(const std::uint16_t* source, const Part& part) {
        return {T::halves(source, part.first), T::halves(second(source, part), part.second)};
    }
    static inline Floats bytes(const std::uint8_t* source, const Part& part) {
        return {T::bytes(source, part.first), T::bytes(second(source, part), part.second)};
    }
    static inline Floats low_halves(const std::uint8_t* source, const Part& part) {
        return {T::low_halves(source, part.first), T::low_halves(second(source, part), part.second)};
    }
    static inline Floats high_halves(const std::uint8_t* source, const Part& part) {
        return {T::high_halves(source, part.first), T::high_halves(second(source, part), part.second)};
    }
    static inline Floats signed_bytes(const std::int8_t* source, const Part& part) {
        return {T::signed_bytes(source, part.first), T::signed_bytes(second(source, part), part.second)};
    }
    static inline Floats powers(const std::uint8_t* source, const Part& part) {
        return {T::powers(source, part.first), T::powers(second(source, part), part.second)};
    }
    static inline Floats even_bfloats(const std::uint16_t* line, const Part& part) {
        return {T::even_bfloats(line, part.first), T::even_bfloats(second(line, part), part.second)};
    }
    static inline Floats odd_bfloats(const std::uint16_t* line, const Part& part) {
        return {T::odd_bfloats(line, part.first), T::odd_bfloats(second(line, part), part.second)};
    }
    static inline Floats dot_bfloats(const Floats& sums, const std::uint16_t* line, const Part& part,
                                     const std::uint16_t* activations) {
        return {T::dot_bfloats(sums.first, line, part.first, activations),
                T::dot_bfloats(sums.second, second(line, part), part.second, activations)};
    }
};

}  // namespace
}  // namespace tars
