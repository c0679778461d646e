// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"

#include <string>

namespace tars::test {

/// Holds the device to the interpreter and prints a line per case; the number of cases that failed. A brief
/// run has one case of each kind, for tools that slow everything down.
int check_correctness(Device& device, bool brief);

/// The same for tokens that the device draws of a large vocabulary, against a sort in double precision.
int check_drawing(Device& device);

/// The same for a model whose first layers are on the first GPU and whose others are on the processor.
int check_divided();

/// The head of a table of speeds, and a line of it: latency, throughput and bandwidth of a model's shape in a
/// type. An error if it cannot run.
void print_speed_header();
Result<void> measure(Device& device, const DeviceSpeed& ceiling, const std::string& shape, DType dtype);

}  // namespace tars::test
