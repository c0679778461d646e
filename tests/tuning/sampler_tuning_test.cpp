// SPDX-License-Identifier: Apache-2.0
#include "functions.h"
#include "tests/support/random_model.h"
#include "tuning/gate.h"
#include "tuning/run.h"
#include "tuning/sampler_tuning.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace tars;
using namespace tars::test;

namespace {

/// Nothing but a temperature.
SamplingSettings plain(float temperature) {
    SamplingSettings settings;
    settings.temperature = temperature;
    settings.top_k = 0;
    settings.top_p = 1;
    settings.min_p = 0;
    return settings;
}

/// A model of random weights, and documents that it wrote itself at a temperature of its own choice: the
/// best sampler for them is known.
struct Written {
    QTemporaryDir dir;
    std::unique_ptr<Device> device;
    std::unique_ptr<LoadedModel> model;
    std::vector<TokenDocument> documents;

    explicit Written(float temperature) {
        const auto path = std::filesystem::path(dir.path().toStdString()) / "model.gguf";
        RandomModel(random_model_spec("llama")).write_gguf(path);
        CpuOptions options;
        options.threads = 1;
        device = std::move(*make_cpu_device(options));
        model = std::move(*LoadedModel::open(path, *device, {.context = 128}));
        for (std::uint64_t i = 0; i < 40; ++i) {
            const auto settings = plain(temperature);
            Sampler sampler(settings, i);
            TokenDocument document{{static_cast<TokenId>(3 + i)},
                                   1,
                                   i < 20   ? Split::training
                                   : i < 36 ? Split::validation
                                            : Split::guard};
            std::vector<float> last(model->vocabulary());
            for (std::uint32_t position = 0; position < 30; ++position) {
                (void)score(*model, document.tokens, [&](std::size_t p, std::span<const float> logits) {
                    if (p + 1 == document.tokens.size()) last.assign(logits.begin(), logits.end());
                });
                document.tokens.push_back(sampler.sample(last));
            }
            documents.push_back(std::move(document));
        }
    }
};

double temperature_of(const SearchSpace& space, const Genome& genome) {
    return space.value(genome, *space.find("temperature"));
}

}  // namespace

class SamplerTuningTest : public QObject {
    Q_OBJECT
  private slots:
    void finds_the_temperature_the_text_was_written_at() {
        const Written written(1.3f);
        const auto now = plain(0.6f);
        auto space = sampler_space(now);
        QVERIFY(space);
        auto stored = StoredLogits::collect(*written.model, written.documents);
        QVERIFY(stored);
        SamplerEvaluator evaluator(*space, now, std::make_shared<const StoredLogits>(std::move(*stored)));
        auto only = evaluator.temperature_only();
        QVERIFY(only);
        const double found = temperature_of(*space, only->genome);
        QVERIFY2(found > 1.1 && found < 1.5, qPrintable(QString::number(found)));

        Problem problem{.name = "sampler", .space = *space, .ablations = {*only}, .evaluator = &evaluator};
        RunSettings settings;
        settings.optimizer.algorithm = "cma-es";
        settings.budget.evaluations = 300;
        auto run = Run::create(problem, settings, {});
        auto outcome = (*run)->execute({});
        QVERIFY(outcome && outcome->improved);
        QVERIFY(*outcome->winner_validation < *outcome->start_validation);
        auto decision =
            run_gate(evaluator, space->start(), outcome->winner, Split::validation, {.most_harm = 0.05});
        QVERIFY(decision);
        QVERIFY2(decision->accepted, decision->reason.c_str());
    }

    void the_untruncated_likelihood_is_the_models_own() {
        const Written written(1.0f);
        const auto untouched = plain(1.0f);
        auto stored = StoredLogits::collect(*written.model, written.documents);
        QVERIFY(stored);
        // top_k is 200 of 300 tokens here: only one that keeps everything can be compared
        auto space = SearchSpace::make({{.name = "temperature", .lower = 0.5, .upper = 2, .start = {1}}});
        SamplerEvaluator evaluator(*space, untouched,
                                   std::make_shared<const StoredLogits>(std::move(*stored)));
        auto losses = evaluator.losses(space->start(), Split::validation, {});
        QVERIFY(losses);
        QCOMPARE(losses->size(), 16u);
        double sum = 0;
        const auto& tokens = written.documents[20].tokens;
        (void)score(*written.model, std::span(tokens).first(tokens.size() - 1),
                    [&](std::size_t p, std::span<const float> logits) {
                        sum += negative_log_likelihood(logits, tokens[p + 1]);
                    });
        QVERIFY2(std::abs((*losses)[0] - sum / 30) < 2e-3,
                 qPrintable(QString("%1 %2").arg((*losses)[0]).arg(sum / 30)));
    }

    void truncation_of_what_is_said_costs() {
        const Written written(1.0f);
        auto stored = StoredLogits::collect(*written.model, written.documents);
        const auto now = plain(1.0f);
        auto space = sampler_space(now);
        SamplerEvaluator evaluator(*space, now, std::make_shared<const StoredLogits>(std::move(*stored)));
        auto greedy = space->start();
        greedy.levels[space->index(*space->find("top_k"))] = 0;  // top_k 1
        const auto scores = evaluator.evaluate(std::vector{space->start(), greedy}, {}, {});
        QVERIFY(scores && (*scores)[1].loss > (*scores)[0].loss + 0.5 && std::isfinite((*scores)[1].loss));
        const auto read = sampler_settings(*space, greedy, now);
        QCOMPARE(read.top_k, 1);
        QCOMPARE(read.temperature, 1.0f);
    }

    void minibatches_are_the_same_for_all() {
        const Written written(1.0f);
        auto stored = StoredLogits::collect(*written.model, written.documents);
        const auto now = plain(1.0f);
        auto space = sampler_space(now);
        SamplerEvaluator evaluator(*space, now, std::make_shared<const StoredLogits>(std::move(*stored)), 8);
        const auto twice =
            evaluator.evaluate(std::vector{space->start(), space->start()}, {Split::training, 4, 0}, {});
        QVERIFY(twice && (*twice)[0].loss == (*twice)[1].loss);
        const auto other = evaluator.evaluate(std::vector{space->start()}, {Split::training, 5, 0}, {});
        QVERIFY(other && (*other)[0].loss != (*twice)[0].loss);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!evaluator.evaluate(std::vector{space->start()}, {}, stop.get_token()));
    }
};

QTEST_APPLESS_MAIN(SamplerTuningTest)
#include "sampler_tuning_test.moc"
