// SPDX-License-Identifier: Apache-2.0
// The reference's dequantizers against published values, bit for bit.
#include "tests/support/golden.h"
#include "tests/support/reference_quants.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>

using namespace tars::test;

namespace {

std::vector<std::uint8_t> read_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

class ReferenceQuantsTest : public QObject {
    Q_OBJECT

  private slots:
    void published_blocks_data();
    void published_blocks();
    void every_published_type_is_read_or_known_to_be_beyond();
    void plain_types();
    void mxfp4();
    void refuses_broken_blocks();
};

void ReferenceQuantsTest::published_blocks_data() {
    TARS_NEEDS_TEST_DATA();
    QTest::addColumn<QString>("type");
    for (const BlockFormat& format : block_formats()) {
        if (std::filesystem::exists(*test_data() / "quants" / (format.name + ".blocks"))) {
            QTest::newRow(format.name.c_str()) << QString::fromStdString(format.name);
        }
    }
}

void ReferenceQuantsTest::published_blocks() {
    QFETCH(QString, type);
    const std::filesystem::path folder = *test_data() / "quants";
    const std::string name = type.toStdString();
    const std::vector<double> values =
        reference_dequantize(block_format(name), read_bytes(folder / (name + ".blocks")));
    const std::vector<std::uint8_t> expected = read_bytes(folder / (name + ".f32"));
    QCOMPARE(values.size() * sizeof(float), expected.size());
    QVERIFY(!values.empty());
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, expected.data() + 4 * i, sizeof bits);
        // Products of the formats' few bits are exact in f32, so one rounding at the end gives its values. A
        // zero may have either sign.
        const float got = static_cast<float>(values[i]);
        const float want = std::bit_cast<float>(bits);
        const bool same = got == want || (std::isnan(got) && std::isnan(want));
        QVERIFY2(same,
                 qPrintable(QString("element %1: %2, expected %3").arg(i).arg(values[i]).arg(double(want))));
    }
}

void ReferenceQuantsTest::every_published_type_is_read_or_known_to_be_beyond() {
    TARS_NEEDS_TEST_DATA();
    const std::set<std::string> beyond = {"IQ1_M", "IQ1_S",   "IQ2_S", "IQ2_XS", "IQ2_XXS",
                                          "IQ3_S", "IQ3_XXS", "TQ1_0", "TQ2_0"};
    std::ifstream file(*test_data() / "quants" / "index.json");
    const nlohmann::json index = nlohmann::json::parse(file);
    for (const auto& [name, entry] : index.items()) {
        if (beyond.contains(name)) continue;
        const BlockFormat& format = block_format(name);
        QCOMPARE(format.number, entry.at("id").get<std::uint32_t>());
        QCOMPARE(format.elements, entry.at("block_elements").get<std::size_t>());
        QCOMPARE(format.bytes, entry.at("block_bytes").get<std::size_t>());
    }
}

void ReferenceQuantsTest::plain_types() {
    const auto one = [](const char* name, std::vector<std::uint8_t> bytes) {
        return reference_dequantize(block_format(name), bytes).at(0);
    };
    QCOMPARE(one("F32", {0x00, 0x00, 0xc0, 0xbf}), -1.5);
    QCOMPARE(one("F64", {0, 0, 0, 0, 0, 0, 0xf8, 0xbf}), -1.5);
    QCOMPARE(one("BF16", {0xc0, 0xbf}), -1.5);
    QCOMPARE(one("F16", {0x00, 0xbe}), -1.5);
    QCOMPARE(one("F16", {0x01, 0x00}), std::ldexp(1.0, -24));  // the smallest subnormal
    QCOMPARE(one("F16", {0xff, 0x7b}), 65504.0);
    QVERIFY(std::isinf(one("F16", {0x00, 0x7c})));
    QVERIFY(std::isnan(one("F16", {0x01, 0x7c})));
}

/// Exponent 128 doubles the sixteen codes; the low nibbles of the bytes come first.
void ReferenceQuantsTest::mxfp4() {
    std::vector<std::uint8_t> block(17, 0);
    block[0] = 128;
    for (int j = 0; j < 16; ++j)
        block[static_cast<std::size_t>(1 + j)] = static_cast<std::uint8_t>(j | (15 - j) << 4);
    const std::vector<double> magnitudes = {0, 1, 2, 3, 4, 6, 8, 12};
    const std::vector<double> values = reference_dequantize(block_format("MXFP4"), block);
    for (std::size_t j = 0; j < 16; ++j) {
        const double expected = j < 8 ? magnitudes[j] : -magnitudes[j - 8];
        QCOMPARE(values[j], expected);
        QCOMPARE(values[31 - j], expected);
    }
    block[0] = 0;
    QCOMPARE(reference_dequantize(block_format("MXFP4"), block)[2], std::ldexp(1.0, -127));
}

void ReferenceQuantsTest::refuses_broken_blocks() {
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, block_format(4u));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, block_format("Q4_2"));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                             reference_dequantize(block_format("Q4_0"), std::vector<std::uint8_t>(17)));
}

QTEST_APPLESS_MAIN(ReferenceQuantsTest)
#include "reference_quants_test.moc"
