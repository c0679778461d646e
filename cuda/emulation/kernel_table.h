// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "cuda/emulation/scheduler.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace tars::cuda {

/// A kernel compiled for the emulation.
struct EmulatedKernel {
    std::string_view name;
    unsigned threads;
    std::size_t argument_bytes;
    Result<void> (*run)(Scheduler& scheduler, Scheduler::Launch launch, std::span<const std::byte> arguments);
};

/// Every kernel of kernels/list.h.
std::span<const EmulatedKernel> emulated_kernels();

}  // namespace tars::cuda
