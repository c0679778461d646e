// SPDX-License-Identifier: Apache-2.0
// Tool calls in the three dialects. The model is random: a grammar makes it write what a real one would.
#include "refusals.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

/// Makes the model say a word, call a tool twice and say another word.
constexpr const char* kTwoCalls = "root ::= \"Hm. \" call \"\\n\" call \" Ok.\"\n"
                                  "call ::= \"<tool_call>{\\\"name\\\": \\\"get_weather\\\", "
                                  "\\\"arguments\\\": {\\\"city\\\": \\\"Ulm\\\"}}</tool_call>\"";

Json parameters() {
    return Json::parse(
        R"({"type":"object","properties":{"city":{"type":"string","maxLength":5},"days":{"type":"integer","minimum":1,"maximum":9}},"required":["city","days"]})");
}

Json tools() {
    return Json::array({Json{
        {"type", "function"},
        {"function",
         {{"name", "get_weather"}, {"description", "what it is like"}, {"parameters", parameters()}}}}});
}

/// What follows "data: ", but for the end mark.
std::vector<Json> events_of(const std::string& body) {
    std::vector<Json> events;
    for (const auto& line : lines_of(body))
        if (line.starts_with("data: {")) events.push_back(Json::parse(line.substr(6)));
    return events;
}

bool is_weather_call(const Json& arguments) {
    return arguments.is_object() && arguments.size() == 2 && arguments["city"].is_string() &&
           arguments["days"] >= 1 && arguments["days"] <= 9;
}

}  // namespace

class ToolsApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

  private slots:
    void initTestCase() {
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->link_with_template("caller", kToolTemplate);
        fixture_->link_with_template("thinker",
                                     std::string(kToolTemplate) +
                                         "{% if enable_thinking is not defined or enable_thinking %}"
                                         "<think>{% else %}<think></think>{% endif %}");
    }
    void cleanupTestCase() { fixture_.reset(); }

    void ollama_gives_objects() {
        Json body = {{"model", "caller"},
                     {"messages", user_message("how is it?")},
                     {"tools", tools()},
                     {"grammar", kTwoCalls},
                     {"stream", false}};
        const auto whole = fixture_->ask("/api/chat", body);
        QCOMPARE(whole["message"]["content"].get<std::string>(), std::string("Hm. Ok."));
        QCOMPARE(whole["done_reason"].get<std::string>(), std::string("stop"));
        const auto& calls = whole["message"]["tool_calls"];
        QCOMPARE(calls.size(), std::size_t{2});
        for (std::size_t i = 0; i < calls.size(); ++i) {
            QVERIFY(calls[i]["id"].get<std::string>().starts_with("call_"));
            QCOMPARE(calls[i]["function"]["index"].get<std::size_t>(), i);
            QCOMPARE(calls[i]["function"]["name"].get<std::string>(), std::string("get_weather"));
            QCOMPARE(dumped(calls[i]["function"]["arguments"]), std::string(R"({"city":"Ulm"})"));
        }
        QVERIFY(calls[0]["id"] != calls[1]["id"]);

        body["stream"] = true;
        std::string text, order;
        for (const auto& line : lines_of(fixture_->post("/api/chat", body)->body)) {
            const auto object = Json::parse(line);
            text += object["message"]["content"].get<std::string>();
            const auto called = object["message"].value("tool_calls", Json::array());
            for (const auto& call : called) order += std::to_string(call["function"]["index"].get<int>());
            if (object["done"].get<bool>()) QVERIFY(called.empty());
        }
        QCOMPARE(text, std::string("Hm. Ok."));
        QCOMPARE(order, std::string("01"));
    }

    void openai_gives_texts() {
        Json body = {{"model", "caller"},
                     {"messages", user_message("how is it?")},
                     {"tools", tools()},
                     {"grammar", kTwoCalls}};
        const auto choice = fixture_->ask("/v1/chat/completions", body)["choices"][0];
        QCOMPARE(choice["finish_reason"].get<std::string>(), std::string("tool_calls"));
        const auto& calls = choice["message"]["tool_calls"];
        QCOMPARE(calls.size(), std::size_t{2});
        QCOMPARE(calls[1]["type"].get<std::string>(), std::string("function"));
        QCOMPARE(dumped(Json::parse(calls[1]["function"]["arguments"].get<std::string>())),
                 std::string(R"({"city":"Ulm"})"));

        body["stream"] = true;
        std::vector<Json> deltas;
        std::string reason;
        for (const auto& event : events_of(fixture_->post("/v1/chat/completions", body)->body)) {
            const auto& part = event["choices"][0];
            if (part["delta"].contains("tool_calls"))
                for (const auto& call : part["delta"]["tool_calls"]) deltas.push_back(call);
            if (part["finish_reason"].is_string()) reason = part["finish_reason"];
        }
        QCOMPARE(reason, std::string("tool_calls"));
        QCOMPARE(deltas.size(), std::size_t{2});
        QCOMPARE(deltas[0]["index"].get<int>(), 0);
        QCOMPARE(deltas[1]["index"].get<int>(), 1);
        QVERIFY(deltas[1]["id"].get<std::string>().starts_with("call_"));
        QVERIFY(deltas[1]["function"]["arguments"].is_string());
    }

    void a_choice_of_tools_is_heeded() {
        Json body = {
            {"model", "caller"}, {"messages", user_message("how is it?")}, {"tools", tools()}, {"seed", 3}};
        for (const auto& choice :
             {Json("required"), Json::parse(R"({"type":"function","function":{"name":"get_weather"}})")}) {
            body["tool_choice"] = choice;
            const auto answer = fixture_->ask("/v1/chat/completions", body)["choices"][0];
            QCOMPARE(answer["finish_reason"].get<std::string>(), std::string("tool_calls"));
            QCOMPARE(answer["message"]["content"].get<std::string>(), std::string());
            const auto& call = answer["message"]["tool_calls"][0]["function"];
            QCOMPARE(call["name"].get<std::string>(), std::string("get_weather"));
            QVERIFY(is_weather_call(Json::parse(call["arguments"].get<std::string>())));
        }
        body["model"] = "thinker";  // a call is forced past the thoughts
        const auto thinker = fixture_->ask("/v1/chat/completions", body)["choices"][0]["message"];
        QCOMPARE(thinker["tool_calls"].size(), std::size_t{1});
        QVERIFY(!thinker.contains("reasoning"));
        body["model"] = "caller";
        body["tool_choice"] = "none";
        body["grammar"] = kTwoCalls;
        const auto none = fixture_->ask("/v1/chat/completions", body)["choices"][0];
        QVERIFY(!none["message"].contains("tool_calls"));
        QVERIFY(none["message"]["content"].get<std::string>().find("<tool_call>") != std::string::npos);
        QCOMPARE(none["finish_reason"].get<std::string>(), std::string("stop"));
    }

    void thoughts_and_calls_come_apart() {
        Json body = {{"model", "thinker"},
                     {"messages", user_message("how is it?")},
                     {"tools", tools()},
                     {"stream", false},
                     {"options", {{"num_predict", 8}}}};
        const auto message = fixture_->ask("/api/chat", body)["message"];
        QVERIFY(!message["thinking"].get<std::string>().empty());
        QVERIFY(!message.contains("tool_calls"));
        body["think"] = false;
        body["grammar"] = kTwoCalls;
        body["options"]["num_predict"] = -1;
        const auto called = fixture_->ask("/api/chat", body)["message"];
        QVERIFY(!called.contains("thinking"));
        QCOMPARE(called["tool_calls"].size(), std::size_t{2});
    }

    void anthropic_gives_blocks() {
        Json tool = {{"name", "get_weather"}, {"description", "x"}, {"input_schema", parameters()}};
        Json body = {{"model", "caller"},
                     {"messages", user_message("how is it?")},
                     {"tools", Json::array({tool})},
                     {"tool_choice", {{"type", "any"}}},
                     {"max_tokens", 300}};
        const auto whole = fixture_->ask("/v1/messages", body);
        QCOMPARE(whole["stop_reason"].get<std::string>(), std::string("tool_use"));
        QCOMPARE(whole["content"].size(), std::size_t{1});
        const auto& block = whole["content"][0];
        QCOMPARE(block["type"].get<std::string>(), std::string("tool_use"));
        QCOMPARE(block["name"].get<std::string>(), std::string("get_weather"));
        QVERIFY(!block["id"].get<std::string>().empty());
        QVERIFY(is_weather_call(block["input"]));
        // A call counts for more than that the answer was cut behind it.
        body.update({{"temperature", 0}, {"max_tokens", 300}});
        const auto tokens = fixture_->ask("/v1/messages", body)["usage"]["output_tokens"].get<int>();
        body["max_tokens"] = tokens;
        QCOMPARE(fixture_->ask("/v1/messages", body)["stop_reason"].get<std::string>(),
                 std::string("tool_use"));
        body["max_tokens"] = 2;
        QCOMPARE(fixture_->ask("/v1/messages", body)["stop_reason"].get<std::string>(),
                 std::string("max_tokens"));
        body["max_tokens"] = 300;

        body["stream"] = true;
        const auto events = events_of(fixture_->post("/v1/messages", body)->body);
        std::string names;
        Json input;
        for (const auto& event : events) {
            const auto type = event["type"].get<std::string>();
            names += type + " ";
            if (type == "content_block_start")
                QCOMPARE(dumped(event["content_block"]["input"]), std::string("{}"));
            if (type == "content_block_delta")
                input = Json::parse(event["delta"]["partial_json"].get<std::string>());
            if (type == "message_delta")
                QCOMPARE(event["delta"]["stop_reason"].get<std::string>(), std::string("tool_use"));
        }
        QCOMPARE(names, std::string("message_start content_block_start content_block_delta "
                                    "content_block_stop message_delta message_stop "));
        QVERIFY(is_weather_call(input));
    }

    void a_conversation_with_tools_is_read_in_every_dialect() {
        const auto size = [&](const std::string& path, Json body) {
            body["model"] = "caller";
            body["stream"] = false;
            body["max_tokens"] = 1;
            body["options"] = {{"num_predict", 1}};
            const auto answer = fixture_->ask(path, body);
            if (answer.contains("prompt_eval_count")) return answer["prompt_eval_count"].get<int>();
            return answer["usage"].value("prompt_tokens", answer["usage"].value("input_tokens", 0));
        };
        const auto ollama = size("/api/chat", Json::parse(R"({"messages":[
            {"role":"user","content":"how is it?"},
            {"role":"assistant","tool_calls":[{"function":{"name":"get_weather","arguments":{"city":"Ulm"}}}]},
            {"role":"tool","tool_name":"get_weather","content":"rain"}]})"));
        const auto openai =
            size("/v1/chat/completions",
                 Json::parse("{\"messages\":[\n"
                             "            {\"role\":\"user\",\"content\":\"how is it?\"},\n"
                             "            {\"role\":\"assistant\",\"content\":null,\"tool_calls\":[\n"
                             "                "
                             "{\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"get_"
                             "weather\",\"arguments\":\"{\\\"city\\\":\\\"Ulm\\\"}\"}}]},\n"
                             "            "
                             "{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"content\":[{\"type\":\"text\","
                             "\"text\":\"rain\"}]}]}"));
        const auto blocks = Json::parse(R"({"messages":[
            {"role":"user","content":"how is it?"},
            {"role":"assistant","content":[{"type":"tool_use","id":"call_1","name":"get_weather","input":{"city":"Ulm"}}]},
            {"role":"user","content":[{"type":"tool_result","tool_use_id":"call_1","content":"rain"}]}]})");
        QCOMPARE(openai, ollama);
        QCOMPARE(size("/v1/messages", blocks), ollama);
        auto counted = blocks;
        counted["model"] = "caller";
        QCOMPARE(fixture_->ask("/v1/messages/count_tokens", counted)["input_tokens"].get<int>(), ollama);
        counted["tools"] = Json::parse(R"([{"name":"get_weather","input_schema":{"type":"object"}}])");
        QVERIFY(fixture_->ask("/v1/messages/count_tokens", counted)["input_tokens"].get<int>() > ollama);
    }

    void faults_are_told_data() {
        refusal_columns();
        const char* tiny = R"({"model":"tiny","tools":[{"type":"function","function":{"name":"f"}}]})";
        for (const auto* path : {"/api/chat", "/v1/chat/completions"}) {
            refusal(path, tiny, "registry.ollama.ai/library/tiny:latest does not support tools");
            refusal(path, R"({"tools":5})", "'tools' must be an array");
            refusal(path, R"({"tools":[{}]})", "tools[0]: 'function' must be an object");
            refusal(path, R"({"tools":[{"type":"function","function":{}}]})", "'name' is missing");
            refusal(path, R"({"tools":[{"type":"search","function":{"name":"f"}}]})", "search");
            refusal(path, R"({"tools":[{"function":{"name":"f","parameters":[]}}]})", "JSON Schema");
            refusal(path, R"({"messages":[{"role":"assistant","tool_calls":[{"function":{}}]}]})",
                    "'name' is missing");
            refusal(
                path,
                R"({"messages":[{"role":"assistant","tool_calls":[{"function":{"name":"f","arguments":[1]}}]}]})",
                "invalid tool call arguments");
        }
        const auto* chat = "/v1/chat/completions";
        refusal(chat, R"({"tool_choice":"required"})", "there are no 'tools'");
        refusal(chat, R"({"tool_choice":"perhaps"})", "'tool_choice' must be");
        refusal(chat, R"({"tool_choice":{"type":"function"}})", "'tool_choice' must be");
        refusal(chat, R"({"tools":[{"function":{"name":"f"}}],"tool_choice":{"function":{"name":"g"}}})",
                "there is no tool 'g'");
        refusal(
            chat,
            R"({"tools":[{"function":{"name":"f","parameters":{"type":"sting"}}}],"tool_choice":"required"})",
            "tools: schema");
        const auto* messages = "/v1/messages";
        refusal(messages, R"({"tools":[{}]})", "'name' is missing");
        refusal(messages, R"({"tools":[{"type":"bash_20250124","name":"x"}]})", "bash_20250124");
        refusal(messages, R"({"tool_choice":{"type":"tool"}})", "tool_choice");
        refusal(messages, R"({"messages":[{"role":"user","content":[{"type":"tool_result"}]}]})",
                "tool_use_id");
        refusal(messages, R"({"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"a"}]}]})",
                "'name'");
        refusal(messages, R"({"messages":[{"role":"user","content":[{"type":"image"}]}]})", "image");
        refusal("/api/generate", R"({"prompt":"x","tools":[{}]})", "/api/chat");
    }

    void faults_are_told() {
        verify_refusal(*fixture_,
                       {{"model", "caller"}, {"messages", user_message("how is it?")}, {"max_tokens", 5}});
    }
};

QTEST_GUILESS_MAIN(ToolsApiTest)
#include "tools_api_test.moc"
