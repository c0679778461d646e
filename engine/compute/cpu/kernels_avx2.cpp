// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernel_levels.h"
#include "compute/cpu/kernels_impl.h"
#include "compute/cpu/packed/rows16_avx2.h"
#include "compute/cpu/simd_avx2.h"

namespace tars {

constinit const Kernels kAvx2Kernels = make_kernels<Avx2Simd, Avx2Rows>(CpuLevel::avx2);

}  // namespace tars
