// SPDX-License-Identifier: Apache-2.0
// Models that come from a registry and go to one over the API.
#include "server_fixture.h"
#include "tests/library/fake_registry.h"

#include <QTest>

#include <thread>

using namespace tars;
using namespace tars::test;

class TransferApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;
    FakeRegistry registry_;
    std::unique_ptr<HttpServer> remote_;
    std::string weights_;

    /// What speaks no TLS says nothing to who does.
    static ServerOptions impatient() {
        ServerOptions options;
        options.transfers.stall = std::chrono::seconds(1);
        return options;
    }
    std::string name(const std::string& model) const {
        return "127.0.0.1:" + std::to_string(remote_->port()) + "/u/" + model;
    }
    httplib::Result pull(const std::string& model, bool stream = true) const {
        return fixture_->post("/api/pull", {{"model", name(model)}, {"insecure", true}, {"stream", stream}});
    }
    static std::vector<Json> objects(const std::string& body) {
        std::vector<Json> found;
        for (const auto& line : lines_of(body)) found.push_back(Json::parse(line));
        return found;
    }
    /// Slow enough that others can come while it is under way.
    void serve_slowly(std::size_t bytes_per_second) {
        const std::lock_guard lock(registry_.mutex);
        registry_.instead = [this,
                             bytes_per_second](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!request.target.ends_with(sha256_hex(weights_))) return {};
            auto reply = serve_bytes(request, weights_);
            reply.bytes_per_second = bytes_per_second;
            return reply;
        };
    }
    int weight_requests() const {
        int count = 0;
        for (const auto& request : remote_->requests())
            count += request.method == "GET" && request.target.ends_with(sha256_hex(weights_));
        return count;
    }
    /// Begins a pull and leaves after the first bytes.
    bool leave_during_pull(const std::string& model) const {
        auto client = fixture_->client();
        httplib::Request request;
        request.method = "POST";
        request.path = "/api/pull";
        request.body = Json{{"model", name(model)}, {"insecure", true}}.dump();
        bool left = false;
        request.content_receiver = [&left](const char* bytes, std::size_t size, std::uint64_t,
                                           std::uint64_t) {
            left = std::string_view(bytes, size).find("completed") != std::string_view::npos;
            return !left;
        };
        const auto response = client.send(request);
        client.stop();
        return left && !response;
    }

  private slots:
    void init() {
        fixture_ = std::make_unique<ServerFixture>(impatient());
        weights_ = text_of(fixture_->model_path("tiny"));
        registry_.instead = {};
        registry_.add("u/m:latest", {{"model", weights_}, {"system", "Be brief."}});
        remote_ =
            std::make_unique<HttpServer>([this](const auto& request) { return registry_.answer(request); });
    }
    void cleanup() {
        fixture_.reset();
        remote_.reset();
    }

    void a_pull_tells_each_step() {
        const auto response = pull("m");
        QVERIFY(response && response->status == 200);
        QCOMPARE(response->get_header_value("Content-Type"), std::string("application/x-ndjson"));
        const auto pulling = "pulling " + sha256_hex(weights_).substr(0, 12);
        std::vector<std::string> steps;
        Json last_of_weights;
        for (const auto& object : objects(response->body)) {
            if (steps.empty() || steps.back() != object["status"]) steps.push_back(object["status"]);
            if (object["status"] == pulling) last_of_weights = object;
        }
        QCOMPARE(steps.front(), std::string("pulling manifest"));
        QVERIFY(std::ranges::find(steps, pulling) != steps.end());
        QCOMPARE(steps.back(), std::string("success"));
        // Whoever draws a bar sees it full.
        QCOMPARE(dumped(last_of_weights), dumped(Json{{"status", pulling},
                                                      {"digest", "sha256:" + sha256_hex(weights_)},
                                                      {"total", weights_.size()},
                                                      {"completed", weights_.size()}}));
        const auto shown = fixture_->ask("/api/show", {{"model", name("m")}});
        QCOMPARE(shown["system"].get<std::string>(), std::string("Be brief."));
        const auto answer = fixture_->ask("/api/generate", {{"model", name("m")},
                                                            {"prompt", "x"},
                                                            {"raw", true},
                                                            {"stream", false},
                                                            {"options", {{"num_predict", 3}}}});
        QCOMPARE(answer["done"].get<bool>(), true);
        const auto again = pull("m", false);
        QCOMPARE(again->get_header_value("Content-Type"), std::string("application/json"));
        QCOMPARE(again->body, std::string(R"({"status":"success"})"));
    }

    void steps_come_in_this_order() {
        // As older clients ask, with members that mean nothing any more.
        const auto response = fixture_->post("/api/pull", {{"name", name("m")},
                                                           {"insecure", true},
                                                           {"username", "u"},
                                                           {"password", "p"},
                                                           {"stream", nullptr}});
        std::vector<std::string> steps;
        for (const auto& object : objects(response->body)) {
            const auto status = object["status"].get<std::string>();
            if (steps.empty() || steps.back() != status) steps.push_back(status);
        }
        QVERIFY2(steps.size() >= 6, response->body.c_str());
        QCOMPARE(steps.front(), std::string("pulling manifest"));
        for (std::size_t i = 1; i + 3 < steps.size(); ++i)
            QVERIFY2(steps[i].starts_with("pulling "), steps[i].c_str());
        QCOMPARE(std::vector<std::string>(steps.end() - 3, steps.end()),
                 (std::vector<std::string>{"verifying sha256 digest", "writing manifest", "success"}));
        // A second time there is nothing to fetch, and each layer is full at once.
        const auto again = fixture_->post("/api/pull", {{"name", name("m")}, {"insecure", true}});
        for (const auto& object : objects(again->body))
            if (object.contains("digest")) QCOMPARE(dumped(object["completed"]), dumped(object["total"]));
    }

    void faults_are_told() {
        const auto unknown = pull("nothing");
        QCOMPARE(unknown->status, 200);
        const auto lines = objects(unknown->body);
        QCOMPARE(lines.front()["status"].get<std::string>(), std::string("pulling manifest"));
        QCOMPARE(lines.back()["error"].get<std::string>(),
                 std::string("pull model manifest: file does not exist"));
        const auto whole = pull("nothing", false);
        QCOMPARE(whole->status, 500);
        QVERIFY(Json::parse(whole->body)["error"].get<std::string>().ends_with("file does not exist"));
        for (const auto* bad : {"", "no name"}) {
            const auto refused = fixture_->post("/api/pull", {{"name", bad}});
            QCOMPARE(refused->status, 400);
            QCOMPARE(refused->body, std::string(R"({"error":"invalid model name"})"));
        }
        QCOMPARE(fixture_->post("/api/push", Json::object())->body,
                 std::string(R"({"error":"model is required"})"));
    }

    void what_the_registry_says_is_told_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::newRow("unknown") << 404 << QByteArray("{}") << "pull model manifest: file does not exist";
        QTest::newRow("forbidden") << 403 << QByteArray("{}")
                                   << "pull model manifest: unauthorized: access denied";
        QTest::newRow("broken") << 500 << QByteArray("{\"errors\":[]}")
                                << "pull model manifest: 500: {\"errors\":[]}";
    }
    void what_the_registry_says_is_told() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        {
            const std::lock_guard lock(registry_.mutex);
            registry_.instead = [=](const ServedRequest&) -> std::optional<ServedReply> {
                return ServedReply{.status = status, .body = body.toStdString()};
            };
        }
        const auto streamed = pull("m");
        QCOMPARE(streamed->status, 200);
        QCOMPARE(QString::fromStdString(objects(streamed->body).back()["error"]), error);
        const auto whole = pull("m", false);
        QCOMPARE(whole->status, 500);
        QCOMPARE(QString::fromStdString(Json::parse(whole->body)["error"]), error);
    }

    void a_scheme_in_a_name_means_nothing() {
        QCOMPARE(
            fixture_
                ->post("/api/pull", {{"model", "http://" + name("m")}, {"insecure", true}, {"stream", false}})
                ->body,
            std::string(R"({"status":"success"})"));
        // Without the word it goes out over TLS, which this registry does not speak: no need to wait for
        // that.
        auto client = fixture_->client();
        std::string first;
        httplib::Request request;
        request.method = "POST";
        request.path = "/api/pull";
        request.body = Json{{"model", "http://" + name("m")}}.dump();
        request.content_receiver = [&](const char* bytes, std::size_t size, std::uint64_t, std::uint64_t) {
            first.assign(bytes, size);
            return false;
        };
        client.send(request);
        QVERIFY2(first.starts_with(R"({"status":"pulling manifest"})"), first.c_str());
    }

    void a_push_tells_each_step_and_its_fault() {
        QVERIFY(pull("m", false)->status == 200);
        {
            const std::lock_guard lock(registry_.mutex);
            registry_.instead = [](const ServedRequest& request) -> std::optional<ServedReply> {
                if (request.method == "HEAD") return ServedReply{};
                if (request.method == "PUT") return ServedReply{.status = 201};
                return {};
            };
        }
        const auto digest = sha256_hex(weights_);
        const auto response = fixture_->post("/api/push", {{"model", name("m")}, {"insecure", true}});
        std::vector<std::string> steps;
        for (const auto& object : objects(response->body)) {
            const auto status = object["status"].get<std::string>();
            if (steps.empty() || steps.back() != status) steps.push_back(status);
            if (status == "pushing " + digest.substr(0, 12))
                QCOMPARE(object["digest"].get<std::string>(), "sha256:" + digest);
        }
        QCOMPARE(steps.front(), std::string("retrieving manifest"));
        QVERIFY(std::ranges::find(steps, "pushing " + digest.substr(0, 12)) != steps.end());
        QCOMPARE(std::vector<std::string>(steps.end() - 2, steps.end()),
                 (std::vector<std::string>{"pushing manifest", "success"}));
        {
            const std::lock_guard lock(registry_.mutex);
            registry_.instead = [](const ServedRequest&) -> std::optional<ServedReply> {
                return ServedReply{.status = 500, .body = "on fire"};
            };
        }
        const auto whole =
            fixture_->post("/api/push", {{"model", name("m")}, {"insecure", true}, {"stream", false}});
        QCOMPARE(whole->status, 500);
        QVERIFY2(whole->body.starts_with("{\"error\":\"") && whole->body.find("500") != std::string::npos,
                 whole->body.c_str());
    }

    void clients_share_one_pull() {
        serve_slowly(weights_.size() * 3);  // a third of a second
        std::vector<std::thread> clients;
        std::atomic<int> successes = 0;
        for (int i = 0; i < 3; ++i)
            clients.emplace_back([&] {
                const auto response = pull("m");
                if (response && objects(response->body).back()["status"] == "success") ++successes;
            });
        for (auto& client : clients) client.join();
        QCOMPARE(successes.load(), 3);
        QCOMPARE(weight_requests(), 1);
    }

    void a_client_that_leaves_pauses_the_pull() {
        serve_slowly(weights_.size() / 4);  // four seconds
        QVERIFY(leave_during_pull("m"));
        const auto partial =
            fixture_->models_folder() / "blobs" / ("sha256-" + sha256_hex(weights_) + "-partial");
        QVERIFY(fs::exists(partial));
        QVERIFY(eventually([&] { return fs::exists(partial.string() + "-0"); }));
        serve_slowly(0);
        const auto before = remote_->requests().size();
        const auto response = pull("m");
        QCOMPARE(objects(response->body).back()["status"].get<std::string>(), std::string("success"));
        bool resumed = false;
        const auto requests = remote_->requests();
        for (std::size_t i = before; i < requests.size(); ++i)
            resumed =
                resumed || (requests[i].target.ends_with(sha256_hex(weights_)) &&
                            requests[i].header("range") != "bytes=0-" + std::to_string(weights_.size() - 1) &&
                            !requests[i].header("range").empty());
        QVERIFY(resumed);
        QVERIFY(!fs::exists(partial));
    }

    void a_client_that_leaves_takes_nothing_from_another() {
        serve_slowly(weights_.size() * 2);
        std::atomic<bool> left = false;
        std::thread other([&] { left = leave_during_pull("m"); });
        const auto response = pull("m");
        other.join();
        QVERIFY(left);
        QCOMPARE(objects(response->body).back()["status"].get<std::string>(), std::string("success"));
    }

    void a_stopping_server_pauses_its_pulls() {
        serve_slowly(weights_.size() / 100);
        auto options = impatient();
        options.grace = std::chrono::milliseconds(50);
        fixture_ = std::make_unique<ServerFixture>(options);
        std::thread client([&] { pull("m"); });
        QVERIFY(eventually([&] { return weight_requests() > 0; }));
        const auto began = std::chrono::steady_clock::now();
        fixture_->server().stop();
        QVERIFY(std::chrono::steady_clock::now() - began < std::chrono::seconds(20));
        client.join();
    }

    void a_push_sends_what_the_registry_lacks() {
        QVERIFY(pull("m", false)->status == 200);
        std::vector<std::string> put;
        {
            const std::lock_guard lock(registry_.mutex);
            registry_.instead = [&put](const ServedRequest& request) -> std::optional<ServedReply> {
                if (request.method == "HEAD") return ServedReply{};  // it has every blob
                if (request.method != "PUT") return {};
                put.push_back(request.target);
                return ServedReply{.status = 201};
            };
        }
        QCOMPARE(
            fixture_->post("/api/copy", {{"source", name("m")}, {"destination", name("copy:v1")}})->status,
            200);
        const auto response = fixture_->post("/api/push", {{"model", name("copy:v1")}, {"insecure", true}});
        const auto lines = objects(response->body);
        QCOMPARE(lines.front()["status"].get<std::string>(), std::string("retrieving manifest"));
        QCOMPARE(lines.back()["status"].get<std::string>(), std::string("success"));
        QCOMPARE(put, std::vector<std::string>{"/v2/u/copy/manifests/v1"});

        const auto missing = objects(fixture_->post("/api/push", {{"model", name("no")}})->body);
        QCOMPARE(missing[1]["status"].get<std::string>(), std::string("couldn't retrieve manifest"));
        QVERIFY(missing.back()["error"].get<std::string>().ends_with("not found"));
    }

    void a_base_that_is_missing_is_asked_of_its_registry() {
        const auto from = "127.0.0.1:" + std::to_string(closed_port()) + "/u/far";
        const auto response = fixture_->post("/api/create", {{"model", "x"}, {"from", from}});
        QVERIFY(response);
        const auto lines = objects(response->body);
        QCOMPARE(lines.front()["status"].get<std::string>(), std::string("pulling manifest"));
        QVERIFY(lines.back()["error"].get<std::string>().starts_with("pull model manifest"));
        const auto whole =
            fixture_->post("/api/create", {{"model", "x"}, {"from", name("nothing")}, {"stream", false}});
        QCOMPARE(whole->status, 500);
        QCOMPARE(fixture_->get("/api/tags")["models"].size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TransferApiTest)
#include "transfer_api_test.moc"
