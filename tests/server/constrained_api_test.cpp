// SPDX-License-Identifier: Apache-2.0
// Answers that must look like something: `format`, `response_format` and `grammar`. The models are random, so
// that nothing but the grammar can make them write JSON.
#include "refusals.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

Json person_schema() {
    return Json::parse(R"({
        "type": "object",
        "properties": {
            "name": {"type": "string", "maxLength": 6},
            "age": {"type": "integer", "minimum": 0, "maximum": 150},
            "kind": {"enum": ["cat", "dog"]},
            "good": {"type": "boolean"}
        },
        "required": ["name", "age", "kind", "good"],
        "additionalProperties": false
    })");
}

bool is_person(const std::string& text) {
    const auto json = Json::parse(text, nullptr, false);
    return json.is_object() && json.size() == 4 && json["name"].is_string() &&
           json["age"].is_number_integer() && json["age"] >= 0 && json["age"] <= 150 &&
           (json["kind"] == "cat" || json["kind"] == "dog") && json["good"].is_boolean();
}

}  // namespace

class ConstrainedApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    Json chat(Json format, Json options) const {
        return fixture_->ask("/api/chat", {{"model", "tiny"},
                                           {"messages", user_message("hello")},
                                           {"stream", false},
                                           {"format", std::move(format)},
                                           {"options", std::move(options)}});
    }

  private slots:
    void initTestCase() { fixture_ = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { fixture_.reset(); }

    void a_schema_holds_whatever_is_drawn() {
        std::set<std::string> texts;
        for (int seed = 1; seed <= 8; ++seed) {
            const auto answer =
                chat(person_schema(), {{"temperature", 1.5}, {"seed", seed}, {"num_predict", 200}});
            const auto text = answer["message"]["content"].get<std::string>();
            QVERIFY2(is_person(text), text.c_str());
            QCOMPARE(answer["done_reason"].get<std::string>(), std::string("stop"));
            texts.insert(text);
        }
        QVERIFY(texts.size() > 1);
    }

    void greedy_and_penalised_answers_hold_it_too() {
        for (const auto& options :
             {Json{{"temperature", 0}}, Json{{"temperature", 0}, {"typical_p", 0.5}},
              Json{{"repeat_penalty", 1.5}, {"top_k", 1}}, Json{{"mirostat", 1}}, Json{{"mirostat", 2}}}) {
            const auto text = chat(person_schema(), options)["message"]["content"].get<std::string>();
            QVERIFY2(is_person(text), (options.dump() + " " + text).c_str());
        }
    }

    void json_is_an_object_and_may_be_cut() {
        const auto answer = chat("json", {{"temperature", 0}, {"num_predict", 1}});
        QCOMPARE(answer["message"]["content"].get<std::string>().substr(0, 1), std::string("{"));
        QCOMPARE(answer["done_reason"].get<std::string>(), std::string("length"));
        QCOMPARE(answer["eval_count"].get<int>(), 1);
    }

    void pieces_of_a_stream_make_the_same() {
        Json body = {{"model", "tiny"},
                     {"prompt", "hello"},
                     {"format", person_schema()},
                     {"options", {{"temperature", 0}}}};
        std::string text;
        for (const auto& line : lines_of(fixture_->post("/api/generate", body)->body))
            text += Json::parse(line)["response"].get<std::string>();
        QVERIFY2(is_person(text), text.c_str());
        body["stream"] = false;
        QCOMPARE(fixture_->ask("/api/generate", body)["response"].get<std::string>(), text);
    }

    void gbnf_is_understood_in_both_dialects() {
        const std::string grammar = "root ::= (\"yes\" | \"no\") \"!\"";
        const auto check = [](const std::string& text) { return text == "yes!" || text == "no!"; };
        const auto ollama =
            fixture_->ask("/api/generate",
                          {{"model", "tiny"}, {"prompt", "hello"}, {"stream", false}, {"grammar", grammar}});
        QVERIFY(check(ollama["response"].get<std::string>()));
        const auto openai =
            fixture_->ask("/v1/chat/completions",
                          {{"model", "tiny"}, {"messages", user_message("hello")}, {"grammar", grammar}});
        QVERIFY(check(openai["choices"][0]["message"]["content"].get<std::string>()));
        QCOMPARE(openai["choices"][0]["finish_reason"].get<std::string>(), std::string("stop"));
        const auto plain =
            fixture_->ask("/v1/completions", {{"model", "tiny"}, {"prompt", "hello"}, {"grammar", grammar}});
        QVERIFY(check(plain["choices"][0]["text"].get<std::string>()));
    }

    void a_bias_cannot_break_it() {
        Json body = {{"model", "tiny"}, {"messages", user_message("hello")}, {"grammar", "root ::= \"a\""}};
        for (int token = 0; token < 300; ++token) body["logit_bias"][std::to_string(token)] = -100;
        const auto answer = fixture_->ask("/v1/chat/completions", body);
        QCOMPARE(answer["choices"][0]["message"]["content"].get<std::string>(), std::string("a"));
    }

    void response_format_takes_a_schema() {
        Json body = {{"model", "tiny"}, {"messages", user_message("hello")}, {"seed", 5}};
        body["response_format"] = {
            {"type", "json_schema"},
            {"json_schema", {{"name", "person"}, {"strict", true}, {"schema", person_schema()}}}};
        const auto choice = fixture_->ask("/v1/chat/completions", body)["choices"][0];
        const auto text = choice["message"]["content"].get<std::string>();
        QVERIFY2(is_person(text), text.c_str());
        QCOMPARE(choice["finish_reason"].get<std::string>(), std::string("stop"));
        body["response_format"] = {{"type", "json_object"}};
        body["max_tokens"] = 1;
        const auto any = fixture_->ask("/v1/chat/completions", body)["choices"][0];
        QCOMPARE(any["message"]["content"].get<std::string>().substr(0, 1), std::string("{"));
        QCOMPARE(any["finish_reason"].get<std::string>(), std::string("length"));
        body["response_format"] = {{"type", "text"}};
        fixture_->ask("/v1/chat/completions", body);
    }

    void thoughts_are_free_and_the_answer_is_not() {
        // A template that begins the thoughts itself, and one that leaves it to the model.
        for (const auto* end : {"<think>\\n", ""}) {
            fixture_->link_with_template("thinker", std::string("{{ messages[-1].content }}{# </think> #}") +
                                                        "{{ '" + end + "' }}");
            // A random model never closes its thoughts.
            Json body = {{"model", "thinker"},
                         {"messages", user_message("hello")},
                         {"stream", false},
                         {"format", person_schema()},
                         {"options", {{"temperature", 0}, {"num_predict", 12}}}};
            const auto thinking = fixture_->ask("/api/chat", body);
            QVERIFY(!thinking["message"]["thinking"].get<std::string>().empty());
            QCOMPARE(thinking["message"]["content"].get<std::string>(), std::string());
            QCOMPARE(thinking["done_reason"].get<std::string>(), std::string("length"));
            body["think"] = false;
            body["options"]["num_predict"] = 200;
            const auto text = fixture_->ask("/api/chat", body)["message"]["content"].get<std::string>();
            QVERIFY2(is_person(text), text.c_str());
            QVERIFY(fixture_->library().remove("thinker"));
        }
    }

    void faults_are_told_data() {
        refusal_columns();
        for (const auto* path : {"/api/chat", "/api/generate"}) {
            refusal(path, R"({"format":"xml"})", "expected \"json\" or a valid JSON Schema object");
            refusal(path, R"({"format":7})", "invalid format: 7;");
            refusal(path, R"({"format":{"type":"sting"}})", "format: schema");
            refusal(path, R"({"format":{"type":"object","properties":{"a":{"unevaluatedItems":1}}}})",
                    "#/properties/a");
            refusal(path, R"({"grammar":"root ::= root"})", "can never end");
            refusal(path, "{\"grammar\":\"root ::= \\\"a\\\"\",\"format\":\"json\"}", "together");
            refusal(path, R"({"grammar":[]})", "'grammar'");
        }
        const auto* chat = "/v1/chat/completions";
        refusal(chat, R"({"response_format":{"type":"xml"}})", "expected text, json_object or json_schema");
        refusal(chat, R"({"response_format":"json"})", "response_format");
        refusal(chat, R"({"response_format":{"type":"json_schema"}})", "'schema' is missing");
        refusal(chat,
                R"({"response_format":{"type":"json_schema","json_schema":{"schema":{"type":"sting"}}}})",
                "response_format: schema");
        refusal(chat, "{\"response_format\":{\"type\":\"json_object\"},\"grammar\":\"root ::= \\\"a\\\"\"}",
                "together");
    }

    void faults_are_told() {
        verify_refusal(*fixture_, {{"model", "tiny"}, {"prompt", "x"}, {"messages", user_message("x")}});
    }
};

QTEST_GUILESS_MAIN(ConstrainedApiTest)
#include "constrained_api_test.moc"
