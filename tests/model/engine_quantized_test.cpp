// SPDX-License-Identifier: Apache-2.0
// Converted and quantized files: the engine against the reference on the same file, and the file against its
// source.
#include "formats/model_file.h"
#include "model/convert.h"
#include "tests/model/engine_cases.h"
#include "tests/model/engine_session.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"
#include "tests/support/reference_model.h"

#include <QTest>

#include <map>

using namespace tars;
using namespace tars::test;

namespace {

/// With `exact`, the engine computes with the values the packed weights stand for, in single precision; else
/// it rounds activations to eight bits, which these touchy models amplify.
constexpr double kExactTolerance = 1e-9, kTolerance = 5e-3;

/// Wide enough for the K types' blocks of 256.
RandomModelSpec wide_model(const QString& architecture) {
    RandomModelSpec spec;
    spec.name = architecture.toStdString() + "-wide";
    spec.architecture = architecture.toStdString();
    spec.width = 256;
    spec.hidden = 256;
    spec.head_dimension = 64;
    spec.tied = spec.architecture == "qwen3";
    spec.seed = 20;
    return spec;
}

void convert(const std::filesystem::path& source, const std::filesystem::path& destination,
             const QuantizationRecipe* recipe) {
    const auto file = open_model_file(source);
    QVERIFY2(file, file ? "" : file.error().text().c_str());
    ConvertOptions options;
    options.recipe = recipe;
    const auto done = convert_to_gguf(*file, destination, options);
    QVERIFY2(done, done ? "" : done.error().text().c_str());
}

/// How far a type's rounding may move the logits of these touchy models (relative, squared).
double largest_loss(const QuantizationRecipe& recipe) {
    switch (recipe.base) {
    case DType::F32:
        return 1e-12;
    case DType::F16:
        return 1e-5;
    case DType::BF16:
        return 1e-3;
    case DType::Q8_0:
        return 5e-3;
    case DType::Q6_K:
        return 0.05;
    case DType::Q5_K:
        return 0.2;
    case DType::Q3_K:
        return 1.2;
    case DType::Q2_K:
        return 1.8;  // of 2, where nothing is left: random weights have no redundancy
    default:
        return 0.7;
    }
}

/// Many rows at a time and one at a time.
void compare_at_every_level(const std::filesystem::path& path, const std::vector<int>& tokens,
                            const std::vector<std::vector<double>>& expected) {
    for (const CpuLevel level : available_levels())
        for (const bool exact : {true, false}) {
            const EngineOptions options{.level = level, .threads = 2, .exact = exact};
            EngineSession session(path, options);
            for (const std::size_t chunk : {tokens.size() - 1, std::size_t{1}}) {
                const double error = worst_nmse(session.logits(tokens, chunk), expected);
                QVERIFY2(error <= (exact ? kExactTolerance : kTolerance),
                         message(options.text() + ", chunks of " + std::to_string(chunk), error));
            }
        }
}

}  // namespace

class EngineQuantizedTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void quantized_files_data();
    void quantized_files();
    void conversion_keeps_every_model_data();
    void conversion_keeps_every_model();
    void rows_that_fit_no_block();
    void packed_files_data();
    void packed_files();

  private:
    /// A model to be quantized, and what it says.
    struct Source {
        std::filesystem::path path;
        std::vector<int> tokens;
        std::vector<std::vector<double>> logits;
    };
    TemporaryFolder folder_;
    std::map<QString, Source> sources_;  ///< by architecture
};

void EngineQuantizedTest::initTestCase() {
    for (const QString architecture : {"llama", "qwen2", "qwen3"}) {
        const RandomModel model(wide_model(architecture));
        Source source;
        source.path = folder_ / architecture.toStdString();
        if (architecture == "llama") {
            model.write_huggingface(source.path);  // rows of q and k are permuted on the way
        } else {
            model.write_gguf(source.path);
        }
        source.tokens = model.random_tokens(18, 1);
        source.logits = ReferenceModel::open(source.path).logits(source.tokens);
        sources_[architecture] = std::move(source);
    }
}

void EngineQuantizedTest::quantized_files_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("recipe");
    for (const char* architecture : {"llama", "qwen2", "qwen3"}) {
        for (const QuantizationRecipe& recipe : quantization_recipes()) {
            const std::string name(recipe.name);
            QTest::newRow((std::string(architecture) + ", " + name).c_str())
                << QString(architecture) << QString::fromStdString(name);
        }
    }
}

void EngineQuantizedTest::quantized_files() try {
    QFETCH(QString, architecture);
    QFETCH(QString, recipe);
    const QuantizationRecipe* found = find_recipe(recipe.toStdString());
    QVERIFY(found);
    const Source& source = sources_.at(architecture);
    const auto packed = folder_ / "packed.gguf";
    convert(source.path, packed, found);
    if (QTest::currentTestFailed()) return;
    const std::string base(name(found->base));
    QCOMPARE(read_reference_file(packed).tensors.at("blk.0.ffn_gate.weight").format.name, base);

    const auto expected = ReferenceModel::open(packed).logits(source.tokens);
    const double loss = worst_nmse(expected, source.logits);
    QVERIFY2(loss <= largest_loss(*found), message("loss", loss));
    compare_at_every_level(packed, source.tokens, expected);
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void EngineQuantizedTest::conversion_keeps_every_model_data() {
    add_random_models();
}

/// Types kept: the converted file is the same model, read by the reference's own reader.
void EngineQuantizedTest::conversion_keeps_every_model() try {
    QFETCH(QString, name);
    QFETCH(bool, huggingface);
    const RandomModel model(random_model_spec(name.toStdString()));
    const TemporaryFolder folder;
    const auto source = folder / (huggingface ? "source" : "source.gguf");
    if (huggingface) {
        model.write_huggingface(source, 2);
    } else {
        model.write_gguf(source);
    }
    convert(source, folder / "converted.gguf", nullptr);
    if (QTest::currentTestFailed()) return;
    const std::vector<int> tokens = model.random_tokens(20, 2);
    const ReferenceModel converted = ReferenceModel::open(folder / "converted.gguf");
    // GGUF keeps hyper-parameters and rope_freqs in single precision.
    const double error = worst_nmse(converted.logits(tokens), ReferenceModel::open(source).logits(tokens));
    QVERIFY2(error <= 1e-12, message("reference on the converted file", error));
    // bfloats alone meet rounded activations
    const EngineOptions options{.level = default_cpu_level(), .exact = name.contains("bf16")};
    const Logits rows = EngineSession(folder / "converted.gguf", options).logits(tokens, 20);
    const double engine_error = worst_nmse(rows, converted.logits(tokens));
    QVERIFY2(engine_error <= 1e-8, message("engine on the converted file", engine_error));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

/// Widths that are no whole number of blocks fall back to a type that fits; the result still computes.
void EngineQuantizedTest::rows_that_fit_no_block() try {
    const RandomModel model(random_model_spec("llama-mqa-odd"));
    const TemporaryFolder folder;
    model.write_gguf(folder / "source.gguf");
    convert(folder / "source.gguf", folder / "packed.gguf", find_recipe("Q4_K_M"));
    if (QTest::currentTestFailed()) return;
    const std::vector<int> tokens = model.random_tokens(12, 3);
    const auto expected = ReferenceModel::open(folder / "packed.gguf").logits(tokens);
    for (const CpuLevel level : available_levels()) {
        const double error =
            worst_nmse(EngineSession(folder / "packed.gguf", {.level = level}).logits(tokens, 12), expected);
        QVERIFY2(error <= kTolerance, message(std::string(to_string(level)), error));
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void EngineQuantizedTest::packed_files_data() {
    QTest::addColumn<QString>("type");
    for (const BlockFormat& format : block_formats()) {
        if (format.elements > 1) QTest::newRow(format.name.c_str()) << QString::fromStdString(format.name);
    }
}

/// Every packed type the reference knows, also those no recipe makes.
void EngineQuantizedTest::packed_files() try {
    QFETCH(QString, type);
    RandomModelSpec spec = wide_model("qwen2");
    spec.layers = 1;
    spec.hidden = 1280;
    const RandomModel model(spec);
    const TemporaryFolder folder;
    model.write_packed_gguf(folder / "packed.gguf", block_format(type.toStdString()));
    const std::vector<int> tokens = model.random_tokens(18, 4);
    const auto expected = ReferenceModel::open(folder / "packed.gguf").logits(tokens);
    compare_at_every_level(folder / "packed.gguf", tokens, expected);
} catch (const std::exception& error) {
    QFAIL(error.what());
}

QTEST_APPLESS_MAIN(EngineQuantizedTest)
#include "engine_quantized_test.moc"
