// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tars {

/// Bytes of memory this process may use: the machine's, or less in a container that has a limit. 0 if the
/// system does not say.
std::uint64_t usable_memory_bytes();

/// How many of them nobody uses now, what the system would give back of its caches counted in. 0 if the
/// system does not say.
std::uint64_t available_memory_bytes();

}  // namespace tars
