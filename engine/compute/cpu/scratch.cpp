// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/scratch.h"

#include "compute/device.h"
#include "core/checked.h"

#include <algorithm>
#include <limits>

namespace tars {
namespace {

/// Hands out one cache-aligned piece after the other; without memory it only counts.
class Pieces {
  public:
    explicit Pieces(std::byte* memory) : memory_(memory) {}

    float* floats(std::uint64_t count) {
        const auto bytes = checked_multiply(count, sizeof(float));
        const auto aligned = bytes ? checked_align(*bytes, AlignedBuffer::kAlignment) : std::nullopt;
        const auto end = aligned ? checked_add(used_, *aligned) : std::nullopt;
        auto* piece = memory_ ? reinterpret_cast<float*>(memory_ + used_) : nullptr;
        used_ = end.value_or(std::numeric_limits<std::uint64_t>::max());
        return piece;
    }

    Rows rows(std::uint64_t count, std::uint64_t width) {
        // A little more than a multiple of the cache line, so that rows do not compete for the same cache
        // sets.
        const std::uint64_t stride = (width + 15) / 16 * 16 + 16;
        const auto total = checked_multiply(count, stride);
        return {floats(total.value_or(std::numeric_limits<std::uint64_t>::max())),
                static_cast<std::size_t>(stride)};
    }

    QuantizedRows quantized(std::uint64_t count, std::uint64_t columns, bool bfloats) {
        // One more than needed, so that rows do not compete for the same cache sets.
        const std::uint64_t stride = (columns + 31) / 32 + 1;
        const auto for_blocks = [&](std::uint64_t bytes) {
            const auto total = checked_multiply(count * stride, bytes / sizeof(float));
            return floats(total.value_or(std::numeric_limits<std::uint64_t>::max()));
        };
        QuantizedRows rows;
        rows.blocks = reinterpret_cast<QuantizedBlock*>(for_blocks(sizeof(QuantizedBlock)));
        if (bfloats) rows.bfloats = reinterpret_cast<std::uint16_t*>(for_blocks(32 * sizeof(std::uint16_t)));
        rows.count = static_cast<std::size_t>(count);
        rows.stride = static_cast<std::size_t>(stride);
        return rows;
    }

    SoftmaxState softmax(std::uint64_t heads, std::uint64_t dimension) {
        return {floats(heads), floats(heads), floats(heads * dimension)};
    }

    std::uint64_t used() const { return used_; }

  private:
    std::byte* memory_;
    std::uint64_t used_ = 0;
};

/// The largest of everything in a plan.
struct Largest {
    std::uint64_t q = 0, kv = 0, hidden = 0, dimension = 0, group = 0;
    std::uint64_t input = 0;  ///< columns of a product
    bool bfloats = false;     ///< that any weight is of sixteen bits
};

Largest largest_of(const Plan& plan) {
    Largest largest;
    for (const auto& heads : plan.layers) {
        if (heads.kv == 0) continue;  // a layer without attention
        largest.q = std::max(largest.q, std::uint64_t{heads.query} * heads.dimension);
        largest.kv = std::max(largest.kv, std::uint64_t{heads.kv} * heads.dimension);
        largest.dimension = std::max(largest.dimension, std::uint64_t{heads.dimension});
        largest.group = std::max(largest.group, std::uint64_t{heads.query / heads.kv});
    }
    for (const auto& step : plan.steps)
        if (const auto* gate_up = std::get_if<GateUpStep>(&step))
            largest.hidden = std::max(largest.hidden, plan.weight(gate_up->gate.weight).rows);
    for (const auto& weight : plan.weights)
        largest.bfloats |= weight.dtype == DType::BF16 || weight.dtype == DType::F16;
    largest.input = std::max({std::uint64_t{plan.width}, largest.q, largest.hidden});
    return largest;
}

void lay_out_worker(WorkerScratch& worker, Pieces& pieces, const Largest& largest, std::uint32_t width,
                    std::uint64_t max_rows) {
    const std::uint64_t outputs =
        std::max(max_rows * max_outputs_per_task(max_rows), kFewRows * max_outputs_per_task(kFewRows));
    worker.panel = pieces.floats(kPanelFloats);
    worker.normed = pieces.rows(kOwnInputRows, width);
    worker.quantized = pieces.quantized(kOwnInputRows, largest.input, largest.bfloats);
    worker.first = pieces.floats(outputs);
    worker.second = pieces.floats(outputs);
    worker.scores = pieces.floats(kPageTokens * largest.group);
    worker.parts.resize(kAttentionRows);
    worker.totals.resize(kAttentionRows);
    for (auto& part : worker.parts) part = pieces.softmax(largest.group, largest.dimension);
    for (auto& total : worker.totals) total = pieces.softmax(largest.group, largest.dimension);
}

void lay_out(Scratch& scratch, Pieces& pieces, const Plan& plan, std::uint64_t max_rows, unsigned threads,
             bool tiles) {
    const auto largest = largest_of(plan);
    scratch.x = pieces.rows(max_rows, plan.width);
    scratch.normed = pieces.rows(max_rows, plan.width);
    scratch.quantized = pieces.quantized(max_rows, largest.input, largest.bfloats || tiles);
    scratch.q = pieces.rows(max_rows, largest.q);
    scratch.k = pieces.rows(max_rows, largest.kv);
    scratch.v = pieces.rows(max_rows, largest.kv);
    scratch.attended = pieces.rows(max_rows, largest.q);
    scratch.hidden = pieces.rows(max_rows, largest.hidden);
    scratch.turns.clear();
    for (const auto& rotary : plan.rotaries) {
        const auto count = max_rows * rotary.inverse_frequency.size();
        scratch.turns.push_back({pieces.floats(count), pieces.floats(count)});
    }
    scratch.split_parts.resize(kSplitPairsPerThread * threads * kMaxSplits);
    for (auto& part : scratch.split_parts) part = pieces.softmax(largest.group, largest.dimension);
    scratch.workers.resize(threads);
    for (auto& worker : scratch.workers) lay_out_worker(worker, pieces, largest, plan.width, max_rows);
}

}  // namespace

std::size_t max_outputs_per_task(std::size_t rows) {
    return rows <= kFewRows ? 256 : 128;
}

std::uint64_t Scratch::bytes_of(const Plan& plan, std::uint32_t max_rows, unsigned threads, bool tiles) {
    Scratch scratch;
    Pieces counting(nullptr);
    lay_out(scratch, counting, plan, max_rows, threads, tiles);
    return counting.used();
}

Result<Scratch> Scratch::make(const Plan& plan, std::uint32_t max_rows, unsigned threads, bool tiles) {
    Scratch scratch;
    TARS_TRY(scratch.buffer,
             AlignedBuffer::make(bytes_of(plan, max_rows, threads, tiles), "the working memory of a batch"));
    Pieces pieces(scratch.buffer.data());
    lay_out(scratch, pieces, plan, max_rows, threads, tiles);
    return scratch;
}

}  // namespace tars
