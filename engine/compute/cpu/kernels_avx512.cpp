// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernel_levels.h"
#include "compute/cpu/kernels_impl.h"
#include "compute/cpu/packed/rows16_avx2.h"
#include "compute/cpu/simd_avx512.h"

namespace tars {

constinit const Kernels kAvx512Kernels = make_kernels<Avx512Simd, Avx2Rows>(CpuLevel::avx512);

}  // namespace tars
