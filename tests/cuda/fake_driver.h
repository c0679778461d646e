// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// How the stand-in for NVIDIA's driver behaves, from now on. Its library exports one function beside the
/// driver's: `FakeDriver* tars_fake_driver()`.
struct FakeDriver {
    int version = 99000;  ///< of CUDA, as cuDriverGetVersion() has it
    int init = 0;         ///< what cuInit() answers
    int devices = 2;
    int load_module = 0;  ///< what cuModuleLoadData() answers
    int work = 0;         ///< what everything else answers that touches a GPU: after some errors, all of it
    std::uint64_t memory = std::uint64_t{64} << 20;  ///< of each GPU; read when it is first used
    std::uint64_t launches = 0;                      ///< of kernels so far, in graphs too
};
inline constexpr const char* kFakeDriverEntry = "tars_fake_driver";
