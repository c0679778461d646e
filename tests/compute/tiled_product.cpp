// SPDX-License-Identifier: Apache-2.0
// Compiled for CpuLevel::avx512_bf16, like the kernels themselves.
#include "tests/compute/tiled_product.h"

#include "compute/cpu/packed/multiply_tiles_impl.h"

namespace tars::test {
namespace {

/// What the tiles of a processor do, number by number (compare cpu/packed/amx_tiles.h).
class PlainTiles {
  public:
    static constexpr bool kTakesCodes = true;

    void clear() {
        for (auto& row : sums_)
            for (auto& sum : row) sum = 0;
    }
    void read(const float* sums, std::size_t stride) {
        for (std::size_t r = 0; r < kTileEdge; ++r) std::memcpy(sums_[r], sums + r * stride, sizeof sums_[r]);
    }
    void write(float* sums, std::size_t stride) const {
        for (std::size_t r = 0; r < kTileEdge; ++r) std::memcpy(sums + r * stride, sums_[r], sizeof sums_[r]);
    }
    void multiply(const std::uint16_t* rows, std::size_t stride, const BfloatLines& first,
                  const BfloatLines& second) {
        for (std::size_t r = 0; r < kTileEdge; ++r)
            for (std::size_t i = 0; i < kTileEdge; ++i)
                for (std::size_t k = 0; k < 32; ++k) {
                    const auto& lines = i < kPackedRows ? first : second;
                    sums_[r][i] +=
                        number(rows[r * stride + k]) * number(lines[k / 2][2 * (i % kPackedRows) + k % 2]);
                }
    }

  private:
    static float number(std::uint16_t bfloat) {
        const std::uint32_t bits = std::uint32_t{bfloat} << 16;
        float value;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
    float sums_[kTileEdge][kTileEdge];
};

}  // namespace

void multiply_in_plain_tiles(const PackedMatrix& w, std::size_t first, std::size_t outputs,
                             const QuantizedRows& x, const Rows& y) {
    multiply_tiled<PlainTiles>(w, first, outputs, x, y);
}

void multiply_in_plain_tiles_or_not(const PackedMatrix& w, std::size_t first, std::size_t outputs,
                                    const QuantizedRows& x, const Rows& y) {
    multiply_packed_or_tiled<PlainTiles, Bf16Simd, VnniRows>(w, first, outputs, x, y);
}

}  // namespace tars::test
