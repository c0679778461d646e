// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/batch_check.h"
#include "compute/cpu/attention.h"
#include "compute/cpu/cpu_adapters.h"
#include "compute/cpu/cpu_weights.h"
#include "compute/cpu/kernels.h"
#include "compute/cpu/kv_cache.h"
#include "compute/cpu/scratch.h"
#include "compute/device.h"
#include "core/thread_pool.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tars {

/// A plan on the CPU. Each step is one phase in which all threads work, between two meetings; with more than
/// kOwnInputRows rows the norms, and the rounding of what is multiplied, are phases of their own. That makes
/// five meetings per layer for the few rows of decoding and nine for prompts.
///
/// Adapters change rows, not weights: one pass over a weight serves all rows of a batch, and what a row's
/// adapter adds is added to its outputs while they are in the cache. The low-rank parts, down · x, belong to
/// the phase that makes the input.
class CpuProgram final : public Program {
  public:
    /// The plan must have passed check_plan().
    static Result<std::unique_ptr<Program>> make(Plan plan, const LoadOptions& options,
                                                 const Kernels& kernels, std::shared_ptr<ThreadPool> pool,
                                                 bool exact);

    Result<void> run(const Batch& batch, std::span<float> logits) override;
    Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override;
    Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override;
    void clear_adapter(std::uint32_t id) override { adapters_.clear(id); }
    const Plan& plan() const override { return plan_; }
    std::uint64_t memory_bytes() const override { return parts().held(); }
    std::optional<ProgramMemory> memory() const override { return parts(); }
    RowCost row_cost() const override { return weights_.row_cost(); }

  private:
    ProgramMemory parts() const;
    CpuProgram(Plan plan, const LoadOptions& options, const Kernels& kernels,
               std::shared_ptr<ThreadPool> pool, CpuWeights weights, KvCache cache, Scratch scratch);

    /// The batch being run.
    struct Running {
        Batch batch;
        std::vector<Place> places;
        std::vector<std::uint32_t> logit_rows, hidden_rows;
        std::vector<const CpuAdapter*> adapters, logit_adapters;  ///< see RowAdapters
        std::span<float> logits;
        std::size_t step = 0;  ///< the one that runs
    };

    void find_adapters(Running& running) const;
    void take_residual(const Batch& batch);
    void give_residual(const Batch& batch) const;

    void run_step(const EmbedStep& step, const Running& running);
    void run_step(const QkvStep& step, const Running& running);
    void run_step(const AttentionStep& step, const Running& running);
    void run_step(const ResidualStep& step, const Running& running);
    void run_step(const GateUpStep& step, const Running& running);
    void run_step(const HeadStep& step, const Running& running);

    void turn(const Row& row, std::size_t index);
    void steer(const Running& running, std::size_t row, std::size_t first, std::size_t count);
    /// What the weights of a phase multiply: `source`, normed first if `norm` is given.
    struct InputSource {
        Rows source;
        std::size_t columns = 0, rows = 0;
        WeightId norm = kNoWeight;
        std::array<WeightId, kMaxProducts> weights = {kNoWeight, kNoWeight, kNoWeight};
        RowAdapters adapters = {};
        std::span<const std::uint32_t> picked = {};   ///< of the rows of `source`; empty: all in their order
        bool own = false;                             ///< every worker makes it for itself
        std::array<bool, kMaxProducts> changed = {};  ///< by some row's adapter
        bool low_rank = false;                        ///< of those changes, whether any is one
    };
    /// What a product reads: activations as they are, and rounded if any weight is packed.
    struct Input {
        const InputSource* from;
        ConstRows rows;
        QuantizedRows quantized;
    };

    void project_head(const Linear& linear, WeightId norm, const QkvStep& step, bool rotate, std::size_t head,
                      const Input& x, const Rows& out, WorkerScratch& worker);
    void store_head(const QkvStep& step, std::uint32_t head, const Running& running, bool is_key);
    void multiply(const Linear& linear, std::size_t first, std::size_t outputs, const Input& x, const Rows& y,
                  WorkerScratch& worker) const;
    void adapt(WeightId weight, std::size_t first, std::size_t outputs, const InputSource& from,
               const Rows& y) const;

    void begin_input(InputSource& from);
    static void find_changes(InputSource& from);
    void make_inputs(const InputSource& from);
    Input input(const InputSource& from, WorkerScratch& worker);
    void make_input(const InputSource& from, std::size_t row, const Rows& normed,
                    const QuantizedRows& quantized) const;
    const float* norm_of(WeightId norm, RowAdapters adapters, std::size_t row) const;
    void reduce(const InputSource& from, std::size_t begin, std::size_t end, const Rows& x,
                WorkerScratch& worker) const;
    void reduce_run(const InputSource& from, const CpuAdapter& adapter, const ConstRows& x,
                    std::size_t first_row, WorkerScratch& worker) const;

    template <typename Body>
    void for_each_task(std::uint64_t tasks, Body&& body);
    template <typename Body>
    void for_each_outputs(std::size_t outputs, std::size_t rows, Body&& body);

    Plan plan_;
    std::uint32_t max_rows_;
    const Kernels& kernels_;
    std::shared_ptr<ThreadPool> pool_;
    CpuWeights weights_;
    CpuAdapters adapters_;
    KvCache cache_;
    Scratch scratch_;
    Attention attention_;
    std::uint64_t phase_ = 0;  ///< counts the inputs, see WorkerScratch::input_phase
};

}  // namespace tars
