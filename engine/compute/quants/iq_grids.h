// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tars {

/// The points of a lattice type's grid: what an index in a block stands for. Plain arrays, so that kernels of
/// any instruction-set level can read them without calling anything.
template <int count, int width>
struct Grid {
    std::int8_t points[count][width];
};

extern const Grid<256, 8> kGridIq2Xxs;  ///< magnitudes 8, 25, 43
extern const Grid<512, 8> kGridIq2Xs;
extern const Grid<1024, 8> kGridIq2S;
extern const Grid<256, 4> kGridIq3Xxs;  ///< magnitudes 4, 12, 20, 28, 36, 44, 52, 62
extern const Grid<512, 4> kGridIq3S;    ///< odd magnitudes 1 to 15
extern const Grid<2048, 8> kGridIq1;    ///< −1, 0, 1; IQ1_S and IQ1_M

}  // namespace tars
