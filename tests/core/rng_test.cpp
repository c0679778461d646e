// SPDX-License-Identifier: Apache-2.0
#include "core/rng.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace tars;

namespace {

using Block = std::array<std::uint32_t, 4>;

std::uint64_t pair(std::uint32_t low, std::uint32_t high) {
    return std::uint64_t{high} << 32 | low;
}

}  // namespace

class RngTest : public QObject {
    Q_OBJECT

  private slots:
    void philox_gives_the_published_numbers();
    void a_stream_is_philox_in_order();
    void purposes_are_independent();
    void uniform_numbers_fill_the_interval();
    void normal_numbers_have_the_right_moments();
};

/// Known answers of philox4x32 with 10 rounds that the Random123 library publishes.
void RngTest::philox_gives_the_published_numbers() {
    QCOMPARE(philox(0, 0, 0), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    constexpr std::uint64_t kOnes = ~std::uint64_t{0};
    QCOMPARE(philox(kOnes, kOnes, kOnes), (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    // Digits of pi.
    QCOMPARE(philox(pair(0xa4093822, 0x299f31d0), pair(0x243f6a88, 0x85a308d3), pair(0x13198a2e, 0x03707344)),
             (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

void RngTest::a_stream_is_philox_in_order() {
    Rng rng(42, 7);
    for (std::uint64_t block = 0; block < 3; ++block)
        for (const auto number : philox(42, block, 7)) QCOMPARE(rng.next_u32(), number);
}

void RngTest::purposes_are_independent() {
    std::set<std::uint32_t> seen;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        for (std::uint64_t purpose = 0; purpose < 10; ++purpose) {
            Rng rng(seed, purpose);
            for (int i = 0; i < 10; ++i) seen.insert(rng.next_u32());
        }
    }
    QCOMPARE(seen.size(), std::size_t{1000});
}

void RngTest::uniform_numbers_fill_the_interval() {
    Rng rng(1);
    constexpr int kBins = 16, kPerBin = 1000;
    std::array<int, kBins> counts{};
    double least = 1, largest = 0;
    for (int i = 0; i < kBins * kPerBin; ++i) {
        const double number = rng.uniform();
        least = std::min(least, number);
        largest = std::max(largest, number);
        QVERIFY(number >= 0 && number < 1);
        ++counts[std::size_t(number * kBins)];
    }
    QVERIFY(least < 0.001 && largest > 0.999);
    double chi_squared = 0;
    for (const int count : counts) chi_squared += std::pow(count - kPerBin, 2) / kPerBin;
    QVERIFY2(chi_squared < 37.7,
             qPrintable(QString::number(chi_squared)));  // 15 degrees of freedom, p = 0.001
}

void RngTest::normal_numbers_have_the_right_moments() {
    Rng rng(2);
    constexpr int kCount = 100000;
    double sum = 0, squares = 0, fourth = 0;
    for (int i = 0; i < kCount; ++i) {
        const double number = rng.normal();
        sum += number;
        squares += number * number;
        fourth += std::pow(number, 4);
    }
    // Four standard errors of each mean.
    QVERIFY(std::abs(sum / kCount) < 4 / std::sqrt(kCount));
    QVERIFY(std::abs(squares / kCount - 1) < 4 * std::sqrt(2.0 / kCount));
    QVERIFY(std::abs(fourth / kCount - 3) < 4 * std::sqrt(96.0 / kCount));
}

QTEST_APPLESS_MAIN(RngTest)
#include "rng_test.moc"
