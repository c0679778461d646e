// SPDX-License-Identifier: Apache-2.0
// What a model's file says of itself, and how fast it is.
#include "formats/gguf_writer.h"
#include "formats/model_file.h"
#include "runtime/benchmark.h"
#include "runtime/model_card.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"

#include <QtTest/QtTest>

#include <atomic>
#include <filesystem>

using namespace tars;
using namespace tars::test;
namespace fs = std::filesystem;

namespace {

/// The same model with more metadata.
void write_with(const fs::path& from, const fs::path& to, const std::function<void(Metadata&)>& change) {
    const auto file = open_model_file(from);
    QVERIFY(file);
    Metadata metadata = file->metadata();
    change(metadata);
    std::vector<GgufTensor> tensors;
    for (const auto& tensor : file->tensors())
        tensors.push_back({tensor.name, tensor.dtype, tensor.shape,
                           [data = tensor.data](const auto& sink) { return sink(data); }});
    const auto written = write_gguf(to, metadata, tensors);
    QVERIFY2(written, written ? "" : written.error().text().c_str());
}

}  // namespace

class ModelCardTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        RandomModelSpec spec;
        spec.layers = 3;
        RandomModel(spec).write_gguf(plain());
    }

    void shape_and_types_are_told() {
        const auto card = read_model_card(plain());
        QVERIFY2(card, card ? "" : card.error().text().c_str());
        QCOMPARE(card->architecture, std::string("llama"));
        QCOMPARE(card->layers, 3u);
        QCOMPARE(card->context, 128u);
        QCOMPARE(card->heads, 4u);
        QCOMPARE(card->kv_heads, 2u);
        QCOMPARE(card->vocabulary, 300u);
        QCOMPARE(card->type, std::string("F32"));
        QVERIFY(card->parameters > 10'000 && card->file_bytes == 4 * card->parameters);
        QVERIFY(card->license.empty() && card->sample.empty());
        const auto key = std::ranges::find(card->metadata, std::string("llama.block_count"),
                                           &std::pair<std::string, std::string>::first);
        QVERIFY(key != card->metadata.end());
        QCOMPARE(key->second, std::string("3"));
    }

    void origin_licence_and_template_are_told() {
        const auto file = folder() / "rich.gguf";
        write_with(plain(), file, [](Metadata& metadata) {
            metadata.set_string("general.name", "Rich\x1b[2J");
            metadata.set_string("general.license", "apache-2.0");
            metadata.set_array("general.languages", {MetaType::string, std::vector<std::string>{"en", "de"}});
            metadata.set_u32("general.base_model.count", 1);
            metadata.set_string("general.base_model.0.name", "Base");
            metadata.set_string("general.base_model.0.organization", "Somebody");
            metadata.set_string(
                "tokenizer.chat_template",
                "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}<assistant>");
        });
        const auto card = read_model_card(file);
        QVERIFY2(card, card ? "" : card.error().text().c_str());
        QCOMPARE(card->title, std::string("Rich\\x1b[2J"));  // nothing of it reaches a terminal
        QCOMPARE(card->license, std::string("apache-2.0"));
        QCOMPARE(card->languages, (std::vector<std::string>{"en", "de"}));
        QCOMPARE(card->made_from, std::vector<std::string>{"Somebody/Base"});
        QCOMPARE(card->sample, std::string("<system>You are a helpful assistant.<user>What is the capital of "
                                           "France?<assistant>Paris.<user>And of Italy?<assistant>"));
        QVERIFY(card->sample_trouble.empty());
    }

    void a_template_without_system_messages_shows_the_rest() {
        const auto file = folder() / "strict.gguf";
        write_with(plain(), file, [](Metadata& metadata) {
            metadata.set_string("tokenizer.chat_template",
                                "{% if messages[0].role == 'system' %}{{ raise_exception('no') }}{% endif %}"
                                "{{ messages[0].content }}");
        });
        QCOMPARE(read_model_card(file)->sample, std::string("What is the capital of France?"));
    }

    void it_is_known_which_architectures_run() {
        QVERIFY(runs_architecture("llama") && runs_architecture("qwen3"));
        QVERIFY(!runs_architecture("") && !runs_architecture("Llama") && !runs_architecture("clip"));
    }

    void a_broken_template_is_a_trouble_of_its_own() {
        const auto file = folder() / "broken.gguf";
        write_with(plain(), file,
                   [](Metadata& metadata) { metadata.set_string("tokenizer.chat_template", "{% if %}"); });
        const auto card = read_model_card(file);
        QVERIFY(card);
        QVERIFY(card->sample.empty() && !card->sample_trouble.empty() && !card->chat_template.empty());
    }

    void odd_values_are_no_facts() {
        const auto file = folder() / "odd.gguf";
        write_with(plain(), file, [](Metadata& metadata) {
            metadata.set_u32("general.license", 7);
            metadata.set_string("general.base_model.count", "many");
            metadata.set_string("general.description", std::string(100'000, 'x'));
            metadata.set_array("long.list", {MetaType::i32, std::vector<std::int64_t>(10'000, 5)});
        });
        const auto card = read_model_card(file);
        QVERIFY(card);
        QVERIFY(card->license.empty() && card->made_from.empty());
        for (const auto& [key, value] : card->metadata) QVERIFY2(value.size() < 3000, key.c_str());
        QVERIFY(!read_model_card("/nowhere.gguf"));
    }

    void speed_is_measured_and_can_be_stopped() {
        Runtime runtime(*make_cpu_device({.threads = 1, .level = {}}));
        const auto model = runtime.load(plain(), {.context = 96});
        QVERIFY2(model, model ? "" : model.error().text().c_str());
        double last = 0;
        const auto speed = measure_speed(
            runtime, *model,
            {.prompt = 512, .answer = 16, .runs = 2, .progress = [&](double done) { last = done; }});
        QVERIFY2(speed, speed ? "" : speed.error().text().c_str());
        QCOMPARE(last, 1.0);
        QVERIFY(speed->prompt.mean > 0 && speed->answer.mean > 0);
        QVERIFY(speed->answer.spread >= 0 && speed->answer.spread < speed->answer.mean);

        std::stop_source stop;
        BenchmarkOptions options{.prompt = 16, .answer = 16, .runs = 1'000'000, .stop = stop.get_token()};
        options.progress = [&](double) { stop.request_stop(); };
        const auto stopped = measure_speed(runtime, *model, options);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::cancelled);
        QVERIFY(!measure_speed(runtime, ModelId{77}));
    }

  private:
    fs::path folder() const { return folder_.path().toStdString(); }
    fs::path plain() const { return folder() / "plain.gguf"; }

    QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(ModelCardTest)
#include "model_card_test.moc"
