// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/commands.h"

namespace tars {

/// Adds `tune` to the benchmarks: what tuning costs beside inference.
CLI::App* add_bench_tuning_command(CLI::App& bench, Command& chosen);

}  // namespace tars
