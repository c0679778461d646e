// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/cuda_device.h"
#include "cuda/emulation/emulated_gpu.h"

#include <memory>

namespace tars::test {

/// The CUDA device on an emulated GPU.
inline std::unique_ptr<Device> emulated_device(const cuda::EmulatedGpuOptions& options = {}) {
    return std::make_unique<cuda::CudaDevice>(std::make_shared<cuda::EmulatedGpu>(options));
}

}  // namespace tars::test
