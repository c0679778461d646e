// SPDX-License-Identifier: Apache-2.0
// Packed weights and rounded activations: exact within a block, at every level, in every batch.
#include "tests/compute/packed_inputs.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

class PackedKernelsTest : public QObject {
    Q_OBJECT

  private slots:
    void multiplies_packed_data();
    void multiplies_packed();
    void multiplies_packed_extremes_data() { levels_and_packed_types(packed_codes()); }
    void multiplies_packed_extremes();
    void rounds_activations_data();
    void rounds_activations();
    void rounds_to_bfloats();

  private:
    static void levels_and_packed_types(const std::vector<DType>& types);
};

void PackedKernelsTest::levels_and_packed_types(const std::vector<DType>& types) {
    QTest::addColumn<CpuLevel>("level");
    QTest::addColumn<DType>("dtype");
    for (const auto level : available_levels())
        for (const auto dtype : types)
            QTest::addRow("%s %s", text(to_string(level)).c_str(), text(name(dtype)).c_str())
                << level << dtype;
}

void PackedKernelsTest::multiplies_packed_data() {
    levels_and_packed_types(packed_types());
}

void PackedKernelsTest::multiplies_packed() {
    QFETCH(CpuLevel, level);
    QFETCH(DType, dtype);
    const auto& kernels = kernels_for(level);
    const std::size_t unit = std::max(info(dtype).block_elements, 32u);
    Rng rng(4);
    for (const std::size_t columns : {unit, 3 * unit, 1024 + unit})
        for (const std::size_t outputs : {1u, 16u, 37u}) {
            const Matrix w(dtype, outputs, columns, rng);
            const Packed packed(w);
            const std::size_t most = 19, y_stride = outputs + 2;
            Floats x(most * columns, rng);
            Rounded rounded(kernels, x.values(), most, columns);
            // Whole numbers are exact: what the rounding of activations costs is all that is lost.
            const auto close = product(w, rounded.seen_by(dtype, level), most, columns);
            const auto want = product(w, x.values(), most, columns);
            std::vector<float> alone(most * outputs);
            for (std::size_t r = 0; r < most; ++r) {
                auto row = rows_from(rounded.view, r);
                row.count = 1;
                kernels.multiply_packed(packed.matrix, 0, outputs, row,
                                        {alone.data() + r * outputs, outputs});
            }
            const auto place = QString("%1 × %2").arg(outputs).arg(columns).toUtf8();
            QVERIFY2(nmse(alone, close) < 1e-10, place);
            QVERIFY2(nmse(alone, want) < 5e-4, place);
            for (std::size_t rows = 2; rows <= most; ++rows) {
                Floats y(rows * y_stride);
                std::ranges::fill(y.values(), kSentinel);
                auto batch = rounded.view;
                batch.count = rows;
                const std::size_t cut = outputs / 3;
                if (cut > 0) kernels.multiply_packed(packed.matrix, 0, cut, batch, {y.data(), y_stride});
                kernels.multiply_packed(packed.matrix, cut, outputs - cut, batch, {y.data() + cut, y_stride});
                for (std::size_t r = 0; r < rows; ++r) {
                    const auto got = y.values().subspan(r * y_stride, y_stride);
                    QVERIFY2(same_bits(got.first(outputs), std::span(alone).subspan(r * outputs, outputs)),
                             place);
                    QVERIFY(got[outputs] == kSentinel && got[outputs + 1] == kSentinel);
                }
            }
        }
}

/// The largest codes and activations there are: sixteen-bit sums inside a kernel must not overflow.
void PackedKernelsTest::multiplies_packed_extremes() {
    QFETCH(CpuLevel, level);
    QFETCH(DType, dtype);
    const auto& kernels = kernels_for(level);
    const std::size_t columns = info(dtype).block_elements;
    Rng rng(5);
    Matrix w(dtype, 16, columns, rng);
    for (const int fill : {0x00, 0xff, 0x80, 0x7f}) {
        w.fill_codes(static_cast<std::byte>(fill));
        const Packed packed(w);
        for (const float sign : {1.0f, -1.0f}) {
            std::vector<float> x(columns, sign), y(16);
            Rounded rounded(kernels, x, 1, columns);
            kernels.multiply_packed(packed.matrix, 0, 16, rounded.view, {y.data(), 16});
            const auto want = product(w, x, 1, columns);
            for (std::size_t o = 0; o < want.size(); ++o)
                QVERIFY2(std::abs(y[o] - want[o]) <= 1e-4 * std::abs(want[o]) + 1e-4,
                         qPrintable(QString("%1: %2 not %3").arg(fill).arg(y[o]).arg(want[o])));
        }
    }
}

void PackedKernelsTest::rounds_activations() {
    QFETCH(CpuLevel, level);
    const auto& kernels = kernels_for(level);
    std::vector<float> x(4 * 32, 0.0f);
    for (std::size_t i = 0; i < 32; ++i) x[i] = static_cast<float>(i) - 15.5f;
    x[32 + 7] = 1e-38f;    // too small to invert
    x[2 * 32 + 3] = kNaN;  // the whole block is no number
    x[3 * 32 + 31] = kInfinity;
    Rounded rounded(kernels, x, 1, x.size());
    const auto& block = rounded.blocks.front();
    QCOMPARE(block.scale, 15.5f / 127.0f);
    QCOMPARE(int(block.values[0]), -127);
    QCOMPARE(int(block.values[31]), 127);
    int sums[2] = {0, 0};
    for (std::size_t i = 0; i < 32; ++i) sums[i / 16] += block.values[i];
    for (std::size_t half = 0; half < 2; ++half) {
        QCOMPARE(block.half_shifts[half], -32 * sums[half]);
        QCOMPARE(block.half_sums[half], block.scale * static_cast<float>(sums[half]));
    }
    QCOMPARE(block.shift, -128 * (sums[0] + sums[1]));
    QCOMPARE(block.sum, block.scale * static_cast<float>(sums[0] + sums[1]));
    QCOMPARE(rounded.blocks[1].scale, 0.0f);
    QVERIFY(std::isnan(rounded.blocks[2].scale) && std::isnan(rounded.blocks[3].scale));
}

void PackedKernelsTest::rounds_to_bfloats() {
    if (best_cpu_level() < CpuLevel::avx512_bf16) QSKIP("this machine has no instructions for bfloats");
    const auto& kernels = kernels_for(CpuLevel::avx512_bf16);
    Rng rng(6);
    std::vector<float> x(4 * 32);
    for (auto& value : x) value = static_cast<float>(rng.normal());
    x[1] = 1.00390625f;  // halfway between two bfloats
    x[2] = 1.01171875f;
    x[40] = kInfinity;
    x[41] = kNaN;
    const Rounded rounded(kernels, x, 1, x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        const float got = bf16_to_f32(rounded.bfloats[i]);
        if (std::isnan(x[i])) {
            QVERIFY(std::isnan(got));
        } else {
            QCOMPARE(got, bf16_to_f32(f32_to_bf16(x[i])));
        }
    }
}

void PackedKernelsTest::rounds_activations_data() {
    QTest::addColumn<CpuLevel>("level");
    for (const auto level : available_levels()) QTest::addRow("%s", text(to_string(level)).c_str()) << level;
}

QTEST_APPLESS_MAIN(PackedKernelsTest)
#include "packed_kernels_test.moc"
