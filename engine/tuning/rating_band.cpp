// SPDX-License-Identifier: Apache-2.0
#include "tuning/rating_band.h"

#include <cmath>

namespace tars {

ShareInterval share_interval(std::size_t hits, std::size_t trials) {
    if (trials == 0) return {};
    constexpr double kZ = 1.959963985;  // 95 %, two-sided
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(hits) / n;
    const double centre = share + kZ * kZ / (2 * n);
    const double reach = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
    const double scale = 1 + kZ * kZ / n;
    return {(centre - reach) / scale, (centre + reach) / scale};
}

bool falls_out_of_band(const RatingTally& before, const RatingTally& since) {
    if (since.ratings < kLeastRatings) return false;
    return share_interval(since.bad, since.ratings).lowest >
           share_interval(before.bad, before.ratings).highest;
}

}  // namespace tars
