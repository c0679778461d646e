// SPDX-License-Identifier: Apache-2.0
// What /v1/completions answers, member by member, and what it reads.
#include "shapes.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kTemplate =
    "{% for m in messages %}{{ m.role }}: {{ m.content }}{{ '\\n' }}{% endfor %}";
constexpr const char* kThinker =
    "{{ messages[-1].content }}"
    "{% if enable_thinking is not defined or enable_thinking %}<think>{% endif %}"
    "{# </think> #}";

}  // namespace

class CompletionsContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

  private slots:
    void initTestCase() {
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->link_with_template("caller", kTemplate);
        fixture_->link_with_template("thinker", kThinker);
    }
    void cleanupTestCase() { fixture_.reset(); }

    void completions_have_these_members_and_go_through_the_template() {
        const Json body = {{"model", "caller"}, {"prompt", "hello"}, {"max_tokens", 6}, {"temperature", 0}};
        const auto answer = fixture_->ask("/v1/completions", body);
        QCOMPARE(keys_of(answer), std::string("id object created model system_fingerprint choices usage"));
        QCOMPARE(keys_of(answer["choices"][0]), std::string("text index finish_reason"));
        QVERIFY(answer["id"].get<std::string>().starts_with("cmpl-"));
        auto said = body;
        said["messages"] = user_message("hello");
        const auto chat = fixture_->ask("/v1/chat/completions", said);
        QCOMPARE(answer["choices"][0]["text"].get<std::string>(),
                 chat["choices"][0]["message"]["content"].get<std::string>());
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
};

QTEST_GUILESS_MAIN(CompletionsContractTest)
#include "completions_contract_test.moc"
