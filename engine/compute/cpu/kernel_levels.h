// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"

namespace tars {

// Each in a translation unit of its own, compiled for its level.
extern const Kernels kPortableKernels;
#ifdef TARS_X86_KERNELS
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
extern const Kernels kAvx512VnniKernels;
extern const Kernels kAvx512Bf16Kernels;
#ifdef TARS_AMX_KERNELS
extern const Kernels kAmxKernels;
#endif
#endif

}  // namespace tars
