// SPDX-License-Identifier: Apache-2.0
// What a model is said to take of memory, and what it takes.
#include "core/system_memory.h"
#include "runtime/memory_estimate.h"
#include "tests/support/golden.h"
#include "tests/support/random_blocks.h"
#include "tests/support/random_model.h"

#include <QtTest/QtTest>

#include <filesystem>

using namespace tars;
using namespace tars::test;
namespace fs = std::filesystem;

namespace {

/// Loads the model and compares.
void compare(const fs::path& file, const ModelOptions& options, const CpuOptions& cpu) {
    const auto estimate = estimate_memory(file, options, cpu);
    QVERIFY2(estimate, estimate ? "" : estimate.error().text().c_str());
    const auto device = make_cpu_device(cpu);
    QVERIFY(device);
    const auto model = LoadedModel::open(file, **device, options);
    QVERIFY2(model, model ? "" : model.error().text().c_str());
    QCOMPARE(estimate->program.held(), (*model)->info().device_bytes);
    auto parts = estimate->program;
    parts.mapped = 0;  // what lies in the file is not held
    QVERIFY((*model)->info().memory == parts);
    QCOMPARE(estimate->context, (*model)->info().context);
    QCOMPARE(estimate->trained_context, (*model)->info().trained_context);
    QVERIFY(estimate->program.weights + estimate->program.mapped > 0);
    QVERIFY(estimate->program.scratch > 0);
}

}  // namespace

class MemoryEstimateTest : public QObject {
    Q_OBJECT

  private slots:
    void real_models_take_what_was_said() {
        TARS_NEEDS_TEST_DATA();
        const auto models = *test_data() / "models";
        std::vector<fs::path> files{models / "stories260K.gguf", models / "tinystories-656k"};
        for (const auto& entry : fs::directory_iterator(models / "random"))
            if (entry.path().extension() == ".gguf") files.push_back(entry.path());
        for (const auto& file : files)
            for (const std::uint32_t context : {0u, 1000u})
                compare(file, {.context = context, .max_rows = 64}, {.threads = 1, .level = {}});
    }

    void random_shapes_take_what_was_said() {
        for (int shape = 0; shape < 5; ++shape) {
            RandomModelSpec spec;
            spec.architecture = shape % 3 == 0 ? "llama" : shape % 3 == 1 ? "qwen2" : "qwen3";
            spec.layers = 1 + shape % 4;
            spec.kv_heads = 1 << (shape % 3);
            spec.head_dimension = shape % 2 ? 64 : 32;
            spec.width = 256;
            spec.hidden = 256 * (1 + shape % 2);
            spec.vocabulary = 300 + 37 * shape;
            spec.tied = shape % 2 == 0;
            spec.seed = static_cast<std::uint64_t>(shape + 1);
            const auto file =
                fs::path(folder_.path().toStdString()) / ("shape" + std::to_string(shape) + ".gguf");
            RandomModel(spec).write_gguf(file);
            for (const auto type : {KvType::f32, KvType::f16, KvType::q8_0})
                compare(file, {.context = 96, .max_rows = 1u << 2 * shape, .kv_type = type},
                        {.threads = 1u + static_cast<unsigned>(shape) % 3, .level = {}, .exact = shape == 4});
        }
    }

    void packed_weights_count_as_they_are_held() {
        RandomModelSpec spec;
        spec.width = 256;
        spec.hidden = 512;
        spec.heads = 8;
        spec.head_dimension = 32;
        for (const char* type : {"Q4_K", "Q6_K", "Q8_0", "Q4_0", "IQ4_XS", "Q5_1"}) {
            const auto file = fs::path(folder_.path().toStdString()) / "packed.gguf";
            RandomModel(spec).write_packed_gguf(file, block_format(type));
            compare(file, {.context = 64}, {.threads = 1, .level = {}});
        }
    }

    void the_cache_grows_with_its_context_and_type() {
        const auto file = fs::path(folder_.path().toStdString()) / "plain.gguf";
        RandomModel(RandomModelSpec{}).write_gguf(file);
        const auto cache = [&](std::uint32_t context, KvType type) {
            return estimate_memory(file, {.context = context, .kv_type = type})->program.cache;
        };
        QCOMPARE(cache(8192, KvType::f16), 2 * cache(4096, KvType::f16));
        QCOMPARE(cache(4096, KvType::f32), 2 * cache(4096, KvType::f16));
        // 2 layers, keys and values, 2 heads of 16 numbers
        QCOMPARE(cache(4096, KvType::f16), std::uint64_t{2 * 2 * 2 * 16 * 2} * 4096);
    }

    void what_cannot_be_loaded_is_said() {
        const auto missing = estimate_memory("/nowhere/model.gguf", {});
        QVERIFY(!missing && missing.error().message.find("model.gguf") != std::string::npos);
        const auto file = fs::path(folder_.path().toStdString()) / "heads.gguf";
        RandomModel(RandomModelSpec{}).write_gguf(file);  // heads of 16 are no blocks of 32
        const auto blocks = estimate_memory(file, {.kv_type = KvType::q8_0});
        QVERIFY(!blocks);
        QCOMPARE(blocks.error().code, ErrorCode::unsupported);
    }

    void what_is_not_here_is_guessed_by_its_size() {
        // Llama 3.2 1B at four bits: the guess is near what it takes, and grows with the file.
        const auto guess = guess_memory(807'694'464);
        QVERIFY(guess > 900'000'000 && guess < 1'300'000'000);
        QVERIFY(guess_memory(2 * std::uint64_t{807'694'464}) > guess);
        QCOMPARE(guess_memory(~std::uint64_t{0}), ~std::uint64_t{0});
        QCOMPARE(fit_of(899, 1000), Fit::fits);
        QCOMPARE(fit_of(901, 1000), Fit::tight);
        QCOMPARE(fit_of(1001, 1000), Fit::too_big);
        QCOMPARE(fit_of(1001, 0), Fit::fits);
    }

    void the_machine_says_what_is_free() {
        const auto all = usable_memory_bytes(), free = available_memory_bytes();
        QVERIFY(free > 0);
        QVERIFY2(free <= all, qPrintable(QStringLiteral("%1 of %2").arg(free).arg(all)));
    }

  private:
    QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(MemoryEstimateTest)
#include "memory_estimate_test.moc"
