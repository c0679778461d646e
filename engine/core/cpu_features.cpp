// SPDX-License-Identifier: Apache-2.0
#include "core/cpu_features.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#if defined(__x86_64__) || defined(_M_X64)
#define TARS_X86 1
#ifdef _MSC_VER
#include <intrin.h>
#else
#include <cpuid.h>
#endif
#endif
#ifdef __linux__
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace tars {
namespace {

#ifdef TARS_X86
struct Registers {
    std::uint32_t a = 0, b = 0, c = 0, d = 0;
};

Registers cpuid(std::uint32_t leaf, std::uint32_t subleaf) {
    Registers r;
#ifdef _MSC_VER
    int values[4];
    __cpuidex(values, static_cast<int>(leaf), static_cast<int>(subleaf));
    r = {static_cast<std::uint32_t>(values[0]), static_cast<std::uint32_t>(values[1]),
         static_cast<std::uint32_t>(values[2]), static_cast<std::uint32_t>(values[3])};
#else
    __get_cpuid_count(leaf, subleaf, &r.a, &r.b, &r.c, &r.d);
#endif
    return r;
}

std::uint64_t enabled_state() {
#ifdef _MSC_VER
    return _xgetbv(0);
#else
    std::uint32_t low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return static_cast<std::uint64_t>(high) << 32 | low;
#endif
}

bool has(std::uint32_t value, std::uint32_t mask) {
    return (value & mask) == mask;
}

/// Asks the system for tiles; it gives them to the whole process (arch_prctl(2), since Linux 5.16).
bool may_use_tiles() {
#if defined(__linux__) && defined(SYS_arch_prctl)
    constexpr long kRequestPermission = 0x1023, kTileData = 18;
    return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
#else
    return false;
#endif
}

CpuLevel detect() {
    constexpr std::uint32_t kFma = 1u << 12, kOsxsave = 1u << 27, kAvx = 1u << 28, kF16c = 1u << 29;  // 1.ecx
    constexpr std::uint32_t kAvx2 = 1u << 5;                                                          // 7.ebx
    constexpr std::uint32_t kAvx512 = 1u << 16 | 1u << 17 | 1u << 30 | 1u << 31;  // F DQ BW VL
    constexpr std::uint32_t kAvx512Vnni = 1u << 11;                               // 7.ecx
    constexpr std::uint32_t kAvx512Bf16 = 1u << 5;                                // 7.1.eax
    constexpr std::uint32_t kAmx = 1u << 22 | 1u << 24;                           // 7.edx: BF16 TILE
    constexpr std::uint64_t kYmmState = 0x6, kZmmState = 0xe6, kTileState = 0x60000;
    const auto basic = cpuid(1, 0);
    if (!has(basic.c, kFma | kOsxsave | kAvx | kF16c)) return CpuLevel::portable;
    const auto state = enabled_state();
    const auto extended = cpuid(7, 0);
    if ((state & kYmmState) != kYmmState || !has(extended.b, kAvx2)) return CpuLevel::portable;
    if ((state & kZmmState) != kZmmState || !has(extended.b, kAvx512)) return CpuLevel::avx2;
    if (!has(extended.c, kAvx512Vnni)) return CpuLevel::avx512;
    const bool bf16 = extended.a >= 1 && has(cpuid(7, 1).a, kAvx512Bf16);
    if (!bf16) return CpuLevel::avx512_vnni;
    const bool tiles = has(extended.d, kAmx) && (state & kTileState) == kTileState && may_use_tiles();
    return tiles ? CpuLevel::amx : CpuLevel::avx512_bf16;
}
#else
CpuLevel detect() {
    return CpuLevel::portable;
}
#endif

#ifdef __linux__
/// CPUs granted by the cgroup v2 quota; infinity when there is none.
double cgroup_quota() {
    std::ifstream file("/sys/fs/cgroup/cpu.max");
    std::string quota;
    double period = 0;
    if (!(file >> quota >> period) || quota == "max" || period <= 0) return HUGE_VAL;
    char* end = nullptr;
    const double value = std::strtod(quota.c_str(), &end);
    return end == quota.c_str() ? HUGE_VAL : value / period;
}

/// A "VmRSS:   123 kB" line of /proc/self/status, in bytes.
std::size_t status_field(const std::string& field) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        std::size_t kib = 0;
        if (word == field && status >> kib) return kib * 1024;
    }
    return 0;
}
#endif

}  // namespace

std::string_view to_string(CpuLevel level) {
    switch (level) {
    case CpuLevel::portable:
        return "portable";
    case CpuLevel::avx2:
        return "avx2";
    case CpuLevel::avx512:
        return "avx512";
    case CpuLevel::avx512_vnni:
        return "avx512-vnni";
    case CpuLevel::avx512_bf16:
        return "avx512-bf16";
    case CpuLevel::amx:
        return "amx";
    }
    return "unknown";
}

std::optional<CpuLevel> cpu_level_from_name(std::string_view name) {
    for (const auto level : kCpuLevels)
        if (name == to_string(level)) return level;
    return {};
}

CpuLevel best_cpu_level() {
    static const CpuLevel level = detect();
    return level;
}

CpuLevel default_cpu_level() {
    const char* invariant = std::getenv("TARS_BATCH_INVARIANT");
    const bool wanted = invariant && std::string_view(invariant) == "1";
    return wanted ? std::min(best_cpu_level(), CpuLevel::avx512_vnni) : best_cpu_level();
}

unsigned available_cpus() {
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof(set), &set) == 0) {
        const double granted = std::min<double>(CPU_COUNT(&set), std::ceil(cgroup_quota()));
        return static_cast<unsigned>(std::max(1.0, granted));
    }
#endif
    return std::max(1u, std::thread::hardware_concurrency());
}

#ifdef __linux__
std::size_t physical_memory() {
    return static_cast<std::size_t>(sysconf(_SC_PHYS_PAGES)) *
           static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}
std::size_t resident_memory() {
    return status_field("VmRSS:");
}
std::size_t peak_resident_memory() {
    return status_field("VmHWM:");
}
#else
std::size_t physical_memory() {
    return 0;
}
std::size_t resident_memory() {
    return 0;
}
std::size_t peak_resident_memory() {
    return 0;
}
#endif

}  // namespace tars
