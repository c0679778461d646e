// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernels.h"

#include "compute/cpu/kernel_levels.h"

namespace tars {

const Kernels& kernels_for([[maybe_unused]] CpuLevel level) {
#ifdef TARS_AMX_KERNELS
    if (level == CpuLevel::amx) return kAmxKernels;
#endif
#ifdef TARS_X86_KERNELS
    if (level == CpuLevel::avx512_bf16) return kAvx512Bf16Kernels;
    if (level == CpuLevel::avx512_vnni) return kAvx512VnniKernels;
    if (level == CpuLevel::avx512) return kAvx512Kernels;
    if (level == CpuLevel::avx2) return kAvx2Kernels;
#endif
    return kPortableKernels;
}

}  // namespace tars
