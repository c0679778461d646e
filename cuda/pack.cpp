// SPDX-License-Identifier: Apache-2.0
#include "cuda/pack.h"

#include "compute/quants.h"
#include "cuda/kernels/arguments.h"

#include <algorithm>
#include <cstring>

namespace tars::cuda {
namespace {

constexpr std::size_t kUnitBytes = sizeof(Unit);

/// Units of codes per chunk.
std::uint32_t units_of(Format format) {
    switch (format) {
    case Format::f32:
        return 8;
    case Format::f16:
    case Format::bf16:
        return 4;
    case Format::q8_0:
        return 2;
    case Format::q4_0:
    case Format::q4_k:
    case Format::q6_k:
        return 1;
    }
    return 1;
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

/// A half as scale, then the codes of 32 columns: Q8_0 and Q4_0.
void pack_scaled(const std::byte* row, std::size_t code_bytes, std::uint32_t chunks,
                 const Planes<std::byte*>& to) {
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
        const std::byte* block = row + chunk * (2 + code_bytes);
        std::memcpy(to.scales + chunk * std::size_t{2}, block, 2);
        place_units(block + 2, static_cast<std::uint32_t>(code_bytes / kUnitBytes), chunk, chunks, to.codes);
    }
}

std::uint8_t byte_at(const std::byte* bytes, std::size_t i) {
    return std::to_integer<std::uint8_t>(bytes[i]);
}

/// The 4-bit codes of a chunk, columns i and i + 16 in one byte. `half(i)` is column i's code.
template <typename Half>
void put_nibbles(Half&& half, std::byte* unit) {
    for (std::size_t i = 0; i < 16; ++i) unit[i] = static_cast<std::byte>(half(i) | half(i + 16) << 4);
}

/// Blocks of 256: two halves, twelve bytes of scales (together the header), then 128 bytes, each with a code
/// of column 64g + l in its low and of column 64g + 32 + l in its high half.
void pack_q4_k(const std::byte* row, std::uint32_t chunks, const Planes<std::byte*>& to) {
    constexpr std::size_t kBlockBytes = 144;
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
        const std::size_t block_index = chunk / 8, sub = chunk % 8;
        const std::byte* block = row + block_index * kBlockBytes;
        if (sub == 0) std::memcpy(to.headers + block_index * kUnitBytes, block, kUnitBytes);
        const std::byte* codes = block + 16 + sub / 2 * 32;
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
    case DType::Q4_K:
        return Format::q4_k;
    case DType::Q6_K:
        return Format::q6_k;
    default:
        return Format::f32;
    }
}

const char* name(Format format) {
    constexpr const char* kNames[] = {"f32", "f16", "bf16", "q8_0", "q4_0", "q4_k", "q6_k"};
    return kNames[static_cast<std::size_t>(format)];
}

std::uint32_t chunks_of(std::uint64_t columns) {
    return static_cast<std::uint32_t>((columns + kChunk - 1) / kChunk);
}

Planes<std::uint64_t> row_bytes(Format format, std::uint32_t chunks) {
    Planes<std::uint64_t> bytes;
    bytes.codes = std::uint64_t{chunks} * units_of(format) * kUnitBytes;
    if (format == Format::q8_0 || format == Format::q4_0) bytes.scales = std::uint64_t{chunks} * 2;
    if (format == Format::q4_k) bytes.headers = std::uint64_t{chunks} / 8 * kUnitBytes;
    if (format == Format::q6_k) {
        bytes.scales = std::uint64_t{chunks} / 8 * 2;
        bytes.sub_scales = std::uint64_t{chunks} * 2;
        bytes.high_bits = std::uint64_t{chunks} * sizeof(HalfUnit);
    }
    return bytes;
}

void pack_row(DType dtype, std::span<const std::byte> row, std::uint64_t columns,
              const Planes<std::byte*>& planes, std::vector<float>& scratch) {
    const std::uint32_t chunks = chunks_of(columns);
    switch (format_of(dtype)) {
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
        return pack_scaled(row.data(), 32, chunks, planes);
    case Format::q4_0:
        return pack_scaled(row.data(), 16, chunks, planes);
    case Format::q4_k:
        return pack_q4_k(row.data(), chunks, planes);
    case Format::q6_k:
        return pack_q6_k(row.data(), chunks, planes);
    }
}

}  // namespace tars::cuda
