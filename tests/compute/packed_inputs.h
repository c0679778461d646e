// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/aligned_buffer.h"
#include "compute/cpu/packed/pack.h"
#include "core/half.h"
#include "tests/compute/kernel_inputs.h"

namespace tars::test {

/// The same weight in packed groups.
struct Packed {
    explicit Packed(const Matrix& w) {
        matrix = {w.view.dtype, nullptr, w.view.rows, w.view.columns, 0};
        matrix.group_bytes = packed_group_bytes(w.view.dtype, w.view.columns);
        const std::size_t groups = (w.view.rows + kPackedRows - 1) / kPackedRows;
        buffer = std::move(AlignedBuffer::make(groups * matrix.group_bytes, "a test")).value();
        for (std::size_t group = 0; group < groups; ++group)
            pack_group(matrix, w.view.data, w.view.row_bytes, group,
                       buffer.data() + group * matrix.group_bytes);
        matrix.data = buffer.data();
    }
    AlignedBuffer buffer;
    PackedMatrix matrix;
};

/// Rows of activations, rounded.
struct Rounded {
    Rounded(const Kernels& kernels, std::span<const float> x, std::size_t rows, std::size_t columns)
        : blocks(rows * (columns / 32 + 1)),
          bfloats(blocks.size() * 32),
          view{blocks.data(), rows, columns / 32 + 1, bfloats.data(), x.data(), columns} {
        for (std::size_t r = 0; r < rows; ++r)
            kernels.quantize_row(x.data() + r * columns, columns, rows_from(view, r));
    }
    /// The numbers that weights of `dtype` are multiplied with.
    std::vector<float> seen_by(DType dtype, CpuLevel level) const {
        const std::size_t columns = view.floats_stride;
        std::vector<float> result(view.floats, view.floats + view.count * columns);
        if (dtype == DType::F16) return result;
        if (dtype == DType::BF16 && level < CpuLevel::avx512_bf16) return result;
        for (std::size_t i = 0; i < result.size(); ++i) {
            const std::size_t b = i / columns * view.stride + i % columns / 32;
            const auto bytes = blocks[b].scale * static_cast<float>(blocks[b].values[i % 32]);
            result[i] = dtype == DType::BF16 ? bf16_to_f32(bfloats[b * 32 + i % 32]) : bytes;
        }
        return result;
    }
    std::vector<QuantizedBlock> blocks;
    std::vector<std::uint16_t> bfloats;
    QuantizedRows view;
};

/// The packed types that are multiplied in whole numbers …
inline std::vector<DType> packed_codes() {
    return {DType::Q8_0,  DType::Q4_0,  DType::Q4_1,   DType::Q5_0,   DType::Q5_1,
            DType::Q2_K,  DType::Q3_K,  DType::Q4_K,   DType::Q5_K,   DType::Q6_K,
            DType::TQ1_0, DType::TQ2_0, DType::IQ4_NL, DType::IQ4_XS, DType::MXFP4};
}

/// … and all of them.
inline std::vector<DType> packed_types() {
    auto types = packed_codes();
    types.insert(types.end(), {DType::F16, DType::BF16});
    return types;
}

}  // namespace tars::test
