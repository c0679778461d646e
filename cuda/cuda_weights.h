// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "compute/plan.h"
#include "core/result.h"
#include "core/thread_pool.h"
#include "cuda/gpu.h"
#include "cuda/kernels/arguments.h"
#include "cuda/pack.h"

#include <memory>
#include <vector>

namespace tars::cuda {

/// The weights of a plan on a GPU: matrices packed (pack.h), vectors as floats.
class CudaWeights {
  public:
    /// The plan must have passed check_plan(). Honours the stop token and reports progress.
    static Result<CudaWeights> upload(const std::shared_ptr<Gpu>& gpu, const Plan& plan,
                                      const LoadOptions& options);

    /// Bytes of each weight on the GPU, as its memory is handed out; 0 for those no step needs.
    static std::vector<std::uint64_t> sizes(const Plan& plan);

    /// A weight that a step multiplies with or looks up in.
    const Matrix& matrix(WeightId id) const { return matrices_[static_cast<std::size_t>(id)].matrix; }
    Format format(WeightId id) const { return matrices_[static_cast<std::size_t>(id)].format; }
    /// A norm or bias; null for kNoWeight.
    Global<const float> vector(WeightId id) const {
        if (id == kNoWeight) return {};
        return {vectors_[static_cast<std::size_t>(id)].as<const float>()};
    }

    std::uint64_t memory_bytes() const;
    const RowCost& row_cost() const { return row_cost_; }

  private:
    struct Packed {
        Format format = Format::f32;
        Matrix matrix;
        Planes<GpuBuffer> planes;
    };

    static Result<void> allocate(const std::shared_ptr<Gpu>& gpu, const Weight& weight, Packed& packed);
    static Result<void> fill(Gpu& gpu, const Weight& weight, const Packed& packed, ThreadPool& pool,
                             const std::stop_token& stop);

    std::vector<Packed> matrices_;
    std::vector<GpuBuffer> vectors_;
    RowCost row_cost_;
};

}  // namespace tars::cuda
