// SPDX-License-Identifier: Apache-2.0
#include "cuda/pack.h"

#include "compute/quants.h"
#include "cuda/kernels/arguments.h"

#include <algorithm>
#include <cstring>

namespace tars::cuda {
namespace {

constexpr std::size_t kUnitBytes = sizeof(Unit);

/// What a format has per chunk, or per eight; see kernels/formats.h.
struct FormatInfo {
    const char* name;
    std::uint32_t units;
    std::uint32_t scale_chunks = 0;  ///< that one scale is for; 0: there are none
    bool headers = false, sub_scales = false, high_bits = false, high_words = false;
};

constexpr FormatInfo kFormats[] = {
    {"f32", 8},
    {"f16", 4},
    {"bf16", 4},
    {"q8_0", 2, 1},
    {"q4_0", 1, 1},
    {.name = "q4_1", .units = 1, .scale_chunks = 1, .sub_scales = true},
    {.name = "q5_0", .units = 1, .scale_chunks = 1, .high_words = true},
    {.name = "q5_1", .units = 1, .scale_chunks = 1, .sub_scales = true, .high_words = true},
    {"iq4_nl", 1, 1},
    {"mxfp4", 1, 1},
    {.name = "iq4_xs", .units = 1, .scale_chunks = 8, .sub_scales = true},
    {.name = "q4_k", .units = 1, .headers = true},
    {.name = "q5_k", .units = 1, .headers = true, .high_words = true},
    {.name = "q6_k", .units = 1, .scale_chunks = 8, .sub_scales = true, .high_bits = true},
};

const FormatInfo& info_of(Format format) {
    return kFormats[static_cast<std::size_t>(format)];
}

/// Writes the units of a chunk to their places: within a segment, first those of all chunks, then the second
/// ones, and so on.
void place_units(const std::byte* units, std::uint32_t count, std::uint32_t chunk, std::uint32_t chunks,
                 std::byte* codes) {
    const std::size_t segment = chunk / kWarp * kWarp;
    const std::size_t lanes = std::min<std::size_t>(kWarp, chunks - segment);
    for (std::size_t u = 0; u < count; ++u)
        std::memcpy(codes + (segment * count + u * lanes + (chunk - segment)) * kUnitBytes,
                    units + u * kUnitBytes, kUnitBytes);
}

/// A row of plain values of `size` bytes each; what is missing of the last chunk are zeros.
void pack_plain(const std::byte* row, std::uint64_t columns, std::size_t size, std::uint32_t chunks,
                std::byte* codes) {
    const std::size_t chunk_bytes = kChunk * size;
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
        std::byte units[kChunk * sizeof(float)] = {};
        const std::uint64_t left = columns - std::uint64_t{chunk} * kChunk;
        std::memcpy(units, row + chunk * chunk_bytes,
                    static_cast<std::size_t>(std::min<std::uint64_t>(left, kChunk)) * size);
        place_units(units, static_cast<std::uint32_t>(chunk_bytes / kUnitBytes), chunk, chunks, codes);
    }
}

std::uint8_t byte_at(const std::byte* bytes, std::size_t i) {
    return std::to_integer<std::uint8_t>(bytes[i]);
}

/// The fifth bits of a chunk's codes as a high word; `bit(c)` is column c's.
template <typename Bit>
void put_high_word(Bit&& bit, std::uint32_t chunk, const Planes<std::byte*>& to) {
    std::uint8_t word[4] = {};
    for (std::size_t c = 0; c < kChunk; ++c) word[c % 4] |= static_cast<std::uint8_t>((bit(c) & 1u) << c / 4);
    std::memcpy(to.high_words + chunk * sizeof word, word, sizeof word);
}

/// Blocks of 32 that begin with a half as scale, then may have one as offset and 32 bits on top of the codes.
void pack_small_blocks(Format format, const std::byte* row, std::uint32_t chunks,
                       const Planes<std::byte*>& to) {
    const FormatInfo& info = info_of(format);
    const std::size_t code_bytes = info.units * kUnitBytes;
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
        std::memcpy(to.scales + chunk * std::size_t{2}, row, 2);
        row += 2;
        if (info.sub_scales) {
            std::memcpy(to.sub_scales + chunk * std::size_t{2}, row, 2);
            row += 2;
        }
        if (info.high_words) {
            put_high_word([row](std::size_t c) { return byte_at(row, c / 8) >> c % 8; }, chunk, to);
            row += 4;
        }
        place_units(row, info.units, chunk, chunks, to.codes);
        row += code_bytes;
    }
}

/// A byte as exponent, then the codes.
void pack_mxfp4(const std::byte* row, std::uint32_t chunks, const Planes<std::byte*>& to) {
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk, row += 1 + kUnitBytes) {
        const unsigned exponent = byte_at(row, 0);
        // The bfloat 2^(exponent − 128); the smallest two are subnormal.
        const unsigned half_scale = exponent < 2 ? 0x20u << exponent : (exponent - 1) << 7;
        const auto bits = static_cast<std::uint16_t>(half_scale);
        std::memcpy(to.scales + chunk * std::size_t{2}, &bits, 2);
        place_units(row + 1, 1, chunk, chunks, to.codes);
    }
}

/// Blocks of 256: a half, 16 bits with the high and 4 bytes with the low bits of eight scales, 128 bytes of
/// codes.
void pack_iq4_xs(const std::byte* row, std::uint32_t chunks, const Planes<std::byte*>& to) {
    constexpr std::size_t kBlockBytes = 136;
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
        const std::size_t block_index = chunk / 8, sub = chunk % 8;
        const std::byte* block = row + block_index * kBlockBytes;
        if (sub == 0) std::memcpy(to.scales + block_index * 2, block, 2);
        const int low = byte_at(block, 4 + sub / 2) >> sub % 2 * 4 & 15;
        const int high = byte_at(block, 2 + sub / 4) >> sub % 4 * 2 & 3;
        const auto scale = static_cast<std::int16_t>((low | high << 4) - 32);
        std::memcpy(to.sub_scales + chunk * std::size_t{2}, &scale, 2);
        place_units(block + 8 + sub * kUnitBytes, 1, chunk, chunks, to.codes);
    }
}

/// The 4-bit codes of a chunk, columns i and i + 16 in one byte. `half(i)` is column i's code.
template <typename Half>
void put_nibbles(Half&& half, std::byte* unit) {
    for (std::size_t i = 0; i < 16; ++i) unit[i] = static_cast<std::byte>(half(i) | half(i + 16) << 4);
}

/// Blocks of 256: two halves, twelve bytes of scales (together the header), in Q5_K 32 bytes of which byte l
/// has the fifth bit of column 32s + l at s, then 128 bytes, each with a code of column 64g + l in its low
/// and of column 64g + 32 + l in its high half.
void pack_q45_k(Format format, const std::byte* row, std::uint32_t chunks, const Planes<std::byte*>& to) {
    const bool five = format == Format::q5_k;
    const std::size_t block_bytes = five ? 176 : 144;
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
        const std::size_t block_index = chunk / 8, sub = chunk % 8;
        const std::byte* block = row + block_index * block_bytes;
        if (sub == 0) std::memcpy(to.headers + block_index * kUnitBytes, block, kUnitBytes);
        const std::byte* high = block + kUnitBytes;
        if (five) put_high_word([&](std::size_t c) { return byte_at(high, c) >> sub; }, chunk, to);
        const std::byte* codes = high + (five ? 32 : 0) + sub / 2 * 32;
        const unsigned shift = sub % 2 * 4;
        put_nibbles([&](std::size_t l) { return byte_at(codes, l) >> shift & 15; },
                    to.codes + chunk * kUnitBytes);
    }
}

/// Blocks of 256: 128 bytes of low halves, 64 of top bits, 16 signed scales, a half. Of column
/// 128h + 32k + l, byte 64h + 32(k & 1) + l has the low half, and byte 32h + l the top bits at 2k.
void pack_q6_k(const std::byte* row, std::uint32_t chunks, const Planes<std::byte*>& to) {
    constexpr std::size_t kBlockBytes = 210;
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
        const std::size_t block_index = chunk / 8, h = chunk % 8 / 4, k = chunk % 4;
        const std::byte* block = row + block_index * kBlockBytes;
        if (chunk % 8 == 0) std::memcpy(to.scales + block_index * 2, block + 208, 2);
        std::memcpy(to.sub_scales + chunk * std::size_t{2}, block + 192 + chunk % 8 * 2, 2);
        const std::byte* low = block + 64 * h + 32 * (k & 1);
        put_nibbles([&](std::size_t l) { return byte_at(low, l) >> (k < 2 ? 0 : 4) & 15; },
                    to.codes + chunk * kUnitBytes);
        const std::byte* high = block + 128 + 32 * h;
        std::uint8_t packed[sizeof(HalfUnit)] = {};
        for (std::size_t l = 0; l < kChunk; ++l) {
            const unsigned top = byte_at(high, l) >> 2 * k & 3u;
            packed[l / 16 * 4 + l % 4] |= static_cast<std::uint8_t>(top << l % 16 / 4 * 2);
        }
        std::memcpy(to.high_bits + chunk * sizeof packed, packed, sizeof packed);
    }
}

}  // namespace

Format format_of(DType dtype) {
    switch (dtype) {
    case DType::F16:
        return Format::f16;
    case DType::BF16:
        return Format::bf16;
    case DType::Q8_0:
        return Format::q8_0;
    case DType::Q4_0:
        return Format::q4_0;
    case DType::Q4_1:
        return Format::q4_1;
    case DType::Q5_0:
        return Format::q5_0;
    case DType::Q5_1:
        return Format::q5_1;
    case DType::IQ4_NL:
        return Format::iq4_nl;
    case DType::MXFP4:
        return Format::mxfp4;
    case DType::IQ4_XS:
        return Format::iq4_xs;
    case DType::Q4_K:
        return Format::q4_k;
    case DType::Q5_K:
        return Format::q5_k;
    case DType::Q6_K:
        return Format::q6_k;
    default:
        return Format::f32;
    }
}

const char* name(Format format) {
    return info_of(format).name;
}

std::uint32_t chunks_of(std::uint64_t columns) {
    return static_cast<std::uint32_t>((columns + kChunk - 1) / kChunk);
}

Planes<std::uint64_t> row_bytes(Format format, std::uint32_t chunks) {
    const FormatInfo& info = info_of(format);
    Planes<std::uint64_t> bytes;
    bytes.codes = std::uint64_t{chunks} * info.units * kUnitBytes;
    if (info.headers) bytes.headers = std::uint64_t{chunks} / 8 * kUnitBytes;
    if (info.scale_chunks > 0) bytes.scales = std::uint64_t{chunks} / info.scale_chunks * 2;
    if (info.sub_scales) bytes.sub_scales = std::uint64_t{chunks} * 2;
    if (info.high_bits) bytes.high_bits = std::uint64_t{chunks} * sizeof(HalfUnit);
    if (info.high_words) bytes.high_words = std::uint64_t{chunks} * sizeof(std::uint32_t);
    return bytes;
}

void pack_row(DType dtype, std::span<const std::byte> row, std::uint64_t columns,
              const Planes<std::byte*>& planes, std::vector<float>& scratch) {
    const std::uint32_t chunks = chunks_of(columns);
    const Format format = format_of(dtype);
    switch (format) {
    case Format::f32:
        if (dtype != DType::F32) {
            scratch.resize(static_cast<std::size_t>(columns));
            dequantize(dtype, row, scratch);
            row = std::as_bytes(std::span(scratch));
        }
        return pack_plain(row.data(), columns, sizeof(float), chunks, planes.codes);
    case Format::f16:
    case Format::bf16:
        return pack_plain(row.data(), columns, sizeof(std::uint16_t), chunks, planes.codes);
    case Format::q8_0:
    case Format::q4_0:
    case Format::q4_1:
    case Format::q5_0:
    case Format::q5_1:
    case Format::iq4_nl:
        return pack_small_blocks(format, row.data(), chunks, planes);
    case Format::mxfp4:
        return pack_mxfp4(row.data(), chunks, planes);
    case Format::iq4_xs:
        return pack_iq4_xs(row.data(), chunks, planes);
    case Format::q4_k:
    case Format::q5_k:
        return pack_q45_k(format, row.data(), chunks, planes);
    case Format::q6_k:
        return pack_q6_k(row.data(), chunks, planes);
    }
}

}  // namespace tars::cuda
