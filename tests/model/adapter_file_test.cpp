// SPDX-License-Identifier: Apache-2.0
// Adapter files: what we write comes back bit by bit, what others write means what they meant, and what we
// cannot do is refused.
#include "core/half.h"
#include "formats/model_file.h"
#include "model/adapter_file.h"
#include "model/architecture.h"
#include "tests/model/adapter_cases.h"
#include "tests/model/engine_session.h"
#include "tests/model/small_model.h"
#include "tests/support/golden.h"
#include "tests/support/model_writers.h"
#include "tests/support/random_model.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace tars;
using namespace tars::test;

namespace {

constexpr double kTolerance = 1e-9, kVisible = 1e-3;

bool same_adapters(const Adapter& a, const Adapter& b) {
    const auto same_weight = [](const WeightChange& x, const WeightChange& y) {
        return x.weight == y.weight && same_bits({&x.scale, 1}, {&y.scale, 1}) &&
               x.low_rank.rank == y.low_rank.rank && same_bits(x.low_rank.down, y.low_rank.down) &&
               same_bits(x.low_rank.up, y.low_rank.up);
    };
    const auto same_gain = [](const GainChange& x, const GainChange& y) {
        return x.norm == y.norm && same_bits(x.gain, y.gain);
    };
    const auto same_steering = [](const Steering& x, const Steering& y) {
        return x.step == y.step && same_bits(x.direction, y.direction);
    };
    return std::ranges::equal(a.weights, b.weights, same_weight) &&
           std::ranges::equal(a.gains, b.gains, same_gain) &&
           std::ranges::equal(a.steering, b.steering, same_steering);
}

/// A little model and its plan; q and k rows as in GGUF files or as in Hugging Face's.
struct Base {
    explicit Base(const std::string& architecture, bool half_split = false)
        : model(SmallModel::of(architecture)) {
        if (half_split) model.metadata.set_bool("tars.rope.half_split", true);
        plan = value_of(build_plan(model.file()));
    }

    WeightId id(const std::string& name) const {
        const auto found = std::ranges::find(plan.weights, name, &Weight::name);
        return static_cast<WeightId>(found - plan.weights.begin());
    }

    SmallModel model;
    Plan plan;
};

AdapterFacts facts_of(const std::string& architecture) {
    return {"kind words", "says please", architecture, "Small", "{\"generations\":12}"};
}

StoredTensor f16_tensor(const std::string& name, std::vector<std::uint64_t> shape,
                        const std::vector<float>& values) {
    StoredTensor tensor{name, block_format("F16"), std::move(shape), {}};
    for (const float value : values) {
        const auto bits = f32_to_f16(value);
        tensor.bytes.push_back(static_cast<std::uint8_t>(bits & 255));
        tensor.bytes.push_back(static_cast<std::uint8_t>(bits >> 8));
    }
    return tensor;
}

/// 0, 1/8, 2/8 …: numbers that any type holds.
std::vector<float> eighths(std::size_t count) {
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<float>(i % 32) / 8;
    return values;
}

GgufKeyValues lora_keys(const std::string& architecture, float alpha) {
    return {{"general.architecture", architecture},
            {"general.type", std::string("adapter")},
            {"adapter.type", std::string("lora")},
            {"adapter.lora.alpha", alpha}};
}

}  // namespace

class AdapterFileTest : public QObject {
    Q_OBJECT

  private slots:
    void what_is_written_comes_back_data();
    void what_is_written_comes_back();
    void low_ranks_are_written_as_llama_cpp_reads_them();
    void steering_of_layers_is_a_control_vector();
    void rows_of_q_and_k_follow_the_model();
    void llama_cpp_adapters_are_read();
    void control_vectors_are_read();
    void bad_files_are_refused_data();
    void bad_files_are_refused();
    void bad_adapters_are_not_written();
    void models_are_no_adapters();

  private:
    TemporaryFolder folder_;
};

void AdapterFileTest::what_is_written_comes_back_data() {
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<bool>("half_split");
    QTest::addColumn<int>("kind");
    for (const char* architecture : {"llama", "qwen2", "qwen3"})
        for (const bool half_split : {false, true})
            for (int kind = 0; kind < static_cast<int>(std::size(kAdapterKinds)); ++kind)
                QTest::addRow("%s, %s, %s", architecture, half_split ? "half-split" : "as in GGUF",
                              kAdapterKinds[kind].name)
                    << QString(architecture) << half_split << kind;
}

void AdapterFileTest::what_is_written_comes_back() try {
    QFETCH(QString, architecture);
    QFETCH(bool, half_split);
    QFETCH(int, kind);
    const Base base(architecture.toStdString(), half_split);
    const auto adapter = random_adapter(base.plan, kAdapterKinds[kind].spec);
    const auto path = folder_ / "adapter.gguf";
    const auto facts = facts_of(architecture.toStdString());
    check(write_adapter(base.plan, adapter, facts, path));
    QVERIFY(same_adapters(value_of(open_adapter(path, base.plan)), adapter));

    const auto file = value_of(open_model_file(path));
    const auto read = read_adapter_facts(file);
    QCOMPARE(read.name, facts.name);
    QCOMPARE(read.description, facts.description);
    QCOMPARE(read.architecture, facts.architecture);
    QCOMPARE(read.base, facts.base);
    QCOMPARE(read.provenance, facts.provenance);
    QCOMPARE(value_of(file.metadata().string("general.type")), std::string("adapter"));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void AdapterFileTest::low_ranks_are_written_as_llama_cpp_reads_them() try {
    const Base base("llama");
    const auto q = base.id("blk.0.attn_q.weight"), head = base.id("token_embd.weight");
    Adapter adapter;
    adapter.weights.push_back({q, 1.0f, {2, eighths(2 * 32), eighths(32 * 2)}});
    adapter.weights.push_back({head, 1.0f, {2, eighths(2 * 32), eighths(40 * 2)}});
    const auto path = folder_ / "lora.gguf";
    check(write_adapter(base.plan, adapter, facts_of("llama"), path));
    const auto file = value_of(open_model_file(path));
    QCOMPARE(value_of(file.metadata().string("adapter.type")), std::string("lora"));
    QCOMPARE(value_of(file.metadata().number("adapter.lora.alpha")), 2.0);
    std::vector<std::string> names;
    for (const auto& tensor : file.tensors()) names.push_back(tensor.name);
    QCOMPARE(names, (std::vector<std::string>{"blk.0.attn_q.weight.lora_a", "blk.0.attn_q.weight.lora_b",
                                              "output.weight.lora_a", "output.weight.lora_b"}));
    QCOMPARE(file.tensors()[2].shape, (std::vector<std::uint64_t>{32, 2}));
    QCOMPARE(file.tensors()[3].shape, (std::vector<std::uint64_t>{2, 40}));
    QVERIFY(same_bits(floats_of(file.tensors()[1].data), adapter.weights[0].low_rank.up));

    // Ranks that differ have no alpha in common.
    adapter.weights[1].low_rank = {1, eighths(32), eighths(40)};
    check(write_adapter(base.plan, adapter, facts_of("llama"), path));
    QCOMPARE(value_of(value_of(open_model_file(path)).metadata().number("adapter.lora.alpha")), 0.0);
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void AdapterFileTest::steering_of_layers_is_a_control_vector() try {
    const Base base("qwen3");
    const auto last_step = static_cast<std::uint32_t>(base.plan.steps.size()) - 2;
    Adapter adapter;
    adapter.steering.push_back({last_step, eighths(32)});
    const auto path = folder_ / "vector.gguf";
    const auto architecture = [&] {
        check(write_adapter(base.plan, adapter, facts_of("qwen3"), path));
        if (!same_adapters(value_of(open_adapter(path, base.plan)), adapter))
            throw std::runtime_error("another adapter came back");
        return value_of(value_of(open_model_file(path)).metadata().string("general.architecture"));
    };
    QCOMPARE(architecture(), std::string("controlvector"));
    const auto file = value_of(open_model_file(path));
    QCOMPARE(file.tensors().size(), std::size_t{1});
    QCOMPARE(file.tensors()[0].name, std::string("direction.1"));
    QCOMPARE(value_of(file.metadata().string("controlvector.model_hint")), std::string("qwen3"));
    // None of these can be said in a control vector: the end of the first layer, the middle of one, a gain.
    for (const std::uint32_t step : {5u, 8u}) {
        adapter.steering.resize(1);
        adapter.steering.push_back({step, eighths(32)});
        QCOMPARE(architecture(), std::string("qwen3"));
    }
    adapter.steering.resize(1);
    adapter.gains.push_back({base.id("output_norm.weight"), eighths(32)});
    QCOMPARE(architecture(), std::string("qwen3"));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

/// An adapter made on a Hugging Face folder does the same on the GGUF file of the same weights, and the
/// reverse.
void AdapterFileTest::rows_of_q_and_k_follow_the_model() try {
    const RandomModel model(random_model_spec("llama"));
    const std::filesystem::path paths[] = {folder_ / "twin", folder_ / "twin.gguf"};
    model.write_huggingface(paths[0]);
    model.write_gguf(paths[1]);
    const auto tokens = model.random_tokens(12, 1);
    for (const std::size_t maker : {0u, 1u}) {
        const auto plan = value_of(build_plan(value_of(open_model_file(paths[maker]))));
        const auto adapter =
            random_adapter(plan, {.scales = true, .low_ranks = true, .steering = true, .seed = 46});
        const auto file = folder_ / "twin-adapter.gguf";
        check(write_adapter(plan, adapter, facts_of("llama"), file));
        const auto reference = ReferenceModel::open(paths[maker]);
        const auto expected = reference.with(reference_adapter(plan, adapter)).logits(tokens);
        QVERIFY(worst_nmse(expected, reference.logits(tokens)) > kVisible);
        EngineSession session(paths[1 - maker], {.level = default_cpu_level(), .threads = 2});
        check(session.program().set_adapter(1, value_of(open_adapter(file, session.program().plan()))));
        const double error = worst_nmse(session.logits(tokens, tokens.size(), 1), expected);
        QVERIFY2(error <= kTolerance, QByteArray::number(error));
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void AdapterFileTest::llama_cpp_adapters_are_read() try {
    const Base base("llama");
    const auto down = eighths(4 * 48), up = eighths(32 * 4);
    const auto path = folder_ / "others.gguf";
    for (const float alpha : {8.0f, 4.0f, 0.0f}) {
        auto keys = lora_keys("llama", alpha);
        if (alpha == 0) keys.pop_back();
        write_gguf_file(path, keys,
                        {f16_tensor("blk.1.ffn_down.weight.lora_b", {32, 4}, up),
                         f32_tensor("blk.1.ffn_down.weight.lora_a", {4, 48}, down)});
        const auto adapter = value_of(open_adapter(path, base.plan));
        QCOMPARE(adapter.weights.size(), std::size_t{1});
        const auto& change = adapter.weights[0];
        QCOMPARE(base.plan.weight(change.weight).name, std::string("blk.1.ffn_down.weight"));
        QCOMPARE(change.scale, 1.0f);
        QCOMPARE(change.low_rank.rank, 4u);
        QVERIFY(same_bits(change.low_rank.down, down));
        for (std::size_t i = 0; i < up.size(); ++i)
            QCOMPARE(change.low_rank.up[i], (alpha == 8 ? 2 : 1) * up[i]);
    }
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void AdapterFileTest::control_vectors_are_read() try {
    const Base base("llama");
    const auto path = folder_ / "happy.gguf";
    write_gguf_file(path,
                    {{"general.architecture", std::string("controlvector")},
                     {"controlvector.model_hint", std::string("llama")}},
                    {f32_tensor("direction.1", {32}, eighths(32))});
    const auto adapter = value_of(open_adapter(path, base.plan));
    QVERIFY(adapter.weights.empty() && adapter.gains.empty());
    QCOMPARE(adapter.steering.size(), std::size_t{1});
    QCOMPARE(adapter.steering[0].step, static_cast<std::uint32_t>(base.plan.steps.size()) - 2);
    QVERIFY(same_bits(adapter.steering[0].direction, eighths(32)));
    QCOMPARE(read_adapter_facts(value_of(open_model_file(path))).architecture, std::string("llama"));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void AdapterFileTest::bad_files_are_refused_data() {
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("word");  // of the message
    const auto row = [](const char* fault, const char* word) { QTest::newRow(fault) << fault << word; };
    row("another adapter.type", "'adapter.type' is 'ia3'");
    row("no adapter.type", "'adapter.type'");
    row("unknown architecture", "architecture 'gpt9' is not supported");
    row("alpha that is text", "adapter.lora.alpha");
    row("alpha that is no number", "not finite");
    row("invocation tokens", "aLoRA");
    row("no second half", "lacks its other half");
    row("ranks that differ", "expected a floating-point or quantized [3, 32]");
    row("rows of another model", "expected a floating-point or quantized [2, 32]");
    row("columns of another model", "expected a floating-point or quantized [32, 2]");
    row("a rank that is no low one", "no low one");
    row("tensor of another model", "blk.7.attn_q.weight");
    row("unknown tensor", "none of the changes");
    row("embedding", "looked up");
    row("scale of two", "expected a floating-point or quantized [1]");
    row("gain of no norm", "the norm 'blk.0.attn_q.weight'");
    row("gain too short", "expected a floating-point or quantized [32]");
    row("steering after no residual step", "what 'blk.0.attn_q.weight' gives");
    row("a number that is not finite", "not finite");
    row("direction of no layer", "names no layer from 1 up");
    row("direction of the first layer", "names no layer from 1 up");
    row("direction beyond the model", "layer 2");
    row("direction and more", "none of the changes");
}

void AdapterFileTest::bad_files_are_refused() try {
    QFETCH(QString, fault);
    QFETCH(QString, word);
    const Base base("llama");
    auto keys = lora_keys("llama", 2);
    std::vector<StoredTensor> tensors = {
        f32_tensor("blk.0.attn_q.weight.lora_a", {2, 32}, eighths(2 * 32)),
        f32_tensor("blk.0.attn_q.weight.lora_b", {32, 2}, eighths(32 * 2)),
        f32_tensor("blk.0.attn_q.weight.scale", {1}, {0.5f}),
        f32_tensor("blk.0.attn_norm.weight.gain", {32}, eighths(32)),
        f32_tensor("blk.0.ffn_down.weight.steering", {32}, eighths(32)),
    };
    const auto path = folder_ / "bad.gguf";
    write_gguf_file(path, keys, tensors);
    QCOMPARE(refusal(path, base.plan), std::string());

    const auto q = std::string("blk.0.attn_q.weight");
    auto& down = tensors[0];
    auto& up = tensors[1];
    if (fault == "another adapter.type") keys[2].second = std::string("ia3");
    if (fault == "no adapter.type") keys.erase(keys.begin() + 2);
    if (fault == "unknown architecture") keys[0].second = std::string("gpt9");
    if (fault == "alpha that is text") keys[3].second = std::string("two");
    if (fault == "alpha that is no number") keys[3].second = std::nanf("");
    if (fault == "invocation tokens")
        keys.emplace_back("adapter.alora.invocation_tokens", std::vector<std::int32_t>{1, 2});
    if (fault == "no second half") tensors.erase(tensors.begin());
    if (fault == "ranks that differ") down = f32_tensor(down.name, {3, 32}, eighths(3 * 32));
    if (fault == "rows of another model") up = f32_tensor(up.name, {16, 2}, eighths(16 * 2));
    if (fault == "columns of another model") down = f32_tensor(down.name, {2, 64}, eighths(2 * 64));
    if (fault == "a rank that is no low one") {
        down = f32_tensor(down.name, {65, 32}, eighths(65 * 32));
        up = f32_tensor(up.name, {32, 65}, eighths(32 * 65));
    }
    if (fault == "tensor of another model") down.name = "blk.7.attn_q.weight.lora_a";
    if (fault == "unknown tensor") down.name = q + ".lora_c";
    if (fault == "embedding") down.name = "token_embd.weight.lora_a";
    if (fault == "scale of two") tensors[2] = f32_tensor(q + ".scale", {2}, {1, 2});
    if (fault == "gain of no norm") tensors[3].name = q + ".gain";
    if (fault == "gain too short") tensors[3] = f32_tensor(tensors[3].name, {31}, eighths(31));
    if (fault == "steering after no residual step") tensors[4].name = q + ".steering";
    if (fault == "a number that is not finite") up.bytes[7] = 0xff, up.bytes[6] = 0xff;
    if (fault.startsWith("direction")) {
        keys = {{"general.architecture", std::string("controlvector")}};
        tensors = {f32_tensor("direction.1", {32}, eighths(32))};
    }
    if (fault == "direction of no layer") tensors[0].name = "direction.1a";
    if (fault == "direction of the first layer") tensors[0].name = "direction.0";
    if (fault == "direction beyond the model") tensors[0].name = "direction.2";
    if (fault == "direction and more") tensors.push_back(f32_tensor(q + ".scale", {1}, {2}));
    write_gguf_file(path, keys, tensors);
    const auto words = refusal(path, base.plan);
    QVERIFY2(words.find(word.toStdString()) != std::string::npos, words.c_str());
    QVERIFY2(words.find("bad.gguf") != std::string::npos, words.c_str());
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void AdapterFileTest::bad_adapters_are_not_written() try {
    const Base base("llama");
    const auto path = folder_ / "never.gguf";
    Adapter bad;
    bad.steering.push_back({0, std::vector<float>(31)});
    QVERIFY(!write_adapter(base.plan, bad, facts_of("llama"), path));
    const auto unknown = write_adapter(base.plan, {}, facts_of("gpt9"), path);
    QVERIFY(!unknown && unknown.error().message.find("gpt9") != std::string::npos);
    QVERIFY(!std::filesystem::exists(path));
} catch (const std::exception& error) {
    QFAIL(error.what());
}

void AdapterFileTest::models_are_no_adapters() try {
    const RandomModel model(random_model_spec("llama"));
    const auto path = folder_ / "model.gguf";
    model.write_gguf(path);
    const auto plan = value_of(build_plan(value_of(open_model_file(path))));
    const auto words = refusal(path, plan);
    QVERIFY2(words.find("no adapter but a model") != std::string::npos, words.c_str());
    QVERIFY(refusal(folder_ / "nothing.gguf", plan).find("nothing.gguf") != std::string::npos);
    QVERIFY(refusal(folder_.path(), plan).find("adapter_model.safetensors") != std::string::npos);
} catch (const std::exception& error) {
    QFAIL(error.what());
}

QTEST_APPLESS_MAIN(AdapterFileTest)
#include "adapter_file_test.moc"
