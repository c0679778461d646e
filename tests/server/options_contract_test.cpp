// SPDX-License-Identifier: Apache-2.0
// The members `options`, `keep_alive`, `shift` and `think`, and what of them a model is loaded with.
#include "server_fixture.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <mutex>

using namespace tars;
using namespace tars::test;

namespace {

Json generate_body(Json options = Json::object(), const std::string& model = "tiny") {
    if (!options.contains("num_predict")) options["num_predict"] = 1;
    return {{"model", model}, {"prompt", "hello"}, {"stream", false}, {"options", std::move(options)}};
}

/// Says what it was told of thinking.
constexpr const char* kThinker =
    "{% if enable_thinking is defined %}{{ enable_thinking }}{% else %}unset{% endif %} "
    "{{ reasoning_effort | default('none') }}{# <think> </think> #}";
constexpr const char* kChannels =
    "{{ reasoning_effort | default('none') }}{# <|channel|>analysis<|message|> #}";
constexpr const char* kGoThinker =
    "{{ .Think }} {{ .ThinkLevel }} {{ .IsThinkSet }}"
    "{{ range .Messages }}{{ if .Thinking }}<think>{{ .Thinking }}</think>{{ end }}{{ end }}";

}  // namespace

class OptionsContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    Json running(const std::string& name) const {
        const auto models = fixture_->get("/api/ps")["models"];
        for (const auto& model : models)
            if (model["name"] == name) return model;
        return nullptr;
    }
    /// Seconds until the model goes.
    double seconds_left(const std::string& name) const {
        const auto model = running(name);
        if (model.is_null()) return -1;
        const auto time =
            QDateTime::fromString(QString::fromStdString(model["expires_at"]).left(19) + "Z", Qt::ISODate);
        return static_cast<double>(QDateTime::currentDateTimeUtc().msecsTo(time)) / 1000.0;
    }
    std::string prompt_of(const std::string& path, Json members) const {
        Json body = {{"messages", Json::array({Json{{"role", "user"}, {"content", "x"}}})},
                     {"_debug_render_only", true}};
        body.update(members);
        const auto answer = fixture_->ask(path, body);
        return answer["_debug_info"]["rendered_template"];
    }

  private slots:
    void initTestCase() {
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->link_with_template("thinker", kThinker);
        fixture_->link_with_template("channels", kChannels);
        fixture_->ask("/api/create",
                      {{"model", "go"}, {"from", "tiny"}, {"template", kGoThinker}, {"stream", false}});
    }
    void cleanup() {
        for (const auto* name : {"tiny", "other"})
            fixture_->ask("/api/generate", {{"model", name}, {"keep_alive", 0}});
    }
    void cleanupTestCase() { fixture_.reset(); }

    void options_have_types_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("type");
        const auto row = [](const char* name, const char* good, const char* bad, const char* type) {
            QTest::addRow("%s %s", name, bad) << name << good << bad << type;
        };
        for (const auto* name : {"seed", "num_predict", "top_k", "repeat_last_n", "num_keep", "num_batch",
                                 "num_gpu", "main_gpu", "num_thread", "draft_num_predict"})
            row(name, "[3, 3.9]", "\"3\"", "type integer");
        // Ollama's have 64 bits; what ours cannot hold means as many as there can be.
        for (const auto* name : {"seed", "top_k", "repeat_last_n", "num_gpu"})
            row(name, "[9223372036854775807, -9223372036854775808, 4294967297, 4e18]",
                name == std::string("seed") ? "1e30" : "9223372036854775808", "type integer");
        row("use_mmap", "[true, false]", "1", "type boolean");
        for (const auto* name : {"top_p", "min_p", "typical_p", "temperature", "repeat_penalty",
                                 "presence_penalty", "frequency_penalty"})
            row(name, "[1, 0.5]", "true", "type float32");
        row("num_ctx", "[64, 64.9, 0, -1]", "\"64\"", "type integer");
        row("stop", "[[\"a\"], [], \"a\"]", "[1]", "an array of strings");
        row("stop", "[]", "5", "type array");
    }
    void options_have_types() {
        QFETCH(QString, name);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        const auto post = [&](const Json& value) {
            return fixture_->post("/api/generate", generate_body({{name.toStdString(), value}}));
        };
        const auto values = Json::parse(good.toStdString());
        for (const auto& value : values) QCOMPARE(post(value)->status, 200);
        QCOMPARE(post(nullptr)->status, 200);
        const auto refused = post(Json::parse(bad.toStdString()));
        QCOMPARE(refused->status, 400);
        QFETCH(QString, type);
        QCOMPARE(QString::fromStdString(Json::parse(refused->body)["error"].get<std::string>()),
                 "option \"" + name + "\" must be of " + type);
    }

    void what_older_clients_send_is_taken_and_changes_nothing() {
        const auto plain =
            fixture_->ask("/api/generate", generate_body({{"temperature", 0}, {"num_predict", 6}}));
        const auto ask = [&](Json options) {
            options["temperature"] = 0;
            options["num_predict"] = 6;
            return fixture_->ask("/api/generate", generate_body(std::move(options)));
        };
        const auto options = Json::parse(
            "{\"mirostat\":0,\"mirostat_tau\":5,\"mirostat_eta\":0.1,\"tfs_z\":1,\"numa\":false,\"num_gqa\":"
            "1,"
            "\"low_vram\":false,\"f16_kv\":true,\"logits_all\":false,\"vocab_only\":false,\"use_mlock\":"
            "false,"
            "\"penalize_newline\":true,\"embedding_only\":false,\"rope_frequency_base\":1,"
            "\"rope_frequency_scale\":1,\"num_keep\":4,\"num_batch\":512,\"num_gpu\":-1,\"main_gpu\":0,"
            "\"use_mmap\":true,\"num_thread\":2,\"draft_num_predict\":0,\"something_new\":{\"a\":[1]}}");
        QCOMPARE(dumped(ask(options)["context"]), dumped(plain["context"]));
        // Of what is ignored, nothing is looked at.
        for (const auto* odd : {"{\"mirostat\":9}", "{\"mirostat\":\"x\",\"mirostat_tau\":[]}",
                                "{\"mirostat_eta\":true,\"tfs_z\":\"no\",\"use_mlock\":7}"})
            QCOMPARE(dumped(ask(Json::parse(odd))["context"]), dumped(plain["context"]));
        for (const auto& [name, value] : options.items())
            QCOMPARE(dumped(ask({{name, value}})["context"]), dumped(plain["context"]));
        // One model all the time.
        QCOMPARE(fixture_->get("/api/ps")["models"].size(), std::size_t{1});
    }

    void a_context_is_bounded_by_what_the_model_was_trained_for() {
        fixture_->ask("/api/generate", generate_body({{"num_ctx", 1'000'000}}));
        QCOMPARE(running("tiny:latest")["context_length"].get<int>(), 2048);
        // A smaller one bounds the answer, and loads nothing anew.
        auto body = generate_body({{"num_ctx", 64}, {"num_predict", -1}, {"temperature", 0}});
        body["shift"] = false;
        const auto answer = fixture_->ask("/api/generate", body);
        QCOMPARE(answer["prompt_eval_count"].get<int>() + answer["eval_count"].get<int>(), 64);
        QCOMPARE(running("tiny:latest")["context_length"].get<int>(), 2048);
    }

    void an_answer_that_may_not_shift_ends_where_the_context_does() {
        auto body = generate_body({{"num_ctx", 48}, {"num_predict", 500}, {"temperature", 0}});
        body["shift"] = false;
        const auto answer = fixture_->ask("/api/generate", body);
        QCOMPARE(answer["done_reason"].get<std::string>(), std::string("length"));
        QVERIFY(answer["eval_count"].get<int>() < 48);
    }

    void an_answer_that_may_shift_goes_on_and_says_what_is_forgotten_data() {
        QTest::addColumn<QByteArray>("shift");
        for (const auto* shift : {"true", "null"}) QTest::newRow(shift) << QByteArray(shift);
    }
    void an_answer_that_may_shift_goes_on_and_says_what_is_forgotten() {
        QFETCH(QByteArray, shift);
        auto body = generate_body({{"num_ctx", 48}, {"num_predict", 100}, {"temperature", 0}});
        body["shift"] = Json::parse(shift.toStdString());
        body["grammar"] = "root ::= [a-z]{900,}";
        const auto answer = fixture_->ask("/api/generate", body);
        QCOMPARE(answer["done_reason"].get<std::string>(), std::string("length"));
        QCOMPARE(answer["eval_count"].get<int>(), 100);
        QVERIFY(answer["dropped_tokens"].get<int>() > 50);
        // Nothing is lost of the answer, and what it must look like holds throughout.
        QCOMPARE(answer["context"].size(), answer["prompt_eval_count"].get<std::size_t>() + 100);
        for (const char c : answer["response"].get<std::string>()) QVERIFY(c >= 'a' && c <= 'z');
        body["messages"] = Json::array({Json{{"role", "user"}, {"content", "hello"}}});
        QCOMPARE(fixture_->ask("/api/chat", body)["eval_count"].get<int>(), 100);
        body.erase("grammar");
        // Not for ever: ten contexts are enough.
        body["options"]["num_predict"] = -1;
        QCOMPARE(fixture_->ask("/api/generate", body)["eval_count"].get<int>(), 480);
        // What is kept at the front is what makes the difference.
        const auto text = [&](int keep) {
            body["options"]["num_keep"] = keep;
            body["options"]["num_predict"] = 150;
            return fixture_->ask("/api/generate", body);
        };
        const auto whole = text(-1), none = text(0);
        QVERIFY(whole["dropped_tokens"] != none["dropped_tokens"]);
    }

    void a_prompt_is_cut_unless_that_is_forbidden() {
        std::string words;
        for (int i = 0; i < 150; ++i) words += " " + std::to_string(i);
        Json body = {{"model", "tiny"},
                     {"prompt", words},
                     {"raw", true},
                     {"stream", false},
                     {"options", {{"num_ctx", 64}, {"num_predict", 3}, {"temperature", 0}}}};
        const auto status = [&](Json members) {
            auto asked = body;
            asked.update(members);
            return fixture_->post("/api/generate", asked)->status;
        };
        QCOMPARE(status(Json::object()), 200);
        QCOMPARE(status({{"shift", true}, {"truncate", nullptr}}), 200);
        QCOMPARE(status({{"truncate", false}}), 400);
        QCOMPARE(status({{"shift", false}}), 400);
        const auto whole = fixture_->ask("/api/generate", {{"model", "tiny"},
                                                           {"prompt", words},
                                                           {"raw", true},
                                                           {"stream", false},
                                                           {"options", {{"num_predict", 1}}}});
        const auto response = fixture_->post("/api/generate", body);
        const auto cut = Json::parse(response->body);
        QVERIFY(cut["prompt_eval_count"].get<int>() < 64 && cut["prompt_eval_count"].get<int>() >= 32);
        const auto dropped = cut["dropped_tokens"].get<int>();
        QCOMPARE(cut["prompt_eval_count"].get<int>() + dropped, whole["prompt_eval_count"].get<int>());
        QCOMPARE(response->get_header_value("X-Dropped-Tokens"), std::to_string(dropped));
        // num_keep tokens stay at the front, as many as fit; the rest is the end.
        for (const int keep : {0, 10, 1000, -1}) {
            body["options"]["num_keep"] = keep;
            QCOMPARE(fixture_->post("/api/generate", body)->status, 200);
        }
        body["options"]["num_keep"] = 10;
        const auto kept = fixture_->ask("/api/generate", body);
        QVERIFY(kept["prompt_eval_count"] > cut["prompt_eval_count"]);
    }

    void what_is_not_said_is_this() {
        const auto drawn = [&](Json options) {
            options["num_predict"] = 12;
            options["seed"] = 7;
            auto body = generate_body(std::move(options));
            return dumped(fixture_->ask("/api/generate", body)["context"]);
        };
        const auto usual = drawn(Json::object());
        QCOMPARE(drawn({{"temperature", 0.8},
                        {"top_k", 40},
                        {"top_p", 0.9},
                        {"min_p", 0.0},
                        {"typical_p", 1.0},
                        {"repeat_last_n", 64},
                        {"repeat_penalty", 1.0},
                        {"presence_penalty", 0},
                        {"frequency_penalty", 0},
                        {"num_keep", 4},
                        {"num_ctx", 0}}),
                 usual);
        for (const auto& [name, value] :
             {std::pair<const char*, double>{"temperature", 5.0}, {"top_k", 1}, {"top_p", 0.01}})
            QVERIFY2(drawn({{name, value}}) != usual, name);
    }

    void a_conversation_of_a_go_template_is_cut_to_half_its_context() {
        const auto ask = [&](const char* model, std::size_t characters) {
            return fixture_->post("/api/chat",
                                  {{"model", model},
                                   {"messages", user_message(std::string(characters, 'x'))},
                                   {"stream", false},
                                   {"options", {{"num_ctx", 64}, {"num_predict", 1}, {"num_keep", 0}}}});
        };
        fixture_->ask("/api/create", {{"model", "long"},
                                      {"from", "tiny"},
                                      {"template", "{{ range .Messages }}{{ .Content }}{{ end }}"},
                                      {"stream", false}});
        const auto response = ask("long", 2000);
        QVERIFY2(response->status == 200, response->body.c_str());
        const auto answer = Json::parse(response->body);
        const auto count = answer["prompt_eval_count"].get<int>();
        QVERIFY2(count >= 30 && count <= 34, response->body.c_str());
        QVERIFY(answer["dropped_tokens"].get<int>() > 0);
        QCOMPARE(response->get_header_value("X-Dropped-Tokens"), dumped(answer["dropped_tokens"]));
        // A Jinja template's is not cut.
        fixture_->link_with_template("jinja", "{{ messages[-1].content }}");
        QCOMPARE(ask("jinja", 2000)->status, 400);
    }

    void what_has_no_effect_is_said_once() {
        std::mutex mutex;
        std::vector<std::string> log;
        ServerOptions options;
        options.notes = {"OLLAMA_X has no effect here"};
        options.log = [&](const std::string& line) {
            const std::lock_guard lock(mutex);
            log.push_back(line);
        };
        const ServerFixture fixture(options);
        const auto told = [&](const std::string& words) {
            const std::lock_guard lock(mutex);
            return std::ranges::count_if(
                log, [&](const auto& line) { return line.find(words) != std::string::npos; });
        };
        QCOMPARE(told("OLLAMA_X has no effect"), 1);
        for (int i = 0; i < 2; ++i) {
            fixture.ask("/api/generate",
                        generate_body({{"num_batch", 1}, {"tfs_z", 1}, {"top_k", 3}, {"numa", nullptr}}));
            fixture.ask(
                "/api/embed",
                {{"model", "tiny"}, {"input", "x"}, {"options", {{"num_thread", 4}, {"bad\nname", 1}}}});
        }
        for (const auto* name : {"num_batch", "tfs_z", "num_thread", "bad\\x0aname"})
            QVERIFY2(told("the option '" + std::string(name) + "' has no effect here") == 1, name);
        QCOMPARE(told("top_k") + told("numa"), 0);
        Json chat = {{"model", "tiny"}, {"messages", user_message("x")}, {"max_tokens", 1}};
        chat.update({{"n", 1}, {"functions", Json::array()}, {"function_call", "none"}, {"echo", false}});
        fixture.ask("/v1/chat/completions", chat);
        QCOMPARE(told("'n'") + told("'function") + told("'echo'"), 0);
        chat.update({{"n", 2}, {"functions", Json::array({Json{{"name", "f"}}})}, {"function_call", "auto"}});
        for (int i = 0; i < 2; ++i) fixture.ask("/v1/chat/completions", chat);
        fixture.ask("/v1/completions",
                    {{"model", "tiny"}, {"prompt", "x"}, {"max_tokens", 1}, {"echo", true}, {"best_of", 3}});
        for (const auto* name : {"n", "functions", "function_call", "echo", "best_of"})
            QVERIFY2(told("'" + std::string(name) + "' has no effect here") == 1, name);
    }

    void keep_alive_is_read_in_every_form_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<double>("seconds");  // < 0: for good
        const auto row = [](const char* value, double seconds) {
            QTest::newRow(value) << QByteArray(value) << seconds;
        };
        row("60", 60);
        row("90.5", 90.5);
        row("\"1h30m\"", 5400);
        row("\"2m\"", 120);
        row("\"300\"", 300);
        row("\"1500ms\"", 1.5);
        row("-1", -1);
        row("-0.5", -1);
        row("\"-1s\"", -1);
        row("\"-1\"", -1);
        row("null", 300);
    }
    void keep_alive_is_read_in_every_form() {
        QFETCH(QByteArray, value);
        QFETCH(double, seconds);
        auto body = generate_body();
        body["keep_alive"] = Json::parse(value.toStdString());
        fixture_->ask("/api/generate", body);
        if (seconds < 0) {
            QCOMPARE(running("tiny:latest")["expires_at"].get<std::string>().substr(0, 4),
                     std::string("2318"));
            return;
        }
        const auto left = seconds_left("tiny:latest");
        QVERIFY2(left <= seconds + 1 && left > seconds - 60, std::to_string(left).c_str());
    }

    void a_model_keeps_the_time_it_was_given() {
        fixture_->ask("/api/generate", {{"model", "tiny"}, {"keep_alive", "1h"}});
        QVERIFY(seconds_left("tiny:latest") > 3000);
        fixture_->ask("/api/generate", generate_body());
        QVERIFY(seconds_left("tiny:latest") > 3000);
        fixture_->ask("/v1/chat/completions",
                      {{"model", "tiny"},
                       {"max_tokens", 1},
                       {"messages", Json::array({Json{{"role", "user"}, {"content", "x"}}})}});
        QVERIFY(seconds_left("tiny:latest") > 3000);
        fixture_->ask("/api/generate", {{"model", "tiny"}, {"keep_alive", "10m"}});
        const auto left = seconds_left("tiny:latest");
        QVERIFY(left > 500 && left < 700);
        auto last = generate_body();
        last["keep_alive"] = 0;
        fixture_->ask("/api/generate", last);
        QVERIFY(eventually([&] { return running("tiny:latest").is_null(); }));
    }

    void the_longest_stays_first_in_the_list() {
        const auto load = [&](const char* name, const Json& time) {
            fixture_->ask("/api/generate", {{"model", name}, {"keep_alive", time}});
        };
        const auto first = [&] { return fixture_->get("/api/ps")["models"][0]["name"].get<std::string>(); };
        load("tiny", "1h");
        load("other", "2h");
        QCOMPARE(first(), std::string("other:latest"));
        load("tiny", -1);
        QCOMPARE(first(), std::string("tiny:latest"));
    }

    void thinking_is_passed_on_as_it_was_said_data() {
        QTest::addColumn<QByteArray>("think");
        QTest::addColumn<QString>("jinja");
        QTest::addColumn<QString>("go");
        QTest::addColumn<QString>("channels");
        const auto row = [](const char* think, const char* jinja, const char* go, const char* channels) {
            QTest::newRow(think) << QByteArray(think) << jinja << go << channels;
        };
        row("null", "True none", "true medium true", "none");
        row("true", "True none", "true medium true", "none");
        row("false", "False none", "false  true", "none");
        row("\"low\"", "True low", "true low true", "low");
        row("\"medium\"", "True medium", "true medium true", "medium");
        row("\"high\"", "True high", "true high true", "high");
        row("\"max\"", "True max", "true max true", "high");
    }
    void thinking_is_passed_on_as_it_was_said() {
        QFETCH(QByteArray, think);
        QFETCH(QString, jinja);
        QFETCH(QString, go);
        QFETCH(QString, channels);
        const auto said = [&](const char* model) {
            return QString::fromStdString(
                prompt_of("/api/chat", {{"model", model}, {"think", Json::parse(think.toStdString())}}));
        };
        QCOMPARE(said("thinker"), jinja);
        QCOMPARE(said("channels"), channels);
        QCOMPARE(said("go"), go);
        const auto generated = fixture_->ask("/api/generate", {{"model", "thinker"},
                                                               {"prompt", "x"},
                                                               {"think", Json::parse(think.toStdString())},
                                                               {"_debug_render_only", true}});
        QCOMPARE(QString::fromStdString(generated["_debug_info"]["rendered_template"]), jinja);
    }

    void openais_efforts_are_ours_data() {
        QTest::addColumn<QString>("effort");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* effort, const char* expected) {
            QTest::newRow(effort) << effort << expected;
        };
        row("none", "False none");
        row("minimal", "True low");
        row("low", "True low");
        row("medium", "True medium");
        row("high", "True high");
        row("max", "True max");
        row("xhigh", "True max");
        row("ultra", "True max");
    }
    void openais_efforts_are_ours() {
        QFETCH(QString, effort);
        QFETCH(QString, expected);
        const auto* path = "/v1/chat/completions";
        const auto text = effort.toStdString();
        QCOMPARE(QString::fromStdString(prompt_of(path, {{"model", "thinker"}, {"reasoning_effort", text}})),
                 expected);
        QCOMPARE(QString::fromStdString(
                     prompt_of(path, {{"model", "thinker"}, {"reasoning", {{"effort", text}}}})),
                 expected);
    }

    void old_thoughts_are_not_read_again() {
        QVERIFY(fixture_->library().copy("tiny", "me/DeepSeek-R1:8b"));
        const auto messages =
            Json::array({Json{{"role", "user"}, {"content", "one"}},
                         Json{{"role", "assistant"}, {"content", "\n<think>hm\n</think>\n\ntwo"}},
                         Json{{"role", "assistant"}, {"content", "I say <think> and </think>"}},
                         Json{{"role", "user"}, {"content", "<think>three</think>"}},
                         Json{{"role", "assistant"}, {"content", "<think>and</think> so"}}});
        QCOMPARE(
            prompt_of("/api/chat", {{"model", "me/deepseek-r1:8b"}, {"messages", messages}}),
            std::string("one\ntwo\nI say <think> and </think>\n<think>three</think>\n<think>and</think> so"));
        const auto plain = prompt_of("/api/chat", {{"model", "tiny"}, {"messages", messages}});
        QVERIFY2(plain.find("hm") != std::string::npos, plain.c_str());
        // A family of such models.
        const auto path = fixture_->model_path("qwen");
        RandomModelSpec spec;
        spec.name = spec.architecture = "qwen3";
        spec.context = 512;
        RandomModel(spec).write_gguf(path);
        QVERIFY(fixture_->library().import(path, "qwen"));
        const auto family = prompt_of("/api/chat", {{"model", "qwen"}, {"messages", messages}});
        QVERIFY2(family.find("hm") == std::string::npos && family.find("three") != std::string::npos,
                 family.c_str());
    }
};

QTEST_GUILESS_MAIN(OptionsContractTest)
#include "options_contract_test.moc"
