// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <thread>

namespace tars {

/// Kernel levels, each including those before it. A level counts as present only if the processor has the
/// instructions *and* the operating system saves their registers (XCR0) and, for tiles, lets us use them.
enum class CpuLevel {
    portable,     ///< plain C++ for any processor
    avx2,         ///< AVX2, FMA, F16C
    avx512,       ///< AVX-512 F, BW, DQ, VL on top
    avx512_vnni,  ///< AVX-512 VNNI on top
    avx512_bf16,  ///< AVX-512 BF16 on top
    amx,          ///< AMX tiles with BF16 on top (Linux)
};
inline constexpr std::array kCpuLevels = {CpuLevel::portable,    CpuLevel::avx2,        CpuLevel::avx512,
                                          CpuLevel::avx512_vnni, CpuLevel::avx512_bf16, CpuLevel::amx};

std::string_view to_string(CpuLevel level);
std::optional<CpuLevel> cpu_level_from_name(std::string_view name);
/// The highest level of this machine.
CpuLevel best_cpu_level();
/// The level to take when none is asked for: the best. With TARS_BATCH_INVARIANT=1 in the environment, the
/// best of those on which a result never depends on what else is in its batch, which products of bfloats give
/// up.
CpuLevel default_cpu_level();

/// Processors this process may run on (affinity and cgroup quota), at least 1.
unsigned available_cpus();

/// Physical memory of the machine in bytes; 0 if unknown.
std::size_t physical_memory();
/// Resident memory of this process in bytes, now and at its peak; 0 if unknown.
std::size_t resident_memory();
std::size_t peak_resident_memory();

}  // namespace tars
