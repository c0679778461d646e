// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "tuning/genome.h"
#include "tuning/search_space.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tars {

/// The factors of one direction's noise for one matrix, as in EGGROLL (arXiv 2511.16652): A is rows × rank,
/// B columns × rank, entries ±1, and the noise A·Bᵀ/√rank. They depend on (direction, matrix, element) alone.
void low_rank_factors(std::uint64_t direction, std::size_t matrix, std::span<float> a, std::span<float> b);

/// weights += step · coefficient · A·Bᵀ/√rank; `weights` is rows × columns, row by row.
void add_direction(const Direction& direction, std::size_t matrix, const WeightMatrix& shape,
                   std::span<float> weights);

/// Adds everything the genome changes in one matrix: its trail, then its own direction.
void add_low_rank(const Genome& genome, const SearchSpace& space, std::size_t matrix,
                  std::span<float> weights);

/// The same direction as factors beside the matrix.
LowRank direction_factors(const Direction& direction, std::size_t matrix, const WeightMatrix& shape);
/// Both beside the same matrix of rows × columns.
LowRank joined(const LowRank& first, const LowRank& second, std::size_t rows, std::size_t columns);

/// What the steps of a growing trail add up to in one matrix. A trail that begins with the last one costs
/// only what is new in it.
class TrailSum {
  public:
    TrailSum(std::size_t matrix, WeightMatrix shape);

    /// The nearest factors of at most this rank to scale · (sum of the trail), found by randomized subspace
    /// iteration (Halko, Martinsson, Tropp 2011). They depend on the arguments alone.
    const LowRank& factors(const std::vector<Direction>& trail, double scale, std::uint32_t rank);

  private:
    void follow(const std::vector<Direction>& trail);
    void keep_largest(std::span<const float> left, std::span<const float> right, std::size_t count,
                      std::size_t kept, double scale);

    std::size_t matrix_;
    WeightMatrix shape_;
    std::vector<Direction> followed_;
    std::vector<float> sum_;  ///< rows × columns
    LowRank factors_;         ///< of `followed_`, at `scale_` and `rank_`
    double scale_ = 0;
    std::uint32_t rank_ = 0;
};

}  // namespace tars
