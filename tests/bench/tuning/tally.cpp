// SPDX-License-Identifier: Apache-2.0
#include "tally.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace tars::bench {

void Tally::add(const Trial& trial) {
    evaluations.push_back(trial.reached() ? static_cast<double>(trial.evaluations())
                                          : std::numeric_limits<double>::infinity());
    losses.push_back(trial.lowest());
}

std::size_t Tally::successes() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(evaluations, [](double value) { return std::isfinite(value); }));
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
}

std::string number_text(double value) {
    if (!std::isfinite(value)) return "-";
    char text[32];
    std::snprintf(text, sizeof text, value >= 1000 ? "%.0f" : "%.3g", value);
    return text;
}

std::string quartiles_text(const std::vector<double>& values) {
    std::string text;
    for (const double share : {0.25, 0.5, 0.75}) {
        char column[32];
        std::snprintf(column, sizeof column, "%10s", number_text(quantile(values, share)).c_str());
        text += column;
    }
    return text;
}

}  // namespace tars::bench
