// SPDX-License-Identifier: Apache-2.0
// Is the judge right? The reference interpreter against golden outputs of independent implementations.
#include "tests/support/golden.h"
#include "tests/support/reference_model.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace tars::test;

namespace {

/// Golden logits are rounded to five decimals.
constexpr double kRounding = 0.6e-5;

std::vector<int> best_tokens(const std::vector<double>& logits, std::size_t count) {
    std::vector<int> ids(logits.size());
    std::iota(ids.begin(), ids.end(), 0);
    std::partial_sort(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count), ids.end(),
                      [&](int a, int b) {
                          return logits[static_cast<std::size_t>(a)] > logits[static_cast<std::size_t>(b)];
                      });
    ids.resize(count);
    return ids;
}

double largest_difference(const std::vector<double>& a, const std::vector<double>& b) {
    double largest = a.size() == b.size() ? 0.0 : HUGE_VAL;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

}  // namespace

class ReferenceTest : public QObject {
    Q_OBJECT

  private slots:
    void golden_outputs_data();
    void golden_outputs();
};

void ReferenceTest::golden_outputs_data() {
    TARS_NEEDS_TEST_DATA();
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    for (const GoldenModel& model : golden_models(*test_data())) {
        QTest::newRow(model.name.c_str())
            << QString::fromStdString(model.path.string()) << QString::fromStdString(model.name);
    }
}

void ReferenceTest::golden_outputs() {
    QFETCH(QString, path);
    QFETCH(QString, name);
    const std::vector<GoldenModel> models = golden_models(*test_data());
    const auto golden = std::find_if(models.begin(), models.end(), [&](const GoldenModel& model) {
        return model.name == name.toStdString();
    });
    const ReferenceModel model = ReferenceModel::open(path.toStdString());

    for (const GoldenCase& expected : golden->cases) {
        const auto rows = model.logits(expected.tokens);
        QCOMPARE(rows.size(), expected.top5.size());
        for (std::size_t p = 0; p < rows.size(); ++p) {
            const std::vector<int> best = best_tokens(rows[p], expected.top5[p].size());
            for (std::size_t i = 0; i < best.size(); ++i) {
                const auto& [token, logit] = expected.top5[p][i];
                QCOMPARE(best[i], token);
                QVERIFY(std::abs(rows[p][static_cast<std::size_t>(token)] - logit) <= kRounding);
            }
        }
        for (std::size_t p = 0; p < expected.nll.size(); ++p) {
            const double nll = negative_log_likelihood(rows[p], expected.tokens[p + 1]);
            QVERIFY(std::abs(nll - expected.nll[p]) <= kRounding);
        }
        if (!expected.last_logits.empty()) {
            QVERIFY(largest_difference(rows.back(), expected.last_logits) <= kRounding);
        }
        QCOMPARE(model.greedy(expected.tokens, static_cast<int>(expected.greedy.size())), expected.greedy);
    }
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "reference_test.moc"
