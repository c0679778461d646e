// SPDX-License-Identifier: Apache-2.0
// Who may ask: hosts, origins, keys. And which handler answers which path.
#include "server/http/access.h"
#include "server/http/router.h"

#include <QTest>

using namespace tars;

namespace {

HttpRequest request_with(std::vector<std::pair<std::string, std::string>> headers,
                         std::string path = "/api/tags", std::string method = "GET") {
    HttpRequest request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.headers = std::move(headers);
    return request;
}

int status_of(const Access& access, const HttpRequest& request) {
    const auto refusal = access.check(request);
    return refusal ? refusal->status : 200;
}

std::string header_of(const HttpResponse& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

}  // namespace

class HttpAccessTest : public QObject {
    Q_OBJECT

  private slots:
    void hosts_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("status");
        const auto row = [](const char* host, int status) { QTest::addRow("'%s'", host) << host << status; };
        row("", 200);
        row("localhost", 200);
        row("LOCALHOST:11434", 200);
        row("127.0.0.1:11434", 200);
        row("127.1.2.3", 200);
        row("[::1]:11434", 200);
        row("::1", 200);
        row("192.168.1.5", 200);
        row("10.0.0.1", 200);
        row("172.20.0.1", 200);
        row("0.0.0.0:80", 200);
        row("host.docker.internal:11434", 200);
        row("my.localhost", 200);
        row("printer.local", 200);
        row("example.com", 403);
        row("example.com:11434", 403);
        row("localhost.example.com", 403);
        row("127.0.0.1.example.com", 403);
        row("172.32.0.1", 403);
        row("8.8.8.8", 403);
        row("1271.0.0.1", 403);
        row("[2001:db8::1]", 403);
        row("evil-local", 403);
    }

    void hosts() {
        QFETCH(QString, host);
        QFETCH(int, status);
        const auto request = request_with({{"Host", host.toStdString()}});
        QCOMPARE(status_of(Access({.origins = {}, .api_keys = {}, .loopback = true}), request), status);
        // Who listens for others is asked under any name.
        QCOMPARE(status_of(Access({.origins = {}, .api_keys = {}, .loopback = false}), request), 200);
    }

    void origins_data() {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<int>("status");
        const auto row = [](const char* origin, int status) {
            QTest::addRow("'%s'", origin) << origin << status;
        };
        row("http://localhost", 200);
        row("https://localhost:3000", 200);
        row("http://127.0.0.1:8080", 200);
        row("app://obsidian.md", 200);
        row("tauri://localhost", 200);
        row("vscode-webview://abc", 200);
        row("https://friend.example", 200);
        row("https://sub.wild.example", 200);
        row("http://friend.example", 403);
        row("https://wild.example.evil", 403);
        row("http://localhost.evil.example", 403);
        row("http://evil.example", 403);
        row("null", 403);
        row("chrome-extension://abc", 403);
    }

    void origins() {
        QFETCH(QString, origin);
        QFETCH(int, status);
        const Access access({.origins = {"https://friend.example", "https://*.wild.example"},
                             .api_keys = {},
                             .loopback = true});
        const auto request = request_with({{"Host", "localhost"}, {"Origin", origin.toStdString()}});
        QCOMPARE(status_of(access, request), status);
        HttpResponse response;
        access.allow_origin(request, response);
        const bool allowed = status == 200;
        QCOMPARE(header_of(response, "Access-Control-Allow-Origin"),
                 allowed ? origin.toStdString() : std::string());
        QCOMPARE(header_of(response, "Vary"), std::string(allowed ? "Origin" : ""));
    }

    void a_page_of_our_own_host_is_no_stranger() {
        const Access access({});
        QCOMPARE(status_of(access, request_with({{"Host", "box.local:1"}, {"Origin", "http://box.local:1"}})),
                 200);
        QCOMPARE(status_of(access, request_with({{"Host", "box.local:1"}, {"Origin", "http://box.local:2"}})),
                 403);
        // The attack that both checks together stop: a name of the attacker's that means this machine.
        QCOMPARE(
            status_of(access, request_with({{"Host", "evil.example"}, {"Origin", "http://evil.example"}})),
            403);
    }

    void preflights_are_answered() {
        const Access access({});
        const auto request = request_with({{"Host", "localhost"}, {"Origin", "http://localhost:3000"}},
                                          "/api/chat", "OPTIONS");
        const auto answer = access.check(request);
        QVERIFY(answer);
        QCOMPARE(answer->status, 204);
        QVERIFY(header_of(*answer, "Access-Control-Allow-Methods").find("POST") != std::string::npos);
        QVERIFY(header_of(*answer, "Access-Control-Allow-Headers").find("anthropic-version") !=
                std::string::npos);
        QCOMPARE(header_of(*answer, "Access-Control-Allow-Origin"), std::string("http://localhost:3000"));
    }

    void a_star_lets_every_page_in() {
        const Access access({.origins = {"*"}, .api_keys = {}, .loopback = true});
        const auto request = request_with({{"Host", "localhost"}, {"Origin", "http://anyone.example"}});
        QCOMPARE(status_of(access, request), 200);
        HttpResponse response;
        access.allow_origin(request, response);
        QCOMPARE(header_of(response, "Access-Control-Allow-Origin"), std::string("*"));
    }

    void keys() {
        const Access access({.origins = {}, .api_keys = {"first", "second"}, .loopback = false});
        QCOMPARE(status_of(access, request_with({})), 401);
        QCOMPARE(status_of(access, request_with({{"Authorization", "Bearer wrong"}})), 401);
        QCOMPARE(status_of(access, request_with({{"Authorization", "Bearer "}})), 401);
        QCOMPARE(status_of(access, request_with({{"Authorization", "first"}})), 401);
        QCOMPARE(status_of(access, request_with({{"Authorization", "Bearer first"}})), 200);
        QCOMPARE(status_of(access, request_with({{"authorization", "bearer second"}})), 200);
        QCOMPARE(status_of(access, request_with({{"X-Api-Key", "second"}})), 200);
        QCOMPARE(status_of(access, request_with({}, "/health")), 200);
        QCOMPARE(status_of(access, request_with({}, "/ready")), 200);
        QCOMPARE(status_of(access, request_with({}, "/metrics")), 401);
    }

    void wildcards() {
        QVERIFY(matches_wildcard("a*c", "abc"));
        QVERIFY(matches_wildcard("a*c", "ac"));
        QVERIFY(!matches_wildcard("ab*bc", "abc"));
        QVERIFY(matches_wildcard("*", ""));
        QVERIFY(!matches_wildcard("abc", "abcd"));
    }

    void routes() {
        Router router;
        const auto say = [](const char* word) {
            return [word](const HttpRequest&, std::string_view rest) {
                return HttpResponse{.body = word + std::string(rest)};
            };
        };
        router.add("GET", "/", say("root"));
        router.add("GET", "/a/b", say("ab"));
        router.add("POST", "/a/b", say("post"));
        router.add("GET", "/m/*", say("m:"));
        const auto body = [&](const char* method, const char* path) {
            return router.route(request_with({}, path, method)).body;
        };
        QCOMPARE(body("GET", "/"), std::string("root"));
        QCOMPARE(body("GET", "/a/b"), std::string("ab"));
        QCOMPARE(body("POST", "//a//b/"), std::string("post"));
        QCOMPARE(body("GET", "/m/x/y"), std::string("m:x/y"));
        QCOMPARE(router.route(request_with({}, "/m", "GET")).status, 404);
        QCOMPARE(router.route(request_with({}, "/a/c", "GET")).status, 404);
        QCOMPARE(router.route(request_with({}, "/a/b", "PUT")).status, 405);
        QCOMPARE(std::string(router.name_of(request_with({}, "/m/secret"))), std::string("/m/*"));
        QCOMPARE(std::string(router.name_of(request_with({}, "/random"))), std::string("other"));
    }
};

QTEST_APPLESS_MAIN(HttpAccessTest)
#include "http_access_test.moc"
