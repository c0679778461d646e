// SPDX-License-Identifier: Apache-2.0
// The routes that Anthropic's clients use.
#include "server_fixture.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

Json message_body(int tokens = 8) {
    return {{"model", "tiny"},
            {"max_tokens", tokens},
            {"system", Json::array({Json{{"type", "text"}, {"text", "be brief"}}})},
            {"messages", user_message("hello")},
            {"temperature", 0}};
}

}  // namespace

class AnthropicApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

  private slots:
    void initTestCase() { fixture_ = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { fixture_.reset(); }

    void a_message_is_answered_at_once() {
        const auto answer = fixture_->ask("/v1/messages", message_body());
        QCOMPARE(answer["type"].get<std::string>(), std::string("message"));
        QCOMPARE(answer["role"].get<std::string>(), std::string("assistant"));
        QVERIFY(answer["id"].get<std::string>().starts_with("msg_"));
        QCOMPARE(answer["content"].size(), std::size_t{1});
        QVERIFY(!answer["content"][0]["text"].get<std::string>().empty());
        QCOMPARE(answer["stop_reason"].get<std::string>(), std::string("max_tokens"));
        QCOMPARE(answer["usage"]["output_tokens"].get<int>(), 8);
        const auto count = fixture_->ask("/v1/messages/count_tokens", message_body());
        QCOMPARE(dumped(count["input_tokens"]), dumped(answer["usage"]["input_tokens"]));
    }

    void a_message_streams_named_events_in_order() {
        auto body = message_body();
        body["stream"] = true;
        const auto response = fixture_->post("/v1/messages", body);
        QCOMPARE(response->status, 200);
        QVERIFY(response->get_header_value("Content-Type").starts_with("text/event-stream"));
        std::vector<std::string> names;
        std::vector<Json> data;
        for (const auto& line : lines_of(response->body)) {
            if (line.starts_with("event: ")) names.push_back(line.substr(7));
            if (line.starts_with("data: ")) data.push_back(Json::parse(line.substr(6)));
        }
        QCOMPARE(names.size(), data.size());
        for (std::size_t i = 0; i < names.size(); ++i) QCOMPARE(data[i]["type"].get<std::string>(), names[i]);
        QVERIFY(names.size() > 5);
        QCOMPARE(names[0], std::string("message_start"));
        QCOMPARE(names[1], std::string("content_block_start"));
        const auto tail = std::vector<std::string>(names.end() - 3, names.end());
        QCOMPARE(tail, (std::vector<std::string>{"content_block_stop", "message_delta", "message_stop"}));
        std::string text;
        for (const auto& event : data)
            if (event["type"] == "content_block_delta") text += event["delta"]["text"].get<std::string>();
        const auto whole = fixture_->ask("/v1/messages", message_body());
        QCOMPARE(whole["content"][0]["text"].get<std::string>(), text);
        QCOMPARE(dumped(data[0]["message"]["usage"]["input_tokens"]), dumped(whole["usage"]["input_tokens"]));
        QCOMPARE(data[data.size() - 2]["usage"]["output_tokens"].get<int>(), 8);
    }

    void thoughts_have_a_block_of_their_own() {
        fixture_->link_with_template("thinker", "{{ messages[-1].content }}<think>{# ends at </think> #}");
        auto body = message_body();
        body["model"] = "thinker";
        const auto answer = fixture_->ask("/v1/messages", body);
        QCOMPARE(answer["content"].size(), std::size_t{1});
        QCOMPARE(answer["content"][0]["type"].get<std::string>(), std::string("thinking"));
        body["stream"] = true;
        const auto stream = fixture_->post("/v1/messages", body)->body;
        QVERIFY(stream.find("thinking_delta") != std::string::npos);
        QVERIFY(stream.find("text_delta") == std::string::npos);
    }

    void faults_have_anthropics_shape_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        const auto row = [](const char* change, int status, const char* type) {
            QTest::addRow("%s", change) << change << status << type;
        };
        row(R"({"max_tokens":null})", 400, "invalid_request_error");
        row(R"({"max_tokens":-1})", 400, "invalid_request_error");
        row(R"({"messages":[]})", 400, "invalid_request_error");
        row(R"({"messages":[{"role":"user","content":[{"type":"image"}]}]})", 400, "invalid_request_error");
        row(R"({"messages":[{"role":"wizard","content":"x"}]})", 400, "invalid_request_error");
        row(R"({"tools":[{}]})", 400, "invalid_request_error");
        row(R"({"model":"nobody"})", 404, "not_found_error");
    }

    void faults_have_anthropics_shape() {
        QFETCH(QString, change);
        QFETCH(int, status);
        QFETCH(QString, type);
        auto body = message_body();
        body.update(Json::parse(change.toStdString()));
        const auto response = fixture_->post("/v1/messages", body, {{"X-Request-Id", "abc"}});
        QVERIFY2(response->status == status, response->body.c_str());
        const auto error = Json::parse(response->body);
        QCOMPARE(error["type"].get<std::string>(), std::string("error"));
        QCOMPARE(error["error"]["type"].get<std::string>(), type.toStdString());
        QCOMPARE(error["request_id"].get<std::string>(), std::string("abc"));
    }
};

QTEST_GUILESS_MAIN(AnthropicApiTest)
#include "anthropic_api_test.moc"
