// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernel_levels.h"
#include "compute/cpu/kernels_impl.h"
#include "compute/cpu/packed/rows16_portable.h"
#include "compute/cpu/simd_portable.h"

namespace tars {

constinit const Kernels kPortableKernels = make_kernels<PortableSimd, PortableRows>(CpuLevel::portable);

}  // namespace tars
