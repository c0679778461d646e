// SPDX-License-Identifier: Apache-2.0
// The small sums that everything else rests on.
#include "core/rng.h"
#include "tuning/adam.h"
#include "tuning/mean.h"
#include "tuning/softmax.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace tars;

namespace {

std::vector<float> random_logits(std::size_t count, double spread) {
    std::vector<float> logits(count);
    Rng rng(count);
    for (float& logit : logits) logit = static_cast<float>(spread * rng.normal());
    return logits;
}

double exact_log_sum_exp(std::span<const float> logits) {
    long double sum = 0;
    for (const float logit : logits) sum += std::exp(static_cast<long double>(logit));
    return static_cast<double>(std::log(sum));
}

}  // namespace

class NumbersTest : public QObject {
    Q_OBJECT

  private slots:
    void log_sum_exp_is_exact_to_single_precision() {
        for (const std::size_t count : {1, 15, 16, 17, 512, 4095, 4096, 4097, 8192, 50257})
            for (const double spread : {0.0, 1.0, 20.0}) {
                const auto logits = random_logits(count, spread);
                const double exact = exact_log_sum_exp(logits), fast = fast_log_sum_exp(logits);
                QVERIFY2(std::fabs(fast - exact) < 2e-6 * std::max(1.0, std::fabs(exact)),
                         qPrintable(QString("%1 logits: %2, not %3").arg(count).arg(fast).arg(exact)));
                QCOMPARE(highest_of(logits), *std::ranges::max_element(logits));
                const double sum = exp_sum(logits, highest_of(logits));
                QVERIFY(std::fabs(std::log(sum) + highest_of(logits) - exact) <
                        2e-6 * std::max(1.0, std::fabs(exact)));
            }
    }

    void what_is_not_a_number_stays_visible() {
        for (const float bad :
             {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()})
            for (const std::size_t where : {0, 17, 6000, 8191, 8199}) {
                auto logits = random_logits(8200, 1);
                logits[where] = bad;
                QVERIFY(!std::isfinite(fast_log_sum_exp(logits)));
            }
        auto logits = random_logits(8200, 1);
        const double without = exact_log_sum_exp(std::span(logits).subspan(1));
        logits[0] = -std::numeric_limits<float>::infinity();  // impossible, not broken
        QVERIFY(std::fabs(fast_log_sum_exp(logits) - without) < 1e-5);
    }

    void means() {
        QCOMPARE(mean({}), 0.0);
        QCOMPARE(mean(std::vector<double>{1, 2, 6}), 3.0);
    }

    /// As it stands in the paper, with floats that a rate of their own corrects and doubles that none does.
    void adam_moves_as_written() {
        Adam<float> floats(1, 0.9f, 0.99f, 1e-10f);
        Adam<double> doubles(1, 0.9, 0.98, 1e-12);
        float first = 0, second = 0;
        double m = 0, v = 0;
        Rng rng(3);
        for (int step = 1; step <= 20; ++step) {
            const double slope = rng.normal();
            const auto g = static_cast<float>(slope);
            floats.begin_step(), doubles.begin_step();
            first = 0.9f * first + (1 - 0.9f) * g;
            second = 0.99f * second + (1 - 0.99f) * g * g;
            const auto correct = static_cast<float>(1 - std::pow(0.99f, step));
            const auto rate = static_cast<float>(0.05 / (1 - std::pow(0.9f, step)));
            QCOMPARE(static_cast<float>(0.05 / floats.first_share()), rate);
            QCOMPARE(floats.move(0, g, rate), rate * first / (std::sqrt(second / correct) + 1e-10f));
            m = 0.9 * m + (1 - 0.9) * slope;
            v = 0.98 * v + (1 - 0.98) * slope * slope;
            const double scale = std::sqrt(v / (1 - std::pow(0.98, step))) + 1e-12;
            QCOMPARE(doubles.move(0, slope, 0.3), 0.3 * m / scale);
        }
        Adam<double> again(1, 0.9, 0.98, 1e-12);
        again.restore(doubles.first(), doubles.second(), doubles.steps());
        again.begin_step(), doubles.begin_step();
        QCOMPARE(again.move(0, 0.5, 1), doubles.move(0, 0.5, 1));
    }
};

QTEST_APPLESS_MAIN(NumbersTest)
#include "numbers_test.moc"
