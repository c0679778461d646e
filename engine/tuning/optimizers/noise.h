// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tars {

/// Names an independent stream of random numbers: what for, in which generation, for which member. Nothing
/// random is ever stored: a stream is regenerated from these.
std::uint64_t stream(std::uint32_t purpose, std::uint64_t generation, std::uint64_t member = 0);

/// A seed for a part of something that has a seed itself.
std::uint64_t child_seed(std::uint64_t seed, std::uint64_t child);

/// Standard normals; element i depends on (seed, stream, i) alone.
void fill_normal(std::uint64_t seed, std::uint64_t stream, std::span<double> out);
/// −1 or 1.
void fill_signs(std::uint64_t seed, std::uint64_t stream, std::span<double> out);

}  // namespace tars
