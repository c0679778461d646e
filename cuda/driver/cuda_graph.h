// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/driver/driver_api.h"
#include "cuda/gpu.h"

#include <memory>
#include <span>
#include <vector>

namespace tars::cuda {

/// A graph of the driver.
class CudaGraph final : public GpuGraph {
  public:
    /// `programmatic`: each kernel's blocks come to their multiprocessors while the one before still runs,
    /// and wait there (see kernels.cu); for sm_90 and later.
    static Result<std::unique_ptr<GpuGraph>> make(const DriverApi& api, CUcontext context, CUstream stream,
                                                  std::span<const KernelLaunch> launches, bool programmatic);
    CudaGraph(const CudaGraph&) = delete;
    CudaGraph& operator=(const CudaGraph&) = delete;
    ~CudaGraph() override;

    Result<void> update(std::size_t i, const KernelLaunch& launch) override;
    Result<void> run() override;

  private:
    CudaGraph(const DriverApi& api, CUcontext context, CUstream stream)
        : api_(api), context_(context), stream_(stream) {}
    Result<void> enter() const { return api_.check(api_.set_context(context_), "talking to the GPU"); }
    Result<void> add(const KernelLaunch& launch, bool programmatic);

    const DriverApi& api_;
    CUcontext context_;
    CUstream stream_;
    CUgraph graph_ = nullptr;
    CUgraphExec executable_ = nullptr;
    std::vector<CUgraphNode> nodes_;  ///< in order
};

}  // namespace tars::cuda
