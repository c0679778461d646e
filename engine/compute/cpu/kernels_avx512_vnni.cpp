// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernel_levels.h"
#include "compute/cpu/kernels_impl.h"
#include "compute/cpu/packed/rows16_vnni.h"
#include "compute/cpu/simd_avx512.h"

namespace tars {

constinit const Kernels kAvx512VnniKernels = make_kernels<Avx512Simd, VnniRows>(CpuLevel::avx512_vnni);

}  // namespace tars
