// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"
#include "tests/compute/plan_interpreter.h"
#include "tests/support/reference_model.h"

namespace tars::test {

/// The same adapter in the reference's words.
ReferenceAdapter reference_adapter(const Plan& plan, const Adapter& adapter);

}  // namespace tars::test
