// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

namespace tars {

/// Philox4x32-10, a counter-based generator (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
/// SC 2011): the same (key, counter) gives the same numbers anywhere, so nothing random needs storing.
std::array<std::uint32_t, 4> philox(std::uint64_t key, std::uint64_t counter_low,
                                    std::uint64_t counter_high = 0);

/// A stream of numbers from one seed and one purpose; streams of different purposes are independent.
class Rng {
  public:
    explicit Rng(std::uint64_t seed, std::uint64_t purpose = 0) : seed_(seed), purpose_(purpose) {}

    std::uint32_t next_u32();
    /// Uniform in [0, 1), 53 bits.
    double uniform();
    /// Standard normal (Box-Muller).
    double normal();

  private:
    std::uint64_t seed_;
    std::uint64_t purpose_;
    std::uint64_t block_ = 0;
    std::array<std::uint32_t, 4> numbers_{};
    int left_ = 0;
};

}  // namespace tars
