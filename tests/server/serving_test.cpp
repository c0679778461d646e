// SPDX-License-Identifier: Apache-2.0
// How the server holds up: clients that leave, too many of them, and hostile ones.
#include "server/http/http_server.h"
#include "server_fixture.h"

#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tars;
using namespace tars::test;
using namespace std::chrono_literals;

namespace {

/// Greedy: a random model says its end token by chance sooner or later when tokens are drawn.
Json endless(const char* model = "tiny") {
    return {{"model", model},
            {"prompt", "hello"},
            {"raw", true},
            {"options", {{"num_predict", 2000}, {"temperature", 0}}}};
}

Json brief() {
    return {{"model", "tiny"}, {"prompt", "hello"}, {"stream", false}, {"options", {{"num_predict", 2}}}};
}

/// A client that asks for an endless answer and leaves when told to, or once `patience` parts have come.
class Listener {
  public:
    Listener(const ServerFixture& fixture, Json body, int patience = 1 << 30)
        : thread_([this, client = std::make_shared<httplib::Client>(fixture.client()), text = body.dump(),
                   patience] {
              httplib::Request request;
              request.method = "POST";
              request.path = "/api/generate";
              request.body = text;
              request.content_receiver = [this, patience](const char* data, std::size_t size, std::uint64_t,
                                                          std::uint64_t) {
                  if (std::string_view(data, size).find("\"done\":true") != std::string_view::npos)
                      whole = true;
                  return ++parts < patience && !leave;
              };
              const auto response = client->send(request);
              if (response) status = response->status;
              over = true;
          }) {}
    ~Listener() {
        leave = true;
        thread_.join();
    }

    std::atomic<int> parts{0};
    std::atomic<int> status{0};
    std::atomic<bool> leave{false};
    std::atomic<bool> whole{false};  ///< the last line has come
    std::atomic<bool> over{false};

  private:
    std::thread thread_;
};

/// What a server answers to these bytes, until it closes the connection or is silent for `patience`.
HttpHandlers handlers_that_answer(HttpResponse response) {
    return {.admit = [](const HttpRequest&) { return std::optional<HttpResponse>(); },
            .handle = [response](const HttpRequest&) { return response; },
            .takes_upload = [](const HttpRequest&) { return false; },
            .refuse = [](int status, const HttpRequest&) { return HttpResponse{.status = status}; },
            .served = [](const HttpRequest&, const ServedRequest&) {}};
}

QByteArray raw_exchange(int port, const QByteArray& bytes, int patience = 3000) {
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", static_cast<quint16>(port));
    if (!socket.waitForConnected(3000)) return "no connection";
    socket.write(bytes);
    QByteArray answer;
    while (socket.waitForReadyRead(patience)) answer += socket.readAll();
    answer += socket.readAll();
    if (socket.state() == QAbstractSocket::ConnectedState) answer += "(open)";
    return answer;
}

}  // namespace

class ServingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> hostile_;

  private slots:
    void cleanupTestCase() { hostile_.reset(); }

    void a_client_that_leaves_stops_its_answer() {
        ServerFixture fixture({}, 5ms);
        const Listener listener(fixture, endless(), 3);
        QVERIFY(eventually([&] { return listener.over.load(); }));
        QVERIFY(eventually([&] { return fixture.metric("tars_answers_total{end=\"cancelled\"}") == 1; }));
        QVERIFY(eventually([&] { return fixture.metric("tars_http_requests_active") == 1; }));  // this one
        QCOMPARE(fixture.metric("tars_answers_total{end=\"length\"}"), 0.0);
    }

    void a_client_that_leaves_before_the_whole_answer_stops_it_too() {
        ServerFixture fixture({}, 5ms);
        auto body = endless();
        body["stream"] = false;
        auto client = fixture.client();
        client.set_read_timeout(0, 300'000);
        QVERIFY(!client.Post("/api/generate", body.dump(), "application/json"));
        QVERIFY(eventually([&] { return fixture.metric("tars_answers_total{end=\"cancelled\"}") == 1; }));
    }

    void a_client_that_leaves_the_queue_is_forgotten() {
        ServerOptions options;
        options.pool.parallel = 1;
        ServerFixture fixture(options, 5ms);
        const Listener first(fixture, endless());
        QVERIFY(eventually([&] { return first.parts > 0; }));
        {
            auto client = fixture.client();
            client.set_read_timeout(0, 200'000);
            QVERIFY(!client.Post("/api/generate", brief().dump(), "application/json"));
        }
        QVERIFY(eventually([&] { return fixture.metric("tars_requests_waiting") == 0; }));
        QVERIFY(!first.over);
    }

    void answers_of_many_clients_are_what_each_gets_alone() {
        ServerFixture fixture;
        Json body = {{"model", "tiny"},
                     {"prompt", "hello"},
                     {"stream", false},
                     {"options", {{"temperature", 0}, {"num_predict", 20}}}};
        const auto alone = fixture.ask("/api/generate", body)["response"];
        std::atomic<int> same{0};
        std::vector<std::thread> clients;
        for (int i = 0; i < 16; ++i)
            clients.emplace_back([&] { same += fixture.ask("/api/generate", body)["response"] == alone; });
        for (auto& client : clients) client.join();
        QCOMPARE(same.load(), 16);
    }

    void a_full_queue_is_busy_at_once() {
        ServerOptions options;
        options.pool.parallel = 1;
        options.pool.waiting = 1;
        ServerFixture fixture(options, 5ms);
        const Listener first(fixture, endless());
        QVERIFY(eventually([&] { return first.parts > 0; }));
        const Listener second(fixture, endless());
        QVERIFY(eventually([&] { return fixture.metric("tars_requests_waiting") == 1; }));
        const auto third = fixture.post("/api/generate", brief());
        QCOMPARE(third->status, 503);
        QVERIFY(third->body.find("server busy, please try again.  maximum pending requests exceeded") !=
                std::string::npos);
        const auto fourth = fixture.post("/v1/completions", {{"model", "tiny"}, {"prompt", "x"}});
        QCOMPARE(fourth->status, 503);
        QCOMPARE(Json::parse(fourth->body)["error"]["type"].get<std::string>(), std::string("api_error"));
    }

    void one_model_gives_way_to_another() {
        ServerOptions options;
        options.pool.models = 1;
        ServerFixture fixture(options);
        fixture.ask("/api/generate", brief());
        auto other = brief();
        other["model"] = "other";
        fixture.ask("/api/generate", other);
        const auto models = fixture.get("/api/ps")["models"];
        QCOMPARE(models.size(), std::size_t{1});
        QCOMPARE(models[0]["name"].get<std::string>(), std::string("other:latest"));
    }

    void an_idle_model_is_unloaded() {
        ServerOptions options;
        options.pool.keep_alive = 50ms;
        ServerFixture fixture(options);
        fixture.ask("/api/generate", brief());
        QVERIFY(eventually([&] { return fixture.get("/api/ps")["models"].empty(); }));
    }

    void stopping_lets_answers_end() {
        ServerFixture fixture({}, 2ms);
        auto body = endless();
        body["options"]["num_predict"] = 100;
        Listener listener(fixture, body);
        QVERIFY(eventually([&] { return listener.parts > 0; }));
        fixture.server().stop();
        QVERIFY(eventually([&] { return listener.over.load(); }));
        QCOMPARE(listener.status.load(), 200);
        QVERIFY(listener.whole);
        QVERIFY(!fixture.client().Get("/"));
    }

    void stopping_does_not_wait_for_ever() {
        ServerOptions options;
        options.grace = 100ms;
        ServerFixture fixture(options, 5ms);
        Listener listener(fixture, endless());
        QVERIFY(eventually([&] { return listener.parts > 0; }));
        const auto before = std::chrono::steady_clock::now();
        fixture.server().stop();
        QVERIFY(std::chrono::steady_clock::now() - before < 5s);
        QVERIFY(eventually([&] { return listener.over.load(); }));
    }

    void it_refuses_to_serve_the_network_without_a_key() {
        const TemporaryFolder folder;
        Runtime runtime(std::move(*make_cpu_device({.threads = 1, .level = {}})));
        ServerOptions options;
        options.host = "0.0.0.0";
        options.port = 0;
        const auto refused = Server::start(options, Library(folder.path()), runtime);
        QVERIFY(!refused);
        QVERIFY(refused.error().text().find("TARS_API_KEYS") != std::string::npos);
        options.api_keys = {"k"};
        QVERIFY(Server::start(options, Library(folder.path()), runtime));
    }

    void a_taken_port_is_told() {
        ServerFixture fixture;
        const TemporaryFolder folder;
        ServerOptions options;
        options.port = static_cast<std::uint16_t>(fixture.port());
        const auto second = Server::start(options, Library(folder.path()), fixture.runtime());
        QVERIFY(!second);
        QVERIFY(second.error().message.find(std::to_string(fixture.port())) != std::string::npos);
    }

    void keys_are_asked_for() {
        ServerOptions options;
        options.api_keys = {"secret"};
        ServerFixture fixture(options);
        QCOMPARE(fixture.client().Get("/api/tags")->status, 401);
        QCOMPARE(fixture.client().Get("/health")->status, 200);
        QCOMPARE(fixture.client().Get("/api/tags", {{"Authorization", "Bearer secret"}})->status, 200);
        QCOMPARE(fixture.post("/api/generate", brief())->status, 401);
        QCOMPARE(fixture.post("/api/generate", brief(), {{"x-api-key", "secret"}})->status, 200);
    }

    void strangers_pages_are_refused() {
        ServerFixture fixture;
        auto client = fixture.client();
        QCOMPARE(client.Get("/api/tags", {{"Origin", "http://evil.example"}})->status, 403);
        QCOMPARE(client.Get("/api/tags", {{"Host", "evil.example"}})->status, 403);
        const auto page = client.Get("/api/tags", {{"Origin", "http://localhost:3000"}});
        QCOMPARE(page->status, 200);
        QCOMPARE(page->get_header_value("Access-Control-Allow-Origin"), std::string("http://localhost:3000"));
        const auto preflight = client.Options("/api/chat", {{"Origin", "http://localhost:3000"}});
        QCOMPARE(preflight->status, 204);
    }

    void requests_have_ids_and_a_log_line() {
        std::vector<std::string> lines;
        std::mutex mutex;
        ServerOptions options;
        options.log = [&](const std::string& line) {
            const std::lock_guard lock(mutex);
            lines.push_back(line);
        };
        ServerFixture fixture(options);
        const auto named = fixture.client().Get("/api/tags", {{"X-Request-Id", "my-id.7"}});
        QCOMPARE(named->get_header_value("X-Request-Id"), std::string("my-id.7"));
        const auto logged = [&](std::size_t count) {
            return eventually([&] {
                const std::lock_guard lock(mutex);
                return lines.size() == count;
            });
        };
        // A line is written once its answer is sent, by that connection's thread: the next is asked
        // for only then, as two connections have no order among themselves.
        QVERIFY(logged(1));
        const auto hostile = fixture.client().Get("/x\033y", {{"X-Request-Id", "a b"}});
        QVERIFY(hostile->get_header_value("X-Request-Id").starts_with("req_"));
        QVERIFY(logged(2));
        QVERIFY(lines[0].find("my-id.7 127.0.0.1 GET /api/tags 200") != std::string::npos);
        QVERIFY2(lines[1].find('\033') == std::string::npos, lines[1].c_str());
    }

    void the_log_tells_what_was_left_out_and_more_on_demand() {
        std::vector<std::string> lines;
        std::vector<AnsweredRequest> answered;
        std::mutex mutex;
        ServerOptions options;
        options.pool.context = 64;
        options.debug = 2;
        options.log_requests = true;
        options.log = [&](const std::string& line) {
            const std::lock_guard lock(mutex);
            lines.push_back(line);
        };
        options.observe = [&](const AnsweredRequest& request) {
            const std::lock_guard lock(mutex);
            answered.push_back(request);
        };
        ServerFixture fixture(options);
        const Json body = {{"model", "tiny"},
                           {"prompt", std::string(900, 'x')},
                           {"stream", false},
                           {"options", {{"num_predict", 1}}}};
        const auto answer = fixture.ask("/api/generate", body);
        const auto dropped = answer["dropped_tokens"].get<std::size_t>();
        QVERIFY(eventually([&] {
            const std::lock_guard lock(mutex);
            return answered.size() == 1;
        }));
        const std::lock_guard lock(mutex);
        QVERIFY(dropped > 0);
        QCOMPARE(answered[0].figures.dropped_tokens, dropped);
        const auto has = [&](const std::string& words) {
            return std::ranges::any_of(
                lines, [&](const auto& line) { return line.find(words) != std::string::npos; });
        };
        QVERIFY2(has(", " + std::to_string(dropped) + " tokens dropped"), lines.back().c_str());
        QVERIFY(has(" body: {\"model\":\"tiny\","));
        QVERIFY(has(" prompt: "));
        QVERIFY(has(" tiny, context 64, ready after "));
    }

    void early_refusals_can_be_read_by_the_page_that_asked() {
        ServerOptions options;
        options.body_bytes = 1000;
        ServerFixture fixture(options);
        const auto status_of = [&](const httplib::Headers& more, const std::string& body,
                                   const char* origin) {
            auto headers = more;
            headers.emplace("Origin", origin);
            const auto response = fixture.client().Post("/api/show", headers, body, "application/json");
            if (!response) return std::string("none");
            return std::to_string(response->status) + " " +
                   response->get_header_value("Access-Control-Allow-Origin");
        };
        constexpr const char* kPage = "http://localhost:3000";
        const auto with_page = [&](const char* status) { return std::string(status) + " " + kPage; };
        QCOMPARE(status_of({}, std::string(2000, ' '), kPage), with_page("413"));
        QCOMPARE(status_of({{"Content-Encoding", "br"}}, "x", kPage), with_page("415"));
        QCOMPARE(status_of({{"Content-Encoding", "gzip"}}, "no gzip", kPage), with_page("400"));
        QCOMPARE(status_of({}, "{}", kPage), with_page("400"));
        QCOMPARE(status_of({}, R"({"model":"nobody"})", kPage), with_page("404"));
        QCOMPARE(status_of({}, std::string(2000, ' '), "http://evil.example"), std::string("403 "));
    }

    void health_and_metrics() {
        ServerFixture fixture;
        QCOMPARE(fixture.client().Get("/health")->status, 200);
        QCOMPARE(fixture.client().Get("/ready")->status, 200);
        fixture.ask("/api/generate", brief());
        // A request is counted after its last byte, which its client may have read by then.
        const auto* counted = "tars_http_requests_total{route=\"/api/generate\",status=\"200\"}";
        QVERIFY(eventually([&] { return fixture.metric(counted) == 1; }));
        const auto metrics = fixture.client().Get("/metrics");
        QVERIFY(metrics->get_header_value("Content-Type").starts_with("text/plain; version=0.0.4"));
        for (const auto* line :
             {"tars_http_requests_total{route=\"/api/generate\",status=\"200\"} 1\n",
              "tars_output_tokens_total 2\n", "tars_models_loaded 1\n",
              "tars_first_token_seconds_bucket{le=\"+Inf\"} 1\n", "tars_answers_total{end=\"length\"} 1\n",
              "tars_model_loads_total 1\n", "tars_token_gap_seconds_bucket{le=\"+Inf\"} 1\n",
              "tars_token_gap_seconds_count 1\n"})
            QVERIFY2(metrics->body.find(line) != std::string::npos, metrics->body.c_str());
        // The prompt's rows, and one for the first of two tokens.
        const auto batches = fixture.metric("tars_batches_total"),
                   rows = fixture.metric("tars_batch_rows_total");
        QVERIFY(batches >= 2 && rows > batches);
        QCOMPARE(fixture.metric("tars_batch_row_places_total"), 512 * batches);
        const auto used = fixture.metric("tars_kv_pages{model=\"tiny\",state=\"used\"}"),
                   free = fixture.metric("tars_kv_pages{model=\"tiny\",state=\"free\"}");
        QVERIFY(used > 0 && free > 0);
        QCOMPARE(used + free, 4.0 * 2048 / 32);
        QVERIFY(fixture.metric("process_resident_memory_bytes") > 1e6);
        for (const auto& line : lines_of(metrics->body))
            QVERIFY2(line.starts_with("# ") || line.rfind(' ') != std::string::npos, line.c_str());
    }

    void hostile_bytes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* name, const QByteArray& bytes, const QByteArray& answer) {
            QTest::newRow(name) << bytes << answer;
        };
        const QByteArray host = "Host: localhost\r\n";
        row("no HTTP", "hello\r\n\r\n", "HTTP/1.1 400");
        row("unknown method", "EAT / HTTP/1.1\r\n" + host + "\r\n", "HTTP/1.1 400");
        row("two lengths",
            "POST /api/chat HTTP/1.1\r\n" + host + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
            "HTTP/1.1 400");
        row("length and chunks",
            "POST /api/chat HTTP/1.1\r\n" + host +
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
            "HTTP/1.1 400");
        row("negative length", "POST /api/chat HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\n",
            "HTTP/1.1 400");
        row("huge length", "POST /api/chat HTTP/1.1\r\n" + host + "Content-Length: 99999999999\r\n\r\n",
            "HTTP/1.1 413");
        row("length without end",
            "POST /api/chat HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999999\r\n\r\n",
            "HTTP/1.1 400");
        row("compressed",
            "POST /api/chat HTTP/1.1\r\n" + host + "Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}",
            "HTTP/1.1 415");
        row("broken chunks",
            "POST /api/chat HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            "HTTP/1.1 400");
        row("long address", "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\n" + host + "\r\n",
            "HTTP/1.1 414");
        row("long head",
            "GET / HTTP/1.1\r\n" + host + ("X: " + QByteArray(4000, 'a') + "\r\n").repeated(20) + "\r\n",
            "HTTP/1.1 400");
        row("endless header", "GET / HTTP/1.1\r\nX: " + QByteArray(100000, 'a'), "HTTP/1.1 400");
        row("long range",
            "GET / HTTP/1.1\r\nConnection: close\r\n" + host +
                "Range: bytes=" + QByteArray("0-1,").repeated(1900) + "0-1\r\n\r\n",
            "HTTP/1.1 ");
        row("a body on GET",
            "GET / HTTP/1.1\r\n" + host + "Content-Length: 30\r\n\r\nGET /api/tags HTTP/1.1\r\n\r\n",
            "HTTP/1.1 200");
        row("no body", "POST /api/chat HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n", "HTTP/1.1 400");
        row("a path with nulls", "GET /%00%0d%0aX HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n",
            "HTTP/1.1 404");
    }

    void hostile_bytes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, answer);
        if (!hostile_) {
            ServerOptions options;
            options.body_bytes = 1 << 20;
            hostile_ = std::make_unique<ServerFixture>(options);
        }
        const auto& fixture = *hostile_;
        const auto got = raw_exchange(fixture.port(), bytes);
        QVERIFY2(got.startsWith(answer), got.left(300));
        QVERIFY2(!got.endsWith("(open)"), got.left(300));
        QCOMPARE(got.count("HTTP/1.1 "), 1);
        QCOMPARE(fixture.client().Get("/")->status, 200);
    }

    void slow_clients_are_given_up() {
        HttpServerOptions options;
        options.limits.head_time = 200ms;
        options.limits.body_time = 200ms;
        options.limits.idle_time = 200ms;
        HttpServer server(options, handlers_that_answer(HttpResponse{.body = "ok"}));
        const auto port = server.start();
        QVERIFY(port);
        QVERIFY(raw_exchange(*port, "GET / HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200"));
        for (const char* bytes :
             {"", "GET", "GET / HTTP/1.1\r\nX: ", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"})
            QVERIFY2(!raw_exchange(*port, bytes).contains("(open)"), bytes);
    }

    void parts_sent_together_are_chunks_of_their_own() {
        const std::string large(20'000, 'x');  // more than waits for others
        HttpResponse response{.content_type = "text/plain"};
        response.stream = [large](const BodyWriter& write) {
            for (const auto* part : {"one", "two"}) write(part, true);
            write(large, true);
            write("three", true);
            write("", false);
            write("four", false);
        };
        HttpServer server({}, handlers_that_answer(response));
        const auto port = server.start();
        QVERIFY(port);
        const QByteArray get = "GET / HTTP/1.1\r\n";
        const auto got = raw_exchange(*port, get + "\r\n" + get + "Connection: close\r\n\r\n");
        const auto body = "\r\n\r\n3\r\none\r\n3\r\ntwo\r\n4e20\r\n" + QByteArray::fromStdString(large) +
                          "\r\n5\r\nthree\r\n4\r\nfour\r\n0\r\n\r\n";
        QCOMPARE(got.count(body), 2);
    }

    void bodies_in_chunks_have_a_limit() {
        ServerOptions options;
        options.body_bytes = 10'000;
        ServerFixture fixture(options);
        const QByteArray head = "POST /api/show HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: "
                                "chunked\r\nConnection: close\r\n\r\n";
        const auto chunk = "400\r\n" + QByteArray(1024, ' ') + "\r\n";
        const auto small = raw_exchange(fixture.port(),
                                        head + chunk.repeated(5) + "10\r\n{\"model\":\"tiny\"}\r\n0\r\n\r\n");
        QVERIFY2(small.startsWith("HTTP/1.1 200"), small.left(300));
        const auto large = raw_exchange(fixture.port(), head + chunk.repeated(20));
        QVERIFY2(large.startsWith("HTTP/1.1 413"), large.left(300));
    }

    void two_requests_share_a_connection() {
        ServerFixture fixture;
        const QByteArray one = "GET /api/version HTTP/1.1\r\nHost: localhost\r\n";
        const auto got = raw_exchange(fixture.port(), one + "\r\n" + one + "Connection: close\r\n\r\n");
        QCOMPARE(got.count("HTTP/1.1 200"), 2);
    }

    void old_clients_get_a_stream_without_chunks() {
        ServerFixture fixture;
        const auto body = QByteArray::fromStdString(
            Json{{"model", "tiny"}, {"prompt", "x"}, {"options", {{"num_predict", 3}}}}.dump());
        const auto got =
            raw_exchange(fixture.port(), "POST /api/generate HTTP/1.0\r\nContent-Length: " +
                                             QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY2(got.startsWith("HTTP/1.1 200"), got.left(300));
        QVERIFY(!got.contains("chunked"));
        QVERIFY2(got.trimmed().endsWith("}"), got.right(300));
    }
};

QTEST_GUILESS_MAIN(ServingTest)
#include "serving_test.moc"
