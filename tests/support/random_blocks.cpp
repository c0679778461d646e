// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_blocks.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <stdexcept>

namespace tars::test {

namespace {

/// Where a block keeps its f16 scale, and the f16 that shifts its values, if it has one: value = scale · q +
/// shift · (something), with the shift that many times the scale centring them.
struct ScalePlace {
    const char* name;
    std::size_t scale;
    std::ptrdiff_t shift = -1;
    double centre = 0.0;
};
constexpr ScalePlace kPlaces[] = {
    {"Q4_0", 0},          {"Q4_1", 0, 2, -7.5},  {"Q5_0", 0},   {"Q5_1", 0, 2, -15.5},
    {"Q8_0", 0},          {"Q2_K", 80, 82, 1.5}, {"Q3_K", 108}, {"Q4_K", 0, 2, 7.5},
    {"Q5_K", 0, 2, 15.5}, {"Q6_K", 208},         {"IQ4_NL", 0}, {"IQ4_XS", 0},
};

void put_half(std::uint8_t* at, double value) {
    const std::uint16_t bits = half_bits(value);
    at[0] = static_cast<std::uint8_t>(bits & 255);
    at[1] = static_cast<std::uint8_t>(bits >> 8);
}

double root_mean_square(const std::vector<double>& values) {
    double squares = 0.0;
    for (const double value : values) squares += value * value;
    return std::sqrt(squares / static_cast<double>(values.size()));
}

void put_scale(std::span<std::uint8_t> block, const ScalePlace& place, double scale) {
    put_half(&block[place.scale], scale);
    if (place.shift >= 0) put_half(&block[static_cast<std::size_t>(place.shift)], place.centre * scale);
}

/// The exponent byte of an MXFP4 block is its scale: the power of two nearest to what is wanted.
void scale_mxfp4(std::span<std::uint8_t> block, double size) {
    block[0] = 127;
    const double now = root_mean_square(reference_dequantize(block_format("MXFP4"), block));
    block[0] = static_cast<std::uint8_t>(127 + std::lround(std::log2(size / now)));
}

void scale_block(std::span<std::uint8_t> block, const BlockFormat& format, double size) {
    if (format.name == "MXFP4") return scale_mxfp4(block, size);
    const auto* const place = std::find_if(std::begin(kPlaces), std::end(kPlaces),
                                           [&](const ScalePlace& p) { return p.name == format.name; });
    if (place == std::end(kPlaces)) throw std::runtime_error("no random blocks of type " + format.name);
    put_scale(block, *place, 1.0);
    put_scale(block, *place, size / root_mean_square(reference_dequantize(format, block)));
}

}  // namespace

std::uint16_t half_bits(double value) {
    const int sign = std::signbit(value) ? 0x8000 : 0;
    const double magnitude = std::abs(value);
    if (magnitude < std::ldexp(1.0, -14)) {  // subnormal: units of 2⁻²⁴
        return static_cast<std::uint16_t>(sign | static_cast<int>(std::ldexp(magnitude, 24)));
    }
    int exponent = 0;
    const double fraction = std::frexp(magnitude, &exponent);  // in [½, 1)
    const int digits = static_cast<int>(std::ldexp(fraction, 11)) - 1024;
    return static_cast<std::uint16_t>(sign | (exponent + 14) << 10 | digits);
}

std::vector<std::uint8_t> random_blocks(const BlockFormat& format, std::size_t blocks, double size,
                                        std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<std::uint8_t> bytes(blocks * format.bytes);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random() & 255);
    for (std::size_t b = 0; b < blocks; ++b) {
        scale_block(std::span(bytes).subspan(b * format.bytes, format.bytes), format, size);
    }
    return bytes;
}

}  // namespace tars::test
