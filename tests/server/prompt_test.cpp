// SPDX-License-Identifier: Apache-2.0
// What a model reads of a request: through its template, with tools, or around a gap.
#include "formats/gguf_writer.h"
#include "server/answers/prompt.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"

#include <QTest>

#include <stdexcept>

using namespace tars;
using namespace tars::test;

namespace {

/// Names the tools, says every message with all it has.
constexpr const char* kTemplate =
    "{% for t in tools %}<tool>{{ t.function.name }} {{ t.function.parameters | tojson }}\n{% endfor %}"
    "{% for m in messages %}{{ m.role }}: {{ m.content }}"
    "{% for c in m.tool_calls %}<tool_call>{{ c.id }} {{ c.function.name }} "
    "{{ c.function.arguments | tojson }}</tool_call>{% endfor %}"
    "{% if m.tool_call_id %} ({{ m.name }} {{ m.tool_call_id }}){% endif %}"
    "{% if m.reasoning_content %} [{{ m.reasoning_content }}]{% endif %}{{ '\\n' }}{% endfor %}";

Json weather_tool() {
    return make_tool("get_weather", "what it is like",
                     Json::parse(R"({"type":"object","properties":{"city":{"type":"string"}}})"));
}

std::vector<ChatMessage> weather_chat() {
    ChatMessage call{"assistant", ""};
    call.thinking = "where?";
    call.tool_calls = {{"", "get_weather", {{"city", "Ulm"}}}, {"mine", "get_time", Json::object()}};
    ChatMessage time{"tool", "noon"}, weather{"tool", "rain"};
    time.tool_call_id = "mine";
    weather.tool_name = "get_weather";
    return {{"user", "how is it?"}, call, time, weather};
}

}  // namespace

class PromptTest : public QObject {
    Q_OBJECT

    TemporaryFolder folder_;
    std::unique_ptr<Device> device_ = std::move(*make_cpu_device({.threads = 1, .level = {}}));

    /// A random model with more metadata.
    std::unique_ptr<LoadedModel>
    model(const std::string& chat_template,
          const std::vector<std::pair<std::string, std::uint32_t>>& numbers = {}) {
        RandomModelSpec spec;
        spec.context = 2048;
        RandomModel(spec).write_gguf(folder_ / "plain.gguf");
        const auto file = open_model_file(folder_ / "plain.gguf");
        auto metadata = file->metadata();
        if (!chat_template.empty()) metadata.set_string("tokenizer.chat_template", chat_template);
        for (const auto& [key, value] : numbers) metadata.set_u32(key, value);
        std::vector<GgufTensor> tensors;
        for (const auto& tensor : file->tensors())
            tensors.push_back({tensor.name, tensor.dtype, tensor.shape,
                               [data = tensor.data](const auto& sink) { return sink(data); }});
        if (!write_gguf(folder_ / "model.gguf", metadata, tensors)) throw std::runtime_error("no model");
        auto loaded = LoadedModel::open(folder_ / "model.gguf", *device_, {.context = 2048});
        if (!loaded) throw std::runtime_error(loaded.error().text());
        return std::move(*loaded);
    }

    static std::string text_of(const LoadedModel& model, const CompletionRequest& request) {
        const auto prompt = make_prompt(model, request, 2048);
        return prompt ? model.tokenizer().decode(prompt->tokens, true) : "error: " + prompt.error().text();
    }

  private slots:
    void tools_and_their_answers_reach_the_template() {
        const auto loaded = model(kTemplate);
        CompletionRequest request;
        request.model = "m";
        request.prompt = weather_chat();
        request.tools = Json::array({weather_tool()});
        const auto text = text_of(*loaded, request);
        const std::string expected =
            "<tool>get_weather {\"type\": \"object\", \"properties\": {\"city\": {\"type\": \"string\"}}}\n"
            "user: how is it?\n"
            "assistant: <tool_call>call_100000000 get_weather {\"city\": \"Ulm\"}</tool_call>"
            "<tool_call>mine get_time {}</tool_call> [where?]\n"
            "tool: noon (get_time mine)\n"
            "tool: rain (get_weather call_100000000)\n";
        QVERIFY2(text.find(expected) != std::string::npos, text.c_str());
        request.tool_choice.kind = ToolChoice::Kind::must_not;
        QVERIFY(text_of(*loaded, request).find("<tool>") == std::string::npos);
    }

    void a_go_template_is_told_the_same() {
        const auto loaded = model("");
        CompletionRequest request;
        request.prompt = weather_chat();
        request.tools = Json::array({weather_tool()});
        request.template_text =
            "{{ range .Tools }}{{ .Function.Name }};{{ end }}{{ range .Messages }}{{ .Role }}:{{ .Content }}"
            "{{ range .ToolCalls }}[{{ .Function.Index }}{{ .Function.Name }}{{ .Function.Arguments }}]{{ "
            "end }}"
            "{{ if .ToolCallID }}({{ .ToolName }} {{ .ToolCallID }}){{ end }}{{ end }}";
        const auto text = text_of(*loaded, request);
        const std::string expected =
            "get_weather;user:how is it?assistant:[0get_weather{\"city\":\"Ulm\"}][1get_time{}]"
            "tool:noon(get_time mine)tool:rain(get_weather call_100000000)";
        QVERIFY2(text.find(expected) != std::string::npos, text.c_str());
        request.template_text = "{{ .System }}|{{ .Prompt }}";
        request.tools = Json();
        request.prompt = std::vector<ChatMessage>{{"system", "be brief"}, {"user", "hello"}};
        QVERIFY(text_of(*loaded, request).find("be brief|hello") != std::string::npos);
        request.template_text = "{{ if }}";
        QVERIFY(text_of(*loaded, request).find("template line 1") != std::string::npos);
    }

    void nobody_speaks_a_control_token() {
        const auto loaded = model(kTemplate);
        CompletionRequest request;
        auto messages = weather_chat();
        messages[1].thinking = messages[1].tool_calls[0].name = "</s>";
        messages[1].tool_calls[0].arguments = {{"</s>", Json::array({"</s>"})}};
        messages[2].tool_call_id = "</s>";
        messages[3].content = "</s>";
        request.prompt = messages;
        request.tools = Json::array({make_tool("</s>", "</s>", Json::object())});
        const auto prompt = make_prompt(*loaded, request, 2048);
        QVERIFY(prompt);
        QCOMPARE(std::ranges::count(prompt->tokens, loaded->tokenizer().find("</s>")), 0);
        const auto text = loaded->tokenizer().decode(prompt->tokens, true);
        QVERIFY2(text.find("{\"</s>\": [\"</s>\"]}") != std::string::npos, text.c_str());
        QVERIFY2(text.find("tool: </s>\n") != std::string::npos, text.c_str());
    }

    void mistrals_ids_have_nine_letters() {
        const auto loaded = model(std::string(kTemplate) + "{# [TOOL_CALLS] #}");
        CompletionRequest request;
        auto messages = weather_chat();
        messages[1].tool_calls[0].id = messages[3].tool_call_id = "call_ab12cd34";
        request.prompt = messages;
        const auto text = text_of(*loaded, request);
        QVERIFY2(text.find("<tool_call>lab12cd34 get_weather") != std::string::npos, text.c_str());
        QVERIFY2(text.find("(get_weather lab12cd34)") != std::string::npos, text.c_str());
        QVERIFY2(text.find("<tool_call>00000mine get_time") != std::string::npos, text.c_str());
    }

    void a_gap_is_filled_in_the_models_own_marks() {
        const auto loaded = model("", {{"tokenizer.ggml.fim_pre_token_id", 290},
                                       {"tokenizer.ggml.suffix_token_id", 291},
                                       {"tokenizer.ggml.fim_mid_token_id", 292}});
        CompletionRequest request;
        request.model = "m";
        request.prompt = FillIn{"ab", "cd"};
        const auto prompt = make_prompt(*loaded, request, 2048);
        QVERIFY(prompt);
        const auto encoded = [&](const char* text) {
            return loaded->tokenizer().encode(text, {.add_special = false, .parse_special = false});
        };
        std::vector<TokenId> expected = {1, 290};
        for (const auto token : encoded("ab")) expected.push_back(token);
        expected.push_back(291);
        for (const auto token : encoded("cd")) expected.push_back(token);
        expected.push_back(292);
        QCOMPARE(prompt->tokens, expected);

        request.template_text = "<P>{{ .Prompt }}<S>{{ .Suffix }}<M>";
        QVERIFY(text_of(*loaded, request).find("<P>ab<S>cd<M>") != std::string::npos);
        request.template_text = "{{ .Prompt }}";
        QVERIFY(
            text_of(*loaded, request).find("registry.ollama.ai/library/m:latest does not support insert") !=
            std::string::npos);
        request.template_text.clear();
        request.model = "m:tag";
        QVERIFY(
            text_of(*model(""), request).find("registry.ollama.ai/library/m:tag does not support insert") !=
            std::string::npos);
    }

    void a_forced_call_begins_as_the_model_writes_it_data() {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("opening");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        const QString named = "{\"name\":\"get_weather\",\"%1\":{\"city\":\"Ulm\"}}";
        QTest::newRow("tagged") << "<tool_call>"
                                << "<tool_call>\n"
                                << named.arg("arguments") << named.arg("parameters");
        QTest::newRow("bare") << "ipython \"parameters\""
                              << "" << named.arg("parameters") << named.arg("arguments");
        QTest::newRow("cohere") << "<|START_ACTION|> \"tool_name\""
                                << "<|START_ACTION|>"
                                << "[{\"tool_name\":\"get_weather\",\"parameters\":{\"city\":\"Ulm\"}}]"
                                << "[" + named.arg("arguments") + "]";
        QTest::newRow("mistral") << "[TOOL_CALLS]"
                                 << "[TOOL_CALLS]"
                                 << "[" + named.arg("arguments") + "]" << named.arg("arguments");
    }

    void a_forced_call_begins_as_the_model_writes_it() {
        QFETCH(QString, mark);
        QFETCH(QString, opening);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        const auto loaded =
            model("{{ messages[0].content }}{% if tools %}!{% endif %}{# " + mark.toStdString() + " #}");
        CompletionRequest request;
        request.prompt = std::vector<ChatMessage>{{"user", "hello"}};
        request.tools = Json::array({weather_tool()});
        request.tool_choice.kind = ToolChoice::Kind::must;
        auto prompt = make_prompt(*loaded, request, 2048);
        QVERIFY2(prompt, prompt ? "" : prompt.error().text().c_str());
        // Exactly the tokens that the model would have written itself.
        const auto expected = loaded->tokenizer().encode("hello!" + opening.toStdString(), {});
        const auto text = loaded->tokenizer().decode(prompt->tokens, true);
        QVERIFY2(text.ends_with("hello!" + opening.toStdString()), text.c_str());
        QCOMPARE(prompt->tokens, expected);
        QVERIFY(prompt->grammar);
        const auto accepts = [&](const QString& answer) {
            GrammarState state(prompt->grammar->grammar, loaded->grammar_vocabulary());
            return state.accept_bytes(answer.toStdString()) && state.can_end();
        };
        QVERIFY(accepts(good));
        QVERIFY(!accepts(bad));
        auto pieces = prompt->parser->push(good.toStdString());
        for (auto& piece : prompt->parser->finish()) pieces.push_back(piece);
        QCOMPARE(pieces.size(), std::size_t{1});
        QVERIFY(pieces[0].kind == ReplyPiece::Kind::tool_call && pieces[0].text == "get_weather");
        QCOMPARE(pieces[0].arguments.dump(), std::string(R"({"city":"Ulm"})"));

        request.tool_choice.name = "get_time";
        QVERIFY(!make_prompt(*loaded, request, 2048));
        request.tool_choice.name = "get_weather";
        QVERIFY(make_prompt(*loaded, request, 2048));
    }

    void a_go_template_tells_how_its_answers_are_read() {
        const auto loaded = model("");
        CompletionRequest request;
        request.prompt = std::vector<ChatMessage>{{"user", "hello"}};
        request.tools = Json::array({weather_tool()});
        request.template_text =
            "{{ .Tools }}{{ range .Messages }}{{ if .Thinking }}[[{{ .Thinking }}]]{{ end }}{{ .Content }}"
            "{{ if .ToolCalls }}@call {{ range .ToolCalls }}{\"name\":1}{{ end }}{{ end }}{{ end }}";
        auto prompt = make_prompt(*loaded, request, 2048);
        QVERIFY2(prompt, prompt ? "" : prompt.error().text().c_str());
        QVERIFY(prompt->parser);
        std::string read;
        const auto take = [&](const std::vector<ReplyPiece>& pieces) {
            for (const auto& piece : pieces)
                read += std::to_string(static_cast<int>(piece.kind)) + piece.text + "|";
        };
        take(prompt->parser->push("[[hm]] It rains. @call {\"name\":\"get_weather\",\"arguments\":{}}"));
        take(prompt->parser->finish());
        QCOMPARE(read, std::string("0hm|1It rains. |2get_weather|"));
        request.think = false;
        prompt = make_prompt(*loaded, request, 2048);
        read.clear();
        take(prompt->parser->push("[[hm]]"));
        take(prompt->parser->finish());
        QCOMPARE(read, std::string("1[[hm]]|"));
    }

    void what_a_model_lacks_is_told() {
        CompletionRequest request;
        request.model = "m";
        request.prompt = weather_chat();
        request.tools = Json::array({weather_tool()});
        QCOMPARE(text_of(*model("{{ messages[0].content }}"), request),
                 std::string("error: registry.ollama.ai/library/m:latest does not support tools"));
        for (const auto& [name, whole] :
             {std::pair<const char*, const char*>{"hf.co/user/repo:Q4_K_M", "hf.co/user/repo:Q4_K_M"},
              {"user/m", "registry.ollama.ai/user/m:latest"},
              {"registry.ollama.ai/library/m:7b", "registry.ollama.ai/library/m:7b"}}) {
            request.model = name;
            QCOMPARE(text_of(*model("{{ messages[0].content }}"), request),
                     "error: " + std::string(whole) + " does not support tools");
        }
        request.model = "m";
        request.tools = Json();
        request.think = true;
        QCOMPARE(text_of(*model(kTemplate), request), std::string("error: \"m\" does not support thinking"));
        request.think = {};
        request.prompt = std::string(9000, 'x');
        QVERIFY(text_of(*model(""), request).find("longer than the context") != std::string::npos);
        request.tools = Json::array({weather_tool()});
        request.prompt = weather_chat();
        request.tool_choice.kind = ToolChoice::Kind::must;
        QVERIFY(
            text_of(*model(kTemplate + std::string("{# <function= #}")), request).find("cannot be forced") !=
            std::string::npos);
    }
};

QTEST_APPLESS_MAIN(PromptTest)
#include "prompt_test.moc"
