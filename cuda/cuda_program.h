// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "cuda/batch_tables.h"
#include "cuda/cuda_adapters.h"
#include "cuda/cuda_weights.h"
#include "cuda/gpu.h"
#include "cuda/kv_cache.h"
#include "cuda/launcher.h"
#include "cuda/products.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tars::cuda {

/// A plan on a GPU, real or emulated. The host checks a batch, sends what the kernels must know of it in one
/// piece, and launches the kernels of each step; Products does those that multiply with weights.
class CudaProgram final : public Program {
  public:
    static Result<std::unique_ptr<Program>> make(std::shared_ptr<Gpu> gpu, Plan plan,
                                                 const LoadOptions& options);

    Result<void> run(const Batch& batch, std::span<float> logits) override;
    /// Probabilities are of logits before they are changed, and those are gone by then.
    bool can_draw(const TokenDraw& draw) const override {
        return !draw.wants_logprob || draw.changes.empty();
    }
    Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override;
    Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override;
    void clear_adapter(std::uint32_t id) override { adapters_.clear(id); }
    const Plan& plan() const override { return plan_; }
    std::uint64_t memory_bytes() const override { return parts().held(); }
    std::optional<ProgramMemory> memory() const override { return parts(); }
    std::uint64_t own_memory_bytes() const override { return memory_bytes(); }
    RowCost row_cost() const override { return weights_.row_cost(); }

  private:
    ProgramMemory parts() const;
    CudaProgram(std::shared_ptr<Gpu> gpu, Plan plan, const LoadOptions& options)
        : gpu_(std::move(gpu)),
          plan_(std::move(plan)),
          max_rows_(options.max_rows),
          launcher_(gpu_),
          products_(launcher_, plan_, weights_) {}

    /// Rows of activations.
    struct Scratch {
        GpuBuffer x;  ///< the residual stream
        GpuBuffer q, k, v, attended;
        GpuBuffer gate, hidden;
        GpuBuffer partials;  ///< of divided attention
        GpuBuffer logits;    ///< of kHeadRows rows
        GpuBuffer logit_maxima, logit_sums;
        GpuBuffer drawn;
    };
    struct Turns {
        GpuBuffer inverse_frequency, cosine, sine;
    };
    /// The batch being run, as the kernels see it: addresses within `tables_`.
    struct Running {
        struct Attention {
            Global<const AttentionWork> work;
            Global<const MergeWork> merges;
            std::uint32_t works = 0, merge_count = 0;
        };
        std::uint32_t rows = 0;
        Global<const std::int32_t> tokens;
        Global<const std::uint32_t> positions, pages, offsets, page_tables, head_rows, hidden_rows;
        std::vector<Attention> attention;  ///< of each of shapes_
        Global<const DrawWork> draws;
        Global<const DrawChange> changes;  ///< or none
        std::uint32_t logit_count = 0, draw_count = 0, hidden_count = 0;
        RowAdapters adapters;
        std::uint32_t step = 0;  ///< that runs
        std::span<float> logits, hidden;
    };
    /// Of those that want something of the head, whose logits are computed together.
    struct HeadRows {
        std::uint32_t first = 0, count = 0;
    };
    Result<void> load(const LoadOptions& options);
    Result<void> make_scratch();
    Result<void> make_turns();

    Result<Running> send(const Batch& batch, std::span<const Place> places);
    Result<void> run_step(const EmbedStep& step, const Running& running);
    Result<void> run_step(const QkvStep& step, const Running& running);
    Result<void> run_step(const AttentionStep& step, const Running& running);
    Result<void> run_step(const ResidualStep& step, const Running& running);
    Result<void> run_step(const GateUpStep& step, const Running& running);
    Result<void> run_step(const HeadStep& step, const Running& running);

    Result<void> fetch_logits(const HeadRows& rows, const Running& running);
    Result<void> draw_tokens(const HeadRows& rows, const Running& running);
    Result<void> fetch_drawn(const Batch& batch);
    Result<void> turn(const Running& running);
    Result<void> steer(const Running& running);
    std::size_t shape_of(const AttentionStep& step) const;

    std::shared_ptr<Gpu> gpu_;
    Plan plan_;
    std::uint32_t max_rows_;
    Launcher launcher_;
    CudaWeights weights_;
    Products products_;
    CudaAdapters adapters_;
    KvCache cache_;
    Scratch scratch_;
    std::vector<Turns> turns_;            ///< of each of Plan::rotaries
    std::vector<AttentionShape> shapes_;  ///< all that differ
    GpuBuffer tables_;                    ///< of the batch; grows with need
};

}  // namespace tars::cuda
