// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"

#include <cstddef>

namespace tars {
namespace {

/// Asks for the line of memory that will be read soon. Internal linkage on purpose; see kernels_impl.h.
inline void prefetch([[maybe_unused]] const void* address) {
#ifdef __GNUC__
    __builtin_prefetch(address);
#endif
}

/// Asks for all lines of `bytes` from `part` on, or for none where it is null. Inlined in any case:
/// prefetches are no effect that GCC knows of, and it leaves out a call that has none.
#ifdef __GNUC__
[[gnu::always_inline]]
#endif
inline void
prefetch_all(const std::byte* part, std::size_t bytes) {
    if (!part) return;
    for (std::size_t line = 0; line < bytes; line += kLineBytes) prefetch(part + line);
}

}  // namespace
}  // namespace tars
