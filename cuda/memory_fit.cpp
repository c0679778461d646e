// SPDX-License-Identifier: Apache-2.0
#include "cuda/memory_fit.h"

#include "core/checked.h"
#include "cuda/cuda_weights.h"
#include "cuda/kv_cache.h"
#include "cuda/working_memory.h"

#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <limits>
#include <string>
#include <vector>

namespace tars::cuda {
namespace {

/// What adapters, graphs, tables of batches and the driver may take later: this part of the whole memory.
constexpr std::uint64_t kSparedPart = 64;

std::string gigabytes(std::uint64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", static_cast<double>(bytes) / 1e9);
    return text;
}

std::uint64_t page_bytes(const Plan& plan, KvType type) {
    std::uint64_t bytes = 0;
    for (const auto& heads : plan.layers) bytes += KvCache::page_bytes(heads, type);
    return bytes;
}

/// Pages that `free` has room for; a cache counts no more than 32 bits.
std::uint32_t pages_in(std::uint64_t free, std::uint64_t page) {
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(free / page, std::numeric_limits<std::uint32_t>::max()));
}

/// How many layers, from the first, fit beside the weights that belong to none.
std::size_t layers_in(std::uint64_t free, const Plan& plan, const LoadOptions& options) {
    const auto sizes = CudaWeights::sizes(plan);
    std::vector<std::uint64_t> layers(plan.layers.size());
    std::vector<bool> counted(plan.weights.size(), false);
    const auto take = [&](std::initializer_list<WeightId> ids) {
        std::uint64_t sum = 0;
        for (const auto id : ids) {
            if (id == kNoWeight || counted[static_cast<std::size_t>(id)]) continue;
            counted[static_cast<std::size_t>(id)] = true;
            sum += sizes[static_cast<std::size_t>(id)];
        }
        return sum;
    };
    std::size_t layer = 0;
    for (const auto& step : plan.steps) {
        if (const auto* qkv = std::get_if<QkvStep>(&step)) {
            layer = qkv->layer;
            layers[layer] += take({qkv->norm, qkv->q.weight, qkv->q.bias, qkv->k.weight, qkv->k.bias,
                                   qkv->v.weight, qkv->v.bias, qkv->q_norm, qkv->k_norm});
        } else if (const auto* residual = std::get_if<ResidualStep>(&step)) {
            layers[layer] += take({residual->out.weight, residual->out.bias});
        } else if (const auto* gate_up = std::get_if<GateUpStep>(&step)) {
            layers[layer] += take({gate_up->norm, gate_up->gate.weight, gate_up->gate.bias,
                                   gate_up->up.weight, gate_up->up.bias});
        }
    }
    for (std::size_t id = 0; id < sizes.size(); ++id)
        if (!counted[id]) free -= std::min(free, sizes[id]);
    std::size_t fitting = 0;
    for (; fitting < layers.size(); ++fitting) {
        const std::uint64_t page = KvCache::page_bytes(plan.layers[fitting], options.kv_type);
        const std::uint64_t need = layers[fitting] + checked_multiply(page, options.kv_pages).value_or(free);
        if (need > free) break;
        free -= need;
    }
    return fitting;
}

/// What to do about it.
std::string advice(std::uint64_t free, std::uint64_t weights, const Plan& plan, const LoadOptions& options) {
    const std::uint64_t left = free > weights ? free - weights : 0;
    const std::uint64_t page = page_bytes(plan, options.kv_type), small_page = page_bytes(plan, KvType::q8_0);
    const std::uint32_t pages = page == 0 ? 0 : pages_in(left, page);
    const auto tokens = [](std::uint32_t count) {
        return std::to_string(std::uint64_t{count} * kPageTokens);
    };
    std::string words;
    if (pages > 0) words = "a cache of " + tokens(pages) + " tokens would fit";
    const bool may_shrink =
        options.kv_type != KvType::q8_0 &&
        std::ranges::all_of(plan.layers, [](const auto& heads) { return heads.dimension % 32 == 0; });
    if (may_shrink && small_page > 0 && pages_in(left, small_page) > pages)
        words += std::string(words.empty() ? "a cache" : ", or one") + " of type q8_0 for " +
                 tokens(pages_in(left, small_page)) + (words.empty() ? " tokens would fit" : "");
    if (!words.empty()) return words;
    return "there is room for the first " + std::to_string(layers_in(free, plan, options)) + " of " +
           std::to_string(plan.layers.size()) +
           " layers: take a smaller type of weights or a smaller model, or run on the CPU";
}

}  // namespace

Result<void> check_fit(Gpu& gpu, const Plan& plan, const LoadOptions& options) {
    TARS_CHECK(KvCache::check(plan.layers, options.kv_type));
    TARS_TRY(const std::uint64_t free, gpu.free_memory());
    TARS_TRY(const std::uint64_t total, gpu.total_memory());
    std::uint64_t weights = 0;
    for (const auto size : CudaWeights::sizes(plan)) weights += size;
    const std::uint64_t cache = checked_multiply(page_bytes(plan, options.kv_type), options.kv_pages)
                                    .value_or(std::numeric_limits<std::int64_t>::max());
    const std::uint64_t work = working_memory(plan, options.max_rows, gpu.multiprocessors()).total();
    const std::uint64_t spared = checked_add(work, total / kSparedPart).value_or(free);
    const std::uint64_t room = free - std::min(free, spared);  // for weights and cache
    if (weights <= room && cache <= room - weights) return {};
    return Error{ErrorCode::out_of_memory,
                 "weights of " + gigabytes(weights) + " GB, a cache of keys and values of " +
                     gigabytes(cache) + " GB, for " +
                     std::to_string(std::uint64_t{options.kv_pages} * kPageTokens) + " tokens, and " +
                     gigabytes(work) + " GB to work in do not fit into the " + gigabytes(free) + " GB that " +
                     gpu.name() + " has free",
                 advice(room, weights, plan, options)};
}

}  // namespace tars::cuda
