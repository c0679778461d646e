// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"
#include "core/result.h"
#include "cuda/cuda_adapters.h"
#include "cuda/cuda_weights.h"
#include "cuda/gpu.h"
#include "cuda/kernels/arguments.h"
#include "cuda/launcher.h"
#include "cuda/working_memory.h"

#include <array>
#include <cstdint>
#include <span>

namespace tars::cuda {

/// Blocks that keep a multiprocessor busy.
inline constexpr std::uint32_t kBlocksPerMultiprocessor = 4;

/// What products read: [rows][columns], normed first if there is a norm.
struct ProductInput {
    const RowAdapters& adapters;  ///< of the rows of the batch
    Global<const float> x;
    std::uint32_t rows = 0, columns = 0;
    Global<const std::uint32_t> source_rows;  ///< which rows of x; none: all in their order
    WeightId norm = kNoWeight;
};
struct ProductOutput {
    Linear linear;
    float* out = nullptr;  ///< [rows][rows of the weight]
};

/// Of products that are added up in parts.
std::uint64_t product_partial_bytes(std::uint32_t multiprocessors);

/// Multiplies rows with weights: chooses kernels and tiles, and keeps the memory they need. A few rows go
/// through matvec, which also norms them. More are prepared and go through gemm, whose tiles are split among
/// blocks while there would be too few; finish then joins them. More rows of weights that are floats go
/// through norm and matmul. Where adapters change weights, finish has the last word, too.
class Products {
  public:
    /// All of it must outlive the products.
    Products(Launcher& launcher, const Plan& plan, const CudaWeights& weights)
        : launcher_(&launcher), plan_(&plan), weights_(&weights) {}
    Result<void> make_scratch(std::uint32_t max_rows, const WorkingMemory& memory);
    /// For adapters of this rank. Nothing may be running on the GPU.
    Result<void> make_room(std::uint32_t rank);

    /// Up to kMaxParts products with one input. In the mode `activate` there are two, and the second's output
    /// gets the result; the first's is room to work in.
    Result<void> multiply(const ProductInput& input, std::span<const ProductOutput> outputs, ProductMode mode,
                          bool gelu = false);
    Result<void> norm(const ProductInput& input, float* out);
    /// Room for a normed row of the residual stream for each of max_rows, free between products.
    float* normed() const { return normed_.as<float>(); }

    std::uint64_t memory_bytes() const {
        return normed_.bytes() + prepared_.bytes() + row_scales_.bytes() + partials_.bytes() +
               reduced_.bytes();
    }

  private:
    /// Outputs whose weights have one format, by their index.
    struct Group {
        std::array<std::size_t, kMaxParts> outputs{};
        std::size_t count = 0;
        Format format = Format::f32;
    };
    /// One call of multiply().
    struct Job {
        ProductInput input;
        std::span<const ProductOutput> outputs;
        ProductMode mode = ProductMode::store;
        bool gelu = false;
        /// Of each output: what is left to do, if its splits are not 0.
        std::array<FinishArguments::Part, kMaxParts> rest{};
        std::uint64_t partials = 0;  ///< floats in use
        bool adapted = false;        ///< some row's adapter changes one of the weights
        bool normed = false;
        const char* prepared = nullptr;  ///< for which operand
    };

    bool is_few(std::uint32_t rows, Format format) const;
    std::uint32_t target() const { return launcher_->gpu().multiprocessors() * kBlocksPerMultiprocessor; }
    std::uint32_t splits_of(std::uint64_t tiles, std::uint32_t chunks) const;
    Result<void> multiply_group(Job& job, const Group& group);
    Result<void> matvec(Job& job, const Group& group);
    Result<void> matmul(Job& job, const Group& group);
    Result<void> gemm(Job& job, const Group& group);
    Result<void> reduce(const Job& job);
    const char* operand_of(Format format) const;
    Result<void> prepare(Job& job, const char* operand, std::uint32_t chunks);
    Result<void> finish(const Job& job);
    std::uint32_t make_parts(Job& job, const Group& group, std::uint32_t outputs_per_tile, bool direct,
                             std::uint32_t splits, ProductPart* parts) const;

    Launcher* launcher_;
    const Plan* plan_;
    const CudaWeights* weights_;
    GpuBuffer normed_;      ///< floats
    GpuBuffer prepared_;    ///< GemmArguments::x
    GpuBuffer row_scales_;  ///< of halves
    GpuBuffer partials_;    ///< products that wait for finish
    GpuBuffer reduced_;     ///< LowRankArguments::reduced
    std::uint32_t max_rows_ = 0, room_ = 0;
};

}  // namespace tars::cuda
