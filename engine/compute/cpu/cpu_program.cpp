// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/cpu_program.h"

#include "compute/check_plan.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace tars {
namespace {

/// Rows a thread takes at a time where a row is little work.
constexpr std::uint64_t kRowsPerTask = 8;
/// Pieces of a matrix per thread: enough that a thread the system has put aside holds nobody up for long.
constexpr std::size_t kTasksPerThread = 8;

ConstRows rows_of(const Rows& rows, std::size_t count) {
    return {rows.data, count, rows.stride};
}

}  // namespace

Result<std::unique_ptr<Program>> CpuProgram::make(Plan plan, const LoadOptions& options,
                                                  const Kernels& kernels, std::shared_ptr<ThreadPool> pool,
                                                  bool exact) {
    TARS_CHECK(check_plan(plan));
    if (options.max_rows == 0) return invalid_input("a batch must be allowed at least one row, not 0");
    TARS_TRY(auto cache, KvCache::make(plan.layers, options.kv_type, options.kv_pages));
    TARS_TRY(auto scratch, Scratch::make(plan, options.max_rows, pool->size()));
    TARS_TRY(auto weights, CpuWeights::pack(plan, kernels, options, *pool, exact));
    return std::unique_ptr<Program>(new CpuProgram(std::move(plan), options, kernels, std::move(pool),
                                                   std::move(weights), std::move(cache), std::move(scratch)));
}

CpuProgram::CpuProgram(Plan plan, const LoadOptions& options, const Kernels& kernels,
                       std::shared_ptr<ThreadPool> pool, CpuWeights weights, KvCache cache, Scratch scratch)
    : plan_(std::move(plan)),
      max_rows_(options.max_rows),
      kernels_(kernels),
      pool_(std::move(pool)),
      weights_(std::move(weights)),
      cache_(std::move(cache)),
      scratch_(std::move(scratch)),
      attention_(kernels_, *pool_, cache_, scratch_) {}

Result<void> CpuProgram::run(const Batch& batch, std::span<float> logits) {
    Running running;
    TARS_TRY(running.places,
             check_batch(batch, {plan_.vocabulary, max_rows_, cache_.pages(), plan_.width}, logits.size()));
    if (batch.rows.empty()) return {};
    running.batch = batch;
    running.logits = logits;
    for (std::uint32_t row = 0; row < batch.rows.size(); ++row) {
        if (batch.rows[row].wants_logits) running.logit_rows.push_back(row);
        if (batch.rows[row].wants_hidden) running.hidden_rows.push_back(row);
    }
    for (const auto& step : plan_.steps) std::visit([&](const auto& s) { run_step(s, running); }, step);
    return {};
}

Result<void> CpuProgram::copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) {
    if (from >= cache_.pages() || to >= cache_.pages() || tokens > kPageTokens)
        return invalid_input("cannot copy " + std::to_string(tokens) + " positions of page " +
                             std::to_string(from) + " to page " + std::to_string(to) + " in a cache of " +
                             std::to_string(cache_.pages()) + " pages of " + std::to_string(kPageTokens));
    cache_.copy_page(from, to, tokens);
    return {};
}

std::uint64_t CpuProgram::memory_bytes() const {
    return weights_.memory_bytes() + cache_.memory_bytes() + scratch_.memory_bytes();
}

void CpuProgram::run_step(const EmbedStep& step, const Running& running) {
    const auto& table = weights_.matrix(step.table);
    const auto& rows = running.batch.rows;
    pool_->for_each_chunk(rows.size(), kRowsPerTask, [&](std::uint64_t begin, std::uint64_t end, unsigned) {
        for (auto i = begin; i < end; ++i) {
            const auto token = static_cast<std::size_t>(rows[i].token);
            kernels_.unpack(table.dtype, table.data + token * table.row_bytes, table.columns,
                            scratch_.x.data + i * scratch_.x.stride);
            turn(rows[i], i);
        }
    });
}

/// Cosines and sines of a row's position, once for all layers and heads. The angles are computed in double
/// precision: a float has too few bits for the 10⁵-th position.
void CpuProgram::turn(const Row& row, std::size_t index) {
    for (std::size_t r = 0; r < plan_.rotaries.size(); ++r) {
        const auto& rotary = plan_.rotaries[r];
        const std::size_t pairs = rotary.inverse_frequency.size();
        float* cosine = scratch_.turns[r].cosine + index * pairs;
        float* sine = scratch_.turns[r].sine + index * pairs;
        for (std::size_t i = 0; i < pairs; ++i) {
            const double angle = row.position * rotary.inverse_frequency[i];
            cosine[i] = static_cast<float>(std::cos(angle) * rotary.magnitude);
            sine[i] = static_cast<float>(std::sin(angle) * rotary.magnitude);
        }
    }
}

void CpuProgram::run_step(const QkvStep& step, const Running& running) {
    const std::size_t rows = running.batch.rows.size();
    const std::uint32_t query = step.heads.query, kv = step.heads.kv;
    const InputSource from{scratch_.x, plan_.width, rows, step.norm};
    begin_input(from);
    for_each_task(query + 2 * std::uint64_t{kv}, [&](std::uint64_t task, WorkerScratch& worker) {
        const auto x = input(from, worker);
        auto head = static_cast<std::uint32_t>(task);
        if (head < query) return project_head(step.q, step.q_norm, step, true, head, x, scratch_.q, worker);
        head -= query;
        const bool is_key = head < kv;
        if (!is_key) head -= kv;
        project_head(is_key ? step.k : step.v, is_key ? step.k_norm : kNoWeight, step, is_key, head, x,
                     is_key ? scratch_.k : scratch_.v, worker);
        store_head(step, head, running, is_key);
    });
}

void CpuProgram::project_head(const Linear& linear, WeightId norm, const QkvStep& step, bool rotate,
                              std::size_t head, const Input& x, const Rows& out, WorkerScratch& worker) {
    const std::size_t dimension = step.heads.dimension;
    const Rows part{out.data + head * dimension, out.stride};
    multiply(linear, head * dimension, dimension, x, part, worker);
    for (std::size_t i = 0; i < x.rows.count; ++i) {
        float* values = part.data + i * part.stride;
        if (norm != kNoWeight)
            kernels_.rms_norm(values, weights_.vector(norm), dimension, plan_.norm_epsilon, values);
        if (!rotate || step.rotary < 0) continue;
        const auto table = static_cast<std::size_t>(step.rotary);
        const auto& rotary = plan_.rotaries[table];
        const std::size_t pairs = rotary.inverse_frequency.size();
        kernels_.rotate(values, scratch_.turns[table].cosine + i * pairs,
                        scratch_.turns[table].sine + i * pairs, pairs, rotary.interleaved);
    }
}

void CpuProgram::store_head(const QkvStep& step, std::uint32_t head, const Running& running, bool is_key) {
    const std::size_t dimension = step.heads.dimension;
    const Rows& source = is_key ? scratch_.k : scratch_.v;
    for (std::size_t i = 0; i < running.places.size(); ++i) {
        const auto [page, slot] = running.places[i];
        kernels_.pack_kv(cache_.type(), source.data + i * source.stride + head * dimension, dimension,
                         is_key ? cache_.key(step.layer, head, page, slot)
                                : cache_.value(step.layer, head, page, slot));
    }
}

void CpuProgram::run_step(const AttentionStep& step, const Running& running) {
    attention_.run(step, running.batch);
}

void CpuProgram::run_step(const ResidualStep& step, const Running& running) {
    const std::size_t rows = running.batch.rows.size();
    const InputSource from{step.source == Source::attention ? scratch_.attended : scratch_.hidden,
                           weights_.matrix(step.out.weight).columns, rows, kNoWeight};
    begin_input(from);
    for_each_outputs(plan_.width, rows, [&](std::size_t first, std::size_t outputs, WorkerScratch& worker) {
        multiply(step.out, first, outputs, input(from, worker), {worker.first, outputs}, worker);
        for (std::size_t i = 0; i < rows; ++i)
            kernels_.add(worker.first + i * outputs, outputs,
                         scratch_.x.data + i * scratch_.x.stride + first);
    });
}

void CpuProgram::run_step(const GateUpStep& step, const Running& running) {
    const std::size_t rows = running.batch.rows.size();
    const InputSource from{scratch_.x, plan_.width, rows, step.norm};
    begin_input(from);
    const std::size_t hidden = weights_.matrix(step.gate.weight).rows;
    for_each_outputs(hidden, rows, [&](std::size_t first, std::size_t outputs, WorkerScratch& worker) {
        const auto x = input(from, worker);
        multiply(step.gate, first, outputs, x, {worker.first, outputs}, worker);
        multiply(step.up, first, outputs, x, {worker.second, outputs}, worker);
        for (std::size_t i = 0; i < rows; ++i)
            kernels_.activate(step.activation, worker.first + i * outputs, worker.second + i * outputs,
                              outputs, scratch_.hidden.data + i * scratch_.hidden.stride + first);
    });
}

void CpuProgram::run_step(const HeadStep& step, const Running& running) {
    const auto& hidden = running.hidden_rows;
    pool_->for_each_chunk(hidden.size(), kRowsPerTask, [&](std::uint64_t begin, std::uint64_t end, unsigned) {
        for (auto i = begin; i < end; ++i)
            kernels_.rms_norm(scratch_.x.data + hidden[i] * scratch_.x.stride, weights_.vector(step.norm),
                              plan_.width, plan_.norm_epsilon, running.batch.hidden.data() + i * plan_.width);
    });
    const auto& wanted = running.logit_rows;
    const Rows normed = scratch_.normed;
    pool_->for_each_chunk(wanted.size(), kRowsPerTask, [&](std::uint64_t begin, std::uint64_t end, unsigned) {
        for (auto i = begin; i < end; ++i) {
            const InputSource row{
                {scratch_.x.data + wanted[i] * scratch_.x.stride, 0}, plan_.width, 1, step.norm};
            make_input(row, 0, {normed.data + i * normed.stride, 0}, rows_from(scratch_.quantized, i));
        }
    });
    const Input x = input_of(rows_of(normed, wanted.size()), scratch_.quantized);
    for_each_outputs(
        plan_.vocabulary, wanted.size(), [&](std::size_t first, std::size_t outputs, WorkerScratch& worker) {
            multiply(step.out, first, outputs, x, {running.logits.data() + first, plan_.vocabulary}, worker);
        });
}

void CpuProgram::multiply(const Linear& linear, std::size_t first, std::size_t outputs, const Input& x,
                          const Rows& y, WorkerScratch& worker) const {
    if (const auto* packed = weights_.packed(linear.weight))
        kernels_.multiply_packed(*packed, first, outputs, x.quantized, y);
    else
        kernels_.matmul(weights_.matrix(linear.weight), first, outputs, x.rows, y, worker.panel);
    const float* bias = weights_.vector(linear.bias);
    if (!bias) return;
    for (std::size_t i = 0; i < x.rows.count; ++i) kernels_.add(bias + first, outputs, y.data + i * y.stride);
}

/// Makes input() possible for the phase that follows: with many rows, by a phase of its own.
void CpuProgram::begin_input(const InputSource& from) {
    ++phase_;
    const bool as_it_is = from.norm == kNoWeight && !weights_.any_packed();
    if (from.rows <= kOwnInputRows || as_it_is) return;
    pool_->for_each_chunk(from.rows, kRowsPerTask, [&](std::uint64_t begin, std::uint64_t end, unsigned) {
        for (auto row = begin; row < end; ++row) make_input(from, row, scratch_.normed, scratch_.quantized);
    });
}

/// The input of the running phase: made by the worker itself on its first task, if rows are few.
CpuProgram::Input CpuProgram::input(const InputSource& from, WorkerScratch& worker) {
    const bool own = from.rows <= kOwnInputRows;
    if (own && worker.input_phase != phase_)
        for (std::size_t row = 0; row < from.rows; ++row)
            make_input(from, row, worker.normed, worker.quantized);
    worker.input_phase = phase_;
    const Rows normed = own ? worker.normed : scratch_.normed;
    return input_of(rows_of(from.norm == kNoWeight ? from.source : normed, from.rows),
                    own ? worker.quantized : scratch_.quantized);
}

CpuProgram::Input CpuProgram::input_of(const ConstRows& rows, QuantizedRows quantized) {
    quantized.count = rows.count;
    quantized.floats = rows.data;
    quantized.floats_stride = rows.stride;
    return {rows, quantized};
}

void CpuProgram::make_input(const InputSource& from, std::size_t row, const Rows& normed,
                            const QuantizedRows& quantized) const {
    const float* x = from.source.data + row * from.source.stride;
    if (from.norm != kNoWeight) {
        float* out = normed.data + row * normed.stride;
        kernels_.rms_norm(x, weights_.vector(from.norm), from.columns, plan_.norm_epsilon, out);
        x = out;
    }
    if (weights_.any_packed() && from.columns % 32 == 0)
        kernels_.quantize_row(x, from.columns, rows_from(quantized, row));
}

/// body(task, worker's scratch) for every task in [0, tasks).
template <typename Body>
void CpuProgram::for_each_task(std::uint64_t tasks, Body&& body) {
    pool_->for_each_chunk(tasks, 1, [&](std::uint64_t begin, std::uint64_t end, unsigned worker) {
        for (auto task = begin; task < end; ++task) body(task, scratch_.workers[worker]);
    });
}

/// body(first, count, worker's scratch) for pieces of [0, outputs) whose products with `rows` rows fit the
/// worker's buffers.
template <typename Body>
void CpuProgram::for_each_outputs(std::size_t outputs, std::size_t rows, Body&& body) {
    if (rows == 0) return;
    const std::size_t fair = (outputs / (kTasksPerThread * pool_->size()) + 31) / 32 * 32;
    const std::size_t step = std::clamp<std::size_t>(fair, 32, max_outputs_per_task(rows));
    for_each_task((outputs + step - 1) / step, [&](std::uint64_t task, WorkerScratch& worker) {
        const auto first = static_cast<std::size_t>(task) * step;
        body(first, std::min(step, outputs - first), worker);
    });
}

}  // namespace tars
