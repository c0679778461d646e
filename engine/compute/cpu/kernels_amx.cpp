// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernel_levels.h"
#include "compute/cpu/kernels_impl.h"
#include "compute/cpu/packed/amx_tiles.h"
#include "compute/cpu/packed/multiply_tiles_impl.h"
#include "compute/cpu/packed/rows16_vnni.h"
#include "compute/cpu/simd_bf16.h"

namespace tars {

constinit const Kernels kAmxKernels = [] {
    auto kernels = make_kernels<Bf16Simd, VnniRows>(CpuLevel::amx);
    kernels.tiled_rows = kTiledRows;
    kernels.multiply_packed = multiply_packed_or_tiled<AmxTiles, Bf16Simd, VnniRows>;
    kernels.spin = spin_tiled<AmxTiles>;
    return kernels;
}();

}  // namespace tars
