// SPDX-License-Identifier: Apache-2.0
// What is told of models and done with them: tags, ps, show, create, copy, delete, blobs.
#include "server_fixture.h"
#include "tests/library/store_fixture.h"

#include <QTest>

#include <algorithm>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kDetails = "parent_model format family families parameter_size quantization_level";

std::string keys_of(const Json& object) {
    std::string keys;
    for (const auto& [key, value] : object.items()) keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

std::string digest_of(std::string_view bytes) {
    return "sha256:" + sha256_hex(bytes);
}

}  // namespace

class ModelsContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    std::string upload(const std::string& bytes) const {
        const auto digest = digest_of(bytes);
        const auto response =
            fixture_->client().Post("/api/blobs/" + digest, bytes, "application/octet-stream");
        return response && response->status < 300 ? digest : "not sent";
    }
    httplib::Result create(Json body, bool stream = false) const {
        body["stream"] = stream;
        return fixture_->post("/api/create", body);
    }
    Json show(Json body) const { return fixture_->ask("/api/show", body); }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        const auto tags = fixture_->get("/api/tags");
        for (const auto& model : tags["models"]) found.push_back(model["name"]);
        return found;
    }

  private slots:
    void init() { fixture_ = std::make_unique<ServerFixture>(); }
    void cleanup() { fixture_.reset(); }

    void nothing_is_an_empty_list() {
        for (const auto* name : {"tiny", "other"}) QVERIFY(fixture_->library().remove(name));
        QCOMPARE(dumped(fixture_->get("/api/tags")), std::string("{\"models\":[]}"));
        QCOMPARE(dumped(fixture_->get("/api/ps")), std::string("{\"models\":[]}"));
        QCOMPARE(dumped(fixture_->get("/v1/models")), std::string("{\"object\":\"list\",\"data\":[]}"));
    }

    void lists_have_these_members_in_this_order() {
        QCOMPARE(create({{"model", "made"}, {"from", "tiny"}, {"system", "x"}})->status, 200);
        const auto tags = fixture_->get("/api/tags")["models"];
        QCOMPARE(tags.size(), std::size_t{3});
        // The newest first: what was made stands in a store with its own clock's nanoseconds.
        QCOMPARE(tags[0]["name"].get<std::string>(), std::string("made:latest"));
        for (const auto& model : tags) {
            QCOMPARE(keys_of(model), std::string("name model modified_at size digest details capabilities"));
            QCOMPARE(keys_of(model["details"]), std::string(kDetails) + " context_length embedding_length");
            QVERIFY(model["digest"].get<std::string>().find(':') == std::string::npos);
        }
        const auto versions = fixture_->get("/v1/models")["data"];
        for (const auto& model : versions)
            QCOMPARE(keys_of(model), std::string("id object created owned_by"));
        fixture_->ask("/api/generate", {{"model", "made"}});
        const auto running = fixture_->get("/api/ps")["models"][0];
        QCOMPARE(keys_of(running),
                 std::string("name model size digest details expires_at size_vram context_length"));
        QCOMPARE(keys_of(running["details"]), std::string(kDetails));
        QCOMPARE(running["details"]["parent_model"].get<std::string>(), std::string());
        QVERIFY(running["size_vram"].is_number_integer());
    }

    void a_name_with_slashes_is_one_of_openais_too() {
        QCOMPARE(create({{"model", "me/made:v1"}, {"from", "tiny"}})->status, 200);
        for (const auto* path : {"/v1/models/me/made:v1", "/v1/models/me%2Fmade:v1"})
            QCOMPARE(fixture_->get(path)["owned_by"].get<std::string>(), std::string("me"));
        QCOMPARE(fixture_->get("/v1/models/me/made:v1")["id"].get<std::string>(), std::string("me/made:v1"));
    }

    void show_has_these_members_in_this_order() {
        QCOMPARE(create({{"model", "made"},
                         {"from", "tiny"},
                         {"license", "free"},
                         {"system", "Be brief."},
                         {"template", "{{ .System }} {{ .Prompt }}"},
                         {"requires", "0.14.0"},
                         {"parameters", {{"temperature", 0.7}, {"top_k", 1}, {"stop", {"<|end|>", "\n"}}}},
                         {"messages", Json::array({Json{{"role", "user"}, {"content", "Hi"}}})}})
                     ->status,
                 200);
        const auto shown = show({{"model", "made"}});
        QCOMPARE(keys_of(shown),
                 std::string("license modelfile parameters template system details messages model_info "
                             "tensors capabilities modified_at requires"));
        QCOMPARE(keys_of(shown["details"]), std::string(kDetails));
        QCOMPARE(shown["requires"].get<std::string>(), std::string("0.14.0"));
        QCOMPARE(keys_of(shown["tensors"][0]), std::string("name type shape"));
        const auto lines = lines_of(shown["parameters"]);
        for (const auto* line :
             {"temperature                    0.7", "top_k                          1",
              "stop                           \"<|end|>\"", "stop                           \"\\n\""})
            QVERIFY2(std::ranges::find(lines, line) != lines.end(), shown["parameters"].dump().c_str());
        const auto modelfile = lines_of(shown["modelfile"]);
        QVERIFY(modelfile[0].starts_with("# Modelfile generated by "));
        QCOMPARE(modelfile[1], std::string("# To build a new Modelfile based on this, replace FROM with:"));
        QCOMPARE(modelfile[2], std::string("# FROM made:latest"));
        QVERIFY2(modelfile[3].starts_with("FROM /"), modelfile[3].c_str());
        const auto has = [&](const std::string& start) {
            return std::ranges::any_of(modelfile, [&](const auto& line) { return line.starts_with(start); });
        };
        for (const auto* start : {"TEMPLATE ", "SYSTEM Be brief.", "PARAMETER temperature 0.7",
                                  "PARAMETER stop ", "LICENSE ", "MESSAGE user Hi"})
            QVERIFY2(has(start), shown["modelfile"].dump().c_str());
        // A linked one says less, but what clients rely on is there.
        const auto linked = show({{"model", "tiny"}});
        for (const auto* key :
             {"modelfile", "template", "details", "model_info", "capabilities", "modified_at"})
            QVERIFY2(linked.contains(key), key);
        QCOMPARE(keys_of(linked["details"]), std::string(kDetails));
    }

    void show_shows_what_the_request_would_change() {
        const auto plain = show({{"model", "tiny"}});
        const auto shown = show({{"model", "tiny"},
                                 {"system", "Sing."},
                                 {"template", "ignored"},
                                 {"options", {{"num_ctx", 1048576}}}});
        QCOMPARE(shown["system"].get<std::string>(), std::string("Sing."));
        QCOMPARE(dumped(shown["template"]), dumped(plain["template"]));
        const auto modelfile = shown["modelfile"].get<std::string>();
        QVERIFY2(modelfile.find("PARAMETER num_ctx 1048576\n") != std::string::npos, modelfile.c_str());
        QVERIFY(modelfile.find("SYSTEM Sing.") != std::string::npos);
    }

    void model_info_leaves_out_what_is_large() {
        fixture_->link_with("named", [](Metadata& metadata) {
            metadata.set_string("general.name", "A name");
            metadata.set_string("general.basename", "base");
            metadata.set_string("tokenizer.chat_template", "{{ messages }}");
        });
        const auto info = show({{"model", "named"}})["model_info"];
        QVERIFY(!info.contains("general.name") && !info.contains("tokenizer.chat_template"));
        QVERIFY(info["tokenizer.ggml.tokens"].is_null() &&
                info["general.parameter_count"].is_number_integer());
        for (const auto* key : {"llama.context_length", "llama.embedding_length"})
            QVERIFY2(info[key].is_number_integer(), key);
        const auto verbose = show({{"model", "named"}, {"verbose", true}});
        QVERIFY(verbose["model_info"]["tokenizer.ggml.tokens"].is_array());
        QCOMPARE(verbose["template"].get<std::string>(), std::string("{{ messages }}"));
        // One client shows this to people under the name they chose.
        QCOMPARE(info["general.basename"].get<std::string>(), std::string("base"));
        const auto copilot = fixture_->post("/api/show", {{"model", "Named:latest"}},
                                            {{"User-Agent", "GitHubCopilotChat/0.30"}});
        QCOMPARE(Json::parse(copilot->body)["model_info"]["general.basename"].get<std::string>(),
                 std::string("Named:latest"));
    }

    void capabilities_come_from_what_a_model_can_do_data() {
        QTest::addColumn<QString>("chat_template");
        QTest::addColumn<QString>("go_template");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* jinja, const char* go, const char* expected) {
            QTest::newRow(name) << jinja << go << expected;
        };
        row("nothing", "{{ messages }}", "", "completion");
        row("tools by variable", "{% for t in tools %}{% endfor %}", "", "completion tools");
        row("tools by tag", "{{ messages }}<tool_call>", "", "completion tools");
        row("thinking", "<think></think>", "", "completion thinking");
        row("Mistral's thinking", "[THINK][/THINK]", "", "completion thinking");
        row("Cohere's thinking", "<|START_THINKING|><|END_THINKING|>", "", "completion thinking");
        row("gpt-oss's thinking", "<|channel|>analysis<|message|>", "", "completion thinking");
        row("all", "{{ tools }}<think></think>", "{{ .Prompt }}{{ .Suffix }}",
            "completion tools insert thinking");
        row("insert", "", "{{ .Prompt }}{{ .Suffix }}", "completion insert");
        row("Go tools", "", "{{ .Prompt }}{{ .Tools }}", "completion tools");
        row("Go thinking", "",
            "{{ range .Messages }}{{ if .Thinking }}<think>{{ .Thinking }}</think>{{ end }}{{ end }}",
            "completion thinking");
        row("Go thinking with tags of its own", "",
            "{{ range .Messages }}{{ if .Thinking }}[[{{ .Thinking }}]]{{ end }}{{ .Content }}{{ end }}",
            "completion thinking");
        row("Go tags around no thoughts", "", "<think></think>{{ .Prompt }}", "completion");
        // The file's template can do more than the stored one, or the other way round.
        row("Go without tools", "{{ tools }}", "{{ .Prompt }}", "completion tools");
        row("Jinja without tools", "{{ messages }}", "{{ .Tools }}{{ .Prompt }}", "completion tools");
        row("each something else", "<think></think>", "{{ .Tools }}{{ .Prompt }}", "completion tools");
    }
    void capabilities_come_from_what_a_model_can_do() {
        QFETCH(QString, chat_template);
        QFETCH(QString, go_template);
        QFETCH(QString, expected);
        fixture_->link_with_template("base", chat_template.toStdString());
        std::string name = "base";
        if (!go_template.isEmpty()) {
            name = "made";
            const auto made =
                create({{"model", name}, {"from", "base"}, {"template", go_template.toStdString()}});
            QVERIFY2(made->status == 200, made->body.c_str());
        }
        QStringList found;
        const auto shown = show({{"model", name}})["capabilities"];
        for (const auto& capability : shown) found << QString::fromStdString(capability);
        QCOMPARE(found.join(' '), expected);
        fixture_->link_with("vectors", [](Metadata& metadata) { metadata.set_u32("llama.pooling_type", 1); });
        QCOMPARE(dumped(show({{"model", "vectors"}})["capabilities"]), std::string("[\"embedding\"]"));
    }

    void parameters_are_counted_not_rounded() {
        const auto linked = show({{"model", "tiny"}})["model_info"]["general.parameter_count"];
        QCOMPARE(create({{"model", "made"}, {"from", "tiny"}, {"system", "x"}})->status, 200);
        const auto made = show({{"model", "made"}})["model_info"]["general.parameter_count"];
        QCOMPARE(dumped(made), dumped(linked));
        QVERIFY(made.get<std::uint64_t>() % 1000 != 0);  // a count that rounding would show
    }

    void a_projector_is_told_too() {
        Metadata metadata;
        metadata.set_string("general.architecture", "clip");
        metadata.set_string("general.type", "mmproj");
        metadata.set_u32("clip.vision.block_count", 2);
        const auto path = fixture_->model_path("projector");
        const std::vector<float> values(4, 1.0f);
        QVERIFY(write_gguf(path, metadata, {{"v.patch.weight", DType::F32, {4}, [&](const auto& sink) {
                                                 return sink(std::as_bytes(std::span(values)));
                                             }}}));
        const auto weights = upload(text_of(fixture_->model_path("tiny")));
        const auto projector = upload(text_of(path));
        const auto made =
            create({{"model", "sees"}, {"files", {{"model.gguf", weights}, {"mmproj.gguf", projector}}}});
        QVERIFY2(made->status == 200, made->body.c_str());
        const auto shown = show({{"model", "sees"}});
        QCOMPARE(shown["projector_info"]["clip.vision.block_count"].get<int>(), 2);
        QCOMPARE(shown["model_info"]["general.architecture"].get<std::string>(), std::string("llama"));
    }

    void a_base_hands_down_what_it_is() {
        QCOMPARE(create({{"model", "base"},
                         {"from", "tiny"},
                         {"renderer", "qwen3-coder"},
                         {"parser", "qwen3-coder"},
                         {"requires", "0.15.1"},
                         {"parameters", {{"top_k", 5}}}})
                     ->status,
                 200);
        const auto lines = [](const std::string& body) {
            std::vector<std::string> found;
            for (const auto& line : lines_of(body)) found.push_back(Json::parse(line)["status"]);
            return found;
        };
        const auto response = create({{"model", "derived"}, {"from", "base"}, {"system", "x"}}, true);
        const auto steps = lines(response->body);
        QVERIFY2(
            std::ranges::any_of(
                steps, [](const auto& step) { return step.starts_with("using existing layer sha256:"); }),
            response->body.c_str());
        QVERIFY(std::ranges::find(steps, "writing manifest") != steps.end());
        QCOMPARE(steps.back(), std::string("success"));
        const auto shown = show({{"model", "derived"}});
        QCOMPARE(shown["requires"].get<std::string>(), std::string("0.15.1"));
        QVERIFY(shown["modelfile"].get<std::string>().find("RENDERER qwen3-coder") != std::string::npos);
        QVERIFY(shown["modelfile"].get<std::string>().find("PARSER qwen3-coder") != std::string::npos);
        QVERIFY(shown["parameters"].get<std::string>().starts_with("top_k "));
    }

    void a_store_written_long_ago_is_read() {
        const HandMadeStore store{fixture_->models_folder()};
        const auto manifest = store.add("registry.ollama.ai/library/old/latest",
                                        {{"model", text_of(fixture_->model_path("tiny"))},
                                         {"prompt", "{{ .System }}|{{ .Prompt }}"},
                                         {"embed", "left alone"},
                                         {"license", "one"},
                                         {"license", "two"},
                                         {"of-another-kind", "left alone"},
                                         {"params", "{\"stop\":[\"x\"],\"mirostat\":0}"}});
        const auto shown = show({{"model", "old"}});
        QCOMPARE(shown["template"].get<std::string>(), std::string("{{ .System }}|{{ .Prompt }}"));
        QCOMPARE(shown["license"].get<std::string>(), std::string("one\ntwo"));
        // What its config does not say is there all the same, empty or as the file has it.
        QCOMPARE(keys_of(shown["details"]), std::string(kDetails));
        QVERIFY(shown["details"]["family"].is_string() && shown["details"]["parameter_size"].is_string());
        const auto tags = fixture_->get("/api/tags")["models"];
        QVERIFY(std::ranges::any_of(
            tags, [&](const Json& model) { return model["digest"] == sha256_hex(manifest); }));
        const auto prompt =
            fixture_->ask("/api/generate",
                          {{"model", "old"}, {"system", "s"}, {"prompt", "p"}, {"_debug_render_only", true}});
        QCOMPARE(prompt["_debug_info"]["rendered_template"].get<std::string>(), std::string("s|p"));
    }

    void which_template_writes_a_prompt_can_be_settled_data() {
        QTest::addColumn<QByteArray>("go_template");  // empty: nothing is said
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("with_tools");
        QTest::newRow("nothing said") << QByteArray() << "jinja x"
                                      << "jinja f x";
        QTest::newRow("off") << QByteArray("0") << "jinja x"
                             << "jinja f x";
        QTest::newRow("on") << QByteArray("1") << "go x"
                            << "refused";
    }
    void which_template_writes_a_prompt_can_be_settled() {
        QFETCH(QByteArray, go_template);
        QFETCH(QString, prompt);
        QFETCH(QString, with_tools);
        ServerOptions options;
        if (!go_template.isEmpty()) options.go_template = go_template == "1";
        ServerFixture fixture(options);
        fixture.link_with_template(
            "base", "jinja {% for t in tools %}{{ t.function.name }} {% endfor %}{{ messages[-1].content }}");
        fixture.ask(
            "/api/create",
            {{"model", "made"}, {"from", "base"}, {"template", "go {{ .Prompt }}"}, {"stream", false}});
        const auto asked = [&](Json members) {
            Json body = {{"model", "made"}, {"messages", user_message("x")}, {"_debug_render_only", true}};
            body.update(members);
            const auto response = fixture.post("/api/chat", body);
            if (response->status == 400) return QString("refused");
            return QString::fromStdString(Json::parse(response->body)["_debug_info"]["rendered_template"]);
        };
        QCOMPARE(asked(Json::object()), prompt);
        // What is shown is what is used.
        const auto shown = fixture.ask("/api/show", {{"model", "made"}});
        QCOMPARE(shown["template"].get<std::string>().starts_with("jinja"), prompt.startsWith("jinja"));
        QVERIFY(shown["modelfile"].get<std::string>().find("TEMPLATE go {{ .Prompt }}") != std::string::npos);
        const auto capabilities = dumped(shown["capabilities"]);
        QCOMPARE(capabilities.find("tools") == std::string::npos, with_tools == "refused");
        QCOMPARE(asked({{"tools", Json::parse("[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]")}}),
                 with_tools);
    }

    void a_name_keeps_the_case_it_was_made_with() {
        QCOMPARE(create({{"model", "Foo"}, {"from", "tiny"}, {"system", "one"}})->status, 200);
        QCOMPARE(create({{"model", "fOO:LATEST"}, {"from", "tiny"}, {"system", "two"}})->status, 200);
        const auto all = names();
        QCOMPARE(std::ranges::count(all, "Foo:latest"), 1);
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(show({{"name", "foo"}})["system"].get<std::string>(), std::string("two"));
        QCOMPARE(fixture_->client().Delete("/api/delete", "{\"name\":\"FOO\"}", "application/json")->status,
                 200);
        QCOMPARE(names().size(), std::size_t{2});
    }

    void a_file_that_becomes_shorter_in_use_is_told_and_loaded_anew_once_it_is_whole() {
        const auto file = fixture_->model_path("shrinking"), whole = fixture_->model_path("tiny");
        std::filesystem::copy_file(whole, file);
        QVERIFY(fixture_->library().import(file, "shrinking"));
        const std::array paths = {"/api/embed", "/api/generate", "/v1/embeddings", "/api/chat"};
        const auto ask = [&](const char* path, const char* text) {
            return fixture_->post(path, {{"model", "shrinking"},
                                         {"input", text},
                                         {"prompt", text},
                                         {"messages", user_message(text)},
                                         {"stream", false},
                                         {"options", {{"num_predict", 4}}}});
        };
        for (const auto* path : paths) {
            QCOMPARE(ask(path, "before")->status, 200);
            std::filesystem::resize_file(file, 4096);
            // In the first answer that meets the end of the file, and by whoever then tries to load it.
            for (int i = 0; i < 2; ++i) {
                const auto response = ask(path, "during");
                QVERIFY2(response->status == 500, (path + response->body).c_str());
                QVERIFY2(response->body.find("shrinking.gguf") != std::string::npos, response->body.c_str());
            }
            const Json sound = {
                {"model", "tiny"}, {"prompt", "hello"}, {"stream", false}, {"options", {{"num_predict", 4}}}};
            QCOMPARE(fixture_->post("/api/generate", sound)->status, 200);
            const auto fresh = fixture_->model_path("fresh");
            std::filesystem::copy_file(whole, fresh);
            std::filesystem::rename(fresh, file);
            // A copy in memory that nobody used meanwhile is found broken by the first who does.
            if (const auto first = ask(path, "after"); first->status != 200) QCOMPARE(first->status, 500);
            QCOMPARE(ask(path, "after")->status, 200);
        }
    }

    void digests_are_checked() {
        const auto error = [&](const std::string& digest) {
            const auto response =
                fixture_->client().Post("/api/blobs/" + digest, "x", "application/octet-stream");
            return response->status == 400 ? Json::parse(response->body)["error"].get<std::string>()
                                           : response->body;
        };
        for (const auto& digest : {std::string("sha256:0"), "md5:" + std::string(64, 'a'), std::string("x")})
            QVERIFY2(error(digest).find("invalid digest format") != std::string::npos, error(digest).c_str());
        QCOMPARE(error(digest_of("y")),
                 "digest mismatch, expected \"" + digest_of("y") + "\", got \"" + digest_of("x") + "\"");
        // Either sign between the algorithm and the digits.
        QCOMPARE(upload("x"), digest_of("x"));
        QCOMPARE(fixture_->client().Head("/api/blobs/sha256-" + sha256_hex("x"))->status, 200);
    }
};

QTEST_GUILESS_MAIN(ModelsContractTest)
#include "models_contract_test.moc"
