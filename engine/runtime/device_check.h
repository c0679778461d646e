// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "core/result.h"

#include <stop_token>
#include <string>
#include <string_view>

namespace tars {

/// How a device does on a computation whose result is known.
struct DeviceCheck {
    std::string device;     ///< as it calls itself
    double difference = 0;  ///< root of the mean square of its errors, as a share of the results'
    bool right = false;     ///< the errors are those of rounding
    DeviceSpeed speed;
};

/// Runs a small model of fixed weights on a device, as make_device() names it, and compares what comes out
/// with the processor's plainest kernels; then measures its speed. Takes about two seconds, some megabytes of
/// its memory, and time from what else it does meanwhile. ErrorCode::cancelled when stopped.
Result<DeviceCheck> check_device(std::string_view name, const CpuOptions& cpu, const std::stop_token& stop);

/// The same of a device that is there already.
Result<DeviceCheck> check_device(Device& device, const std::stop_token& stop);

}  // namespace tars
