// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tars::cuda {

/// Blocks of threads that run one kernel.
struct Grid {
    std::uint32_t blocks_x = 1, blocks_y = 1;
    std::uint32_t threads = 32;  ///< per block; the kernel's own kThreads

    bool operator==(const Grid&) const = default;
};

/// A kernel on its grid. `arguments` are the bytes of its Arguments.
struct KernelLaunch {
    const void* kernel = nullptr;
    Grid grid;
    std::vector<std::byte> arguments;

    bool operator==(const KernelLaunch&) const = default;
};

/// A chain of launches that a GPU starts at once, again and again: so it need not wait for the processor
/// between them. Must not outlive its GPU.
class GpuGraph {
  public:
    virtual ~GpuGraph() = default;
    /// Puts another launch of the same kernel in the place of the i-th.
    virtual Result<void> update(std::size_t i, const KernelLaunch& launch) = 0;
    virtual Result<void> run() = 0;
};

/// What a program needs of a GPU: memory, copies, and kernels by name. There is the real one (driver/) and an
/// emulated one (emulation/) that runs the same kernels on the processor. Work is done in the order in which
/// it was asked for. One thread at a time.
class Gpu {
  public:
    virtual ~Gpu() = default;

    virtual std::string name() const = 0;  ///< for people: "NVIDIA H200"
    virtual unsigned multiprocessors() const = 0;
    /// What its kernels were compiled for, as the number after sm_: 75, 80, 90, … A later GPU may run them,
    /// too.
    virtual unsigned architecture() const = 0;
    virtual Result<std::uint64_t> free_memory() = 0;
    virtual Result<std::uint64_t> total_memory() = 0;  ///< in use or not

    /// Memory of undefined content, aligned to 256 bytes. `what` names it in the error of a full GPU.
    virtual Result<void*> allocate(std::uint64_t bytes, std::string_view what) = 0;
    virtual void release(void* memory) = 0;

    /// `from` may change as soon as this returns.
    virtual Result<void> upload(void* to, std::span<const std::byte> from) = 0;
    /// Waits for all that was asked for before.
    virtual Result<void> download(std::span<std::byte> to, const void* from) = 0;

    /// The kernel of that name in kernels/list.h, as long as the GPU lives.
    virtual Result<const void*> kernel(const std::string& name) = 0;
    /// `arguments` are the bytes of the kernel's Arguments.
    virtual Result<void> launch(const void* kernel, const Grid& grid,
                                std::span<const std::byte> arguments) = 0;
    virtual Result<std::unique_ptr<GpuGraph>> make_graph(std::span<const KernelLaunch> launches) = 0;
    /// Waits for all that was asked for, and says what went wrong in it.
    virtual Result<void> wait() = 0;
};

/// Memory of a GPU that goes with its owner.
class GpuBuffer {
  public:
    GpuBuffer() = default;
    static Result<GpuBuffer> make(std::shared_ptr<Gpu> gpu, std::uint64_t bytes, std::string_view what) {
        GpuBuffer buffer;
        if (bytes == 0) return buffer;
        TARS_TRY(buffer.memory_, gpu->allocate(bytes, what));
        buffer.gpu_ = std::move(gpu);
        buffer.bytes_ = bytes;
        return buffer;
    }
    GpuBuffer(GpuBuffer&& other) noexcept { swap(other); }
    GpuBuffer& operator=(GpuBuffer&& other) noexcept {
        swap(other);
        return *this;
    }
    ~GpuBuffer() {
        if (memory_) gpu_->release(memory_);
    }

    template <typename T>
    T* as() const {
        return static_cast<T*>(memory_);
    }
    std::uint64_t bytes() const { return bytes_; }

  private:
    void swap(GpuBuffer& other) noexcept {
        std::swap(gpu_, other.gpu_);
        std::swap(memory_, other.memory_);
        std::swap(bytes_, other.bytes_);
    }

    std::shared_ptr<Gpu> gpu_;
    void* memory_ = nullptr;
    std::uint64_t bytes_ = 0;
};

}  // namespace tars::cuda
