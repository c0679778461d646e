// SPDX-License-Identifier: Apache-2.0
#include "compute/quants.h"
#include "compute/quants/dequantize_iq_blocks.h"

#include <cassert>

namespace tars {

void dequantize(DType dtype, std::span<const std::byte> blocks, std::span<float> values) {
    assert(byte_size(dtype, values.size()) == blocks.size());
    visit_block_type(dtype, [&](auto type) {
        using Block = typename decltype(type)::Type;
        static_assert(alignof(Block) == 1, "blocks may start at any address");
        const auto* block = reinterpret_cast<const Block*>(blocks.data());
        float* out = values.data();
        for (const float* end = out + values.size(); out < end; out += Block::kElements)
            dequantize_block(*block++, out);
    });
}

}  // namespace tars
