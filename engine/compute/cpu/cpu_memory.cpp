// SPDX-License-Identifier: Apache-2.0
#include "compute/check_plan.h"
#include "compute/cpu/cpu_weights.h"
#include "compute/cpu/kernels.h"
#include "compute/cpu/kv_cache.h"
#include "compute/cpu/scratch.h"
#include "compute/memory_estimate.h"

namespace tars {

Result<ProgramMemory> estimate_cpu_memory(const Plan& plan, const LoadOptions& options,
                                          const CpuOptions& cpu) {
    TARS_CHECK(check_plan(plan));
    const auto& kernels = kernels_for(cpu.level.value_or(default_cpu_level()));
    const unsigned threads = cpu.threads == 0 ? available_cpus() : cpu.threads;
    const auto weights = CpuWeights::bytes_of(plan, cpu.exact);
    ProgramMemory memory;
    memory.weights = weights.held;
    memory.mapped = weights.mapped;
    TARS_TRY(memory.cache, KvCache::bytes_of(plan.layers, options.kv_type, options.kv_pages));
    memory.scratch = Scratch::bytes_of(plan, options.max_rows, threads, kernels.tiled_rows > 0);
    return memory;
}

}  // namespace tars
