// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/device.h"
#include "core/thread_pool.h"

namespace tars {

/// The best of several short measurements with all threads of the pool: what other programs take meanwhile is
/// not counted as the machine's own.
Result<DeviceSpeed> measure_cpu_speed(const Kernels& kernels, ThreadPool& pool);

}  // namespace tars
