// SPDX-License-Identifier: Apache-2.0
// What the routes below /v1 answer, member by member, and what they read.
#include "shapes.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <mutex>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kTemplate =
    "{% for t in tools %}{{ t.function.name }} {% endfor %}"
    "{% for m in messages %}{{ m.role }}: {{ m.content }}"
    "{% for c in m.tool_calls %}<tool_call>{{ c.function | tojson }}</tool_call>{% endfor %}"
    "{% if m.reasoning_content %} [{{ m.reasoning_content }}]{% endif %}{{ '\\n' }}{% endfor %}";
constexpr const char* kThinker =
    "{{ messages[-1].content }}"
    "{% if enable_thinking is not defined or enable_thinking %}<think>{% endif %}"
    "{# </think> #}";

Json message(const char* role, const std::string& text) {
    return {{"role", role}, {"content", text}};
}

Json say(const std::string& text) {
    return Json::array({message("user", text)});
}

bool matches(const Json& text, const char* form) {
    return QRegularExpression(form).match(QString::fromStdString(text)).hasMatch();
}

}  // namespace

class V1ContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    Json chat(Json members) const {
        Json body = {{"model", "caller"}, {"messages", say("hello")}, {"max_tokens", 6}, {"temperature", 0}};
        body.update(members);
        return fixture_->ask("/v1/chat/completions", body);
    }
    std::string said(Json members) const {
        return chat(std::move(members))["choices"][0]["message"]["content"];
    }
    Json say_anthropic(Json members) const {
        Json body = {{"model", "caller"}, {"messages", say("hello")}, {"max_tokens", 6}, {"temperature", 0}};
        body.update(members);
        return fixture_->ask("/v1/messages", body);
    }
    std::string prompt_of(Json members) const {
        members["_debug_render_only"] = true;
        return chat(std::move(members))["_debug_info"]["rendered_template"];
    }

  private slots:
    void initTestCase() {
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->link_with_template("caller", kTemplate);
        fixture_->link_with_template("thinker", kThinker);
        // Its first word is its last.
        const auto context = fixture_->ask(
            "/api/generate", {{"model", "caller"},
                              {"prompt", "hello"},
                              {"stream", false},
                              {"options", {{"temperature", 0}, {"num_predict", 1}}}})["context"];
        const auto word = context.back().get<std::uint32_t>();
        fixture_->link_with("silent", [&](Metadata& metadata) {
            metadata.set_string("tokenizer.chat_template", kTemplate);
            metadata.set_u32("tokenizer.ggml.eos_token_id", word);
        });
    }
    void cleanupTestCase() { fixture_.reset(); }

    void a_chat_has_these_members_in_this_order() {
        const auto answer = chat({{"logprobs", true}});
        QCOMPARE(keys_of(answer), std::string("id object created model system_fingerprint choices usage"));
        QCOMPARE(keys_of(answer["choices"][0]), std::string("index message finish_reason logprobs"));
        QCOMPARE(keys_of(answer["choices"][0]["message"]), std::string("role content"));
        QVERIFY(keys_of(answer["usage"]).starts_with("prompt_tokens completion_tokens total_tokens"));
        QCOMPARE(keys_of(answer["choices"][0]["logprobs"]), std::string("content"));
        QVERIFY(answer["created"].get<std::int64_t>() > 1'700'000'000);
        QCOMPARE(answer["system_fingerprint"], "fp_ollama");
        const auto silent = chat({{"model", "silent"}});
        QCOMPARE(silent["choices"][0]["finish_reason"].get<std::string>(), std::string("stop"));
        QCOMPARE(silent["choices"][0]["message"]["content"].get<std::string>(), std::string());
    }

    void a_stream_of_a_chat_has_one_head_and_one_end() {
        Json body = {{"model", "thinker"}, {"messages", say("hello")}, {"max_tokens", 6}, {"temperature", 0}};
        body["stream"] = true;
        const auto response = fixture_->post("/v1/chat/completions", body);
        const auto text = response->body;
        QVERIFY2(text.ends_with("\n\ndata: [DONE]\n\n"), text.c_str());
        QVERIFY(text.find("event:") == std::string::npos);
        const auto events = events_of(text);
        QVERIFY(events.size() >= 3);
        std::string thoughts;
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto& chunk = events[i];
            QCOMPARE(keys_of(chunk), std::string("id object created model system_fingerprint choices"));
            QCOMPARE(dumped(chunk["id"]), dumped(events[0]["id"]));
            QCOMPARE(dumped(chunk["created"]), dumped(events[0]["created"]));
            QCOMPARE(chunk["choices"][0]["index"].get<int>(), 0);
            const auto& delta = chunk["choices"][0]["delta"];
            QCOMPARE(delta.contains("role"), i == 0);
            const bool is_last = i + 1 == events.size();
            QCOMPARE(chunk["choices"][0]["finish_reason"].is_null(), !is_last);
            if (is_last) QCOMPARE(dumped(delta), std::string("{}"));
            // Thoughts come without text.
            if (!delta.contains("reasoning")) continue;
            QCOMPARE(keys_of(delta), std::string("reasoning"));
            thoughts += delta["reasoning"].get<std::string>();
        }
        QVERIFY(!thoughts.empty());
        body["stream"] = false;
        const auto whole = fixture_->ask("/v1/chat/completions", body)["choices"][0]["message"];
        QCOMPARE(keys_of(whole), std::string("role content reasoning"));
        QCOMPARE(whole["reasoning"].get<std::string>(), thoughts);
        // A fault is told before anything streams, but a count only on demand.
        body["stream"] = true;
        body["stream_options"] = {{"include_usage", false}};
        QVERIFY(fixture_->post("/v1/chat/completions", body)->body.find("usage") == std::string::npos);
    }

    void what_is_not_said_is_openais_default() {
        Json body = {{"model", "caller"}, {"messages", say("hello")}, {"max_tokens", 12}, {"seed", 5}};
        const auto text = [&](const Json& members) {
            auto asked = body;
            asked.update(members);
            return dumped(fixture_->ask("/v1/chat/completions", asked)["choices"][0]["message"]);
        };
        const auto usual = text(Json::object());
        QCOMPARE(text({{"temperature", 1.0}, {"top_p", 1.0}}), usual);
        QVERIFY(text({{"temperature", 0.2}}) != usual || text({{"temperature", 0}}) != usual);
        const auto response =
            fixture_->ask("/v1/responses", {{"model", "caller"}, {"input", "x"}, {"max_output_tokens", 1}});
        QCOMPARE(response["temperature"].get<double>(), 1.0);
    }

    void members_for_others_are_taken_and_change_nothing() {
        const auto plain = said(Json::object());
        const auto members = Json::parse(
            "{\"parallel_tool_calls\":false,\"n\":2,\"user\":\"me\",\"options\":{\"num_ctx\":8},\"num_ctx\":"
            "8,"
            "\"service_tier\":\"auto\",\"store\":true,\"metadata\":{\"a\":\"b\"},\"functions\":[{\"name\":"
            "\"f\"}],"
            "\"tool_choice\":\"auto\",\"keep_alive\":\"5m\",\"frequency_penalty\":0,\"presence_penalty\":0,"
            "\"stop\":\"never said\",\"logit_bias\":{}}");
        for (const auto& [name, value] : members.items()) QCOMPARE(said({{name, value}}), plain);
        QCOMPARE(said(members), plain);
        const auto anthropic = dumped(say_anthropic(Json::object())["content"]);
        const auto others = Json::parse(
            "{\"metadata\":{\"user_id\":\"u\"},\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":99},"
            "\"output_config\":{\"effort\":\"xhigh\"},\"top_k\":40,\"service_tier\":\"auto\"}");
        for (const auto& [name, value] : others.items())
            QCOMPARE(dumped(say_anthropic({{name, value}})["content"]), anthropic);
        Json body = {{"model", "caller"}, {"input", "hello"}, {"max_output_tokens", 4}, {"temperature", 0}};
        const auto text = dumped(fixture_->ask("/v1/responses", body)["output"][0]["content"]);
        body.update(
            Json::parse("{\"include\":[\"reasoning.encrypted_content\"],\"background\":false,\"store\":true,"
                        "\"metadata\":{},\"parallel_tool_calls\":true,\"seed\":1,\"truncation\":\"auto\","
                        "\"previous_response_id\":null,\"prompt_cache_key\":\"k\"}"));
        const auto answer = fixture_->ask("/v1/responses", body);
        QCOMPARE(dumped(answer["output"][0]["content"]), text);
        QCOMPARE(answer["truncation"].get<std::string>(), std::string("auto"));
        QCOMPARE(answer["store"].get<bool>(), false);
        QCOMPARE(answer["prompt_cache_key"].get<std::string>(), std::string("k"));
    }

    void messages_are_read_as_clients_write_them() {
        const auto plain =
            prompt_of({{"messages", Json::array({message("system", "brief"), message("user", "hello")})}});
        QCOMPARE(plain, std::string("system: brief\nuser: hello\n"));
        QCOMPARE(
            prompt_of({{"messages", Json::array({message("developer", "brief"), message("user", "hello")})}}),
            plain);
        const auto parts =
            Json::parse("[{\"role\":\"system\",\"content\":\"brief\"},{\"role\":\"user\",\"content\":"
                        "[{\"type\":\"text\",\"text\":\"hel\"},{\"type\":\"text\",\"text\":\"lo\"}]}]");
        QCOMPARE(prompt_of({{"messages", parts}}), plain);
        const auto calls = Json::parse(
            "[{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\","
            "\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\": 1}\"}}]},"
            "{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"rain\"}]");
        QCOMPARE(
            prompt_of({{"messages", calls}}),
            std::string("assistant: <tool_call>{\"name\": \"f\", \"arguments\": {\"x\": 1}}</tool_call>\n"
                        "tool: rain\n"));
        QCOMPARE(
            prompt_of({{"messages", say("x")},
                       {"tools", Json::parse("[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]")}}),
            std::string("f user: x\n"));
    }

    void what_was_left_out_is_told_in_every_dialect() {
        ServerOptions options;
        options.pool.context = 128;
        ServerFixture fixture(options);
        fixture.link_with_template("caller", kTemplate);
        auto messages = Json::array();
        for (int i = 0; i < 40; ++i) messages.push_back(message("user", std::string(20, 'x')));
        const auto check = [&](const char* path, Json body, const char* count) {
            body.update({{"model", "caller"}, {"temperature", 0}});
            const auto response = fixture.post(path, body);
            QVERIFY2(response->status == 200, response->body.c_str());
            const auto usage = Json::parse(response->body)["usage"];
            const auto dropped = usage["dropped_messages"].get<int>();
            QVERIFY(dropped > 0 && usage[count] > 0);
            QCOMPARE(response->get_header_value("X-Dropped-Messages"), std::to_string(dropped));
            body["stream"] = true;
            QCOMPARE(fixture.post(path, body)->get_header_value("X-Dropped-Messages"),
                     std::to_string(dropped));
        };
        check("/v1/chat/completions", {{"messages", messages}, {"max_tokens", 1}}, "prompt_tokens");
        check("/v1/messages", {{"messages", messages}, {"max_tokens", 1}}, "input_tokens");
        Json response = {{"input", messages}, {"max_output_tokens", 1}};
        check("/v1/responses", response, "input_tokens");
        response["truncation"] = "auto";
        check("/v1/responses", response, "input_tokens");
        response.update({{"model", "caller"}, {"truncation", "disabled"}});
        const auto refused = fixture.post("/v1/responses", response);
        QCOMPARE(refused->status, 400);
        QVERIFY(refused->body.find("longer than the context") != std::string::npos);
        QVERIFY(!fixture_
                     ->post("/v1/chat/completions",
                            {{"model", "caller"}, {"messages", say("x")}, {"max_tokens", 1}})
                     ->has_header("X-Dropped-Messages"));
    }

    void searches_of_other_servers_are_read_as_calls() {
        const auto searched = Json::parse(
            "[{\"role\":\"user\",\"content\":\"why\"},{\"role\":\"assistant\",\"content\":["
            "{\"type\":\"text\",\"text\":\"I look\"},"
            "{\"type\":\"server_tool_use\",\"id\":\"a\",\"name\":\"web_search\",\"input\":{\"q\":\"sky\"}},"
            "{\"type\":\"web_search_tool_result\",\"tool_use_id\":\"a\",\"content\":["
            "{\"type\":\"web_search_result\",\"title\":\"Sky\",\"url\":\"u\"},"
            "{\"type\":\"web_search_result\",\"title\":\"Sea\",\"url\":\"v\"}]},"
            "{\"type\":\"text\",\"text\":\"so\"}]},{\"role\":\"user\",\"content\":\"and?\"}]");
        const auto plain = Json::parse(
            "[{\"role\":\"user\",\"content\":\"why\"},{\"role\":\"assistant\",\"content\":\"I look\","
            "\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"web_search\","
            "\"arguments\":\"{\\\"q\\\":\\\"sky\\\"}\"}}]},"
            "{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"Sky u\\nSea v\"},"
            "{\"role\":\"assistant\",\"content\":\"so\"},{\"role\":\"user\",\"content\":\"and?\"}]");
        QCOMPARE(say_anthropic({{"messages", searched}})["usage"]["input_tokens"].get<int>(),
                 chat({{"messages", plain}})["usage"]["prompt_tokens"].get<int>());
    }

    void embeddings_have_these_members() {
        Json body = {{"model", "tiny"}, {"input", "hello"}, {"encoding_format", "FLOAT"}, {"dimensions", 8}};
        const auto answer = fixture_->ask("/v1/embeddings", body);
        QCOMPARE(keys_of(answer), std::string("object data model usage"));
        QCOMPARE(keys_of(answer["data"][0]), std::string("object embedding index"));
        QCOMPARE(keys_of(answer["usage"]), std::string("prompt_tokens total_tokens"));
        QCOMPARE(answer["data"][0]["embedding"].size(), std::size_t{8});
        body["encoding_format"] = "BASE64";
        const auto packed = fixture_->ask("/v1/embeddings", body)["data"][0]["embedding"].get<std::string>();
        QCOMPARE(QByteArray::fromBase64(QByteArray::fromStdString(packed)).size(), 8 * 4);
    }

    void a_response_has_these_members_in_this_order() {
        const auto answer =
            fixture_->ask("/v1/responses", {{"model", "caller"}, {"input", "x"}, {"max_output_tokens", 2}});
        QCOMPARE(keys_of(answer),
                 std::string("id object created_at completed_at status incomplete_details model "
                             "previous_response_id instructions output error tools tool_choice truncation "
                             "parallel_tool_calls text top_p presence_penalty frequency_penalty top_logprobs "
                             "temperature reasoning usage max_output_tokens max_tool_calls store background "
                             "service_tier metadata safety_identifier prompt_cache_key"));
        QCOMPARE(keys_of(answer["usage"]),
                 std::string("input_tokens output_tokens total_tokens input_tokens_details "
                             "output_tokens_details"));
        QVERIFY(answer["usage"]["input_tokens_details"]["cached_tokens"].is_number_integer());
        const auto& item = answer["output"][0];
        for (const auto* key : {"id", "type", "status", "role", "content"}) QVERIFY2(item.contains(key), key);
        QCOMPARE(keys_of(item["content"][0]), std::string("type text annotations logprobs"));
        QVERIFY(std::abs(answer["top_p"].get<double>() - 0.9) < 1e-6);
        QCOMPARE(answer["temperature"].get<double>(), 1.0);
        const auto silent =
            fixture_->ask("/v1/responses", {{"model", "silent"}, {"input", "hello"}, {"temperature", 0}});
        QCOMPARE(silent["status"].get<std::string>(), std::string("completed"));
        QVERIFY(silent["completed_at"] >= silent["created_at"]);
        QCOMPARE(dumped(silent["output"]), std::string("[]"));
    }

    void items_of_a_response_are_one_conversation() {
        const auto tokens = [&](const Json& input, Json tools = Json::array()) {
            return fixture_
                ->ask("/v1/responses", {{"model", "caller"},
                                        {"input", input},
                                        {"tools", std::move(tools)},
                                        {"max_output_tokens", 1}})["usage"]["input_tokens"]
                .get<int>();
        };
        const auto chat_tokens = [&](const Json& messages, const Json& tools) {
            return chat({{"messages", messages}, {"tools", tools}})["usage"]["prompt_tokens"].get<int>();
        };
        // Thoughts belong to what was said next; a search answers itself.
        const auto items = Json::parse(
            "[{\"role\":\"user\",\"content\":\"why\"},"
            "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[],\"encrypted_content\":\"hm\"},"
            "{\"type\":\"web_search_call\",\"id\":\"ws_1\",\"status\":\"completed\"},"
            "{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":"
            "\"so\"}]},"
            "{\"role\":\"developer\",\"content\":\"go on\"}]");
        auto answer = message("assistant", "so");
        answer["reasoning"] = "hm";
        QCOMPARE(tokens(items),
                 chat_tokens(Json::array({message("user", "why"), answer, message("system", "go on")}),
                             Json::array()));
        const auto grouped =
            Json::parse("[{\"type\":\"namespace\",\"name\":\"ns\",\"tools\":[{\"type\":\"function\","
                        "\"name\":\"f\"}]},{\"type\":\"function\",\"name\":\"g\"}]");
        const auto flat = Json::parse("[{\"type\":\"function\",\"function\":{\"name\":\"ns.f\"}},"
                                      "{\"type\":\"function\",\"function\":{\"name\":\"g\"}}]");
        QCOMPARE(tokens("x", grouped), chat_tokens(say("x"), flat));
    }

    void a_message_has_these_members_in_this_order() {
        const auto answer = say_anthropic(Json::object());
        QCOMPARE(keys_of(answer), std::string("id type role model content stop_reason stop_sequence usage"));
        QVERIFY2(matches(answer["id"], "^msg_[0-9a-f]{24}$"), dumped(answer["id"]).c_str());
        QCOMPARE(keys_of(answer["usage"]), std::string("input_tokens output_tokens"));
        QCOMPARE(keys_of(answer["content"][0]), std::string("type text"));
        const auto silent = say_anthropic({{"model", "silent"}});
        QCOMPARE(silent["stop_reason"].get<std::string>(), std::string("end_turn"));
        QCOMPARE(dumped(silent["content"]), std::string("[]"));
        QCOMPARE(silent["usage"]["output_tokens"].get<int>(), 1);
    }

    void a_message_streams_blocks_with_numbers() {
        Json body = {{"model", "caller"},
                     {"messages", say("hello")},
                     {"max_tokens", 4},
                     {"temperature", 0},
                     {"stream", true}};
        const auto events = events_of(fixture_->post("/v1/messages", body)->body);
        QVERIFY(events.size() >= 6);
        const auto& start = events[0]["message"];
        QCOMPARE(dumped(start["content"]), std::string("[]"));
        QCOMPARE(start["usage"]["output_tokens"].get<int>(), 0);
        QVERIFY(start["usage"]["input_tokens"].get<int>() > 0);
        for (const auto* key : {"id", "type", "role", "model"}) QVERIFY2(start.contains(key), key);
        QCOMPARE(dumped(events[1]), std::string("{\"type\":\"content_block_start\",\"index\":0,"
                                                "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}"));
        for (const auto& event : events) {
            const auto type = event["type"].get<std::string>();
            QVERIFY(type != "ping");
            if (type.starts_with("content_block")) QCOMPARE(event["index"].get<int>(), 0);
            if (type == "content_block_delta")
                QCOMPARE(event["delta"]["type"].get<std::string>(), std::string("text_delta"));
            if (type != "message_delta") continue;
            QCOMPARE(event["delta"]["stop_reason"].get<std::string>(), std::string("max_tokens"));
            QCOMPARE(keys_of(event["usage"]), std::string("input_tokens output_tokens"));
        }
        body["model"] = "thinker";
        const auto thoughts = events_of(fixture_->post("/v1/messages", body)->body);
        QCOMPARE(thoughts[1]["content_block"]["type"].get<std::string>(), std::string("thinking"));
        body["thinking"] = {{"type", "disabled"}};
        const auto text = events_of(fixture_->post("/v1/messages", body)->body);
        QCOMPARE(text[1]["content_block"]["type"].get<std::string>(), std::string("text"));
    }

    void blocks_of_a_message_are_read_in_their_places() {
        const auto same = [&](const Json& anthropic, const Json& openai) {
            const auto answer = say_anthropic(anthropic);
            const auto expected = chat(openai);
            QCOMPARE(answer["usage"]["input_tokens"].get<int>(),
                     expected["usage"]["prompt_tokens"].get<int>());
            QCOMPARE(answer["content"][0]["text"].get<std::string>(),
                     expected["choices"][0]["message"]["content"].get<std::string>());
        };
        const auto brief =
            Json{{"messages", Json::array({message("system", "brief"), message("user", "hello")})}};
        same({{"system", "brief"}}, brief);
        same({{"system",
               Json::parse(
                   "[{\"type\":\"text\",\"text\":\"brief\",\"cache_control\":{\"type\":\"ephemeral\"}}]")}},
             brief);
        same(brief, brief);
        // What a tool says comes before what the user adds.
        same(
            {{"messages",
              Json::parse("[{\"role\":\"assistant\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"},"
                          "{\"type\":\"text\",\"text\":\"I look\"},"
                          "{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"f\",\"input\":{\"x\":1}}]},"
                          "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"and?\"},"
                          "{\"type\":\"tool_result\",\"tool_use_id\":\"a\",\"content\":[{\"type\":\"text\","
                          "\"text\":\"rain\"}]}]}]")}},
            {{"messages",
              Json::parse(
                  "[{\"role\":\"assistant\",\"content\":\"I look\",\"reasoning\":\"hm\",\"tool_calls\":["
                  "{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{"
                  "\\\"x\\\":1}\"}}]},"
                  "{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"rain\"},"
                  "{\"role\":\"user\",\"content\":\"and?\"}]")}});
    }

    void stop_sequences_end_a_message() {
        const auto whole = QString::fromStdString(say_anthropic({{"max_tokens", 12}})["content"][0]["text"]);
        const auto stop = whole.mid(whole.size() / 2, 2).toStdString();
        const auto answer = say_anthropic({{"max_tokens", 12}, {"stop_sequences", Json::array({stop})}});
        const auto text = whole.toStdString();
        QCOMPARE(answer["content"].empty() ? std::string() : answer["content"][0]["text"].get<std::string>(),
                 text.substr(0, text.find(stop)));
        QCOMPARE(answer["stop_reason"].get<std::string>(), std::string("end_turn"));
        QVERIFY(answer["stop_sequence"].is_null());
    }

    void blocks_that_nobody_knows_are_left_out_with_a_note() {
        std::mutex mutex;
        std::vector<std::string> log;
        ServerOptions options;
        options.log = [&](const std::string& line) {
            const std::lock_guard lock(mutex);
            log.push_back(line);
        };
        ServerFixture fixture(options);
        fixture.link_with_template("caller", kTemplate);
        const auto tokens = [&](const char* content) {
            const auto text =
                std::string(R"({"model":"caller","max_tokens":1,"messages":[{"role":"user","content":)") +
                content + "}]}";
            return fixture.ask("/v1/messages", Json::parse(text))["usage"]["input_tokens"].get<int>();
        };
        QCOMPARE(
            tokens(R"([{"type":"text","text":"hi"},{"type":"hologram","data":[1]},{"type":"container"}])"),
            tokens(R"([{"type":"text","text":"hi"}])"));
        QCOMPARE(tokens(R"([{"type":"tool_result","tool_use_id":"a","content":[{"type":"text","text":"x"},)"
                        R"({"type":"search_result"}]}])"),
                 tokens(R"([{"type":"tool_result","tool_use_id":"a","content":"x"}])"));
        const std::lock_guard lock(mutex);
        for (const auto* type : {"hologram", "container", "search_result"})
            QVERIFY2(std::ranges::count_if(log,
                                           [&](const auto& line) {
                                               return line.find("blocks of type '" + std::string(type) +
                                                                "'") != std::string::npos;
                                           }) == 1,
                     type);
    }
};

QTEST_GUILESS_MAIN(V1ContractTest)
#include "v1_contract_test.moc"
