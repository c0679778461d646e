// SPDX-License-Identifier: Apache-2.0
#include "cuda/working_memory.h"

#include "core/checked.h"
#include "cuda/kernels/arguments.h"
#include "cuda/products.h"

#include <algorithm>
#include <limits>

namespace tars::cuda {
namespace {

constexpr std::uint64_t kImpossible = std::numeric_limits<std::int64_t>::max();

std::uint64_t bytes(std::uint64_t count, std::uint64_t width, std::uint64_t each) {
    const auto elements = checked_multiply(count, width);
    const auto all = elements ? checked_multiply(*elements, each) : std::nullopt;
    return std::min(all.value_or(kImpossible), kImpossible);
}

}  // namespace

std::vector<AttentionShape> attention_shapes(const Plan& plan) {
    std::vector<AttentionShape> shapes;
    for (const auto& step : plan.steps) {
        const auto* attention = std::get_if<AttentionStep>(&step);
        if (!attention) continue;
        const AttentionShape shape{attention->heads, attention->window};
        if (std::ranges::find(shapes, shape) == shapes.end()) shapes.push_back(shape);
    }
    return shapes;
}

WorkingMemory working_memory(const Plan& plan, std::uint32_t max_rows, std::uint32_t multiprocessors) {
    std::uint64_t q = 0, kv = 0, hidden = 0, partials = 0, turns = 0;
    for (const auto& heads : plan.layers) {
        q = std::max(q, std::uint64_t{heads.query} * heads.dimension);
        kv = std::max(kv, std::uint64_t{heads.kv} * heads.dimension);
    }
    std::uint64_t chunks = chunks_of(plan.width);  // of the longest input of a product
    for (const auto& step : plan.steps) {
        if (const auto* gate_up = std::get_if<GateUpStep>(&step))
            hidden = std::max(hidden, plan.weight(gate_up->gate.weight).rows);
        if (const auto* residual = std::get_if<ResidualStep>(&step))
            chunks = std::max<std::uint64_t>(chunks, chunks_of(plan.weight(residual->out.weight).columns));
    }
    const std::uint32_t target = multiprocessors * kBlocksPerMultiprocessor;
    for (const auto& shape : attention_shapes(plan))
        partials = std::max(partials, max_partials(shape, target) * shape.blocks() * shape.queries() *
                                          (shape.heads.dimension + 2));
    for (const auto& rotary : plan.rotaries) turns += rotary.inverse_frequency.size();

    WorkingMemory memory;
    memory.x = bytes(max_rows, plan.width, sizeof(float));
    memory.q = bytes(max_rows, q, sizeof(float));
    memory.kv = bytes(max_rows, kv, sizeof(float));
    memory.hidden = bytes(max_rows, hidden, sizeof(float));
    memory.partials = bytes(1, partials, sizeof(float));
    memory.logits =
        plan.has_head() ? bytes(std::min(max_rows, kHeadRows), plan.vocabulary, sizeof(float)) : 0;
    if (plan.has_head()) {
        const std::uint32_t rows = std::min(max_rows, kHeadRows);
        memory.logit_maxima = bytes(rows, groups_of(plan.vocabulary), sizeof(float));
        memory.logit_sums = bytes(rows, parts_of(plan.vocabulary), sizeof(LogitSums));
        memory.drawn = bytes(max_rows, 1, sizeof(Drawn));
    }
    memory.normed = memory.x;
    memory.prepared = bytes(max_rows, chunks * kChunk, sizeof(std::uint16_t));
    memory.row_scales = bytes(max_rows, 1, sizeof(float));
    memory.product_partials = product_partial_bytes(multiprocessors);
    memory.turns = bytes(max_rows, turns, sizeof(float));
    return memory;
}

std::uint64_t WorkingMemory::total() const {
    std::uint64_t sum = 0;
    for (const auto part : {x, q, q, kv, kv, hidden, hidden, partials, logits, logit_maxima, logit_sums, drawn, normed, prepared, row_scales,
                            product_partials, turns, turns})
        sum = checked_add(sum, part).value_or(kImpossible);
    return std::min(sum, kImpossible);
}

}  // namespace tars::cuda
