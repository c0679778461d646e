// SPDX-License-Identifier: Apache-2.0
// The routes that OpenAI's clients use.
#include "refusals.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

Json chat_body(int tokens = 8) {
    return {
        {"model", "tiny"}, {"messages", user_message("hello")}, {"temperature", 0}, {"max_tokens", tokens}};
}

/// The data of each server-sent event; the last is "[DONE]".
std::vector<std::string> events_of(const std::string& body) {
    std::vector<std::string> events;
    for (const auto& line : lines_of(body))
        events.push_back(line.starts_with("data: ") ? line.substr(6) : "not an event: " + line);
    return events;
}

}  // namespace

class OpenAiApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

  private slots:
    void initTestCase() { fixture_ = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { fixture_.reset(); }

    void models_are_listed() {
        const auto list = fixture_->get("/v1/models");
        QCOMPARE(list["object"].get<std::string>(), std::string("list"));
        QCOMPARE(list["data"].size(), std::size_t{2});
        for (const auto& model : list["data"]) {
            QCOMPARE(model["object"].get<std::string>(), std::string("model"));
            QVERIFY(model["created"].get<std::int64_t>() > 1'600'000'000);
        }
        QCOMPARE(fixture_->get("/v1/models/tiny")["id"].get<std::string>(), std::string("tiny"));
        const auto missing = fixture_->client().Get("/v1/models/a/b");
        QCOMPARE(missing->status, 404);
        QCOMPARE(Json::parse(missing->body)["error"]["type"].get<std::string>(),
                 std::string("not_found_error"));
    }

    void a_chat_answers_at_once() {
        const auto answer = fixture_->ask("/v1/chat/completions", chat_body());
        QCOMPARE(answer["object"].get<std::string>(), std::string("chat.completion"));
        QVERIFY(answer["id"].get<std::string>().starts_with("chatcmpl-"));
        const auto& choice = answer["choices"][0];
        QCOMPARE(choice["finish_reason"].get<std::string>(), std::string("length"));
        QCOMPARE(choice["message"]["role"].get<std::string>(), std::string("assistant"));
        QVERIFY(!choice["message"]["content"].get<std::string>().empty());
        const auto& usage = answer["usage"];
        QCOMPARE(usage["completion_tokens"].get<int>(), 8);
        QCOMPARE(usage["total_tokens"].get<int>(), usage["prompt_tokens"].get<int>() + 8);
    }

    void a_chat_streams_events_that_make_the_same() {
        auto body = chat_body();
        body["stream"] = true;
        body["stream_options"] = {{"include_usage", true}};
        const auto response = fixture_->post("/v1/chat/completions", body);
        QCOMPARE(response->status, 200);
        QVERIFY(response->get_header_value("Content-Type").starts_with("text/event-stream"));
        auto events = events_of(response->body);
        QCOMPARE(events.back(), std::string("[DONE]"));
        events.pop_back();
        const auto usage = Json::parse(events.back());
        QCOMPARE(dumped(usage["choices"]), dumped(Json::array()));
        QCOMPARE(usage["usage"]["completion_tokens"].get<int>(), 8);
        events.pop_back();
        const auto last = Json::parse(events.back());
        QCOMPARE(last["choices"][0]["finish_reason"].get<std::string>(), std::string("length"));
        QCOMPARE(dumped(last["choices"][0]["delta"]), dumped(Json::object()));
        std::string text;
        int roles = 0;
        for (const auto& event : events) {
            const auto chunk = Json::parse(event);
            QCOMPARE(chunk["object"].get<std::string>(), std::string("chat.completion.chunk"));
            QCOMPARE(dumped(chunk["id"]), dumped(last["id"]));
            const auto& delta = chunk["choices"][0]["delta"];
            roles += static_cast<int>(delta.count("role"));
            text += delta.value("content", std::string());
        }
        QCOMPARE(roles, 1);
        const auto whole = fixture_->ask("/v1/chat/completions", chat_body());
        QCOMPARE(whole["choices"][0]["message"]["content"].get<std::string>(), text);
    }

    void content_may_come_in_parts() {
        auto body = chat_body();
        const auto plain = fixture_->ask("/v1/chat/completions", body);
        body["messages"][0]["content"] =
            Json::array({Json{{"type", "text"}, {"text", "hel"}}, Json{{"type", "text"}, {"text", "lo"}}});
        const auto parts = fixture_->ask("/v1/chat/completions", body);
        QCOMPARE(dumped(parts["choices"][0]["message"]), dumped(plain["choices"][0]["message"]));
        QCOMPARE(dumped(parts["usage"]["prompt_tokens"]), dumped(plain["usage"]["prompt_tokens"]));
    }

    void a_seed_makes_it_repeatable() {
        auto body = chat_body(20);
        body["temperature"] = 1.8;
        body["seed"] = 11;
        const auto text = [&] {
            return fixture_->ask("/v1/chat/completions", body)["choices"][0]["message"]["content"]
                .get<std::string>();
        };
        const auto first = text();
        QCOMPARE(text(), first);
        body["seed"] = 12;
        QVERIFY(text() != first);
        body["seed"] = 11;
        // Whole characters: half of one is no JSON.
        const auto whole = QString::fromStdString(first);
        const auto stop = whole.mid(whole.size() / 2, 3).toStdString();
        body["stop"] = stop;
        QCOMPARE(text(), first.substr(0, first.find(stop)));
    }

    void the_newer_name_of_max_tokens_counts() {
        auto body = chat_body();
        body.erase("max_tokens");
        body["max_completion_tokens"] = 3;
        QCOMPARE(fixture_->ask("/v1/chat/completions", body)["usage"]["completion_tokens"].get<int>(), 3);
    }

    void a_bias_bans_a_token() {
        auto body = chat_body(1);
        body["logprobs"] = true;
        body["top_logprobs"] = 2;
        const auto first =
            fixture_->ask("/v1/chat/completions", body)["choices"][0]["logprobs"]["content"][0];
        QCOMPARE(first["top_logprobs"].size(), std::size_t{2});
        QCOMPARE(dumped(first["top_logprobs"][0]["token"]), dumped(first["token"]));
        for (int token = 0; token < 300; ++token)
            body["logit_bias"][std::to_string(token)] = token == 17 ? 100 : -100;
        const auto forced = fixture_->ask("/v1/chat/completions", body);
        body["seed"] = 3;
        body["temperature"] = 1;
        QCOMPARE(dumped(fixture_->ask("/v1/chat/completions", body)["choices"][0]["message"]),
                 dumped(forced["choices"][0]["message"]));
        body["logit_bias"] = {{"300", 1}};
        QCOMPARE(fixture_->post("/v1/chat/completions", body)->status, 400);
    }

    void completions_answer_both_ways() {
        Json body = {{"model", "tiny"}, {"prompt", "hello"}, {"max_tokens", 5}, {"temperature", 0}};
        const auto whole = fixture_->ask("/v1/completions", body);
        QCOMPARE(whole["object"].get<std::string>(), std::string("text_completion"));
        const auto text = whole["choices"][0]["text"].get<std::string>();
        QVERIFY(!text.empty());
        QCOMPARE(whole["usage"]["completion_tokens"].get<int>(), 5);
        body["stream"] = true;
        const auto events = events_of(fixture_->post("/v1/completions", body)->body);
        QCOMPARE(events.back(), std::string("[DONE]"));
        std::string streamed;
        for (std::size_t i = 0; i + 1 < events.size(); ++i)
            streamed += Json::parse(events[i])["choices"][0]["text"].get<std::string>();
        QCOMPARE(streamed, text);
    }

    void faults_have_openais_shape_data() {
        refusal_columns();
        const auto* chat = "/v1/chat/completions";
        refusal(chat, "", "EOF");
        refusal(chat, "{", "JSON");
        refusal(chat, "{}", "model is required");
        refusal(chat, R"({"model":"tiny"})", "[] is too short - 'messages'");
        refusal(chat, R"({"model":"nobody","messages":[{"role":"user","content":"x"}]})", "not found", 404);
        refusal(chat, R"({"model":"tiny","messages":[{"role":"user","content":[{"type":"image_url"}]}]})",
                "invalid image input");
        refusal(chat,
                R"({"model":"tiny","messages":[{"role":"user","content":"x"}],"reasoning_effort":"much"})",
                "much");
        refusal(chat, R"({"model":"tiny","messages":[{"role":"user","content":"x"}],"stop":[1]})", "stop");
        refusal(chat, R"({"model":"tiny","messages":[{"role":"user","content":"x"}],"logit_bias":{"a":1}})",
                "logit_bias");
        for (const char* odd : {"7", "{}", "[{}]", "[\"x\",null]", "[1,\"x\"]", "[-1]", "[1.5]",
                                "[[1],[\"x\"]]", "[4294967296]"})
            refusal("/v1/completions", Json{{"model", "tiny"}, {"prompt", Json::parse(odd)}}.dump().c_str(),
                    "'prompt' must be");
        refusal("/v1/completions", R"({"model":"tiny","prompt":[99999]})", "99999");
        refusal("/v1/completions", R"({"model":"tiny","prompt":"x","suffix":"y"})",
                "does not support insert");
    }

    void faults_have_openais_shape() { verify_refusal(*fixture_); }
};

QTEST_GUILESS_MAIN(OpenAiApiTest)
#include "openai_api_test.moc"
