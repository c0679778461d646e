// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cpu_features.h"

#include <vector>

namespace tars::test {

/// Every kernel level of this machine.
inline std::vector<CpuLevel> available_levels() {
    std::vector<CpuLevel> levels;
    for (const auto level : kCpuLevels)
        if (level <= best_cpu_level()) levels.push_back(level);
    return levels;
}

}  // namespace tars::test
