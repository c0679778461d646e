// SPDX-License-Identifier: Apache-2.0
#include "hf_builder.h"

#include <cmath>
#include <functional>

using namespace tars;
using nlohmann::json;

namespace {

using Change = std::function<void(HfModel&)>;

struct ErrorCase {
    const char* name;
    const char* file;
    QStringList parts;
    Change change;
};

const std::vector<ErrorCase>& error_cases() {
    static const std::vector<ErrorCase> all{
        {"architecture unknown",
         "config.json",
         {"'Foo9ForCausalLM'", "LlamaForCausalLM", "Qwen3ForCausalLM"},
         [](auto& m) { m.config["architectures"] = {"Foo9ForCausalLM"}; }},
        {"no architecture",
         "config.json",
         {"model_type", "'foo'"},
         [](auto& m) { m.config.erase("architectures"), m.config["model_type"] = "foo"; }},
        {"architectures a number",
         "config.json",
         {"model_type"},
         [](auto& m) { m.config["architectures"] = 7, m.config.erase("model_type"); }},
        {"size missing",
         "config.json",
         {"'hidden_size'", "missing"},
         [](auto& m) { m.config.erase("hidden_size"); }},
        {"size 0",
         "config.json",
         {"'num_attention_heads'", "0"},
         [](auto& m) { m.config["num_attention_heads"] = 0; }},
        {"size negative",
         "config.json",
         {"'num_hidden_layers'", "-1"},
         [](auto& m) { m.config["num_hidden_layers"] = -1; }},
        {"size a fraction",
         "config.json",
         {"'intermediate_size'", "1.5"},
         [](auto& m) { m.config["intermediate_size"] = 1.5; }},
        {"size a text",
         "config.json",
         {"'vocab_size'", "'10'"},
         [](auto& m) { m.config["vocab_size"] = "10"; }},
        {"size huge",
         "config.json",
         {"'num_hidden_layers'"},
         [](auto& m) { m.config["num_hidden_layers"] = 4000000000u; }},
        {"vocabulary huge",
         "tokenizer.json",
         {"'vocab_size'"},
         [](auto& m) { m.config["vocab_size"] = 4000000000u; }},
        {"heads do not divide",
         "config.json",
         {"'head_dim'", "'hidden_size'"},
         [](auto& m) { m.config["num_attention_heads"] = 3; }},
        {"epsilon negative",
         "config.json",
         {"'rms_norm_eps'"},
         [](auto& m) { m.config["rms_norm_eps"] = -1e-5; }},
        {"rope base 0", "config.json", {"'rope_theta'"}, [](auto& m) { m.config["rope_theta"] = 0; }},
        {"rope base beyond f32",
         "config.json",
         {"'rope_theta'"},
         [](auto& m) { m.config["rope_theta"] = 1e300; }},
        {"activation",
         "config.json",
         {"'hidden_act'", "'gelu'"},
         [](auto& m) { m.config["hidden_act"] = "gelu"; }},
        {"quantized",
         "config.json",
         {"'quantization_config'", "'gptq'"},
         [](auto& m) {
             m.config["quantization_config"] = {{"quant_method", "gptq"}};
         }},
        {"rope type unknown",
         "config.json",
         {"'rope_type'", "'dynamic'"},
         [](auto& m) {
             m.config["rope_scaling"] = {{"rope_type", "dynamic"}, {"factor", 2.0}};
         }},
        {"rope factor missing",
         "config.json",
         {"'factor'"},
         [](auto& m) {
             m.config["rope_scaling"] = {{"type", "linear"}};
         }},
        {"rope factor negative",
         "config.json",
         {"'factor'", "-2"},
         [](auto& m) {
             m.config["rope_scaling"] = {{"type", "linear"}, {"factor", -2}};
         }},
        {"rope scaling a text",
         "config.json",
         {"'rope_scaling'", "'yarn'"},
         [](auto& m) { m.config["rope_scaling"] = "yarn"; }},
        {"rope per layer type",
         "config.json",
         {"'rope_parameters'", "sliding"},
         [](auto& m) {
             m.config["rope_parameters"] = {{"full_attention", {{"rope_theta", 1e6}}},
                                            {"sliding_attention", {{"rope_theta", 1e4}}}};
         }},
        {"tie a text",
         "config.json",
         {"'tie_word_embeddings'"},
         [](auto& m) { m.config["tie_word_embeddings"] = "yes"; }},
        {"layer types too few",
         "config.json",
         {"'layer_types'"},
         [](auto& m) {
             m.config["architectures"] = {"Qwen2ForCausalLM"};
             m.config.update(
                 {{"use_sliding_window", true}, {"sliding_window", 4}, {"layer_types", json::array()}});
         }},

        {"tensor unknown",
         "model.safetensors",
         {"'model.layers.0.mlp.experts.0.w1.weight'", "'llama'"},
         [](auto& m) {
             m.tensors.push_back({"model.layers.0.mlp.experts.0.w1.weight", {8}});
         }},
        {"tensor of a strange layer",
         "model.safetensors",
         {"'model.layers.00.input_layernorm.weight'"},
         [](auto& m) {
             m.tensors.push_back({"model.layers.00.input_layernorm.weight", {8}});
         }},
        {"tensor under two names",
         "model.safetensors",
         {"norm.weight'"},
         [](auto& m) {
             m.tensors.push_back({"norm.weight", {8}});
         }},
        {"head missing",
         "",
         {"'lm_head.weight'", "'tie_word_embeddings'"},
         [](auto& m) { m.tensors.erase(m.tensors.begin() + 2); }},

        {"tokenizer no object", "tokenizer.json", {"object"}, [](auto& m) { m.tokenizer = json::array(); }},
        {"model missing", "tokenizer.json", {"'model'"}, [](auto& m) { m.tokenizer.erase("model"); }},
        {"model type unknown",
         "tokenizer.json",
         {"'model.type'", "'WordLevel'"},
         [](auto& m) { m.tokenizer["model"]["type"] = "WordLevel"; }},
        {"end of word suffix",
         "tokenizer.json",
         {"'model.end_of_word_suffix'"},
         [](auto& m) { m.tokenizer["model"]["end_of_word_suffix"] = "</w>"; }},
        {"id beyond the embedding",
         "tokenizer.json",
         {"'c'", "10", "vocab_size"},
         [](auto& m) { m.tokenizer["model"]["vocab"]["c"] = 10; }},
        {"id huge",
         "tokenizer.json",
         {"'c'", "4294967295"},
         [](auto& m) { m.tokenizer["model"]["vocab"]["c"] = 4294967295u; }},
        {"id negative",
         "tokenizer.json",
         {"model.vocab"},
         [](auto& m) { m.tokenizer["model"]["vocab"]["c"] = -1; }},
        {"id twice",
         "tokenizer.json",
         {"'a'", "'c'", "4"},
         [](auto& m) { m.tokenizer["model"]["vocab"]["c"] = 4; }},
        {"vocabulary of texts",
         "tokenizer.json",
         {"model.vocab"},
         [](auto& m) { m.tokenizer["model"]["vocab"]["c"] = "9"; }},
        {"merges of numbers",
         "tokenizer.json",
         {"model.merges"},
         [](auto& m) {
             m.tokenizer["model"]["merges"] = {1, 2};
         }},
        {"merge of three",
         "tokenizer.json",
         {"model.merges"},
         [](auto& m) {
             m.tokenizer["model"]["merges"] = {{"a", "b", "c"}};
         }},
        {"merge of one",
         "tokenizer.json",
         {"model.merges"},
         [](auto& m) { m.tokenizer["model"]["merges"] = json::array({json::array({"a"})}); }},
        {"added token without id",
         "tokenizer.json",
         {"'added_tokens'", "'id'"},
         [](auto& m) { m.tokenizer["added_tokens"][0].erase("id"); }},
        {"added token without text",
         "tokenizer.json",
         {"'content'"},
         [](auto& m) { m.tokenizer["added_tokens"][0].erase("content"); }},
        {"added token beyond the embedding",
         "tokenizer.json",
         {"'<x>'", "99"},
         [](auto& m) {
             m.tokenizer["added_tokens"].push_back({{"id", 99}, {"content", "<x>"}});
         }},
        {"end id beyond the embedding",
         "tokenizer.json",
         {"'eos_token_id'", "10"},
         [](auto& m) { m.config["eos_token_id"] = 10; }},
        {"end id a text",
         "tokenizer.json",
         {"'eos_token_id'", "'</s>'"},
         [](auto& m) { m.generation_config["eos_token_id"] = "</s>"; }},
        {"chat template a number",
         "tokenizer_config.json",
         {"'chat_template'", "7"},
         [](auto& m) { m.tokenizer_config["chat_template"] = 7; }},
        {"chat template without name",
         "tokenizer_config.json",
         {"'chat_template'", "'name'"},
         [](auto& m) {
             m.tokenizer_config["chat_template"] = {{{"template", "x"}}};
         }},
        {"chat template with a strange name",
         "tokenizer_config.json",
         {"'chat_template'", "\\x00"},
         [](auto& m) {
             m.tokenizer_config["chat_template"] = {{{"name", std::string("a\0", 2)}, {"template", "x"}}};
         }},
    };
    return all;
}

struct KeyCase {
    const char* name;
    Change change;
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
    void an_index_is_not_trusted_data();
    void an_index_is_not_trusted();
    void missing_files_are_named();
    void lies_are_refused_data();
    void lies_are_refused();
    void bombs_of_brackets_are_refused_data();
    void bombs_of_brackets_are_refused();
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

void HfFolderTest::an_index_is_not_trusted_data() {
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("part");
    const auto file = [](const char* name, const char* target) {
        QTest::newRow(name) << QString(R"({"weight_map":{"t":"%1"}})").arg(target) << "weight_map";
    };
    file("parent folder", "../model-00001-of-00002.safetensors");
    file("absolute", "/etc/model.safetensors");
    file("folder within", "sub/model.safetensors");
    file("backslash", "..\\\\model.safetensors");
    file("drive", "C:model.safetensors");
    file("two dots", "a..safetensors");
    file("hidden", ".model.safetensors");
    file("empty", "");
    file("other kind", "passwd");
    file("NUL", "model\\u0000.safetensors");
    QTest::newRow("no text") << R"({"weight_map":{"t":7}})"
                             << "weight_map";
    QTest::newRow("no map") << R"({})"
                            << "weight_map";
    QTest::newRow("empty map") << R"({"weight_map":{}})"
                               << "weight_map";
    QTest::newRow("a list") << R"({"weight_map":["a"]})"
                            << "weight_map";
    QTest::newRow("no JSON") << R"({"weight_map":)"
                             << "index.json";
    QTest::newRow("missing file") << R"({"weight_map":{"t":"gone.safetensors"}})"
                                  << "gone.safetensors";
    QTest::newRow("tensor not in its file")
        << R"({"weight_map":{"model.norm.weight":"model-00002-of-00002.safetensors"}})"
        << "model.norm.weight";
}

void HfFolderTest::an_index_is_not_trusted() {
    QFETCH(QString, map);
    QFETCH(QString, part);
    HfModel model;
    model.config["tie_word_embeddings"] = true;
    const TemporaryFolder folder;
    model.write_sharded(folder);
    folder.write("model.safetensors.index.json", map.toStdString());
    const auto opened = open_model_file(folder.path());
    QVERIFY(!opened);
    QVERIFY2(QString::fromStdString(opened.error().text()).contains(part), opened.error().text().c_str());
}

void HfFolderTest::missing_files_are_named() {
    const TemporaryFolder folder;
    verify_error(open_model_file(folder.path()), folder.path(), {"config.json"});
    HfModel().write(folder);
    std::filesystem::remove(folder.path("tokenizer.json"));
    verify_error(open_model_file(folder.path()), folder.path("tokenizer.json"), {"missing"});
    folder.write("tokenizer.model", "sentencepiece");
    verify_error(open_model_file(folder.path()), folder.path("tokenizer.json"),
                 {"tokenizer.model", "AutoTokenizer"});
    HfModel().write(folder);
    std::filesystem::remove(folder.path("model.safetensors"));
    verify_error(open_model_file(folder.path()), folder.path("model.safetensors"),
                 {"model.safetensors.index.json"});
    folder.write("pytorch_model.bin", "x");
    verify_error(open_model_file(folder.path()), folder.path("model.safetensors"),
                 {"PyTorch", "not supported yet"});
}

void HfFolderTest::lies_are_refused_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < error_cases().size(); ++i) QTest::newRow(error_cases()[i].name) << int(i);
}

void HfFolderTest::lies_are_refused() {
    QFETCH(int, index);
    const auto& lie = error_cases()[std::size_t(index)];
    HfModel model;
    lie.change(model);
    const TemporaryFolder folder;
    model.write(folder);
    verify_error(open_model_file(folder.path()), folder.path(lie.file), lie.parts);
}

void HfFolderTest::bombs_of_brackets_are_refused_data() {
    QTest::addColumn<QString>("file");
    for (const auto* file :
         {"config.json", "generation_config.json", "tokenizer_config.json", "tokenizer.json"})
        QTest::newRow(file) << file;
}

void HfFolderTest::bombs_of_brackets_are_refused() {
    QFETCH(QString, file);
    const TemporaryFolder folder;
    HfModel().write(folder);
    const std::string deep(1'000'000, '[');
    for (const auto& bomb : {R"({"a":)" + deep, R"({"model":{"vocab":)" + deep, R"({"a":"\\",")" + deep}) {
        const auto path = folder.write(file.toStdString(), bomb);
        verify_error(open_model_file(folder.path()), path, {});
    }
    std::string nested;
    for (int i = 0; i < 100'000; ++i) nested += R"({"a":)";
    const auto path = folder.write(file.toStdString(), nested);
    verify_error(open_model_file(folder.path()), path, {"nested deeper than 64"});
}

QTEST_APPLESS_MAIN(HfFolderTest)
#include "hf_folder_test.moc"
