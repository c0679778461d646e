// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

// How weights lie in the memory of the GPU, made by pack.cpp and read here.
//
// A row is cut into chunks of 32 columns, which a thread takes one at a time, and the lanes of a warp take 32
// neighbouring chunks: a segment. A chunk has some units of 16 bytes of codes; within a segment the first
// units of all chunks come first, then the second ones, … so that every load of a warp is one run of bytes.
// The last segment of a row may be shorter.
//
// Codes in order of column, word j = columns 4j … 4j + 3, lowest byte first:
//   f32, f16, bf16, q8_0  as they are
//   all others            byte i of a unit: the low half of column i's code, and of column i + 16's above it
// Scales:
//   q8_0, q4_0, iq4_nl  scales: a half per chunk
//   q4_1  scales as well, and sub_scales: a half per chunk, the offset
//   q5_0, q5_1  as q4_0, q4_1; high_words: bit 8i + 4h + k is the top of column 16h + 4k + i's code
//   mxfp4  scales: a bfloat per chunk, half the block's scale
//   iq4_xs scales: a half per 8 chunks; sub_scales: a signed number per chunk
//   q4_K   headers: the first 16 bytes of the file's block of 256: two halves, eight 6-bit pairs
//   q5_K   the same, and high_words
//   q6_K   scales: a half per 8 chunks; sub_scales: a signed byte per 16 columns; high_bits: two words, bits
//   2k
//          and 2k + 1 of byte i in word h: top of column 16h + 4k + i's code

namespace tars::cuda {

/// Where unit `unit` of a chunk lies.
TARS_DEVICE std::size_t unit_index(const Matrix& matrix, std::size_t row, unsigned chunk, unsigned unit,
                                   unsigned units) {
    const unsigned segment = chunk / kWarp * kWarp, left = matrix.chunks - segment;
    const unsigned lanes = left < kWarp ? left : kWarp;
    return (row * matrix.chunks + segment) * units + unit * lanes + (chunk - segment);
}

TARS_DEVICE std::uint32_t word(const Unit& unit, unsigned i) {
    return i == 0 ? unit.x : i == 1 ? unit.y : i == 2 ? unit.z : unit.w;
}

/// The codes of a chunk in registers.
template <unsigned kUnits>
struct Codes {
    Unit units[kUnits];

    TARS_DEVICE std::uint32_t word_at(unsigned i) const { return word(units[i / 4], i % 4); }

    TARS_DEVICE static Codes load_from(const Matrix& matrix, std::size_t row, unsigned chunk) {
        Codes codes;
        TARS_UNROLL
        for (unsigned u = 0; u < kUnits; ++u)
            codes.units[u] = load(matrix.codes, unit_index(matrix, row, chunk, u, kUnits));
        return codes;
    }
};

/// Bytes of a word as floats, each times `scale`, plus `offset`.
TARS_DEVICE Float4 scaled_bytes(std::uint32_t word, float scale, float offset) {
    return {static_cast<float>(word & 255) * scale + offset,
            static_cast<float>(word >> 8 & 255) * scale + offset,
            static_cast<float>(word >> 16 & 255) * scale + offset,
            static_cast<float>(word >> 24) * scale + offset};
}

/// The 4-bit codes of a word's low or high half-bytes as the bytes of a word.
TARS_DEVICE std::uint32_t nibbles(std::uint32_t word, unsigned half) {
    return word >> 4 * half & 0x0f0f0f0fu;
}

TARS_DEVICE float signed_byte(std::uint32_t bits) {
    return static_cast<float>(static_cast<std::int8_t>(bits));
}

// A format: kUnits of codes per chunk; what stands beside them (Side), read by side(matrix, row, chunk); and
// values(codes, side, half, quad), the chunk's columns 16 · half + 4 · quad and the three after. `codes` has
// word_at(), in registers or in shared memory. The loops that use them are unrolled, so that most of `half`
// and `quad` are constants.

struct Scale {
    float scale;
};
struct ScaleAndOffset {
    float scale, offset;
};

struct F32 {
    static constexpr unsigned kUnits = 8;
    struct Side {};
    TARS_DEVICE static Side side(const Matrix&, std::size_t, unsigned) { return {}; }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side&, unsigned half, unsigned quad) {
        const unsigned i = 16 * half + 4 * quad;
        return {from_bits(codes.word_at(i)), from_bits(codes.word_at(i + 1)), from_bits(codes.word_at(i + 2)),
                from_bits(codes.word_at(i + 3))};
    }
};

struct F16 {
    static constexpr unsigned kUnits = 4;
    struct Side {};
    TARS_DEVICE static Side side(const Matrix&, std::size_t, unsigned) { return {}; }
    TARS_DEVICE static float number(std::uint32_t bits) {
        return half_to_float(static_cast<std::uint16_t>(bits));
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side&, unsigned half, unsigned quad) {
        const std::uint32_t a = codes.word_at(8 * half + 2 * quad),
                            b = codes.word_at(8 * half + 2 * quad + 1);
        return {number(a & 0xffff), number(a >> 16), number(b & 0xffff), number(b >> 16)};
    }
};

struct BF16 {
    static constexpr unsigned kUnits = 4;
    struct Side {};
    TARS_DEVICE static Side side(const Matrix&, std::size_t, unsigned) { return {}; }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side&, unsigned half, unsigned quad) {
        const std::uint32_t a = codes.word_at(8 * half + 2 * quad),
                            b = codes.word_at(8 * half + 2 * quad + 1);
        return {from_bits(a << 16), from_bits(a & 0xffff0000u), from_bits(b << 16),
                from_bits(b & 0xffff0000u)};
    }
};

struct Q8_0 {
    static constexpr unsigned kUnits = 2;
    using Side = Scale;
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        return {half_to_float(load(m.scales, row * m.chunks + chunk))};
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side& side, unsigned half, unsigned quad) {
        const std::uint32_t w = codes.word_at(4 * half + quad);
        return {signed_byte(w & 255) * side.scale, signed_byte(w >> 8 & 255) * side.scale,
                signed_byte(w >> 16 & 255) * side.scale, signed_byte(w >> 24) * side.scale};
    }
};

struct Q4_0 {
    static constexpr unsigned kUnits = 1;
    using Side = Scale;
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        return {half_to_float(load(m.scales, row * m.chunks + chunk))};
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side& side, unsigned half, unsigned quad) {
        return scaled_bytes(nibbles(codes.word_at(quad), half), side.scale, -8 * side.scale);
    }
};

/// The fifth bits of four codes, where they belong in the bytes of a word.
TARS_DEVICE std::uint32_t fifth_bits(std::uint32_t high_word, unsigned half, unsigned quad) {
    return (high_word >> (4 * half + quad) & 0x01010101u) << 4;
}

struct Q4_1 {
    static constexpr unsigned kUnits = 1;
    using Side = ScaleAndOffset;
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        const std::size_t i = row * m.chunks + chunk;
        return {half_to_float(load(m.scales, i)), half_to_float(load(m.sub_scales, i))};
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side& side, unsigned half, unsigned quad) {
        return scaled_bytes(nibbles(codes.word_at(quad), half), side.scale, side.offset);
    }
};

/// What five-bit codes have beside them.
struct FiveBitSide {
    float scale, offset;
    std::uint32_t high_word;
};

struct Q5_0 {
    static constexpr unsigned kUnits = 1;
    using Side = FiveBitSide;
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        const std::size_t i = row * m.chunks + chunk;
        const float scale = half_to_float(load(m.scales, i));
        return {scale, -16 * scale, load(m.high_words, i)};
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side& side, unsigned half, unsigned quad) {
        const std::uint32_t high = fifth_bits(side.high_word, half, quad);
        return scaled_bytes(nibbles(codes.word_at(quad), half) | high, side.scale, side.offset);
    }
};

struct Q5_1 : Q5_0 {
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        const std::size_t i = row * m.chunks + chunk;
        return {half_to_float(load(m.scales, i)), half_to_float(load(m.sub_scales, i)),
                load(m.high_words, i)};
    }
};

/// Sixteen levels that are no straight line, each a signed byte: kLow those of the codes 0 … 7, lowest first.
template <std::uint64_t kLow, std::uint64_t kHigh>
TARS_DEVICE Float4 levels(std::uint32_t codes, float scale) {
    const auto level = [&](std::uint32_t code) {
        return signed_byte(static_cast<std::uint32_t>((code < 8 ? kLow : kHigh) >> 8 * (code & 7)) & 255) *
               scale;
    };
    return {level(codes & 255), level(codes >> 8 & 255), level(codes >> 16 & 255), level(codes >> 24)};
}

struct IQ4_NL {
    static constexpr unsigned kUnits = 1;
    using Side = Scale;
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        return {half_to_float(load(m.scales, row * m.chunks + chunk))};
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side& side, unsigned half, unsigned quad) {
        // −127 −104 −83 −65 −49 −35 −22 −10, 1 13 25 38 53 69 89 113
        return levels<0xf6eaddcfbfad9881u, 0x7159453526190d01u>(nibbles(codes.word_at(quad), half),
                                                                side.scale);
    }
};

struct IQ4_XS : IQ4_NL {
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        const std::size_t i = row * m.chunks + chunk;
        return {half_to_float(load(m.scales, i / 8)) * signed_byte(load(m.sub_scales, i) & 255)};
    }
};

struct MXFP4 {
    static constexpr unsigned kUnits = 1;
    using Side = Scale;
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        return {from_bits(static_cast<std::uint32_t>(load(m.scales, row * m.chunks + chunk)) << 16)};
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side& side, unsigned half, unsigned quad) {
        // Twice the numbers of E2M1: 0 1 2 3 4 6 8 12, and the same negative.
        return levels<0x0c08060403020100u, 0xf4f8fafcfdfeff00u>(nibbles(codes.word_at(quad), half),
                                                                side.scale);
    }
};

struct Q4_K {
    static constexpr unsigned kUnits = 1;
    using Side = ScaleAndOffset;
    /// Byte i of the twelve that hold the 6-bit numbers.
    TARS_DEVICE static unsigned scale_byte(const Unit& header, unsigned i) {
        const std::uint32_t w = i < 4 ? header.y : i < 8 ? header.z : header.w;
        return w >> 8 * (i % 4) & 255;
    }
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        const Unit header = load(m.headers, (row * m.chunks + chunk) / 8);
        const unsigned sub = chunk % 8, low = sub % 4;
        const unsigned a = scale_byte(header, low), b = scale_byte(header, low + 4);
        const unsigned both = scale_byte(header, low + 8);
        const unsigned scale = sub < 4 ? a & 63 : (both & 15) | a >> 6 << 4;
        const unsigned min = sub < 4 ? b & 63 : both >> 4 | b >> 6 << 4;
        return {half_to_float(static_cast<std::uint16_t>(header.x)) * static_cast<float>(scale),
                half_to_float(static_cast<std::uint16_t>(header.x >> 16)) * -static_cast<float>(min)};
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side& side, unsigned half, unsigned quad) {
        return scaled_bytes(nibbles(codes.word_at(quad), half), side.scale, side.offset);
    }
};

struct Q5_K : Q5_0 {
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        const auto [scale, offset] = Q4_K::side(m, row, chunk);
        return {scale, offset, load(m.high_words, row * m.chunks + chunk)};
    }
};

struct Q6_K {
    static constexpr unsigned kUnits = 1;
    struct Side {
        float scales[2];  ///< of the first and the last sixteen columns
        HalfUnit high_bits;
    };
    TARS_DEVICE static Side side(const Matrix& m, std::size_t row, unsigned chunk) {
        const std::size_t i = row * m.chunks + chunk;
        const float scale = half_to_float(load(m.scales, i / 8));
        const std::uint16_t sub = load(m.sub_scales, i);
        return {{scale * signed_byte(sub & 255), scale * signed_byte(sub >> 8)}, load(m.high_bits, i)};
    }
    template <class C>
    TARS_DEVICE static Float4 values(const C& codes, const Side& side, unsigned half, unsigned quad) {
        const std::uint32_t high =
            (half == 0 ? side.high_bits.x : side.high_bits.y) >> 2 * quad & 0x03030303u;
        const float scale = half == 0 ? side.scales[0] : side.scales[1];
        return scaled_bytes(nibbles(codes.word_at(quad), half) | high << 4, scale, -32 * scale);
    }
};

/// A chunk in registers.
template <class Format>
struct Chunk {
    Codes<Format::kUnits> codes;
    typename Format::Side side;

    TARS_DEVICE static Chunk load_from(const Matrix& matrix, std::size_t row, unsigned chunk) {
        return {Codes<Format::kUnits>::load_from(matrix, row, chunk), Format::side(matrix, row, chunk)};
    }
    /// Columns 4j … 4j + 3.
    TARS_DEVICE Float4 values(unsigned j) const { return Format::values(codes, side, j / 4, j % 4); }
};

}  // namespace tars::cuda
