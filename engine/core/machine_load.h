// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace tars {

/// As its maker calls the processor; empty if the system does not say.
std::string processor_name();

/// How busy the machine is. What the system does not say is 0.
struct MachineLoad {
    std::uint64_t busy_ticks = 0, all_ticks = 0;      ///< of all processors together, since some time ago
    std::uint64_t memory_used = 0, memory_bytes = 0;  ///< of the whole machine; caches do not count as used
    std::uint64_t own_memory = 0;                     ///< resident, of this process
};
MachineLoad machine_load();

/// The share of the processors' time between two readings that was not idle, from 0 to 1.
double busy_share(const MachineLoad& before, const MachineLoad& after);

}  // namespace tars
