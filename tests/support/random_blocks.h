// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/reference_quants.h"

#include <cstdint>
#include <vector>

namespace tars::test {

/// binary16 bits of `value`, cut towards zero. `value` must be finite and in range.
std::uint16_t half_bits(double value);

/// One random block after the other, each scaled so that the root mean square of its values is about `size`
/// and their mean near zero. A way to weights of any packed type without a quantizer.
std::vector<std::uint8_t> random_blocks(const BlockFormat& format, std::size_t blocks, double size,
                                        std::uint64_t seed);

}  // namespace tars::test
