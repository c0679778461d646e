// SPDX-License-Identifier: Apache-2.0
// Packed weights and rounded activations: exact within a block, at every level, in every batch.
#include "compute/cpu/aligned_buffer.h"
#include "compute/cpu/packed/pack.h"
#include "kernel_inputs.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

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
        : values(rows * columns), scales(values.size() / 32), sums(scales.size()), shifts(2 * scales.size()) {
        view = {values.data(), scales.data(), sums.data(), shifts.data(), rows, columns / 32};
        for (std::size_t r = 0; r < rows; ++r)
            kernels.quantize_row(x.data() + r * columns, columns, view.from(r));
    }
    std::vector<float> floats() const {
        std::vector<float> result;
        for (std::size_t i = 0; i < values.size(); ++i) result.push_back(scales[i / 32] * values[i]);
        return result;
    }
    std::vector<std::int8_t> values;
    std::vector<float> scales, sums;
    std::vector<std::int32_t> shifts;
    QuantizedRows view;
};

}  // namespace

class PackedKernelsTest : public QObject {
    Q_OBJECT

  private slots:
    void multiplies_packed_data() { levels_and_packed_types(); }
    void multiplies_packed();
    void multiplies_packed_extremes_data() { levels_and_packed_types(); }
    void multiplies_packed_extremes();
    void rounds_activations_data();
    void rounds_activations();

  private:
    static void levels_and_packed_types();
};

void PackedKernelsTest::levels_and_packed_types() {
    QTest::addColumn<CpuLevel>("level");
    QTest::addColumn<DType>("dtype");
    for (const auto level : levels())
        for (const auto dtype : {DType::Q8_0, DType::Q4_0, DType::Q4_1, DType::Q5_0, DType::Q5_1, DType::Q4_K,
                                 DType::Q5_K, DType::Q6_K})
            QTest::addRow("%s %s", text(to_string(level)).c_str(), text(name(dtype)).c_str())
                << level << dtype;
}

void PackedKernelsTest::multiplies_packed() {
    QFETCH(CpuLevel, level);
    QFETCH(DType, dtype);
    const auto& kernels = kernels_for(level);
    const std::size_t unit = info(dtype).block_elements;
    Rng rng(4);
    for (const std::size_t columns : {unit, 3 * unit, 1024 + unit})
        for (const std::size_t outputs : {1u, 16u, 37u}) {
            const Matrix w(dtype, outputs, columns, rng);
            const Packed packed(w);
            const std::size_t most = 19, y_stride = outputs + 2;
            Floats x(most * columns, rng);
            Rounded rounded(kernels, x.values(), most, columns);
            // Whole numbers are exact: what the rounding of activations costs is all that is lost.
            const auto close = product(w, rounded.floats(), most, columns);
            const auto want = product(w, x.values(), most, columns);
            std::vector<float> alone(most * outputs);
            for (std::size_t r = 0; r < most; ++r) {
                auto row = rounded.view.from(r);
                row.count = 1;
                kernels.multiply_packed(packed.matrix, 0, outputs, row,
                                        {alone.data() + r * outputs, outputs});
            }
            const auto place = qPrintable(QString("%1 × %2").arg(outputs).arg(columns));
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
    QCOMPARE(rounded.scales[0], 15.5f / 127.0f);
    QCOMPARE(int(rounded.values[0]), -127);
    QCOMPARE(int(rounded.values[31]), 127);
    int half_sums[2] = {0, 0};
    for (std::size_t i = 0; i < 32; ++i) half_sums[i / 16] += rounded.values[i];
    QCOMPARE(rounded.shifts[0], -128 * half_sums[0]);
    QCOMPARE(rounded.shifts[1], -128 * half_sums[1]);
    QCOMPARE(rounded.sums[0], rounded.scales[0] * static_cast<float>(half_sums[0] + half_sums[1]));
    QCOMPARE(rounded.scales[1], 0.0f);
    QVERIFY(std::isnan(rounded.scales[2]) && std::isnan(rounded.scales[3]));
}

void PackedKernelsTest::rounds_activations_data() {
    QTest::addColumn<CpuLevel>("level");
    for (const auto level : levels()) QTest::addRow("%s", text(to_string(level)).c_str()) << level;
}

QTEST_APPLESS_MAIN(PackedKernelsTest)
#include "packed_kernels_test.moc"
