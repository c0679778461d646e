// SPDX-License-Identifier: Apache-2.0
// What goes wrong, and how each route says so: status, words, and which of two faults is told.
#include "server_fixture.h"
#include "tests/library/store_fixture.h"

#include <QTest>

#include <atomic>
#include <limits>
#include <mutex>

using namespace tars;
using namespace tars::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kBusy = "server busy, please try again.  maximum pending requests exceeded";

/// A request that each of the routes takes.
Json body_for(const std::string& model) {
    return {{"model", model},
            {"prompt", "hello"},
            {"input", "hello"},
            {"messages", Json::array({Json{{"role", "user"}, {"content", "hello"}}})},
            {"max_tokens", 4}};
}

std::string message_of(const Json& body) {
    const auto& error = body["error"];
    return error.is_string() ? error.get<std::string>() : error["message"].get<std::string>();
}

}  // namespace

class FaultsContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    httplib::Result send(const std::string& path, const Json& body) const {
        if (path == "/api/delete") return fixture_->client().Delete(path, body.dump(), "application/json");
        return fixture_->post(path, body);
    }

  private slots:
    void initTestCase() {
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->link_with("vectors", [](Metadata& metadata) { metadata.set_u32("llama.pooling_type", 1); });
        const HandMadeStore store{fixture_->models_folder()};
        store.add("registry.ollama.ai/library/far/away", {},
                  "{\"remote_host\":\"https://ollama.com\",\"remote_model\":\"far\"}");
    }
    void cleanupTestCase() { fixture_.reset(); }

    void names_that_mean_no_model_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* path, const char* name, int status, const char* words) {
            QTest::addRow("%s '%s'", path, name) << path << name << status << words;
        };
        row("/api/generate", "", 404, "model '' not found");
        row("/api/chat", "", 400, "model is required");
        row("/api/embed", "", 404, "model '' not found");
        row("/api/embeddings", "", 400, "model is required");
        row("/api/show", "", 400, "model is required");
        row("/api/delete", "", 400, "model is required");
        row("/api/push", "", 400, "model is required");
        row("/api/pull", "", 400, "invalid model name");
        row("/v1/chat/completions", "", 400, "model is required");
        row("/v1/completions", "", 400, "model is required");
        row("/v1/embeddings", "", 400, "model is required");
        row("/v1/responses", "", 400, "model is required");
        row("/v1/messages", "", 400, "model is required");
        for (const auto* path : {"/api/generate", "/api/chat", "/api/embed", "/api/embeddings", "/api/show",
                                 "/api/pull", "/api/push", "/v1/chat/completions", "/v1/completions",
                                 "/v1/embeddings", "/v1/responses", "/v1/messages"})
            for (const auto* name : {"no*name", ":", "x:", "a//b", "-x", "a@b", "/x", "x:local:"})
                row(path, name, 400, "invalid model name");
        row("/api/delete", "no*name", 400, "name \"no*name\" is invalid");
        row("/api/delete", "a//b", 400, "name \"a//b\" is invalid");
        row("/api/chat", "tiny:7b:local", 404, "model 'tiny:7b:local' not found");
        row("/api/generate", "nobody", 404, "model 'nobody' not found");
        row("/api/chat", "nobody", 404, "model 'nobody' not found");
        row("/api/chat", "nobody:7b", 404, "model 'nobody:7b' not found");
        row("/api/embed", "nobody", 404, "model \"nobody\" not found, try pulling it first");
        row("/api/embeddings", "nobody", 404, "model \"nobody\" not found, try pulling it first");
        row("/api/show", "nobody", 404, "model 'nobody:latest' not found");
        row("/api/delete", "nobody", 404, "model 'nobody' not found");
        row("/v1/chat/completions", "nobody", 404, "model 'nobody' not found");
        row("/v1/completions", "nobody", 404, "model 'nobody' not found");
        row("/v1/responses", "nobody", 404, "model 'nobody' not found");
        row("/v1/messages", "nobody", 404, "model 'nobody' not found");
        // Those that run on other computers.
        for (const auto* name : {"far:away", "big:cloud", "big:70b-cloud", "some/big:70B-Cloud"}) {
            for (const auto* path : {"/api/generate", "/api/chat", "/api/embed", "/v1/chat/completions",
                                     "/v1/completions", "/v1/responses", "/v1/messages"})
                row(path, name, 403, "ollama cloud is disabled: remote model is unavailable");
            row("/api/show", name, 403, "ollama cloud is disabled: remote model details are unavailable");
        }
        row("/api/chat", "big:cloud:local", 400,
            "use either :local or :cloud, not both: \"big:cloud:local\"");
        row("/api/chat", "nobody:local", 404, "model 'nobody:local' not found");
        // Those that only make vectors.
        row("/api/chat", "vectors", 400, "\"vectors\" does not support chat");
        row("/api/generate", "vectors", 400, "\"vectors\" does not support generate");
        row("/v1/chat/completions", "vectors", 400, "\"vectors\" does not support chat");
        row("/v1/completions", "vectors", 400, "\"vectors\" does not support generate");
        row("/v1/messages", "vectors", 400, "\"vectors\" does not support chat");
    }
    void names_that_mean_no_model() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QFETCH(int, status);
        QFETCH(QString, words);
        const auto response = send(path.toStdString(), body_for(name.toStdString()));
        QVERIFY(response);
        QVERIFY2(response->status == status, response->body.c_str());
        const auto error = Json::parse(response->body);
        QCOMPARE(QString::fromStdString(message_of(error)), words);
        if (!path.startsWith("/v1/")) return;
        const auto type = error["error"]["type"].get<std::string>();
        if (path == "/v1/messages") {
            QCOMPARE(error["type"].get<std::string>(), std::string("error"));
            QCOMPARE(type, std::string(status == 404   ? "not_found_error"
                                       : status == 403 ? "permission_error"
                                                       : "invalid_request_error"));
            return;
        }
        QCOMPARE(type, std::string(status == 404   ? "not_found_error"
                                   : status == 403 ? "api_error"
                                                   : "invalid_request_error"));
        QVERIFY(error["error"]["param"].is_null() && error["error"]["code"].is_null());
        QCOMPARE(error["error"].size(), std::size_t{4});
    }

    void a_model_is_here_under_its_local_name_too() {
        for (const auto* name :
             {"tiny:local", "TINY:latest:local", "Tiny", "library/tiny", "Library/Tiny:Latest",
              "registry.ollama.ai/library/tiny:latest", "registry.ollama.ai/library/tiny",
              "https://registry.ollama.ai/library/tiny:latest"})
            QCOMPARE(fixture_->post("/api/show", {{"model", name}})->status, 200);
        // Vectors are still to be had of one that says nothing, and it may be unloaded.
        QCOMPARE(fixture_->post("/api/embed", {{"model", "vectors"}, {"input", "x"}})->status, 200);
        QCOMPARE(fixture_->post("/api/generate", {{"model", "vectors"}, {"keep_alive", 0}})->status, 200);
    }

    void the_first_of_two_faults_is_told_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* path, const char* body, const char* words) {
            QTest::addRow("%s %s", path, body) << path << body << words;
        };
        // Each line's second fault is the next one's first.
        for (const auto* path : {"/api/generate", "/api/chat"}) {
            row(path, R"({"model":5,"top_logprobs":21})", "'model' is 5");
            row(path, R"({"model":"no*name","top_logprobs":21})", "top_logprobs must be");
            row(path, R"({"model":"nobody","think":"loud"})", "invalid think value");
            row(path, R"({"model":"nobody","options":{"top_k":"many"}})", "not found");
            row(path, R"({"model":"big:cloud","options":{"top_k":"many"}})", "ollama cloud is disabled");
            row(path, R"({"model":"tiny","format":"xml","options":{"top_k":"many"}})", "top_k");
        }
        row("/api/generate", R"({"model":"nobody","prompt":"x","raw":true,"system":"y"})", "not found");
        row("/api/generate", R"({"model":"tiny","prompt":"x","raw":true,"system":"y","format":"xml"})",
            "raw mode");
        row("/api/generate", R"({"model":"tiny","prompt":"x","raw":true,"context":[1]})",
            "raw mode does not support template, system, or context");
    }
    void the_first_of_two_faults_is_told() {
        QFETCH(QString, path);
        QFETCH(QString, body);
        QFETCH(QString, words);
        const auto response =
            fixture_->client().Post(path.toStdString(), body.toStdString(), "application/json");
        QVERIFY(response);
        QVERIFY2(response->status >= 400 && response->body.find(words.toStdString()) != std::string::npos,
                 response->body.c_str());
    }

    void unloading_comes_before_what_is_wrong_besides() {
        QCOMPARE(fixture_
                     ->post("/api/generate", {{"model", "tiny"},
                                              {"keep_alive", 0},
                                              {"raw", true},
                                              {"system", "x"},
                                              {"options", {{"top_k", "many"}}}})
                     ->status,
                 200);
    }

    void what_is_not_to_be_had_is_told_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("members");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* path, const char* members, const char* words) {
            QTest::addRow("%s %s", path, members) << path << members << words;
        };
        for (const auto* path : {"/api/generate", "/api/chat"}) {
            row(path, R"({"think":true})", "\"tiny\" does not support thinking");
            row(path, R"({"think":"low"})", "\"tiny\" does not support thinking");
            row(path, R"({"think":"quite"})",
                "invalid think value: \"quite\" (must be \"high\", \"medium\", \"low\", \"max\", true, or "
                "false)");
            row(path, R"({"think":5})", "think must be a boolean or string (");
            row(path, R"({"think":[]})", "think must be a boolean or string (");
            row(path, R"({"top_logprobs":-1})", "top_logprobs must be between 0 and 20");
            row(path, R"({"keep_alive":{}})", "Unsupported type: '");
            row(path, R"({"keep_alive":[1]})", "Unsupported type: '");
            row(path, R"({"truncate":1})", "'truncate' is 1");
            row(path, R"({"stream":"yes"})", "'stream' is \"yes\"");
            row(path, R"({"options":[]})", "'options' must be an object");
        }
        row("/api/generate", R"({"images":["not base64!"]})", "'images' must be base64");
        row("/api/generate", R"({"images":["aGk"]})", "'images' must be base64");
        row("/api/generate", R"({"images":"aGk="})", "'images' is");
        row("/api/chat",
            R"({"messages":[{"role":"user","content":"x","images":["data:image/png;base64,aGk="]}]})",
            "messages[0]: 'images' must be base64");
        row("/api/chat", R"({"messages":[{"role":"user","content":[{"type":"text","text":"x"}]}]})",
            "content");
        row("/api/chat", R"({"messages":["x"]})", "messages[0]");
        row("/v1/chat/completions", R"({"reasoning_effort":"quite"})", "quite");
        row("/v1/chat/completions", R"({"top_logprobs":21})", "top_logprobs");
        row("/v1/chat/completions", R"({"messages":[]})", "[] is too short - 'messages'");
        row("/v1/chat/completions",
            "{\"messages\":[{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":"
            "\"f\","
            "\"arguments\":\"{\"}}]}]}",
            "invalid tool call arguments");
        row("/v1/completions", R"({"prompt":["a",5]})", "prompt");
        row("/v1/completions", R"({"stop":["a",5]})", "stop");
        row("/v1/responses", R"({"input":[{"role":"user","content":[{"type":"input_file","file_id":"f"}]}]})",
            "file inputs are not currently supported");
        row("/v1/messages", R"({"max_tokens":null})", "max_tokens is required and must be positive");
        row("/v1/messages", R"({"max_tokens":0})", "max_tokens is required and must be positive");
        row("/v1/messages", R"({"messages":[]})", "messages is required");
    }
    void what_is_not_to_be_had_is_told() {
        QFETCH(QString, path);
        QFETCH(QString, members);
        QFETCH(QString, words);
        auto body = body_for("tiny");
        body.update(Json::parse(members.toStdString()));
        const auto response = fixture_->post(path.toStdString(), body);
        QVERIFY(response);
        QVERIFY2(response->status == 400, response->body.c_str());
        QVERIFY2(message_of(Json::parse(response->body)).find(words.toStdString()) != std::string::npos,
                 response->body.c_str());
    }

    void what_cannot_be_done_loads_nothing_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* path, const char* body, const char* words) {
            QTest::addRow("%s %s", path, body) << path << body << words;
        };
        constexpr const char* kThinking = "\"other\" does not support thinking";
        constexpr const char* kTools = "registry.ollama.ai/library/other:latest does not support tools";
        constexpr const char* kInsert = "registry.ollama.ai/library/other:latest does not support insert";
        row("/api/chat", R"({"messages":[{"role":"user","content":"x"}],"think":true})", kThinking);
        row("/api/chat", R"({"messages":[],"think":"low"})", kThinking);
        row("/api/chat", R"({"think":true,"options":{"top_k":"many"}})", kThinking);
        row("/api/chat", R"({"messages":[{"role":"user","content":"x"}],"tools":[TOOL]})", kTools);
        row("/api/chat", R"({"messages":[],"tools":[TOOL]})", kTools);
        row("/api/chat", R"({"messages":[],"think":true,"tools":[TOOL]})", kThinking);
        row("/api/generate", R"({"prompt":"x","think":true})", kThinking);
        row("/api/generate", R"({"prompt":"x","raw":true,"think":true})", kThinking);
        row("/api/generate", R"({"think":true})", kThinking);
        row("/api/generate", R"({"prompt":"x","suffix":"y"})", kInsert);
        row("/api/generate", R"({"suffix":"y"})", kInsert);
        row("/v1/completions", R"({"prompt":"x","suffix":"y"})", kInsert);
        row("/v1/chat/completions", R"({"messages":[{"role":"user","content":"x"}],"tools":[TOOL]})", kTools);
        row("/v1/chat/completions",
            R"({"messages":[{"role":"user","content":"x"}],"reasoning_effort":"low"})", kThinking);
    }
    void what_cannot_be_done_loads_nothing() {
        QFETCH(QString, path);
        QFETCH(QString, body);
        QFETCH(QString, words);
        body.replace("TOOL", R"({"type":"function","function":{"name":"f"}})");
        auto wanted = Json::parse(body.toStdString());
        wanted["model"] = "other";
        const auto loads = fixture_->metric("tars_model_loads_total");
        const auto response = fixture_->post(path.toStdString(), wanted);
        QVERIFY2(response->status == 400, response->body.c_str());
        QCOMPARE(QString::fromStdString(message_of(Json::parse(response->body))), words);
        QCOMPARE(fixture_->metric("tars_model_loads_total"), loads);
        const auto running = fixture_->get("/api/ps");
        for (const auto& model : running["models"])
            QVERIFY(model["name"].get<std::string>() != "other:latest");
    }

    void a_vector_that_is_no_number_is_told() {
        const auto file = open_model_file(fixture_->model_path("tiny"));
        const std::vector<float> nothing(1024, std::numeric_limits<float>::quiet_NaN());
        std::vector<GgufTensor> tensors;
        for (const auto& tensor : file->tensors()) {
            const auto data = tensor.name == "output_norm.weight"
                                  ? std::as_bytes(std::span(nothing)).first(tensor.data.size())
                                  : tensor.data;
            tensors.push_back(
                {tensor.name, tensor.dtype, tensor.shape, [data](const auto& sink) { return sink(data); }});
        }
        const auto path = fixture_->model_path("nowhere");
        QVERIFY(write_gguf(path, file->metadata(), tensors));
        QVERIFY(fixture_->library().import(path, "nowhere"));
        const auto response = fixture_->post("/api/embed", {{"model", "nowhere"}, {"input", "x"}});
        QCOMPARE(response->status, 400);
        QCOMPARE(message_of(Json::parse(response->body)),
                 std::string("embedding contains NaN or Inf values"));
        // The older route calls it a fault of its own.
        QCOMPARE(fixture_->post("/api/embeddings", {{"model", "nowhere"}, {"prompt", "x"}})->status, 500);
        QCOMPARE(fixture_->post("/api/embeddings", {{"model", "a//b"}, {"prompt", "x"}})->status, 400);
    }

    void an_older_thinker_is_to_be_pulled_again() {
        QVERIFY(fixture_->library().copy("tiny", "deepseek-r1:8b"));
        auto body = body_for("deepseek-r1:8b");
        body["think"] = true;
        const auto error = Json::parse(fixture_->post("/api/chat", body)->body)["error"].get<std::string>();
        QVERIFY2(
            error.find("does not support thinking. Pull the model again to get the latest version with full "
                       "thinking support") != std::string::npos,
            error.c_str());
    }

    void a_prompt_too_long_is_told_in_words_that_clients_know() {
        Json body = {{"model", "tiny"},
                     {"prompt", std::string(6000, 'x')},
                     {"truncate", false},
                     {"options", {{"num_ctx", 128}}}};
        for (const bool raw : {false, true}) {
            body["raw"] = raw;
            const auto response = fixture_->post("/api/generate", body);
            QCOMPARE(response->status, 400);
            const auto error = Json::parse(response->body)["error"].get<std::string>();
            QCOMPARE(error,
                     std::string("the prompt is longer than the context length currently available to the "
                                 "model; shorten the prompt, adjust the context length in settings, or "
                                 "use a model with a longer context length"));
        }
    }

    void a_model_that_cannot_be_loaded_is_no_fault_of_the_request_data() {
        QTest::addColumn<QString>("path");
        for (const auto* path : {"/api/generate", "/api/chat", "/api/embed", "/api/embeddings",
                                 "/v1/chat/completions", "/v1/messages"})
            QTest::newRow(path) << path;
    }
    void a_model_that_cannot_be_loaded_is_no_fault_of_the_request() {
        QFETCH(QString, path);
        const auto file = fixture_->model_path("broken");
        if (!fixture_->library().find("broken")) {
            std::filesystem::copy_file(fixture_->model_path("tiny"), file);
            QVERIFY(fixture_->library().import(file, "broken"));
            std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
        }
        const auto response = fixture_->post(path.toStdString(), body_for("broken"));
        QVERIFY2(response->status == 500, response->body.c_str());
        QVERIFY2(message_of(Json::parse(response->body)).find("broken.gguf") != std::string::npos,
                 response->body.c_str());
    }

    void a_stream_that_breaks_says_so_in_its_dialect_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("generate") << "/api/generate"
                                  << "{\"error\":\"";
        QTest::newRow("chat") << "/api/chat"
                              << "{\"error\":\"";
        QTest::newRow("completions") << "/v1/completions"
                                     << "data: {\"error\":{\"message\":\"";
        QTest::newRow("OpenAI's chat") << "/v1/chat/completions"
                                       << "data: {\"error\":{\"message\":\"";
        QTest::newRow("responses") << "/v1/responses"
                                   << "data: {\"type\":\"response.failed\"";
        QTest::newRow("messages") << "/v1/messages"
                                  << "data: {\"type\":\"error\",\"error\":{\"type\":\"";
    }
    void a_stream_that_breaks_says_so_in_its_dialect() {
        QFETCH(QString, path);
        QFETCH(QString, beginning);
        std::atomic<int> batches{0};
        const ServerFixture fixture({}, 0ms, [&batches]() -> Result<void> {
            if (++batches < 8) return {};
            return Error{ErrorCode::internal, "the device is on fire", {}};
        });
        auto body = body_for("tiny");
        body["stream"] = true;
        body["temperature"] = 0;
        body["max_tokens"] = 50;
        body["options"] = {{"temperature", 0}, {"num_predict", 50}};
        const auto response = fixture.post(path.toStdString(), body);
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        const auto lines = lines_of(response->body);
        QVERIFY2(lines.back().starts_with(beginning.toStdString()), lines.back().c_str());
        QVERIFY2(lines.back().find("the device is on fire") != std::string::npos, lines.back().c_str());
        QVERIFY(lines.size() > 1);
        for (const auto* end : {"\"done\":true", "[DONE]", "message_stop", "response.completed"})
            QVERIFY2(response->body.find(end) == std::string::npos, response->body.c_str());
        // The server goes on.
        batches = -1000;
        QCOMPARE(fixture
                     .post("/api/generate",
                           {{"model", "tiny"}, {"prompt", "x"}, {"options", {{"num_predict", 1}}}})
                     ->status,
                 200);
    }

    void a_full_queue_is_busy_in_every_dialect() {
        ServerOptions options;
        options.pool.parallel = 1;
        options.pool.waiting = 1;
        std::atomic<bool> held{true}, entered{false};
        const ServerFixture fixture(options, 0ms, [&held, &entered]() -> Result<void> {
            entered = true;
            while (held) std::this_thread::sleep_for(1ms);
            return {};
        });
        const auto ask = [&fixture] { fixture.post("/api/generate", {{"model", "tiny"}, {"prompt", "x"}}); };
        std::thread first(ask);
        bool began = eventually([&] { return entered.load(); });
        std::thread second(ask);
        began = began && eventually([&] { return fixture.metric("tars_requests_waiting") == 1; });
        std::vector<std::string> faults;
        for (const auto* path : {"/api/generate", "/api/chat", "/api/embed", "/api/embeddings",
                                 "/v1/chat/completions", "/v1/embeddings", "/v1/messages"}) {
            const auto response = fixture.post(path, body_for("tiny"));
            const auto body = Json::parse(response->body);
            if (response->status != 503 || message_of(body) != kBusy) faults.push_back(response->body);
            // What is wrong with the request itself is told before that.
            auto wrong = body_for("tiny");
            wrong["think"] = true;
            if (std::string(path) == "/api/chat" && fixture.post(path, wrong)->status != 400)
                faults.push_back("think: not 400");
            if (std::string(path) == "/v1/messages" && body["error"]["type"] != "overloaded_error")
                faults.push_back(response->body);
        }
        held = false;
        first.join();
        second.join();
        QVERIFY(began);
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults[0].c_str());
    }

    void who_leaves_the_queue_is_noted_as_499() {
        std::mutex mutex;
        std::vector<int> seen;
        ServerOptions options;
        options.pool.parallel = 1;
        options.observe = [&](const AnsweredRequest& request) {
            const std::lock_guard lock(mutex);
            if (request.agent == "impatient") seen.push_back(request.status);
        };
        std::atomic<bool> held{true}, entered{false};
        const ServerFixture fixture(options, 0ms, [&held, &entered]() -> Result<void> {
            entered = true;
            while (held) std::this_thread::sleep_for(1ms);
            return {};
        });
        std::thread first([&] { fixture.post("/api/generate", {{"model", "tiny"}, {"prompt", "x"}}); });
        const bool began = eventually([&] { return entered.load(); });
        {
            auto client = fixture.client();
            client.set_read_timeout(0, 200'000);
            client.Post("/api/generate", httplib::Headers{{"User-Agent", "impatient"}},
                        body_for("tiny").dump(), "application/json");
        }
        const bool noted = eventually([&] {
            const std::lock_guard lock(mutex);
            return seen == std::vector<int>{499};
        });
        held = false;
        first.join();
        QVERIFY(began && noted);
    }
};

QTEST_GUILESS_MAIN(FaultsContractTest)
#include "faults_contract_test.moc"
