// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>

namespace tars::bench {

/// pagmo's CMA-ES as it is tuned by default (population 4 + 3 ln n unless given, sigma 0.3) on [−5, 5]^n.
/// Evaluations until the loss is at `target`; 0 if that takes more than `budget`.
std::uint64_t pagmo_cma_es(const std::function<double(std::span<const double>)>& loss, unsigned n,
                           unsigned population, unsigned seed, std::uint64_t budget, double target);

}  // namespace tars::bench
