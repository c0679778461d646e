// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernel_levels.h"
#include "compute/cpu/kernels_impl.h"
#include "compute/cpu/packed/rows16_vnni.h"
#include "compute/cpu/simd_bf16.h"

namespace tars {

constinit const Kernels kAvx512Bf16Kernels = make_kernels<Bf16Simd, VnniRows>(CpuLevel::avx512_bf16);

}  // namespace tars
