// SPDX-License-Identifier: Apache-2.0
// Is the judge right, and does it see? The reference interpreter against golden outputs of independent
// implementations, and each feature of the random models switched off.
#include "tests/support/compare.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"
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

ReferenceModel random_reference(const RandomModel& model, const TemporaryFolder& folder) {
    model.write_gguf(folder / "model.gguf");
    return ReferenceModel::open(folder / "model.gguf");
}

void add_random_models() {
    QTest::addColumn<QString>("name");
    for (const RandomModelSpec& spec : random_model_specs()) {
        QTest::newRow(spec.name.c_str()) << QString::fromStdString(spec.name);
    }
}

}  // namespace

class ReferenceTest : public QObject {
    Q_OBJECT

  private slots:
    void golden_outputs_data();
    void golden_outputs();
    void formats_agree_data();
    void formats_agree();
    void every_feature_matters_data();
    void every_feature_matters();
    void every_feature_is_used();
    void nmse_is_strict();
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

void ReferenceTest::formats_agree_data() {
    add_random_models();
}

void ReferenceTest::formats_agree() {
    QFETCH(QString, name);
    const RandomModel model(random_model_spec(name.toStdString()));
    const TemporaryFolder folder;
    const ReferenceModel gguf = random_reference(model, folder);
    const std::vector<int> tokens = model.random_tokens(20, 1);
    const auto expected = gguf.logits(tokens);
    // rope_freqs holds llama3's factors in single precision.
    const bool rounded = model.spec().rope == RandomModelSpec::Rope::llama3;
    for (const int shards : {1, 2}) {
        const auto path = folder / std::to_string(shards);
        model.write_huggingface(path, shards);
        const auto rows = ReferenceModel::open(path).logits(tokens);
        for (std::size_t p = 0; p < rows.size(); ++p) {
            QVERIFY(largest_difference(rows[p], expected[p]) <= (rounded ? 1e-5 : 1e-10));
        }
    }
}

void ReferenceTest::every_feature_matters_data() {
    add_random_models();
}

/// Devices are allowed an NMSE of 1e-8: any one feature gone must stand out a hundredfold.
void ReferenceTest::every_feature_matters() {
    QFETCH(QString, name);
    const RandomModel model(random_model_spec(name.toStdString()));
    const TemporaryFolder folder;
    const ReferenceModel reference = random_reference(model, folder);
    const std::vector<int> tokens = model.random_tokens(20, 2);
    const auto expected = reference.logits(tokens);
    for (const FeatureSwitch& feature : feature_switches()) {
        ReferenceFeatures features;
        features.*feature.field = false;
        const double error = worst_nmse(reference.logits(tokens, features), expected);
        if (reference.uses(feature)) {
            QVERIFY2(error > 1e-6, qPrintable(QString("%1: %2").arg(feature.name).arg(error)));
        } else {
            QCOMPARE(error, 0.0);
        }
    }
}

void ReferenceTest::every_feature_is_used() {
    const TemporaryFolder folder;
    for (const FeatureSwitch& feature : feature_switches()) {
        const auto& specs = random_model_specs();
        QVERIFY2(std::any_of(specs.begin(), specs.end(),
                             [&](const RandomModelSpec& spec) {
                                 return random_reference(RandomModel(spec), folder).uses(feature);
                             }),
                 feature.name);
    }
}

void ReferenceTest::nmse_is_strict() {
    const std::vector<double> want = {1.0, -2.0};
    QCOMPARE(nmse(std::vector<double>{1.0, -2.0}, want), 0.0);
    QCOMPARE(nmse(std::vector<float>{2.0f, -2.0f}, want), 0.2);
    QVERIFY(std::isinf(nmse(std::vector<double>{1.0}, want)));
    QVERIFY(std::isinf(nmse(std::vector<double>{1.0, std::nan("")}, want)));
    QVERIFY(std::isinf(nmse(std::vector<double>{1.0}, std::vector<double>{0.0})));
    QCOMPARE(nmse(std::vector{2.0f, -2.0f, 1.0f, -2.0f}, std::vector{want, want}), 0.1);
    QVERIFY(std::isinf(worst_nmse({want}, {want, want})));
    QCOMPARE(worst_nmse({want, {0.0, -2.0}}, {want, want}), 0.2);
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "reference_test.moc"
