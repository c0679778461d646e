// SPDX-License-Identifier: Apache-2.0
#include "runtime/loading/load_options.h"

#include <algorithm>
#include <map>

namespace tars {
namespace {

constexpr std::uint32_t kDefaultContext = 4096;
constexpr std::uint32_t kMaxContext = 1u << 24;

}  // namespace

DType dominant_type(const ModelFile& file) {
    std::map<DType, std::uint64_t> bytes;
    for (const auto& tensor : file.tensors()) bytes[tensor.dtype] += tensor.data.size();
    const auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? DType::F32 : most->first;
}

LoadOptions load_options(const ModelFile& file, const Plan& plan, const ModelOptions& options) {
    const auto wanted =
        options.context > 0 ? options.context : std::min(plan.context_length, kDefaultContext);
    LoadOptions load;
    load.kv_pages = (std::clamp(wanted, kPageTokens, kMaxContext) + kPageTokens - 1) / kPageTokens;
    load.max_rows = std::clamp(options.max_rows, 1u, 4096u);
    load.kv_type = options.kv_type.value_or(dominant_type(file) == DType::F32 ? KvType::f32 : KvType::f16);
    load.gpu_layers = options.gpu_layers;
    load.may_divide = options.may_divide;
    load.stop = options.stop;
    load.progress = options.progress;
    return load;
}

}  // namespace tars
