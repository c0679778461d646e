// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/noise.h"

#include "core/rng.h"

#include <cmath>
#include <numbers>

namespace tars {

std::uint64_t stream(std::uint32_t purpose, std::uint64_t generation, std::uint64_t member) {
    const auto bits = philox(generation, member, purpose);
    return std::uint64_t{bits[0]} << 32 | bits[1];
}

std::uint64_t child_seed(std::uint64_t seed, std::uint64_t child) {
    const auto bits = philox(seed, child, 0x6368696c64);
    return std::uint64_t{bits[0]} << 32 | bits[1];
}

void fill_normal(std::uint64_t seed, std::uint64_t stream, std::span<double> out) {
    for (std::size_t i = 0; i < out.size(); i += 4) {
        const auto bits = philox(seed, i / 4, stream);
        for (std::size_t pair = 0; pair < 4 && i + pair < out.size(); pair += 2) {  // Box-Muller
            const double u = (bits[pair] + 0.5) * 0x1p-32,
                         angle = bits[pair + 1] * (2 * std::numbers::pi * 0x1p-32);
            const double radius = std::sqrt(-2 * std::log(u));
            out[i + pair] = radius * std::cos(angle);
            if (i + pair + 1 < out.size()) out[i + pair + 1] = radius * std::sin(angle);
        }
    }
}

void fill_signs(std::uint64_t seed, std::uint64_t stream, std::span<double> out) {
    for (std::size_t i = 0; i < out.size(); i += 128) {
        const auto bits = philox(seed, i / 128, stream);
        for (std::size_t j = 0; j < 128 && i + j < out.size(); ++j)
            out[i + j] = bits[j / 32] >> (j % 32) & 1 ? 1 : -1;
    }
}

}  // namespace tars
