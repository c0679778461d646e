// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/search_space.h"

#include <cstdint>
#include <vector>

namespace tars {

/// The same level for all as long as that keeps the budget; what is left then raises the first ones that it
/// can. What anybody would do without measuring.
std::vector<std::int32_t> even_levels(const LevelBudget& budget);

/// What the levels of each coordinate cost in loss, as if the losses of all added up: the choice with the
/// least sum that keeps the budget. A Lagrange multiplier, found by bisection, says how much loss a unit of
/// the budget is worth; what is left raises where a unit saves most.
std::vector<std::int32_t> lagrangian_levels(const std::vector<std::vector<double>>& loss,
                                            const LevelBudget& budget);

}  // namespace tars
