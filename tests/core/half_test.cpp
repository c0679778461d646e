// SPDX-License-Identifier: Apache-2.0
#include "core/half.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <limits>

using namespace tars;

namespace {

/// One of the two 16-bit formats: its field widths, and our conversions.
struct Format {
    int exponent_bits, mantissa_bits;
    float (*widen)(std::uint16_t);
    std::uint16_t (*narrow)(float);

    unsigned infinity() const { return ((1u << exponent_bits) - 1) << mantissa_bits; }
};

float widen_bf16(std::uint16_t bits) {
    return bf16_to_f32(bits);
}

Format format(const QString& name) {
    return name == "f16" ? Format{5, 10, f16_to_f32, f32_to_f16} : Format{8, 7, widen_bf16, f32_to_bf16};
}

/// The value of a finite pattern, from the definition in IEEE 754.
double value_of(const Format& format, unsigned bits) {
    const int bias = (1 << (format.exponent_bits - 1)) - 1;
    const unsigned exponent = bits >> format.mantissa_bits & ((1u << format.exponent_bits) - 1);
    const unsigned mantissa = bits & ((1u << format.mantissa_bits) - 1);
    const double significand = exponent == 0 ? mantissa : mantissa + (1u << format.mantissa_bits);
    const double magnitude =
        std::ldexp(significand, int(std::max(exponent, 1u)) - bias - format.mantissa_bits);
    return bits >> 15 ? -magnitude : magnitude;
}

}  // namespace

class HalfTest : public QObject {
    Q_OBJECT

  private slots:
    void every_pattern_widens_exactly_data() { formats(); }
    void every_pattern_widens_exactly();
    void ties_go_to_even_data() { formats(); }
    void ties_go_to_even();
    void large_values_become_infinite_data() { formats(); }
    void large_values_become_infinite();

  private:
    void formats() {
        QTest::addColumn<QString>("name");
        QTest::addRow("f16") << "f16";
        QTest::addRow("bf16") << "bf16";
    }
};

void HalfTest::every_pattern_widens_exactly() {
    QFETCH(QString, name);
    const auto f = format(name);
    for (unsigned bits = 0; bits <= 0xffff; ++bits) {
        const float wide = f.widen(std::uint16_t(bits));
        QCOMPARE(std::signbit(wide), (bits & 0x8000) != 0);
        if ((bits & 0x7fff) > f.infinity()) {
            QVERIFY(std::isnan(wide));
            const unsigned back = f.narrow(wide);
            QVERIFY((back & 0x7fff) > f.infinity());
            QCOMPARE(back & 0x8000, bits & 0x8000);
            continue;
        }
        if ((bits & 0x7fff) == f.infinity())
            QVERIFY(std::isinf(wide));
        else
            QVERIFY(double(wide) == value_of(f, bits));  // QCOMPARE would forgive the last bits
        QCOMPARE(unsigned(f.narrow(wide)), bits);
    }
}

void HalfTest::ties_go_to_even() {
    QFETCH(QString, name);
    const auto f = format(name);
    for (const unsigned sign : {0u, 0x8000u}) {
        for (unsigned bits = 0; bits + 1 < f.infinity(); ++bits) {
            const double low = value_of(f, bits), high = value_of(f, bits + 1);
            const float tie = float((low + high) / 2);  // has one bit more than the format: exact
            const float signed_tie = sign ? -tie : tie;
            const float below = std::nextafter(tie, 0.0f), above = std::nextafter(tie, HUGE_VALF);
            QCOMPARE(unsigned(f.narrow(signed_tie)), sign | (bits % 2 == 0 ? bits : bits + 1));
            QCOMPARE(unsigned(f.narrow(sign ? -below : below)), sign | bits);
            QCOMPARE(unsigned(f.narrow(sign ? -above : above)), sign | (bits + 1));
        }
    }
}

void HalfTest::large_values_become_infinite() {
    QFETCH(QString, name);
    const auto f = format(name);
    const double largest = value_of(f, f.infinity() - 1), previous = value_of(f, f.infinity() - 2);
    const auto tie = float(largest + (largest - previous) / 2);  // odd mantissa: rounds up
    QCOMPARE(unsigned(f.narrow(tie)), f.infinity());
    QCOMPARE(unsigned(f.narrow(std::nextafter(tie, 0.0f))), f.infinity() - 1);
    QCOMPARE(unsigned(f.narrow(-std::numeric_limits<float>::max())), 0x8000 | f.infinity());
    QCOMPARE(unsigned(f.narrow(std::numeric_limits<float>::denorm_min())), 0u);
}

QTEST_APPLESS_MAIN(HalfTest)
#include "half_test.moc"
