// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernel_levels.h"
#include "compute/cpu/kernels_impl.h"
#include "compute/cpu/packed/bfloat_vectors.h"
#include "compute/cpu/packed/multiply_tiles_impl.h"
#include "compute/cpu/packed/rows16_vnni.h"
#include "compute/cpu/simd_bf16.h"

namespace tars {

constinit const Kernels kAvx512Bf16Kernels = [] {
    auto kernels = make_kernels<Bf16Simd, VnniRows>(CpuLevel::avx512_bf16);
    kernels.multiply_packed = multiply_packed_or_tiled<BfloatVectors, Bf16Simd, VnniRows>;
    return kernels;
}();

}  // namespace tars
