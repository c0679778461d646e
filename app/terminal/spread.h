// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <vector>

namespace tars {

using Clock = std::chrono::steady_clock;

inline double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// What repeated measurements of one thing came to.
struct Spread {
    double minimum = 0, median = 0, maximum = 0;
};

/// `values` must not be empty.
inline Spread spread(std::vector<double> values) {
    std::ranges::sort(values);
    return {values.front(), values[values.size() / 2], values.back()};
}

inline nlohmann::ordered_json to_json(const Spread& s) {
    return {{"min", s.minimum}, {"median", s.median}, {"max", s.maximum}};
}

}  // namespace tars
