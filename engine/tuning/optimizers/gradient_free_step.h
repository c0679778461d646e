// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/optimizer.h"
#include "tuning/problem.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tars {

/// The perturbation to begin with, and the largest it may become. Where somebody has measured a good one it
/// hardly grows: members that stand far apart on different examples look like noise, which asks for more.
double first_sigma(const OptimizerSettings& settings);
double largest_sigma(const OptimizerSettings& settings);

/// Antithetic pairs stand beside each other: 2k goes along a direction, 2k+1 against it.
/// Half the difference of their losses per pair; 0 for a pair that could not be priced.
std::vector<double> pair_differences(std::span<const Score> scores);

/// The perturbation size that mixes signal and linearity best: one whose typical pair difference, its noise
/// taken off, is 1–3 % of the loss. Where noise drowns the difference it grows, up to `largest`. Returns the
/// next, at most a factor of 1.25 away.
double adapt_sigma(double sigma, std::span<const Score> scores, double largest);

/// Ranks of all members, centred in [−0.5, 0.5] with the best highest, then the difference within each
/// pair: an outlier weighs no more than anyone.
std::vector<double> rank_differences(std::span<const Score> scores);

}  // namespace tars
