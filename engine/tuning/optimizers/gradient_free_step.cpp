// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/gradient_free_step.h"

#include "tuning/optimizers/generational.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

constexpr double kFactor = 1.25;

}  // namespace

double first_sigma(const OptimizerSettings& settings) {
    return settings.sigma > 0 ? settings.sigma : 0.02;
}

double largest_sigma(const OptimizerSettings& settings) {
    return std::min(0.25, (settings.sigma > 0 ? 2 : 5) * first_sigma(settings));
}

std::vector<double> pair_differences(std::span<const Score> scores) {
    std::vector<double> differences(scores.size() / 2);
    for (std::size_t k = 0; k < differences.size(); ++k) {
        const double half = (scores[2 * k].loss - scores[2 * k + 1].loss) / 2;
        differences[k] = std::isfinite(half) ? half : 0;
    }
    return differences;
}

double adapt_sigma(double sigma, std::span<const Score> scores, double largest) {
    double square = 0, noise = 0, level = 0, count = 0;
    for (std::size_t k = 0; k + 1 < scores.size(); k += 2) {
        const auto &plus = scores[k], &minus = scores[k + 1];
        if (!std::isfinite(plus.loss) || !std::isfinite(minus.loss)) continue;
        square += (plus.loss - minus.loss) * (plus.loss - minus.loss);
        noise += plus.error * plus.error + minus.error * minus.error;
        level += (std::fabs(plus.loss) + std::fabs(minus.loss)) / 2;
        count += 1;
    }
    if (count == 0) return sigma / kFactor;  // everything failed: closer to where it did not
    if (level == 0) return sigma;
    const double share = 0.8 * std::sqrt(std::max(0.0, square - noise) / count) / (level / count);
    double next = sigma;
    if (share < 0.01 || (noise > 0 && square < 2 * noise))
        next *= kFactor;
    else if (share > 0.03)
        next /= kFactor;
    return std::clamp(next, 1e-9, std::max(largest, 1e-9));
}

std::vector<double> rank_differences(std::span<const Score> scores) {
    const auto order = ranking(scores);
    std::vector<double> utility(scores.size());
    const double last = std::max<double>(1, static_cast<double>(order.size()) - 1);
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        utility[order[rank]] = 0.5 - static_cast<double>(rank) / last;
    std::vector<double> differences(scores.size() / 2);
    for (std::size_t k = 0; k < differences.size(); ++k) differences[k] = utility[2 * k] - utility[2 * k + 1];
    return differences;
}

}  // namespace tars
