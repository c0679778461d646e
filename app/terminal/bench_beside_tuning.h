// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/options.h"

#include <cstdint>

namespace tars {

struct BesideTuningArguments {
    std::uint32_t decode = 64, repetitions = 5;
    bool json = false;
};

/// Prints what a chat feels of a tuning run on the same machine: the times between its tokens while nothing
/// is tuned, while a run works only where nobody wants the processor, and while one takes its share; by
/// turns.
Result<void> bench_beside_tuning(const ModelArguments& model, const BesideTuningArguments& arguments);

}  // namespace tars
