// SPDX-License-Identifier: Apache-2.0
// POST /v1/responses.
#include "refusals.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

Json weather_tool() {
    return {
        {"type", "function"},
        {"name", "get_weather"},
        {"parameters",
         Json::parse(
             R"({"type":"object","properties":{"city":{"type":"string","maxLength":5}},"required":["city"]})")}};
}

struct Event {
    std::string name;
    Json data;
};

std::vector<Event> events_of(const std::string& body) {
    std::vector<Event> events;
    for (const auto& line : lines_of(body)) {
        if (line.starts_with("event: ")) events.push_back({line.substr(7), {}});
        if (line.starts_with("data: ")) events.back().data = Json::parse(line.substr(6));
    }
    return events;
}

}  // namespace

class ResponsesApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    Json respond(Json body) const {
        if (!body.contains("model")) body["model"] = "caller";
        return fixture_->ask("/v1/responses", body);
    }

    std::vector<Event> stream(Json body) const {
        body["stream"] = true;
        if (!body.contains("model")) body["model"] = "caller";
        const auto response = fixture_->post("/v1/responses", body);
        if (!response || response->status != 200) return {};
        return events_of(response->body);
    }

    static std::string names_of(const std::vector<Event>& events) {
        std::string names;
        std::string last;
        for (const auto& event : events) {
            const auto name = event.name.substr(std::string("response.").size());
            if (name != last) names += name + " ";  // any number of deltas counts once
            last = name;
        }
        return names;
    }

  private slots:
    void initTestCase() {
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->link_with_template("caller", kToolTemplate);
        fixture_->link_with_template("thinker", "{{ messages[-1].content }}<think>{# </think> #}");
    }
    void cleanupTestCase() { fixture_.reset(); }

    void a_text_is_answered_with_everything_clients_read() {
        const auto answer = respond(
            {{"input", "hello"}, {"instructions", "be brief"}, {"temperature", 0}, {"max_output_tokens", 6}});
        QVERIFY(answer["id"].get<std::string>().starts_with("resp_"));
        QCOMPARE(answer["object"].get<std::string>(), std::string("response"));
        QCOMPARE(answer["status"].get<std::string>(), std::string("incomplete"));
        QCOMPARE(dumped(answer["incomplete_details"]), std::string(R"({"reason":"max_output_tokens"})"));
        QCOMPARE(answer["model"].get<std::string>(), std::string("caller"));
        QCOMPARE(answer["instructions"].get<std::string>(), std::string("be brief"));
        QCOMPARE(answer["usage"]["output_tokens"].get<int>(), 6);
        QCOMPARE(answer["usage"]["total_tokens"].get<int>(), answer["usage"]["input_tokens"].get<int>() + 6);
        QCOMPARE(answer["max_output_tokens"].get<int>(), 6);
        QCOMPARE(answer["store"].get<bool>(), false);
        QVERIFY(answer["previous_response_id"].is_null() && answer["error"].is_null());
        QCOMPARE(answer["output"].size(), std::size_t{1});
        const auto& item = answer["output"][0];
        QCOMPARE(item["type"].get<std::string>(), std::string("message"));
        QCOMPARE(item["role"].get<std::string>(), std::string("assistant"));
        QVERIFY(item["id"].get<std::string>().starts_with("msg_"));
        QCOMPARE(item["content"][0]["type"].get<std::string>(), std::string("output_text"));
        QVERIFY(!item["content"][0]["text"].get<std::string>().empty());
        const auto whole = respond({{"input", "hello"}, {"grammar", "root ::= \"yes\""}});
        QCOMPARE(whole["status"].get<std::string>(), std::string("completed"));
        QVERIFY(whole["incomplete_details"].is_null());
        QCOMPARE(whole["output"][0]["content"][0]["text"].get<std::string>(), std::string("yes"));
    }

    void a_stream_tells_items_from_beginning_to_end() {
        const auto events = stream({{"input", "hello"}, {"temperature", 0}, {"max_output_tokens", 5}});
        QCOMPARE(names_of(events), std::string("created in_progress output_item.added content_part.added "
                                               "output_text.delta output_text.done content_part.done "
                                               "output_item.done incomplete "));
        std::string text;
        for (std::size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(events[i].data["type"].get<std::string>(), events[i].name);
            QCOMPARE(events[i].data["sequence_number"].get<std::size_t>(), i);
            if (events[i].name == "response.output_text.delta")
                text += events[i].data["delta"].get<std::string>();
            if (events[i].name == "response.output_text.done")
                QCOMPARE(events[i].data["text"].get<std::string>(), text);
        }
        QCOMPARE(events.front().data["response"]["status"].get<std::string>(), std::string("in_progress"));
        const auto& last = events.back().data["response"];
        QCOMPARE(dumped(last["id"]), dumped(events.front().data["response"]["id"]));
        QCOMPARE(last["output"][0]["content"][0]["text"].get<std::string>(), text);
        QCOMPARE(last["usage"]["output_tokens"].get<int>(), 5);
        const auto whole = respond({{"input", "hello"}, {"temperature", 0}, {"max_output_tokens", 5}});
        QCOMPARE(whole["output"][0]["content"][0]["text"].get<std::string>(), text);
    }

    void calls_are_items_of_their_own() {
        const Json body = {
            {"input", "hello"}, {"tools", Json::array({weather_tool()})}, {"tool_choice", "required"}};
        const auto answer = respond(body);
        QCOMPARE(answer["status"].get<std::string>(), std::string("completed"));
        QCOMPARE(answer["output"].size(), std::size_t{1});
        const auto& call = answer["output"][0];
        QCOMPARE(call["type"].get<std::string>(), std::string("function_call"));
        QCOMPARE(call["name"].get<std::string>(), std::string("get_weather"));
        QVERIFY(call["call_id"].get<std::string>().starts_with("call_"));
        QVERIFY(Json::parse(call["arguments"].get<std::string>())["city"].is_string());
        const auto events = stream(body);
        QCOMPARE(names_of(events),
                 std::string("created in_progress output_item.added function_call_arguments.delta "
                             "function_call_arguments.done output_item.done completed "));
        QCOMPARE(dumped(events[events.size() - 2].data["item"]),
                 dumped(events.back().data["response"]["output"][0]));
    }

    void text_and_calls_keep_their_order() {
        const Json body = {
            {"input", "hello"},
            {"tools", Json::array({weather_tool()})},
            {"grammar",
             "root ::= \"Hm. <tool_call>{\\\"name\\\": \\\"f\\\", \\\"arguments\\\": {}}</tool_call>Ok.\""}};
        const auto answer = respond(body);
        QCOMPARE(answer["output"].size(), std::size_t{2});  // at once, all text is one item
        const auto events = stream(body);
        const auto output = events.back().data["response"]["output"];
        QCOMPARE(output.size(), std::size_t{3});
        QCOMPARE(output[0]["content"][0]["text"].get<std::string>(), std::string("Hm. "));
        QCOMPARE(output[1]["type"].get<std::string>(), std::string("function_call"));
        QCOMPARE(output[2]["content"][0]["text"].get<std::string>(), std::string("Ok."));
    }

    void thoughts_are_items_of_their_own() {
        const Json body = {{"model", "thinker"}, {"input", "hello"}, {"max_output_tokens", 6}};
        const auto item = respond(body)["output"][0];
        QCOMPARE(item["type"].get<std::string>(), std::string("reasoning"));
        const auto thought = item["summary"][0]["text"].get<std::string>();
        QVERIFY(!thought.empty());
        QCOMPARE(item["encrypted_content"].get<std::string>(), thought);
        const auto events = stream(body);
        QCOMPARE(names_of(events), std::string("created in_progress output_item.added "
                                               "reasoning_summary_text.delta reasoning_summary_text.done "
                                               "output_item.done incomplete "));
    }

    void a_schema_holds() {
        const auto answer = respond(Json::parse(R"({"input":"hello","text":{"format":{"type":"json_schema",
            "name":"n","schema":{"type":"object","properties":{"ok":{"type":"boolean"}},"required":["ok"],
            "additionalProperties":false}}}})"));
        const auto text = answer["output"][0]["content"][0]["text"].get<std::string>();
        QVERIFY2(Json::parse(text)["ok"].is_boolean(), text.c_str());
        QCOMPARE(answer["text"]["format"]["name"].get<std::string>(), std::string("n"));
    }

    void items_become_the_conversation_a_chat_has() {
        const auto chat = fixture_->ask(
            "/v1/chat/completions",
            Json::parse("{\"model\":\"caller\",\"max_tokens\":1,\n"
                        "            \"messages\":[{\"role\":\"system\",\"content\":\"be "
                        "brief\"},{\"role\":\"user\",\"content\":\"how is it?\"},\n"
                        "            {\"role\":\"assistant\",\"content\":\"Let me see.\",\"tool_calls\":[\n"
                        "                "
                        "{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{"
                        "\\\"x\\\":1}\"}}]},\n"
                        "            {\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"rain\"}]}"));
        const auto answer = respond(Json::parse(
            "{\"max_output_tokens\":1,\"instructions\":\"be brief\",\"input\":[\n"
            "            {\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":\"how is "
            "it?\"}]},\n"
            "            "
            "{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":"
            "\"Let me see.\"}]},\n"
            "            "
            "{\"type\":\"function_call\",\"call_id\":\"a\",\"name\":\"f\",\"arguments\":\"{\\\"x\\\":1}\"},\n"
            "            {\"type\":\"function_call_output\",\"call_id\":\"a\",\"output\":\"rain\"}]}"));
        QCOMPARE(answer["usage"]["input_tokens"].get<int>(), chat["usage"]["prompt_tokens"].get<int>());
    }

    void faults_are_told_data() {
        refusal_columns();
        const auto* path = "/v1/responses";
        refusal(path, R"({"input":null})", "'input' is missing");
        refusal(path, R"({"input":[]})", "'input' is missing");
        refusal(path, R"({"input":5})", "'input'");
        refusal(path, R"({"previous_response_id":"resp_1"})", "this server keeps no responses");
        refusal(path, R"({"conversation":"conv_1"})", "this server keeps no conversations");
        refusal(path, R"({"input":[{"type":"item_reference","id":"x"}]})", "item_reference");
        refusal(path, R"({"input":[{"role":"user","content":[{"type":"input_image"}]}]})",
                "invalid image input");
        refusal(path, R"({"input":[{"content":"x"}]})", "'role' is missing");
        refusal(path, R"({"input":[{"type":"function_call","call_id":"a"}]})", "'name' is missing");
        refusal(path, R"({"tools":[{"type":"code_interpreter"}]})", "code_interpreter");
        refusal(path, R"({"tools":[{"type":"function"}]})", "'name' is missing");
        refusal(path, R"({"text":{"format":{"type":"xml"}}})", "text.format");
        refusal(path, R"({"reasoning":{"effort":"much"}})", "much");
    }

    void faults_are_told() { verify_refusal(*fixture_, {{"model", "caller"}, {"input", "hello"}}); }
};

QTEST_GUILESS_MAIN(ResponsesApiTest)
#include "responses_api_test.moc"
