// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "compute/plan.h"
#include "core/result.h"

#include <cstdint>

namespace tars {

/// What a program takes of a machine's memory, in bytes.
struct ProgramMemory {
    std::uint64_t weights = 0;  ///< in the device's own form
    std::uint64_t mapped = 0;   ///< weights read where they lie in the file: the system's cache holds them
    std::uint64_t cache = 0;    ///< keys and values
    std::uint64_t scratch = 0;  ///< of a batch

    /// What Program::memory_bytes() tells of a program without adapters.
    std::uint64_t held() const { return weights + cache + scratch; }
    std::uint64_t all() const { return held() + mapped; }

    bool operator==(const ProgramMemory&) const = default;
};

/// What the plan would take on make_cpu_device(cpu), to the byte. Loads nothing and starts no thread; errors
/// are those of loading, memory apart.
Result<ProgramMemory> estimate_cpu_memory(const Plan& plan, const LoadOptions& options,
                                          const CpuOptions& cpu = {});

}  // namespace tars
