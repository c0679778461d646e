// SPDX-License-Identifier: Apache-2.0
#include "core/system_memory.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#endif

namespace tars {

#ifdef _WIN32
std::uint64_t usable_memory_bytes() {
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof(status);
    return GlobalMemoryStatusEx(&status) ? status.ullTotalPhys : 0;
}

std::uint64_t available_memory_bytes() {
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof(status);
    return GlobalMemoryStatusEx(&status) ? status.ullAvailPhys : 0;
}
#else
namespace {

/// The number behind `key` in a file of lines "key number"; 0 where there is none.
std::uint64_t field_of(const char* path, std::string_view key) {
    std::ifstream file(path);
    std::string word;
    while (file >> word) {
        std::uint64_t value = 0;
        if (word == key && file >> value) return value;
    }
    return 0;
}

std::uint64_t number_in(const char* path) {
    std::ifstream file(path);
    std::uint64_t value = 0;
    return file >> value ? value : 0;
}

/// What is left below a container's limit (control groups v2), less `most` where there is none. Files it has
/// in the system's cache are given up when memory is wanted.
std::uint64_t left_in_container(std::uint64_t most) {
    const auto limit = number_in("/sys/fs/cgroup/memory.max");
    if (limit == 0) return most;
    const auto used = number_in("/sys/fs/cgroup/memory.current");
    const auto cached = field_of("/sys/fs/cgroup/memory.stat", "inactive_file");
    const auto kept = used - std::min(used, cached);
    return std::min(most, limit - std::min(limit, kept));
}

}  // namespace

std::uint64_t available_memory_bytes() {
    return left_in_container(field_of("/proc/meminfo", "MemAvailable:") * 1024);
}

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
