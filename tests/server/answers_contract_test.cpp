// SPDX-License-Identifier: Apache-2.0
// What /api/generate and /api/chat answer, member by member, and what they read of a conversation.
#include "server_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kTemplate =
    "{% for t in tools %}{{ t | tojson }}\n{% endfor %}"
    "{% for m in messages %}{{ m.role }}: {{ m.content }}"
    "{% for c in m.tool_calls %}<tool_call>{{ c.function | tojson }}</tool_call>{% endfor %}"
    "{% if m.reasoning_content %} [{{ m.reasoning_content }}]{% endif %}"
    "{% if m.tool_call_id %} ({{ m.name }}){% endif %}{{ '\\n' }}{% endfor %}";

std::string keys_of(const Json& object) {
    std::string keys;
    for (const auto& [key, value] : object.items()) keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

Json user(const std::string& text) {
    return Json::array({Json{{"role", "user"}, {"content", text}}});
}

bool is_utc_time(const Json& time) {
    static const QRegularExpression form("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{0,8}[1-9])?Z$");
    return form.match(QString::fromStdString(time)).hasMatch();
}

constexpr const char* kFigures =
    "total_duration load_duration prompt_eval_count prompt_eval_duration eval_count eval_duration";

}  // namespace

class AnswersContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    std::vector<Json> stream(const std::string& path, const Json& body) const {
        const auto response = fixture_->post(path, body);
        std::vector<Json> objects;
        if (response && response->status == 200)
            for (const auto& line : lines_of(response->body)) objects.push_back(Json::parse(line));
        return objects;
    }
    /// The prompt that a chat becomes.
    std::string prompt_of(Json members) const {
        Json body = {{"model", "caller"}, {"_debug_render_only", true}};
        body.update(members);
        return fixture_->ask("/api/chat", body)["_debug_info"]["rendered_template"];
    }

  private slots:
    void initTestCase() {
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->link_with_template("caller", kTemplate);
        fixture_->link_with_template("thinker", "{{ messages[-1].content }}<think>{# </think> #}");
    }
    void cleanupTestCase() { fixture_.reset(); }

    void generate_has_these_members_in_this_order() {
        const Json body = {{"model", "tiny"},
                           {"prompt", "hello"},
                           {"logprobs", true},
                           {"options", {{"temperature", 0}, {"num_predict", 4}}}};
        const auto objects = stream("/api/generate", body);
        QVERIFY(objects.size() >= 2);
        std::size_t tokens = 0;
        for (std::size_t i = 0; i + 1 < objects.size(); ++i) {
            QCOMPARE(keys_of(objects[i]), std::string("model created_at response done logprobs"));
            QVERIFY2(is_utc_time(objects[i]["created_at"]), dumped(objects[i]).c_str());
            tokens += objects[i]["logprobs"].size();
        }
        QCOMPARE(tokens, std::size_t{4});
        const auto& last = objects.back();
        QCOMPARE(keys_of(last),
                 std::string("model created_at response done done_reason context ") + kFigures);
        QCOMPARE(last["response"].get<std::string>(), std::string());
        auto whole = body;
        whole["stream"] = false;
        const auto answer = fixture_->ask("/api/generate", whole);
        QCOMPARE(keys_of(answer),
                 std::string("model created_at response done done_reason context ") + kFigures + " logprobs");
        // Nanoseconds, whole.
        for (const auto* figure :
             {"total_duration", "load_duration", "prompt_eval_duration", "eval_duration"})
            QVERIFY2(answer[figure].is_number_integer() && answer[figure] > 0, figure);
        QVERIFY(answer["total_duration"] >= answer["load_duration"]);
        whole["raw"] = true;
        QVERIFY(!fixture_->ask("/api/generate", whole).contains("context"));
    }

    void chat_has_these_members_in_this_order() {
        const Json body = {{"model", "tiny"},
                           {"messages", user("hello")},
                           {"logprobs", true},
                           {"options", {{"temperature", 0}, {"num_predict", 4}}}};
        const auto objects = stream("/api/chat", body);
        QVERIFY(objects.size() >= 2);
        for (std::size_t i = 0; i + 1 < objects.size(); ++i) {
            QCOMPARE(keys_of(objects[i]), std::string("model created_at message done logprobs"));
            QCOMPARE(keys_of(objects[i]["message"]), std::string("role content"));
        }
        QCOMPARE(keys_of(objects.back()),
                 std::string("model created_at message done done_reason ") + kFigures);
        QCOMPARE(dumped(objects.back()["message"]), std::string("{\"role\":\"assistant\",\"content\":\"\"}"));
        auto whole = body;
        whole["stream"] = false;
        QCOMPARE(keys_of(fixture_->ask("/api/chat", whole)),
                 std::string("model created_at message done done_reason logprobs ") + kFigures);
    }

    void figures_that_are_nothing_are_left_out() {
        const auto answer = fixture_->ask("/api/chat", {{"model", "tiny"},
                                                        {"messages", user("x")},
                                                        {"stream", false},
                                                        {"options", {{"num_predict", 0}}}});
        QVERIFY(!answer.contains("eval_count") && !answer.contains("eval_duration"));
        QCOMPARE(answer["message"]["content"].get<std::string>(), std::string());
    }

    void a_prompt_counts_whole_though_it_is_known_already() {
        const Json body = {{"model", "tiny"},
                           {"prompt", "the same words once more"},
                           {"stream", false},
                           {"options", {{"temperature", 0}, {"num_predict", 2}}}};
        const auto first = fixture_->ask("/api/generate", body);
        const auto second = fixture_->ask("/api/generate", body);
        QVERIFY(first["prompt_eval_count"].get<int>() > 0);
        QCOMPARE(dumped(second["prompt_eval_count"]), dumped(first["prompt_eval_count"]));
        QCOMPARE(dumped(second["context"]), dumped(first["context"]));
    }

    void the_end_of_an_answer_counts_as_a_token() {
        const auto file = open_model_file(fixture_->model_path("tiny"));
        const auto end = file->metadata().integer_or("tokenizer.ggml.eos_token_id", -1);
        QVERIFY(end && *end >= 0);
        Json body = {{"model", "tiny"}, {"messages", user("x")}, {"temperature", 0}};
        body["logit_bias"][std::to_string(*end)] = 100;
        const auto answer = fixture_->ask("/v1/chat/completions", body);
        QCOMPARE(answer["choices"][0]["message"]["content"].get<std::string>(), std::string());
        QCOMPARE(answer["choices"][0]["finish_reason"].get<std::string>(), std::string("stop"));
        QCOMPARE(answer["usage"]["completion_tokens"].get<int>(), 1);
    }

    void a_token_is_told_with_its_bytes() {
        Json body = {{"model", "tiny"},
                     {"prompt", "hello"},
                     {"stream", false},
                     {"logprobs", true},
                     {"grammar", "root ::= \"ab\xc3\xa9<&>\""},
                     {"options", {{"temperature", 0}}}};
        const auto plain = fixture_->ask("/api/generate", body);
        QCOMPARE(plain["response"].get<std::string>(), std::string("ab\xc3\xa9<&>"));
        std::string bytes;
        for (const auto& token : plain["logprobs"]) {
            QCOMPARE(keys_of(token), std::string("token logprob bytes"));
            for (const auto& byte : token["bytes"]) bytes += static_cast<char>(byte.get<int>());
        }
        QCOMPARE(bytes, std::string("ab\xc3\xa9<&>"));
        body["top_logprobs"] = 2;
        const auto ranked = fixture_->ask("/api/generate", body);
        for (const auto& token : ranked["logprobs"]) {
            QCOMPARE(keys_of(token), std::string("token logprob bytes top_logprobs"));
            for (const auto& candidate : token["top_logprobs"])
                QCOMPARE(keys_of(candidate), std::string("token logprob bytes"));
        }
        // Half of a character is never sent.
        body["stream"] = true;
        std::string text;
        for (const auto& object : stream("/api/generate", body)) {
            const auto part = object["response"].get<std::string>();
            QVERIFY2(part.find("\xef\xbf\xbd") == std::string::npos, part.c_str());
            text += part;
        }
        QCOMPARE(text, std::string("ab\xc3\xa9<&>"));
    }

    void probabilities_come_while_text_is_held_back() {
        fixture_->link_with_template("calling", kToolTemplate);
        Json body = {{"model", "calling"},
                     {"messages", user_message("hello")},
                     {"tools", Json::array({{{"type", "function"}, {"function", {{"name", "f"}}}}})},
                     {"logprobs", true},
                     {"grammar", "root ::= \"<tool_call>{\\\"name\\\":\\\"f\\\"}</tool_call>\""},
                     {"options", {{"temperature", 0}}}};
        std::size_t tokens = 0, silent = 0;
        for (const auto& object : stream("/api/chat", body)) {
            if (object["done"].get<bool>()) {
                QVERIFY(object["eval_count"].get<std::size_t>() >= tokens);
                continue;
            }
            QVERIFY2(object.contains("logprobs") || object["message"].contains("tool_calls"),
                     object.dump().c_str());
            if (!object.contains("logprobs")) continue;
            tokens += object["logprobs"].size();
            if (object["message"]["content"] == "") ++silent;
        }
        QVERIFY(tokens > 5);
        QVERIFY(silent >= 1);
    }

    void what_may_begin_a_stop_is_held_back() {
        const Json body = {{"model", "tiny"},
                           {"prompt", "hello"},
                           {"grammar", "root ::= \"one STOP two\""},
                           {"options", {{"temperature", 0}, {"stop", {"STOP"}}}}};
        std::string text;
        for (const auto& object : stream("/api/generate", body)) {
            text += object["response"].get<std::string>();
            QVERIFY2(text.find('S') == std::string::npos, text.c_str());
            if (object["done"].get<bool>())
                QCOMPARE(object["done_reason"].get<std::string>(), std::string("stop"));
        }
        QCOMPARE(text, std::string("one "));
    }

    void loading_and_unloading_answer_exactly_this() {
        const auto answer = [&](const char* path, Json body) {
            body["model"] = "other";
            auto object = fixture_->ask(path, body);
            object.erase("created_at");
            return dumped(object);
        };
        const auto text = [](const char* member, const char* reason) {
            return std::string("{\"model\":\"other\",") + member + ",\"done\":true,\"done_reason\":\"" +
                   reason + "\"}";
        };
        const auto* generated = "\"response\":\"\"";
        const auto* said = "\"message\":{\"role\":\"assistant\",\"content\":\"\"}";
        // Nothing is loaded yet: that is no fault.
        QCOMPARE(answer("/api/generate", {{"keep_alive", 0}}), text(generated, "unload"));
        QCOMPARE(answer("/api/generate", {{"prompt", ""}}), text(generated, "load"));
        QCOMPARE(answer("/api/chat", {{"messages", Json::array()}}), text(said, "load"));
        QCOMPARE(answer("/api/chat", Json::object()), text(said, "load"));
        QCOMPARE(answer("/api/chat", {{"messages", Json::array()}, {"keep_alive", 0}}), text(said, "unload"));
        QCOMPARE(dumped(fixture_->ask("/api/embed", {{"model", "other"}})),
                 std::string("{\"model\":\"other\",\"embeddings\":[]}"));
        QCOMPARE(dumped(fixture_->ask("/api/embeddings", {{"model", "other"}})),
                 std::string("{\"embedding\":[]}"));
        const auto vectors = fixture_->ask("/api/embed", {{"model", "other"}, {"input", "x"}});
        QCOMPARE(keys_of(vectors),
                 std::string("model embeddings total_duration load_duration prompt_eval_count"));
        QCOMPARE(keys_of(fixture_->ask("/api/embeddings", {{"model", "other"}, {"prompt", "x"}})),
                 std::string("embedding"));
    }

    void a_prompt_can_be_looked_at() {
        auto chat = fixture_->ask(
            "/api/chat", {{"model", "caller"}, {"messages", user("hello")}, {"_debug_render_only", true}});
        chat.erase("created_at");
        QCOMPARE(dumped(chat),
                 std::string("{\"model\":\"caller\",\"message\":{\"role\":\"\",\"content\":\"\"},"
                             "\"done\":false,"
                             "\"_debug_info\":{\"rendered_template\":\"user: hello\\n\"}}"));
        auto generated = fixture_->ask(
            "/api/generate",
            {{"model", "caller"}, {"prompt", "hello"}, {"system", "brief"}, {"_debug_render_only", true}});
        generated.erase("created_at");
        QCOMPARE(dumped(generated),
                 std::string("{\"model\":\"caller\",\"response\":\"\",\"done\":false,"
                             "\"_debug_info\":{\"rendered_template\":\"system: brief\\nuser: hello\\n\"}}"));
        const auto openai =
            fixture_->ask("/v1/chat/completions",
                          {{"model", "caller"}, {"messages", user("hello")}, {"_debug_render_only", true}});
        QCOMPARE(openai["_debug_info"]["rendered_template"].get<std::string>(), std::string("user: hello\n"));
        // The tokens of earlier turns stand in front.
        const auto first = fixture_->ask(
            "/api/generate",
            {{"model", "caller"}, {"prompt", "hello"}, {"stream", false}, {"grammar", "root ::= \"Yes.\""}});
        const auto next = fixture_->ask("/api/generate", {{"model", "caller"},
                                                          {"prompt", "why?"},
                                                          {"context", first["context"]},
                                                          {"_debug_render_only", true}});
        const auto both = next["_debug_info"]["rendered_template"].get<std::string>();
        QVERIFY2(both.starts_with("user: hello\nYes.") && both.ends_with("user: why?\n"), both.c_str());
        QVERIFY2(both.find("<s>") == std::string::npos, both.c_str());  // it begins once
    }

    void roles_are_read_in_any_case_and_passed_on() {
        const auto of_role = [&](const char* role) {
            return prompt_of({{"messages", Json::array({Json{{"role", role}, {"content", "x"}}})}});
        };
        QCOMPARE(of_role("USER"), std::string("user: x\n"));
        QCOMPARE(of_role("Critic"), std::string("critic: x\n"));
        // An answer that is begun already is the template's business.
        QCOMPARE(of_role("assistant"), std::string("assistant: x\n"));
    }

    void earlier_thoughts_reach_the_template() {
        const auto message = Json{{"role", "assistant"}, {"content", "yes"}, {"thinking", "hm"}};
        QCOMPARE(prompt_of({{"messages", Json::array({message})}}), std::string("assistant: yes [hm]\n"));
        const auto openai = fixture_->ask(
            "/v1/chat/completions",
            {{"model", "caller"},
             {"messages",
              Json::array({Json{{"role", "assistant"}, {"content", "yes"}, {"reasoning", "hm"}}})},
             {"_debug_render_only", true}});
        QCOMPARE(openai["_debug_info"]["rendered_template"].get<std::string>(),
                 std::string("assistant: yes [hm]\n"));
    }

    void calls_and_tools_keep_what_they_say_in_its_order() {
        const auto messages = Json::parse(
            "[{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"function\":{\"name\":\"f\","
            "\"arguments\":{\"z\":1,\"a\":{\"y\":[],\"b\":null}}}}]},"
            "{\"role\":\"tool\",\"tool_name\":\"f\",\"content\":\"done\"}]");
        QCOMPARE(prompt_of({{"messages", messages}}),
                 std::string(
                     "assistant: <tool_call>{\"name\": \"f\", \"arguments\": {\"z\": 1, \"a\": {\"y\": [], "
                     "\"b\": null}}}</tool_call>\ntool: done (f)\n"));
        const auto tool = Json::parse(
            "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":{\"type\":\"object\","
            "\"properties\":{\"n\":{\"type\":[\"integer\",\"null\"],\"minimum\":3,\"title\":\"N\"}},"
            "\"$defs\":{\"x\":{\"type\":\"string\"}}}}}");
        const auto prompt = prompt_of({{"messages", user("x")}, {"tools", Json::array({tool})}});
        QVERIFY2(Json::parse(lines_of(prompt)[0]) == tool, prompt.c_str());
    }

    void a_call_has_an_id_and_arguments_whatever_the_model_wrote() {
        const auto tool = Json::parse("{\"type\":\"function\",\"function\":{\"name\":\"f\"}}");
        const Json body = {{"model", "caller"},
                           {"messages", user("x")},
                           {"tools", Json::array({tool})},
                           {"stream", false},
                           {"grammar", "root ::= \"<tool_call>{\\\"name\\\": \\\"f\\\"}</tool_call>\""}};
        const auto message = fixture_->ask("/api/chat", body)["message"];
        QCOMPARE(keys_of(message), std::string("role content tool_calls"));
        const auto& call = message["tool_calls"][0];
        QCOMPARE(keys_of(call), std::string("id function"));
        QCOMPARE(keys_of(call["function"]), std::string("index name arguments"));
        QCOMPARE(dumped(call["function"]["arguments"]), std::string("{}"));
        const QRegularExpression id("^call_[a-z0-9]{8}$");
        QVERIFY2(id.match(QString::fromStdString(call["id"])).hasMatch(), dumped(call).c_str());
    }

    void generate_tells_thoughts_apart_too() {
        const auto answer =
            fixture_->ask("/api/generate", {{"model", "thinker"},
                                            {"prompt", "x"},
                                            {"stream", false},
                                            {"options", {{"num_predict", 5}, {"temperature", 0}}}});
        QVERIFY(!answer["thinking"].get<std::string>().empty());
        QCOMPARE(answer["response"].get<std::string>(), std::string());
        QCOMPARE(keys_of(answer),
                 std::string("model created_at response thinking done done_reason context ") + kFigures);
    }
};

QTEST_GUILESS_MAIN(AnswersContractTest)
#include "answers_contract_test.moc"
