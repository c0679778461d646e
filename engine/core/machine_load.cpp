// SPDX-License-Identifier: Apache-2.0
#include "core/machine_load.h"

#include "core/cpu_features.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace tars {

#ifdef __linux__

std::string processor_name() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with("model name") && colon != line.npos) return line.substr(colon + 2);
    }
    return {};
}

MachineLoad machine_load() {
    MachineLoad load;
    std::ifstream stat("/proc/stat");
    std::string word;
    // proc(5): user nice system idle iowait irq softirq steal; what follows is counted in these already.
    std::array<std::uint64_t, 8> ticks{};
    stat >> word;
    for (auto& count : ticks) stat >> count;
    for (const auto count : ticks) load.all_ticks += count;
    load.busy_ticks = load.all_ticks - ticks[3] - ticks[4];

    std::ifstream memory("/proc/meminfo");
    std::uint64_t available = 0;
    while (memory >> word) {
        if (word == "MemTotal:") memory >> load.memory_bytes;
        if (word == "MemAvailable:") memory >> available;
    }
    load.memory_bytes *= 1024;
    load.memory_used = load.memory_bytes - std::min(load.memory_bytes, available * 1024);
    load.own_memory = resident_memory();
    return load;
}

#else

std::string processor_name() {
    return {};
}

MachineLoad machine_load() {
    MachineLoad load;
    load.memory_bytes = physical_memory();
    load.own_memory = resident_memory();
    return load;
}

#endif

double busy_share(const MachineLoad& before, const MachineLoad& after) {
    if (after.all_ticks <= before.all_ticks || after.busy_ticks < before.busy_ticks) return 0;
    const auto busy = static_cast<double>(after.busy_ticks - before.busy_ticks);
    return std::min(1.0, busy / static_cast<double>(after.all_ticks - before.all_ticks));
}

}  // namespace tars
