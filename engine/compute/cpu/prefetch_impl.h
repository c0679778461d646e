// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tars {
namespace {

/// Asks for the line of memory that will be read soon. Internal linkage on purpose; see kernels_impl.h.
inline void prefetch([[maybe_unused]] const void* address) {
#ifdef __GNUC__
    __builtin_prefetch(address);
#endif
}

}  // namespace
}  // namespace tars
