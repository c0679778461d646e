// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/quants/blocks.h"

#include <cstddef>
#include <cstdint>

namespace tars {

// Weights as the integer kernels read them: sixteen rows (outputs) interleaved, so that one vector holds the
// same columns of all of them and every row sums in a lane of its own. A group of sixteen rows is its blocks
// one after the other, in the order of the columns; numbers keep the precision they have in the file.
//
// A `line` is 64 bytes. A line of codes holds four columns of each row: byte 4r + i is column i of row r. A
// line of nibbles holds eight: low halves are columns 0–3, high halves columns 4–7. A line of high bits holds
// one bit of 32 columns: bit t of byte 4r + i is column 4t + i of row r.

inline constexpr std::size_t kPackedRows = 16;
inline constexpr std::size_t kLineBytes = 64;

struct alignas(32) PackedQ8_0 {  ///< code · scale
    using Source = BlockQ8_0;
    std::uint16_t scale[kPackedRows];
    std::int8_t codes[8][kLineBytes];
};

struct alignas(32) PackedQ4_0 {  ///< (code − 8) · scale
    using Source = BlockQ4_0;
    std::uint16_t scale[kPackedRows];
    std::uint8_t nibbles[4][kLineBytes];
};

struct alignas(32) PackedQ4_1 {  ///< code · scale + offset
    using Source = BlockQ4_1;
    std::uint16_t scale[kPackedRows];
    std::uint16_t offset[kPackedRows];
    std::uint8_t nibbles[4][kLineBytes];
};

struct alignas(32) PackedQ5_0 {  ///< (code − 16) · scale
    using Source = BlockQ5_0;
    std::uint16_t scale[kPackedRows];
    std::uint8_t nibbles[4][kLineBytes];
    std::uint8_t high[kLineBytes];
};

struct alignas(32) PackedQ5_1 {  ///< code · scale + offset
    using Source = BlockQ5_1;
    std::uint16_t scale[kPackedRows];
    std::uint16_t offset[kPackedRows];
    std::uint8_t nibbles[4][kLineBytes];
    std::uint8_t high[kLineBytes];
};

struct alignas(32) PackedQ4_K {  ///< code · scale · scales − min_scale · mins, one pair per 32 columns
    using Source = BlockQ4_K;
    std::uint16_t scale[kPackedRows];
    std::uint16_t min_scale[kPackedRows];
    std::uint8_t scales[8][kPackedRows];
    std::uint8_t mins[8][kPackedRows];
    std::uint8_t nibbles[8][4][kLineBytes];
};

struct alignas(32) PackedQ5_K {
    using Source = BlockQ5_K;
    std::uint16_t scale[kPackedRows];
    std::uint16_t min_scale[kPackedRows];
    std::uint8_t scales[8][kPackedRows];
    std::uint8_t mins[8][kPackedRows];
    std::uint8_t nibbles[8][4][kLineBytes];
    std::uint8_t high[8][kLineBytes];
};

struct alignas(32) PackedQ6_K {  ///< (code − 32) · scale · scales, one per 16 columns
    using Source = BlockQ6_K;
    std::uint16_t scale[kPackedRows];
    std::int8_t scales[16][kPackedRows];
    std::uint8_t nibbles[8][4][kLineBytes];
    std::uint8_t fifth[8][kLineBytes];  ///< the fifth bits
    std::uint8_t sixth[8][kLineBytes];
};

/// Activations of a batch, rounded to eight bits in blocks of 32: x ≈ scale · value. Every row's arrays lie
/// `blocks` blocks after the last row's.
struct QuantizedRows {
    std::int8_t* values = nullptr;  ///< 32 to a block, −127 … 127
    float* scales = nullptr;        ///< one per block; not-a-number if a number of the block is not finite
    float* sums = nullptr;          ///< scale · Σ value, one per block
    std::int32_t* shifts =
        nullptr;  ///< −128 · Σ value of each half block: what codes kept unsigned add too much
    std::size_t count = 0, blocks = 0;

    QuantizedRows from(std::size_t row) const {
        return {values + row * blocks * 32, scales + row * blocks, sums + row * blocks,
                shifts + row * blocks * 2,  count - row,           blocks};
    }
};

/// A weight in packed groups of rows; the last group is filled up with zeros.
struct PackedMatrix {
    DType dtype = DType::F32;
    const std::byte* data = nullptr;
    std::size_t rows = 0, columns = 0, group_bytes = 0;
};

}  // namespace tars
