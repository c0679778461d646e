// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/packed/pack.h"

#include "compute/cpu/packed/visit_layout.h"
#include "compute/quants/dequantize_iq_blocks.h"

#include <algorithm>
#include <cstring>

namespace tars {
namespace {

/// Small codes of 32 columns of one row, a byte each, four to a word: what four columns have in common is
/// done at once. No shift moves a bit that is kept from one byte to another.
struct Codes {
    static constexpr std::size_t kWords = 8;
    std::uint32_t words[kWords];

    template <typename Word>
    static Codes of(Word&& word) {
        Codes codes;
        for (std::size_t i = 0; i < kWords; ++i) codes.words[i] = word(i);
        return codes;
    }
};

/// Four times the same byte.
constexpr std::uint32_t in_each_byte(std::uint32_t byte) {
    return byte * 0x01010101;
}

std::uint32_t load_word(const void* bytes, std::size_t index) {
    std::uint32_t word;
    std::memcpy(&word, static_cast<const std::byte*>(bytes) + index * sizeof(word), sizeof(word));
    return word;
}

void store_word(std::uint32_t word, std::size_t row, void* line) {
    std::memcpy(static_cast<std::byte*>(line) + row * sizeof(word), &word, sizeof(word));
}

// Codes of one row into their lines.

void put_nibbles(const Codes& codes, std::size_t row, std::uint8_t (&lines)[4][kLineBytes]) {
    for (std::size_t i = 0; i < 4; ++i)
        store_word(codes.words[2 * i] | codes.words[2 * i + 1] << 4, row, lines[i]);
}

void put_bits(const Codes& codes, std::size_t row, std::uint8_t (&line)[kLineBytes]) {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < Codes::kWords; ++i) word |= codes.words[i] << i;
    store_word(word, row, line);
}

/// Two bits of 32 columns.
void put_pairs(const Codes& codes, std::size_t row, std::uint8_t (*lines)[kLineBytes]) {
    for (std::size_t line = 0; line < 2; ++line) {
        const std::uint32_t* words = codes.words + 4 * line;
        store_word(words[0] | words[1] << 2 | words[2] << 4 | words[3] << 6, row, lines[line]);
    }
}

/// Sixteen low nibbles, then their high ones.
Codes read_nibbles(const std::uint8_t* nibbles) {
    return Codes::of(
        [&](std::size_t i) { return load_word(nibbles, i % 4) >> i / 4 * 4 & in_each_byte(15); });
}

/// Bits `shift` … of 32 bytes.
Codes read_bits(const std::uint8_t* bytes, int shift, std::uint32_t mask) {
    return Codes::of([&](std::size_t i) { return load_word(bytes, i) >> shift & in_each_byte(mask); });
}

/// A word of 32 bits, one for each column. The factor moves bit n of four to byte n.
Codes spread_bits(std::uint32_t bits) {
    return Codes::of([&](std::size_t i) { return (bits >> 4 * i & 15) * 0x00204081 & in_each_byte(1); });
}

// One block of one row into a packed block that starts as zeros.

void put_block(const BlockQ8_0& block, std::size_t row, PackedQ8_0& packed) {
    packed.scale[row] = load16(block.scale);
    for (std::size_t i = 0; i < Codes::kWords; ++i)
        store_word(load_word(block.quants, i), row, packed.codes[i]);
}

void put_block(const BlockQ4_0& block, std::size_t row, PackedQ4_0& packed) {
    packed.scale[row] = load16(block.scale);
    put_nibbles(read_nibbles(block.nibbles), row, packed.nibbles);
}

void put_block(const BlockQ4_1& block, std::size_t row, PackedQ4_1& packed) {
    packed.scale[row] = load16(block.scale);
    packed.offset[row] = load16(block.offset);
    put_nibbles(read_nibbles(block.nibbles), row, packed.nibbles);
}

void put_block(const BlockQ5_0& block, std::size_t row, PackedQ5_0& packed) {
    packed.scale[row] = load16(block.scale);
    put_nibbles(read_nibbles(block.nibbles), row, packed.nibbles);
    put_bits(spread_bits(load32(block.high_bits)), row, packed.high);
}

void put_block(const BlockQ5_1& block, std::size_t row, PackedQ5_1& packed) {
    packed.scale[row] = load16(block.scale);
    packed.offset[row] = load16(block.offset);
    put_nibbles(read_nibbles(block.nibbles), row, packed.nibbles);
    put_bits(spread_bits(load32(block.high_bits)), row, packed.high);
}

/// What Q4_K and Q5_K share: the scales and the low halves of the codes.
template <typename Block, typename Packed>
void put_low_halves(const Block& block, std::size_t row, Packed& packed) {
    packed.scale[row] = load16(block.scale);
    packed.min_scale[row] = load16(block.min_scale);
    for (int sub = 0; sub < 8; ++sub) {
        int scale, min;
        load_scale_and_min(block.scales, sub, scale, min);
        packed.scales[sub][row] = static_cast<std::uint8_t>(scale);
        packed.mins[sub][row] = static_cast<std::uint8_t>(min);
        put_nibbles(read_bits(block.nibbles + sub / 2 * 32, sub % 2 * 4, 15), row, packed.nibbles[sub]);
    }
}

void put_block(const BlockQ4_K& block, std::size_t row, PackedQ4_K& packed) {
    put_low_halves(block, row, packed);
}

void put_block(const BlockQ5_K& block, std::size_t row, PackedQ5_K& packed) {
    put_low_halves(block, row, packed);
    for (int sub = 0; sub < 8; ++sub) put_bits(read_bits(block.high_bits, sub, 1), row, packed.high[sub]);
}

void put_block(const BlockQ6_K& block, std::size_t row, PackedQ6_K& packed) {
    packed.scale[row] = load16(block.scale);
    for (int sub = 0; sub < 16; ++sub) packed.scales[sub][row] = block.scales[sub];
    for (int part = 0; part < 8; ++part) {  // 32 columns each
        const int half = part / 4, k = part % 4;
        const std::uint8_t* low = block.low_bits + half * 64 + k % 2 * 32;
        put_nibbles(read_bits(low, k / 2 * 4, 15), row, packed.nibbles[part]);
        put_pairs(read_bits(block.high_bits + half * 32, k * 2, 3), row, packed.pairs + 2 * part);
    }
}

/// The pairs of bits of columns 32 · part … in the order Q2_K, Q3_K and TQ2_0 share.
Codes read_pairs(const std::uint8_t (&quants)[64], int part) {
    return read_bits(quants + part / 4 * 32, part % 4 * 2, 3);
}

void put_block(const BlockQ2_K& block, std::size_t row, PackedQ2_K& packed) {
    packed.scale[row] = load16(block.scale);
    packed.min_scale[row] = load16(block.min_scale);
    for (int sub = 0; sub < 16; ++sub) packed.scales[sub][row] = block.scales[sub];
    for (int part = 0; part < 8; ++part)
        put_pairs(read_pairs(block.quants, part), row, packed.pairs + 2 * part);
}

void put_block(const BlockQ3_K& block, std::size_t row, PackedQ3_K& packed) {
    packed.scale[row] = load16(block.scale);
    for (int sub = 0; sub < 16; ++sub)
        packed.scales[sub][row] = static_cast<std::int8_t>(load_scale(block, sub) - 32);
    for (int part = 0; part < 8; ++part) {
        put_pairs(read_pairs(block.quants, part), row, packed.pairs + 2 * part);
        put_bits(read_bits(block.high_mask, part, 1), row, packed.third[part]);
    }
}

void put_block(const BlockIQ4_NL& block, std::size_t row, PackedIQ4_NL& packed) {
    packed.scale[row] = load16(block.scale);
    put_nibbles(read_nibbles(block.nibbles), row, packed.nibbles);
}

void put_block(const BlockIQ4_XS& block, std::size_t row, PackedIQ4_XS& packed) {
    packed.scale[row] = load16(block.scale);
    for (int sub = 0; sub < 8; ++sub) {
        packed.scales[sub][row] = static_cast<std::int8_t>(load_scale(block, sub) - 32);
        put_nibbles(read_nibbles(block.nibbles + 16 * sub), row, packed.nibbles[sub]);
    }
}

void put_block(const BlockMXFP4& block, std::size_t row, PackedMXFP4& packed) {
    packed.exponent[row] = block.exponent;
    put_nibbles(read_nibbles(block.nibbles), row, packed.nibbles);
}

/// The codes of columns 32 · part … of a ternary block, with 1 added: 0, 1, 2.
Codes read_ternary(const BlockTQ2_0& block, int part) {
    return read_pairs(block.quants, part);
}

Codes read_ternary(const BlockTQ1_0& block, int part) {
    std::uint8_t codes[32];
    for (int l = 0; l < 32; ++l) codes[l] = static_cast<std::uint8_t>(ternary_code(block, 32 * part + l));
    return read_bits(codes, 0, 3);
}

template <typename Block>
void put_block(const Block& block, std::size_t row, PackedTernary<Block>& packed) {
    packed.scale[row] = load16(block.scale);
    for (int part = 0; part < 8; ++part) put_pairs(read_ternary(block, part), row, packed.pairs + 2 * part);
}

// Types of sixteen bits have no blocks in the file: `first` is the first of 32 numbers.

void put_block(const BlockF16& first, std::size_t row, PackedF16& packed) {
    for (std::size_t column = 0; column < 32; ++column)
        packed.columns[column][row] = load16((&first)[column].value);
}

void put_block(const BlockBF16& first, std::size_t row, PackedBF16& packed) {
    for (std::size_t line = 0; line < 16; ++line)
        store_word(load_word(&first, line), row, packed.lines[line]);
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
