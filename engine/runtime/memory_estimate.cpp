// SPDX-License-Identifier: Apache-2.0
#include "runtime/memory_estimate.h"

#include "model/architecture.h"
#include "runtime/loading/load_options.h"

namespace tars {

Result<MemoryEstimate> estimate_memory(const std::filesystem::path& path, const ModelOptions& options,
                                       const CpuOptions& cpu) {
    TARS_TRY(const auto file, open_model_file(path));
    TARS_TRY(const auto plan, build_plan(file));
    const auto load = load_options(file, plan, options);
    const auto memory = estimate_cpu_memory(plan, load, cpu);
    if (!memory) return memory.error().in(path.string());
    return MemoryEstimate{*memory, load.kv_pages * kPageTokens, plan.context_length, load.kv_type};
}

}  // namespace tars
