// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trial.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tars::bench {

/// "CMA-ES", "xNES", "DE", "SADE", "SGA", "SA": those of pagmo2 that have a counterpart here.
std::span<const std::string_view> pagmo_algorithms();

/// Lets one of them minimise the trial's function in [−5, 5]^n until the trial is over or it gives up.
/// `population`: of CMA-ES and xNES, which have no restarts; 0 is their usual 4 + 3 ln n.
void run_pagmo(std::string_view algorithm, Trial& trial, unsigned n, unsigned population,
               std::uint64_t budget, unsigned seed);

}  // namespace tars::bench
