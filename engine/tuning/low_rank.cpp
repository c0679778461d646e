// SPDX-License-Identifier: Apache-2.0
#include "tuning/low_rank.h"

#include "core/rng.h"

#include <cmath>
#include <vector>

namespace tars {
namespace {

void fill(std::uint64_t direction, std::uint64_t part, std::span<float> out) {
    for (std::size_t i = 0; i < out.size(); i += 128) {
        const auto bits = philox(direction, i / 128, part);
        for (std::size_t j = 0; j < 128 && i + j < out.size(); ++j)
            out[i + j] = bits[j / 32] >> (j % 32) & 1 ? 1.0f : -1.0f;
    }
}

}  // namespace

void low_rank_factors(std::uint64_t direction, std::size_t matrix, std::span<float> a, std::span<float> b) {
    fill(direction, 2 * matrix, a);
    fill(direction, 2 * matrix + 1, b);
}

void add_direction(const Direction& direction, std::size_t matrix, const WeightMatrix& shape,
                   std::span<float> weights) {
    std::vector<float> a(std::size_t{shape.rows} * shape.rank), b(std::size_t{shape.columns} * shape.rank);
    low_rank_factors(direction.id, matrix, a, b);
    const auto scale = static_cast<float>(direction.coefficient * shape.step / std::sqrt(shape.rank));
    for (std::size_t r = 0; r < shape.rows; ++r) {
        float* row = &weights[r * shape.columns];
        for (std::size_t k = 0; k < shape.rank; ++k) {
            const float left = scale * a[r * shape.rank + k];
            for (std::size_t c = 0; c < shape.columns; ++c) row[c] += left * b[c * shape.rank + k];
        }
    }
}

void add_low_rank(const Genome& genome, const SearchSpace& space, std::size_t matrix,
                  std::span<float> weights) {
    const auto& shape = space.matrices()[matrix];
    if (genome.trail)
        for (const auto& step : *genome.trail) add_direction(step, matrix, shape, weights);
    if (genome.own) add_direction(*genome.own, matrix, shape, weights);
}

}  // namespace tars
