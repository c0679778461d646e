// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/emulation/run_emulated.h"

#include <cstring>
#include <vector>

namespace tars::test {

struct Numbers {
    cuda::Global<const float> in;
    cuda::Global<float> out;
    unsigned count = 0;
};

/// Runs a kernel of our own on the emulation.
template <class Kernel>
Result<void> run_on(std::uint64_t seed, unsigned blocks, std::vector<float>& in, std::vector<float>& out) {
    cuda::Memory memory(1 << 20);
    auto* from = static_cast<float*>(memory.allocate(in.size() * sizeof(float)));
    auto* to = static_cast<float*>(memory.allocate(out.size() * sizeof(float)));
    std::memcpy(from, in.data(), in.size() * sizeof(float));
    const Numbers numbers{{from}, {to}, static_cast<unsigned>(in.size())};
    cuda::Scheduler scheduler(seed);
    const auto done = cuda::run_emulated<Kernel>(
        scheduler, {"kernel", memory, Kernel::kThreads, blocks, 1, nullptr, nullptr},
        std::as_bytes(std::span(&numbers, 1)));
    std::memcpy(out.data(), to, out.size() * sizeof(float));
    return done;
}

}  // namespace tars::test
