// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/emulation/memory.h"
#include "cuda/emulation/scheduler.h"
#include "cuda/gpu.h"

namespace tars::cuda {

struct EmulatedGpuOptions {
    std::uint64_t seed = 1;  ///< of the order of warps and blocks, which must not matter
    unsigned multiprocessors = 4;
    std::uint64_t memory = 256u << 20;
    unsigned architecture = 80;
};

/// Runs every kernel on the processor at once, with all checks of the emulation: for tests.
class EmulatedGpu final : public Gpu {
    class Graph;

  public:
    explicit EmulatedGpu(const EmulatedGpuOptions& options = {});

    std::string name() const override { return "emulated GPU"; }
    unsigned multiprocessors() const override { return multiprocessors_; }
    unsigned architecture() const override { return architecture_; }
    Result<std::uint64_t> free_memory() override { return memory_.free_bytes(); }
    Result<std::uint64_t> total_memory() override { return total_memory_; }
    Result<void*> allocate(std::uint64_t bytes, std::string_view what) override;
    void release(void* memory) override { memory_.release(memory); }
    Result<void> upload(void* to, std::span<const std::byte> from) override;
    Result<void> download(std::span<std::byte> to, const void* from) override;
    Result<const void*> kernel(const std::string& name) override;
    Result<void> launch(const void* kernel, const Grid& grid, std::span<const std::byte> arguments) override;
    Result<std::unique_ptr<GpuGraph>> make_graph(std::span<const KernelLaunch> launches) override;
    Result<void> wait() override { return {}; }

    /// How many have been made, and how often a launch in one was replaced.
    unsigned graphs() const { return graphs_; }
    unsigned graph_updates() const { return graph_updates_; }

  private:
    Memory memory_;
    std::uint64_t total_memory_;
    Scheduler scheduler_;
    unsigned multiprocessors_, architecture_;
    unsigned graphs_ = 0, graph_updates_ = 0;
};

}  // namespace tars::cuda
