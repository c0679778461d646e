// SPDX-License-Identifier: Apache-2.0
// Every kernel as a function of the GPU, under its plain name after "tars_".
#include "cuda/kernels/list.h"

namespace tars::cuda {

/// Blocks that a multiprocessor must have registers for: 512 threads hide the latency of memory and leave
/// each registers enough not to spill, unless a kernel knows better.
template <class Kernel>
constexpr unsigned least_blocks() {
    if constexpr (requires { Kernel::kLeastBlocks; })
        return Kernel::kLeastBlocks;
    else
        return 512 / Kernel::kThreads;
}

/// A graph may start a kernel before the one before it has ended: here it lets the next one come, and waits
/// until all the one before has written is there. Nothing happens where it was started as usual.
TARS_DEVICE void follow() {
#if __CUDA_ARCH__ >= 900
    asm volatile("griddepcontrol.launch_dependents;");
    asm volatile("griddepcontrol.wait;" ::: "memory");
#endif
}

/// A GPU that a kernel is not for gets an empty one: nobody asks for it there.
template <class Kernel>
TARS_DEVICE void run_kernel(typename Kernel::Shared& shared, const typename Kernel::Arguments& arguments) {
#ifdef __CUDA_ARCH__
    constexpr unsigned kArchitecture = __CUDA_ARCH__ / 10;
    if constexpr (!requires { requires Kernel::kLeastArchitecture > kArchitecture; })
        Kernel::run(Thread{}, shared, arguments);
#endif
}

#define TARS_ENTRY(name, ...)                                                                                \
    extern "C" __global__ void __launch_bounds__(__VA_ARGS__::kThreads, least_blocks<__VA_ARGS__>())         \
        tars_##name(const __grid_constant__ __VA_ARGS__::Arguments arguments) {                              \
        __shared__ __VA_ARGS__::Shared shared;                                                               \
        follow();                                                                                            \
        run_kernel<__VA_ARGS__>(shared, arguments);                                                          \
    }
TARS_CUDA_KERNELS(TARS_ENTRY)
#undef TARS_ENTRY

}  // namespace tars::cuda
