// SPDX-License-Identifier: Apache-2.0
//
// What a folder's tokenizer files become under tokenizer.ggml.*.
#include "hf_builder.h"

#include <map>

using namespace tars;
using nlohmann::json;

namespace {

using Integers = std::vector<std::int64_t>;
using Texts = std::vector<std::string>;

/// Turns the model's tokenizer into a byte-level one, cut by `steps` before the bytes are mapped.
void make_byte_level(HfModel& model, json steps, bool ignore_merges = false) {
    steps.push_back({{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}});
    model.tokenizer["pre_tokenizer"] = {{"type", "Sequence"}, {"pretokenizers", steps}};
    model.tokenizer["decoder"] = {{"type", "ByteLevel"}};
    model.tokenizer["post_processor"] = {{"type", "ByteLevel"}};
    model.tokenizer["normalizer"] = nullptr;
    model.tokenizer["model"]["ignore_merges"] = ignore_merges;
    model.tokenizer["model"]["byte_fallback"] = false;
    model.tokenizer_config["tokenizer_class"] = "PreTrainedTokenizerFast";
}

json split(const char* regex) {
    return {{"type", "Split"}, {"pattern", {{"Regex", regex}}}, {"behavior", "Isolated"}, {"invert", false}};
}

json template_of(const std::vector<std::string>& items) {
    json single = json::array();
    for (const auto& item : items) {
        if (item == "A")
            single.push_back({{"Sequence", {{"id", "A"}, {"type_id", 0}}}});
        else
            single.push_back({{"SpecialToken", {{"id", item}, {"type_id", 0}}}});
    }
    return {{"type", "TemplateProcessing"},
            {"single", single},
            {"special_tokens",
             {{"<s>", {{"id", "<s>"}, {"ids", {1}}, {"tokens", {"<s>"}}}},
              {"</s>", {{"id", "</s>"}, {"ids", {2}}, {"tokens", {"</s>"}}}}}}};
}

#define OPEN_MODEL(declaration, model)                                                                       \
    const TemporaryFolder TARS_JOIN(folder_, __LINE__);                                                      \
    (model).write(TARS_JOIN(folder_, __LINE__));                                                             \
    OPEN(declaration, TARS_JOIN(folder_, __LINE__).path())

}  // namespace

class HfTokenizerTest : public QObject {
    Q_OBJECT

  private slots:
    void sentencepiece_style();
    void scores_follow_the_order_of_merges();
    void scores_of_a_real_tokenizer();
    void merges_come_in_two_spellings();
    void byte_level();
    void pre_tokenizer_families_data();
    void pre_tokenizer_families();
    void an_unknown_pre_tokenizer_is_not_guessed();
    void unigram();
    void wordpiece();
    void added_tokens();
    void rows_without_tokens();
    void ids_of_special_tokens_data();
    void ids_of_special_tokens();
    void flags_data();
    void flags();
    void space_prefix_data();
    void space_prefix();
    void chat_templates();
};

void HfTokenizerTest::sentencepiece_style() {
    OPEN_MODEL(const auto file, HfModel());
    const auto& metadata = file.metadata();
    QCOMPARE(*metadata.string("tokenizer.ggml.model"), std::string("llama"));
    QCOMPARE(**metadata.strings("tokenizer.ggml.tokens"),
             (Texts{"<unk>", "<s>", "</s>", "<0x0A>", "a", "b", "ab", "aba", "bb", "[PAD9]"}));
    QCOMPARE(**metadata.integers("tokenizer.ggml.token_type"), (Integers{2, 3, 3, 6, 1, 1, 1, 1, 1, 5}));
    QCOMPARE(*metadata.integer("tokenizer.ggml.unknown_token_id"), 0);
    QVERIFY(!metadata.contains("tokenizer.ggml.merges"));
    QVERIFY(!metadata.contains("tokenizer.ggml.pre"));
    QVERIFY(json::accept(*metadata.string("tokenizer.huggingface.json")));
}

void HfTokenizerTest::scores_follow_the_order_of_merges() {
    OPEN_MODEL(const auto file, HfModel());
    const auto& scores = **file.metadata().numbers("tokenizer.ggml.scores");
    // "ab" is made by merge 0, "aba" first by merge 1, "bb" by none of the three.
    QCOMPARE(scores, (std::vector<double>{0, 0, 0, 0, 0, 0, 0, -1, -3, 0}));
}

void HfTokenizerTest::scores_of_a_real_tokenizer() {
    NEED_TEST_DATA();
    OPEN(const auto file, test_data("models/tinystories-656k"));
    const auto& tokens = **file.metadata().strings("tokenizer.ggml.tokens");
    const auto& scores = **file.metadata().numbers("tokenizer.ggml.scores");
    const auto raw = json::parse(*file.metadata().string("tokenizer.huggingface.json"));
    std::map<std::string, double> score_of;
    for (std::size_t id = 0; id < tokens.size(); ++id) score_of[tokens[id]] = scores[id];
    QCOMPARE(scores.size(), tokens.size());
    double before = 1;
    for (const auto& merge : raw["model"]["merges"]) {
        auto made = merge.get<std::string>();
        made.erase(made.find(' ', 1), 1);
        QVERIFY2(score_of.contains(made), made.c_str());
        QVERIFY2(score_of[made] < before, made.c_str());  // this tokenizer makes no token twice
        before = score_of[made];
    }
}

void HfTokenizerTest::merges_come_in_two_spellings() {
    HfModel pairs;
    pairs.tokenizer["model"]["merges"] = json::parse(R"([["a", "b"], ["ab", "a"], ["a", "ba"]])");
    OPEN_MODEL(const auto of_pairs, pairs);
    OPEN_MODEL(const auto of_texts, HfModel());
    QCOMPARE(**of_pairs.metadata().numbers("tokenizer.ggml.scores"),
             **of_texts.metadata().numbers("tokenizer.ggml.scores"));
    make_byte_level(pairs, json::array());
    OPEN_MODEL(const auto bytes, pairs);
    QCOMPARE(**bytes.metadata().strings("tokenizer.ggml.merges"), (Texts{"a b", "ab a", "a ba"}));
}

void HfTokenizerTest::byte_level() {
    HfModel model;
    make_byte_level(model, json::array());
    OPEN_MODEL(const auto file, model);
    const auto& metadata = file.metadata();
    QCOMPARE(*metadata.string("tokenizer.ggml.model"), std::string("gpt2"));
    QVERIFY(!metadata.contains("tokenizer.ggml.scores"));
    QCOMPARE((**metadata.integers("tokenizer.ggml.token_type"))[3],
             1);  // "<0x0A>" is text like any other here
}

void HfTokenizerTest::pre_tokenizer_families_data() {
    QTest::addColumn<QString>("steps");
    QTest::addColumn<bool>("ignore_merges");
    QTest::addColumn<QString>("family");
    const auto row = [](const char* name, const json& steps, bool ignore_merges, const char* family) {
        QTest::newRow(name) << QString::fromStdString(steps.dump()) << ignore_merges << QString(family);
    };
    const auto* llama3 =
        R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
    const auto* qwen2 =
        R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
    const auto* gpt4o =
        R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
    const auto* tekken =
        R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
    const auto* deepseek3 =
        R"([!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
    const json digits = {{"type", "Digits"}, {"individual_digits", true}};
    const json gpt2 = {{"type", "ByteLevel"}, {"add_prefix_space", false}};
    row("llama 3", json::array({split(llama3)}), true, "llama-bpe");
    row("llama 3 that heeds merges", json::array({split(llama3)}), false, "dbrx");
    row("qwen 2", json::array({split(qwen2)}), false, "qwen2");
    row("gpt-4o", json::array({split(gpt4o)}), false, "gpt-4o");
    row("tekken", json::array({split(tekken)}), true, "tekken");
    row("deepseek 3",
        json::array({split(R"(\p{N}{1,3})"), split("[一-龥぀-ゟ゠-ヿ]+"), split(deepseek3)}), false,
        "deepseek-v3");
    row("deepseek coder",
        json::array({split("[\r\n]"), split(R"(\s?\p{L}+)"), split(R"(\s?\p{P}+)"),
                     split("[一-龥ࠀ-一가-퟿]+"), digits}),
        false, "deepseek-coder");
    row("deepseek llm",
        json::array({split("[\r\n]"), split(R"(\s?[A-Za-zµÀ-ÖØ-öø-ƺ]+)"), split(R"(\s+$)"), digits}), false,
        "deepseek-llm");
    row("gpt-2", json::array({gpt2}), false, "gpt-2");
    row("starcoder", json::array({digits, gpt2}), false, "starcoder");
}

void HfTokenizerTest::pre_tokenizer_families() {
    QFETCH(QString, steps);
    QFETCH(bool, ignore_merges);
    QFETCH(QString, family);
    HfModel model;
    make_byte_level(model, json::parse(steps.toStdString()), ignore_merges);
    OPEN_MODEL(const auto file, model);
    QCOMPARE(*file.metadata().string("tokenizer.ggml.pre"), family.toStdString());
}

void HfTokenizerTest::an_unknown_pre_tokenizer_is_not_guessed() {
    HfModel model;
    make_byte_level(model, json::array({split(R"(\p{L}+|\p{N}+)")}));
    OPEN_MODEL(const auto file, model);
    QVERIFY(!file.metadata().contains("tokenizer.ggml.pre"));
}

void HfTokenizerTest::unigram() {
    HfModel model;
    model.tokenizer["model"] = {
        {"type", "Unigram"},
        {"unk_id", 0},
        {"vocab", json::parse(R"([["<unk>", 0.0], ["<s>", 0.0], ["</s>", 0], ["▁a", -1.5]])")}};
    model.tokenizer["normalizer"] = {{"type", "Precompiled"}, {"precompiled_charsmap", "AAH/"}};
    model.tokenizer["pre_tokenizer"] = {{"type", "Metaspace"}, {"prepend_scheme", "always"}};
    OPEN_MODEL(const auto file, model);
    const auto& metadata = file.metadata();
    QCOMPARE(*metadata.string("tokenizer.ggml.model"), std::string("t5"));
    QCOMPARE((**metadata.strings("tokenizer.ggml.tokens"))[3], std::string("\u2581a"));
    QCOMPARE((**metadata.numbers("tokenizer.ggml.scores"))[3], -1.5);
    QCOMPARE((**metadata.integers("tokenizer.ggml.token_type"))[0], 2);
    QCOMPARE(**metadata.integers("tokenizer.ggml.precompiled_charsmap"), (Integers{0, 1, 255}));
}

void HfTokenizerTest::wordpiece() {
    HfModel model;
    model.tokenizer["added_tokens"] = {{{"id", 1}, {"content", "[CLS]"}, {"special", true}}};
    model.tokenizer["model"] = {
        {"type", "WordPiece"},
        {"unk_token", "[UNK]"},
        {"vocab", {{"[UNK]", 0}, {"[CLS]", 1}, {"play", 2}, {"##ing", 3}, {"[x]", 4}}}};
    model.tokenizer_config = {{"cls_token", "[CLS]"}};
    model.config.erase("bos_token_id");
    model.config.erase("eos_token_id");
    OPEN_MODEL(const auto file, model);
    const auto& metadata = file.metadata();
    QCOMPARE(*metadata.string("tokenizer.ggml.model"), std::string("bert"));
    const auto& tokens = **metadata.strings("tokenizer.ggml.tokens");
    QCOMPARE(Texts(tokens.begin(), tokens.begin() + 5),
             (Texts{"[UNK]", "[CLS]", "\u2581play", "ing", "[x]"}));
    QCOMPARE(*metadata.integer("tokenizer.ggml.cls_token_id"), 1);
    QVERIFY(!metadata.contains("tokenizer.ggml.bos_token_id"));
    QVERIFY(!metadata.contains("tokenizer.ggml.eos_token_id"));
}

void HfTokenizerTest::added_tokens() {
    HfModel model;
    auto& added = model.tokenizer["added_tokens"];
    added.push_back({{"id", 4}, {"content", "a"}, {"special", false}});     // repeats what is there
    added.push_back({{"id", 8}, {"content", "<new>"}, {"special", true}});  // takes the place of "bb"
    model.tokenizer_config["added_tokens_decoder"] = {{"9", {{"content", "<late>"}, {"special", true}}},
                                                      {"5", {{"content", "<ignored>"}, {"special", true}}}};
    OPEN_MODEL(const auto file, model);
    const auto& tokens = **file.metadata().strings("tokenizer.ggml.tokens");
    const auto& types = **file.metadata().integers("tokenizer.ggml.token_type");
    QCOMPARE(Texts(tokens.begin() + 4, tokens.end()), (Texts{"a", "b", "ab", "aba", "<new>", "<late>"}));
    QCOMPARE(Integers(types.begin() + 4, types.end()), (Integers{4, 1, 1, 1, 3, 3}));
}

void HfTokenizerTest::rows_without_tokens() {
    HfModel model;
    model.config["vocab_size"] = 16;
    model.tensors[0].shape = model.tensors[2].shape = {16, 8};
    OPEN_MODEL(const auto file, model);
    const auto& tokens = **file.metadata().strings("tokenizer.ggml.tokens");
    QCOMPARE(tokens.size(), std::size_t{16});
    QCOMPARE(tokens[15], std::string("[PAD15]"));
    QCOMPARE((**file.metadata().integers("tokenizer.ggml.token_type"))[15], 5);
}

void HfTokenizerTest::ids_of_special_tokens_data() {
    QTest::addColumn<QString>("generation");
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("tokenizer");
    QTest::addColumn<QList<int>>("ids");  // bos, eos, eot, eom, padding; -1: absent
    const auto row = [](const char* name, const char* generation, const char* config, const char* tokenizer,
                        const QList<int>& ids) {
        QTest::newRow(name) << QString(generation) << QString(config) << QString(tokenizer) << ids;
    };
    row("nothing said", "{}", "{}", "{}", {-1, -1, -1, -1, -1});
    row("by the tokenizer", "{}", "{}", R"({"bos_token":"<s>","eos_token":"</s>","pad_token":"<unk>"})",
        {1, 2, -1, -1, 0});
    row("as an object", "{}", "{}", R"({"bos_token":{"content":"<s>"},"eos_token":{"content":"b"}})",
        {1, 5, -1, -1, -1});
    row("by config.json", "{}", R"({"bos_token_id":4,"eos_token_id":5})", "{}", {4, 5, -1, -1, -1});
    row("config.json over the tokenizer", "{}", R"({"eos_token_id":5})", R"({"eos_token":"</s>"})",
        {-1, 5, -1, -1, -1});
    row("generation_config.json over config.json", R"({"eos_token_id":6})", R"({"eos_token_id":5})", "{}",
        {-1, 6, -1, -1, -1});
    row("two ends", R"({"eos_token_id":[6,5]})", "{}", "{}", {-1, 6, 5, -1, -1});
    row("three ends, one of a message", R"({"eos_token_id":[6,7,5]})", "{}", R"({"eom":true})",
        {-1, 6, 5, 7, -1});
    row("the same end twice", R"({"eos_token_id":[6,6]})", "{}", "{}", {-1, 6, -1, -1, -1});
    row("an unknown text", "{}", "{}", R"({"bos_token":"<nowhere>"})", {-1, -1, -1, -1, -1});
}

void HfTokenizerTest::ids_of_special_tokens() {
    QFETCH(QString, generation);
    QFETCH(QString, config);
    QFETCH(QString, tokenizer);
    QFETCH(QList<int>, ids);
    HfModel model;
    model.config.erase("bos_token_id");
    model.config.erase("eos_token_id");
    model.config.update(json::parse(config.toStdString()));
    model.generation_config = json::parse(generation.toStdString());
    model.tokenizer_config = json::parse(tokenizer.toStdString());
    if (model.tokenizer_config.contains("eom")) {
        model.tokenizer["model"]["vocab"].erase("aba");
        model.tokenizer["model"]["vocab"]["<|eom_id|>"] = 7;
    }
    OPEN_MODEL(const auto file, model);
    QList<int> found;
    for (const auto* role : {"bos", "eos", "eot", "eom", "padding"})
        found << int(*file.metadata().integer_or(std::string("tokenizer.ggml.") + role + "_token_id", -1));
    QCOMPARE(found, ids);
}

void HfTokenizerTest::flags_data() {
    QTest::addColumn<QString>("class_name");
    QTest::addColumn<QString>("processor");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("bos");
    QTest::addColumn<bool>("eos");
    const auto row = [](const char* name, const char* class_name, const json& processor, const char* asked,
                        bool bos, bool eos) {
        QTest::newRow(name) << QString(class_name) << QString::fromStdString(processor.dump())
                            << QString(asked) << bos << eos;
    };
    const json in_sequence = {{"type", "Sequence"},
                              {"processors", {{{"type", "ByteLevel"}}, template_of({"<s>", "A"})}}};
    const auto* fast = "PreTrainedTokenizerFast";
    row("template with both", fast, template_of({"<s>", "A", "</s>"}), "{}", true, true);
    row("template in a sequence", fast, in_sequence, "{}", true, false);
    row("template with an end only", fast, template_of({"A", "</s>"}), "{}", false, true);
    row("template over flags", fast, template_of({"<s>", "A"}),
        R"({"add_bos_token":false,"add_eos_token":true})", true, false);
    row("flags where there is no template", fast, nullptr, R"({"add_bos_token":true})", true, false);
    row("bytes only", "Qwen2Tokenizer", {{"type", "ByteLevel"}}, R"({"add_bos_token":true})", false, false);
    row("llama's flags over its template", "LlamaTokenizerFast", template_of({"<s>", "A"}),
        R"({"add_bos_token":false,"add_eos_token":true})", false, true);
    row("llama's defaults", "LlamaTokenizer", nullptr, "{}", true, false);
    row("nothing said", fast, nullptr, "{}", false, false);
}

void HfTokenizerTest::flags() {
    QFETCH(QString, class_name);
    QFETCH(QString, processor);
    QFETCH(QString, asked);
    QFETCH(bool, bos);
    QFETCH(bool, eos);
    HfModel model;
    model.tokenizer["post_processor"] = json::parse(processor.toStdString());
    model.tokenizer_config.erase("add_bos_token");
    model.tokenizer_config.erase("add_eos_token");
    model.tokenizer_config.update(json::parse(asked.toStdString()));
    model.tokenizer_config["tokenizer_class"] = class_name.toStdString();
    OPEN_MODEL(const auto file, model);
    QCOMPARE(*file.metadata().boolean("tokenizer.ggml.add_bos_token"), bos);
    QCOMPARE(*file.metadata().boolean("tokenizer.ggml.add_eos_token"), eos);
}

void HfTokenizerTest::space_prefix_data() {
    QTest::addColumn<QString>("normalizer");
    QTest::addColumn<QString>("pre_tokenizer");
    QTest::addColumn<bool>("prefix");
    const auto* replace = R"({"type":"Replace","pattern":{"String":" "},"content":"x"})";
    const auto* none = "null";
    QTest::newRow("none") << none << none << false;
    QTest::newRow("only replaced") << replace << none << false;
    QTest::newRow("prepended")
        << QString(R"({"type":"Sequence","normalizers":[%1,{"type":"Prepend","prepend":"x"}]})").arg(replace)
        << none << true;
    QTest::newRow("metaspace") << none << R"({"type":"Metaspace","replacement":"x"})" << true;
    QTest::newRow("metaspace, first") << none << R"({"type":"Metaspace","prepend_scheme":"first"})" << true;
    QTest::newRow("metaspace, never") << none << R"({"type":"Metaspace","prepend_scheme":"never"})" << false;
    QTest::newRow("older metaspace") << none << R"({"type":"Metaspace","add_prefix_space":false})" << false;
    QTest::newRow("bytes with a prefix") << none << R"({"type":"ByteLevel","add_prefix_space":true})" << true;
    QTest::newRow("bytes without") << none << R"({"type":"ByteLevel","add_prefix_space":false})" << false;
}

void HfTokenizerTest::space_prefix() {
    QFETCH(QString, normalizer);
    QFETCH(QString, pre_tokenizer);
    QFETCH(bool, prefix);
    HfModel model;
    model.tokenizer["normalizer"] = json::parse(normalizer.toStdString());
    model.tokenizer["pre_tokenizer"] = json::parse(pre_tokenizer.toStdString());
    OPEN_MODEL(const auto file, model);
    QCOMPARE(*file.metadata().boolean("tokenizer.ggml.add_space_prefix"), prefix);
}

void HfTokenizerTest::chat_templates() {
    HfModel model;
    OPEN_MODEL(const auto without, model);
    QVERIFY(!without.metadata().contains("tokenizer.chat_template"));

    model.tokenizer_config["chat_template"] = "{{ messages }}";
    OPEN_MODEL(const auto one, model);
    QCOMPARE(*one.metadata().string("tokenizer.chat_template"), std::string("{{ messages }}"));

    model.tokenizer_config["chat_template"] = {{{"name", "default"}, {"template", "plain"}},
                                               {{"name", "tool_use"}, {"template", "tools"}}};
    const TemporaryFolder folder;
    model.write(folder);
    OPEN(const auto several, folder.path());
    QCOMPARE(*several.metadata().string("tokenizer.chat_template"), std::string("plain"));
    QCOMPARE(*several.metadata().string("tokenizer.chat_template.tool_use"), std::string("tools"));

    folder.write("chat_template.jinja", "from the file");
    OPEN(const auto file, folder.path());
    QCOMPARE(*file.metadata().string("tokenizer.chat_template"), std::string("from the file"));
}

QTEST_APPLESS_MAIN(HfTokenizerTest)
#include "hf_tokenizer_test.moc"
