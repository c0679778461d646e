// SPDX-License-Identifier: Apache-2.0
// What a Modelfile or a model's file says of answers, in every dialect. Random weights answer differently to
// any other prompt, so that equal answers mean equal prompts.
#include "server_fixture.h"
#include "tests/library/store_fixture.h"

#include <QTest>

#include <algorithm>
#include <cctype>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kJinja = "{% for t in tools %}{{ t.function.name }} {% endfor %}"
                               "{% for m in messages %}[{{ m.role }}] {{ m.content }}\n{% endfor %}";
constexpr const char* kGo = "{{ range .Tools }}{{ .Function.Name }} {{ end }}"
                            "{{ range .Messages }}<{{ .Role }}> {{ .Content }};{{ end }}";

Json message(const char* role, const std::string& text) {
    return {{"role", role}, {"content", text}};
}

Json say(const std::string& text) {
    return Json::array({message("user", text)});
}

struct Reply {
    std::string text;
    int prompt_tokens = 0, tokens = 0;

    bool operator==(const Reply&) const = default;
};

struct Dialect {
    const char* path;
    std::string (*text)(const Json& answer);
    const char* prompt_tokens;
    const char* tokens;
};

const Dialect kDialects[] = {
    {"/api/chat", [](const Json& answer) -> std::string { return answer["message"]["content"]; },
     "/prompt_eval_count", "/eval_count"},
    {"/v1/chat/completions",
     [](const Json& answer) -> std::string { return answer["choices"][0]["message"]["content"]; },
     "/usage/prompt_tokens", "/usage/completion_tokens"},
    {"/v1/responses",
     [](const Json& answer) -> std::string {
         return answer["output"].empty() ? "" : answer["output"][0]["content"][0]["text"];
     },
     "/usage/input_tokens", "/usage/output_tokens"},
    {"/v1/messages",
     [](const Json& answer) -> std::string {
         return answer["content"].empty() ? "" : answer["content"][0]["text"];
     },
     "/usage/input_tokens", "/usage/output_tokens"},
};

}  // namespace

class MadeModelsApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    void create(const std::string& name, Json body) const {
        body["model"] = name;
        body["stream"] = false;
        fixture_->ask("/api/create", body);
    }

    /// A chat in a dialect's own words; `extra` are members of the request besides.
    Reply chat(const Dialect& dialect, const std::string& model, Json messages,
               const Json& extra = Json::object()) const {
        const std::string path = dialect.path;
        Json body = {{"model", model}, {"stream", false}};
        if (path == "/v1/messages") {
            body["max_tokens"] = 8;
            if (!messages.empty() && messages[0]["role"] == "system") {
                body["system"] = messages[0]["content"];
                messages.erase(0);
            }
        }
        body[path == "/v1/responses" ? "input" : "messages"] = std::move(messages);
        body.update(extra);
        const auto answer = fixture_->ask(path, body);
        return {dialect.text(answer), answer.at(Json::json_pointer(dialect.prompt_tokens)).get<int>(),
                answer.at(Json::json_pointer(dialect.tokens)).get<int>()};
    }

    Reply generate(const std::string& model, Json body) const {
        body["model"] = model;
        body["stream"] = false;
        const auto answer = fixture_->ask("/api/generate", body);
        return {answer["response"], answer["prompt_eval_count"].get<int>(), answer["eval_count"].get<int>()};
    }

    /// The dialect's way to say "the likeliest eight tokens".
    static Json greedy(const Dialect& dialect) {
        const std::string path = dialect.path;
        if (path.starts_with("/api")) return {{"options", {{"temperature", 0}, {"num_predict", 8}}}};
        return {{"temperature", 0}, {path == "/v1/responses" ? "max_output_tokens" : "max_tokens", 8}};
    }

    static void each_dialect() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < std::size(kDialects); ++i)
            QTest::newRow(kDialects[i].path) << static_cast<int>(i);
    }
    static const Dialect& dialect() {
        QFETCH(int, row);
        return kDialects[row];
    }

  private slots:
    void initTestCase() {
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->link_with_template("base", kJinja);
        fixture_->link_with("careful", [](Metadata& metadata) {
            metadata.set_string("tokenizer.chat_template", kJinja);
            metadata.set_f32("general.sampling.temp", 0);
            metadata.set("general.sampling.top_k", {MetaType::i32, std::int64_t{7}});
            metadata.set_string("general.sampling.top_p", "much");
        });
        const Json parameters = {{"temperature", 0}, {"num_predict", 8}};
        create("greedy", {{"from", "base"}, {"parameters", parameters}});
        create("pirate", {{"from", "base"}, {"parameters", parameters}, {"system", "Talk like a pirate."}});
        create("primed", {{"from", "base"},
                          {"parameters", parameters},
                          {"system", "Be brief."},
                          {"messages", Json::array({message("user", "one"), message("assistant", "two")})}});
        create("shaped", {{"from", "base"}, {"parameters", parameters}, {"template", kGo}});
    }
    void cleanupTestCase() { fixture_.reset(); }

    void parameters_hold_where_a_request_says_nothing_data() { each_dialect(); }
    void parameters_hold_where_a_request_says_nothing() {
        const auto expected = chat(dialect(), "base", say("hello"), greedy(dialect()));
        QCOMPARE(expected.tokens, 8);
        QVERIFY(chat(dialect(), "greedy", say("hello")) == expected);
    }

    void a_request_changes_what_it_names_only() {
        const Json hot = {{"temperature", 1.5}, {"seed", 5}, {"num_predict", 8}};
        const auto expected = generate("base", {{"prompt", "hello"}, {"options", hot}});
        QVERIFY(generate("greedy", {{"prompt", "hello"}, {"options", {{"temperature", 1.5}, {"seed", 5}}}}) ==
                expected);
        QVERIFY(!(generate("greedy", {{"prompt", "hello"}}) == expected));
        QCOMPARE(generate("greedy", {{"prompt", "hello"}, {"options", {{"num_predict", 3}}}}).tokens, 3);
        const auto cut = fixture_->ask("/v1/chat/completions",
                                       {{"model", "greedy"}, {"messages", say("hello")}, {"max_tokens", 2}});
        QCOMPARE(cut["usage"]["completion_tokens"].get<int>(), 2);
        QCOMPARE(cut["choices"][0]["finish_reason"].get<std::string>(), std::string("length"));
    }

    void stops_and_seeds_come_from_the_modelfile() {
        const Json hot = {{"temperature", 1.5}, {"seed", 11}, {"num_predict", 8}};
        const auto whole = generate("base", {{"prompt", "hello"}, {"options", hot}});
        const auto letter = std::ranges::find_if(
            whole.text, [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
        QVERIFY2(letter != whole.text.end(), whole.text.c_str());
        const std::string stop(1, *letter);
        auto parameters = hot;
        parameters["stop"] = Json::array({stop});
        create("stopping", {{"from", "base"}, {"parameters", parameters}});
        const auto until_stop = whole.text.substr(0, whole.text.find(stop));
        QCOMPARE(generate("stopping", {{"prompt", "hello"}}).text, until_stop);
        const Json others = {{"stop", Json::array({"not there"})}};
        QCOMPARE(generate("stopping", {{"prompt", "hello"}, {"options", others}}).text, whole.text);
        const auto ask_other = [&] {
            return generate("stopping", {{"prompt", "hello"},
                                         {"options", {{"seed", -1}, {"stop", Json::array({"not there"})}}}});
        };
        const auto first = ask_other();
        bool differs = false;
        for (int i = 0; i < 20 && !differs; ++i) differs = !(ask_other() == first);
        QVERIFY2(differs, "a request for a fresh seed got the Modelfile's");
        const auto raw = generate("stopping", {{"prompt", "hello"}, {"raw", true}, {"options", others}});
        QVERIFY(raw == generate("base", {{"prompt", "hello"}, {"raw", true}, {"options", hot}}));
    }

    void a_context_length_is_loaded_with() {
        create("short", {{"from", "other"}, {"parameters", {{"num_ctx", 96}, {"num_predict", 1}}}});
        fixture_->ask("/api/generate", {{"model", "short"}, {"prompt", ""}, {"stream", false}});
        const auto loaded = [&] {
            const auto list = fixture_->get("/api/ps")["models"];
            for (const auto& model : list)
                if (model["name"] == "short:latest") return model["context_length"].get<int>();
            return 0;
        };
        QVERIFY2(loaded() >= 96 && loaded() < 512, std::to_string(loaded()).c_str());
        const auto refused = fixture_->post(
            "/api/generate", {{"model", "short"}, {"prompt", std::string(600, 'x')}, {"truncate", false}});
        QCOMPARE(refused->status, 400);
        QVERIFY(refused->body.find("longer than the context") != std::string::npos);
        // What a text to embed may have follows too: it is cut to that.
        const auto embedded =
            fixture_->ask("/api/embed", {{"model", "short"}, {"input", std::string(600, 'x')}});
        QVERIFY(embedded["prompt_eval_count"].get<int>() <= 96);
    }

    void a_system_prompt_is_said_first_data() { each_dialect(); }
    void a_system_prompt_is_said_first() {
        auto messages = say("hello");
        const auto without = chat(dialect(), "greedy", messages);
        messages.insert(messages.begin(), message("system", "Talk like a pirate."));
        const auto with = chat(dialect(), "greedy", messages);
        QVERIFY(!(with == without));
        QVERIFY(chat(dialect(), "pirate", say("hello")) == with);
        // A conversation that brings its own system prompt keeps it.
        messages[0]["content"] = "Be kind.";
        QVERIFY(chat(dialect(), "pirate", messages) == chat(dialect(), "greedy", messages));
    }

    void messages_come_before_the_conversation_data() { each_dialect(); }
    void messages_come_before_the_conversation() {
        const auto conversation = [](const char* system) {
            return Json::array({message("system", system), message("user", "one"),
                                message("assistant", "two"), message("user", "hello")});
        };
        QVERIFY(chat(dialect(), "primed", say("hello")) ==
                chat(dialect(), "greedy", conversation("Be brief.")));
        const auto own = Json::array({message("system", "Be kind."), message("user", "hello")});
        QVERIFY(chat(dialect(), "primed", own) == chat(dialect(), "greedy", conversation("Be kind.")));
    }

    void a_template_stands_for_the_files_own_data() { each_dialect(); }
    void a_template_stands_for_the_files_own() {
        auto messages = say("hello");
        messages.insert(messages.begin(), message("system", "Be kind."));
        const auto shaped = chat(dialect(), "shaped", messages);
        QVERIFY(!(shaped == chat(dialect(), "greedy", messages)));
        const auto asked =
            generate("greedy", {{"prompt", "hello"}, {"system", "Be kind."}, {"template", kGo}});
        QVERIFY(shaped == asked);
    }

    void generate_heeds_all_of_it() {
        const auto asked = generate("greedy", {{"prompt", "hello"}, {"system", "Talk like a pirate."}});
        QVERIFY(generate("pirate", {{"prompt", "hello"}}) == asked);
        QVERIFY(generate("pirate", {{"prompt", "hello"}, {"system", ""}}) == asked);
        QVERIFY(generate("pirate", {{"prompt", "hello"}, {"system", "Be kind."}}) ==
                generate("greedy", {{"prompt", "hello"}, {"system", "Be kind."}}));
        QVERIFY(generate("primed", {{"prompt", "hello"}}) == chat(kDialects[0], "primed", say("hello")));
        QVERIFY(generate("shaped", {{"prompt", "hello"}}) ==
                generate("greedy", {{"prompt", "hello"}, {"template", kGo}}));
        const auto completed = fixture_->ask("/v1/completions", {{"model", "primed"}, {"prompt", "hello"}});
        QCOMPARE(completed["choices"][0]["text"].get<std::string>(),
                 generate("primed", {{"prompt", "hello"}}).text);
        // Messages begin a conversation; one that goes on has them already.
        const auto first = fixture_->ask(
            "/api/generate", {{"model", "primed"}, {"prompt", "hello"}, {"stream", false}})["context"];
        auto second =
            fixture_->ask("/api/generate",
                          {{"model", "primed"}, {"prompt", "more"}, {"context", first}, {"stream", false}});
        const auto expected = fixture_->ask("/api/generate", {{"model", "greedy"},
                                                              {"prompt", "more"},
                                                              {"system", "Be brief."},
                                                              {"context", first},
                                                              {"stream", false}});
        QCOMPARE(dumped(second["context"]), dumped(expected["context"]));
        // Bare text stays bare.
        QVERIFY(generate("pirate", {{"prompt", "hello"}, {"raw", true}}) ==
                generate("greedy", {{"prompt", "hello"}, {"raw", true}}));
    }

    void tokens_are_counted_with_all_of_it() {
        const auto counted =
            fixture_->ask("/v1/messages/count_tokens", {{"model", "primed"}, {"messages", say("hello")}});
        QCOMPARE(counted["input_tokens"].get<int>(),
                 chat(kDialects[0], "primed", say("hello")).prompt_tokens);
    }

    void a_file_recommends_below_a_modelfile() {
        const auto& native = kDialects[0];
        const Json most = {{"options", {{"num_predict", 8}}}};
        const auto greedy_answer = chat(native, "base", say("hello"), greedy(native));
        QVERIFY(chat(native, "careful", say("hello"), most) == greedy_answer);
        QVERIFY(chat(kDialects[1], "careful", say("hello"), {{"max_tokens", 8}}) == greedy_answer);
        const Json hot = {{"temperature", 1.5}, {"seed", 5}, {"num_predict", 8}};
        create("careless", {{"from", "careful"}, {"parameters", hot}});
        auto expected = hot;
        expected["top_k"] = 7;
        QVERIFY(chat(native, "careless", say("hello")) ==
                chat(native, "base", say("hello"), {{"options", expected}}));
        const auto response = fixture_->ask("/v1/responses", {{"model", "careless"}, {"input", "hello"}});
        QCOMPARE(response["temperature"].get<double>(), 1.5);
    }

    void a_template_takes_no_ability_away() {
        const char* calling = "{# <tool_call> #}";
        fixture_->link_with_template("caller", std::string(kJinja) + calling);
        create("plain", {{"from", "caller"}, {"template", "{{ .Prompt }}"}});
        const auto tools = Json::parse(
            R"([{"type":"function","function":{"name":"look","parameters":{"type":"object","properties":{}}}}])");
        const auto forced = fixture_->ask(
            "/v1/chat/completions",
            {{"model", "plain"}, {"messages", say("hello")}, {"tools", tools}, {"tool_choice", "required"}});
        QCOMPARE(forced["choices"][0]["message"]["tool_calls"][0]["function"]["name"].get<std::string>(),
                 std::string("look"));
        // Beside a renderer a template is a stopgap: the file's own says more.
        create("rendered", {{"from", "base"},
                            {"template", "{{ .Prompt }}"},
                            {"renderer", "qwen3-coder"},
                            {"parameters", {{"temperature", 0}, {"num_predict", 8}}}});
        QVERIFY(chat(kDialects[0], "rendered", say("hello")) == chat(kDialects[0], "greedy", say("hello")));
    }

    void what_is_wrong_in_a_store_is_told() {
        create("broken", {{"from", "base"}, {"parameters", {{"temperature", 1}}}});
        const auto manifest =
            fixture_->models_folder() / "manifests/registry.ollama.ai/library/broken/latest";
        const auto blobs = fixture_->models_folder() / "blobs";
        QVERIFY(fs::exists(manifest));
        const auto text = Json::parse(text_of(manifest));
        for (const auto& layer : text["layers"]) {
            if (layer["mediaType"] != "application/vnd.ollama.image.params") continue;
            std::string wrong = "{\"top_k\":\"x\"";
            wrong.resize(layer["size"].get<std::size_t>() - 1, ' ');
            write_text(blobs / ("sha256-" + layer["digest"].get<std::string>().substr(7)), wrong + "}");
        }
        const auto answer = fixture_->post("/api/chat", {{"model", "broken"}, {"messages", say("hello")}});
        QCOMPARE(answer->status, 400);
        QCOMPARE(Json::parse(answer->body)["error"].get<std::string>(),
                 std::string("broken:latest: parameters: option \"top_k\" must be of type integer"));
    }
};

QTEST_GUILESS_MAIN(MadeModelsApiTest)
#include "made_models_api_test.moc"
