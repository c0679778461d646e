// SPDX-License-Identifier: Apache-2.0
// The engine on the emulated CUDA device, from file to logits: random models of each architecture against the
// reference, and real models against their golden outputs.
#include "tests/cuda/device_under_test.h"
#include "tests/model/engine_cases.h"
#include "tests/model/engine_session.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"
#include "tests/support/reference_model.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tars;
using namespace tars::test;

namespace {

/// F32 weights and F32 cache: only the rounding of single precision may differ.
constexpr double kTolerance = 1e-9;

/// Tensor cores multiply weights of sixteen bits with inputs of as many.
double tolerance(const RandomModelSpec& spec) {
    using enum RandomModelSpec::Storage;
    return spec.storage == f32 ? kTolerance : spec.storage == f16 ? 1e-5 : 5e-4;
}

/// The longest run of tokens a golden model is asked for here; the CPU device's tests ask for all.
constexpr std::size_t kGreedyTokens = 12;

EngineSession session(const std::filesystem::path& path) {
    return {path, {.max_rows = 256}, emulated_device()};
}

}  // namespace

class CudaEngineTest : public QObject {
    Q_OBJECT

  private slots:
    void random_models_data();
    void random_models();
    void golden_outputs_data();
    void golden_outputs();
};

void CudaEngineTest::random_models_data() {
    QTest::addColumn<QString>("name");
    for (const RandomModelSpec& spec : random_model_specs())
        QTest::newRow(spec.name.c_str()) << QString::fromStdString(spec.name);
}

void CudaEngineTest::random_models() try {
    QFETCH(QString, name);
    const RandomModelSpec spec = random_model_spec(name.toStdString());
    const RandomModel model(spec);
    const TemporaryFolder folder;
    const auto path = folder / "model.gguf";
    model.write_gguf(path);
    const std::vector<int> tokens = model.random_tokens(37, 3);
    const auto expected = ReferenceModel::open(path).logits(tokens);
    auto engine = session(path);
    const double error = worst_nmse(engine.logits(tokens, 29), expected);  // then 8: many rows, then few
    QVERIFY2(error <= tolerance(spec), message(name.toStdString(), error));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void CudaEngineTest::golden_outputs_data() {
    TARS_NEEDS_TEST_DATA();
    QTest::addColumn<QString>("name");
    for (const GoldenModel& model : golden_models(*test_data()))
        QTest::newRow(model.name.c_str()) << QString::fromStdString(model.name);
}

void CudaEngineTest::golden_outputs() try {
    QFETCH(QString, name);
    const std::vector<GoldenModel> models = golden_models(*test_data());
    const auto golden = std::find_if(models.begin(), models.end(), [&](const GoldenModel& model) {
        return model.name == name.toStdString();
    });
    auto engine = session(golden->path);
    for (const GoldenCase& expected : golden->cases) {
        const Logits rows = engine.logits(expected.tokens, expected.tokens.size());
        QCOMPARE(rows.size(), expected.top5.size());
        for (std::size_t p = 0; p < rows.size(); ++p)
            for (const auto& [token, logit] : expected.top5[p])
                QVERIFY(std::abs(static_cast<double>(rows[p].at(static_cast<std::size_t>(token))) - logit) <=
                        1e-3);
        if (!expected.last_logits.empty()) {
            const double error = nmse(rows.back(), expected.last_logits);
            QVERIFY2(error <= kTolerance, message(expected.prompt, error));
        }
        auto greedy = expected.greedy;
        greedy.resize(std::min(greedy.size(), kGreedyTokens));
        QCOMPARE(engine.greedy(expected.tokens, static_cast<int>(greedy.size())), greedy);
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

QTEST_APPLESS_MAIN(CudaEngineTest)
#include "cuda_engine_test.moc"
