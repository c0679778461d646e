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
// one bit of 32 columns: bit t of byte 4r + i is column 4t + i of row r. A line of pairs holds two bits of
// sixteen columns: bits 2t and 2t + 1 of byte 4r + i are column 4t + i of row r.

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
    std::uint8_t pairs[16][kLineBytes];  ///< the fifth and sixth bits
};

struct alignas(32) PackedQ2_K {  ///< code · scale · s − min_scale · m, one (s, m) per 16 columns
    using Source = BlockQ2_K;
    std::uint16_t scale[kPackedRows];
    std::uint16_t min_scale[kPackedRows];
    std::uint8_t scales[16][kPackedRows];  ///< s in the low, m in the high half
    std::uint8_t pairs[16][kLineBytes];
};

struct alignas(32) PackedQ3_K {  ///< (code − 4) · scale · scales, one per 16 columns
    using Source = BlockQ3_K;
    std::uint16_t scale[kPackedRows];
    std::int8_t scales[16][kPackedRows];
    std::uint8_t pairs[16][kLineBytes];
    std::uint8_t third[8][kLineBytes];  ///< the third bits
};

struct alignas(32) PackedIQ4_NL {  ///< kNonlinear4[code] · scale
    using Source = BlockIQ4_NL;
    std::uint16_t scale[kPackedRows];
    std::uint8_t nibbles[4][kLineBytes];
};

struct alignas(32) PackedIQ4_XS {  ///< kNonlinear4[code] · scale · scales, one per 32 columns
    using Source = BlockIQ4_XS;
    std::uint16_t scale[kPackedRows];
    std::int8_t scales[8][kPackedRows];
    std::uint8_t nibbles[8][4][kLineBytes];
};

struct alignas(16) PackedMXFP4 {  ///< E2M1 · 2^(exponent − 127)
    using Source = BlockMXFP4;
    std::uint8_t exponent[kPackedRows];
    std::uint8_t nibbles[4][kLineBytes];
};

/// (code − 1) · scale. TQ1_0 takes a little more room here than in the file.
template <typename Block>
struct alignas(32) PackedTernary {
    using Source = Block;
    std::uint16_t scale[kPackedRows];
    std::uint8_t pairs[16][kLineBytes];
};

struct alignas(32) PackedF16 {
    using Source = BlockF16;
    std::uint16_t columns[32][kPackedRows];
};

struct alignas(32) PackedBF16 {  ///< a line is two columns: element 2r + i is column i of row r
    using Source = BlockBF16;
    std::uint16_t lines[16][2 * kPackedRows];
};

/// Columns of one packed block.
template <typename Packed>
inline constexpr std::size_t kBlockColumns =
    Packed::Source::kElements == 1 ? 32 : std::size_t{Packed::Source::kElements};

/// 32 activations of one row, rounded to eight bits: x ≈ scale · value.
struct alignas(kLineBytes) QuantizedBlock {
    std::int8_t values[32];       ///< −127 … 127
    float scale;                  ///< not-a-number if an activation is not finite
    float sum;                    ///< scale · Σ value
    float half_sums[2];           ///< the same of each half
    std::int32_t shift;           ///< −128 · Σ value: what codes kept unsigned add too much
    std::int32_t half_shifts[2];  ///< −32 · Σ value of each half
};

/// Activations of a batch as packed weights are multiplied with them: rounded to eight bits; those of sixteen
/// bits take the floats themselves or, where there are instructions for them, bfloats.
struct QuantizedRows {
    QuantizedBlock* blocks = nullptr;
    std::size_t count = 0, stride = 0;  ///< rows, and blocks from one to the next
    std::uint16_t* bfloats = nullptr;   ///< 32 for each block; null where no weight asks for them
    const float* floats = nullptr;
    std::size_t floats_stride = 0;
};

// Internal linkage on purpose; see kernels_impl.h.
namespace {

/// The rows from `row` on.
inline QuantizedRows rows_from(QuantizedRows rows, std::size_t row) {
    rows.blocks += row * rows.stride;
    rows.count -= row;
    if (rows.bfloats) rows.bfloats += row * rows.stride * 32;
    if (rows.floats) rows.floats += row * rows.floats_stride;
    return rows;
}

/// Activations [32 · b, 32 · b + 32) of row `row`.
inline const QuantizedBlock& block_of(const QuantizedRows& rows, std::size_t row, std::size_t b) {
    return rows.blocks[row * rows.stride + b];
}

}  // namespace

/// A weight in packed groups of rows; the last group is filled up with zeros.
struct PackedMatrix {
    DType dtype = DType::F32;
    const std::byte* data = nullptr;
    std::size_t rows = 0, columns = 0, group_bytes = 0;
};

}  // namespace tars
