// SPDX-License-Identifier: Apache-2.0
// Answers through adapters: those stored with a model, and those adopted for one.
#include "server_fixture.h"
#include "tests/library/store_fixture.h"
#include "tests/runtime/listener.h"
#include "tests/runtime/low_rank.h"
#include "tests/support/model_writers.h"

#include <QTest>

#include <cstring>
#include <thread>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kGuide = TARS_SOURCE "/resources/guide/tars-guide.gguf";
constexpr const char* kPrompt = "How do I import a model?";
constexpr float kStrength = 0.4f;  ///< enough that the guide says something else
constexpr int kTokens = 24;

/// A question in one dialect, and what of the answer is the model's own.
struct Route {
    const char* path;
    Json (*body)();
    Json (*said)(const Json& answer);
};

Json messages() {
    return Json::array({{{"role", "user"}, {"content", kPrompt}}});
}
Json greedy_options() {
    return {{"temperature", 0}, {"num_predict", kTokens}};
}

const Route kRoutes[] = {
    {"/api/generate",
     [] {
         return Json{{"prompt", kPrompt}, {"options", greedy_options()}};
     },
     [](const Json& answer) { return answer["response"]; }},
    {"/api/chat",
     [] {
         return Json{{"messages", messages()}, {"options", greedy_options()}};
     },
     [](const Json& answer) { return answer["message"]["content"]; }},
    {"/v1/chat/completions",
     [] {
         return Json{{"messages", messages()}, {"temperature", 0}, {"max_tokens", kTokens}};
     },
     [](const Json& answer) { return answer["choices"][0]["message"]["content"]; }},
    {"/v1/completions",
     [] {
         return Json{{"prompt", kPrompt}, {"temperature", 0}, {"max_tokens", kTokens}};
     },
     [](const Json& answer) { return answer["choices"][0]["text"]; }},
    {"/v1/responses",
     [] {
         return Json{{"input", kPrompt}, {"temperature", 0}, {"max_output_tokens", kTokens}};
     },
     [](const Json& answer) { return answer["output"]; }},
    {"/v1/messages",
     [] {
         return Json{{"messages", messages()}, {"temperature", 0}, {"max_tokens", kTokens}};
     },
     [](const Json& answer) { return answer["content"]; }},
    {"/api/embed",
     [] {
         return Json{{"input", kPrompt}};
     },
     [](const Json& answer) { return answer["embeddings"]; }},
    {"/api/embeddings",
     [] {
         return Json{{"prompt", kPrompt}};
     },
     [](const Json& answer) { return answer["embedding"]; }},
    {"/v1/embeddings",
     [] {
         return Json{{"input", kPrompt}};
     },
     [](const Json& answer) { return answer["data"][0]["embedding"]; }},
};

/// Ids are made anew for every answer.
void drop_ids(Json& json) {
    if (json.is_object()) json.erase("id");
    for (auto& item : json)
        if (item.is_structured()) drop_ids(item);
}

StoredTensor tensor(const std::string& name, std::vector<std::uint64_t> shape,
                    const std::vector<float>& values) {
    StoredTensor stored{name, block_format("F32"), std::move(shape), {}};
    stored.bytes.resize(values.size() * sizeof(float));
    std::memcpy(stored.bytes.data(), values.data(), stored.bytes.size());
    return stored;
}

}  // namespace

class AdaptersApiTest : public QObject {
    Q_OBJECT

    TemporaryFolder work_;
    std::unique_ptr<ServerFixture> fixture_;
    ModelId loaded_{};  ///< the guide once more, for what the server is compared with

    void start(std::chrono::milliseconds step) {
        fixture_ = std::make_unique<ServerFixture>(ServerOptions{}, step);
        const auto linked = fixture_->library().import(kGuide, "guide");
        const auto loaded = fixture_->runtime().load(kGuide, {.context = 512});
        if (!linked || !loaded) throw std::runtime_error("the guide does not open");
        loaded_ = *loaded;
    }

    const Plan& plan() const { return fixture_->runtime().find(loaded_)->plan(); }
    AdapterRegistry registry() const { return fixture_->library().adapters(); }
    std::string base() const { return *registry().base_of(kGuide); }

    std::filesystem::path write(const std::string& name, float strength, int seed) const {
        const auto path = work_ / name;
        write_llama_adapter(plan(), low_rank_adapter(plan(), strength, seed), path);
        return path;
    }
    /// The file's digest, once the server has it.
    std::string upload(const std::filesystem::path& file) const {
        const auto bytes = text_of(file);
        const auto digest = "sha256:" + sha256_hex(bytes);
        const auto response =
            fixture_->client().Post("/api/blobs/" + digest, bytes, "application/octet-stream");
        if (!response || response->status >= 300) throw std::runtime_error("no upload of " + file.string());
        return digest;
    }
    void create(const std::string& name, const Json& adapters, const std::string& from = "guide") const {
        fixture_->ask("/api/create",
                      {{"model", name}, {"from", from}, {"adapters", adapters}, {"stream", false}});
    }
    std::filesystem::path blob(const std::string& digest) const {
        return fixture_->models_folder() / "blobs" / ("sha256-" + digest.substr(7));
    }

    std::string said(const Route& route, const std::string& model) const {
        auto body = route.body();
        body["model"] = model;
        body["stream"] = false;
        auto answer = route.said(fixture_->ask(route.path, body));
        drop_ids(answer);
        return answer.dump();
    }
    std::string said(const std::string& model) const { return said(kRoutes[0], model); }
    httplib::Result generate(const std::string& model) const {
        auto body = kRoutes[0].body();
        body["model"] = model;
        body["stream"] = false;
        return fixture_->post("/api/generate", body);
    }
    /// What the model says to the bare prompt, as the server is asked for it and as the runtime is.
    std::string raw(const std::string& model) const {
        return fixture_->ask("/api/generate", {{"model", model},
                                               {"prompt", kPrompt},
                                               {"raw", true},
                                               {"stream", false},
                                               {"options", greedy_options()}})["response"];
    }
    std::string raw_in_process(std::uint32_t adapter) const {
        const auto& tokenizer = fixture_->runtime().find(loaded_)->tokenizer();
        auto request =
            greedy(tokenizer.encode(kPrompt, {.add_special = true, .parse_special = true}), kTokens);
        request.ignore_end = false;
        request.adapter = adapter;
        Listener listener;
        fixture_->runtime().submit(loaded_, request, listener.sink());
        if (!listener.wait_for_end()) qFatal("no answer");
        return listener.text;
    }

  private slots:
    void initTestCase() {
        if (!fs::exists(kGuide)) QSKIP("resources/guide/tars-guide.gguf is not there: train it first");
    }
    void init() { start({}); }
    void cleanup() { fixture_.reset(); }

    void stored_adapters_answer() {
        const auto file = write("one.gguf", kStrength, 1);
        create("tuned", {{"one.gguf", upload(file)}});
        auto& runtime = fixture_->runtime();
        const auto id = runtime.add_adapter(loaded_, low_rank_adapter(plan(), kStrength, 1));
        QVERIFY(id);
        const auto plain = raw_in_process(0), tuned = raw_in_process(*id);
        QVERIFY(!plain.empty() && tuned != plain);
        create("plain", Json::object());  // the same blob, and so the same loaded model and KV cache
        for (int i = 0; i < 2; ++i) {     // the second time from that
            QCOMPARE(raw("guide"), plain);
            QCOMPARE(raw("plain"), plain);
            QCOMPARE(raw("tuned"), tuned);
        }
        QCOMPARE(fixture_->get("/api/ps")["models"].size(), 2u);
        // A model made from this one has its adapter.
        fixture_->ask("/api/create", {{"model", "child"}, {"from", "tuned"}, {"stream", false}});
        QCOMPARE(raw("child"), tuned);
    }

    void every_route_sees_adapters_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < std::size(kRoutes); ++i)
            QTest::newRow(kRoutes[i].path) << static_cast<int>(i);
    }
    void every_route_sees_adapters() {
        QFETCH(int, row);
        const auto& route = kRoutes[row];
        const auto file = write("one.gguf", kStrength, 1);
        create("tuned", {{"one.gguf", upload(file)}});
        const auto plain = said(route, "guide"), tuned = said(route, "tuned");
        QVERIFY2(tuned != plain, plain.c_str());
        QVERIFY(registry().adopt(base(), file, "{}"));
        QCOMPARE(said(route, "guide"), tuned);
        QVERIFY(registry().rollback(base()));
        QCOMPARE(said(route, "guide"), plain);
        QCOMPARE(said(route, "tuned"), tuned);
    }

    void adoption_and_rollback_are_seen_by_the_next_answer() {
        const auto one = write("one.gguf", kStrength, 1), two = write("two.gguf", kStrength, 2);
        const auto plain = said("guide");
        QVERIFY(registry().adopt(base(), one, "{}"));
        const auto first = said("guide");
        QVERIFY(registry().adopt(base(), two, "{}"));
        const auto second = said("guide");
        QVERIFY(first != plain && second != plain && first != second);
        QVERIFY(registry().rollback(base()));
        QCOMPARE(said("guide"), first);
        QVERIFY(registry().rollback(base()));
        QCOMPARE(said("guide"), plain);

        // What was stored with a model is part of it; what is adopted is for the weights alone.
        create("tuned", {{"two.gguf", upload(two)}});
        QVERIFY(registry().adopt(base(), one, "{}"));
        QCOMPARE(said("tuned"), second);
        QCOMPARE(said("guide"), first);
        QCOMPARE(said("other"), said("other"));
    }

    void answers_end_as_they_began() {
        start(std::chrono::milliseconds(15));
        const auto file = write("one.gguf", kStrength, 1);
        QVERIFY(registry().adopt(base(), file, "{}"));
        const auto tuned = said("guide");
        std::string running;
        std::thread client([&] { running = said("guide"); });
        const bool began = eventually([&] { return fixture_->server().active() > 0; });
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        const auto back = registry().rollback(base());
        const bool still_running = fixture_->server().active() > 0;
        const auto next = said("guide");
        client.join();
        QVERIFY(began && back && still_running);
        QCOMPARE(running, tuned);
        QVERIFY(next != tuned);
    }

    void rows_with_and_without_adapters_do_not_touch_each_other() {
        create("one", {{"one.gguf", upload(write("one.gguf", kStrength, 1))}});
        create("two", {{"two.gguf", upload(write("two.gguf", kStrength, 2))}});
        create("plain", Json::object());
        const std::vector<std::string> names = {"plain", "one", "two"};
        std::vector<std::string> alone;
        for (const auto& name : names) alone.push_back(said(name));
        QVERIFY(alone[0] != alone[1] && alone[1] != alone[2] && alone[0] != alone[2]);
        std::vector<std::string> crowd(12);
        {
            std::vector<std::jthread> clients;
            for (std::size_t i = 0; i < crowd.size(); ++i)
                clients.emplace_back([&, i] { crowd[i] = said(names[i % names.size()]); });
        }
        for (std::size_t i = 0; i < crowd.size(); ++i) QCOMPARE(crowd[i], alone[i % names.size()]);
        QCOMPARE(alone[0], said("guide"));
    }

    void adapters_of_peft_are_converted() {
        const auto adapter = low_rank_adapter(plan(), kStrength, 3);
        write_llama_adapter(plan(), adapter, work_ / "gguf.gguf");
        std::vector<StoredTensor> tensors;
        int layer = 0;
        for (const auto& change : adapter.weights) {
            const auto& weight = plan().weights[static_cast<std::size_t>(change.weight)];
            const auto name =
                "base_model.model.model.layers." + std::to_string(layer++) + ".mlp.down_proj.lora_";
            tensors.push_back(tensor(name + "A.weight", {2, weight.columns}, change.low_rank.down));
            tensors.push_back(tensor(name + "B.weight", {weight.rows, 2}, change.low_rank.up));
        }
        const auto folder = work_ / "peft";
        fs::create_directories(folder);
        write_safetensors_file(folder / "adapter_model.safetensors", tensors);
        const Json config = {{"peft_type", "LORA"}, {"r", 2}, {"lora_alpha", 2}, {"bias", "none"}};
        write_text(folder / "adapter_config.json", config.dump());
        create("gguf", {{"gguf.gguf", upload(work_ / "gguf.gguf")}});
        create("peft", {{"adapter_model.safetensors", upload(folder / "adapter_model.safetensors")},
                        {"adapter_config.json", upload(folder / "adapter_config.json")}});
        QCOMPARE(said("peft"), said("gguf"));
        QVERIFY(said("peft") != said("guide"));
        for (const auto& entry : fs::directory_iterator(fixture_->models_folder() / "blobs"))
            QVERIFY(entry.path().filename().string().find("tmp") == std::string::npos);

        const auto alone = fixture_->post(
            "/api/create",
            {{"model", "x"},
             {"from", "guide"},
             {"stream", false},
             {"adapters", {{"adapter_model.safetensors", upload(folder / "adapter_model.safetensors")}}}});
        QVERIFY2(alone->status >= 400 && alone->body.find("adapter_config.json") != std::string::npos,
                 alone->body.c_str());
    }

    void what_is_wrong_concerns_one_model_only() {
        const auto plain = said("guide");
        const auto digest = upload(write("one.gguf", kStrength, 1));
        create("tuned", {{"one.gguf", digest}});
        create("misfit", {{"one.gguf", digest}}, "tiny");  // made for another model
        const auto misfit = generate("misfit");
        QCOMPARE(misfit->status, 400);
        QVERIFY2(misfit->body.find("the adapter of model 'misfit:latest'") != std::string::npos,
                 misfit->body.c_str());
        const auto tuned = said("tuned");
        fs::remove(blob(digest));
        for (int i = 0; i < 2; ++i) {
            const auto vanished = generate("tuned");
            QCOMPARE(vanished->status, 500);
            QVERIFY2(vanished->body.find(digest.substr(7)) != std::string::npos, vanished->body.c_str());
        }
        QCOMPARE(generate("nothing")->status, 404);
        QCOMPARE(said("guide"), plain);
        upload(work_ / "one.gguf");
        QCOMPARE(said("tuned"), tuned);

        const auto adopted = registry().adopt(base(), work_ / "one.gguf", "{}");
        QVERIFY(adopted);
        QCOMPARE(said("guide"), tuned);
        write_text(registry().live(base()).value().value().file, "other bytes");
        const auto damaged = generate("guide");
        QVERIFY(damaged->status >= 400);
        QVERIFY2(damaged->body.find("roll back") != std::string::npos, damaged->body.c_str());
        QCOMPARE(said("tuned"), tuned);
        QCOMPARE(generate("tiny")->status, 200);
        QVERIFY(registry().rollback(base()));
        QCOMPARE(said("guide"), plain);
    }
};

QTEST_GUILESS_MAIN(AdaptersApiTest)
#include "adapters_api_test.moc"
