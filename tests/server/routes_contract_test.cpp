// SPDX-License-Identifier: Apache-2.0
// What holds for every route: which methods it takes, what its answers are called, who may ask.
#include "server_fixture.h"

#include <QNetworkInterface>
#include <QSysInfo>
#include <QTcpSocket>
#include <QTest>

#include <array>

using namespace tars;
using namespace tars::test;

namespace {

struct Route {
    const char* methods;  ///< with blanks between
    const char* path;
};

constexpr std::array kRoutes = {
    Route{"GET HEAD", "/"},
    Route{"GET HEAD", "/api/version"},
    Route{"GET", "/api/status"},
    Route{"GET HEAD", "/api/tags"},
    Route{"GET", "/api/ps"},
    Route{"POST", "/api/show"},
    Route{"POST", "/api/generate"},
    Route{"POST", "/api/chat"},
    Route{"POST", "/api/embed"},
    Route{"POST", "/api/embeddings"},
    Route{"POST", "/api/pull"},
    Route{"POST", "/api/push"},
    Route{"POST", "/api/create"},
    Route{"POST HEAD", "/api/blobs/sha256:0"},
    Route{"POST", "/api/copy"},
    Route{"DELETE", "/api/delete"},
    Route{"POST", "/api/me"},
    Route{"POST", "/api/signout"},
    Route{"DELETE", "/api/user/keys/abc"},
    Route{"POST", "/api/experimental/web_search"},
    Route{"POST", "/api/experimental/web_fetch"},
    Route{"GET", "/api/experimental/model-recommendations"},
    Route{"POST", "/v1/chat/completions"},
    Route{"POST", "/v1/completions"},
    Route{"POST", "/v1/embeddings"},
    Route{"POST", "/v1/responses"},
    Route{"POST", "/v1/audio/transcriptions"},
    Route{"GET", "/v1/models"},
    Route{"GET", "/v1/models/tiny"},
    Route{"POST", "/v1/messages"},
    Route{"POST", "/v1/messages/count_tokens"},
    Route{"GET HEAD", "/health"},
    Route{"GET HEAD", "/ready"},
    Route{"GET", "/metrics"},
};

/// What stands behind `name` in the head of `answer`; empty if it is not there.
QByteArray header_of(const QByteArray& answer, const QByteArray& name) {
    const auto at = answer.indexOf("\r\n" + name + ": ");
    if (at < 0) return {};
    const auto begin = at + name.size() + 4;
    return answer.mid(begin, answer.indexOf("\r\n", begin) - begin);
}

QByteArray body_of(const QByteArray& answer) {
    const auto at = answer.indexOf("\r\n\r\n");
    return at < 0 ? QByteArray() : answer.mid(at + 4);
}

}  // namespace

class RoutesContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    /// One request as its bytes, one answer as its bytes.
    QByteArray exchange(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                        const QByteArray& head = {}) const {
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", static_cast<quint16>(fixture_->port()));
        if (!socket.waitForConnected(3000)) return "no connection";
        socket.write(method + " " + path + " HTTP/1.1\r\n" +
                     (head.contains("Host:") ? QByteArray() : QByteArray("Host: localhost\r\n")) + head +
                     "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                     body);
        QByteArray answer;
        while (socket.waitForReadyRead(20000)) answer += socket.readAll();
        return answer + socket.readAll();
    }
    static int status_of(const QByteArray& answer) { return answer.mid(9, 3).toInt(); }

  private slots:
    void initTestCase() { fixture_ = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { fixture_.reset(); }

    void routes_take_their_methods_and_no_others_data() {
        QTest::addColumn<QByteArray>("methods");
        QTest::addColumn<QByteArray>("path");
        for (const auto& route : kRoutes)
            QTest::newRow(route.path) << QByteArray(route.methods) << QByteArray(route.path);
    }
    void routes_take_their_methods_and_no_others() {
        QFETCH(QByteArray, methods);
        QFETCH(QByteArray, path);
        for (const QByteArray method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
            const auto answer = exchange(method, path);
            const auto status = status_of(answer);
            if (methods.split(' ').contains(method)) {
                QVERIFY2(status != 405 && !answer.contains("page not found"), method + " " + answer);
                continue;
            }
            QVERIFY2(status == 405, method + " " + answer);
            QCOMPARE(header_of(answer, "Content-Type"), QByteArray("text/plain; charset=utf-8"));
            if (method != "HEAD") QCOMPARE(body_of(answer), QByteArray("405 method not allowed"));
        }
    }

    void unknown_paths_are_told_in_text_data() {
        QTest::addColumn<QByteArray>("path");
        for (const auto* path : {"/api", "/api/", "/api/nothing", "/v2/chat", "/api/chat/more",
                                 "/v1/images/generations", "/debug/pprof/", "/API/TAGS"})
            QTest::newRow(path) << QByteArray(path);
    }
    void unknown_paths_are_told_in_text() {
        QFETCH(QByteArray, path);
        const auto answer = exchange("GET", path);
        QCOMPARE(status_of(answer), 404);
        QCOMPARE(header_of(answer, "Content-Type"), QByteArray("text/plain; charset=utf-8"));
        QCOMPARE(body_of(answer), QByteArray("404 page not found"));
    }

    void paths_are_served_however_they_are_spelled() {
        for (const auto* path : {"/api/tags/", "//api/tags", "/api//tags", "/api/tags?x=1"})
            QCOMPARE(status_of(exchange("GET", path)), 200);
        const QByteArray body = "{\"model\":\"tiny\"}";
        for (const auto* path : {"/api/show/", "//api/show"})
            QCOMPARE(status_of(exchange("POST", path, body)), 200);
    }

    void the_root_is_exactly_this() {
        const auto answer = exchange("GET", "/");
        QCOMPARE(header_of(answer, "Content-Type"), QByteArray("text/plain; charset=utf-8"));
        QCOMPARE(body_of(answer), QByteArray("Ollama is running"));
    }

    void whole_answers_are_json_without_a_line_end() {
        const QByteArray ask =
            "{\"model\":\"tiny\",\"prompt\":\"x\",\"stream\":false,\"options\":{\"num_predict\":2},"
            "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"input\":\"x\"}";
        for (const auto* path :
             {"/api/generate", "/api/chat", "/api/embed", "/api/embeddings", "/api/show"}) {
            const auto answer = exchange("POST", path, ask);
            QVERIFY2(status_of(answer) == 200, answer);
            QCOMPARE(header_of(answer, "Content-Type"), QByteArray("application/json; charset=utf-8"));
            QVERIFY2(body_of(answer).endsWith("}"), answer.right(50));
        }
        for (const auto* path : {"/api/tags", "/api/ps", "/api/version", "/api/status"}) {
            const auto answer = exchange("GET", path);
            QCOMPARE(header_of(answer, "Content-Type"), QByteArray("application/json; charset=utf-8"));
            QVERIFY2(body_of(answer).endsWith("}"), answer.right(50));
        }
        // Loading is answered at once, even where a stream was asked for.
        const auto loaded = exchange("POST", "/api/generate", "{\"model\":\"tiny\",\"stream\":true}");
        QCOMPARE(header_of(loaded, "Content-Type"), QByteArray("application/json; charset=utf-8"));
        // OpenAI's end their line.
        for (const auto* path :
             {"/v1/chat/completions", "/v1/completions", "/v1/embeddings", "/v1/responses"}) {
            const auto answer =
                exchange("POST", path,
                         "{\"model\":\"tiny\",\"prompt\":\"x\",\"max_tokens\":2,\"input\":\"x\","
                         "\"max_output_tokens\":2,"
                         "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");
            QVERIFY2(status_of(answer) == 200, answer);
            QVERIFY2(body_of(answer).endsWith("}\n"), answer.right(50));
        }
        for (const auto* path : {"/v1/models", "/v1/models/tiny"})
            QVERIFY(body_of(exchange("GET", path)).endsWith("}\n"));
    }

    void every_line_of_a_stream_is_a_chunk_of_its_own() {
        for (const QByteArray path : {"/api/generate", "/api/chat"}) {
            const auto answer =
                exchange("POST", path,
                         "{\"model\":\"tiny\",\"prompt\":\"x\",\"options\":{\"num_predict\":4,"
                         "\"temperature\":0},"
                         "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");
            QCOMPARE(header_of(answer, "Content-Type"), QByteArray("application/x-ndjson"));
            QCOMPARE(header_of(answer, "Transfer-Encoding"), QByteArray("chunked"));
            auto rest = body_of(answer);
            int lines = 0;
            for (;;) {
                const auto size = rest.left(rest.indexOf("\r\n")).toInt(nullptr, 16);
                if (size == 0) break;
                const auto line = rest.mid(rest.indexOf("\r\n") + 2, size);
                QVERIFY2(line.endsWith("}\n") && line.count('\n') == 1, line);
                QVERIFY(Json::parse(line.toStdString()).is_object());
                rest = rest.mid(rest.indexOf("\r\n") + 2 + size + 2);
                ++lines;
            }
            QVERIFY(lines >= 2);
        }
    }

    void a_fault_before_the_first_byte_is_no_stream_data() {
        QTest::addColumn<QByteArray>("path");
        for (const auto* path :
             {"/api/generate", "/api/chat", "/api/embed", "/api/embeddings", "/api/show",
              "/v1/chat/completions", "/v1/completions", "/v1/responses", "/v1/embeddings", "/v1/messages"})
            QTest::newRow(path) << QByteArray(path);
    }
    void a_fault_before_the_first_byte_is_no_stream() {
        QFETCH(QByteArray, path);
        const auto answer = exchange("POST", path,
                                     "{\"model\":\"nobody\",\"stream\":true,\"prompt\":\"x\",\"input\":\"x\","
                                     "\"max_tokens\":2,"
                                     "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");
        QCOMPARE(status_of(answer), 404);
        QVERIFY2(header_of(answer, "Content-Type").startsWith("application/json"), answer);
        const auto error = Json::parse(body_of(answer).toStdString())["error"];
        QCOMPARE(error.is_string(), path.startsWith("/api/"));
        QVERIFY2(body_of(answer).contains("not found"), answer);
        const auto empty = exchange("POST", path);
        QCOMPARE(status_of(empty), 400);
        if (path.startsWith("/api/"))
            QCOMPARE(body_of(empty), QByteArray("{\"error\":\"missing request body\"}"));
        else
            QCOMPARE(Json::parse(body_of(empty).toStdString())["error"]["message"].get<std::string>(),
                     std::string("EOF"));
        QCOMPARE(status_of(exchange("POST", path, "{\"model\":")), 400);
    }

    void a_key_that_nobody_asked_for_does_no_harm() {
        const auto* keys =
            "Authorization: Bearer sk-anything\r\nx-api-key: anything\r\nanthropic-version: 2023-06-01\r\n";
        QCOMPARE(status_of(exchange("GET", "/api/tags", {}, keys)), 200);
        QCOMPARE(status_of(exchange("GET", "/v1/models", {}, keys)), 200);
        QCOMPARE(status_of(exchange("POST", "/api/show", "{\"model\":\"tiny\"}", keys)), 200);
    }

    void a_missing_key_is_told_in_each_dialect() {
        ServerOptions options;
        options.api_keys = {"secret"};
        const ServerFixture locked(options);
        const auto error = [&](const char* path) {
            const auto response = locked.post(path, {{"model", "tiny"}}, {{"X-Request-Id", "abc"}});
            if (!response || response->status != 401) return Json();
            if (response->get_header_value("WWW-Authenticate") != "Bearer") return Json();
            return Json::parse(response->body);
        };
        QVERIFY(error("/api/chat")["error"].is_string());
        QCOMPARE(error("/v1/chat/completions")["error"]["type"].get<std::string>(), std::string("api_error"));
        const auto anthropic = error("/v1/messages");
        QCOMPARE(anthropic["type"].get<std::string>(), std::string("error"));
        QCOMPARE(anthropic["error"]["type"].get<std::string>(), std::string("authentication_error"));
        QCOMPARE(anthropic["request_id"].get<std::string>(), std::string("abc"));
    }

    void what_ollamas_own_computers_do_is_disabled() {
        QCOMPARE(dumped(fixture_->get("/api/status")),
                 std::string("{\"cloud\":{\"disabled\":true,\"source\":\"config\"}}"));
        const auto error = [&](const char* method, const char* path) {
            const auto answer = exchange(method, path, "{}");
            return status_of(answer) == 403
                       ? Json::parse(body_of(answer).toStdString())["error"].get<std::string>()
                       : answer.toStdString();
        };
        QCOMPARE(error("POST", "/api/experimental/web_search"),
                 std::string("ollama cloud is disabled: web search is unavailable"));
        QCOMPARE(error("POST", "/api/experimental/web_fetch"),
                 std::string("ollama cloud is disabled: web fetch is unavailable"));
        for (const auto* path : {"/api/me", "/api/signout"})
            QCOMPARE(error("POST", path), std::string("ollama cloud is disabled: account is unavailable"));
        QCOMPARE(error("DELETE", "/api/user/keys/abc"),
                 std::string("ollama cloud is disabled: account is unavailable"));
        QCOMPARE(dumped(fixture_->get("/api/experimental/model-recommendations")),
                 std::string("{\"recommendations\":[]}"));
    }

    void the_server_answers_to_its_machines_names_and_addresses() {
        QByteArrayList hosts = {"localhost",
                                "LocalHost:1",
                                "127.0.0.9",
                                "10.1.2.3",
                                "192.168.1.1:80",
                                "172.16.0.1",
                                "0.0.0.0",
                                "[::1]:5",
                                "[fd00::1]",
                                "a.localhost",
                                "Box.Local",
                                "x.internal:9",
                                QSysInfo::machineHostName().toUtf8()};
        for (const auto& address : QNetworkInterface::allAddresses())
            if (address.scopeId().isEmpty())
                hosts << (address.protocol() == QAbstractSocket::IPv6Protocol
                              ? "[" + address.toString().toUtf8() + "]"
                              : address.toString().toUtf8());
        for (const auto& host : hosts)
            QVERIFY2(status_of(exchange("GET", "/api/version", {}, "Host: " + host + "\r\n")) == 200, host);
        for (const QByteArray host : {"8.8.8.8", "172.32.0.1", "[2001:db8::1]", "local", "localhost.example",
                                      "internal", "127.0.0.1.example", "1.2.3"})
            QVERIFY2(status_of(exchange("GET", "/api/version", {}, "Host: " + host + "\r\n")) == 403, host);
    }

    void strangers_get_an_empty_403() {
        for (const QByteArray head : {"Host: evil.example\r\n", "Origin: http://evil.example\r\n"}) {
            const auto answer = exchange("GET", "/api/tags", {}, head);
            QCOMPARE(status_of(answer), 403);
            QCOMPARE(body_of(answer), QByteArray());
        }
        const auto preflight = exchange("OPTIONS", "/api/chat", {}, "Origin: http://evil.example\r\n");
        QCOMPARE(status_of(preflight), 403);
    }

    void a_preflight_allows_what_clients_send() {
        const auto answer = exchange("OPTIONS", "/v1/messages", {}, "Origin: http://localhost:3000\r\n");
        QCOMPARE(status_of(answer), 204);
        QCOMPARE(header_of(answer, "Access-Control-Allow-Methods"),
                 QByteArray("GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS"));
        QCOMPARE(header_of(answer, "Access-Control-Max-Age"), QByteArray("43200"));
        const auto allowed = ", " + header_of(answer, "Access-Control-Allow-Headers").toLower() + ", ";
        for (const QByteArray name : {"Authorization",
                                      "Content-Type",
                                      "User-Agent",
                                      "Accept",
                                      "X-Requested-With",
                                      "OpenAI-Beta",
                                      "x-stainless-arch",
                                      "x-stainless-async",
                                      "x-stainless-custom-poll-interval",
                                      "x-stainless-helper-method",
                                      "x-stainless-lang",
                                      "x-stainless-os",
                                      "x-stainless-package-version",
                                      "x-stainless-poll-helper",
                                      "x-stainless-retry-count",
                                      "x-stainless-runtime",
                                      "x-stainless-runtime-version",
                                      "x-stainless-timeout",
                                      "x-api-key",
                                      "anthropic-version",
                                      "anthropic-beta",
                                      "anthropic-dangerous-direct-browser-access"})
            QVERIFY2(allowed.contains(", " + name.toLower() + ", "), name);
        const auto actual = exchange("GET", "/api/tags", {}, "Origin: http://localhost:3000\r\n");
        QCOMPARE(header_of(actual, "Access-Control-Allow-Origin"), QByteArray("http://localhost:3000"));
        QCOMPARE(header_of(actual, "Vary"), QByteArray("Origin"));
        QVERIFY(!actual.contains("Access-Control-Allow-Credentials"));
        QVERIFY(!exchange("GET", "/api/tags").contains("Access-Control-"));
    }

    void options_without_an_origin_ask_for_nothing() {
        QCOMPARE(status_of(exchange("OPTIONS", "/api/chat")), 204);
        const auto address = exchange("OPTIONS", "/api/chat", {}, "Host: 127.0.0.1:11434\r\n");
        QCOMPARE(status_of(address), 405);
    }
};

QTEST_GUILESS_MAIN(RoutesContractTest)
#include "routes_contract_test.moc"
