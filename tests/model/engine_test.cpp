// SPDX-License-Identifier: Apache-2.0
// The engine on the CPU, from file to logits, against the reference: every architecture, format, kernel
// level.
#include "tests/model/engine_cases.h"
#include "tests/model/engine_session.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"
#include "tests/support/reference_model.h"

#include <QTest>

#include <algorithm>

using namespace tars;
using namespace tars::test;

namespace {

/// F32 weights and F32 cache: only the rounding of single precision may differ.
constexpr double kTolerance = 1e-9;
/// Of weights of sixteen bits on processors that multiply bfloats, where activations, and in long batches
/// weights too, are rounded to eight bits of mantissa.
constexpr double kRoundedTolerance = 5e-3;
/// What the absence of any one feature must exceed.
constexpr double kVisible = 1e-6;
/// More than one page of the cache, and no whole number of pages.
constexpr int kTokens = 37;

std::filesystem::path write_model(const RandomModel& model, const TemporaryFolder& folder, bool huggingface) {
    const auto path = folder / (huggingface ? "model" : "model.gguf");
    if (huggingface) {
        model.write_huggingface(path, static_cast<int>(model.spec().seed % 2) + 1);
    } else {
        model.write_gguf(path);
    }
    return path;
}

std::vector<EngineOptions> all_engine_options() {
    std::vector<EngineOptions> all;
    for (const CpuLevel level : available_levels()) {
        for (const unsigned threads : {1u, 2u}) all.push_back({.level = level, .threads = threads});
    }
    return all;
}

EngineOptions best_options() {
    return {.level = default_cpu_level(), .threads = 2};
}

/// The first sequence starts alone; its rest comes in one batch with the others.
std::vector<Logits> run_together(const std::filesystem::path& path, const EngineOptions& options,
                                 const std::vector<std::vector<int>>& sequences) {
    constexpr std::uint32_t kAhead = 11;
    EngineSession session(path, options);
    std::vector<EngineSession::Pages> pages;
    for (const auto& tokens : sequences)
        pages.push_back(session.new_pages(static_cast<std::uint32_t>(tokens.size())));
    std::vector<Logits> seen(sequences.size());
    seen[0] = session.run(rows_of(std::span(sequences[0]).first(kAhead)), pages);
    std::vector<Row> rows = rows_of(std::span(sequences[0]).subspan(kAhead), kAhead);
    for (std::uint32_t s = 1; s < sequences.size(); ++s) {
        for (const Row& row : rows_of(sequences[s], 0, s)) rows.push_back(row);
    }
    const Logits logits = session.run(rows, pages);
    for (std::size_t i = 0; i < rows.size(); ++i) seen[rows[i].sequence].push_back(logits[i]);
    return seen;
}

}  // namespace

class EngineTest : public QObject {
    Q_OBJECT

  private slots:
    void random_models_data() { add_random_models(); }
    void random_models();
    void missing_features_show_data() { add_random_models(); }
    void missing_features_show();
    void long_sequences_data();
    void long_sequences();
    void sequences_of_a_batch_do_not_mix();
    void rows_without_logits_are_skipped();
    void copied_pages_continue();
    void smaller_caches_stay_close_data();
    void smaller_caches_stay_close();
    void golden_outputs_data();
    void golden_outputs();
};

void EngineTest::random_models() try {
    QFETCH(QString, name);
    QFETCH(bool, huggingface);
    const RandomModel model(random_model_spec(name.toStdString()));
    const TemporaryFolder folder;
    const auto path = write_model(model, folder, huggingface);
    const std::vector<int> tokens = model.random_tokens(kTokens, 3);
    const auto expected = ReferenceModel::open(path).logits(tokens);

    const std::vector<std::size_t> chunks =
        huggingface ? std::vector<std::size_t>{kTokens} : std::vector<std::size_t>{kTokens, 5, 1};
    const bool bfloats = name.contains("f16");
    for (EngineOptions options : all_engine_options()) {
        for (const bool exact : {true, false}) {
            options.exact = exact;
            const bool rounds = bfloats && !exact && options.level >= CpuLevel::avx512_bf16;
            EngineSession session(path, options);
            for (const std::size_t chunk : chunks) {
                const double error = worst_nmse(session.logits(tokens, chunk), expected);
                QVERIFY2(error <= (rounds ? kRoundedTolerance : kTolerance),
                         message(options.text() + ", chunks of " + std::to_string(chunk), error));
            }
        }
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void EngineTest::missing_features_show() try {
    QFETCH(QString, name);
    QFETCH(bool, huggingface);
    const RandomModel model(random_model_spec(name.toStdString()));
    const TemporaryFolder folder;
    const auto path = write_model(model, folder, huggingface);
    const ReferenceModel reference = ReferenceModel::open(path);
    const std::vector<int> tokens = model.random_tokens(20, 4);
    const Logits rows = EngineSession(path, best_options()).logits(tokens, tokens.size());

    for (const FeatureSwitch& feature : feature_switches()) {
        if (!reference.uses(feature)) continue;
        ReferenceFeatures features;
        features.*feature.field = false;
        const double error = worst_nmse(rows, reference.logits(tokens, features));
        QVERIFY2(error > kVisible, message(feature.name, error));
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void EngineTest::long_sequences_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("window");
    QTest::addColumn<int>("head_dimension");
    QTest::newRow("plain") << "llama" << 0 << 16;
    QTest::newRow("llama3") << "llama-llama3" << 0 << 32;
    QTest::newRow("window") << "mistral-window" << 70 << 16;
    QTest::newRow("wide heads") << "qwen3" << 0 << 160;
}

/// Ten pages of positions, where angles are large, attention has many to choose from and may be divided; to
/// the bit the same however they are cut into batches.
void EngineTest::long_sequences() try {
    QFETCH(QString, name);
    QFETCH(int, window);
    QFETCH(int, head_dimension);
    RandomModelSpec spec = random_model_spec(name.toStdString());
    spec.window = window;
    spec.head_dimension = head_dimension;
    const RandomModel model(spec);
    const TemporaryFolder folder;
    const auto path = write_model(model, folder, false);
    const std::vector<int> tokens = model.random_tokens(10 * kPageTokens + 3, 14);
    const auto expected = ReferenceModel::open(path).logits(tokens);
    for (const EngineOptions& options : all_engine_options()) {
        EngineSession session(path, options);
        const Logits logits = session.logits(tokens, options.threads == 1 ? 100 : 1);
        const double error = worst_nmse(logits, expected);
        QVERIFY2(error <= kTolerance, message(options.text(), error));
        QVERIFY2(session.logits(tokens, 17) == logits, options.text().c_str());
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

/// Each sequence of a batch says what it says alone, and to the bit the same whatever the others say.
void EngineTest::sequences_of_a_batch_do_not_mix() try {
    const RandomModel model(random_model_spec("qwen3-yarn"));
    const TemporaryFolder folder;
    const auto path = write_model(model, folder, false);
    const ReferenceModel reference = ReferenceModel::open(path);
    for (const EngineOptions& options : all_engine_options()) {
        std::vector<std::vector<Logits>> runs;
        for (const std::uint64_t other : {8u, 9u}) {
            const std::vector<std::vector<int>> sequences = {
                model.random_tokens(36, 5), model.random_tokens(9, 6), model.random_tokens(21, other)};
            runs.push_back(run_together(path, options, sequences));
            for (std::size_t s = 0; s < sequences.size(); ++s) {
                const double error = worst_nmse(runs.back()[s], reference.logits(sequences[s]));
                QVERIFY2(error <= kTolerance,
                         message(options.text() + ", sequence " + std::to_string(s), error));
            }
        }
        QVERIFY(runs[0][0] == runs[1][0]);
        QVERIFY(runs[0][1] == runs[1][1]);
        QVERIFY(runs[0][2] != runs[1][2]);
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void EngineTest::rows_without_logits_are_skipped() try {
    const RandomModel model(random_model_spec("llama"));
    const TemporaryFolder folder;
    const auto path = write_model(model, folder, false);
    const std::vector<int> tokens = model.random_tokens(12, 10);
    const auto expected = ReferenceModel::open(path).logits(tokens);
    EngineSession session(path, best_options());
    const std::vector<EngineSession::Pages> pages = {session.new_pages(12)};
    std::vector<Row> rows = rows_of(tokens);
    for (Row& row : rows) row.wants_logits = row.position == 3 || row.position == 11;
    const double error = worst_nmse(session.run(rows, pages), {expected[3], expected[11]});
    QVERIFY2(error <= kTolerance, message("rows 3 and 11", error));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

/// A prefix shared by two sequences: whole pages by reference, the last one copied, then each goes its own
/// way.
void EngineTest::copied_pages_continue() try {
    const RandomModel model(random_model_spec("llama-yarn"));
    const TemporaryFolder folder;
    const auto path = write_model(model, folder, false);
    const ReferenceModel reference = ReferenceModel::open(path);
    constexpr std::size_t kShared = kPageTokens + 7;
    const std::vector<int> first = model.random_tokens(kShared + 6, 11);
    std::vector<int> second(first.begin(), first.begin() + kShared);
    for (const int token : model.random_tokens(6, 12)) second.push_back(token);

    for (const KvType kv_type : {KvType::f32, KvType::f16, KvType::q8_0}) {
        EngineOptions options = best_options();
        options.kv_type = kv_type;
        EngineSession session(path, options);
        std::vector<EngineSession::Pages> pages = {session.new_pages(kShared + 6),
                                                   session.new_pages(kShared + 6)};
        session.run(rows_of(std::span(first).first(kShared)), pages);
        pages[1][0] = pages[0][0];
        QVERIFY(session.program().copy_page(pages[0][1], pages[1][1], kShared - kPageTokens));

        const Logits a = session.run(rows_of(std::span(first).subspan(kShared), kShared, 0), pages);
        const Logits b = session.run(rows_of(std::span(second).subspan(kShared), kShared, 1), pages);
        // What comes after the copy must be what comes without one.
        EngineSession fresh(path, options);
        const std::vector<EngineSession::Pages> own = {fresh.new_pages(kShared + 6)};
        fresh.run(rows_of(std::span(second).first(kShared)), own);
        QVERIFY(b == fresh.run(rows_of(std::span(second).subspan(kShared), kShared), own));
        if (kv_type != KvType::f32) continue;
        const auto tail = [&](const std::vector<int>& tokens) {
            auto rows = reference.logits(tokens);
            return std::vector(rows.begin() + kShared, rows.end());
        };
        QVERIFY(worst_nmse(a, tail(first)) <= kTolerance);
        QVERIFY(worst_nmse(b, tail(second)) <= kTolerance);
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void EngineTest::smaller_caches_stay_close_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"llama-llama3", "llama-yarn", "qwen2-yarn-tied", "qwen3"})
        QTest::newRow(name) << QString(name);
}

/// Keys and values in 11 and in about 8 bits, in heads of whole blocks.
void EngineTest::smaller_caches_stay_close() try {
    QFETCH(QString, name);
    const RandomModel model(random_model_spec(name.toStdString()));
    const TemporaryFolder folder;
    const auto path = write_model(model, folder, false);
    const std::vector<int> tokens = model.random_tokens(kTokens, 13);
    const auto expected = ReferenceModel::open(path).logits(tokens);
    for (EngineOptions options : all_engine_options()) {
        for (const auto& [kv_type, limit] : {std::pair{KvType::f16, 1e-4}, std::pair{KvType::q8_0, 1e-2}}) {
            options.kv_type = kv_type;
            const double error = worst_nmse(EngineSession(path, options).logits(tokens, 5), expected);
            QVERIFY2(error <= limit, message(options.text(), error));
            QVERIFY2(error > kTolerance, message("not smaller at all: " + options.text(), error));
        }
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void EngineTest::golden_outputs_data() {
    TARS_NEEDS_TEST_DATA();
    QTest::addColumn<QString>("name");
    for (const GoldenModel& model : golden_models(*test_data())) {
        QTest::newRow(model.name.c_str()) << QString::fromStdString(model.name);
    }
}

void EngineTest::golden_outputs() try {
    QFETCH(QString, name);
    const std::vector<GoldenModel> models = golden_models(*test_data());
    const auto golden = std::find_if(models.begin(), models.end(), [&](const GoldenModel& model) {
        return model.name == name.toStdString();
    });
    for (const EngineOptions& options : all_engine_options()) {
        EngineSession session(golden->path, options);
        for (const GoldenCase& expected : golden->cases) {
            const Logits rows = session.logits(expected.tokens, expected.tokens.size());
            QCOMPARE(rows.size(), expected.top5.size());
            for (std::size_t p = 0; p < rows.size(); ++p) {
                for (const auto& [token, logit] : expected.top5[p]) {
                    QVERIFY(std::abs(static_cast<double>(rows[p].at(static_cast<std::size_t>(token))) -
                                     logit) <= 1e-3);
                }
            }
            if (!expected.last_logits.empty()) {
                const double error = nmse(rows.back(), expected.last_logits);
                QVERIFY2(error <= kTolerance, message(options.text() + ", " + expected.prompt, error));
            }
            QCOMPARE(session.greedy(expected.tokens, static_cast<int>(expected.greedy.size())),
                     expected.greedy);
        }
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

QTEST_APPLESS_MAIN(EngineTest)
#include "engine_test.moc"
