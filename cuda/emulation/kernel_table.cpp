// SPDX-License-Identifier: Apache-2.0
#include "cuda/emulation/kernel_table.h"

#include "cuda/emulation/run_emulated.h"
#include "cuda/kernels/list.h"

namespace tars::cuda {
namespace {

#define TARS_ENTRY(name, ...)                                                                                \
    {#name, __VA_ARGS__::kThreads, sizeof(__VA_ARGS__::Arguments), run_emulated<__VA_ARGS__>},
constexpr EmulatedKernel kKernels[] = {TARS_CUDA_KERNELS(TARS_ENTRY)};
#undef TARS_ENTRY

}  // namespace

std::span<const EmulatedKernel> emulated_kernels() {
    return kKernels;
}

}  // namespace tars::cuda
