// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/attention.h"
#include "compute/batch_check.h"
#include "compute/cpu/cpu_weights.h"
#include "compute/cpu/kernels.h"
#include "compute/cpu/kv_cache.h"
#include "compute/cpu/scratch.h"
#include "compute/device.h"
#include "core/thread_pool.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tars {

/// A plan on the CPU. Each step is one phase in which all threads work, between two meetings; with more than
/// kOwnInputRows rows the norms, and the rounding of what is multiplied, are phases of their own. That makes
/// five meetings per layer for the few rows of decoding and nine for prompts.
class CpuProgram final : public Program {
  public:
    /// The plan must have passed check_plan().
    static Result<std::unique_ptr<Program>> make(Plan plan, const LoadOptions& options,
                                                 const Kernels& kernels, std::shared_ptr<ThreadPool> pool,
                                                 bool exact);

    Result<void> run(const Batch& batch, std::span<float> logits) override;
    Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override;
    std::uint64_t memory_bytes() const override;
    RowCost row_cost() const override { return weights_.row_cost(); }

  private:
    CpuProgram(Plan plan, const LoadOptions& options, const Kernels& kernels,
               std::shared_ptr<ThreadPool> pool, CpuWeights weights, KvCache cache, Scratch scratch);

    /// The batch being run.
    struct Running {
        Batch batch;
        std::vector<Place> places;
        std::vector<std::uint32_t> logit_rows, hidden_rows;
        std::span<float> logits;
    };

    void run_step(const EmbedStep& step, const Running& running);
    void run_step(const QkvStep& step, const Running& running);
    void run_step(const AttentionStep& step, const Running& running);
    void run_step(const ResidualStep& step, const Running& running);
    void run_step(const GateUpStep& step, const Running& running);
    void run_step(const HeadStep& step, const Running& running);

    void turn(const Row& row, std::size_t index);
    /// What a product reads: activations as they are, and rounded if any weight is packed.
    struct Input {
        ConstRows rows;
        QuantizedRows quantized;
    };
    /// What a phase multiplies with: `source`, normed first if `norm` is given.
    struct InputSource {
        Rows source;
        std::size_t columns = 0, rows = 0;
        WeightId norm = kNoWeight;
    };

    void project_head(const Linear& linear, WeightId norm, const QkvStep& step, bool rotate, std::size_t head,
                      const Input& x, const Rows& out, WorkerScratch& worker);
    void store_head(const QkvStep& step, std::uint32_t head, const Running& running, bool is_key);
    void multiply(const Linear& linear, std::size_t first, std::size_t outputs, const Input& x, const Rows& y,
                  WorkerScratch& worker) const;

    void begin_input(const InputSource& from);
    Input input(const InputSource& from, WorkerScratch& worker);
    void make_input(const InputSource& from, std::size_t row, const Rows& normed,
                    const QuantizedRows& quantized) const;

    template <typename Body>
    void for_each_task(std::uint64_t tasks, Body&& body);
    template <typename Body>
    void for_each_outputs(std::size_t outputs, std::size_t rows, Body&& body);

    Plan plan_;
    std::uint32_t max_rows_;
    const Kernels& kernels_;
    std::shared_ptr<ThreadPool> pool_;
    CpuWeights weights_;
    KvCache cache_;
    Scratch scratch_;
    Attention attention_;
    std::uint64_t phase_ = 0;  ///< counts the inputs, see WorkerScratch::input_phase
};

}  // namespace tars
