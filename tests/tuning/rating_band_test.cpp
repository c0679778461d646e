// SPDX-License-Identifier: Apache-2.0
#include "tuning/rating_band.h"

#include "core/rng.h"

#include <QTest>

#include <optional>

using namespace tars;

namespace {

/// After how many ratings at a bad share of `after` the model is rolled back; nothing: not within the watch.
std::optional<std::size_t> rolled_back_after(double before, double after, std::uint64_t seed) {
    Rng rng(seed, 11);
    RatingTally usual, since;
    for (; usual.ratings < kWatchedRatings; ++usual.ratings) usual.bad += rng.uniform() < before;
    while (since.ratings < kWatchedRatings) {
        since.bad += rng.uniform() < after;
        ++since.ratings;
        if (falls_out_of_band(usual, since)) return since.ratings;
    }
    return {};
}

double share_rolled_back(double before, double after) {
    constexpr int kTimes = 1000;
    int count = 0;
    for (std::uint64_t seed = 0; seed < kTimes; ++seed)
        count += rolled_back_after(before, after, seed).has_value();
    return static_cast<double>(count) / kTimes;
}

}  // namespace

class RatingBandTest : public QObject {
    Q_OBJECT
  private slots:
    void the_interval_is_wilsons() {
        // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I: 15 of 148
        const auto interval = share_interval(15, 148);
        QVERIFY(qAbs(interval.lowest - 0.0624) < 5e-5);
        QVERIFY(qAbs(interval.highest - 0.1605) < 5e-5);
        QVERIFY(qAbs(share_interval(0, 20).highest - 0.1611) < 5e-5);
        QCOMPARE(share_interval(0, 20).lowest, 0.0);
        QCOMPARE(share_interval(0, 0).lowest, 0.0);
        QCOMPARE(share_interval(0, 0).highest, 1.0);
    }

    void without_a_band_nothing_falls_out() {
        QVERIFY(!falls_out_of_band({0, 0}, {50, 50}));
        QVERIFY(!falls_out_of_band({50, 5}, {0, 0}));
        QVERIFY(!falls_out_of_band({2, 0}, {5, 3}));
        QVERIFY(falls_out_of_band({50, 5}, {10, 8}));
        QVERIFY(!falls_out_of_band({50, 5}, {10, 2}));
        QVERIFY(!falls_out_of_band({50, 5}, {kLeastRatings - 1, kLeastRatings - 1}));
    }

    // It is looked at after each of the 50 ratings, and chance has as many tries.
    void chance_hardly_ever_rolls_back() {
        for (const double share : {0.05, 0.2, 0.5}) QVERIFY(share_rolled_back(share, share) < 0.05);
    }

    void a_model_that_got_worse_is_rolled_back() {
        QVERIFY(share_rolled_back(0.1, 0.6) > 0.95);
        QVERIFY(share_rolled_back(0.3, 0.8) > 0.95);
        QVERIFY(share_rolled_back(0.3, 0.1) < 0.001);  // and one that got better never
    }
};

QTEST_APPLESS_MAIN(RatingBandTest)
#include "rating_band_test.moc"
