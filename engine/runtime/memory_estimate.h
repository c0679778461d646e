// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/memory_estimate.h"
#include "runtime/loaded_model.h"

#include <cstdint>
#include <filesystem>

namespace tars {

/// What a model would take of memory, and for which options.
struct MemoryEstimate {
    ProgramMemory program;
    std::uint32_t context = 0;  ///< tokens of KV cache, as ModelInfo::context will be
    std::uint32_t trained_context = 0;
    KvType kv_type = KvType::f16;
};

/// Reads the model's file, whose weights stay on disk, and tells what LoadedModel::open() would take on
/// make_cpu_device(cpu): ModelInfo::device_bytes will be program.held(). Errors are those of opening.
Result<MemoryEstimate> estimate_memory(const std::filesystem::path& path, const ModelOptions& options,
                                       const CpuOptions& cpu = {});

/// How a need stands to what is free.
enum class Fit { fits, tight, too_big };

/// Less than a tenth of what is free left over is tight: other programs grow, too. Where the system does not
/// say what is free (0), everything fits.
Fit fit_of(std::uint64_t needed, std::uint64_t available);

/// What a model would take of which only the size of its files is known, as before it is fetched: in bytes,
/// with the usual context. A guess; estimate_memory() tells it once the file is here.
std::uint64_t guess_memory(std::uint64_t file_bytes);

}  // namespace tars
