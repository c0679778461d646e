// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "cuda/gpu.h"

#include <memory>
#include <string>

namespace tars::cuda {

/// The second device: runs plans on a GPU, or on an emulated one. Programs may outlive it.
class CudaDevice final : public Device {
  public:
    explicit CudaDevice(std::shared_ptr<Gpu> gpu);

    std::string name() const override;
    std::uint64_t own_memory() const override { return memory_; }
    Result<void> check_fit(const Plan& plan, const LoadOptions& options) override;
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override;
    Result<DeviceSpeed> measure_speed() override;

  private:
    std::shared_ptr<Gpu> gpu_;
    std::uint64_t memory_ = 0;
};

}  // namespace tars::cuda
