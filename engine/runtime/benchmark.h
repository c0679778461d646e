// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/runtime.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace tars {

struct BenchmarkOptions {
    std::uint32_t prompt = 256;  ///< tokens read in each run; less where the context is shorter
    std::uint32_t answer = 48;   ///< tokens written in each run
    std::uint32_t runs = 3;      ///< that count, after one that warms up
    std::stop_token stop = {};
    std::function<void(double fraction)> progress = {};  ///< from the calling thread
};

/// Tokens per second: the mean of the runs, and half of what lies between the slowest and the fastest.
struct Throughput {
    double mean = 0, spread = 0;
};
struct BenchmarkResult {
    Throughput prompt, answer;
};

/// How fast a loaded model reads and writes one sequence here. Waits its turn among the model's other
/// requests, and shares the device with them: for quiet moments. Not from a sink. ErrorCode::cancelled when
/// stopped.
Result<BenchmarkResult> measure_speed(Runtime& runtime, ModelId model, const BenchmarkOptions& options = {});

}  // namespace tars
