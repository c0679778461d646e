// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "compute/plan.h"
#include "core/result.h"

#include <cstdint>

namespace tars {

/// What the plan would take on make_cpu_device(cpu), to the byte. Loads nothing and starts no thread; errors
/// are those of loading, memory apart.
Result<ProgramMemory> estimate_cpu_memory(const Plan& plan, const LoadOptions& options,
                                          const CpuOptions& cpu = {});

}  // namespace tars
