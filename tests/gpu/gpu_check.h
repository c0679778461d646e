// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"

#include <string>

namespace tars::test {

/// Holds the device to the interpreter and prints a line per case; the number of cases that failed. A brief
/// run has one case of each kind, for tools that slow everything down.
int check_correctness(Device& device, bool brief);

/// Prints latency, throughput and bandwidth of a model's shape in a type. An error if it cannot run.
Result<void> measure(Device& device, const DeviceSpeed& ceiling, const std::string& shape, DType dtype);

}  // namespace tars::test
