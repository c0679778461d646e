// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/simd_math_impl.h"
#include "compute/quants/dequantize_blocks.h"

// Packed weights to floats. Internal linkage on purpose; see kernels_impl.h.

namespace tars {

/// dequantize() of quants.h, callable from code that must not instantiate std::span.
void unpack_any(DType dtype, const std::byte* blocks, std::size_t elements, float* values);

namespace {

template <typename S, typename Load>
inline void unpack_plain(const std::byte* source, std::size_t elements, float* values) {
    for_each_vector<S>(elements, [&](std::size_t i, std::size_t count) {
        store_part<S>(values + i, load_part<S, Load>(source + i * Load::kBytes, count), count);
    });
}

template <typename Block>
inline void unpack_blocks(const std::byte* source, std::size_t elements, float* values) {
    const auto* blocks = reinterpret_cast<const Block*>(source);
    for (std::size_t i = 0; i < elements / Block::kElements; ++i)
        dequantize_block(blocks[i], values + i * Block::kElements);
}

template <typename S>
void unpack(DType dtype, const std::byte* source, std::size_t elements, float* values) {
    switch (dtype) {
    case DType::F32:
        std::memcpy(values, source, elements * sizeof(float));
        return;
    case DType::F16:
        unpack_plain<S, LoadF16<S>>(source, elements, values);
        return;
    case DType::BF16:
        unpack_plain<S, LoadBF16<S>>(source, elements, values);
        return;
    case DType::Q4_0:
        unpack_blocks<BlockQ4_0>(source, elements, values);
        return;
    case DType::Q4_1:
        unpack_blocks<BlockQ4_1>(source, elements, values);
        return;
    case DType::Q5_0:
        unpack_blocks<BlockQ5_0>(source, elements, values);
        return;
    case DType::Q5_1:
        unpack_blocks<BlockQ5_1>(source, elements, values);
        return;
    case DType::Q8_0:
        unpack_blocks<BlockQ8_0>(source, elements, values);
        return;
    case DType::Q2_K:
        unpack_blocks<BlockQ2_K>(source, elements, values);
        return;
    case DType::Q3_K:
        unpack_blocks<BlockQ3_K>(source, elements, values);
        return;
    case DType::Q4_K:
        unpack_blocks<BlockQ4_K>(source, elements, values);
        return;
    case DType::Q5_K:
        unpack_blocks<BlockQ5_K>(source, elements, values);
        return;
    case DType::Q6_K:
        unpack_blocks<BlockQ6_K>(source, elements, values);
        return;
    default:
        unpack_any(dtype, source, elements, values);
        return;
    }
}

}  // namespace
}  // namespace tars
