// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"
#include "core/result.h"

namespace tars {

/// Whether a plan holds together: indices in range, every weight's shape as its step needs it and as many
/// bytes as its shape says. A device that has checked this may trust the plan with its memory.
Result<void> check_plan(const Plan& plan);

}  // namespace tars
