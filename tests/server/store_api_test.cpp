// SPDX-License-Identifier: Apache-2.0
// Models that clients make, copy, look at and delete over HTTP.
#include "refusals.h"
#include "tests/library/store_fixture.h"

#include <QTest>

#include <mutex>

#include <fstream>

using namespace tars;
using namespace tars::test;

namespace {

std::string digest_of(std::string_view bytes) {
    return "sha256:" + sha256_hex(bytes);
}

std::vector<std::string> statuses(const std::string& body) {
    std::vector<std::string> found;
    for (const auto& line : lines_of(body)) {
        const auto json = Json::parse(line);
        if (!json.contains("status")) continue;
        if (const auto status = json["status"].get<std::string>(); found.empty() || found.back() != status)
            found.push_back(status);
    }
    return found;
}

/// A line of show's `parameters`.
std::string parameter(std::string name, const std::string& value) {
    name.resize(31, ' ');
    return name + value;
}

bool has(const std::vector<std::string>& list, const std::string& text) {
    return std::ranges::find(list, text) != list.end();
}

}  // namespace

class StoreApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;
    std::string tiny_;  ///< the bytes of a model

    /// The status of an upload.
    int upload(const std::string& digest, const std::string& bytes) const {
        const auto response =
            fixture_->client().Post("/api/blobs/" + digest, bytes, "application/octet-stream");
        return response ? response->status : 0;
    }
    int files_in_blobs() const {
        std::error_code failure;
        fs::directory_iterator entries(fixture_->models_folder() / "blobs", failure);
        return failure ? 0 : static_cast<int>(std::distance(entries, fs::directory_iterator()));
    }
    httplib::Result create(Json body, bool stream = false) const {
        body["stream"] = stream;
        return fixture_->post("/api/create", body);
    }
    /// "" or what went wrong.
    std::string created(Json body) const {
        const auto response = create(std::move(body));
        if (!response) return "no answer";
        return response->status == 200 && response->body == R"({"status":"success"})" ? "" : response->body;
    }
    Json show(const std::string& name) const { return fixture_->ask("/api/show", {{"model", name}}); }
    Json listed(const std::string& name) const {
        const auto tags = fixture_->get("/api/tags");
        for (const auto& model : tags["models"])
            if (model["name"] == name) return model;
        return nullptr;
    }
    std::string said(const std::string& model) const {
        return fixture_->ask("/api/generate",
                             {{"model", model},
                              {"prompt", "hello"},
                              {"raw", true},
                              {"stream", false},
                              {"options", {{"temperature", 0}, {"num_predict", 8}}}})["response"];
    }

  private slots:
    void init() {
        ServerOptions options;
        options.body_bytes = 100'000;
        fixture_ = std::make_unique<ServerFixture>(options);
        tiny_ = text_of(fixture_->model_path("tiny"));
        QVERIFY(tiny_.size() > options.body_bytes);
    }
    void cleanup() { fixture_.reset(); }

    void a_blob_is_what_its_digest_says() {
        const auto digest = digest_of(tiny_);
        const auto path = "/api/blobs/" + digest;
        QCOMPARE(fixture_->client().Head(path)->status, 404);
        const auto wrong =
            fixture_->client().Post("/api/blobs/" + digest_of("else"), tiny_, "application/octet-stream");
        QCOMPARE(wrong->status, 400);
        QCOMPARE(Json::parse(wrong->body)["error"].get<std::string>(),
                 "digest mismatch, expected \"" + digest_of("else") + "\", got \"" + digest + "\"");
        QCOMPARE(files_in_blobs(), 0);
        QCOMPARE(upload(digest, tiny_), 201);
        QCOMPARE(upload(digest, tiny_), 200);
        QCOMPARE(upload(digest, "not sent at all"), 200);
        QCOMPARE(fixture_->client().Head(path)->status, 200);
        QCOMPARE(text_of(fixture_->models_folder() / "blobs" / ("sha256-" + sha256_hex(tiny_))), tiny_);
        QCOMPARE(upload("sha256:" + std::string(64, 'x'), tiny_), 400);
        QCOMPARE(upload("sha256:..%2f..%2fescape", tiny_), 400);
        QCOMPARE(fixture_->client().Head("/api/blobs/sha256:0")->status, 400);
        QCOMPARE(fixture_->client().Get(path)->status, 405);
    }

    void an_upload_that_breaks_off_leaves_nothing() {
        auto client = fixture_->client();
        std::size_t sent = 0;
        const auto response = client.Post(
            "/api/blobs/" + digest_of(tiny_), tiny_.size(),
            [&](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                if (offset >= 50'000) return false;
                sent = offset + 10'000;
                return sink.write(tiny_.data() + offset, 10'000);
            },
            "application/octet-stream");
        QVERIFY(!response && sent == 50'000);
        client.stop();
        QVERIFY(eventually([&] { return files_in_blobs() == 0; }));
        QCOMPARE(fixture_->client().Head("/api/blobs/" + digest_of(tiny_))->status, 404);
    }

    void only_uploads_may_be_large() {
        const auto refused =
            fixture_->post("/api/create", {{"model", "x"}, {"system", std::string(200'000, 'x')}});
        QVERIFY(refused);
        QCOMPARE(refused->status, 413);
    }

    void a_model_is_made_of_an_uploaded_file() {
        const auto digest = digest_of(tiny_);
        QCOMPARE(upload(digest, tiny_), 201);
        const Json body = {
            {"model", "mine"},
            {"files", {{"model.gguf", digest}}},
            {"system", "Be brief."},
            {"template", "{{ .System }} {{ .Prompt }}{{ if .Tools }}{{ .Tools }}{{ end }}"},
            {"parameters", {{"temperature", 0.25}, {"num_ctx", 1048576}, {"stop", {"\n", "User:"}}}},
            {"license", "Do as you like."},
            {"messages", {{{"role", "user"}, {"content", "Hi"}}, {{"role", "assistant"}, {"content", "Ho"}}}},
        };
        const auto response = create(body, true);
        QVERIFY(response && response->status == 200);
        QCOMPARE(response->get_header_value("Content-Type"), std::string("application/x-ndjson"));
        const auto steps = statuses(response->body);
        QVERIFY2(has(steps, "parsing GGUF") && has(steps, "creating new layer " + digest) &&
                     has(steps, "writing manifest"),
                 response->body.c_str());
        QCOMPARE(steps.back(), std::string("success"));

        const auto model = listed("mine:latest");
        QVERIFY(!model.is_null());
        const auto manifest = text_of(fixture_->models_folder() / "manifests" / "registry.ollama.ai" /
                                      "library" / "mine" / "latest");
        QCOMPARE(model["digest"].get<std::string>(), sha256_hex(manifest));
        std::uint64_t bytes = 0;
        const auto parsed = Json::parse(manifest);
        for (const auto& layer : parsed["layers"]) bytes += layer["size"].get<std::uint64_t>();
        QCOMPARE(model["size"].get<std::uint64_t>(), bytes + parsed["config"]["size"].get<std::uint64_t>());
        QCOMPARE(dumped(model["details"]), dumped(Json{{"parent_model", ""},
                                                       {"format", "gguf"},
                                                       {"family", "llama"},
                                                       {"families", {"llama"}},
                                                       {"parameter_size", model["details"]["parameter_size"]},
                                                       {"quantization_level", "F32"},
                                                       {"context_length", 2048},
                                                       {"embedding_length", 64}}));
        QVERIFY(model["details"]["parameter_size"].get<std::string>().ends_with("K"));
        QCOMPARE(dumped(model["capabilities"]), dumped(Json::array({"completion", "tools"})));

        const auto shown = show("MINE");
        QCOMPARE(shown["system"].get<std::string>(), std::string("Be brief."));
        QCOMPARE(dumped(shown["template"]), dumped(body["template"]));
        QCOMPARE(shown["license"].get<std::string>(), std::string("Do as you like."));
        using Sorted = nlohmann::json;
        QVERIFY(Sorted::parse(shown["messages"].dump()) == Sorted::parse(body["messages"].dump()));
        const auto parameters = lines_of(shown["parameters"]);
        QVERIFY(has(parameters, parameter("temperature", "0.25")));
        QVERIFY(has(parameters, parameter("num_ctx", "1048576")));
        QVERIFY(has(parameters, parameter("stop", R"("\n")")));
        QVERIFY(has(parameters, parameter("stop", R"("User:")")));
        QVERIFY(shown["modelfile"].get<std::string>().find("PARAMETER temperature 0.25") !=
                std::string::npos);
        QVERIFY(shown["modelfile"].get<std::string>().find("# FROM mine:latest") != std::string::npos);
        QCOMPARE(dumped(shown["modified_at"]), dumped(model["modified_at"]));
        // The file is taken as it is.
        QCOMPARE(said("mine"), said("tiny"));
        const auto running = fixture_->get("/api/ps")["models"];
        QVERIFY(std::ranges::any_of(running,
                                    [&](const Json& item) { return item["digest"] == model["digest"]; }));

        const auto card = fixture_->get("/v1/models/mine");
        QCOMPARE(card["owned_by"].get<std::string>(), std::string("library"));
        QVERIFY(card["created"].get<std::int64_t>() > 1'700'000'000);
    }

    void a_model_is_made_from_another() {
        QCOMPARE(upload(digest_of(tiny_), tiny_), 201);
        QCOMPARE(created({{"model", "base"},
                          {"files", {{"a.gguf", digest_of(tiny_)}}},
                          {"license", "first"},
                          {"system", "kept"},
                          {"parameters", {{"top_k", 5}, {"stop", {"a"}}}}}),
                 std::string());
        QCOMPARE(created({{"model", "somebody/Derived:v2"},
                          {"from", "base"},
                          {"license", {"second", "third"}},
                          {"parameters", {{"stop", {"b", "c"}}, {"seed", 7}}}}),
                 std::string());
        const auto shown = show("somebody/derived:V2");
        QCOMPARE(shown["details"]["parent_model"].get<std::string>(), std::string("base:latest"));
        QCOMPARE(shown["system"].get<std::string>(), std::string("kept"));
        QCOMPARE(shown["license"].get<std::string>(), std::string("first\nsecond\nthird"));
        const auto parameters = lines_of(shown["parameters"]);
        QCOMPARE(parameters.size(), std::size_t{4});
        QVERIFY(has(parameters, parameter("top_k", "5")));
        QVERIFY(has(parameters, parameter("stop", R"("c")")));
        QVERIFY(!listed("somebody/Derived:v2").is_null());
        QCOMPARE(fixture_->get("/v1/models/somebody/Derived:v2")["owned_by"].get<std::string>(),
                 std::string("somebody"));
        // A linked model's file is what the new one is made of.
        QCOMPARE(created({{"model", "of-link"}, {"from", "other"}, {"system", "Yes."}}), std::string());
        QCOMPARE(said("of-link"), said("other"));
    }

    void a_draft_model_comes_along_and_is_handed_down() {
        const auto digest = digest_of(tiny_);
        QCOMPARE(upload(digest, tiny_), 201);
        const Json draft = {{"draft.gguf", digest}};
        QCOMPARE(created({{"model", "fast"}, {"from", "other"}, {"draft_files", draft}}), std::string());
        QCOMPARE(created({{"model", "faster"}, {"from", "fast"}, {"system", "Hm."}}), std::string());
        for (const auto* name : {"fast", "faster"}) {
            const auto modelfile = show(name)["modelfile"].get<std::string>();
            const auto line =
                "\nDRAFT " + (fixture_->models_folder() / "blobs" / ("sha256-" + digest.substr(7))).string();
            QVERIFY2(modelfile.find(line + "\n") != std::string::npos, modelfile.c_str());
            QCOMPARE(said(name), said("other"));
        }
        const auto two =
            create({{"model", "x"}, {"from", "other"}, {"draft_files", {{"a", digest}, {"b", digest}}}});
        QVERIFY(two->status == 400 && two->body.find("one draft model") != std::string::npos);
        const auto smaller =
            create({{"model", "x"}, {"from", "other"}, {"draft_files", draft}, {"draft_quantize", "q8_0"}});
        QVERIFY(smaller->status == 400 &&
                smaller->body.find("draft models are taken as they are") != std::string::npos);
        QVERIFY(listed("x:latest").is_null());
    }

    void weights_are_quantized() {
        QCOMPARE(created({{"model", "small"}, {"from", "tiny"}, {"quantize", "q8_0"}, {"system", "Hm."}}),
                 std::string());
        const auto shown = show("small");
        QCOMPARE(shown["details"]["quantization_level"].get<std::string>(), std::string("Q8_0"));
        QCOMPARE(shown["system"].get<std::string>(), std::string("Hm."));
        QVERIFY(!said("small").empty());
        QVERIFY(listed("small:latest")["size"].get<std::uint64_t>() <
                listed("tiny:latest")["size"].get<std::uint64_t>());
        const auto again = create({{"model", "smaller"}, {"from", "small"}, {"quantize", "Q4_K_M"}}, true);
        QVERIFY(again && again->status == 200);  // it streams: the error comes as a line
        QCOMPARE(Json::parse(lines_of(again->body).back())["error"].get<std::string>().find(
                     "quantization is only supported for F16, BF16 and F32 models") != std::string::npos,
                 true);
        QCOMPARE(create({{"model", "smaller"}, {"from", "small"}, {"quantize", "Q4_K_M"}})->status, 500);
        const auto streamed = create({{"model", "small2"}, {"from", "tiny"}, {"quantization", "Q8_0"}}, true);
        QVERIFY(has(statuses(streamed->body), "quantizing F32 model to Q8_0"));
        QVERIFY(listed("smaller:latest").is_null());
    }

    void a_folder_of_safetensors_is_converted() {
        TARS_NEEDS_TEST_DATA();
        Json files;
        for (const auto& entry : fs::directory_iterator(*test_data() / "models" / "tinystories-656k")) {
            const auto bytes = text_of(entry.path());
            QCOMPARE(upload(digest_of(bytes), bytes), 201);
            files[entry.path().filename().string()] = digest_of(bytes);
        }
        QCOMPARE(created({{"model", "stories"}, {"files", files}}), std::string());
        QVERIFY(!said("stories").empty());
        QCOMPARE(show("stories")["details"]["format"].get<std::string>(), std::string("gguf"));
    }

    void faults_of_create_are_told_data() {
        refusal_columns();
        const auto* path = "/api/create";
        refusal(path, R"({})", "invalid model name");
        refusal(path, R"({"model":"no name","from":"tiny"})", "invalid model name");
        refusal(path, R"({"model":"x"})", "neither 'from' or 'files' was specified");
        refusal(path, R"({"model":"x","files":{}})", "no files provided to convert");
        refusal(path, R"({"model":"x","files":{"a.gguf":"sha256:12"}})", "invalid digest format");
        refusal(path, R"({"model":"x","files":{"/etc/passwd":"sha256:12"}})", "file path must be relative");
        refusal(path, R"({"model":"x","files":{"a/../../b":"sha256:12"}})", "file path must be relative");
        refusal(path, R"({"model":"x","files":["a"]})", "'files' must be an object");
        refusal(path, R"({"model":"x","from":"tiny","draft_quantize":"q8_0"})",
                "--draft-quantize requires a DRAFT model");
        refusal(path, R"({"model":"x","from":"tiny","quantize":"Q99"})", "unknown type");
        refusal(path, R"({"model":"x","from":"tiny","template":"{{ if }}"})", "template error");
        refusal(path, R"({"model":"x","from":"tiny","parameters":{"temperature":"hot"}})",
                "invalid float value [hot]");
        refusal(path, R"({"model":"x","from":"tiny","parameters":{"nonsense":1}})", "nonsense");
        refusal(path, R"({"model":"x","from":"tiny","messages":[{"role":"pope","content":"x"}]})",
                "message role");
        refusal(path, R"({"model":"x","from":"tiny","license":5})", "license");
        refusal(path, R"({"model":"x","from":"tiny","requires":"soon"})",
                "requires must be a valid semver (e.g. 0.14.0)");
        refusal(path, "{\"model\":\"x\",\"from\":\"tiny\",\"remote_host\":\"https://ollama.com\"}",
                "other computers");
        const auto missing =
            "{\"model\":\"x\",\"files\":{\"a.gguf\":\"sha256:" + std::string(64, 'a') + "\"}}";
        refusal(path, missing.c_str(), "there is no blob");
    }

    void faults_of_create_are_told() { verify_refusal(*fixture_); }

    void parameters_that_were_given_up_are_left_out_with_a_note() {
        std::mutex mutex;
        std::vector<std::string> log;
        ServerOptions options;
        options.log = [&](const std::string& line) {
            const std::lock_guard lock(mutex);
            log.push_back(line);
        };
        ServerFixture fixture(options);
        fixture.ask("/api/create", {{"model", "x"},
                                    {"from", "tiny"},
                                    {"stream", false},
                                    {"parameters", {{"mirostat", 1}, {"low_vram", true}, {"top_k", 5}}}});
        const auto parameters = fixture.ask("/api/show", {{"model", "x"}})["parameters"].get<std::string>();
        QCOMPARE(lines_of(parameters).size(), std::size_t{1});
        const std::lock_guard lock(mutex);
        for (const auto* name : {"mirostat", "low_vram"})
            QVERIFY2(std::ranges::any_of(log,
                                         [&](const auto& line) {
                                             return line.find("the parameter '" + std::string(name) +
                                                              "' was given up") != std::string::npos;
                                         }),
                     name);
    }

    void files_that_are_no_models_are_refused() {
        const std::string text = "just words";
        QCOMPARE(upload(digest_of(text), text), 201);
        const auto no_gguf = create({{"model", "x"}, {"files", {{"a.gguf", digest_of(text)}}}});
        QCOMPARE(no_gguf->status, 400);
        QVERIFY(no_gguf->body.find("supplied file was not in GGUF format") != std::string::npos);
        QCOMPARE(no_gguf->get_header_value("Content-Type"), std::string("application/json"));
        const auto unknown = create({{"model", "x"}, {"files", {{"a.txt", digest_of(text)}}}});
        QVERIFY(unknown->status == 400 && unknown->body.find("unknown type") != std::string::npos);
        const Json two = {{"a.gguf", digest_of(text)}, {"b.gguf", digest_of(text)}};
        const auto adapters = create({{"model", "x"}, {"from", "tiny"}, {"adapters", two}});
        QVERIFY(adapters->body.find("only one adapter is currently supported") != std::string::npos);
        QCOMPARE(adapters->status, 400);
        // Whatever they are called.
        QCOMPARE(upload(digest_of(tiny_), tiny_), 201);
        const Json unnamed = {{"a", digest_of(tiny_)}, {"b", digest_of(tiny_)}};
        const auto same = create({{"model", "x"}, {"from", "tiny"}, {"adapters", unnamed}});
        QVERIFY(same->status == 400 && same->body.find("only one adapter") != std::string::npos);
        const auto both = create({{"model", "x"}, {"from", "tiny"}, {"files", two}});
        QCOMPARE(both->status, 400);
    }

    void copies_share_their_files() {
        QCOMPARE(upload(digest_of(tiny_), tiny_), 201);
        QCOMPARE(created({{"model", "one"}, {"files", {{"a.gguf", digest_of(tiny_)}}}}), std::string());
        const auto files = files_in_blobs();
        const auto copied = fixture_->post("/api/copy", {{"source", "one"}, {"destination", "me/two:v1"}});
        QCOMPARE(copied->status, 200);
        QCOMPARE(copied->body, std::string());
        QCOMPARE(files_in_blobs(), files);
        QCOMPARE(dumped(listed("me/two:v1")["digest"]), dumped(listed("one:latest")["digest"]));
        // One that is only linked gets another link.
        QCOMPARE(fixture_->post("/api/copy", {{"source", "other"}, {"destination", "also"}})->status, 200);
        QCOMPARE(said("also"), said("other"));
        QCOMPARE(fixture_->post("/api/copy", {{"source", "other"}, {"destination", "other"}})->status, 200);

        const auto fault = [&](const char* source, const char* destination, int status) {
            const auto response =
                fixture_->post("/api/copy", {{"source", source}, {"destination", destination}});
            return response->status == status ? Json::parse(response->body)["error"].get<std::string>() : "";
        };
        QCOMPARE(fault("nobody", "x", 404), std::string("model \"nobody\" not found"));
        QCOMPARE(fault("no name", "x", 400), std::string("source \"no name\" is invalid"));
        QCOMPARE(fault("one", "", 400), std::string("destination \"\" is invalid"));
        QCOMPARE(fault("one", "a/b/c/d/e", 400), std::string("destination \"a/b/c/d/e\" is invalid"));
    }

    void a_new_model_takes_over_a_linked_name() {
        QVERIFY(fixture_->library().copy("tiny", "name"));
        QCOMPARE(created({{"model", "name"}, {"from", "other"}, {"system", "new"}}), std::string());
        QCOMPARE(show("name")["system"].get<std::string>(), std::string("new"));
        QCOMPARE(fixture_->post("/api/copy", {{"source", "tiny"}, {"destination", "name"}})->status, 200);
        QVERIFY(!show("name").contains("system"));
        int count = 0;
        const auto tags = fixture_->get("/api/tags");
        for (const auto& model : tags["models"]) count += model["name"] == "name:latest";
        QCOMPARE(count, 1);
    }

    void deleting_removes_what_nobody_else_uses() {
        QCOMPARE(upload(digest_of(tiny_), tiny_), 201);
        QCOMPARE(created({{"model", "one"}, {"files", {{"a.gguf", digest_of(tiny_)}}}}), std::string());
        QCOMPARE(created({{"model", "two"}, {"from", "one"}, {"system", "x"}}), std::string());
        QVERIFY(!said("one").empty());
        const auto remove = [&](const std::string& name) {
            return fixture_->client().Delete("/api/delete", Json{{"model", name}}.dump(), "application/json");
        };
        QCOMPARE(remove("ONE:latest")->status, 200);
        QCOMPARE(fixture_->client().Head("/api/blobs/" + digest_of(tiny_))->status, 200);
        // Both names were one model in memory; it stays for the other.
        QCOMPARE(fixture_->get("/api/ps")["models"].size(), std::size_t{1});
        QCOMPARE(remove("two")->status, 200);
        QCOMPARE(files_in_blobs(), 0);
        QVERIFY(eventually([&] { return fixture_->get("/api/ps")["models"].empty(); }));
        const auto gone = remove("two");
        QCOMPARE(gone->status, 404);
        QCOMPARE(Json::parse(gone->body)["error"].get<std::string>(), std::string("model 'two' not found"));
        QCOMPARE(fixture_->client().Delete("/api/delete", "{}", "application/json")->status, 400);
    }

    void a_model_on_other_computers_is_not_ours_to_show() {
        const HandMadeStore store{fixture_->models_folder()};
        store.add("registry.ollama.ai/library/far/cloud", {},
                  "{\"remote_host\":\"https://ollama.com\",\"remote_model\":\"far\"}");
        const auto response = fixture_->post("/api/show", {{"model", "far:cloud"}});
        QCOMPARE(response->status, 403);
        QVERIFY(response->body.find("ollama cloud is disabled: remote model details are unavailable") !=
                std::string::npos);
        QVERIFY(listed("far:cloud").is_null());
        const auto absent = fixture_->post("/api/show", {{"model", "near"}});
        QCOMPARE(absent->status, 404);
        QCOMPARE(Json::parse(absent->body)["error"].get<std::string>(),
                 std::string("model 'near:latest' not found"));
    }
};

QTEST_GUILESS_MAIN(StoreApiTest)
#include "store_api_test.moc"
