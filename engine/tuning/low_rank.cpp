// SPDX-License-Identifier: Apache-2.0
#include "tuning/low_rank.h"

#include "core/rng.h"
#include "tuning/optimizers/eigen.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace tars {
namespace {

constexpr std::uint64_t kSketch = 0x736b657463680000;  // names the random test matrix of the range finder
constexpr std::uint32_t kExtra = 8;                    // its columns past the rank that is wanted
constexpr int kPowerIterations = 2;

void draw_signs(std::uint64_t direction, std::uint64_t part, std::span<float> out) {
    for (std::size_t i = 0; i < out.size(); i += 128) {
        const auto bits = philox(direction, i / 128, part);
        for (std::size_t j = 0; j < 128 && i + j < out.size(); ++j)
            out[i + j] = bits[j / 32] >> (j % 32) & 1 ? 1.0f : -1.0f;
    }
}

/// `vectors` are rows of `length`: made orthonormal one after the other, twice for accuracy; what lies in the
/// span of earlier ones becomes 0.
void orthonormalize(std::span<float> vectors, std::size_t length) {
    const auto count = vectors.size() / length;
    for (std::size_t i = 0; i < count; ++i) {
        const auto own = vectors.subspan(i * length, length);
        double before = 0, after = 0;
        for (const float v : own) before += double{v} * v;
        for (int pass = 0; pass < 2; ++pass) {
            for (std::size_t j = 0; j < i; ++j) {
                const auto other = vectors.subspan(j * length, length);
                double product = 0;
                for (std::size_t e = 0; e < length; ++e) product += double{own[e]} * other[e];
                for (std::size_t e = 0; e < length; ++e) own[e] -= static_cast<float>(product * other[e]);
            }
        }
        for (const float v : own) after += double{v} * v;
        const double scale = after > 1e-10 * before ? 1 / std::sqrt(after) : 0;
        for (float& v : own) v = static_cast<float>(v * scale);
    }
}

/// out[k] = matrix · vectors[k]; the matrix is rows × columns, the vectors are rows.
void multiply(std::span<const float> matrix, std::size_t rows, std::size_t columns,
              std::span<const float> vectors, std::span<float> out) {
    const auto count = vectors.size() / columns;
    for (std::size_t k = 0; k < count; ++k)
        for (std::size_t r = 0; r < rows; ++r) {
            const float *row = &matrix[r * columns], *vector = &vectors[k * columns];
            float sums[8] = {};
            std::size_t c = 0;
            for (; c + 8 <= columns; c += 8)
                for (std::size_t j = 0; j < 8; ++j) sums[j] += row[c + j] * vector[c + j];
            float sum = 0;
            for (; c < columns; ++c) sum += row[c] * vector[c];
            for (const float s : sums) sum += s;
            out[k * rows + r] = sum;
        }
}

/// out[k] = matrixᵀ · vectors[k].
void multiply_transposed(std::span<const float> matrix, std::size_t rows, std::size_t columns,
                         std::span<const float> vectors, std::span<float> out) {
    const auto count = vectors.size() / rows;
    std::ranges::fill(out, 0.0f);
    for (std::size_t k = 0; k < count; ++k)
        for (std::size_t r = 0; r < rows; ++r) {
            const float weight = vectors[k * rows + r], *row = &matrix[r * columns];
            float* into = &out[k * columns];
            for (std::size_t c = 0; c < columns; ++c) into[c] += weight * row[c];
        }
}

}  // namespace

void low_rank_factors(std::uint64_t direction, std::size_t matrix, std::span<float> a, std::span<float> b) {
    draw_signs(direction, 2 * matrix, a);
    draw_signs(direction, 2 * matrix + 1, b);
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
        for (const auto& step : *genome.trail)
            add_direction({step.id, step.coefficient * genome.trail_scale}, matrix, shape, weights);
    if (genome.own) add_direction(*genome.own, matrix, shape, weights);
}

LowRank direction_factors(const Direction& direction, std::size_t matrix, const WeightMatrix& shape) {
    const std::size_t rows = shape.rows, columns = shape.columns, rank = shape.rank;
    std::vector<float> a(rows * rank), b(columns * rank);
    low_rank_factors(direction.id, matrix, a, b);
    const auto scale = static_cast<float>(direction.coefficient * shape.step / std::sqrt(shape.rank));
    LowRank factors{shape.rank, std::vector<float>(rank * columns), std::vector<float>(rows * rank)};
    for (std::size_t i = 0; i < a.size(); ++i) factors.up[i] = scale * a[i];
    for (std::size_t c = 0; c < columns; ++c)
        for (std::size_t k = 0; k < rank; ++k) factors.down[k * columns + c] = b[c * rank + k];
    return factors;
}

LowRank joined(const LowRank& first, const LowRank& second, std::size_t rows, std::size_t columns) {
    if (first.rank == 0) return second;
    if (second.rank == 0) return first;
    LowRank both{first.rank + second.rank, first.down, {}};
    both.down.reserve(both.rank * columns);
    both.down.insert(both.down.end(), second.down.begin(), second.down.end());
    both.up.reserve(rows * both.rank);
    for (std::size_t r = 0; r < rows; ++r) {
        const auto append = [&](const LowRank& part) {
            const auto row = std::span(part.up).subspan(r * part.rank, part.rank);
            both.up.insert(both.up.end(), row.begin(), row.end());
        };
        append(first);
        append(second);
    }
    return both;
}

TrailSum::TrailSum(std::size_t matrix, WeightMatrix shape) : matrix_(matrix), shape_(std::move(shape)) {}

void TrailSum::follow(const std::vector<Direction>& trail) {
    const bool grows =
        followed_.size() <= trail.size() && std::equal(followed_.begin(), followed_.end(), trail.begin());
    if (!grows || sum_.empty()) {
        followed_.clear();
        sum_.assign(std::size_t{shape_.rows} * shape_.columns, 0.0f);
    }
    for (auto i = followed_.size(); i < trail.size(); ++i) add_direction(trail[i], matrix_, shape_, sum_);
    followed_ = trail;
}

const LowRank& TrailSum::factors(const std::vector<Direction>& trail, double scale, std::uint32_t rank) {
    if (trail == followed_ && scale == scale_ && rank == rank_) return factors_;
    follow(trail);
    scale_ = scale, rank_ = rank;
    const std::size_t rows = shape_.rows, columns = shape_.columns;
    const auto kept = std::min<std::size_t>({rank, rows, columns});
    const auto tried = std::min<std::size_t>({kept + kExtra, rows, columns});
    factors_ = {};
    if (trail.empty() || kept == 0) return factors_;

    // an orthonormal basis of where the sum maps to
    std::vector<float> right(tried * columns), left(tried * rows);
    draw_signs(kSketch, matrix_, right);
    for (int pass = 0; pass <= kPowerIterations; ++pass) {
        multiply(sum_, rows, columns, right, left);
        orthonormalize(left, rows);
        multiply_transposed(sum_, rows, columns, left, right);
        if (pass < kPowerIterations) orthonormalize(right, columns);
    }
    keep_largest(left, right, tried, kept, scale);
    return factors_;
}

/// left[k] ⊗ right[k] add up to the sum. Turned so that the right ones are orthogonal, too, they are its
/// singular vectors, and the largest can be kept.
void TrailSum::keep_largest(std::span<const float> left, std::span<const float> right, std::size_t count,
                            std::size_t kept, double scale) {
    const std::size_t rows = shape_.rows, columns = shape_.columns;
    std::vector<double> products(count * count), squares, turns;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j)
            for (std::size_t c = 0; c < columns; ++c)
                products[i * count + j] += double{right[i * columns + c]} * right[j * columns + c];
    if (!symmetric_eigen(products, count, squares, turns)) return;  // not finite: no trail is better
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(), [&](auto i) { return squares[i]; });

    factors_.rank = static_cast<std::uint32_t>(kept);
    factors_.down.assign(kept * columns, 0.0f);
    factors_.up.assign(rows * kept, 0.0f);
    for (std::size_t k = 0; k < kept; ++k)
        for (std::size_t i = 0; i < count; ++i) {
            const auto turn = static_cast<float>(turns[i * count + order[k]]);
            for (std::size_t c = 0; c < columns; ++c)
                factors_.down[k * columns + c] += turn * right[i * columns + c];
            const auto scaled = static_cast<float>(scale * turn);
            for (std::size_t r = 0; r < rows; ++r) factors_.up[r * kept + k] += scaled * left[i * rows + r];
        }
}

}  // namespace tars
