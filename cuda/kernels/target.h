// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a kernel may use besides plain C++, for the target it is compiled for: Thread (who am I; meeting the
// others), SharedArray, load() and store() of both memories, and the few functions C++ lacks. A kernel is a
// class with kThreads, Arguments, Shared (the memory of a block) and a static run(thread, shared, arguments).

#ifdef __CUDACC__
#include "cuda/kernels/target_gpu.h"
#else
#include "cuda/emulation/target_cpu.h"
#endif
