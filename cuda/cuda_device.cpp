// SPDX-License-Identifier: Apache-2.0
#include "cuda/cuda_device.h"

#include "compute/check_plan.h"
#include "cuda/cuda_program.h"
#include "cuda/kernels/arguments.h"
#include "cuda/memory_fit.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace tars::cuda {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kThreads = 256;  // of both kernels that measure
constexpr std::uint32_t kChains = 8;     // multiply-adds of a thread in one round of `spin`
/// Far more than any cache holds.
constexpr std::uint64_t kReadBytes = std::uint64_t{1} << 30;
constexpr double kLeastSeconds = 0.2;

/// Seconds of the fastest of the runs that fit into kLeastSeconds, at least three.
template <typename Launch>
Result<double> fastest(Gpu& gpu, Launch&& launch) {
    double best = 0, total = 0;
    for (int run = 0; run < 3 || total < kLeastSeconds; ++run) {
        TARS_CHECK(gpu.wait());
        const auto start = Clock::now();
        TARS_CHECK(launch());
        TARS_CHECK(gpu.wait());
        const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
        if (run > 0) best = best == 0 ? seconds : std::min(best, seconds);  // the first one warms up
        total += seconds;
    }
    return best;
}

}  // namespace

CudaDevice::CudaDevice(std::shared_ptr<Gpu> gpu) : gpu_(std::move(gpu)) {
    if (const auto total = gpu_->total_memory()) memory_ = *total;
}

std::string CudaDevice::name() const {
    return "CUDA, " + gpu_->name();
}

Result<void> CudaDevice::check_fit(const Plan& plan, const LoadOptions& options) {
    TARS_CHECK(check_plan(plan));
    return cuda::check_fit(*gpu_, plan, options);
}

Result<std::unique_ptr<Program>> CudaDevice::load(Plan plan, const LoadOptions& options) {
    return CudaProgram::make(gpu_, std::move(plan), options);
}

Result<DeviceSpeed> CudaDevice::measure_speed() {
    TARS_TRY(const auto free, gpu_->free_memory());
    const std::uint64_t bytes = std::min(kReadBytes, free / 4) / sizeof(Unit) * sizeof(Unit);
    const std::uint32_t blocks = 8 * gpu_->multiprocessors();
    TARS_TRY(const auto data, GpuBuffer::make(gpu_, bytes, "the measurement of speed"));
    TARS_TRY(const auto out, GpuBuffer::make(gpu_, blocks * sizeof(float), "the measurement of speed"));
    const Grid grid{blocks, 1, kThreads};

    TARS_TRY(const void* read, gpu_->kernel("read"));
    const ReadArguments reading{{data.as<const Unit>()}, {out.as<std::uint32_t>()}, bytes / sizeof(Unit)};
    TARS_TRY(const double read_seconds,
             fastest(*gpu_, [&] { return gpu_->launch(read, grid, std::as_bytes(std::span(&reading, 1))); }));
    TARS_TRY(const void* spin, gpu_->kernel("spin"));
    const SpinArguments spinning{{out.as<float>()}, 4096, 0.5f};
    TARS_TRY(const double spin_seconds, fastest(*gpu_, [&] {
                 return gpu_->launch(spin, grid, std::as_bytes(std::span(&spinning, 1)));
             }));
    return DeviceSpeed{static_cast<double>(bytes) / read_seconds,
                       double{kChains} * spinning.rounds * kThreads * blocks / spin_seconds};
}

}  // namespace tars::cuda
