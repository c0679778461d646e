// SPDX-License-Identifier: Apache-2.0
#include "core/system_memory.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <unistd.h>

#include <algorithm>
#include <fstream>
#endif

namespace tars {

#ifdef _WIN32
std::uint64_t usable_memory_bytes() {
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof(status);
    return GlobalMemoryStatusEx(&status) ? status.ullTotalPhys : 0;
}
#else
std::uint64_t usable_memory_bytes() {
    const auto pages = ::sysconf(_SC_PHYS_PAGES), page = ::sysconf(_SC_PAGE_SIZE);
    std::uint64_t bytes = 0;
    if (pages > 0 && page > 0) bytes = static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(page);
    // A container's limit: control groups v2, then v1. "max" is no number, and v1 writes a huge one for none.
    for (const char* path : {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
        std::ifstream file(path);
        std::uint64_t limit = 0;
        if (file >> limit && limit > 0) bytes = bytes == 0 ? limit : std::min(bytes, limit);
    }
    return bytes;
}
#endif

}  // namespace tars
