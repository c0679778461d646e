// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/driver/driver_api.h"
#include "cuda/gpu.h"

#include <memory>
#include <string>

namespace tars::cuda {

/// A GPU of NVIDIA, through the driver: its primary context, one stream, and the kernels built into this
/// library.
class CudaGpu final : public Gpu {
  public:
    static Result<std::shared_ptr<Gpu>> open(unsigned index);
    CudaGpu(const CudaGpu&) = delete;
    CudaGpu& operator=(const CudaGpu&) = delete;
    ~CudaGpu() override;

    std::string name() const override { return name_; }
    unsigned multiprocessors() const override { return multiprocessors_; }
    unsigned architecture() const override { return architecture_; }
    Result<std::uint64_t> free_memory() override;
    Result<std::uint64_t> total_memory() override;
    Result<void*> allocate(std::uint64_t bytes, std::string_view what) override;
    void release(void* memory) override;
    Result<void> upload(void* to, std::span<const std::byte> from) override;
    Result<void> download(std::span<std::byte> to, const void* from) override;
    Result<const void*> kernel(const std::string& name) override;
    Result<void> launch(const void* kernel, const Grid& grid, std::span<const std::byte> arguments) override;
    Result<std::unique_ptr<GpuGraph>> make_graph(std::span<const KernelLaunch> launches) override;
    Result<void> wait() override;

  private:
    explicit CudaGpu(std::shared_ptr<const DriverApi> api) : api_(std::move(api)) {}
    Result<void> start(unsigned index);
    /// Makes the calling thread speak to this GPU: any thread may come, one at a time.
    Result<void> enter();

    std::shared_ptr<const DriverApi> api_;
    CUdevice device_ = 0;
    CUcontext context_ = nullptr;
    CUstream stream_ = nullptr;
    CUmodule module_ = nullptr;
    std::string name_;
    unsigned multiprocessors_ = 0, architecture_ = 0;
};

}  // namespace tars::cuda
