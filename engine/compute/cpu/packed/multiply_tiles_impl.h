// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/packed/bfloat_lines_impl.h"
#include "compute/cpu/packed/layout.h"
#include "compute/cpu/packed/multiply_impl.h"
#include "compute/cpu/packed/visit_layout.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

// Products of many rows with packed weights of any type, in tiles of bfloats: a panel of weights is unpacked
// once into the first cache level and meets all rows there. `Tiles` multiplies 32 rows with 32 outputs at a
// time, see amx_tiles.h and bfloat_vectors.h. Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

inline constexpr std::size_t kTileEdge = 32;    ///< rows and outputs of one step
inline constexpr std::size_t kTileBlocks = 16;  ///< blocks of 32 columns in a panel: 32 KiB
inline constexpr std::size_t kTiledRowsAtOnce =
    512;  ///< whose part of 512 columns stays in the second cache level

/// 32 outputs, as two groups of sixteen.
struct alignas(kLineBytes) TilePanel {
    BfloatLines lines[2][kTileBlocks];
};

/// Rows of a panel's columns; those that are missing are zeros.
struct alignas(kLineBytes) LastRows {
    std::uint16_t values[kTileEdge][kTileBlocks * 32];
};

/// Rows of bfloats, `stride` of them apart.
struct BfloatRows {
    const std::uint16_t* data;
    std::size_t stride;
};

/// Blocks [first, first + count) of a group.
template <typename Packed>
void fill_panel(const std::byte* group, std::size_t first, std::size_t count, BfloatLines* lines) {
    constexpr std::size_t kParts = kBlockColumns<Packed> / 32;
    const auto* blocks = reinterpret_cast<const Packed*>(group);
    for (std::size_t i = 0; i < count; ++i)
        put_bfloats(blocks[(first + i) / kParts], (first + i) % kParts, lines[i]);
}

/// The rows after the last whole edge.
inline void fill_last_rows(const BfloatRows& rows, std::size_t count, std::size_t blocks, LastRows& target) {
    for (std::size_t r = 0; r < kTileEdge; ++r) {
        if (r < count)
            std::memcpy(target.values[r], rows.data + r * rows.stride, blocks * 32 * sizeof(std::uint16_t));
        else
            std::memset(target.values[r], 0, blocks * 32 * sizeof(std::uint16_t));
    }
}

/// Where 32 × 32 sums go: `rows` of them, lanes [begin, end), to `data` …, assigned or added.
struct TileTarget {
    float* data;
    std::size_t stride, rows, begin, end;
    bool add;
};

/// sums[r][i] = Σ_k x[r][k] · panel[i][k], or is added to, for 32 outputs and rows. Of `rows` of them the
/// sums are wanted; the others may be left out.
template <typename Tiles>
void multiply_panel(Tiles& tiles, const TilePanel& panel, std::size_t blocks, const BfloatRows& x,
                    [[maybe_unused]] std::size_t rows, const Rows& sums, bool add) {
    if (add)
        tiles.read(sums.data, sums.stride);
    else
        tiles.clear();
    for (std::size_t b = 0; b < blocks; ++b)
        tiles.multiply(x.data + b * 32, x.stride, panel.lines[0][b], panel.lines[1][b]);
    tiles.write(sums.data, sums.stride);
}

template <typename Tiles>
void multiply_edge(Tiles& tiles, const TilePanel& panel, std::size_t blocks, const BfloatRows& x,
                   const TileTarget& y) {
    if (y.rows == kTileEdge && y.begin == 0 && y.end == kTileEdge)
        return multiply_panel(tiles, panel, blocks, x, y.rows, {y.data, y.stride}, y.add);
    alignas(kLineBytes) float own[kTileEdge][kTileEdge] = {};
    const std::size_t lanes = (y.end - y.begin) * sizeof(float);
    for (std::size_t r = 0; y.add && r < y.rows; ++r)
        std::memcpy(own[r] + y.begin, y.data + r * y.stride, lanes);
    multiply_panel(tiles, panel, blocks, x, y.rows, {own[0], kTileEdge}, y.add);
    for (std::size_t r = 0; r < y.rows; ++r) std::memcpy(y.data + r * y.stride, own[r] + y.begin, lanes);
}

/// At most kTiledRowsAtOnce rows.
template <typename Tiles, typename Packed>
void multiply_some_tiled(Tiles& tiles, const PackedMatrix& w, std::size_t first, std::size_t outputs,
                         const QuantizedRows& x, const Rows& y) {
    TilePanel panel;
    LastRows last_rows;
    const std::size_t blocks = w.columns / 32, stride = x.stride * 32, end = first + outputs;
    const std::size_t groups = (w.rows + kPackedRows - 1) / kPackedRows;
    const std::size_t whole = x.count / kTileEdge * kTileEdge;
    for (std::size_t block = 0; block < blocks; block += kTileBlocks) {
        const std::size_t count = blocks - block < kTileBlocks ? blocks - block : kTileBlocks;
        const BfloatRows rows{x.bfloats + block * 32, stride};
        fill_last_rows({rows.data + whole * stride, stride}, x.count - whole, count, last_rows);
        for (std::size_t group = first / kPackedRows; group * kPackedRows < end; group += 2) {
            const std::size_t lane = group * kPackedRows, second = group + 1 < groups ? group + 1 : group;
            fill_panel<Packed>(w.data + group * w.group_bytes, block, count, panel.lines[0]);
            fill_panel<Packed>(w.data + second * w.group_bytes, block, count, panel.lines[1]);
            const std::size_t from = lane < first ? first : lane;
            const std::size_t to = lane + kTileEdge < end ? lane + kTileEdge : end;
            TileTarget target{
                y.data + (from - first), y.stride, kTileEdge, from - lane, to - lane, block > 0};
            for (std::size_t r = 0; r < whole; r += kTileEdge, target.data += kTileEdge * y.stride)
                multiply_edge(tiles, panel, count, {rows.data + r * stride, stride}, target);
            if (whole == x.count) continue;
            target.rows = x.count - whole;
            multiply_edge(tiles, panel, count, {last_rows.values[0], kTileBlocks * 32}, target);
        }
    }
}

template <typename Tiles, typename Packed>
constexpr bool takes() {
    return Tiles::kTakesCodes || Packed::Source::kElements == 1;
}

/// y[r][i] = Σ_k w[first + i][k] · x[r][k] with both sides as bfloats.
template <typename Tiles>
void multiply_tiled(const PackedMatrix& w, std::size_t first, std::size_t outputs, const QuantizedRows& x,
                    const Rows& y) {
    if (outputs == 0 || x.count == 0) return;
    Tiles tiles;
    visit_layout(w.dtype, [&]<typename Packed>(Packed*) {
        if constexpr (takes<Tiles, Packed>())
            for (std::size_t r = 0; r < x.count; r += kTiledRowsAtOnce) {
                QuantizedRows some = rows_from(x, r);
                if (some.count > kTiledRowsAtOnce) some.count = kTiledRowsAtOnce;
                multiply_some_tiled<Tiles, Packed>(tiles, w, first, outputs, some,
                                                   {y.data + r * y.stride, y.stride});
            }
    });
}

/// multiply_packed() for few rows and weights that the tiles do not take, multiply_tiled() for many.
template <typename Tiles, typename S, typename T>
void multiply_packed_or_tiled(const PackedMatrix& w, std::size_t first, std::size_t outputs,
                              const QuantizedRows& x, const Rows& y) {
    bool taken = false;
    visit_layout(w.dtype, [&]<typename Packed>(Packed*) { taken = takes<Tiles, Packed>(); });
    if (!taken || x.count < kTiledRows || !x.bfloats) return multiply_packed<S, T>(w, first, outputs, x, y);
    multiply_tiled<Tiles>(w, first, outputs, x, y);
}

/// The multiply-adds a core can do in tiles; see Kernels::spin.
template <typename Tiles>
float spin_tiled(std::uint64_t rounds) {
    constexpr std::size_t kProducts = kTileEdge * kTileEdge * 32;
    alignas(kLineBytes) std::uint16_t rows[kTileEdge][32] = {};
    alignas(kLineBytes) BfloatLines lines = {};
    alignas(kLineBytes) float sums[kTileEdge][kTileEdge];
    Tiles tiles;
    tiles.clear();
    tiles.multiply(rows[0], 32, lines, lines);
    for (std::uint64_t done = 0; done < rounds * kSpinBytes; done += kProducts) tiles.multiply_again();
    tiles.write(sums[0], kTileEdge);
    return sums[0][0];
}

}  // namespace
}  // namespace tars
