// SPDX-License-Identifier: Apache-2.0
// How far results are apart.
#pragma once

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <limits>
#include <ranges>
#include <span>
#include <vector>

namespace tars::test {

/// A vector or span of floats or doubles.
template <typename Range>
concept Numbers =
    std::ranges::random_access_range<Range> && std::floating_point<std::ranges::range_value_t<Range>>;

/// Normalised mean squared error: Σ(got − want)² / Σ want². Infinite where it would mean nothing: sizes
/// differ, a value is no number, or all that is wanted is zero.
double nmse(const Numbers auto& got, const Numbers auto& want) {
    double error = 0, power = 0;
    for (std::size_t i = 0; i < std::min(std::size(got), std::size(want)); ++i) {
        const double expected = want[i], difference = got[i] - expected;
        error += difference * difference;
        power += expected * expected;
    }
    const double ratio = error / power;
    return std::size(got) == std::size(want) && std::isfinite(ratio)
               ? ratio
               : std::numeric_limits<double>::infinity();
}

/// The same where the rows wanted stand one after the other in `got`.
double nmse(const Numbers auto& got, const std::vector<std::vector<double>>& want) {
    std::vector<double> all;
    for (const auto& row : want) all.insert(all.end(), row.begin(), row.end());
    return nmse(got, all);
}

/// The largest over rows.
template <typename Number = double>
double worst_nmse(const std::vector<std::vector<Number>>& got, const std::vector<std::vector<double>>& want) {
    if (got.size() != want.size()) return std::numeric_limits<double>::infinity();
    double worst = 0;
    for (std::size_t i = 0; i < want.size(); ++i) worst = std::max(worst, nmse(got[i], want[i]));
    return worst;
}

inline bool same_bits(std::span<const float> a, std::span<const float> b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

}  // namespace tars::test
