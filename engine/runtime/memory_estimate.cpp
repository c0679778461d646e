// SPDX-License-Identifier: Apache-2.0
#include "runtime/memory_estimate.h"

#include "core/checked.h"
#include "model/architecture.h"
#include "runtime/loading/load_options.h"

#include <limits>

namespace tars {
namespace {

constexpr double kHeadroom = 0.1;
// For keys and values and the buffers of a batch. 4096 tokens of keys and values as f16 take from 0.05 GB
// (Qwen 2.5 0.5B) over 0.47 GB (Llama 3.2 3B) and 0.54 GB (Llama 3.1 8B) to 0.67 GB (Qwen 3 14B).
constexpr std::uint64_t kBesideWeights = 300'000'000;  // bytes
constexpr std::uint64_t kShareOfWeights = 20;          // and one part of the file in so many

}  // namespace

Result<MemoryEstimate> estimate_memory(const std::filesystem::path& path, const ModelOptions& options,
                                       const CpuOptions& cpu) {
    TARS_TRY(const auto file, open_model_file(path));
    TARS_TRY(const auto plan, build_plan(file));
    const auto load = load_options(file, plan, options);
    const auto memory = estimate_cpu_memory(plan, load, cpu);
    if (!memory) return memory.error().in(path.string());
    return MemoryEstimate{*memory, load.kv_pages * kPageTokens, plan.context_length, load.kv_type};
}

Fit fit_of(std::uint64_t needed, std::uint64_t available) {
    const auto wanted = static_cast<double>(needed), free = static_cast<double>(available);
    if (available == 0 || wanted <= free * (1 - kHeadroom)) return Fit::fits;
    return wanted <= free ? Fit::tight : Fit::too_big;
}

std::uint64_t guess_memory(std::uint64_t file_bytes) {
    const auto beside = kBesideWeights + file_bytes / kShareOfWeights;
    return checked_add(file_bytes, beside).value_or(std::numeric_limits<std::uint64_t>::max());
}

}  // namespace tars
