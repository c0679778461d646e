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
    TARS_TRY(auto scratch, Scratch::make(plan, options.max_rows, pool->size(), kernels.tiled_rows > 0));
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
      adapters_(options.max_rows),
      cache_(std::move(cache)),
      scratch_(std::move(scratch)),
      attention_(kernels_, *pool_, cache_, scratch_) {}

Result<void> CpuProgram::run(const Batch& batch, std::span<float> logits) {
    Running running;
    const auto has_adapter = [this](std::uint32_t id) { return adapters_.find(id) != nullptr; };
    TARS_TRY(running.places, check_batch(batch,
                                         {plan_.vocabulary, max_rows_, cache_.pages(), plan_.width,
                                          plan_.has_embedding(), plan_.has_head(), has_adapter},
                                         logits.size()));
    if (batch.rows.empty()) return {};
    running.batch = batch;
    running.logits = logits;
    for (std::uint32_t row = 0; row < batch.rows.size(); ++row) {
        if (batch.rows[row].wants_logits) running.logit_rows.push_back(row);
        if (batch.rows[row].wants_hidden) running.hidden_rows.push_back(row);
    }
    find_adapters(running);
    if (!plan_.has_embedding()) take_residual(batch);
    for (const auto& step : plan_.steps) {
        std::visit([&](const auto& s) { run_step(s, running); }, step);
        ++running.step;
    }
    if (!plan_.has_head()) give_residual(batch);
    return {};
}

void CpuProgram::take_residual(const Batch& batch) {
    for (std::size_t row = 0; row < batch.rows.size(); ++row) {
        std::copy_n(batch.residual_in.data() + row * plan_.width, plan_.width,
                    scratch_.x.data + row * scratch_.x.stride);
        turn(batch.rows[row], row);
    }
}

void CpuProgram::give_residual(const Batch& batch) const {
    for (std::size_t row = 0; row < batch.rows.size(); ++row)
        std::copy_n(scratch_.x.data + row * scratch_.x.stride, plan_.width,
                    batch.residual_out.data() + row * plan_.width);
}

void CpuProgram::find_adapters(Running& running) const {
    const auto& rows = running.batch.rows;
    if (std::ranges::all_of(rows, [](const Row& row) { return row.adapter == 0; })) return;
    for (const auto& row : rows) running.adapters.push_back(adapters_.find(row.adapter));
    for (const auto row : running.logit_rows) running.logit_adapters.push_back(running.adapters[row]);
}

Result<void> CpuProgram::set_adapter(std::uint32_t id, const Adapter& adapter) {
    if (id == 0 || id > kMaxAdapters)
        return invalid_input("an adapter cannot have the id " + std::to_string(id),
                             "ids go from 1 to " + std::to_string(kMaxAdapters));
    TARS_CHECK(check_adapter(plan_, adapter));
    return adapters_.set(id, adapter, plan_, weights_);
}

Result<void> CpuProgram::copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) {
    if (from >= cache_.pages() || to >= cache_.pages() || tokens > kPageTokens)
        return invalid_input("cannot copy " + std::to_string(tokens) + " positions of page " +
                             std::to_string(from) + " to page " + std::to_string(to) + " in a cache of " +
                             std::to_string(cache_.pages()) + " pages of " + std::to_string(kPageTokens));
    cache_.copy_page(from, to, tokens);
    return {};
}

ProgramMemory CpuProgram::parts() const {
    ProgramMemory memory;
    memory.weights = weights_.memory_bytes() + adapters_.memory_bytes();
    memory.cache = cache_.memory_bytes();
    memory.scratch = scratch_.memory_bytes();
    return memory;
}

void CpuProgram::run_step(const EmbedStep& step, const Running& running) {
    const auto& table = weights_.matrix(step.table);
    const auto& rows = running.batch.rows;
    pool_->for_each_chunk(rows.size(), kRowsPerTask, [&](std::uint64_t begin, std::uint64_t end, unsigned) {
        for (auto i = begin; i < end; ++i) {
            const auto token = static_cast<std::size_t>(rows[i].token);
            kernels_.unpack(table.dtype, table.data + token * table.row_bytes, table.columns,
                            scratch_.x.data + i * scratch_.x.stride);
            steer(running, i, 0, plan_.width);
            turn(rows[i], i);
        }
    });
}

/// What the row's adapter adds to part of the residual stream after the step that runs.
void CpuProgram::steer(const Running& running, std::size_t row, std::size_t first, std::size_t count) {
    const auto* adapter = running.adapters.empty() ? nullptr : running.adapters[row];
    const auto* direction = adapter ? adapter->steering(running.step) : nullptr;
    if (direction) kernels_.add(direction + first, count, scratch_.x.data + row * scratch_.x.stride + first);
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
    InputSource from{
        scratch_.x,      plan_.width, rows, step.norm, {step.q.weight, step.k.weight, step.v.weight},
        running.adapters};
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
            kernels_.rms_norm(values, norm_of(norm, x.from->adapters, i), dimension, plan_.norm_epsilon,
                              values);
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
        const float* x = source.data + i * source.stride + head * dimension;
        if (is_key)
            kernels_.put_key(cache_.type(), x, dimension, cache_.keys(step.layer, head, page), slot);
        else
            kernels_.put_value(cache_.type(), x, dimension, cache_.values(step.layer, head, page), slot);
    }
}

void CpuProgram::run_step(const AttentionStep& step, const Running& running) {
    attention_.run(step, running.batch);
}

void CpuProgram::run_step(const ResidualStep& step, const Running& running) {
    const std::size_t rows = running.batch.rows.size();
    InputSource from{step.source == Source::attention ? scratch_.attended : scratch_.hidden,
                     weights_.matrix(step.out.weight).columns,
                     rows,
                     kNoWeight,
                     {step.out.weight, kNoWeight, kNoWeight},
                     running.adapters};
    begin_input(from);
    for_each_outputs(plan_.width, rows, [&](std::size_t first, std::size_t outputs, WorkerScratch& worker) {
        multiply(step.out, first, outputs, input(from, worker), {worker.first, outputs}, worker);
        for (std::size_t i = 0; i < rows; ++i) {
            kernels_.add(worker.first + i * outputs, outputs,
                         scratch_.x.data + i * scratch_.x.stride + first);
            steer(running, i, first, outputs);
        }
    });
}

void CpuProgram::run_step(const GateUpStep& step, const Running& running) {
    const std::size_t rows = running.batch.rows.size();
    InputSource from{
        scratch_.x,      plan_.width, rows, step.norm, {step.gate.weight, step.up.weight, kNoWeight},
        running.adapters};
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
            kernels_.rms_norm(scratch_.x.data + hidden[i] * scratch_.x.stride,
                              norm_of(step.norm, running.adapters, hidden[i]), plan_.width,
                              plan_.norm_epsilon, running.batch.hidden.data() + i * plan_.width);
    });
    InputSource from{scratch_.x,
                     plan_.width,
                     running.logit_rows.size(),
                     step.norm,
                     {step.out.weight, kNoWeight, kNoWeight},
                     running.logit_adapters,
                     running.logit_rows};
    find_changes(from);
    make_inputs(from);
    for_each_outputs(plan_.vocabulary, from.rows,
                     [&](std::size_t first, std::size_t outputs, WorkerScratch& worker) {
                         multiply(step.out, first, outputs, input(from, worker),
                                  {running.logits.data() + first, plan_.vocabulary}, worker);
                     });
}

void CpuProgram::multiply(const Linear& linear, std::size_t first, std::size_t outputs, const Input& x,
                          const Rows& y, WorkerScratch& worker) const {
    if (const auto* packed = weights_.packed(linear.weight))
        kernels_.multiply_packed(*packed, first, outputs, x.quantized, y);
    else
        kernels_.matmul(weights_.matrix(linear.weight), first, outputs, x.rows, y, worker.panel);
    if (!x.from->adapters.empty()) adapt(linear.weight, first, outputs, *x.from, y);
    const float* bias = weights_.vector(linear.bias);
    if (!bias) return;
    for (std::size_t i = 0; i < x.rows.count; ++i) kernels_.add(bias + first, outputs, y.data + i * y.stride);
}

/// Turns the W·x of all rows into what each row's adapter makes of it.
void CpuProgram::adapt(WeightId weight, std::size_t first, std::size_t outputs, const InputSource& from,
                       const Rows& y) const {
    const auto product = std::ranges::find(from.weights, weight) - from.weights.begin();
    if (!from.changed[static_cast<std::size_t>(product)]) return;
    const Rows& reduced = adapters_.reduced(static_cast<std::size_t>(product));
    for (std::size_t row = 0; row < from.rows; ++row) {
        const auto* change = from.adapters[row] ? from.adapters[row]->change(weight) : nullptr;
        if (!change) continue;
        const bool low_rank = change->rank > 0;
        kernels_.adapt(change->scale, low_rank ? reduced.data + row * reduced.stride : nullptr, change->rank,
                       low_rank ? change->up + first : nullptr, change->up_stride, outputs,
                       y.data + row * y.stride);
    }
}

/// Makes input() possible for the phase that follows: with many rows, or with low-rank products, which must
/// not be computed by everyone, by a phase of its own.
void CpuProgram::begin_input(InputSource& from) {
    ++phase_;
    find_changes(from);
    const bool as_it_is = from.norm == kNoWeight && !weights_.any_packed();
    from.own = from.rows <= kOwnInputRows && !from.low_rank;
    if (from.low_rank || !(from.own || as_it_is)) make_inputs(from);
}

/// Neighbouring rows mostly share an adapter.
void CpuProgram::find_changes(InputSource& from) {
    const CpuAdapter* last = nullptr;
    for (const auto* adapter : from.adapters) {
        if (!adapter || adapter == last) continue;
        last = adapter;
        for (std::size_t product = 0; product < kMaxProducts; ++product) {
            const auto weight = from.weights[product];
            const auto* change = weight == kNoWeight ? nullptr : adapter->change(weight);
            if (!change) continue;
            from.changed[product] = true;
            from.low_rank = from.low_rank || change->rank > 0;
        }
    }
}

void CpuProgram::make_inputs(const InputSource& from) {
    const Rows& x = from.norm == kNoWeight ? from.source : scratch_.normed;
    const std::uint64_t grain = from.low_rank && from.rows <= kFewRows ? 1 : kRowsPerTask;
    pool_->for_each_chunk(from.rows, grain, [&](std::uint64_t begin, std::uint64_t end, unsigned worker) {
        for (auto row = begin; row < end; ++row) make_input(from, row, scratch_.normed, scratch_.quantized);
        if (from.low_rank) reduce(from, begin, end, x, scratch_.workers[worker]);
    });
}

/// The input of the running phase: made by the worker itself on its first task, if rows are few.
CpuProgram::Input CpuProgram::input(const InputSource& from, WorkerScratch& worker) {
    if (from.own && worker.input_phase != phase_)
        for (std::size_t row = 0; row < from.rows; ++row)
            make_input(from, row, worker.normed, worker.quantized);
    worker.input_phase = phase_;
    const Rows normed = from.own ? worker.normed : scratch_.normed;
    const ConstRows rows = rows_of(from.norm == kNoWeight ? from.source : normed, from.rows);
    QuantizedRows quantized = from.own ? worker.quantized : scratch_.quantized;
    quantized.count = from.rows;
    quantized.floats = rows.data;
    quantized.floats_stride = rows.stride;
    return {&from, rows, quantized};
}

void CpuProgram::make_input(const InputSource& from, std::size_t row, const Rows& normed,
                            const QuantizedRows& quantized) const {
    const std::size_t source = from.picked.empty() ? row : from.picked[row];
    const float* x = from.source.data + source * from.source.stride;
    if (from.norm != kNoWeight) {
        float* out = normed.data + row * normed.stride;
        kernels_.rms_norm(x, norm_of(from.norm, from.adapters, row), from.columns, plan_.norm_epsilon, out);
        x = out;
    }
    if (weights_.any_packed() && from.columns % 32 == 0)
        kernels_.quantize_row(x, from.columns, rows_from(quantized, row));
}

/// A norm's vector as the row's adapter has it.
const float* CpuProgram::norm_of(WeightId norm, RowAdapters adapters, std::size_t row) const {
    const auto* adapter = adapters.empty() ? nullptr : adapters[row];
    const auto* changed = adapter ? adapter->norm(norm) : nullptr;
    return changed ? changed : weights_.vector(norm);
}

/// down · x for the rows [begin, end) of the input `x`; neighbours with one adapter share the pass over it.
void CpuProgram::reduce(const InputSource& from, std::size_t begin, std::size_t end, const Rows& x,
                        WorkerScratch& worker) const {
    while (begin < end) {
        const auto* adapter = from.adapters[begin];
        auto next = begin + 1;
        while (next < end && from.adapters[next] == adapter) ++next;
        const ConstRows run{x.data + begin * x.stride, next - begin, x.stride};
        if (adapter) reduce_run(from, *adapter, run, begin, worker);
        begin = next;
    }
}

void CpuProgram::reduce_run(const InputSource& from, const CpuAdapter& adapter, const ConstRows& x,
                            std::size_t first_row, WorkerScratch& worker) const {
    for (std::size_t product = 0; product < kMaxProducts; ++product) {
        const auto weight = from.weights[product];
        const auto* change = weight == kNoWeight ? nullptr : adapter.change(weight);
        if (!change || change->rank == 0) continue;
        const MatrixView down{DType::F32, reinterpret_cast<const std::byte*>(change->down), change->rank,
                              from.columns, from.columns * sizeof(float)};
        const Rows& reduced = adapters_.reduced(product);
        kernels_.matmul(down, 0, change->rank, x, {reduced.data + first_row * reduced.stride, reduced.stride},
                        worker.panel);
    }
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
