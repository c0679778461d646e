// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "cuda/gpu.h"

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tars::cuda {

/// Collects launches of kernels by name, and starts them together. A long chain becomes a graph; the next one
/// of the same kernels, such as the next token of as many sequences, runs it again with what has changed.
class Launcher {
  public:
    explicit Launcher(std::shared_ptr<Gpu> gpu) : gpu_(std::move(gpu)) {}

    Gpu& gpu() const { return *gpu_; }
    const std::shared_ptr<Gpu>& shared_gpu() const { return gpu_; }

    /// `arguments`: of the kernel's class. Runs at the next start().
    template <typename Arguments>
    Result<void> launch(const std::string& kernel, const Grid& grid, const Arguments& arguments) {
        auto& handle = kernels_[kernel];
        if (!handle) {
            TARS_TRY(handle, gpu_->kernel(kernel));
        }
        const auto bytes = std::as_bytes(std::span(&arguments, 1));
        chain_.push_back({handle, grid, {bytes.begin(), bytes.end()}});
        return {};
    }
    /// To be called before anything else is asked of the GPU that needs what the kernels do.
    Result<void> start();
    /// Forgets what was not started.
    void clear() { chain_.clear(); }

  private:
    struct Recorded {
        std::vector<KernelLaunch> launches;  ///< as the graph has them
        std::unique_ptr<GpuGraph> graph;
    };

    std::shared_ptr<Gpu> gpu_;
    std::map<std::string, const void*> kernels_;
    std::vector<KernelLaunch> chain_;
    std::list<Recorded> graphs_;  ///< the last one used first
};

}  // namespace tars::cuda
