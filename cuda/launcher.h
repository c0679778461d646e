// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "cuda/gpu.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>

namespace tars::cuda {

/// Launches kernels by name, each looked up once.
class Launcher {
  public:
    explicit Launcher(std::shared_ptr<Gpu> gpu) : gpu_(std::move(gpu)) {}

    Gpu& gpu() const { return *gpu_; }
    const std::shared_ptr<Gpu>& shared_gpu() const { return gpu_; }

    /// `arguments`: of the kernel's class.
    template <typename Arguments>
    Result<void> launch(const std::string& kernel, const Grid& grid, const Arguments& arguments) {
        auto& handle = kernels_[kernel];
        if (!handle) {
            TARS_TRY(handle, gpu_->kernel(kernel));
        }
        return gpu_->launch(handle, grid, std::as_bytes(std::span(&arguments, 1)));
    }

  private:
    std::shared_ptr<Gpu> gpu_;
    std::map<std::string, const void*> kernels_;
};

}  // namespace tars::cuda
