// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tars::test {

/// A packed element type as a GGUF file numbers it.
struct BlockFormat {
    std::uint32_t number = 0;
    std::string name;
    std::size_t elements = 1;  ///< of one block
    std::size_t bytes = 4;     ///< of one block
};

/// Every type the reference can read: F32, F16, BF16, F64, Q8_0, Q4_0, Q4_1, Q5_0, Q5_1, Q2_K … Q6_K,
/// IQ4_NL, IQ4_XS, MXFP4.
const std::vector<BlockFormat>& block_formats();
/// Throws std::runtime_error for a number or name the reference does not know.
const BlockFormat& block_format(std::uint32_t number);
const BlockFormat& block_format(const std::string& name);

/// The values of packed blocks in double precision, written from the format's text and for reading, not for
/// speed. Throws if `bytes` is no whole number of blocks.
std::vector<double> reference_dequantize(const BlockFormat& format, std::span<const std::uint8_t> bytes);

}  // namespace tars::test
