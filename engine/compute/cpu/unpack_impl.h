// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/simd_math_impl.h"
#include "compute/quants/dequantize_iq_blocks.h"

// Packed weights to floats. Internal linkage on purpose; see kernels_impl.h.

namespace tars {

namespace {

template <typename S, typename Load>
inline void unpack_plain(const std::byte* source, std::size_t elements, float* values) {
    for_each_vector<S>(elements, [&](std::size_t i, std::size_t count) {
        store_part<S>(values + i, load_part<S, Load>(source + i * Load::kBytes, count), count);
    });
}

template <typename S>
void unpack(DType dtype, const std::byte* source, std::size_t elements, float* values) {
    if (dtype == DType::F16) return unpack_plain<S, LoadF16<S>>(source, elements, values);
    if (dtype == DType::BF16) return unpack_plain<S, LoadBF16<S>>(source, elements, values);
    visit_block_type(dtype, [&](auto type) {
        using Block = typename decltype(type)::Type;
        const auto* blocks = reinterpret_cast<const Block*>(source);
        for (std::size_t i = 0; i < elements / Block::kElements; ++i)
            dequantize_block(blocks[i], values + i * Block::kElements);
    });
}

}  // namespace
}  // namespace tars
