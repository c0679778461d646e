// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tars::cuda {

/// How a weight lies in the memory of the GPU; kernels/formats.h says what the planes hold.
enum class Format { f32, f16, bf16, q8_0, q4_0, q4_1, q5_0, q5_1, iq4_nl, mxfp4, iq4_xs, q4_k, q5_k, q6_k };

/// Of a type's weights; types without kernels of their own become floats.
Format format_of(DType dtype);
/// As in the names of kernels.
const char* name(Format format);

/// One number per plane of a Matrix.
template <typename T>
struct Planes {
    T codes{}, headers{}, scales{}, high_bits{}, sub_scales{}, high_words{};
};

/// Chunks of a row, and bytes per plane of a row of so many.
std::uint32_t chunks_of(std::uint64_t columns);
Planes<std::uint64_t> row_bytes(Format format, std::uint32_t chunks);

/// Packs one row of `columns` values of `dtype` into the planes of format_of(dtype), each of the size that
/// row_bytes() says. `scratch` is memory to work in, kept from call to call.
void pack_row(DType dtype, std::span<const std::byte> row, std::uint64_t columns,
              const Planes<std::byte*>& planes, std::vector<float>& scratch);

}  // namespace tars::cuda
