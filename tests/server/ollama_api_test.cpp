// SPDX-License-Identifier: Apache-2.0
// The routes that Ollama's clients use, as those clients see them.
#include "server_fixture.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

Json chat_body(const std::string& text, Json options = Json::object()) {
    options["temperature"] = 0;
    if (!options.contains("num_predict")) options["num_predict"] = 12;
    return {{"model", "tiny"}, {"messages", user_message(text)}, {"options", std::move(options)}};
}

Json without_stream(Json body) {
    body["stream"] = false;
    return body;
}

}  // namespace

class OllamaApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    std::vector<Json> stream(const std::string& path, const Json& body) const {
        const auto response = fixture_->post(path, body);
        if (!response || response->status != 200) return {};
        if (response->get_header_value("Content-Type") != "application/x-ndjson") return {};
        std::vector<Json> objects;
        for (const auto& line : lines_of(response->body)) objects.push_back(Json::parse(line));
        return objects;
    }

  private slots:
    void initTestCase() { fixture_ = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { fixture_.reset(); }

    void the_root_says_what_clients_look_for() {
        const auto response = fixture_->client().Get("/");
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, std::string("Ollama is running"));
        const auto head = fixture_->client().Head("/");
        QVERIFY(head && head->status == 200 && head->body.empty());
        QVERIFY(fixture_->client().Head("/api/version")->status == 200);
        QVERIFY(fixture_->client().Head("/api/tags")->status == 200);
        QCOMPARE(fixture_->client().Head("/api/ps")->status, 405);
    }

    void the_version_is_dotted_numbers() {
        const auto version = fixture_->get("/api/version");
        QCOMPARE(QString::fromStdString(version["version"]).split('.').size(), 3);
        QCOMPARE(version["tars"].get<std::string>(), std::string("9.9.9"));
    }

    void tags_have_what_clients_read() {
        const auto models = fixture_->get("/api/tags")["models"];
        QCOMPARE(models.size(), std::size_t{2});
        for (const auto& model : models) {
            QVERIFY(model["name"] == "tiny:latest" || model["name"] == "other:latest");
            QCOMPARE(dumped(model["model"]), dumped(model["name"]));
            QCOMPARE(model["digest"].get<std::string>().size(), std::size_t{64});
            QVERIFY(model["size"].get<std::uint64_t>() > 100000);
            QVERIFY(model["modified_at"].get<std::string>().ends_with("Z"));
            QCOMPARE(model["details"]["family"].get<std::string>(), std::string("llama"));
            QCOMPARE(dumped(model["details"]["families"]), dumped(Json::array({"llama"})));
            QCOMPARE(model["details"]["format"].get<std::string>(), std::string("gguf"));
            QCOMPARE(model["details"]["quantization_level"].get<std::string>(), std::string("F32"));
            QCOMPARE(model["details"]["context_length"].get<int>(), 2048);
        }
        QVERIFY(models[0]["digest"] != models[1]["digest"]);
    }

    void show_tells_what_is_inside() {
        const auto shown = fixture_->ask("/api/show", {{"model", "tiny"}});
        QCOMPARE(shown["model_info"]["general.architecture"].get<std::string>(), std::string("llama"));
        QCOMPARE(shown["model_info"]["llama.context_length"].get<int>(), 2048);
        QVERIFY(shown["model_info"]["general.parameter_count"].get<int>() > 10000);
        QVERIFY(shown["model_info"]["tokenizer.ggml.tokens"].is_null());
        QCOMPARE(shown["template"].get<std::string>(), std::string("{{ .Prompt }}"));
        QCOMPARE(dumped(shown["capabilities"]), dumped(Json::array({"completion"})));
        QVERIFY(shown["modelfile"].get<std::string>().find("FROM ") != std::string::npos);
        QVERIFY(shown["tensors"].size() > 10);
        const auto verbose = fixture_->ask("/api/show", {{"name", "TINY:latest"}, {"verbose", true}});
        QCOMPARE(verbose["model_info"]["tokenizer.ggml.tokens"].size(), std::size_t{300});
    }

    void a_chat_streams_lines_that_end_with_the_figures() {
        const auto objects = stream("/api/chat", chat_body("hello"));
        QVERIFY(objects.size() >= 2);
        std::string text;
        for (std::size_t i = 0; i + 1 < objects.size(); ++i) {
            QCOMPARE(objects[i]["model"].get<std::string>(), std::string("tiny"));
            QCOMPARE(objects[i]["message"]["role"].get<std::string>(), std::string("assistant"));
            QCOMPARE(objects[i]["done"].get<bool>(), false);
            QVERIFY(!objects[i].contains("done_reason"));
            text += objects[i]["message"]["content"].get<std::string>();
        }
        const auto& last = objects.back();
        QCOMPARE(last["done"].get<bool>(), true);
        QCOMPARE(last["done_reason"].get<std::string>(), std::string("length"));
        QCOMPARE(last["eval_count"].get<int>(), 12);
        for (const auto* figure : {"total_duration", "load_duration", "prompt_eval_count",
                                   "prompt_eval_duration", "eval_duration"})
            QVERIFY2(last.value(figure, 0LL) > 0, figure);
        QVERIFY(!text.empty());

        const auto whole = fixture_->ask("/api/chat", without_stream(chat_body("hello")));
        QCOMPARE(whole["message"]["content"].get<std::string>(), text);
        QCOMPARE(whole["done"].get<bool>(), true);
        QCOMPARE(whole["eval_count"].get<int>(), 12);
    }

    void generate_streams_and_gives_its_context() {
        const Json body = {
            {"model", "tiny"}, {"prompt", "hello"}, {"options", {{"temperature", 0}, {"num_predict", 6}}}};
        const auto objects = stream("/api/generate", body);
        QVERIFY(objects.size() >= 2);
        std::string text;
        for (const auto& object : objects) text += object["response"].get<std::string>();
        const auto& last = objects.back();
        QCOMPARE(last["done_reason"].get<std::string>(), std::string("length"));
        const auto context = last["context"];
        QCOMPARE(context.size(), last["prompt_eval_count"].get<std::size_t>() + 6);

        auto whole = without_stream(body);
        QCOMPARE(fixture_->ask("/api/generate", whole)["response"].get<std::string>(), text);
        whole["context"] = context;
        const auto longer = fixture_->ask("/api/generate", whole);
        QVERIFY(longer["prompt_eval_count"].get<std::size_t>() > context.size());
        auto raw = without_stream(body);
        raw["raw"] = true;
        QVERIFY(!fixture_->ask("/api/generate", raw).contains("context"));
    }

    void seeds_and_stops_are_heeded() {
        Json options = {{"temperature", 1.5}, {"seed", 7}, {"num_predict", 30}};
        Json body = {
            {"model", "tiny"}, {"prompt", "hello"}, {"stream", false}, {"raw", true}, {"options", options}};
        const auto first = fixture_->ask("/api/generate", body)["response"].get<std::string>();
        QCOMPARE(fixture_->ask("/api/generate", body)["response"].get<std::string>(), first);
        body["options"]["seed"] = 8;
        QVERIFY(fixture_->ask("/api/generate", body)["response"].get<std::string>() != first);
        body["options"]["seed"] = 7;
        // Whole characters: half of one is no JSON.
        const auto whole = QString::fromStdString(first);
        const auto stop = whole.mid(whole.size() / 2, 4).toStdString();
        body["options"]["stop"] = Json::array({stop});
        const auto stopped = fixture_->ask("/api/generate", body);
        QCOMPARE(stopped["response"].get<std::string>(), first.substr(0, first.find(stop)));
        QCOMPARE(stopped["done_reason"].get<std::string>(), std::string("stop"));
    }

    void num_predict_counts_tokens() {
        auto body = without_stream(chat_body("hello", {{"num_predict", 10}}));
        body["logprobs"] = true;
        body["top_logprobs"] = 3;
        const auto answer = fixture_->ask("/api/chat", body);
        QCOMPARE(answer["logprobs"].size(), std::size_t{10});
        for (const auto& token : answer["logprobs"]) {
            QVERIFY(token["logprob"].get<double>() <= 0);
            QCOMPARE(token["top_logprobs"].size(), std::size_t{3});
            double before = 0;
            for (const auto& candidate : token["top_logprobs"]) {
                QVERIFY(candidate["logprob"].get<double>() <= before);
                before = candidate["logprob"].get<double>();
            }
            // Greedy: what was chosen is the likeliest.
            QCOMPARE(dumped(token["top_logprobs"][0]["token"]), dumped(token["token"]));
            std::string bytes;
            for (const auto& byte : token["bytes"]) bytes += static_cast<char>(byte.get<int>());
            QVERIFY(!bytes.empty());
        }
        QVERIFY(!fixture_->ask("/api/chat", without_stream(chat_body("hello"))).contains("logprobs"));
        QCOMPARE(dumped(fixture_->ask("/api/chat",
                                      without_stream(chat_body("hi", {{"num_predict", 0}})))["done_reason"]),
                 std::string("\"length\""));
    }

    void a_long_conversation_loses_its_oldest_messages_and_says_so() {
        auto body = without_stream(chat_body("the last", {{"num_ctx", 128}, {"num_predict", 3}}));
        Json messages = Json::array({Json{{"role", "system"}, {"content", "be brief"}}});
        for (int i = 0; i < 12; ++i)
            messages.push_back({{"role", "user"}, {"content", "some words of filling"}});
        messages.push_back({{"role", "user"}, {"content", "the last"}});
        body["messages"] = messages;
        const auto answer = fixture_->ask("/api/chat", body);
        QVERIFY(answer["dropped_messages"].get<int>() > 0);
        QVERIFY(answer["prompt_eval_count"].get<int>() < 128);
        body["truncate"] = false;
        const auto refused = fixture_->post("/api/chat", body);
        QCOMPARE(refused->status, 400);
        QVERIFY(refused->body.find("context") != std::string::npos);
        QVERIFY(refused->body.find("longer") != std::string::npos);
    }

    void num_ctx_bounds_prompt_and_answer() {
        auto body = without_stream(chat_body("hello", {{"num_ctx", 64}, {"num_predict", -1}}));
        body["shift"] = false;
        const auto answer = fixture_->ask("/api/chat", body);
        QCOMPARE(answer["prompt_eval_count"].get<int>() + answer["eval_count"].get<int>(), 64);
        QCOMPARE(answer["done_reason"].get<std::string>(), std::string("length"));
    }

    void an_empty_prompt_loads_and_keep_alive_0_unloads() {
        const auto names = [this] {
            QStringList list;
            const auto models = fixture_->get("/api/ps")["models"];
            for (const auto& model : models) list << QString::fromStdString(model["name"]);
            return list;
        };
        const auto loaded = fixture_->ask("/api/generate", {{"model", "other"}, {"keep_alive", "10m"}});
        QCOMPARE(loaded["done_reason"].get<std::string>(), std::string("load"));
        QCOMPARE(loaded["response"].get<std::string>(), std::string());
        QVERIFY(names().contains("other:latest"));
        const auto models = fixture_->get("/api/ps")["models"];
        for (const auto& model : models) {
            if (model["name"] != "other:latest") continue;
            QVERIFY(model["size"].get<std::uint64_t>() > 100000);
            QVERIFY(model["expires_at"].get<std::string>().size() > 19);
            QCOMPARE(model["context_length"].get<int>(), 2048);
        }
        const auto unloaded =
            fixture_->ask("/api/chat", {{"model", "other"}, {"messages", Json::array()}, {"keep_alive", 0}});
        QCOMPARE(unloaded["done_reason"].get<std::string>(), std::string("unload"));
        QCOMPARE(unloaded["message"]["content"].get<std::string>(), std::string());
        QVERIFY(!names().contains("other:latest"));
        auto body = without_stream(chat_body("hi"));
        body["model"] = "other";
        body["keep_alive"] = "0s";
        fixture_->ask("/api/chat", body);
        QVERIFY(eventually([&] { return !names().contains("other:latest"); }));
    }

    void faults_are_told_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* path, const char* body, int status, const char* words,
                            const char* method = "POST") {
            QTest::addRow("%s %s %s", method, path, body) << method << path << body << status << words;
        };
        row("/api/chat", "", 400, "missing request body");
        row("/api/chat", "{", 400, "JSON");
        row("/api/chat", "[]", 400, "object");
        row("/api/chat", "{}", 400, "model is required");
        row("/api/generate", "{}", 404, "model '' not found");
        row("/api/generate", R"({"model":"no*name"})", 400, "invalid model name");
        row("/api/chat", R"({"model":"nobody","messages":[]})", 404, "model 'nobody' not found");
        row("/api/generate", R"({"model":"nobody","prompt":"x"})", 404, "model 'nobody' not found");
        row("/api/show", "{}", 400, "model is required");
        row("/api/show", R"({"model":"nobody"})", 404, "not found");
        row("/api/delete", R"({"model":"nobody"})", 404, "not found", "DELETE");
        row("/api/chat", R"({"model":5})", 400, "'model' is 5");
        row("/api/chat", R"({"model":"tiny","messages":"hi"})", 400, "messages");
        row("/api/chat", R"({"model":"tiny","messages":[{"content":"hi"}]})", 400, "role");
        row("/api/chat", R"({"model":"tiny","messages":[{"role":"user","content":7}]})", 400, "content");
        row("/api/chat", R"({"model":"tiny","options":{"top_k":"many"}})", 400, "top_k");
        row("/api/chat", R"({"model":"tiny","options":{"num_ctx":1e30}})", 400, "num_ctx");
        row("/api/chat", R"({"model":"tiny","keep_alive":"soon"})", 400, "duration");
        row("/api/chat", R"({"model":"tiny","keep_alive":true})", 400, "Unsupported type");
        row("/api/chat", R"({"model":"tiny","top_logprobs":21})", 400,
            "top_logprobs must be between 0 and 20");
        row("/api/chat", R"({"model":"tiny","think":"loud"})", 400, "invalid think value");
        row("/api/chat", R"({"model":"tiny","think":true,"messages":[{"role":"user","content":"x"}]})", 400,
            "does not support thinking");
        row("/api/generate", R"({"model":"tiny","prompt":"x","suffix":"y"})", 400, "does not support insert");
        row("/api/generate", R"({"model":"tiny","prompt":"x","raw":true,"system":"y"})", 400, "raw");
        row("/api/generate", R"({"model":"tiny","prompt":"x","raw":true,"suffix":"y"})", 400, "raw");
        row("/api/generate", R"({"model":"tiny","prompt":"x","raw":true,"template":"y"})", 400, "raw");
        row("/api/generate", "{\"model\":\"tiny\",\"prompt\":\"x\",\"template\":\"{{\"}", 400,
            "template line 1");
        row("/api/generate", R"({"model":"tiny","prompt":"x","context":[1,"2"]})", 400, "context");
        row("/api/generate", R"({"model":"tiny","prompt":"x","context":[99999]})", 400, "99999");
        row("/api/nothing", "{}", 404, "404 page not found");
        row("/api/tags", "{}", 405, "405 method not allowed");
        row("/api/chat", "", 405, "405 method not allowed", "DELETE");
    }

    void faults_are_told() {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(QString, body);
        QFETCH(int, status);
        QFETCH(QString, words);
        auto client = fixture_->client();
        const auto response = method == "DELETE"
                                  ? client.Delete(path.toStdString(), body.toStdString(), "application/json")
                                  : client.Post(path.toStdString(), body.toStdString(), "text/plain");
        QVERIFY(response);
        QVERIFY2(response->status == status, response->body.c_str());
        QVERIFY2(response->body.find(words.toStdString()) != std::string::npos, response->body.c_str());
        if (status != 405 && path != "/api/nothing") QVERIFY(Json::parse(response->body).contains("error"));
    }

    void lenient_clients_are_understood() {
        auto client = fixture_->client();
        const auto ok = [&](const std::string& path, const std::string& body, const char* type) {
            const auto response = client.Post(path, body, type);
            return response && response->status == 200;
        };
        const std::string tail =
            R"("stream":false,"options":{"num_predict":1,"top_k":5.7,"unknown":[],"seed":null}})";
        QVERIFY(ok("/api/generate", R"({"MODEL":"tiny","Prompt":"x",)" + tail,
                   "application/x-www-form-urlencoded"));
        QVERIFY(ok("/api/generate",
                   R"({"model":"tiny","prompt":"x","format":"","tools":[],"think":false,)" + tail,
                   "multipart/form-data; boundary=x"));
        QVERIFY(ok("//api/generate/",
                   R"({"model":"tiny:latest","prompt":"x","format":null,)" + tail + " trailing",
                   "text/plain"));
        // Ten thousand bytes under a name that elsewhere means a web form of at most eight.
        QVERIFY(ok("/api/show", R"({"model":"tiny")" + std::string(10000, ' ') + "}",
                   "application/x-www-form-urlencoded"));
    }

    void a_request_may_bring_its_template() {
        const auto ask = [&](const char* prompt, const char* text, const char* system) {
            return fixture_->ask("/api/generate", {{"model", "tiny"},
                                                   {"prompt", prompt},
                                                   {"template", text},
                                                   {"system", system},
                                                   {"stream", false},
                                                   {"options", {{"temperature", 0}, {"num_predict", 6}}}});
        };
        const auto plain = ask("be brief: hello", "", "");
        const auto rendered = ask("hello", "{{ .System }}: {{ .Prompt }}", "be brief");
        QCOMPARE(dumped(rendered["context"]), dumped(plain["context"]));
        QCOMPARE(dumped(rendered["response"]), dumped(plain["response"]));
    }

    void a_gap_is_filled_in() {
        fixture_->link_with("filler", [](Metadata& metadata) {
            metadata.set_u32("tokenizer.ggml.fim_pre_token_id", 290);
            metadata.set_u32("tokenizer.ggml.fim_suf_token_id", 291);
            metadata.set_u32("tokenizer.ggml.fim_mid_token_id", 292);
        });
        const Json body = {{"model", "filler"},
                           {"prompt", "a"},
                           {"suffix", "b"},
                           {"stream", false},
                           {"options", {{"num_predict", 3}}}};
        const auto context = fixture_->ask("/api/generate", body)["context"].get<std::vector<int>>();
        QCOMPARE(context[1], 290);
        QCOMPARE(std::ranges::count(context, 291), 1);
        QVERIFY(std::ranges::find(context, 292) > std::ranges::find(context, 291));
        const auto answer = fixture_->ask(
            "/v1/completions", {{"model", "filler"}, {"prompt", "a"}, {"suffix", "b"}, {"max_tokens", 3}});
        QCOMPARE(answer["usage"]["prompt_tokens"].get<std::size_t>(), context.size() - 3);
    }

    void a_second_turn_reads_only_what_is_new() {
        std::string text;
        for (int i = 0; i < 200; ++i) text += "line " + std::to_string(i) + " ";
        Json messages = user_message(text);
        const auto ask = [&](const ServerFixture& fixture) {
            return fixture.ask("/v1/chat/completions", {{"model", "tiny"},
                                                        {"messages", messages},
                                                        {"temperature", 0},
                                                        {"grammar", "root ::= [a-z ]{20}"}});
        };
        const auto first = ask(*fixture_);
        const auto known = first["usage"]["prompt_tokens"].get<int>();
        QVERIFY2(known > 1000, std::to_string(known).c_str());
        messages.push_back(first["choices"][0]["message"]);
        messages.push_back({{"role", "user"}, {"content", "and now?"}});
        const auto second = ask(*fixture_);
        QVERIFY(second["usage"]["prompt_tokens"].get<int>() > known);
        QVERIFY(second["usage"]["prompt_tokens_details"]["cached_tokens"].get<int>() >= known - 1);
        const ServerFixture fresh;
        const auto alone = ask(fresh);
        QCOMPARE(alone["usage"]["prompt_tokens_details"]["cached_tokens"].get<int>(), 0);
        QCOMPARE(dumped(alone["choices"][0]["message"]), dumped(second["choices"][0]["message"]));
    }

    void thoughts_come_apart_from_the_answer() {
        fixture_->link_with_template(
            "thinker", "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}"
                       "{% if enable_thinking is not defined or enable_thinking %}<think>\n{% else %}"
                       "<think>\n\n</think>\n{% endif %}");
        auto body = without_stream(chat_body("hello"));
        body["model"] = "thinker";
        // The prompt ends inside thoughts, and a random model never closes them.
        const auto thought = fixture_->ask("/api/chat", body)["message"];
        QVERIFY(!thought["thinking"].get<std::string>().empty());
        QCOMPARE(thought["content"].get<std::string>(), std::string());
        body["think"] = "high";
        QCOMPARE(dumped(fixture_->ask("/api/chat", body)["message"]), dumped(thought));
        body["think"] = false;
        const auto said = fixture_->ask("/api/chat", body)["message"];
        QVERIFY(!said.contains("thinking"));
        QVERIFY(!said["content"].get<std::string>().empty());
        QCOMPARE(dumped(fixture_->ask("/api/show", {{"model", "thinker"}})["capabilities"]),
                 dumped(Json::array({"completion", "thinking"})));
        QVERIFY(fixture_->library().remove("thinker"));
    }

    void delete_forgets_the_link_and_leaves_the_file() {
        std::filesystem::copy_file(fixture_->model_path("tiny"), fixture_->model_path("third"));
        QVERIFY(fixture_->library().import(fixture_->model_path("third"), "third"));
        const auto response =
            fixture_->client().Delete("/api/delete", R"({"name":"third"})", "application/json");
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, std::string());
        QVERIFY(!fixture_->library().find("third"));
        QVERIFY(std::filesystem::exists(fixture_->model_path("third")));
    }

    void a_real_model_answers_in_words() {
        TARS_NEEDS_TEST_DATA();
        QVERIFY(fixture_->library().import(*test_data() / "models" / "stories260K.gguf", "stories"));
        const auto answer =
            fixture_->ask("/api/generate", {{"model", "stories"},
                                            {"prompt", "Once upon a time, there was a little girl named"},
                                            {"raw", true},
                                            {"stream", false},
                                            {"options", {{"temperature", 0}, {"num_predict", 40}}}});
        const auto text = answer["response"].get<std::string>();
        QVERIFY2(text.find("Lily") != std::string::npos, text.c_str());
    }
};

QTEST_GUILESS_MAIN(OllamaApiTest)
#include "ollama_api_test.moc"
