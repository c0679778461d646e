// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/packed/pack.h"

#include "compute/cpu/packed/visit_layout.h"
#include "compute/quants/dequantize_iq_blocks.h"

#include <algorithm>
#include <cstring>

namespace tars {
namespace {

// Codes of 32 columns of one row into their lines.

void put_nibbles(const std::uint8_t (&codes)[32], std::size_t row, std::uint8_t (&lines)[4][kLineBytes]) {
    for (std::size_t column = 0; column < 32; ++column) {
        auto& byte = lines[column / 8][4 * row + column % 4];
        byte = static_cast<std::uint8_t>(byte | (codes[column] & 15) << (column % 8 / 4 * 4));
    }
}

void put_bits(const std::uint8_t (&codes)[32], int bit, std::size_t row, std::uint8_t (&line)[kLineBytes]) {
    for (std::size_t column = 0; column < 32; ++column) {
        auto& byte = line[4 * row + column % 4];
        byte = static_cast<std::uint8_t>(byte | (codes[column] >> bit & 1) << column / 4);
    }
}

/// Two bits of 32 columns.
void put_pairs(const std::uint8_t (&codes)[32], std::size_t row, std::uint8_t (*lines)[kLineBytes]) {
    for (std::size_t column = 0; column < 32; ++column) {
        auto& byte = lines[column / 16][4 * row + column % 4];
        byte = static_cast<std::uint8_t>(byte | (codes[column] & 3) << (column % 16 / 4 * 2));
    }
}

void read_nibbles(const std::uint8_t* nibbles, std::uint8_t (&codes)[32]) {
    for (int j = 0; j < 16; ++j) {
        codes[j] = nibbles[j] & 15;
        codes[j + 16] = nibbles[j] >> 4;
    }
}

void read_high_bits(std::uint32_t bits, std::uint8_t (&codes)[32]) {
    for (int j = 0; j < 32; ++j) codes[j] = static_cast<std::uint8_t>(codes[j] | (bits >> j & 1) << 4);
}

// One block of one row into a packed block that starts as zeros.

void put_block(const BlockQ8_0& block, std::size_t row, PackedQ8_0& packed) {
    packed.scale[row] = load16(block.scale);
    for (std::size_t column = 0; column < 32; ++column)
        packed.codes[column / 4][4 * row + column % 4] = block.quants[column];
}

void put_block(const BlockQ4_0& block, std::size_t row, PackedQ4_0& packed) {
    std::uint8_t codes[32];
    packed.scale[row] = load16(block.scale);
    read_nibbles(block.nibbles, codes);
    put_nibbles(codes, row, packed.nibbles);
}

void put_block(const BlockQ4_1& block, std::size_t row, PackedQ4_1& packed) {
    std::uint8_t codes[32];
    packed.scale[row] = load16(block.scale);
    packed.offset[row] = load16(block.offset);
    read_nibbles(block.nibbles, codes);
    put_nibbles(codes, row, packed.nibbles);
}

void put_block(const BlockQ5_0& block, std::size_t row, PackedQ5_0& packed) {
    std::uint8_t codes[32];
    packed.scale[row] = load16(block.scale);
    read_nibbles(block.nibbles, codes);
    read_high_bits(load32(block.high_bits), codes);
    put_nibbles(codes, row, packed.nibbles);
    put_bits(codes, 4, row, packed.high);
}

void put_block(const BlockQ5_1& block, std::size_t row, PackedQ5_1& packed) {
    std::uint8_t codes[32];
    packed.scale[row] = load16(block.scale);
    packed.offset[row] = load16(block.offset);
    read_nibbles(block.nibbles, codes);
    read_high_bits(load32(block.high_bits), codes);
    put_nibbles(codes, row, packed.nibbles);
    put_bits(codes, 4, row, packed.high);
}

/// What Q4_K and Q5_K share: the scales, and the nibbles of sub-block `sub` as codes.
template <typename Block, typename Packed>
void put_scales(const Block& block, std::size_t row, Packed& packed) {
    packed.scale[row] = load16(block.scale);
    packed.min_scale[row] = load16(block.min_scale);
    for (int sub = 0; sub < 8; ++sub) {
        int scale, min;
        load_scale_and_min(block.scales, sub, scale, min);
        packed.scales[sub][row] = static_cast<std::uint8_t>(scale);
        packed.mins[sub][row] = static_cast<std::uint8_t>(min);
    }
}

void read_sub_block(const std::uint8_t* nibbles, int sub, std::uint8_t (&codes)[32]) {
    for (int l = 0; l < 32; ++l) codes[l] = nibbles[sub / 2 * 32 + l] >> sub % 2 * 4 & 15;
}

void put_block(const BlockQ4_K& block, std::size_t row, PackedQ4_K& packed) {
    put_scales(block, row, packed);
    for (int sub = 0; sub < 8; ++sub) {
        std::uint8_t codes[32];
        read_sub_block(block.nibbles, sub, codes);
        put_nibbles(codes, row, packed.nibbles[sub]);
    }
}

void put_block(const BlockQ5_K& block, std::size_t row, PackedQ5_K& packed) {
    put_scales(block, row, packed);
    for (int sub = 0; sub < 8; ++sub) {
        std::uint8_t codes[32];
        read_sub_block(block.nibbles, sub, codes);
        for (int l = 0; l < 32; ++l)
            codes[l] = static_cast<std::uint8_t>(codes[l] | (block.high_bits[l] >> sub & 1) << 4);
        put_nibbles(codes, row, packed.nibbles[sub]);
        put_bits(codes, 4, row, packed.high[sub]);
    }
}

void put_block(const BlockQ6_K& block, std::size_t row, PackedQ6_K& packed) {
    packed.scale[row] = load16(block.scale);
    for (int sub = 0; sub < 16; ++sub) packed.scales[sub][row] = block.scales[sub];
    for (int part = 0; part < 8; ++part) {  // 32 columns each
        const int half = part / 4, k = part % 4;
        const std::uint8_t* low = block.low_bits + half * 64 + k % 2 * 32;
        const std::uint8_t* high = block.high_bits + half * 32;
        std::uint8_t codes[32];
        for (int l = 0; l < 32; ++l)
            codes[l] = static_cast<std::uint8_t>((low[l] >> k / 2 * 4 & 15) | (high[l] >> k * 2 & 3) << 4);
        put_nibbles(codes, row, packed.nibbles[part]);
        for (auto& code : codes) code = static_cast<std::uint8_t>(code >> 4);
        put_pairs(codes, row, packed.pairs + 2 * part);
    }
}

/// The pairs of bits of columns 32 · part … in the order Q2_K, Q3_K and TQ2_0 share.
void read_pairs(const std::uint8_t (&quants)[64], int part, std::uint8_t (&codes)[32]) {
    for (int l = 0; l < 32; ++l) codes[l] = quants[part / 4 * 32 + l] >> part % 4 * 2 & 3;
}

void put_block(const BlockQ2_K& block, std::size_t row, PackedQ2_K& packed) {
    packed.scale[row] = load16(block.scale);
    packed.min_scale[row] = load16(block.min_scale);
    for (int sub = 0; sub < 16; ++sub) packed.scales[sub][row] = block.scales[sub];
    for (int part = 0; part < 8; ++part) {
        std::uint8_t codes[32];
        read_pairs(block.quants, part, codes);
        put_pairs(codes, row, packed.pairs + 2 * part);
    }
}

void put_block(const BlockQ3_K& block, std::size_t row, PackedQ3_K& packed) {
    packed.scale[row] = load16(block.scale);
    for (int sub = 0; sub < 16; ++sub)
        packed.scales[sub][row] = static_cast<std::int8_t>(load_scale(block, sub) - 32);
    for (int part = 0; part < 8; ++part) {
        std::uint8_t codes[32];
        read_pairs(block.quants, part, codes);
        for (int l = 0; l < 32; ++l)
            codes[l] = static_cast<std::uint8_t>(codes[l] | (block.high_mask[l] >> part & 1) << 2);
        put_pairs(codes, row, packed.pairs + 2 * part);
        put_bits(codes, 2, row, packed.third[part]);
    }
}

void put_block(const BlockIQ4_NL& block, std::size_t row, PackedIQ4_NL& packed) {
    std::uint8_t codes[32];
    packed.scale[row] = load16(block.scale);
    read_nibbles(block.nibbles, codes);
    put_nibbles(codes, row, packed.nibbles);
}

void put_block(const BlockIQ4_XS& block, std::size_t row, PackedIQ4_XS& packed) {
    packed.scale[row] = load16(block.scale);
    for (int sub = 0; sub < 8; ++sub) {
        std::uint8_t codes[32];
        packed.scales[sub][row] = static_cast<std::int8_t>(load_scale(block, sub) - 32);
        read_nibbles(block.nibbles + 16 * sub, codes);
        put_nibbles(codes, row, packed.nibbles[sub]);
    }
}

void put_block(const BlockMXFP4& block, std::size_t row, PackedMXFP4& packed) {
    std::uint8_t codes[32];
    packed.exponent[row] = block.exponent;
    read_nibbles(block.nibbles, codes);
    put_nibbles(codes, row, packed.nibbles);
}

/// The codes of columns 32 · part … of a ternary block, with 1 added: 0, 1, 2.
void read_ternary(const BlockTQ2_0& block, int part, std::uint8_t (&codes)[32]) {
    read_pairs(block.quants, part, codes);
}

void read_ternary(const BlockTQ1_0& block, int part, std::uint8_t (&codes)[32]) {
    for (int l = 0; l < 32; ++l) codes[l] = static_cast<std::uint8_t>(ternary_code(block, 32 * part + l));
}

template <typename Block>
void put_block(const Block& block, std::size_t row, PackedTernary<Block>& packed) {
    packed.scale[row] = load16(block.scale);
    for (int part = 0; part < 8; ++part) {
        std::uint8_t codes[32];
        read_ternary(block, part, codes);
        put_pairs(codes, row, packed.pairs + 2 * part);
    }
}

// Types of sixteen bits have no blocks in the file: `first` is the first of 32 numbers.

void put_block(const BlockF16& first, std::size_t row, PackedF16& packed) {
    for (std::size_t column = 0; column < 32; ++column)
        packed.columns[column][row] = load16((&first)[column].value);
}

void put_block(const BlockBF16& first, std::size_t row, PackedBF16& packed) {
    for (std::size_t column = 0; column < 32; ++column)
        packed.lines[column / 2][2 * row + column % 2] = load16((&first)[column].value);
}

}  // namespace

bool is_packable(DType dtype, std::uint64_t columns) {
    bool whole = false;
    return visit_layout(dtype,
                        [&]<typename Packed>(Packed*) { whole = columns % kBlockColumns<Packed> == 0; }) &&
           whole;
}

std::uint64_t packed_group_bytes(DType dtype, std::uint64_t columns) {
    std::uint64_t bytes = 0;
    visit_layout(dtype,
                 [&]<typename Packed>(Packed*) { bytes = columns / kBlockColumns<Packed> * sizeof(Packed); });
    return bytes;
}

void pack_group(const PackedMatrix& shape, const std::byte* weight, std::size_t row_bytes, std::size_t group,
                std::byte* target) {
    visit_layout(shape.dtype, [&]<typename Packed>(Packed*) {
        using Block = typename Packed::Source;
        const std::size_t first = group * kPackedRows, rows = std::min(kPackedRows, shape.rows - first);
        auto* packed = reinterpret_cast<Packed*>(target);
        for (std::size_t b = 0; b < shape.columns / kBlockColumns<Packed>; ++b) {
            std::memset(static_cast<void*>(packed + b), 0, sizeof(Packed));
            for (std::size_t row = 0; row < rows; ++row) {
                const auto* blocks = reinterpret_cast<const Block*>(weight + (first + row) * row_bytes);
                put_block(blocks[b * (kBlockColumns<Packed> / Block::kElements)], row, packed[b]);
            }
        }
    });
}

}  // namespace tars
