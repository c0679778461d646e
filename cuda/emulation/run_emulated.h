// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/emulation/target_cpu.h"

#include <cstring>
#include <memory>

namespace tars::cuda {

/// What a GPU gives a block without asking.
inline constexpr std::size_t kSharedBytes = 48 << 10;

/// Runs a kernel class on the grid that `launch` says.
template <class Kernel>
Result<void> run_emulated(Scheduler& scheduler, Scheduler::Launch launch,
                          std::span<const std::byte> arguments) {
    typename Kernel::Arguments a;
    std::memcpy(static_cast<void*>(&a), arguments.data(), sizeof a);
    const auto shared = std::make_unique<typename Kernel::Shared>();
    launch.begin_block = [&shared] {
        std::destroy_at(shared.get());
        std::construct_at(shared.get());
    };
    launch.run_thread = [&shared, &a] { Kernel::run(Thread(), *shared, a); };
    return scheduler.run(launch);
}

}  // namespace tars::cuda
