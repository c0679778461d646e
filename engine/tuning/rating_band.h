// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace tars {

/// What a share surely lies between.
struct ShareInterval {
    double lowest = 0, highest = 1;
};

/// Of `hits` among `trials`, at 95 %: the score interval (Wilson, "Probable inference, the law of succession,
/// and statistical inference", JASA 22, 1927), which is honest with few trials, too. Everything between 0 and
/// 1 without any.
ShareInterval share_interval(std::size_t hits, std::size_t trials);

/// Ratings of a model's answers.
struct RatingTally {
    std::size_t ratings = 0, bad = 0;
};

/// How many ratings say what is usual before an adoption, and for how many the model is watched after it.
inline constexpr std::size_t kWatchedRatings = 50;
/// Fewer since an adoption say nothing: it is looked at after each, and chance has as many tries.
inline constexpr std::size_t kLeastRatings = 8;

/// Whether the ratings since an adoption have fallen out of the band that they were in before: the lowest
/// that the share of bad ones may be now lies above the highest that it may have been. Few ratings before
/// make a wide band, and without any nothing falls out of it.
bool falls_out_of_band(const RatingTally& before, const RatingTally& since);

}  // namespace tars
