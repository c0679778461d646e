// SPDX-License-Identifier: Apache-2.0
#include "compute/quants.h"
#include "compute/quants/iq_grids.h"

#include <QFile>
#include <QTest>

#include <bit>
#include <cstring>
#include <vector>

using namespace tars;

namespace {

QByteArray test_data(const QString& name) {
    const QString folder = qEnvironmentVariable("TARS_TEST_DATA");
    QFile file(folder + "/" + name);
    return !folder.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString name_of(DType dtype) { return QString::fromLatin1(name(dtype).data(), qsizetype(name(dtype).size())); }

}  // namespace

class QuantsTest : public QObject {
    Q_OBJECT

  private slots:
    void dequantizes_to_the_bit_data();
    void dequantizes_to_the_bit();
};

void QuantsTest::dequantizes_to_the_bit_data() {
    QTest::addColumn<int>("number");
    for (const auto& type : all_dtypes())
        if (type.block_elements > 1 || type.dtype == DType::BF16)
            QTest::addRow("%s", qPrintable(name_of(type.dtype))) << int(type.dtype);
}

void QuantsTest::dequantizes_to_the_bit() {
    QFETCH(int, number);
    const auto dtype = DType(number);
    const QByteArray blocks = test_data("quants/" + name_of(dtype) + ".blocks");
    const QByteArray expected = test_data("quants/" + name_of(dtype) + ".f32");
    if (blocks.isEmpty()) QSKIP("TARS_TEST_DATA has no golden blocks of this type");

    std::vector<float> values(std::size_t(expected.size()) / sizeof(float));
    QCOMPARE(byte_size(dtype, values.size()), std::optional<std::uint64_t>(blocks.size()));
    dequantize(dtype, std::as_bytes(std::span(blocks.data(), std::size_t(blocks.size()))), values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        float wanted;
        std::memcpy(&wanted, expected.data() + i * sizeof(float), sizeof(float));
        const bool same = std::bit_cast<std::uint32_t>(values[i]) == std::bit_cast<std::uint32_t>(wanted);
        QVERIFY2(same, qPrintable(QString("value %1: %2, expected %3").arg(i).arg(values[i]).arg(wanted)));
    }
}

QTEST_APPLESS_MAIN(QuantsTest)
#include "quants_test.moc"
