// SPDX-License-Identifier: Apache-2.0
// Adapters as PEFT writes them: a folder with a configuration and low-rank matrices under Hugging Face's
// names.
#include "formats/model_file.h"
#include "model/adapter_file.h"
#include "model/architecture.h"
#include "tests/model/adapter_cases.h"
#include "tests/model/engine_session.h"
#include "tests/support/golden.h"
#include "tests/support/model_writers.h"
#include "tests/support/random_model.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace tars;
using namespace tars::test;

namespace {

constexpr double kTolerance = 1e-9, kVisible = 1e-3;

/// What PEFT writes for a model of random weights: low-rank changes of everything it can change.
struct PeftAdapter {
    PeftAdapter(const RandomModelSpec& spec, int rank) : rank_(static_cast<std::size_t>(rank)) {
        const auto width = static_cast<std::size_t>(spec.width),
                   hidden = static_cast<std::size_t>(spec.hidden);
        const auto dimension = static_cast<std::size_t>(spec.head_dimension);
        const auto q = static_cast<std::size_t>(spec.heads) * dimension;
        const auto kv = static_cast<std::size_t>(spec.kv_heads) * dimension;
        for (int layer = 0; layer < spec.layers; ++layer) {
            const auto hf = "model.layers." + std::to_string(layer) + ".";
            const auto gguf = "blk." + std::to_string(layer) + ".";
            add(hf + "self_attn.q_proj", gguf + "attn_q.weight", q, width);
            add(hf + "self_attn.k_proj", gguf + "attn_k.weight", kv, width);
            add(hf + "self_attn.v_proj", gguf + "attn_v.weight", kv, width);
            add(hf + "self_attn.o_proj", gguf + "attn_output.weight", width, q);
            add(hf + "mlp.gate_proj", gguf + "ffn_gate.weight", hidden, width);
            add(hf + "mlp.up_proj", gguf + "ffn_up.weight", hidden, width);
            add(hf + "mlp.down_proj", gguf + "ffn_down.weight", width, hidden);
        }
        add("lm_head", "output.weight", static_cast<std::size_t>(spec.vocabulary), width);
        config = {{"peft_type", "LORA"},        {"r", rank},
                  {"lora_alpha", 2 * rank},     {"bias", "none"},
                  {"use_rslora", false},        {"use_dora", false},
                  {"modules_to_save", nullptr}, {"alpha_pattern", nlohmann::json::object()},
                  {"init_lora_weights", true}};
    }

    void write(const std::filesystem::path& folder) const {
        std::filesystem::create_directories(folder);
        write_safetensors_file(folder / "adapter_model.safetensors", tensors);
        test::write_text_file(folder / "adapter_config.json", config.dump());
    }
    /// The same in the reference's words, every product times `scale`.
    ReferenceAdapter reference(double scale) const {
        auto scaled = reference_;
        for (auto& [name, change] : scaled.weights)
            for (double& value : change.up) value *= scale;
        return scaled;
    }

    std::vector<StoredTensor> tensors;
    nlohmann::json config;

  private:
    void add(const std::string& module, const std::string& gguf, std::size_t rows, std::size_t columns) {
        const auto numbers = [&](std::size_t count, double deviation) {
            std::vector<float> values(count);
            for (float& value : values) {
                state_ = state_ * 6364136223846793005u + 1442695040888963407u;
                value = static_cast<float>(deviation *
                                           (static_cast<double>(state_ >> 11) / 4503599627370496.0 - 1));
            }
            return values;
        };
        const auto down = numbers(rank_ * columns, 1.5 / std::sqrt(static_cast<double>(columns)));
        const auto up = numbers(rows * rank_, 0.4);
        tensors.push_back(
            f32_tensor("base_model.model." + module + ".lora_A.weight", {rank_, columns}, down));
        tensors.push_back(f32_tensor("base_model.model." + module + ".lora_B.weight", {rows, rank_}, up));
        reference_.weights[gguf] = {1.0, rank_, {down.begin(), down.end()}, {up.begin(), up.end()}};
    }

    std::size_t rank_;
    std::uint64_t state_ = 88172645463325252u;
    ReferenceAdapter reference_;
};

}  // namespace

class PeftTest : public QObject {
    Q_OBJECT

  private slots:
    void folders_are_read_data();
    void folders_are_read();
    void other_folders_are_refused_data();
    void other_folders_are_refused();
    void folders_become_gguf_files_data();
    void folders_become_gguf_files();
};

void PeftTest::folders_are_read_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("huggingface");
    QTest::addColumn<bool>("by_root");
    for (const char* model : {"llama", "llama-tied-mha", "qwen2", "qwen3"})
        for (const bool huggingface : {false, true})
            for (const bool by_root : {false, true})
                QTest::addRow("%s, %s%s", model, huggingface ? "Hugging Face" : "GGUF",
                              by_root ? ", rsLoRA" : "")
                    << QString(model) << huggingface << by_root;
}

/// The reference has the adapter in Hugging Face's order of rows, as PEFT does, on the folder; the engine
/// must do the same on the folder and on the GGUF file.
void PeftTest::folders_are_read() try {
    QFETCH(QString, model);
    QFETCH(bool, huggingface);
    QFETCH(bool, by_root);
    constexpr int kRank = 4;
    const RandomModel random(random_model_spec(model.toStdString()));
    const TemporaryFolder folder;
    random.write_huggingface(folder / "model");
    random.write_gguf(folder / "model.gguf");
    PeftAdapter peft(random.spec(), kRank);
    peft.config["use_rslora"] = by_root;
    peft.write(folder / "peft");
    const auto tokens = random.random_tokens(12, 2);
    const auto reference = ReferenceModel::open(folder / "model");
    const double alpha = 2 * kRank, scale = by_root ? alpha / std::sqrt(double{kRank}) : alpha / kRank;
    const auto expected = reference.with(peft.reference(scale)).logits(tokens);
    QVERIFY(worst_nmse(expected, reference.logits(tokens)) > kVisible);

    EngineSession session(folder / (huggingface ? "model" : "model.gguf"),
                          {.level = default_cpu_level(), .threads = 2});
    auto& program = session.program();
    for (const char* name : {"peft", "peft/adapter_model.safetensors"}) {
        check(program.set_adapter(1, value_of(open_adapter(folder / name, program.plan()))));
        const double error = worst_nmse(session.logits(tokens, tokens.size(), 1), expected);
        QVERIFY2(error <= kTolerance, QByteArray::number(error));
    }

    // One module with an alpha of its own.
    peft.config["alpha_pattern"] = {{"layers.0.self_attn.v_proj", alpha / 2}};
    peft.write(folder / "peft");
    auto changed = peft.reference(scale);
    for (double& value : changed.weights.at("blk.0.attn_v.weight").up) value /= 2;
    check(program.set_adapter(1, value_of(open_adapter(folder / "peft", program.plan()))));
    const double error =
        worst_nmse(session.logits(tokens, tokens.size(), 1), reference.with(changed).logits(tokens));
    QVERIFY2(error <= kTolerance, QByteArray::number(error));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void PeftTest::other_folders_are_refused_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");  // JSON
    QTest::addColumn<QString>("word");   // of the message
    const auto row = [](const char* field, const char* value, const char* word) {
        QTest::addRow("%s: %s", field, value) << QString(field) << QString(value) << QString(word);
    };
    row("peft_type", "\"IA3\"", "only 'LORA'");
    row("use_dora", "true", "DoRA");
    row("modules_to_save", "[\"lm_head\"]", "whole layers");
    row("bias", "\"all\"", "biases of their own");
    row("lora_bias", "true", "biases of their own");
    row("fan_in_fan_out", "true", "transposed");
    row("layer_replication", "[[0, 1]]", "repeat layers");
    row("trainable_token_indices", "[5]", "looked up");
    row("init_lora_weights", "\"pissa_niter_4\"", "changed base model");
    row("lora_alpha", "null", "'lora_alpha' is missing");
    row("lora_alpha", "\"much\"", "lora_alpha");
    row("alpha_pattern", "{\"^model.layers.[0-9]+\": 3}", "plain names");
    row("alpha_pattern", "{\"q_proj\": 3, \"self_attn.q_proj\": 4}", "two values");
    row("tensor", "\"base_model.model.model.embed_tokens.lora_A.weight\"", "looked up");
    row("tensor", "\"base_model.model.model.layers.0.self_attn.q_proj.lora_magnitude_vector\"",
        "no low-rank part");
    row("tensor", "\"model.layers.0.self_attn.q_proj.lora_A.weight\"", "no low-rank part");
    row("tensor", "\"base_model.model.model.layers.0.self_attn.w_proj.lora_A.weight\"", "does not know");
    row("tensor", "\"base_model.model.model.layers.9.self_attn.q_proj.lora_A.weight\"",
        "blk.9.attn_q.weight");
}

void PeftTest::other_folders_are_refused() try {
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, word);
    const auto spec = random_model_spec("llama");
    const RandomModel model(spec);
    const TemporaryFolder folder;
    model.write_gguf(folder / "model.gguf");
    const auto file = value_of(open_model_file(folder / "model.gguf"));
    const auto plan = value_of(build_plan(file));
    PeftAdapter peft(spec, 2);
    peft.write(folder / "peft");
    QCOMPARE(refusal(folder / "peft", plan), std::string());

    const auto json = nlohmann::json::parse(value.toStdString());
    if (field == "tensor")
        peft.tensors[0].name = json.get<std::string>();
    else
        peft.config[field.toStdString()] = json;
    peft.write(folder / "peft");
    const auto words = refusal(folder / "peft", plan);
    QVERIFY2(words.find(word.toStdString()) != std::string::npos, words.c_str());
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void PeftTest::folders_become_gguf_files_data() {
    QTest::addColumn<QString>("model");
    for (const char* model : {"llama", "qwen2", "qwen3"}) QTest::newRow(model) << QString(model);
}

/// Number by number, so that the rows of q and k stand where they stood.
void PeftTest::folders_become_gguf_files() try {
    QFETCH(QString, model);
    const RandomModel random(random_model_spec(model.toStdString()));
    const TemporaryFolder folder;
    random.write_gguf(folder / "model.gguf");
    PeftAdapter(random.spec(), 3).write(folder / "peft");
    check(convert_adapter(folder / "peft", folder / "model.gguf", folder / "adapter.gguf"));
    const auto base = value_of(open_model_file(folder / "model.gguf"));
    const auto plan = value_of(build_plan(base));
    const auto sorted = [&](const char* name) {
        auto adapter = value_of(open_adapter(folder / name, plan));
        std::ranges::sort(adapter.weights, {}, &WeightChange::weight);
        return adapter;
    };
    const auto before = sorted("peft"), after = sorted("adapter.gguf");
    QVERIFY(!before.weights.empty());
    QCOMPARE(after.weights.size(), before.weights.size());
    for (std::size_t i = 0; i < before.weights.size(); ++i) {
        const auto &was = before.weights[i], &is = after.weights[i];
        QCOMPARE(is.weight, was.weight);
        QCOMPARE(is.low_rank.rank, was.low_rank.rank);
        QVERIFY(is.low_rank.down == was.low_rank.down && is.low_rank.up == was.low_rank.up);
    }
    const auto file = value_of(open_model_file(folder / "adapter.gguf"));
    QCOMPARE(read_adapter_facts(file).architecture, random.spec().architecture);
    QVERIFY(!convert_adapter(folder / "gone", folder / "model.gguf", folder / "x.gguf"));
    QVERIFY(!convert_adapter(folder / "peft", folder / "gone", folder / "x.gguf"));
    QVERIFY(!std::filesystem::exists(folder / "x.gguf"));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

QTEST_APPLESS_MAIN(PeftTest)
#include "peft_test.moc"
