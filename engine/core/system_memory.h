// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tars {

/// Bytes of memory this process may use: the machine's, or less in a container that has a limit. 0 if the
/// system does not say.
std::uint64_t usable_memory_bytes();

}  // namespace tars
