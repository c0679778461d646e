// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace tars {

// Arithmetic on numbers that came from a file or a request: empty on overflow.

constexpr std::optional<std::uint64_t> checked_add(std::uint64_t a, std::uint64_t b) {
    if (a > std::numeric_limits<std::uint64_t>::max() - b) return {};
    return a + b;
}

constexpr std::optional<std::uint64_t> checked_multiply(std::uint64_t a, std::uint64_t b) {
    if (b != 0 && a > std::numeric_limits<std::uint64_t>::max() / b) return {};
    return a * b;
}

/// The next multiple of `alignment` (a power of two) at or above `value`.
constexpr std::optional<std::uint64_t> checked_align(std::uint64_t value, std::uint64_t alignment) {
    const auto padded = checked_add(value, alignment - 1);
    if (!padded) return {};
    return *padded & ~(alignment - 1);
}

}  // namespace tars
