// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/sobol.h"

#include "core/rng.h"
#include "tuning/optimizers/noise.h"

#include <algorithm>
#include <bit>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kInitial = 11, kShift = 12, kBeyond = 13 };

/// Whether x generates all residues modulo this polynomial over GF(2); bit i is the coefficient of x^i.
bool is_primitive(std::uint32_t polynomial) {
    const auto degree = static_cast<std::uint32_t>(std::bit_width(polynomial)) - 1;
    const std::uint32_t period = (1u << degree) - 1;
    std::uint32_t power = 1;
    for (std::uint32_t order = 1; order <= period; ++order) {
        power <<= 1;
        if (power >> degree) power ^= polynomial;
        if (power == 1) return order == period;
    }
    return false;
}

/// Direction numbers by the recurrence of the polynomial (Bratley & Fox, ACM TOMS 14, 1988), from odd
/// initial numbers that are drawn.
std::array<std::uint32_t, 32> direction_numbers(std::uint32_t polynomial, Rng& rng) {
    std::array<std::uint32_t, 32> v{};
    const auto degree = static_cast<std::size_t>(std::bit_width(polynomial)) - 1;
    for (std::size_t i = 0; i < degree; ++i) v[i] = ((rng.next_u32() & ((2u << i) - 1)) | 1u) << (31 - i);
    for (std::size_t i = degree; i < 32; ++i) {
        v[i] = v[i - degree] ^ v[i - degree] >> degree;
        for (std::size_t k = 1; k < degree; ++k)
            if (polynomial >> (degree - k) & 1) v[i] ^= v[i - k];
    }
    return v;
}

}  // namespace

SobolSequence::SobolSequence(std::size_t n, std::uint64_t seed) : n_(n), seed_(seed) {
    std::array<std::uint32_t, 32> halving{};
    for (std::size_t i = 0; i < 32; ++i) halving[i] = 1u << (31 - i);
    directions_.push_back(halving);
    Rng rng(20, kInitial);  // the same sequence for everyone: only the shift is the seed's
    for (std::uint32_t polynomial = 3; directions_.size() < std::min(n, kSobolDimensions); polynomial += 2)
        if (is_primitive(polynomial)) directions_.push_back(direction_numbers(polynomial, rng));
}

std::vector<double> SobolSequence::point(std::uint32_t index) const {
    std::vector<double> out(n_);
    Rng shift(seed_, kShift), beyond(seed_, stream(kBeyond, index));
    const std::uint32_t gray = index ^ index >> 1;
    for (std::size_t d = 0; d < n_; ++d) {
        if (d >= kSobolDimensions) {
            out[d] = beyond.uniform();
            continue;
        }
        std::uint32_t bits = shift.next_u32();
        for (std::size_t i = 0; i < 32; ++i)
            if (gray >> i & 1) bits ^= directions_[d][i];
        out[d] = bits * 0x1p-32;
    }
    return out;
}

std::vector<std::vector<double>> latin_hypercube(std::uint64_t seed, std::uint64_t stream, std::size_t count,
                                                 std::size_t n) {
    Rng rng(seed, stream);
    std::vector<std::vector<double>> points(count, std::vector<double>(n));
    std::vector<std::size_t> cells(count);
    for (std::size_t d = 0; d < n; ++d) {
        for (std::size_t i = 0; i < count; ++i) cells[i] = i;
        for (std::size_t i = count; i-- > 1;) std::swap(cells[i], cells[rng.next_u32() % (i + 1)]);
        for (std::size_t i = 0; i < count; ++i)
            points[i][d] = (static_cast<double>(cells[i]) + rng.uniform()) / static_cast<double>(count);
    }
    return points;
}

}  // namespace tars
