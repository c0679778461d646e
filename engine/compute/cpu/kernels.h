// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "compute/device.h"
#include "compute/plan.h"
#include "core/cpu_features.h"
#include "core/dtype.h"

#include <cstddef>

namespace tars {

/// A weight as the kernels read it: `rows` outputs of `columns` inputs, each row `row_bytes` long. Data may
/// start at any address.
struct MatrixView {
    DType dtype = DType::F32;
    const std::byte* data = nullptr;
    std::size_t rows = 0, columns = 0, row_bytes = 0;
};

/// Activations: `count` rows of floats, `stride` floats apart.
struct ConstRows {
    const float* data = nullptr;
    std::size_t count = 0, stride = 0;
};
struct Rows {
    float* data = nullptr;
    std::size_t stride = 0;
};

/// Unpacked weights one thread works on at a time: kPanelRows rows of kPanelColumns columns. The columns are
/// also the unit of summation (see Kernels::matmul), so they are the same for every type and level.
inline constexpr std::size_t kPanelRows = 32;
inline constexpr std::size_t kPanelColumns = 1024;
/// A little more than the columns: rows a power of two apart would compete for the same cache sets.
inline constexpr std::size_t kPanelStride = kPanelColumns + 16;
inline constexpr std::size_t kPanelFloats = kPanelRows * kPanelStride;

/// From so many rows on, levels with tiles multiply packed weights of any type as bfloats, and those with
/// instructions for bfloats such of sixteen bits.
inline constexpr std::size_t kTiledRows = 32;

/// Products in one round of Kernels::spin.
inline constexpr std::size_t kSpinBytes = 8 * kLineBytes;

/// The softmax-weighted mean of values so far, for `heads` heads: maximum[heads] of the scores, sum[heads] of
/// exp(score − maximum), weighted[heads][dimension] = Σ exp(score − maximum) · value. Starts at −∞, 0, 0.
struct SoftmaxState {
    float* maximum = nullptr;
    float* sum = nullptr;
    float* weighted = nullptr;
};

/// A page of one KV head. Keys of f32 and f16 are [dimension][position], so that a vector holds one element
/// of neighbouring positions and no sum runs across its lanes; values are [position][dimension]. Of q8_0,
/// each 32 dimensions are a block:
struct KeyBlock {
    std::uint16_t scales[kPageTokens];
    std::int8_t codes[32][kPageTokens];
};
struct ValueBlock {
    std::uint16_t scales[kPageTokens];
    std::int8_t codes[kPageTokens][32];
};

/// One KV head's part of a page that will be attended to next.
struct ComingPage {
    const std::byte *keys = nullptr, *values = nullptr;  ///< null: none
    std::size_t bytes = 0;                               ///< of each
};

/// One page of keys and values seen by the query heads of one KV head.
struct AttentionTile {
    const float* queries = nullptr;  ///< [heads][dimension]
    std::size_t heads = 0, dimension = 0;
    KvType type = KvType::f16;
    const std::byte* keys = nullptr;    ///< the page's
    const std::byte* values = nullptr;  ///< the page's
    std::size_t first = 0;              ///< position of the page that is seen first
    std::size_t positions = 0;          ///< 1 … kPageTokens − first
    float scale = 1.0f;
    float* scores = nullptr;  ///< scratch, [heads][kPageTokens]
    /// Asked of memory meanwhile: pages lie anywhere, so that no processor foresees the next.
    ComingPage coming = {};
};

/// The inner loops of the CPU device, once per instruction-set level.
///
/// What a kernel computes for one row (or one head of one row) depends on nothing but that row: every sum has
/// one order whatever the other rows, the tiling or the thread. A batch therefore gives the very bits that
/// its rows give alone. Levels differ from each other in the last bits, as their vectors differ in length.
/// The exceptions are the levels with instructions for bfloats: from kTiledRows on, a batch is rounded in
/// another way where it meets weights of sixteen bits and, with tiles, of any type.
struct Kernels {
    CpuLevel level;
    /// Batches of so many rows are multiplied with packed weights as bfloats, whatever their type; 0: none.
    std::size_t tiled_rows;

    /// `elements` values of any type (a whole number of blocks) as floats.
    void (*unpack)(DType dtype, const std::byte* blocks, std::size_t elements, float* values);

    /// y[r][i] = Σ_k w[first + i][k] · x[r][k] for i in [0, outputs). Sums run in vector lanes over
    /// kPanelColumns columns at a time; those partial sums are then added in order. `panel`: kPanelFloats.
    void (*matmul)(const MatrixView& w, std::size_t first, std::size_t outputs, const ConstRows& x,
                   const Rows& y, float* panel);

    /// The same product with a packed weight and rounded activations; y's rows are `y.stride` floats apart.
    /// Sums run in whole numbers within a block, then over the blocks in order.
    void (*multiply_packed)(const PackedMatrix& w, std::size_t first, std::size_t outputs,
                            const QuantizedRows& x, const Rows& y);

    /// Rounds `n` floats (a multiple of 32) into the first row of `out`.
    void (*quantize_row)(const float* x, std::size_t n, const QuantizedRows& out);

    /// y = x / sqrt(mean(x²) + epsilon) · weight; y may be x.
    void (*rms_norm)(const float* x, const float* weight, std::size_t n, float epsilon, float* y);

    /// Turns pair i of a head by the angle whose cosine and sine are given.
    void (*rotate)(float* head, const float* cosine, const float* sine, std::size_t pairs, bool interleaved);

    /// out = activation(gate) ⊙ up.
    void (*activate)(Activation activation, const float* gate, const float* up, std::size_t n, float* out);

    /// target += x.
    void (*add)(const float* x, std::size_t n, float* target);

    /// y[i] = scale · y[i] + Σ_r reduced[r] · up[r][i] for i in [0, n), r in order; up's rows are `stride`
    /// floats apart. What an adapter does to n outputs of one row.
    void (*adapt)(float scale, const float* reduced, std::size_t rank, const float* up, std::size_t stride,
                  std::size_t n, float* y);

    /// Puts a key or value of `n` dimensions at position `slot` of a page; q8_0 needs n divisible by 32. A
    /// block of 32 with a number that is not finite becomes not-a-number as a whole.
    void (*put_key)(KvType type, const float* x, std::size_t n, std::byte* page, std::size_t slot);
    void (*put_value)(KvType type, const float* x, std::size_t n, std::byte* page, std::size_t slot);

    /// Adds one page to a softmax (online: one pass, rescaled when a larger score comes).
    void (*attend)(const AttentionTile& tile, const SoftmaxState& state);

    /// Adds the softmax `part` of other positions to `total`.
    void (*merge)(const SoftmaxState& part, std::size_t heads, std::size_t dimension,
                  const SoftmaxState& total);

    /// out[heads][dimension] = weighted / sum.
    void (*finish)(const SoftmaxState& state, std::size_t heads, std::size_t dimension, float* out);

    // What the machine's ceilings are measured with.

    /// Reads `n` floats and sums them up in some order.
    float (*read)(const float* x, std::size_t n);

    /// Multiplies what is in registers as batches of many rows are, kSpinBytes products a round, and returns
    /// a number made of them.
    float (*spin)(std::uint64_t rounds);
};

/// The table of a level this machine has.
const Kernels& kernels_for(CpuLevel level);

}  // namespace tars
