// SPDX-License-Identifier: Apache-2.0
// Folders that lie, lack files or attack: each is refused, with the file and what is wrong.
#include "hf_builder.h"

using namespace tars;
using nlohmann::json;

namespace {

struct ErrorCase {
    const char* name;
    const char* file;
    QStringList parts;
    HfChange change;
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

}  // namespace

class HfFolderHostileTest : public QObject {
    Q_OBJECT

  private slots:
    void an_index_is_not_trusted_data();
    void an_index_is_not_trusted();
    void missing_files_are_named();
    void lies_are_refused_data();
    void lies_are_refused();
    void bombs_of_brackets_are_refused_data();
    void bombs_of_brackets_are_refused();
};

void HfFolderHostileTest::an_index_is_not_trusted_data() {
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

void HfFolderHostileTest::an_index_is_not_trusted() {
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

void HfFolderHostileTest::missing_files_are_named() {
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

void HfFolderHostileTest::lies_are_refused_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < error_cases().size(); ++i) QTest::newRow(error_cases()[i].name) << int(i);
}

void HfFolderHostileTest::lies_are_refused() {
    QFETCH(int, index);
    const auto& lie = error_cases()[std::size_t(index)];
    HfModel model;
    lie.change(model);
    const TemporaryFolder folder;
    model.write(folder);
    verify_error(open_model_file(folder.path()), folder.path(lie.file), lie.parts);
}

void HfFolderHostileTest::bombs_of_brackets_are_refused_data() {
    QTest::addColumn<QString>("file");
    for (const auto* file :
         {"config.json", "generation_config.json", "tokenizer_config.json", "tokenizer.json"})
        QTest::newRow(file) << file;
}

void HfFolderHostileTest::bombs_of_brackets_are_refused() {
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

QTEST_APPLESS_MAIN(HfFolderHostileTest)
#include "hf_folder_hostile_test.moc"
