// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/quants.h"
#include "core/rng.h"
#include "tests/compute/cpu_levels.h"
#include "tests/support/compare.h"

#include <QMetaType>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <span>
#include <vector>

Q_DECLARE_METATYPE(tars::CpuLevel)
Q_DECLARE_METATYPE(tars::DType)

namespace tars::test {

inline constexpr float kSentinel = 12345.0f;
inline constexpr float kInfinity = std::numeric_limits<float>::infinity();
inline constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

inline std::string text(std::string_view view) {
    return std::string(view);
}

/// Floats that start on no vector's boundary.
class Floats {
  public:
    explicit Floats(std::size_t count) : storage_(count + 1) {}
    Floats(std::size_t count, Rng& rng) : Floats(count) {
        for (auto& value : values()) value = static_cast<float>(rng.normal());
    }
    std::span<float> values() { return std::span(storage_).subspan(1); }
    float* data() { return storage_.data() + 1; }

  private:
    std::vector<float> storage_;
};

/// Random blocks of any type whose values are of an ordinary size.
inline std::vector<std::byte> random_blocks(DType dtype, std::size_t count, Rng& rng) {
    const auto& type = info(dtype);
    std::vector<std::byte> blocks(count * type.block_bytes);
    std::vector<float> values(type.block_elements);
    for (std::size_t i = 0; i < count; ++i) {
        const auto block = std::span(blocks).subspan(i * type.block_bytes, type.block_bytes);
        const auto ordinary = [&] {
            dequantize(dtype, block, values);
            return std::ranges::all_of(values, [](float v) { return std::abs(v) < 1000; });
        };
        do {
            for (auto& byte : block) byte = static_cast<std::byte>(rng.next_u32());
            if (type.block_elements == 1 &&
                type.block_bytes == 8) {  // few 64-bit patterns are ordinary numbers
                const double real = rng.normal();
                const std::int64_t whole = static_cast<std::int64_t>(rng.next_u32() % 999);
                std::memcpy(block.data(), dtype == DType::F64 ? static_cast<const void*>(&real) : &whole, 8);
            } else if (dtype == DType::I32) {
                const auto whole = static_cast<std::int32_t>(rng.next_u32() % 999);
                std::memcpy(block.data(), &whole, sizeof whole);
            }
        } while (!ordinary());
    }
    return blocks;
}

/// A random weight at an odd address.
struct Matrix {
    Matrix(DType dtype, std::size_t rows, std::size_t columns, Rng& rng) {
        const std::size_t row_blocks = columns / info(dtype).block_elements;
        const auto blocks = random_blocks(dtype, rows * row_blocks, rng);
        storage.resize(blocks.size() + 1);
        std::ranges::copy(blocks, storage.begin() + 1);
        view = {dtype, storage.data() + 1, rows, columns, row_blocks * info(dtype).block_bytes};
        values.resize(rows * columns);
        dequantize(dtype, blocks, values);
    }
    /// Every byte of code `fill`, with scales of one.
    void fill_codes(std::byte fill) {
        const auto& type = info(view.dtype);
        for (std::size_t i = 1; i < storage.size(); i += type.block_bytes) {
            const auto block = std::span(storage).subspan(i, type.block_bytes);
            std::ranges::fill(block, fill);
            const std::uint16_t one = 0x3c00;
            const bool at_end =
                is_one_of({DType::Q2_K, DType::Q3_K, DType::Q6_K, DType::TQ1_0, DType::TQ2_0});
            const bool two = is_one_of({DType::Q4_1, DType::Q5_1, DType::Q2_K, DType::Q4_K, DType::Q5_K});
            auto* scales = at_end ? block.data() + block.size() - (two ? 4 : 2) : block.data();
            if (view.dtype == DType::MXFP4) {
                block.front() = std::byte{127};
                continue;
            }
            std::memcpy(scales, &one, 2);
            if (two) std::memcpy(scales + 2, &one, 2);
        }
        dequantize(view.dtype, std::span<const std::byte>(storage).subspan(1), values);
    }

    bool is_one_of(std::initializer_list<DType> types) const {
        return std::ranges::find(types, view.dtype) != types.end();
    }

    std::vector<std::byte> storage;
    MatrixView view;
    std::vector<float> values;
};

inline std::vector<double> product(const Matrix& w, std::span<const float> x, std::size_t rows,
                                   std::size_t x_stride) {
    std::vector<double> y;
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t o = 0; o < w.view.rows; ++o) {
            double sum = 0;
            for (std::size_t k = 0; k < w.view.columns; ++k)
                sum += double(x[r * x_stride + k]) * double(w.values[o * w.view.columns + k]);
            y.push_back(sum);
        }
    return y;
}

}  // namespace tars::test
