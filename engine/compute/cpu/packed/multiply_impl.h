// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/packed/add_block_impl.h"
#include "compute/cpu/packed/layout.h"
#include "compute/cpu/packed/multiply_floats_impl.h"
#include "compute/cpu/packed/twice.h"
#include "compute/cpu/packed/visit_layout.h"
#include "core/dtype.h"

#include <cstddef>
#include <cstdint>
#include <type_traits>

// The product of packed weights and activations: the loops around add_block(). Blocks are added as floats in
// the order of the columns, in a lane that belongs to one output. So a product's bits depend on its row and
// its output alone. Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// The traits `T` for a strip of outputs: one vector of rows …
template <typename T>
struct OneVector : T {
    using Part = std::size_t;
    static constexpr std::size_t kVectorLanes = T::kLanes;
    static inline Part part_of(std::size_t vector, std::size_t, std::size_t) { return vector % T::kParts; }
    static inline std::size_t distance_of(const Part&) { return 0; }
};

/// … or two. After the last vector there is no second one: it takes the place of both.
template <typename T>
struct TwoVectors : Twice<T> {
    using Part = typename Twice<T>::Part;
    static constexpr std::size_t kVectorLanes = T::kLanes, kParts = T::kParts;
    static inline Part part_of(std::size_t vector, std::size_t last, std::size_t group_bytes) {
        const std::size_t next = vector < last ? vector + 1 : vector;
        return {vector % kParts, next % kParts, (next / kParts - vector / kParts) * group_bytes};
    }
    static inline std::size_t distance_of(const Part& part) { return part.distance; }
};

template <typename T>
using StripOf = std::conditional_t<T::kTwice, TwoVectors<T>, OneVector<T>>;

/// Where the outputs of a strip go: those of lanes [begin, end) to `data` …, assigned or added.
struct StripTarget {
    float* data;
    std::size_t stride;
    std::size_t begin, end;
    bool add;
};

template <typename W>
inline typename W::Floats read_strip(const float* source, const StripTarget& y) {
    if (y.end - y.begin == W::kLanes) return W::read(source);
    float lanes[W::kLanes] = {};
    for (std::size_t lane = y.begin; lane < y.end; ++lane) lanes[lane] = source[lane - y.begin];
    return W::read(lanes);
}

template <typename W>
inline void store_strip(float* target, const typename W::Floats& value, const StripTarget& y) {
    if (y.end - y.begin == W::kLanes) return W::store(target, value);
    float lanes[W::kLanes];
    W::store(lanes, value);
    for (std::size_t lane = y.begin; lane < y.end; ++lane) target[lane - y.begin] = lanes[lane];
}

/// Blocks [first, last) of a strip, and which blocks to fetch meanwhile: those `ahead` blocks further on, of
/// which every `turns`-th, starting with number `turn`. After `end` blocks comes the next strip.
struct Piece {
    std::size_t first, last, end;
    std::size_t ahead, turn, turns;
};

template <typename W, typename Packed>
inline Ahead ahead_of(const Packed* blocks, const typename W::Part& part, std::size_t block,
                      std::size_t end) {
    if (block >= end) block += end * (W::kLanes / kPackedRows);  // past the other groups of this strip
    return {reinterpret_cast<const char*>(blocks + block), W::distance_of(part)};
}

/// A piece of a strip times kCount rows.
template <typename W, typename Packed, std::size_t kCount>
void multiply_tile(const Packed* blocks, const typename W::Part& part, const Piece& piece,
                   const QuantizedRows& x, const StripTarget& y) {
    typename W::Floats total[kCount];
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r)
        total[r] = y.add ? read_strip<W>(y.data + r * y.stride, y) : W::number(0);
    std::size_t next_fetch = piece.first + piece.turn;
    for (std::size_t i = piece.first; i < piece.last; ++i) {
        Ahead ahead;
        if (i == next_fetch) {
            ahead = ahead_of<W>(blocks, part, i + piece.ahead, piece.end);
            next_fetch += piece.turns;
        }
        add_block<W, kCount>(blocks[i], part, x, i * (kBlockColumns<Packed> / 32), total, ahead);
    }
    TARS_UNROLL
    for (std::size_t r = 0; r < kCount; ++r) store_strip<W>(y.data + r * y.stride, total[r], y);
}

/// multiply_tile for the last rows, at most kCount.
template <typename W, typename Packed, std::size_t kCount>
void multiply_last_tile(const Packed* blocks, const typename W::Part& part, const Piece& piece,
                        const QuantizedRows& x, const StripTarget& y) {
    if (x.count == kCount) return multiply_tile<W, Packed, kCount>(blocks, part, piece, x, y);
    if constexpr (kCount > 1) multiply_last_tile<W, Packed, kCount - 1>(blocks, part, piece, x, y);
}

/// A strip times some rows. With more of them than fit a tile, the columns go by in pieces that stay in the
/// first cache level until every row has met them; meanwhile the next piece is fetched.
template <typename W, typename Packed>
void multiply_strip(const Packed* blocks, const typename W::Part& part, std::size_t columns,
                    const QuantizedRows& x, const StripTarget& y) {
    constexpr std::size_t kPieceBytes = 16384, kBlockBytes = sizeof(Packed) * W::kLanes / kPackedRows;
    constexpr std::size_t kPiece = kBlockBytes < kPieceBytes ? kPieceBytes / kBlockBytes : 1;
    constexpr std::size_t kAhead = kBlockBytes < kPieceBytes / 4 ? kPieceBytes / 4 / kBlockBytes : 1;
    const std::size_t count = columns / kBlockColumns<Packed>, tiles = (x.count + W::kTile - 1) / W::kTile;
    const std::size_t pieces = tiles == 1 ? 1 : (count + kPiece - 1) / kPiece;
    const std::size_t step = (count + pieces - 1) / pieces;
    for (std::size_t first = 0; first < count; first += step) {
        const std::size_t last = count - first < step ? count : first + step;
        Piece piece{first, last, count, tiles == 1 ? kAhead : step, 0, tiles};
        StripTarget target = y;
        target.add = first > 0;
        std::size_t r = 0;
        for (; r + W::kTile <= x.count; r += W::kTile, target.data += W::kTile * y.stride, ++piece.turn)
            multiply_tile<W, Packed, W::kTile>(blocks, part, piece, rows_from(x, r), target);
        if (r < x.count)
            multiply_last_tile<W, Packed, W::kTile - 1>(blocks, part, piece, rows_from(x, r), target);
    }
}

/// All outputs times some rows.
template <typename W, typename Packed>
void multiply_outputs(const PackedMatrix& w, std::size_t first, std::size_t outputs, const QuantizedRows& x,
                      const Rows& y) {
    const std::size_t end = first + outputs, last_vector = (end - 1) / W::kVectorLanes;
    for (std::size_t vector = first / W::kVectorLanes; vector <= last_vector;
         vector += W::kLanes / W::kVectorLanes) {
        const std::size_t lane = vector * W::kVectorLanes;
        const std::size_t from = lane < first ? first : lane;
        const std::size_t to = lane + W::kLanes < end ? lane + W::kLanes : end;
        const auto* blocks = reinterpret_cast<const Packed*>(w.data + lane / kPackedRows * w.group_bytes);
        multiply_strip<W, Packed>(blocks, W::part_of(vector, last_vector, w.group_bytes), w.columns, x,
                                  {y.data + (from - first), y.stride, from - lane, to - lane, false});
    }
}

/// y[r][i] = Σ_k w[first + i][k] · x[r][k] for i in [0, outputs), for as many rows at a time as stay in the
/// second cache level.
template <typename W, typename Packed>
void multiply_packed_rows(const PackedMatrix& w, std::size_t first, std::size_t outputs,
                          const QuantizedRows& x, const Rows& y) {
    constexpr std::size_t kRowsAtOnce = 48;
    for (std::size_t r = 0; r < x.count; r += kRowsAtOnce) {
        QuantizedRows some = rows_from(x, r);
        if (some.count > kRowsAtOnce) some.count = kRowsAtOnce;
        multiply_outputs<W, Packed>(w, first, outputs, some, {y.data + r * y.stride, y.stride});
    }
}

template <typename S, typename T>
void multiply_packed(const PackedMatrix& w, std::size_t first, std::size_t outputs, const QuantizedRows& x,
                     const Rows& y) {
    if (outputs == 0 || x.count == 0) return;
    visit_layout(w.dtype, [&]<typename Packed>(Packed*) {
        if constexpr (Packed::Source::kElements == 1)
            multiply_packed_rows<StripOf<FloatRows<S>>, Packed>(w, first, outputs, x, y);
        else
            multiply_packed_rows<StripOf<T>, Packed>(w, first, outputs, x, y);
    });
}

}  // namespace
}  // namespace tars
