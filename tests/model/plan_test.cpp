// SPDX-License-Identifier: Apache-2.0
// Files into plans: what a good file becomes, and what each kind of bad file is told.
#include "small_model.h"

#include "core/half.h"
#include "model/architecture.h"

#include <QtTest/QtTest>

#include <bit>
#include <cmath>
#include <functional>
#include <limits>

using namespace tars;
using tars::test::SmallModel;

using Bend = std::function<void(SmallModel&)>;
Q_DECLARE_METATYPE(Bend)

namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

MetaArray integers(std::vector<std::int64_t> values) {
    return {MetaType::i32, std::move(values)};
}

template <typename T>
std::vector<const T*> steps_of(const Plan& plan) {
    std::vector<const T*> found;
    for (const auto& step : plan.steps)
        if (const auto* match = std::get_if<T>(&step)) found.push_back(match);
    return found;
}

std::string name_of(const Plan& plan, WeightId id) {
    return id == kNoWeight ? "none" : plan.weight(id).name;
}

}  // namespace

class PlanTest : public QObject {
    Q_OBJECT

  private slots:
    void a_llama_becomes_the_usual_steps() {
        const auto model = SmallModel::of("llama");
        const auto file = model.file();
        const auto plan = build_plan(file);
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        QCOMPARE(plan->width, 32u);
        QCOMPARE(plan->vocabulary, 40u);
        QCOMPARE(plan->context_length, 64u);
        QCOMPARE(plan->norm_epsilon, 1e-5f);
        QCOMPARE(plan->layers.size(), 2u);
        QCOMPARE(plan->layers[1].kv, 2u);
        QCOMPARE(plan->steps.size(), 1u + 2u * 5u + 1u);
        QVERIFY(std::holds_alternative<EmbedStep>(plan->steps.front()));
        QVERIFY(std::holds_alternative<HeadStep>(plan->steps.back()));

        const auto qkv = steps_of<QkvStep>(*plan);
        QCOMPARE(qkv[1]->layer, 1u);
        QCOMPARE(name_of(*plan, qkv[1]->norm), std::string("blk.1.attn_norm.weight"));
        QCOMPARE(name_of(*plan, qkv[1]->k.weight), std::string("blk.1.attn_k.weight"));
        QCOMPARE(qkv[1]->k.bias, kNoWeight);
        QCOMPARE(qkv[1]->q_norm, kNoWeight);
        QCOMPARE(qkv[1]->rotary, 0);
        const auto& k = plan->weight(qkv[1]->k.weight);
        QCOMPARE(k.rows, 16u);
        QCOMPARE(k.columns, 32u);
        QCOMPARE(k.data.data(), file.find("blk.1.attn_k.weight")->data.data());
        QCOMPARE(steps_of<AttentionStep>(*plan)[0]->scale, 1 / std::sqrt(8.0f));
        QCOMPARE(steps_of<AttentionStep>(*plan)[0]->window, 0u);
        const auto residual = steps_of<ResidualStep>(*plan);
        QCOMPARE(name_of(*plan, residual[0]->out.weight), std::string("blk.0.attn_output.weight"));
        QVERIFY(residual[0]->source == Source::attention);
        QCOMPARE(name_of(*plan, residual[3]->out.weight), std::string("blk.1.ffn_down.weight"));
        QVERIFY(residual[3]->source == Source::hidden);
        QCOMPARE(name_of(*plan, steps_of<GateUpStep>(*plan)[1]->up.weight),
                 std::string("blk.1.ffn_up.weight"));
        QVERIFY(plan->rotaries[0].interleaved);
    }

    void families_differ_in_rotation_biases_and_norms() {
        const auto qwen2 = SmallModel::of("qwen2"), qwen3 = SmallModel::of("qwen3");
        const auto qwen2_file = qwen2.file(), qwen3_file = qwen3.file();
        const auto biased = build_plan(qwen2_file), normed = build_plan(qwen3_file);
        QVERIFY2(biased, biased ? "" : biased.error().text().c_str());
        QVERIFY2(normed, normed ? "" : normed.error().text().c_str());
        QVERIFY(!biased->rotaries[0].interleaved);
        QVERIFY(!normed->rotaries[0].interleaved);
        QCOMPARE(name_of(*biased, steps_of<QkvStep>(*biased)[1]->v.bias), std::string("blk.1.attn_v.bias"));
        QCOMPARE(name_of(*normed, steps_of<QkvStep>(*normed)[1]->k_norm),
                 std::string("blk.1.attn_k_norm.weight"));
        QCOMPARE(steps_of<QkvStep>(*normed)[1]->v.bias, kNoWeight);
    }

    void the_head_is_tied_unless_the_file_has_one() {
        auto model = SmallModel::of("llama");
        const auto tied_file = model.file();
        const auto tied = build_plan(tied_file);
        QCOMPARE(name_of(*tied, steps_of<HeadStep>(*tied)[0]->out.weight), std::string("token_embd.weight"));
        model.add("output.weight", {32, 40});
        const auto own_file = model.file();
        const auto own = build_plan(own_file);
        QCOMPARE(name_of(*own, steps_of<HeadStep>(*own)[0]->out.weight), std::string("output.weight"));
    }

    void optional_biases_are_bound() {
        auto model = SmallModel::of("llama");
        for (const auto* name : {"blk.0.attn_q.bias", "blk.0.attn_output.bias", "blk.0.ffn_down.bias"})
            model.add(name, {32});
        model.add("blk.0.ffn_up.bias", {48});
        const auto file = model.file();
        const auto plan = build_plan(file);
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        QVERIFY(steps_of<QkvStep>(*plan)[0]->q.bias != kNoWeight);
        QVERIFY(steps_of<QkvStep>(*plan)[0]->k.bias == kNoWeight);
        QVERIFY(steps_of<QkvStep>(*plan)[1]->q.bias == kNoWeight);
        QVERIFY(steps_of<ResidualStep>(*plan)[0]->out.bias != kNoWeight);
        QVERIFY(steps_of<ResidualStep>(*plan)[1]->out.bias != kNoWeight);
        QVERIFY(steps_of<GateUpStep>(*plan)[0]->up.bias != kNoWeight);
    }

    void heads_may_be_wider_than_the_model() {
        auto model = SmallModel::of("qwen3");
        model.set_count("attention.key_length", 24);
        model.set_count("attention.value_length", 24);
        for (const std::string prefix : {"blk.0.", "blk.1."}) {
            model.add(prefix + "attn_q.weight", {32, 96});
            model.add(prefix + "attn_k.weight", {32, 48});
            model.add(prefix + "attn_v.weight", {32, 48});
            model.add(prefix + "attn_output.weight", {96, 32});
            model.add(prefix + "attn_q_norm.weight", {24});
            model.add(prefix + "attn_k_norm.weight", {24});
        }
        const auto file = model.file();
        const auto plan = build_plan(file);
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        QCOMPARE(plan->layers[0].dimension, 24u);
        QCOMPARE(plan->rotaries[0].inverse_frequency.size(), 12u);
        QCOMPARE(steps_of<AttentionStep>(*plan)[0]->scale, static_cast<float>(1 / std::sqrt(24.0)));
    }

    void equal_arrays_and_defaults_are_read() {
        auto model = SmallModel::of("llama");
        model.metadata.set_array("llama.attention.head_count", integers({4, 4}));
        model.metadata.set_array("llama.feed_forward_length", integers({48, 48}));
        model.metadata.erase("llama.attention.head_count_kv");
        model.set_count("attention.sliding_window", 16);
        for (const std::string prefix : {"blk.0.", "blk.1."}) {
            model.add(prefix + "attn_k.weight", {32, 32});
            model.add(prefix + "attn_v.weight", {32, 32});
        }
        const auto file = model.file();
        const auto plan = build_plan(file);
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        QCOMPARE(plan->layers[0].kv, 4u);
        QCOMPARE(steps_of<AttentionStep>(*plan)[1]->window, 16u);
    }

    void windows_may_leave_layers_out() {
        auto model = SmallModel::of("llama");
        model.set_count("attention.sliding_window", 16);
        model.metadata.set_array("llama.attention.sliding_window_pattern",
                                 {MetaType::boolean, std::vector<std::int64_t>{0, 1}});
        const auto plan = build_plan(model.file());
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        QCOMPARE(steps_of<AttentionStep>(*plan)[0]->window, 0u);
        QCOMPARE(steps_of<AttentionStep>(*plan)[1]->window, 16u);
    }

    void special_tokens_may_say_none() {
        auto model = SmallModel::of("llama");
        model.metadata.set_u32("tokenizer.ggml.padding_token_id", 0xffffffff);
        model.metadata.set("tokenizer.ggml.unknown_token_id", {MetaType::i32, std::int64_t{-1}});
        model.metadata.set_u32("tokenizer.ggml.eos_token_id", 39);
        QVERIFY(build_plan(model.file()));
    }

    void vectors_are_widened_and_aligned() {
        auto model = SmallModel::of("llama");
        const auto original = test::floats_of(model.tensor("output_norm.weight").data);
        auto& norm = model.tensor("output_norm.weight");
        norm.dtype = DType::BF16;
        norm.data.clear();
        for (const float value : original) {
            const auto half = f32_to_bf16(value);
            const auto bytes = std::as_bytes(std::span(&half, 1));
            norm.data.insert(norm.data.end(), bytes.begin(), bytes.end());
        }
        const auto shifted = test::floats_of(model.tensor("blk.0.attn_norm.weight").data);
        std::vector<std::byte> unaligned(32 * 4 + 1);
        std::copy_n(model.tensor("blk.0.attn_norm.weight").data.begin(), 32 * 4, unaligned.begin() + 1);
        std::vector<TensorInfo> tensors = model.file().tensors();
        for (auto& tensor : tensors)
            if (tensor.name == "blk.0.attn_norm.weight") tensor.data = std::span(unaligned).subspan(1);
        const ModelFile file("small.gguf", "memory", model.metadata, tensors, {});

        const auto plan = build_plan(file);
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        for (const auto& weight : plan->weights) {
            if (weight.rows != 1) continue;
            QVERIFY(weight.dtype == DType::F32);
            QCOMPARE(weight.data.size(), weight.columns * sizeof(float));
            QCOMPARE(std::bit_cast<std::uintptr_t>(weight.data.data()) % alignof(float), 0u);
        }
        QCOMPARE(test::floats_of(plan->weight(steps_of<QkvStep>(*plan)[0]->norm).data), shifted);
        const auto widened = test::floats_of(plan->weight(steps_of<HeadStep>(*plan)[0]->norm).data);
        for (std::size_t i = 0; i < original.size(); ++i)
            QCOMPARE(widened[i], bf16_to_f32(f32_to_bf16(original[i])));
    }

    void old_rotary_tables_do_no_harm() {
        auto model = SmallModel::of("llama");
        model.add("blk.0.attn_rot_embd.weight", {4});
        QVERIFY(build_plan(model.file()));
    }

    void bad_files_are_refused_data() {
        QTest::addColumn<Bend>("bend");
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char* name, Bend bend, ErrorCode code, QStringList said) {
            QTest::newRow(name) << bend << static_cast<int>(code) << said;
        };
        constexpr auto kInvalid = ErrorCode::invalid_input, kMissing = ErrorCode::not_found,
                       kUnsupported = ErrorCode::unsupported;
        const auto count = [](std::string key, std::uint32_t value) {
            return [=](SmallModel& model) { model.set_count(key, value); };
        };
        const auto number = [](std::string key, float value) {
            return [=](SmallModel& model) { model.set_float(key, value); };
        };
        const auto text = [](std::string key, std::string value) {
            return [=](SmallModel& model) { model.metadata.set_string(key, value); };
        };
        const auto without_key = [](std::string key) {
            return [=](SmallModel& model) { model.metadata.erase("llama." + key); };
        };
        const auto shape = [](std::string name, std::vector<std::uint64_t> dimensions) {
            return [=](SmallModel& model) { model.add(name, dimensions); };
        };
        const auto without = [](std::string name) { return [=](SmallModel& model) { model.remove(name); }; };

        row("unknown architecture", text("general.architecture", "gopher"), kUnsupported,
            {"'gopher'", "llama, qwen2, qwen3"});
        row("no architecture", [](SmallModel& m) { m.metadata.erase("general.architecture"); }, kMissing,
            {"general.architecture"});
        row("odd architecture", text("general.architecture", "ll\x1b[2Jama"), kInvalid, {"\\x1b[2Jama"});
        row("no layers", count("block_count", 0), kInvalid, {"llama.block_count", "is 0", "1 to 4096"});
        row("too many layers", count("block_count", 4097), kInvalid, {"llama.block_count", "4097", "4096"});
        row("more layers than tensors", count("block_count", 3), kMissing, {"blk.2.attn_norm.weight"});
        row("fewer layers than tensors", count("block_count", 1), kUnsupported, {"blk.1.attn_norm.weight"});
        row("layers of text", text("llama.block_count", "two"), kInvalid,
            {"block_count", "a string", "an integer"});
        row("no width", count("embedding_length", 0), kInvalid, {"embedding_length"});
        row("huge width", count("embedding_length", 0xffffffff), kInvalid,
            {"embedding_length", "4294967295"});
        row("width without heads", count("embedding_length", 30), kInvalid,
            {"embedding_length", "30", "head_count"});
        row("wrong width", count("embedding_length", 64), kInvalid,
            {"token_embd.weight", "[32, 40]", "[64, 40]"});
        row("no hidden", count("feed_forward_length", 0), kInvalid, {"feed_forward_length"});
        row("wrong hidden", count("feed_forward_length", 64), kInvalid,
            {"ffn_gate.weight", "[32, 48]", "[32, 64]"});
        row("no heads", count("attention.head_count", 0), kInvalid, {"attention.head_count", "is 0"});
        row("huge heads", count("attention.head_count", 65537), kInvalid, {"attention.head_count", "65537"});
        row("no kv heads", count("attention.head_count_kv", 0), kInvalid,
            {"attention.head_count_kv", "is 0"});
        row("kv heads that do not divide", count("attention.head_count_kv", 3), kInvalid,
            {"attention.head_count_kv", "3", "divisor", "4"});
        row("more kv heads than heads", count("attention.head_count_kv", 8), kInvalid,
            {"attention.head_count_kv"});
        row("negative heads",
            [](SmallModel& m) {
                m.metadata.set("llama.attention.head_count", {MetaType::i32, std::int64_t{-4}});
            },
            kInvalid, {"attention.head_count", "-4"});
        row("odd heads", count("attention.key_length", 7), kInvalid, {"attention.key_length", "7", "even"});
        row("heads of 1", [](SmallModel& m) { m.set_count("attention.head_count", 32); }, kInvalid,
            {"1 dimensions", "even"});
        row("huge head", count("attention.key_length", 1026), kInvalid, {"attention.key_length", "1026"});
        row("other value size", count("attention.value_length", 16), kUnsupported,
            {"attention.value_length", "16"});
        row("heads differ",
            [](SmallModel& m) {
                m.metadata.set_array("llama.attention.head_count_kv", integers({2, 1}));
            },
            kUnsupported, {"attention.head_count_kv", "layer 1"});
        row("heads for one layer",
            [](SmallModel& m) { m.metadata.set_array("llama.attention.head_count_kv", integers({2})); },
            kInvalid, {"attention.head_count_kv", "2 layers"});
        row("heads for no layer",
            [](SmallModel& m) { m.metadata.set_array("llama.attention.head_count_kv", integers({})); },
            kInvalid, {"attention.head_count_kv"});
        row("no context", count("context_length", 0), kInvalid, {"context_length"});
        row("huge context",
            [](SmallModel& m) {
                m.metadata.set("llama.context_length", {MetaType::u64, std::int64_t{1} << 40});
            },
            kInvalid, {"context_length"});
        row("missing context", without_key("context_length"), kMissing, {"llama.context_length"});
        row("missing epsilon", without_key("attention.layer_norm_rms_epsilon"), kMissing,
            {"layer_norm_rms_epsilon"});
        row("zero epsilon", number("attention.layer_norm_rms_epsilon", 0), kInvalid,
            {"layer_norm_rms_epsilon"});
        row("negative epsilon", number("attention.layer_norm_rms_epsilon", -1e-5f), kInvalid, {"-1e-05"});
        row("NaN epsilon", number("attention.layer_norm_rms_epsilon", kNaN), kInvalid, {"nan", "finite"});
        row("epsilon below f32",
            [](SmallModel& m) {
                m.metadata.set("llama.attention.layer_norm_rms_epsilon", {MetaType::f64, 1e-60});
            },
            kInvalid, {"1e-60"});
        row("other vocabulary", count("vocab_size", 41), kInvalid, {"vocab_size", "41", "40"});
        row("other tokens",
            [](SmallModel& m) {
                m.metadata.set_array("tokenizer.ggml.tokens",
                                     {MetaType::string, std::vector<std::string>(39, "x")});
            },
            kInvalid, {"tokenizer.ggml.tokens", "39", "40"});
        row("special token past the end",
            [](SmallModel& m) { m.metadata.set_u32("tokenizer.ggml.eos_token_id", 40); }, kInvalid,
            {"tokenizer.ggml.eos_token_id", "40"});
        row("experts", count("expert_count", 8), kUnsupported, {"expert_count", "8"});
        row("softcap", number("attn_logit_softcapping", 50), kUnsupported, {"attn_logit_softcapping", "50"});
        row("both directions", [](SmallModel& m) { m.metadata.set_bool("llama.attention.causal", false); },
            kUnsupported, {"attention.causal"});
        row("short window pattern",
            [](SmallModel& m) {
                m.set_count("attention.sliding_window", 16);
                m.metadata.set_array("llama.attention.sliding_window_pattern", integers({1}));
            },
            kInvalid, {"sliding_window_pattern", "2 layers"});
        row("no embedding", without("token_embd.weight"), kMissing, {"token_embd.weight"});
        row("flat embedding", shape("token_embd.weight", {1280}), kInvalid, {"token_embd.weight"});
        row("no output norm", without("output_norm.weight"), kMissing, {"output_norm.weight"});
        row("no query", without("blk.1.attn_q.weight"), kMissing, {"blk.1.attn_q.weight"});
        row("transposed key", shape("blk.0.attn_k.weight", {16, 32}), kInvalid,
            {"blk.0.attn_k.weight", "[16, 32]", "[32, 16]"});
        row("cubic value", shape("blk.0.attn_v.weight", {32, 16, 1}), kInvalid, {"blk.0.attn_v.weight"});
        row("long norm", shape("blk.0.ffn_norm.weight", {33}), kInvalid,
            {"blk.0.ffn_norm.weight", "[33]", "[32]"});
        row("square norm", shape("blk.0.ffn_norm.weight", {32, 2}), kInvalid, {"blk.0.ffn_norm.weight"});
        row("long bias", shape("blk.0.attn_k.bias", {32}), kInvalid, {"blk.0.attn_k.bias", "[16]"});
        row("wrong head", shape("output.weight", {32, 41}), kInvalid, {"output.weight", "[32, 40]"});
        row("query norm in a llama", shape("blk.0.attn_q_norm.weight", {8}), kUnsupported,
            {"blk.0.attn_q_norm.weight"});
        row("unknown tensor", shape("blk.0.attn_sinks.weight", {4}), kUnsupported,
            {"blk.0.attn_sinks.weight"});
        row("escape in a tensor's name", shape("evil\x1b[2J", {4}), kUnsupported, {"evil\\x1b[2J"});
        row("matrix of integers", [](SmallModel& m) { m.tensor("blk.0.ffn_up.weight").dtype = DType::I32; },
            kInvalid, {"blk.0.ffn_up.weight", "I32"});
        row("rows cut through blocks",
            [](SmallModel& m) {
                auto& down = m.tensor("blk.0.ffn_down.weight");  // 48 columns: one and a half blocks
                down.dtype = DType::Q8_0;
                down.data.resize(48 * 32 / 32 * 34);
            },
            kInvalid, {"blk.0.ffn_down.weight", "Q8_0", "32"});
        row("quantized norm",
            [](SmallModel& m) {
                auto& norm = m.tensor("blk.0.attn_norm.weight");
                norm.dtype = DType::Q8_0;
                norm.data.resize(34);
            },
            kInvalid, {"blk.0.attn_norm.weight", "Q8_0"});
        row("odd rotation", count("rope.dimension_count", 5), kInvalid,
            {"rope.dimension_count", "5", "even"});
        row("no rotation", count("rope.dimension_count", 0), kInvalid, {"rope.dimension_count"});
        row("long rotation", count("rope.dimension_count", 10), kInvalid,
            {"rope.dimension_count", "10", "8"});
        row("zero base", number("rope.freq_base", 0), kInvalid, {"rope.freq_base"});
        row("infinite base", number("rope.freq_base", kInfinity), kInvalid, {"rope.freq_base", "inf"});
        row("zero factor", number("rope.scaling.factor", 0), kInvalid, {"rope.scaling.factor"});
        row("NaN factor", number("rope.scaling.factor", kNaN), kInvalid, {"rope.scaling.factor"});
        row("zero linear", number("rope.scale_linear", 0), kInvalid, {"rope.scale_linear"});
        row("infinite magnitude", number("rope.scaling.attn_factor", kInfinity), kInvalid, {"attn_factor"});
        row("unknown scaling", text("llama.rope.scaling.type", "longrope"), kUnsupported,
            {"longrope", "yarn"});
        row("YaRN base of 1",
            [](SmallModel& m) {
                m.metadata.set_string("llama.rope.scaling.type", "yarn");
                m.set_float("rope.freq_base", 1);
            },
            kInvalid, {"rope.freq_base", "YaRN"});
        row("YaRN with NaN",
            [](SmallModel& m) {
                m.metadata.set_string("llama.rope.scaling.type", "yarn");
                m.set_float("rope.scaling.yarn_ext_factor", kNaN);
            },
            kInvalid, {"yarn_ext_factor"});
        row("short rope_freqs",
            [](SmallModel& m) {
                m.add_values("rope_freqs.weight", {1, 1, 1});
            },
            kInvalid, {"rope_freqs.weight", "[3]", "[4]"});
        row("zero rope_freqs",
            [](SmallModel& m) {
                m.add_values("rope_freqs.weight", {1, 1, 0, 1});
            },
            kInvalid, {"rope_freqs.weight", "index 2"});
        row("NaN rope_freqs",
            [](SmallModel& m) {
                m.add_values("rope_freqs.weight", {1, kNaN, 1, 1});
            },
            kInvalid, {"rope_freqs.weight", "nan"});
        row("llama3 without its length",
            [](SmallModel& m) { m.metadata.set_f32("tars.rope.llama3.factor", 8); }, kMissing,
            {"original_context_length"});
    }

    void bad_files_are_refused() {
        QFETCH(Bend, bend);
        QFETCH(int, code);
        QFETCH(QStringList, said);
        auto model = SmallModel::of("llama");
        QVERIFY(build_plan(model.file()));
        bend(model);
        const auto plan = build_plan(model.file());
        QVERIFY(!plan);
        const auto message = QString::fromStdString(plan.error().text());
        QVERIFY2(message.startsWith("small.gguf: "), qPrintable(message));
        for (const auto& part : said) QVERIFY2(message.contains(part), qPrintable(message));
        QVERIFY2(static_cast<int>(plan.error().code) == code, qPrintable(message));
    }

    void required_extras_are_required() {
        for (const auto& [architecture, name] :
             {std::pair<std::string, std::string>{"qwen2", "blk.1.attn_k.bias"},
              std::pair<std::string, std::string>{"qwen3", "blk.0.attn_q_norm.weight"}}) {
            auto model = SmallModel::of(architecture);
            model.remove(name);
            const auto plan = build_plan(model.file());
            QVERIFY(!plan);
            QVERIFY2(plan.error().message.find(name) != std::string::npos, plan.error().text().c_str());
        }
    }
};

QTEST_APPLESS_MAIN(PlanTest)
#include "plan_test.moc"
