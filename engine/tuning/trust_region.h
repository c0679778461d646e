// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "tuning/problem.h"

#include <stop_token>

namespace tars {

/// A share of the way from the untuned start to `genome`: along each real coordinate's edge of the unit cube,
/// and along every step in weight matrices. Discrete coordinates stay.
Genome part_of_the_way(const SearchSpace& space, const Genome& genome, double share);

/// As far as Evaluator::drift() lets a genome go: the share of the way from the untuned start, 1 where all of
/// it is allowed. Near the start, where examples and watched text both cost what a parabola says, and bend
/// alike, no better point than on this way is as close.
Result<double> trusted_share(Evaluator& evaluator, const SearchSpace& space, const Genome& genome,
                             std::stop_token stop = {});

}  // namespace tars
