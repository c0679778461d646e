// SPDX-License-Identifier: Apache-2.0
// Products of bfloats: in tiles of plain C++, so that the loops around tiles are tested whatever this machine
// has, and in vectors.
#include "tests/compute/packed_inputs.h"
#include "tests/compute/tiled_product.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

/// Weights and activations as they are multiplied: both rounded to bfloats.
std::vector<float> as_bfloats(std::span<const float> values) {
    std::vector<float> rounded;
    for (const float value : values) rounded.push_back(bf16_to_f32(f32_to_bf16(value)));
    return rounded;
}

}  // namespace

class TilesTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void multiplies_data();
    void multiplies();
    void few_rows_go_another_way();
};

void TilesTest::initTestCase() {
    if (best_cpu_level() < CpuLevel::avx512_bf16) QSKIP("this machine has no instructions for bfloats");
}

void TilesTest::multiplies_data() {
    QTest::addColumn<DType>("dtype");
    QTest::addColumn<bool>("tiles");
    for (const auto dtype : packed_types()) QTest::addRow("%s", text(name(dtype)).c_str()) << dtype << true;
    for (const auto dtype : {DType::F16, DType::BF16})
        QTest::addRow("%s in vectors", text(name(dtype)).c_str()) << dtype << false;
}

/// Rows, outputs and columns with every kind of rest; a first output within a group.
void TilesTest::multiplies() {
    QFETCH(DType, dtype);
    QFETCH(bool, tiles);
    const auto& kernels = kernels_for(CpuLevel::avx512_bf16);
    const auto multiply = tiles ? multiply_in_plain_tiles : kernels.multiply_packed;
    const std::size_t unit = std::max(info(dtype).block_elements, 32u);
    Rng rng(8);
    struct Shape {
        std::size_t rows, columns, outputs, first, count;
    };
    for (const auto& s :
         {Shape{32, unit, 32, 0, 32}, Shape{64, 512 + unit, 64, 0, 64}, Shape{33, 3 * unit, 37, 0, 37},
          Shape{70, 1024 + unit, 90, 20, 45}, Shape{45, unit, 5, 2, 1}, Shape{530, unit, 48, 16, 32}}) {
        const Matrix w(dtype, s.outputs, s.columns, rng);
        const Packed packed(w);
        Floats x(s.rows * s.columns, rng);
        const Rounded rounded(kernels, x.values(), s.rows, s.columns);
        const std::size_t y_stride = s.count + 3;
        std::vector<float> y(s.rows * y_stride, kSentinel);
        multiply(packed.matrix, s.first, s.count, rounded.view, {y.data(), y_stride});

        Matrix seen = w;
        seen.values = as_bfloats(w.values);
        const auto all = product(seen, as_bfloats(x.values()), s.rows, s.columns);
        std::vector<float> got;
        std::vector<double> want;
        for (std::size_t r = 0; r < s.rows; ++r) {
            for (std::size_t o = 0; o < s.count; ++o) {
                got.push_back(y[r * y_stride + o]);
                want.push_back(all[r * s.outputs + s.first + o]);
            }
            for (std::size_t o = s.count; o < y_stride; ++o) QVERIFY(y[r * y_stride + o] == kSentinel);
        }
        const auto place =
            QString("%1 × %2 · %3 × %4").arg(s.rows).arg(s.columns).arg(s.columns).arg(s.outputs).toUtf8();
        // A weight's bfloat may differ by its last bit, where code · scale + offset is rounded in between.
        QVERIFY2(nmse(got, want) < 1e-8, place);
    }
}

void TilesTest::few_rows_go_another_way() {
    Rng rng(9);
    const Matrix w(DType::Q8_0, 48, 256, rng);
    const Packed packed(w);
    Floats x(kTiledRows * 256, rng);
    const auto& kernels = kernels_for(CpuLevel::avx512_bf16);
    Rounded rounded(kernels, x.values(), kTiledRows, 256);
    std::vector<float> plain(kTiledRows * 48), chosen(plain.size());
    for (const auto rows : {kTiledRows - 1, kTiledRows}) {
        rounded.view.count = rows;
        kernels.multiply_packed(packed.matrix, 0, 48, rounded.view, {plain.data(), 48});
        multiply_in_plain_tiles_or_not(packed.matrix, 0, 48, rounded.view, {chosen.data(), 48});
        const auto size = rows * 48;
        const bool same = same_bits(std::span(plain).first(size), std::span(chosen).first(size));
        QCOMPARE(same, rows < kTiledRows);
        QVERIFY(nmse(std::span<const float>(chosen).first(size),
                     std::vector<double>(plain.begin(), plain.begin() + std::ptrdiff_t(size))) < 1e-4);
    }
}

QTEST_APPLESS_MAIN(TilesTest)
#include "tiles_test.moc"
