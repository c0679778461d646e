// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"

#include <cstddef>
#include <cstdint>
#include <immintrin.h>

// The tiles of AMX: eight registers of sixteen lines. Four hold the sums of 32 rows and 32 outputs, two the
// rows, two the weights, so that each line that is read takes part in two products (Intel's architecture
// manual, chapter "Intel AMX"). Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// All tiles as large as they can be. A constant: a compiler may not see that LDTILECFG reads all of it.
struct alignas(kLineBytes) TileShapes {
    std::uint8_t palette = 1, first_line = 0, reserved[14] = {};
    std::uint16_t line_bytes[16] = {64, 64, 64, 64, 64, 64, 64, 64};
    std::uint8_t lines[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};
constexpr TileShapes kTileShapes;
static_assert(sizeof(TileShapes) == 64);

/// What was stored before is in memory, where tiles are read from: compilers do not know that they are.
inline void finish_stores() {
    __asm__ volatile("" ::: "memory");
}

class AmxTiles {
  public:
    static constexpr bool kTakesCodes = true;

    AmxTiles() { _tile_loadconfig(&kTileShapes); }
    ~AmxTiles() { _tile_release(); }
    AmxTiles(const AmxTiles&) = delete;
    AmxTiles& operator=(const AmxTiles&) = delete;

    void clear() {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
    }
    /// Sums [32][32], `stride` floats from row to row.
    void read(const float* sums, std::size_t stride) {
        const float* below = sums + 16 * stride;
        finish_stores();
        _tile_loadd(0, sums, stride * sizeof(float));
        _tile_loadd(1, sums + 16, stride * sizeof(float));
        _tile_loadd(2, below, stride * sizeof(float));
        _tile_loadd(3, below + 16, stride * sizeof(float));
    }
    void write(float* sums, std::size_t stride) {
        float* below = sums + 16 * stride;
        _tile_stored(0, sums, stride * sizeof(float));
        _tile_stored(1, sums + 16, stride * sizeof(float));
        _tile_stored(2, below, stride * sizeof(float));
        _tile_stored(3, below + 16, stride * sizeof(float));
    }
    /// sums[r][i] += Σ_k rows[r][k] · weights[i][k] for 32 rows, 32 columns and two groups of sixteen
    /// outputs. `rows`: bfloats, `stride` of them from row to row; the groups: as PackedBF16 has them.
    void multiply(const std::uint16_t* rows, std::size_t stride, const void* first, const void* second) {
        finish_stores();
        _tile_loadd(4, rows, stride * sizeof(std::uint16_t));
        _tile_loadd(6, first, kLineBytes);
        _tile_dpbf16ps(0, 4, 6);
        _tile_loadd(7, second, kLineBytes);
        _tile_dpbf16ps(1, 4, 7);
        _tile_loadd(5, rows + 16 * stride, stride * sizeof(std::uint16_t));
        _tile_dpbf16ps(2, 5, 6);
        _tile_dpbf16ps(3, 5, 7);
    }
    /// The same products once more, from what the tiles hold.
    void multiply_again() {
        _tile_dpbf16ps(0, 4, 6);
        _tile_dpbf16ps(1, 4, 7);
        _tile_dpbf16ps(2, 5, 6);
        _tile_dpbf16ps(3, 5, 7);
    }
};

}  // namespace
}  // namespace tars
