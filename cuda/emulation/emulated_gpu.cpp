// SPDX-License-Identifier: Apache-2.0
#include "cuda/emulation/emulated_gpu.h"

#include "cuda/emulation/kernel_table.h"

#include <algorithm>
#include <cstring>

namespace tars::cuda {
namespace {

Error outside(const char* what) {
    return {ErrorCode::internal, std::string(what) + " outside of what was allocated", {}};
}

}  // namespace

EmulatedGpu::EmulatedGpu(const EmulatedGpuOptions& options)
    : memory_(options.memory),
      total_memory_(options.memory),
      scheduler_(options.seed),
      multiprocessors_(options.multiprocessors),
      architecture_(options.architecture) {}

Result<void*> EmulatedGpu::allocate(std::uint64_t bytes, std::string_view what) {
    if (void* memory = memory_.allocate(bytes)) return memory;
    return Error{ErrorCode::out_of_memory,
                 std::string(what) + " needs " + std::to_string(bytes) + " bytes, but the GPU has only " +
                     std::to_string(memory_.free_bytes()) + " left",
                 {}};
}

Result<void> EmulatedGpu::upload(void* to, std::span<const std::byte> from) {
    if (!memory_.holds(to, from.size())) return outside("a copy to the GPU");
    if (!from.empty()) std::memcpy(to, from.data(), from.size());
    return {};
}

Result<void> EmulatedGpu::download(std::span<std::byte> to, const void* from) {
    if (!memory_.holds(from, to.size())) return outside("a copy from the GPU");
    if (!to.empty()) std::memcpy(to.data(), from, to.size());
    return {};
}

Result<const void*> EmulatedGpu::kernel(const std::string& name) {
    const auto kernels = emulated_kernels();
    const auto found = std::ranges::find(kernels, name, &EmulatedKernel::name);
    if (found != kernels.end()) return static_cast<const void*>(&*found);
    return Error{ErrorCode::internal, "there is no kernel " + name, {}};
}

Result<void> EmulatedGpu::launch(const void* kernel, const Grid& grid, std::span<const std::byte> arguments) {
    const auto& entry = *static_cast<const EmulatedKernel*>(kernel);
    if (grid.threads != entry.threads || arguments.size() != entry.argument_bytes)
        return Error{ErrorCode::internal,
                     std::string(entry.name) + " was launched with " + std::to_string(grid.threads) +
                         " threads and " + std::to_string(arguments.size()) + " bytes of arguments",
                     {}};
    return entry.run(
        scheduler_,
        {std::string(entry.name), memory_, grid.threads, grid.blocks_x, grid.blocks_y, nullptr, nullptr},
        arguments);
}

/// Runs what it was made of and what it was updated with, and nothing else.
class EmulatedGpu::Graph final : public GpuGraph {
  public:
    Graph(EmulatedGpu& gpu, std::span<const KernelLaunch> launches)
        : gpu_(gpu), launches_(launches.begin(), launches.end()) {}

    Result<void> update(std::size_t i, const KernelLaunch& launch) override {
        if (i >= launches_.size() || launch.kernel != launches_[i].kernel)
            return Error{ErrorCode::internal, "a graph's launch cannot become one of another kernel", {}};
        ++gpu_.graph_updates_;
        launches_[i] = launch;
        return {};
    }

    Result<void> run() override {
        for (const auto& launch : launches_)
            TARS_CHECK(gpu_.launch(launch.kernel, launch.grid, launch.arguments));
        return {};
    }

  private:
    EmulatedGpu& gpu_;
    std::vector<KernelLaunch> launches_;
};

Result<std::unique_ptr<GpuGraph>> EmulatedGpu::make_graph(std::span<const KernelLaunch> launches) {
    ++graphs_;
    return std::unique_ptr<GpuGraph>(std::make_unique<Graph>(*this, launches));
}

}  // namespace tars::cuda
