// SPDX-License-Identifier: Apache-2.0
// The door of the plug-in library: see compute/plug_in.h.
#include "compute/plug_in.h"
#include "cuda/cuda_device.h"
#include "cuda/driver/cuda_gpu.h"

namespace tars {
namespace {

void make_cuda_device(unsigned index, Result<std::unique_ptr<Device>>& made) {
    auto gpu = cuda::CudaGpu::open(index);
    if (gpu)
        made = std::unique_ptr<Device>(std::make_unique<cuda::CudaDevice>(std::move(*gpu)));
    else
        made = gpu.error();
}

}  // namespace
}  // namespace tars

extern "C" TARS_PLUG_IN_EXPORT const tars::PlugIn* tars_plug_in() {
    static const tars::PlugIn kPlugIn{tars::kPlugInVersion, tars::build_fingerprint(),
                                      tars::make_cuda_device};
    return &kPlugIn;
}
