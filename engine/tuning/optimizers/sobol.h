// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tars {

/// A Sobol sequence in [0, 1)^n, shifted digitally by a seed. Beyond kSobolDimensions, where its patterns
/// would show, coordinates are plain random numbers.
class SobolSequence {
  public:
    static constexpr std::size_t kSobolDimensions = 40;

    SobolSequence(std::size_t n, std::uint64_t seed);
    std::vector<double> point(std::uint32_t index) const;

  private:
    std::size_t n_;
    std::uint64_t seed_;
    std::vector<std::array<std::uint32_t, 32>> directions_;
};

/// `count` points of a Latin hypercube: each coordinate hits each of `count` equal intervals once.
std::vector<std::vector<double>> latin_hypercube(std::uint64_t seed, std::uint64_t stream, std::size_t count,
                                                 std::size_t n);

}  // namespace tars
