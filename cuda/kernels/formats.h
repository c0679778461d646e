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
//   q4_0, q4_K, q6_K      byte i of a unit: the low half of column i's code, and of column i + 16's above it
// Scales:
//   q8_0, q4_0            scales: a half per chunk
//   q4_K                  headers: the first 16 bytes of the file's block of 256: two halves, eight 6-bit
//   pairs q6_K                  scales: a half per 8 chunks; sub_scales: a signed byte per 16 columns;
//   high_bits: two
//                         words, bits 2k and 2k + 1 of byte i in word h: top of column 16h + 4k + i's code

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

/// Four 4-bit codes of columns 4j … 4j + 3 as the bytes of a word.
TARS_DEVICE std::uint32_t nibbles(const Unit& unit, unsigned j) {
    return word(unit, j % 4) >> (j < 4 ? 0 : 4) & 0x0f0f0f0fu;
}

// A format: load() takes a chunk into registers, values(chunk, j) are its columns 4j … 4j + 3. The loops that
// use them are unrolled, so that j is a constant.

struct F32 {
    using Chunk = Codes<8>;
    TARS_DEVICE static Chunk load(const Matrix& m, std::size_t row, unsigned chunk) {
        return Chunk::load_from(m, row, chunk);
    }
    TARS_DEVICE static Float4 values(const Chunk& c, unsigned j) {
        const Unit& u = c.units[j];
        return {from_bits(u.x), from_bits(u.y), from_bits(u.z), from_bits(u.w)};
    }
};

struct F16 {
    using Chunk = Codes<4>;
    TARS_DEVICE static Chunk load(const Matrix& m, std::size_t row, unsigned chunk) {
        return Chunk::load_from(m, row, chunk);
    }
    TARS_DEVICE static float half(std::uint32_t bits) {
        return half_to_float(static_cast<std::uint16_t>(bits));
    }
    TARS_DEVICE static Float4 values(const Chunk& c, unsigned j) {
        const std::uint32_t a = c.word_at(2 * j), b = c.word_at(2 * j + 1);
        return {half(a & 0xffff), half(a >> 16), half(b & 0xffff), half(b >> 16)};
    }
};

struct BF16 {
    using Chunk = Codes<4>;
    TARS_DEVICE static Chunk load(const Matrix& m, std::size_t row, unsigned chunk) {
        return Chunk::load_from(m, row, chunk);
    }
    TARS_DEVICE static Float4 values(const Chunk& c, unsigned j) {
        const std::uint32_t a = c.word_at(2 * j), b = c.word_at(2 * j + 1);
        return {from_bits(a << 16), from_bits(a & 0xffff0000u), from_bits(b << 16),
                from_bits(b & 0xffff0000u)};
    }
};

struct Q8_0 {
    struct Chunk {
        Codes<2> codes;
        float scale;
    };
    TARS_DEVICE static Chunk load(const Matrix& m, std::size_t row, unsigned chunk) {
        return {Codes<2>::load_from(m, row, chunk),
                half_to_float(cuda::load(m.scales, row * m.chunks + chunk))};
    }
    TARS_DEVICE static float byte(std::uint32_t bits) {
        return static_cast<float>(static_cast<std::int8_t>(bits));
    }
    TARS_DEVICE static Float4 values(const Chunk& c, unsigned j) {
        const std::uint32_t w = c.codes.word_at(j);
        return {byte(w & 255) * c.scale, byte(w >> 8 & 255) * c.scale, byte(w >> 16 & 255) * c.scale,
                byte(w >> 24) * c.scale};
    }
};

struct Q4_0 {
    struct Chunk {
        Unit codes;
        float scale;
    };
    TARS_DEVICE static Chunk load(const Matrix& m, std::size_t row, unsigned chunk) {
        return {cuda::load(m.codes, row * m.chunks + chunk),
                half_to_float(cuda::load(m.scales, row * m.chunks + chunk))};
    }
    TARS_DEVICE static Float4 values(const Chunk& c, unsigned j) {
        return scaled_bytes(nibbles(c.codes, j), c.scale, -8 * c.scale);
    }
};

struct Q4_K {
    struct Chunk {
        Unit codes;
        float scale, offset;
    };
    /// Byte i of the twelve that hold the 6-bit numbers.
    TARS_DEVICE static unsigned scale_byte(const Unit& header, unsigned i) {
        const std::uint32_t w = i < 4 ? header.y : i < 8 ? header.z : header.w;
        return w >> 8 * (i % 4) & 255;
    }
    TARS_DEVICE static Chunk load(const Matrix& m, std::size_t row, unsigned chunk) {
        Chunk c;
        c.codes = cuda::load(m.codes, row * m.chunks + chunk);
        const Unit header = cuda::load(m.headers, (row * m.chunks + chunk) / 8);
        const unsigned sub = chunk % 8, low = sub % 4;
        const unsigned a = scale_byte(header, low), b = scale_byte(header, low + 4);
        const unsigned both = scale_byte(header, low + 8);
        const unsigned scale = sub < 4 ? a & 63 : (both & 15) | a >> 6 << 4;
        const unsigned min = sub < 4 ? b & 63 : both >> 4 | b >> 6 << 4;
        c.scale = half_to_float(static_cast<std::uint16_t>(header.x)) * static_cast<float>(scale);
        c.offset = half_to_float(static_cast<std::uint16_t>(header.x >> 16)) * -static_cast<float>(min);
        return c;
    }
    TARS_DEVICE static Float4 values(const Chunk& c, unsigned j) {
        return scaled_bytes(nibbles(c.codes, j), c.scale, c.offset);
    }
};

struct Q6_K {
    struct Chunk {
        Unit codes;
        HalfUnit high_bits;
        float low_scale, high_scale;  ///< of the first and the last sixteen columns
    };
    TARS_DEVICE static Chunk load(const Matrix& m, std::size_t row, unsigned chunk) {
        const std::size_t i = row * m.chunks + chunk;
        const float scale = half_to_float(cuda::load(m.scales, i / 8));
        const std::uint16_t sub = cuda::load(m.sub_scales, i);
        return {cuda::load(m.codes, i), cuda::load(m.high_bits, i),
                scale * static_cast<float>(static_cast<std::int8_t>(sub & 255)),
                scale * static_cast<float>(static_cast<std::int8_t>(sub >> 8))};
    }
    TARS_DEVICE static Float4 values(const Chunk& c, unsigned j) {
        const std::uint32_t high = (j < 4 ? c.high_bits.x : c.high_bits.y) >> 2 * (j % 4) & 0x03030303u;
        const float scale = j < 4 ? c.low_scale : c.high_scale;
        return scaled_bytes(nibbles(c.codes, j) | high << 4, scale, -32 * scale);
    }
};

}  // namespace tars::cuda
