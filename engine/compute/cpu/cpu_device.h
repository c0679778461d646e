// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/device.h"
#include "core/thread_pool.h"

#include <memory>
#include <string>

namespace tars {

/// The processor: a kernel table and a team of threads. Programs share the team and may outlive the device.
class CpuDevice final : public Device {
  public:
    CpuDevice(const Kernels& kernels, std::shared_ptr<ThreadPool> pool, bool exact);

    std::string name() const override;
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override;
    ThreadPool* idle_threads() override { return pool_.get(); }
    Result<DeviceSpeed> measure_speed() override;

  private:
    const Kernels& kernels_;
    std::shared_ptr<ThreadPool> pool_;
    bool exact_;  ///< see CpuOptions
};

}  // namespace tars
