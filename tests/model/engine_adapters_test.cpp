// SPDX-License-Identifier: Apache-2.0
// Adapters on models from files: the engine against the reference, whose weights have the adapter merged in.
#include "formats/model_file.h"
#include "model/architecture.h"
#include "model/convert.h"
#include "tests/model/adapter_cases.h"
#include "tests/model/engine_cases.h"
#include "tests/model/engine_session.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"
#include "tests/support/reference_model.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

/// F32 weights and cache; packed weights as they are; activations rounded to eight bits.
constexpr double kTolerance = 1e-9, kRounded = 1e-2;
/// What an adapter must change at least.
constexpr double kVisible = 1e-3;
constexpr int kTokens = 21;

void set(EngineSession& session, std::uint32_t id, const Adapter& adapter) {
    const auto done = session.program().set_adapter(id, adapter);
    QVERIFY2(done, done ? "" : done.error().text().c_str());
}

}  // namespace

class EngineAdaptersTest : public QObject {
    Q_OBJECT

  private slots:
    void random_models_data();
    void random_models();
    void packed_models_data();
    void packed_models();
    void mixed_batches();
};

void EngineAdaptersTest::random_models_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("huggingface");
    for (const char* name :
         {"llama", "llama-tied-mha", "llama-biases", "qwen2", "qwen2-yarn-tied", "qwen3", "mistral-window"})
        for (const bool huggingface : {false, true})
            QTest::addRow("%s, %s", name, huggingface ? "Hugging Face" : "GGUF")
                << QString(name) << huggingface;
}

/// Each kind of change alone on the best level, all together on every level.
void EngineAdaptersTest::random_models() try {
    QFETCH(QString, name);
    QFETCH(bool, huggingface);
    const RandomModel model(random_model_spec(name.toStdString()));
    const TemporaryFolder folder;
    const auto path = folder / (huggingface ? "model" : "model.gguf");
    huggingface ? model.write_huggingface(path) : model.write_gguf(path);
    const auto tokens = model.random_tokens(kTokens, 6);
    const auto reference = ReferenceModel::open(path);
    const auto plain = reference.logits(tokens);

    for (const auto level : available_levels()) {
        const EngineOptions options{.level = level, .threads = 2};
        EngineSession session(path, options);
        const auto& plan = session.program().plan();
        for (const auto& [kind, spec] : kAdapterKinds) {
            if (level != best_cpu_level() && spec.seed != kEverything.seed) continue;
            const auto adapter = random_adapter(plan, spec);
            const auto expected = reference.with(reference_adapter(plan, adapter)).logits(tokens);
            QVERIFY2(worst_nmse(expected, plain) > kVisible, kind);
            set(session, 3, adapter);
            for (const std::size_t chunk : {std::size_t{kTokens}, std::size_t{2}}) {
                const double error = worst_nmse(session.logits(tokens, chunk, 3), expected);
                QVERIFY2(error <= kTolerance, message(options.text() + ", " + kind, error));
            }
        }
        const double error = worst_nmse(session.logits(tokens, kTokens), plain);
        QVERIFY2(error <= kTolerance, message(options.text() + ", no adapter", error));
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void EngineAdaptersTest::packed_models_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("recipe");
    for (const char* architecture : {"llama", "qwen3"})
        for (const char* recipe : {"Q8_0", "Q4_K"})
            QTest::addRow("%s, %s", architecture, recipe) << QString(architecture) << QString(recipe);
}

void EngineAdaptersTest::packed_models() try {
    QFETCH(QString, architecture);
    QFETCH(QString, recipe);
    RandomModelSpec spec;
    spec.architecture = architecture.toStdString();
    spec.width = 256;
    spec.hidden = 256;
    spec.head_dimension = 64;
    spec.tied = spec.architecture == "qwen3";
    spec.seed = 21;
    const RandomModel model(spec);
    const TemporaryFolder folder;
    const auto source = folder / "source.gguf", path = folder / "packed.gguf";
    model.write_gguf(source);
    {
        const auto file = open_model_file(source);
        QVERIFY(file);
        ConvertOptions options;
        options.recipe = find_recipe(recipe.toStdString());
        QVERIFY(convert_to_gguf(*file, path, options));
    }
    const auto tokens = model.random_tokens(kTokens, 7);
    const auto reference = ReferenceModel::open(path);
    const auto plain = reference.logits(tokens);
    for (const auto level : available_levels())
        for (const bool exact : {true, false}) {
            const EngineOptions options{.level = level, .threads = 2, .exact = exact};
            EngineSession session(path, options);
            const auto& plan = session.program().plan();
            const auto adapter = random_adapter(plan, kEverything);
            const auto expected = reference.with(reference_adapter(plan, adapter)).logits(tokens);
            QVERIFY(worst_nmse(expected, plain) > 10 * kRounded);
            set(session, 1, adapter);
            for (const std::size_t chunk : {std::size_t{kTokens}, std::size_t{1}}) {
                const double error = worst_nmse(session.logits(tokens, chunk, 1), expected);
                QVERIFY2(error <= (exact ? kTolerance : kRounded), message(options.text(), error));
            }
        }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

/// Prompts and single tokens of four sequences, through two adapters and none, each as the reference has it.
void EngineAdaptersTest::mixed_batches() try {
    const RandomModel model(random_model_spec("qwen3"));
    const TemporaryFolder folder;
    const auto path = folder / "model.gguf";
    model.write_gguf(path);
    const auto reference = ReferenceModel::open(path);
    constexpr std::uint32_t kIds[] = {0, 1, 2, 1};
    for (const auto level : available_levels()) {
        EngineSession session(path, {.level = level, .threads = 2});
        const auto& plan = session.program().plan();
        std::vector<ReferenceModel> references = {reference};
        for (const std::uint32_t id : {1u, 2u}) {
            auto spec = kEverything;
            spec.seed += id;
            const auto adapter = random_adapter(plan, spec);
            set(session, id, adapter);
            references.push_back(reference.with(reference_adapter(plan, adapter)));
        }
        std::vector<std::vector<int>> texts;
        std::vector<EngineSession::Pages> pages;
        std::vector<Row> first, second;
        for (std::uint32_t s = 0; s < std::size(kIds); ++s) {
            texts.push_back(model.random_tokens(8 + 3 * static_cast<int>(s), s));
            pages.push_back(session.new_pages(32));
            auto rows = rows_of(texts.back(), 0, s);
            for (auto& row : rows) row.adapter = kIds[s];
            first.insert(first.end(), rows.begin(), rows.end() - 1);
            second.push_back(rows.back());
        }
        std::vector<Logits> seen(std::size(kIds));
        for (const auto& batch : {first, second}) {
            const auto logits = session.run(batch, pages);
            for (std::size_t i = 0; i < batch.size(); ++i) seen[batch[i].sequence].push_back(logits[i]);
        }
        for (std::size_t s = 0; s < std::size(kIds); ++s) {
            const double error = worst_nmse(seen[s], references[kIds[s]].logits(texts[s]));
            QVERIFY2(error <= kTolerance, message("sequence " + std::to_string(s), error));
        }
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

QTEST_APPLESS_MAIN(EngineAdaptersTest)
#include "engine_adapters_test.moc"
