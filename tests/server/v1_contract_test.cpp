// SPDX-License-Identifier: Apache-2.0
// What the routes below /v1 answer, member by member, and what they read.
#include "server_fixture.h"

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

std::string keys_of(const Json& object) {
    std::string keys;
    for (const auto& [key, value] : object.items()) keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

Json message(const char* role, const std::string& text) {
    return {{"role", role}, {"content", text}};
}

Json say(const std::string& text) {
    return Json::array({message("user", text)});
}

/// What stands behind "data: " but for the end mark.
std::vector<Json> events_of(const std::string& body) {
    std::vector<Json> events;
    for (const auto& line : lines_of(body))
        if (line.starts_with("data: {")) events.push_back(Json::parse(line.substr(6)));
    return events;
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

    void completions_have_these_members_and_go_through_the_template() {
        const Json body = {{"model", "caller"}, {"prompt", "hello"}, {"max_tokens", 6}, {"temperature", 0}};
        const auto answer = fixture_->ask("/v1/completions", body);
        QCOMPARE(keys_of(answer), std::string("id object created model system_fingerprint choices usage"));
        QCOMPARE(keys_of(answer["choices"][0]), std::string("text index finish_reason"));
        QVERIFY(answer["id"].get<std::string>().starts_with("cmpl-"));
        QCOMPARE(answer["choices"][0]["text"].get<std::string>(), said(Json::object()));
        // Members that say nothing here, and a top_p that means none.
        auto odd = body;
        odd.update(
            {{"best_of", 3}, {"echo", true}, {"something", {{"new", 1}}}, {"keep_alive", Json::object()}});
        QCOMPARE(dumped(fixture_->ask("/v1/completions", odd)["choices"]), dumped(answer["choices"]));
        const auto drawn = [&](float top_p) {
            auto asked = body;
            asked.update({{"temperature", 3}, {"seed", 5}, {"top_p", top_p}});
            return dumped(fixture_->ask("/v1/completions", asked)["choices"]);
        };
        QCOMPARE(drawn(0), drawn(1));
        QVERIFY(drawn(0) != drawn(1e-6f));
        auto silent = body;
        silent.erase("prompt");
        QCOMPARE(fixture_->ask("/v1/completions", silent)["choices"][0]["finish_reason"].get<std::string>(),
                 std::string("load"));
        auto empty = body;
        empty["prompt"] = "";
        const auto loaded = fixture_->ask("/v1/completions", empty);
        QCOMPARE(loaded["choices"][0]["finish_reason"].get<std::string>(), std::string("load"));
        QCOMPARE(loaded["choices"][0]["text"].get<std::string>(), std::string());
        QCOMPARE(loaded["usage"]["total_tokens"].get<int>(), 0);
    }

    void completions_tell_probabilities_in_their_own_form() {
        Json body = {{"model", "caller"}, {"prompt", "hello"}, {"max_tokens", 5}, {"temperature", 0}};
        QVERIFY(!fixture_->ask("/v1/completions", body)["choices"][0].contains("logprobs"));
        body["logprobs"] = false;
        QVERIFY(!fixture_->ask("/v1/completions", body)["choices"][0].contains("logprobs"));
        body["grammar"] = "root ::= \"ab\xc3\xa9"
                          "c\"";
        body["logprobs"] = 2;
        const auto choice = fixture_->ask("/v1/completions", body)["choices"][0];
        QCOMPARE(choice["text"].get<std::string>(), std::string("ab\xc3\xa9"
                                                                "c"));
        const auto lists = choice["logprobs"];
        QCOMPARE(keys_of(lists), std::string("tokens token_logprobs top_logprobs text_offset"));
        for (const auto& [name, list] : lists.items()) QCOMPARE(list.size(), lists["tokens"].size());
        QCOMPARE(lists["text_offset"][0].get<int>(), 0);
        QCOMPARE(lists["text_offset"].back().get<int>(), 3);  // in characters
        for (std::size_t i = 0; i < lists["tokens"].size(); ++i) {
            QVERIFY(lists["token_logprobs"][i] <= 0);
            QCOMPARE(lists["top_logprobs"][i].size(), std::size_t{2});
        }
        body["logprobs"] = 0;
        const auto bare = fixture_->ask("/v1/completions", body)["choices"][0]["logprobs"];
        QCOMPARE(dumped(bare["tokens"]), dumped(lists["tokens"]));
        QVERIFY(bare["top_logprobs"][0].empty());
        body["logprobs"] = 2;
        body["stream"] = true;
        auto tokens = Json::array(), offsets = Json::array();
        for (const auto& event : events_of(fixture_->post("/v1/completions", body)->body)) {
            if (!event["choices"][0].contains("logprobs")) continue;
            for (const auto& token : event["choices"][0]["logprobs"]["tokens"]) tokens.push_back(token);
            for (const auto& at : event["choices"][0]["logprobs"]["text_offset"]) offsets.push_back(at);
        }
        QCOMPARE(dumped(tokens), dumped(lists["tokens"]));
        QCOMPARE(dumped(offsets), dumped(lists["text_offset"]));
        for (const auto* wrong : {"-1", "21", "\"2\""}) {
            body["logprobs"] = Json::parse(wrong);
            QCOMPARE(fixture_->post("/v1/completions", body)->status, 400);
        }
    }

    void completions_tell_no_thoughts() {
        Json body = {{"model", "thinker"}, {"prompt", "hello"}, {"max_tokens", 6}, {"temperature", 0}};
        const auto answer = fixture_->ask("/v1/completions", body);
        QCOMPARE(answer["choices"][0]["text"].get<std::string>(), std::string());
        QCOMPARE(answer["usage"]["completion_tokens"].get<int>(), 6);
        body["stream"] = true;
        const auto events = events_of(fixture_->post("/v1/completions", body)->body);
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0]["choices"][0]["finish_reason"].get<std::string>(), std::string("length"));
    }

    void completions_answer_each_of_several_prompts() {
        Json body = {{"model", "caller"}, {"max_tokens", 4}, {"temperature", 0}, {"logprobs", 1}};
        const std::vector<std::string> prompts = {"hello", "", "another text"};
        std::vector<Json> alone;
        int prompt_tokens = 0;
        for (const auto& prompt : prompts) {
            // A list of one is no different from one; an empty text alone would only load the model.
            body["prompt"] =
                prompt.empty() ? Json(Json::array({prompt, prompt})) : Json(Json::array({prompt}));
            const auto one = fixture_->ask("/v1/completions", body);
            alone.push_back(one["choices"][0]);
            prompt_tokens += one["usage"]["prompt_tokens"].get<int>() / (prompt.empty() ? 2 : 1);
        }
        body["prompt"] = prompts;
        const auto answer = fixture_->ask("/v1/completions", body);
        QCOMPARE(keys_of(answer), std::string("id object created model system_fingerprint choices usage"));
        QCOMPARE(answer["choices"].size(), prompts.size());
        for (std::size_t i = 0; i < prompts.size(); ++i) {
            alone[i]["index"] = i;
            QCOMPARE(dumped(answer["choices"][i]), dumped(alone[i]));
        }
        QCOMPARE(answer["usage"]["prompt_tokens"].get<int>(), prompt_tokens);
        QCOMPARE(answer["usage"]["completion_tokens"].get<int>(), 12);

        body.erase("logprobs");
        body.update({{"stream", true}, {"stream_options", {{"include_usage", true}}}});
        const auto text = fixture_->post("/v1/completions", body)->body;
        QCOMPARE(text.find("[DONE]"), text.size() - std::string("[DONE]\n\n").size());
        std::vector<std::string> said(prompts.size()), ends(prompts.size());
        const auto events = events_of(text);
        for (std::size_t i = 0; i + 1 < events.size(); ++i) {
            const auto& choice = events[i]["choices"][0];
            const auto index = choice["index"].get<std::size_t>();
            said.at(index) += choice["text"].get<std::string>();
            if (choice["finish_reason"].is_string()) ends.at(index) += choice["finish_reason"];
        }
        for (std::size_t i = 0; i < prompts.size(); ++i) {
            QCOMPARE(said[i], alone[i]["text"].get<std::string>());
            QCOMPARE(ends[i], std::string("length"));
        }
        QCOMPARE(dumped(events.back()["choices"]), std::string("[]"));
        QCOMPARE(events.back()["usage"]["completion_tokens"].get<int>(), 12);
    }

    void completions_take_tokens_as_they_are() {
        const auto context = fixture_->ask("/api/generate", {{"model", "caller"},
                                                             {"prompt", "hello"},
                                                             {"stream", false},
                                                             {"options", {{"num_predict", 1}}}})["context"];
        auto tokens = context;
        tokens.erase(tokens.size() - 1);
        const auto ask = [&](const Json& prompt) {
            return fixture_->ask(
                "/v1/completions",
                {{"model", "caller"}, {"prompt", prompt}, {"max_tokens", 4}, {"temperature", 0}})["choices"];
        };
        const auto said = ask("hello");
        QCOMPARE(dumped(ask(tokens)), dumped(said));
        const auto both = ask(Json::array({context, tokens}));
        QCOMPARE(both.size(), std::size_t{2});
        QCOMPARE(dumped(both[1]["text"]), dumped(said[0]["text"]));
    }

    void several_prompts_need_one_turn_at_a_time() {
        ServerOptions options;
        options.pool.parallel = 1;
        options.pool.waiting = 1;
        const ServerFixture narrow(options);
        for (const bool stream : {false, true}) {
            const auto response = narrow.post(
                "/v1/completions",
                {{"model", "tiny"}, {"prompt", {"a", "b", "c"}}, {"max_tokens", 2}, {"stream", stream}});
            QVERIFY(response && response->status == 200);
        }
        const auto broken =
            narrow.post("/v1/completions", {{"model", "tiny"},
                                            {"prompt", Json::array({"a", Json::array({99999})})},
                                            {"max_tokens", 2},
                                            {"stream", true}});
        QCOMPARE(broken->status, 200);
        QVERIFY2(broken->body.find("\"error\"") != std::string::npos, broken->body.c_str());
        QVERIFY(broken->body.find("[DONE]") == std::string::npos);
    }

    void completions_count_at_the_end_of_a_stream() {
        Json body = {{"model", "caller"},
                     {"prompt", "hello"},
                     {"max_tokens", 3},
                     {"temperature", 0},
                     {"stream", true}};
        for (const auto& event : events_of(fixture_->post("/v1/completions", body)->body)) {
            QCOMPARE(keys_of(event), std::string("id object created model system_fingerprint choices"));
            QCOMPARE(event["object"].get<std::string>(), std::string("text_completion"));
        }
        body["stream_options"] = {{"include_usage", true}};
        const auto text = fixture_->post("/v1/completions", body)->body;
        QVERIFY(text.ends_with("\n\ndata: [DONE]\n\n"));
        const auto events = events_of(text);
        for (std::size_t i = 0; i + 1 < events.size(); ++i)
            QVERIFY(!events[i].contains("usage") || events[i]["usage"]["total_tokens"] == 0);
        QCOMPARE(dumped(events.back()["choices"]), std::string("[]"));
        QCOMPARE(events.back()["usage"]["completion_tokens"].get<int>(), 3);
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
