// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reference_quants.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace tars::test {

namespace {

using Bytes = const std::uint8_t*;

std::uint16_t u16_at(Bytes p) {
    return static_cast<std::uint16_t>(p[0] | p[1] << 8);
}

std::uint32_t u32_at(Bytes p) {
    return u16_at(p) | static_cast<std::uint32_t>(u16_at(p + 2)) << 16;
}

std::int8_t i8(std::uint8_t byte) {
    return static_cast<std::int8_t>(byte);
}

/// IEEE binary16: 1 sign, 5 exponent (bias 15), 10 fraction bits.
double half_at(Bytes p) {
    const int bits = u16_at(p);
    const int exponent = bits >> 10 & 31;
    const int fraction = bits & 1023;
    const double sign = bits >> 15 ? -1.0 : 1.0;
    if (exponent == 0) return sign * std::ldexp(fraction, -24);
    if (exponent < 31) return sign * std::ldexp(1024 + fraction, exponent - 25);
    return fraction ? std::numeric_limits<double>::quiet_NaN()
                    : sign * std::numeric_limits<double>::infinity();
}

double float_at(Bytes p) {
    return std::bit_cast<float>(u32_at(p));
}

double bfloat_at(Bytes p) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(u16_at(p)) << 16);
}

double double_at(Bytes p) {
    return std::bit_cast<double>(u32_at(p) | static_cast<std::uint64_t>(u32_at(p + 4)) << 32);
}

/// Element j of 32 nibbles in 16 bytes: the low halves hold 0…15, the high halves 16…31.
int nibble(Bytes packed, int j) {
    return j < 16 ? packed[j] & 15 : packed[j - 16] >> 4;
}

int bit(std::uint32_t word, int index) {
    return static_cast<int>(word >> index & 1);
}

constexpr int kIq4Values[16] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};
constexpr double kFp4Values[8] = {0, 0.5, 1, 1.5, 2, 3, 4, 6};

void q4_0(Bytes block, double* out) {
    for (int j = 0; j < 32; ++j) out[j] = half_at(block) * (nibble(block + 2, j) - 8);
}

void q4_1(Bytes block, double* out) {
    for (int j = 0; j < 32; ++j) out[j] = half_at(block) * nibble(block + 4, j) + half_at(block + 2);
}

void q5_0(Bytes block, double* out) {
    const std::uint32_t high = u32_at(block + 2);
    for (int j = 0; j < 32; ++j) out[j] = half_at(block) * ((nibble(block + 6, j) | bit(high, j) << 4) - 16);
}

void q5_1(Bytes block, double* out) {
    const std::uint32_t high = u32_at(block + 4);
    for (int j = 0; j < 32; ++j) {
        out[j] = half_at(block) * (nibble(block + 8, j) | bit(high, j) << 4) + half_at(block + 2);
    }
}

void q8_0(Bytes block, double* out) {
    for (int j = 0; j < 32; ++j) out[j] = half_at(block) * i8(block[2 + j]);
}

void iq4_nl(Bytes block, double* out) {
    for (int j = 0; j < 32; ++j) out[j] = half_at(block) * kIq4Values[nibble(block + 2, j)];
}

void mxfp4(Bytes block, double* out) {
    const double scale = std::ldexp(1.0, block[0] - 127);
    for (int j = 0; j < 32; ++j) {
        const int code = nibble(block + 1, j);
        out[j] = scale * (code < 8 ? kFp4Values[code] : -kFp4Values[code - 8]);
    }
}

/// 2-bit number of element e (0…255) of Q2_K and Q3_K: a half of 128 elements shares 32 bytes, whose bit
/// pairs are four runs of 32 elements.
int two_bits(Bytes packed, int e) {
    const int half = e / 128, run = e % 128 / 32, lane = e % 32;
    return packed[32 * half + lane] >> 2 * run & 3;
}

void q2_k(Bytes block, double* out) {
    const Bytes scales = block, quants = block + 16;
    const double d = half_at(block + 80), dmin = half_at(block + 82);
    for (int e = 0; e < 256; ++e) {
        const int packed = scales[e / 16];
        out[e] = d * (packed & 15) * two_bits(quants, e) - dmin * (packed >> 4);
    }
}

void q3_k(Bytes block, double* out) {
    const Bytes high = block, quants = block + 32, scales = block + 96;
    const double d = half_at(block + 108);
    for (int e = 0; e < 256; ++e) {
        const int j = e / 16;
        const int low4 = j < 8 ? scales[j] & 15 : scales[j - 8] >> 4;
        const int high2 = scales[8 + j % 4] >> 2 * (j / 4) & 3;
        const bool high_bit = bit(high[e % 32], e / 32) != 0;
        out[e] = d * ((low4 | high2 << 4) - 32) * (two_bits(quants, e) - (high_bit ? 0 : 4));
    }
}

struct ScaleAndMin {
    int scale = 0;
    int min = 0;
};

/// The eight 6-bit (scale, min) pairs that Q4_K and Q5_K pack into 12 bytes.
ScaleAndMin scale_and_min(Bytes s, int j) {
    if (j < 4) return {s[j] & 63, s[j + 4] & 63};
    return {(s[j + 4] & 15) | (s[j - 4] >> 6) << 4, s[j + 4] >> 4 | (s[j] >> 6) << 4};
}

/// 4-bit number of element e of Q4_K and Q5_K: 32 bytes hold sub-block 2g low and 2g + 1 high.
int k_nibble(Bytes packed, int e) {
    const int sub_block = e / 32;
    const int byte = packed[32 * (sub_block / 2) + e % 32];
    return sub_block % 2 ? byte >> 4 : byte & 15;
}

void q4_k(Bytes block, double* out) {
    const double d = half_at(block), dmin = half_at(block + 2);
    for (int e = 0; e < 256; ++e) {
        const ScaleAndMin s = scale_and_min(block + 4, e / 32);
        out[e] = d * s.scale * k_nibble(block + 16, e) - dmin * s.min;
    }
}

void q5_k(Bytes block, double* out) {
    const double d = half_at(block), dmin = half_at(block + 2);
    const Bytes high = block + 16, low = block + 48;
    for (int e = 0; e < 256; ++e) {
        const ScaleAndMin s = scale_and_min(block + 4, e / 32);
        out[e] = d * s.scale * (k_nibble(low, e) + 16 * bit(high[e % 32], e / 32)) - dmin * s.min;
    }
}

void q6_k(Bytes block, double* out) {
    const Bytes ql = block, qh = block + 128, scales = block + 192;
    const double d = half_at(block + 208);
    for (int e = 0; e < 256; ++e) {
        const int half = e / 128, k = e % 128 / 32, l = e % 32;
        const int byte = ql[64 * half + l + 32 * (k & 1)];
        const int low = k < 2 ? byte & 15 : byte >> 4;
        const int high = qh[32 * half + l] >> 2 * k & 3;
        out[e] = d * i8(scales[8 * half + 2 * k + l / 16]) * ((low | high << 4) - 32);
    }
}

void iq4_xs(Bytes block, double* out) {
    const double d = half_at(block);
    const int scales_high = u16_at(block + 2);
    const Bytes scales_low = block + 4, quants = block + 8;
    for (int e = 0; e < 256; ++e) {
        const int b = e / 32;
        const int low4 = scales_low[b / 2] >> 4 * (b % 2) & 15;
        const int scale = (low4 | (scales_high >> 2 * b & 3) << 4) - 32;
        out[e] = d * scale * kIq4Values[nibble(quants + 16 * b, e % 32)];
    }
}

struct Entry {
    BlockFormat format;
    void (*unpack)(Bytes block, double* out);
};

const std::vector<Entry>& entries() {
    static const std::vector<Entry> list = {
        {{0, "F32", 1, 4}, [](Bytes p, double* out) { *out = float_at(p); }},
        {{1, "F16", 1, 2}, [](Bytes p, double* out) { *out = half_at(p); }},
        {{2, "Q4_0", 32, 18}, q4_0},
        {{3, "Q4_1", 32, 20}, q4_1},
        {{6, "Q5_0", 32, 22}, q5_0},
        {{7, "Q5_1", 32, 24}, q5_1},
        {{8, "Q8_0", 32, 34}, q8_0},
        {{10, "Q2_K", 256, 84}, q2_k},
        {{11, "Q3_K", 256, 110}, q3_k},
        {{12, "Q4_K", 256, 144}, q4_k},
        {{13, "Q5_K", 256, 176}, q5_k},
        {{14, "Q6_K", 256, 210}, q6_k},
        {{20, "IQ4_NL", 32, 18}, iq4_nl},
        {{23, "IQ4_XS", 256, 136}, iq4_xs},
        {{28, "F64", 1, 8}, [](Bytes p, double* out) { *out = double_at(p); }},
        {{30, "BF16", 1, 2}, [](Bytes p, double* out) { *out = bfloat_at(p); }},
        {{39, "MXFP4", 32, 17}, mxfp4},
    };
    return list;
}

}  // namespace

const std::vector<BlockFormat>& block_formats() {
    static const std::vector<BlockFormat> formats = [] {
        std::vector<BlockFormat> list;
        for (const Entry& entry : entries()) list.push_back(entry.format);
        return list;
    }();
    return formats;
}

const BlockFormat& block_format(std::uint32_t number) {
    for (const BlockFormat& format : block_formats()) {
        if (format.number == number) return format;
    }
    throw std::runtime_error("the reference cannot read tensor type " + std::to_string(number));
}

const BlockFormat& block_format(const std::string& name) {
    for (const BlockFormat& format : block_formats()) {
        if (format.name == name) return format;
    }
    throw std::runtime_error("the reference cannot read tensor type " + name);
}

std::vector<double> reference_dequantize(const BlockFormat& format, std::span<const std::uint8_t> bytes) {
    if (bytes.size() % format.bytes != 0) {
        throw std::runtime_error(std::to_string(bytes.size()) + " bytes are no whole number of " +
                                 format.name + " blocks");
    }
    for (const Entry& entry : entries()) {
        if (entry.format.number != format.number) continue;
        const std::size_t blocks = bytes.size() / format.bytes;
        std::vector<double> values(blocks * format.elements);
        for (std::size_t b = 0; b < blocks; ++b) {
            entry.unpack(bytes.data() + b * format.bytes, values.data() + b * format.elements);
        }
        return values;
    }
    throw std::runtime_error("the reference cannot read tensor type " + format.name);
}

}  // namespace tars::test
