// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/genome.h"
#include "tuning/search_space.h"

#include <cstdint>
#include <span>

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

}  // namespace tars
