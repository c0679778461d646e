// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/cpu_device.h"

#include "compute/cpu/cpu_program.h"
#include "compute/cpu/cpu_speed.h"

#include <system_error>
#include <utility>

namespace tars {
namespace {

/// More threads than any machine has processors are a mistake in a setting.
constexpr unsigned kMaxThreads = 1024;

}  // namespace

CpuDevice::CpuDevice(const Kernels& kernels, std::shared_ptr<ThreadPool> pool, bool exact)
    : kernels_(kernels), pool_(std::move(pool)), exact_(exact) {}

std::string CpuDevice::name() const {
    const auto threads = pool_->size();
    return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread, " : " threads, ") +
           std::string(to_string(kernels_.level));
}

Result<std::unique_ptr<Program>> CpuDevice::load(Plan plan, const LoadOptions& options) {
    return CpuProgram::make(std::move(plan), options, kernels_, pool_, exact_);
}

Result<DeviceSpeed> CpuDevice::measure_speed() {
    return measure_cpu_speed(kernels_, *pool_);
}

Result<std::unique_ptr<Device>> make_cpu_device(const CpuOptions& options) {
    const CpuLevel best = best_cpu_level(), level = options.level.value_or(default_cpu_level());
    if (level > best)
        return unsupported("this machine has no " + std::string(to_string(level)) + " instructions",
                           "the best it has is " + std::string(to_string(best)));
    const unsigned threads = options.threads == 0 ? available_cpus() : options.threads;
    if (threads > kMaxThreads)
        return invalid_input("the CPU device was asked for " + std::to_string(threads) + " threads",
                             "it takes from 1 to " + std::to_string(kMaxThreads));
    try {
        return std::unique_ptr<Device>(std::make_unique<CpuDevice>(
            kernels_for(level), std::make_shared<ThreadPool>(threads), options.exact));
    } catch (const std::system_error& error) {
        return Error{ErrorCode::out_of_memory,
                     "the system refused to start " + std::to_string(threads) + " threads: " + error.what(),
                     "ask for fewer threads"};
    }
}

}  // namespace tars
