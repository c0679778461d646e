// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/simd_math_impl.h"
#include "compute/cpu/unpack_impl.h"

// The matrix product. Each output is summed in the lanes of one vector register over at most kPanelColumns
// columns, then across the lanes, then added to what earlier columns gave: an order no tiling changes.
// Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// Rows of weights, or of a part of their columns, `stride` bytes apart.
struct WeightRows {
    const std::byte* data;
    std::size_t stride;
};

/// Where a product goes: assigned for the first columns, added for later ones.
struct Target {
    float* data;
    std::size_t stride;
    bool assign;
};

template <typename S, typename Load, std::size_t kRows, std::size_t kOutputs>
inline void multiply_step(typename S::Vec (&sums)[kRows][kOutputs], const WeightRows& w, const float* x,
                          std::size_t x_stride, std::size_t k, std::size_t count) {
    typename S::Vec activations[kRows];
    TARS_UNROLL
    for (std::size_t r = 0; r < kRows; ++r)
        activations[r] = load_part<S, LoadF32<S>>(x + r * x_stride + k, count);
    TARS_UNROLL
    for (std::size_t o = 0; o < kOutputs; ++o) {
        const auto weight = load_part<S, Load>(w.data + o * w.stride + k * Load::kBytes, count);
        TARS_UNROLL
        for (std::size_t r = 0; r < kRows; ++r)
            sums[r][o] = S::multiply_add(weight, activations[r], sums[r][o]);
    }
}

/// A register tile: kRows × kOutputs products over `columns`.
template <typename S, typename Load, std::size_t kRows, std::size_t kOutputs>
inline void multiply_tile(const WeightRows& w, const float* x, std::size_t x_stride, std::size_t columns,
                          const Target& y) {
    typename S::Vec sums[kRows][kOutputs];
    TARS_UNROLL
    for (std::size_t r = 0; r < kRows; ++r) {
        TARS_UNROLL
        for (std::size_t o = 0; o < kOutputs; ++o) sums[r][o] = S::set1(0);
    }
    std::size_t k = 0;
    for (; k + S::kLanes <= columns; k += S::kLanes)
        multiply_step<S, Load, kRows, kOutputs>(sums, w, x, x_stride, k, S::kLanes);
    if (k < columns) multiply_step<S, Load, kRows, kOutputs>(sums, w, x, x_stride, k, columns - k);
    TARS_UNROLL
    for (std::size_t r = 0; r < kRows; ++r) {
        TARS_UNROLL
        for (std::size_t o = 0; o < kOutputs; ++o) {
            const float sum = S::sum(sums[r][o]);
            float& out = y.data[r * y.stride + o];
            out = y.assign ? sum : out + sum;
        }
    }
}

template <typename S, typename Load, std::size_t kRows>
void multiply_rows(const WeightRows& w, std::size_t outputs, const float* x, std::size_t x_stride,
                   std::size_t columns, const Target& y) {
    constexpr std::size_t kOutputs = kRows == 1 ? 8 : S::kTileOutputs;  // one row needs more sums in flight
    std::size_t o = 0;
    for (; o + kOutputs <= outputs; o += kOutputs)
        multiply_tile<S, Load, kRows, kOutputs>({w.data + o * w.stride, w.stride}, x, x_stride, columns,
                                                {y.data + o, y.stride, y.assign});
    for (; o < outputs; ++o)
        multiply_tile<S, Load, kRows, 1>({w.data + o * w.stride, w.stride}, x, x_stride, columns,
                                         {y.data + o, y.stride, y.assign});
}

/// multiply_rows for the last `rows` ≤ kRows rows.
template <typename S, typename Load, std::size_t kRows>
void multiply_last_rows(const WeightRows& w, std::size_t outputs, const float* x, std::size_t x_stride,
                        std::size_t rows, std::size_t columns, const Target& y) {
    if (rows == kRows) return multiply_rows<S, Load, kRows>(w, outputs, x, x_stride, columns, y);
    if constexpr (kRows > 1)
        multiply_last_rows<S, Load, kRows - 1>(w, outputs, x, x_stride, rows, columns, y);
}

/// All rows × `outputs` weight rows over at most kPanelColumns columns.
template <typename S, typename Load>
void multiply_block(const WeightRows& w, std::size_t outputs, const float* x, std::size_t x_stride,
                    std::size_t rows, std::size_t columns, const Target& y) {
    for (std::size_t r = 0; r < rows; r += S::kTileRows) {
        const std::size_t left = rows - r;
        multiply_last_rows<S, Load, S::kTileRows>(w, outputs, x + r * x_stride, x_stride,
                                                  left < S::kTileRows ? left : S::kTileRows, columns,
                                                  {y.data + r * y.stride, y.stride, y.assign});
    }
}

/// Weight rows unpacked at a time: few when they are used once and should still be in the first cache level.
template <typename S>
inline std::size_t panel_rows(std::size_t rows) {
    return rows <= S::kTileRows ? 8 : kPanelRows;
}

/// Calls body(o, count, k, columns) for the blocks of `outputs` × `w.columns`, columns innermost.
template <typename Body>
inline void for_each_block(std::size_t outputs, std::size_t columns, std::size_t step, Body body) {
    for (std::size_t o = 0; o < outputs; o += step) {
        const std::size_t count = outputs - o < step ? outputs - o : step;
        for (std::size_t k = 0; k < columns; k += kPanelColumns)
            body(o, count, k, columns - k < kPanelColumns ? columns - k : kPanelColumns);
    }
}

/// Weights converted on the way into the registers.
template <typename S, typename Load>
void matmul_direct(const MatrixView& w, std::size_t first, std::size_t outputs, const ConstRows& x,
                   const Rows& y) {
    const std::byte* data = w.data + first * w.row_bytes;
    for_each_block(outputs, w.columns, panel_rows<S>(x.count),
                   [&](std::size_t o, std::size_t count, std::size_t k, std::size_t columns) {
                       multiply_block<S, Load>({data + o * w.row_bytes + k * Load::kBytes, w.row_bytes},
                                               count, x.data + k, x.stride, x.count, columns,
                                               {y.data + o, y.stride, k == 0});
                   });
}

/// Weights unpacked to floats first, a panel at a time.
template <typename S>
void matmul_unpacked(const MatrixView& w, std::size_t first, std::size_t outputs, const ConstRows& x,
                     const Rows& y, float* panel) {
    const std::byte* data = w.data + first * w.row_bytes;
    for_each_block(outputs, w.columns, panel_rows<S>(x.count),
                   [&](std::size_t o, std::size_t count, std::size_t k, std::size_t columns) {
                       const std::size_t offset = w.row_bytes * k / w.columns;  // kPanelColumns: whole blocks
                       for (std::size_t i = 0; i < count; ++i)
                           unpack<S>(w.dtype, data + (o + i) * w.row_bytes + offset, columns,
                                     panel + i * kPanelStride);
                       multiply_block<S, LoadF32<S>>(
                           {reinterpret_cast<const std::byte*>(panel), kPanelStride * sizeof(float)}, count,
                           x.data + k, x.stride, x.count, columns, {y.data + o, y.stride, k == 0});
                   });
}

template <typename S>
void matmul(const MatrixView& w, std::size_t first, std::size_t outputs, const ConstRows& x, const Rows& y,
            float* panel) {
    const bool used_once = x.count <= S::kTileRows;
    if (w.dtype == DType::F32) return matmul_direct<S, LoadF32<S>>(w, first, outputs, x, y);
    if (w.dtype == DType::F16 && used_once) return matmul_direct<S, LoadF16<S>>(w, first, outputs, x, y);
    if (w.dtype == DType::BF16 && used_once) return matmul_direct<S, LoadBF16<S>>(w, first, outputs, x, y);
    matmul_unpacked<S>(w, first, outputs, x, y, panel);
}

}  // namespace
}  // namespace tars
