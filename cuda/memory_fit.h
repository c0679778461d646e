// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "compute/plan.h"
#include "core/result.h"
#include "cuda/gpu.h"

namespace tars::cuda {

/// Whether the weights of a plan and its cache fit into the memory that is free now. If they do not, an error
/// that says what would: a shorter cache, or how many layers.
Result<void> check_fit(Gpu& gpu, const Plan& plan, const LoadOptions& options);

}  // namespace tars::cuda
