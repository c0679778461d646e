// SPDX-License-Identifier: Apache-2.0
// Folders as Hugging Face keeps models: what they mean.
#include "hf_builder.h"

#include <cmath>

using namespace tars;

namespace {

struct KeyCase {
    const char* name;
    HfChange change;
    std::function<void(const Metadata&)> check;
};

void compare_integer(const Metadata& metadata, const char* key, std::int64_t expected) {
    const auto found = metadata.integer(key);
    QVERIFY2(found, key);
    QVERIFY2(*found == expected, qPrintable(QString("%1 is %2").arg(key).arg(*found)));
}

void compare_number(const Metadata& metadata, const char* key, double expected) {
    const auto found = metadata.number(key);
    QVERIFY2(found, key);
    QVERIFY2(std::abs(*found - expected) <= 1e-6 * std::abs(expected),
             qPrintable(QString("%1 is %2").arg(key).arg(*found)));
}

void compare_string(const Metadata& metadata, const char* key, const std::string& expected) {
    const auto found = metadata.string(key);
    QVERIFY2(found && *found == expected, key);
}

const std::vector<KeyCase>& key_cases() {
    static const std::vector<KeyCase> all{
        {"plain", [](auto&) {},
         [](const Metadata& m) {
             compare_string(m, "general.architecture", "llama");
             compare_integer(m, "llama.context_length", 64);
             compare_integer(m, "llama.embedding_length", 8);
             compare_integer(m, "llama.block_count", 1);
             compare_integer(m, "llama.feed_forward_length", 12);
             compare_integer(m, "llama.attention.head_count", 2);
             compare_integer(m, "llama.attention.head_count_kv", 1);
             compare_integer(m, "llama.attention.key_length", 4);
             compare_integer(m, "llama.attention.value_length", 4);
             compare_integer(m, "llama.rope.dimension_count", 4);
             compare_integer(m, "llama.vocab_size", 10);
             compare_number(m, "llama.attention.layer_norm_rms_epsilon", 1e-5);
             compare_number(m, "llama.rope.freq_base", 10000);
             QVERIFY(*m.boolean("tars.rope.half_split"));
             QVERIFY(!m.contains("llama.rope.scaling.type"));
             QVERIFY(!m.contains("general.file_type"));
         }},
        {"what its makers recommend",
         [](auto& m) {
             m.generation_config.update({{"do_sample", true},
                                         {"temperature", 0.6},
                                         {"top_k", 20},
                                         {"top_p", 0.95},
                                         {"min_p", "none"},
                                         {"repetition_penalty", 1e300}});
         },
         [](const Metadata& m) {
             compare_number(m, "general.sampling.temp", 0.6);
             compare_integer(m, "general.sampling.top_k", 20);
             compare_number(m, "general.sampling.top_p", 0.95);
             QVERIFY(!m.contains("general.sampling.min_p"));
             QVERIFY(!m.contains("general.sampling.penalty_repeat"));
         }},
        {"recommendations for who takes the likeliest",
         [](auto& m) {
             m.generation_config.update({{"do_sample", false}, {"temperature", 0.6}});
         },
         [](const Metadata& m) { QVERIFY(!m.contains("general.sampling.temp")); }},
        {"defaults",
         [](auto& m) {
             for (const auto* field : {"num_key_value_heads", "rms_norm_eps", "rope_theta"})
                 m.config.erase(field);
         },
         [](const Metadata& m) {
             compare_integer(m, "llama.attention.head_count_kv", 2);
             compare_number(m, "llama.attention.layer_norm_rms_epsilon", 1e-6);
             compare_number(m, "llama.rope.freq_base", 10000);
         }},
        {"qwen3 with its own head dimension",
         [](auto& m) { m.config["architectures"] = {"Qwen3ForCausalLM"}, m.config["head_dim"] = 6; },
         [](const Metadata& m) {
             compare_string(m, "general.architecture", "qwen3");
             compare_integer(m, "qwen3.attention.key_length", 6);
             compare_integer(m, "qwen3.attention.value_length", 6);
             compare_integer(m, "qwen3.rope.dimension_count", 6);
             QVERIFY2(!m.contains("tars.rope.half_split"), "qwen's GGUF form is half-split itself");
         }},
        {"linear",
         [](auto& m) {
             m.config["rope_scaling"] = {{"type", "linear"}, {"factor", 4}};
         },
         [](const Metadata& m) {
             compare_string(m, "llama.rope.scaling.type", "linear");
             compare_number(m, "llama.rope.scaling.factor", 4);
         }},
        {"yarn",
         [](auto& m) {
             m.config["rope_scaling"] = {{"rope_type", "yarn"},
                                         {"factor", 4.0},
                                         {"original_max_position_embeddings", 16},
                                         {"beta_fast", 24}};
         },
         [](const Metadata& m) {
             compare_string(m, "llama.rope.scaling.type", "yarn");
             compare_number(m, "llama.rope.scaling.factor", 4);
             compare_integer(m, "llama.rope.scaling.original_context_length", 16);
             compare_number(m, "llama.rope.scaling.yarn_beta_fast", 24);
             compare_number(m, "llama.rope.scaling.yarn_beta_slow", 1);
             QVERIFY(!m.contains("llama.rope.scaling.attn_factor"));
         }},
        {"yarn without a factor",
         [](auto& m) {
             m.config["rope_scaling"] = {{"rope_type", "yarn"}, {"original_max_position_embeddings", 16}};
         },
         [](const Metadata& m) { compare_number(m, "llama.rope.scaling.factor", 4); }},
        {"yarn with its attention factor",
         [](auto& m) {
             m.config["rope_scaling"] = {{"rope_type", "yarn"}, {"factor", 4.0}, {"attention_factor", 1.5}};
         },
         [](const Metadata& m) {
             compare_number(m, "llama.rope.scaling.attn_factor", 1.5 / (1 + 0.1 * std::log(4)));
             compare_integer(m, "llama.rope.scaling.original_context_length", 64);
         }},
        {"yarn with mscale",
         [](auto& m) {
             m.config["rope_scaling"] = {
                 {"rope_type", "yarn"}, {"factor", 4.0}, {"mscale", 2.0}, {"mscale_all_dim", 0.5}};
         },
         [](const Metadata& m) {
             const double wanted = (1 + 0.2 * std::log(4)) / (1 + 0.05 * std::log(4));
             compare_number(m, "llama.rope.scaling.attn_factor", wanted / (1 + 0.1 * std::log(4)));
         }},
        {"llama3",
         [](auto& m) {
             m.config["rope_scaling"] = {{"rope_type", "llama3"},
                                         {"factor", 8.0},
                                         {"low_freq_factor", 1.0},
                                         {"high_freq_factor", 4.0},
                                         {"original_max_position_embeddings", 32}};
         },
         [](const Metadata& m) {
             compare_number(m, "tars.rope.llama3.factor", 8);
             compare_number(m, "tars.rope.llama3.low_freq_factor", 1);
             compare_number(m, "tars.rope.llama3.high_freq_factor", 4);
             compare_integer(m, "tars.rope.llama3.original_context_length", 32);
             QVERIFY(!m.contains("llama.rope.scaling.type"));
         }},
        {"rope_parameters",
         [](auto& m) {
             m.config.erase("rope_theta");
             m.config["rope_parameters"] = {{"rope_type", "linear"}, {"factor", 2.0}, {"rope_theta", 5e5}};
         },
         [](const Metadata& m) {
             compare_number(m, "llama.rope.freq_base", 5e5);
             compare_number(m, "llama.rope.scaling.factor", 2);
         }},
        {"rope_parameters per layer type",
         [](auto& m) {
             m.config["rope_parameters"] = {
                 {"full_attention", {{"rope_type", "default"}, {"rope_theta", 7e5}}}};
         },
         [](const Metadata& m) { compare_number(m, "llama.rope.freq_base", 7e5); }},
        {"text_config",
         [](auto& m) {
             auto text = m.config;
             text.erase("architectures");
             m.config = {{"architectures", {"LlavaForConditionalGeneration"}}, {"text_config", text}};
             for (auto& tensor : m.tensors) tensor.name = "language_model." + tensor.name;
             m.tensors.push_back({"vision_tower.patch_embedding.weight", {4}});
             m.tensors.push_back({"multi_modal_projector.linear_1.weight", {4}});
         },
         [](const Metadata& m) { compare_integer(m, "llama.embedding_length", 8); }},
        {"mistral's window",
         [](auto& m) { m.config["architectures"] = {"MistralForCausalLM"}, m.config["sliding_window"] = 32; },
         [](const Metadata& m) {
             compare_integer(m, "llama.attention.sliding_window", 32);
             QVERIFY(!m.contains("llama.attention.sliding_window_pattern"));
         }},
        {"qwen2's unused window",
         [](auto& m) {
             m.config["architectures"] = {"Qwen2ForCausalLM"};
             m.config.update(
                 {{"use_sliding_window", false}, {"sliding_window", 32}, {"max_window_layers", 0}});
         },
         [](const Metadata& m) { QVERIFY(!m.contains("qwen2.attention.sliding_window")); }},
        {"qwen2's window on some layers",
         [](auto& m) {
             m.config["architectures"] = {"Qwen2ForCausalLM"};
             m.config.update({{"use_sliding_window", true},
                              {"sliding_window", 32},
                              {"max_window_layers", 1},
                              {"num_hidden_layers", 3}});
         },
         [](const Metadata& m) {
             compare_integer(m, "qwen2.attention.sliding_window", 32);
             QCOMPARE(**m.integers("qwen2.attention.sliding_window_pattern"),
                      (std::vector<std::int64_t>{0, 1, 1}));
         }},
        {"harmless tensors",
         [](auto& m) {
             m.tensors.push_back({"model.layers.0.self_attn.rotary_emb.inv_freq", {2}});
         },
         [](const Metadata&) {}},
    };
    return all;
}

}  // namespace

class HfFolderTest : public QObject {
    Q_OBJECT

  private slots:
    void a_real_folder();
    void hyper_parameters_data();
    void hyper_parameters();
    void tensors_get_names_of_gguf();
    void biases_and_norms_have_names();
    void tied_embeddings_data();
    void tied_embeddings();
    void shards_make_one_model();
    void every_way_in_leads_to_the_folder();
    void a_file_beside_the_model_is_opened_alone();
};

void HfFolderTest::a_real_folder() {
    NEED_TEST_DATA();
    OPEN(const auto file, test_data("models/tinystories-656k"));
    const auto& metadata = file.metadata();
    compare_string(metadata, "general.name", "tinystories-656k");
    compare_string(metadata, "general.architecture", "llama");
    compare_integer(metadata, "llama.block_count", 2);
    compare_integer(metadata, "llama.attention.head_count", 8);
    compare_integer(metadata, "llama.attention.head_count_kv", 4);
    QCOMPARE(file.tensors().size(), std::size_t{20});
    QCOMPARE(file.find("token_embd.weight")->shape, (std::vector<std::uint64_t>{128, 2048}));
    QVERIFY2(!file.find("output.weight"), "the embedding is the head, though stored as lm_head.weight");
    QCOMPARE(file.find("blk.1.ffn_down.weight")->shape, (std::vector<std::uint64_t>{384, 128}));
    QCOMPARE((*metadata.strings("tokenizer.ggml.tokens"))->size(), std::size_t{2048});
    QCOMPARE(*metadata.string("tokenizer.huggingface.json"),
             read_bytes(test_data("models/tinystories-656k/tokenizer.json")));
}

void HfFolderTest::hyper_parameters_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < key_cases().size(); ++i) QTest::newRow(key_cases()[i].name) << int(i);
}

void HfFolderTest::hyper_parameters() {
    QFETCH(int, index);
    HfModel model;
    key_cases()[std::size_t(index)].change(model);
    const TemporaryFolder folder;
    model.write(folder);
    OPEN(const auto file, folder.path());
    key_cases()[std::size_t(index)].check(file.metadata());
    QCOMPARE(file.tensors().size(), std::size_t{12});
}

void HfFolderTest::tensors_get_names_of_gguf() {
    const TemporaryFolder folder;
    HfModel().write(folder);
    OPEN(const auto file, folder.path());
    for (const auto* name : {"token_embd.weight", "output_norm.weight", "output.weight",
                             "blk.0.attn_norm.weight", "blk.0.ffn_norm.weight", "blk.0.attn_q.weight",
                             "blk.0.attn_k.weight", "blk.0.attn_v.weight", "blk.0.attn_output.weight",
                             "blk.0.ffn_gate.weight", "blk.0.ffn_up.weight", "blk.0.ffn_down.weight"})
        QVERIFY2(file.find(name), name);
    QCOMPARE(file.find("blk.0.attn_k.weight")->shape, (std::vector<std::uint64_t>{8, 4}));
    QCOMPARE(file.find("blk.0.ffn_down.weight")->shape, (std::vector<std::uint64_t>{12, 8}));
}

void HfFolderTest::biases_and_norms_have_names() {
    HfModel model;
    for (const auto* name : {"q_proj.bias", "k_proj.bias", "v_proj.bias", "q_norm.weight", "k_norm.weight"})
        model.tensors.push_back({std::string("model.layers.0.self_attn.") + name, {4}});
    const TemporaryFolder folder;
    model.write(folder);
    OPEN(const auto file, folder.path());
    for (const auto* name :
         {"attn_q.bias", "attn_k.bias", "attn_v.bias", "attn_q_norm.weight", "attn_k_norm.weight"})
        QVERIFY2(file.find(std::string("blk.0.") + name), name);
}

void HfFolderTest::tied_embeddings_data() {
    QTest::addColumn<bool>("has_table");
    QTest::addColumn<bool>("has_head");
    QTest::newRow("only the embedding") << true << false;
    QTest::newRow("only the head") << false << true;
    QTest::newRow("both") << true << true;
}

void HfFolderTest::tied_embeddings() {
    QFETCH(bool, has_table);
    QFETCH(bool, has_head);
    HfModel model;
    model.config["tie_word_embeddings"] = true;
    if (!has_head) model.tensors.erase(model.tensors.begin() + 2);
    if (!has_table) model.tensors.erase(model.tensors.begin());
    const TemporaryFolder folder;
    model.write(folder);
    OPEN(const auto file, folder.path());
    QVERIFY(file.find("token_embd.weight"));
    QVERIFY(!file.find("output.weight"));
    QCOMPARE(file.tensors().size(), std::size_t{11});
}

void HfFolderTest::shards_make_one_model() {
    const TemporaryFolder folder;
    HfModel().write_sharded(folder);
    OPEN(const auto file, folder.path());
    QCOMPARE(file.tensors().size(), std::size_t{12});
    QVERIFY(file.find("token_embd.weight"));
    QVERIFY(file.find("blk.0.ffn_down.weight"));
}

void HfFolderTest::every_way_in_leads_to_the_folder() {
    const TemporaryFolder whole, sharded;
    HfModel().write(whole);
    HfModel().write_sharded(sharded);
    for (const auto& path : {whole.path("model.safetensors"), sharded.path("model.safetensors.index.json"),
                             sharded.path("model-00002-of-00002.safetensors")}) {
        OPEN(const auto file, path);
        QCOMPARE(file.tensors().size(), std::size_t{12});
        compare_string(file.metadata(), "general.architecture", "llama");
    }
}

void HfFolderTest::a_file_beside_the_model_is_opened_alone() {
    const TemporaryFolder folder;
    HfModel().write(folder);
    OPEN(const auto file, folder.write("adapter.safetensors", safetensors_of({{"lora_A", {2, 8}}})));
    QCOMPARE(file.tensors().size(), std::size_t{1});
    QVERIFY(file.find("lora_A"));
}

QTEST_APPLESS_MAIN(HfFolderTest)
#include "hf_folder_test.moc"
