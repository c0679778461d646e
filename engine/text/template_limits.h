// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tars {

/// Bounds on what an untrusted template may cost.
struct TemplateLimits {
    std::uint64_t steps = 20'000'000;  ///< evaluated nodes
    std::uint32_t depth = 200;         ///< nested expressions, macros and blocks
    std::uint64_t output_bytes = 16 << 20;
    std::uint64_t value_bytes = 64 << 20;  ///< strings and lists made on the way
};

}  // namespace tars
