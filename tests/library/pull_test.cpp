// SPDX-License-Identifier: Apache-2.0
// Fetching models from a registry that behaves and from one that does not.
#include "library/pull.h"
#include "library/pull_file.h"
#include "tests/library/fake_registry.h"
#include "tests/library/pull_child.h"
#include "tests/library/store_fixture.h"

#include "formats/model_file.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace tars;
using namespace tars::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kBig = 3'000'000;

}  // namespace

class PullTest : public QObject {
    Q_OBJECT

  private slots:
    void as_many_connections_as_the_environment_says_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<unsigned>("connections");
        const unsigned usual = TransferOptions{}.connections;
        QTest::newRow("nothing") << "" << usual;
        QTest::newRow("two") << "2" << 2u;
        QTest::newRow("quoted") << " '3' " << 3u;
        QTest::newRow("none") << "0" << usual;
        QTest::newRow("no number") << "many" << usual;
        QTest::newRow("far too many") << "100000" << 64u;
    }
    void as_many_connections_as_the_environment_says() {
        QFETCH(QString, value);
        QFETCH(unsigned, connections);
        for (const std::string prefix : {"OLLAMA_", "TARS_"}) {
            const auto options = transfer_options([&](const std::string& name) {
                return name == prefix + "MAX_TRANSFER_STREAMS" ? value.toStdString() : std::string();
            });
            QCOMPARE(options.connections, connections);
        }
    }

    void init() {
        folder_ = std::make_unique<TestFolder>();
        registry_ = std::make_unique<FakeRegistry>();
        server_ =
            std::make_unique<HttpServer>([this](const auto& request) { return registry_->answer(request); });
        store_ = std::make_unique<OllamaStore>(*folder_ / "store", OllamaStore::Access::ours);
        weights_ = noise(kBig, 1);
        weights_digest_ = sha256_hex(weights_);
        registry_->add("u/m:latest", {{"model", weights_}, {"system", "Be brief."}});
        events_.clear();
        options_ = {};
        options_.insecure = true;
        options_.part_bytes = 1 << 18;
        options_.first_pause = 1ms;
        options_.tries = 3;
        options_.on_event = [this](const TransferEvent& event) { events_.push_back(event); };
    }

    void cleanup() {
        server_.reset();
        registry_.reset();
    }

    void a_model_comes_in_parts_and_whole() {
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        const auto model = store_->find(name());
        QVERIFY2(model, error_of(model).c_str());
        QCOMPARE(text_of(model->path), weights_);
        QCOMPARE(model->system.value(), std::string("Be brief."));
        QCOMPARE(model->digest, sha256_hex(registry_->manifests["u/m:latest"]));
        std::set<std::string> ranges;
        for (const auto& request : server_->requests()) ranges.insert(request.header("range"));
        QVERIFY2(ranges.size() > 10, std::to_string(ranges.size()).c_str());
        QCOMPARE(leftovers(), 0);
    }

    void events_are_those_of_the_api() {
        QVERIFY(pull());
        std::vector<std::string> steps;
        for (const auto& event : events_)
            if (steps.empty() || steps.back() != event.status) steps.push_back(event.status);
        const auto pulling = [](const std::string& content) {
            return "pulling " + sha256_hex(content).substr(0, 12);
        };
        const std::vector<std::string> expected = {
            "pulling manifest", pulling(weights_),         pulling("Be brief."),
            pulling("{}"),      "verifying sha256 digest", "writing manifest",
            "success"};
        QCOMPARE(steps, expected);
        std::uint64_t completed = 0;
        for (const auto& event : events_) {
            if (event.status != pulling(weights_)) continue;
            QCOMPARE(event.digest, "sha256:" + sha256_hex(weights_));
            QCOMPARE(event.total, std::uint64_t{kBig});
            QVERIFY(event.completed >= completed);
            completed = event.completed;
        }
        QCOMPARE(completed, std::uint64_t{kBig});
    }

    void what_is_there_is_not_fetched_again() {
        QVERIFY(pull());
        server_->forget();
        QVERIFY(pull());
        QCOMPARE(server_->requests().size(), 1u);  // the manifest
        // A blob that was cut short is.
        fs::resize_file(store_->blob_path("sha256:" + sha256_hex(weights_)), 1000);
        QVERIFY(pull());
        QCOMPARE(text_of(store_->find(name())->path), weights_);
    }

    void a_broken_connection_is_taken_up_again() {
        int breaks = 0;
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!is_blob(request) || ++breaks > 20) return {};
            auto reply = serve_bytes(request, weights_);
            reply.break_after = 50'000;
            return request.target.ends_with(weights_digest_) ? std::optional(reply) : std::nullopt;
        };
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        QCOMPARE(text_of(store_->find(name())->path), weights_);
        QVERIFY(breaks > 20);
    }

    void a_download_goes_on_where_it_stopped() {
        std::stop_source stop;
        options_.stop = stop.get_token();
        options_.bytes_per_second = 2 * kBig;
        options_.on_event = [&](const TransferEvent& event) {
            if (event.completed > kBig / 3) stop.request_stop();
        };
        const auto stopped = pull();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::cancelled);
        QVERIFY(!store_->find(name()));

        server_->forget();
        std::uint64_t first = 0;
        options_.stop = {};
        options_.bytes_per_second = 0;
        options_.on_event = [&](const TransferEvent& event) {
            if (first == 0) first = event.completed;
        };
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        QVERIFY2(first > kBig / 4, std::to_string(first).c_str());
        QVERIFY2(server_->body_bytes() < kBig * 3 / 4, std::to_string(server_->body_bytes()).c_str());
        QCOMPARE(text_of(store_->find(name())->path), weights_);
        QCOMPARE(leftovers(), 0);
    }

    void a_killed_download_goes_on_where_it_stopped() {
        QProcess child;
        start_child(child, kBig / 8, 0);
        QVERIFY(wait_for_bytes(child, kBig / 2));
        child.kill();  // SIGKILL
        QVERIFY(child.waitForFinished());
        QVERIFY(!store_->find(name()));
        server_->forget();
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        QCOMPARE(text_of(store_->find(name())->path), weights_);
        QVERIFY2(server_->body_bytes() < kBig, std::to_string(server_->body_bytes()).c_str());
        QCOMPARE(leftovers(), 0);
    }

    void a_full_disk_loses_nothing() {
        QProcess child;
        start_child(child, 0, kBig - 1000);
        QVERIFY(child.waitForFinished());
        const auto said = child.readAllStandardOutput();
        QVERIFY2(child.exitCode() == 1 && said.contains("partial"), said.constData());
        QVERIFY(!store_->find(name()));
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
    }

    void a_damaged_part_is_fetched_again() {
        const auto blob = store_->blob_path("sha256:" + sha256_hex(weights_));
        auto damaged = weights_;
        damaged[kBig / 2] ^= 1;
        write_text(blob.string() + "-partial", damaged);
        write_text(blob.string() + "-partial-0", "{\"N\":0,\"Offset\":0,\"Size\":" + std::to_string(kBig) +
                                                     ",\"Completed\":" + std::to_string(kBig) + "}");
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        QCOMPARE(text_of(store_->find(name())->path), weights_);
        QCOMPARE(leftovers(), 0);
    }

    void odd_part_files_count_for_nothing_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("too much done")
            << QByteArray("{\"N\":0,\"Offset\":0,\"Size\":3000000,\"Completed\":3000001}");
        QTest::newRow("too large") << QByteArray("{\"N\":0,\"Offset\":0,\"Size\":3000001,\"Completed\":1}");
        QTest::newRow("a gap") << QByteArray("{\"N\":0,\"Offset\":5,\"Size\":2999995,\"Completed\":1}");
        QTest::newRow("nothing in it") << QByteArray("{\"N\":0,\"Offset\":0,\"Size\":0,\"Completed\":0}");
    }

    void odd_part_files_count_for_nothing() {
        QFETCH(QByteArray, text);
        const auto blob = store_->blob_path("sha256:" + sha256_hex(weights_)).string();
        write_text(blob + "-partial", std::string(kBig, 'x'));
        write_text(blob + "-partial-0", text.toStdString());
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        QCOMPARE(leftovers(), 0);
    }

    void wrong_bytes_are_refused() {
        QVERIFY(pull());
        auto wrong = noise(kBig, 2);
        registry_->add("u/m:latest", {{"model", noise(kBig, 3)}});
        for (auto& [digest, content] : registry_->blobs)
            if (digest == "sha256:" + sha256_hex(noise(kBig, 3))) content = wrong;
        const auto pulled = pull();
        QVERIFY(!pulled);
        const auto& message = pulled.error().message;
        QVERIFY2(message.find("digest mismatch, file must be downloaded again: want sha256:") == 0,
                 message.c_str());
        QVERIFY2(message.find("got sha256:" + sha256_hex(wrong)) != std::string::npos, message.c_str());
        QCOMPARE(text_of(store_->find(name())->path), weights_);  // the old one is still there
        QCOMPARE(leftovers(), 0);
    }

    void faults_of_the_registry_are_named_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        const QByteArray hex(64, 'a');
        const auto manifest = [&](const QByteArray& digest, const char* size) {
            return "{\"schemaVersion\":2,\"layers\":[{\"digest\":\"" + digest + "\",\"size\":" + size + "}]}";
        };
        QTest::newRow("unknown") << 404 << QByteArray("x") << "pull model manifest: file does not exist";
        QTest::newRow("private") << 401 << QByteArray("x")
                                 << "pull model manifest: unauthorized: access denied";
        QTest::newRow("broken") << 500 << QByteArray("oh\x1b[2J no")
                                << "pull model manifest: 500: oh\\x1B[2J no";
        QTest::newRow("a page") << 200 << QByteArray("<html>") << "it is not valid JSON";
        QTest::newRow("climbing digest") << 200 << manifest("sha256:../../x", "1") << "field 'digest' is";
        QTest::newRow("no such blob") << 200 << manifest("sha256:" + hex, "5") << "the server answers 404";
        QTest::newRow("larger than any disk")
            << 200 << manifest("sha256:" + hex, "4000000000000000000") << "not enough room";
    }

    void faults_of_the_registry_are_named() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (is_blob(request)) return {};
            return ServedReply{.status = status, .body = body.toStdString()};
        };
        const auto pulled = pull();
        QVERIFY(!pulled);
        const auto said = QString::fromStdString(pulled.error().message);
        QVERIFY2(said.toLower().contains(message.toLower()), qPrintable(said));
        QVERIFY(!store_->find(name()));
        QVERIFY(events_.size() >= 1 && events_[0].status == "pulling manifest");
    }

    void faults_that_pass_are_waited_for() {
        int refusals = 0;
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!is_blob(request) || ++refusals > 2) return {};
            return ServedReply{.status = 503};
        };
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!is_blob(request)) return {};
            return ServedReply{.status = 503};
        };
        OllamaStore other(*folder_ / "other", OllamaStore::Access::ours);
        const auto failed = pull_model(other, name(), options_);
        QVERIFY(!failed);
        QVERIFY2(failed.error().message.starts_with("max retries exceeded: "),
                 failed.error().message.c_str());
    }

    void a_silent_connection_is_given_up() {
        int silent = 0;
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!request.target.ends_with(weights_digest_) || ++silent > 1) return {};
            auto reply = serve_bytes(request, weights_);
            reply.silent_seconds = 60;
            return reply;
        };
        options_.stall = 2s;
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
    }

    void nobody_listening_is_said_at_once() {
        const auto nobody = *ModelName::parse("127.0.0.1:" + std::to_string(closed_port()) + "/u/m");
        const auto pulled = pull_model(*store_, nobody, options_);
        QVERIFY(!pulled);
        QVERIFY2(pulled.error().message.find("cannot connect") != std::string::npos,
                 error_of(pulled).c_str());
        QVERIFY(!pulled.error().hint.empty());
    }

    void plain_http_has_to_be_allowed() {
        options_.insecure = false;
        auto plain = name();
        plain.scheme = "http";
        const auto refused = pull_model(*store_, plain, options_);
        QVERIFY(!refused && refused.error().message.find("insecure protocol http") == 0);
        options_.stall = 1s;
        QVERIFY(!pull());  // speaks TLS to a server that does not
        QVERIFY(server_->requests().empty());
    }

    void a_server_without_ranges_will_do() {
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!request.target.ends_with(weights_digest_)) return {};
            return ServedReply{.body = weights_};
        };
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        QCOMPARE(text_of(store_->find(name())->path), weights_);
        QCOMPARE(leftovers(), 0);
    }

    void more_bytes_than_announced_are_refused() {
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!request.target.ends_with(weights_digest_)) return {};
            auto reply = serve_bytes(request, weights_);
            reply.body += "more";
            return reply;
        };
        const auto pulled = pull();
        QVERIFY(!pulled);
        QVERIFY2(pulled.error().message.find("more bytes than the manifest says") != std::string::npos,
                 error_of(pulled).c_str());
    }

    void another_host_does_not_learn_who_we_are() {
        HttpServer storage([&](const ServedRequest& request) { return serve_bytes(request, weights_); });
        const auto token = "secret";
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (request.target.starts_with("/token"))
                return ServedReply{.body = std::string("{\"token\":\"") + token + "\"}"};
            if (request.header("authorization") != std::string("Bearer ") + token) {
                const auto realm = "http://127.0.0.1:" + std::to_string(server_->port()) + "/token";
                return ServedReply{
                    .status = 401,
                    .headers = {{"WWW-Authenticate",
                                 "Bearer realm=\"" + realm + "\",service=\"s x\",scope=\"pull\""}}};
            }
            if (!request.target.ends_with(weights_digest_)) return {};
            return ServedReply{
                .status = 307,
                .headers = {{"Location", "http://localhost:" + std::to_string(storage.port()) + "/x"}}};
        };
        const auto pulled = pull();
        QVERIFY2(pulled, error_of(pulled).c_str());
        QVERIFY(storage.requests().size() > 10);
        for (const auto& request : storage.requests())
            QCOMPARE(request.header("authorization"), std::string());
        const auto asked = server_->requests();
        QVERIFY(std::ranges::any_of(
            asked, [](const auto& r) { return r.target == "/token?service=s%20x&scope=pull"; }));
    }

    void tokens_come_from_the_registry_itself() {
        registry_->instead = [&](const ServedRequest&) -> std::optional<ServedReply> {
            return ServedReply{
                .status = 401,
                .headers = {{"WWW-Authenticate", "Bearer realm=\"http://localhost:1/token\""}}};
        };
        const auto pulled = pull();
        QVERIFY(!pulled);
        QVERIFY2(pulled.error().message.find("another host") != std::string::npos, error_of(pulled).c_str());
    }

    void a_new_version_takes_the_old_blobs_place() {
        QVERIFY(pull());
        const auto old = store_->find(name())->path;
        registry_->add("u/m:latest", {{"model", noise(1000, 7)}, {"system", "Be brief."}});
        events_.clear();
        QVERIFY(pull());
        QVERIFY(!fs::exists(old));
        QCOMPARE(store_->find(name())->system.value(), std::string("Be brief."));
        const auto told = [](const auto& event) { return event.status == "removing unused layers"; };
        QVERIFY(std::ranges::any_of(events_, told));
    }

    void two_pulls_at_once_share_one_download() {
        options_.on_event = {};
        options_.bytes_per_second = kBig;
        std::vector<Result<void>> results(3);
        {
            std::vector<std::jthread> threads;
            for (auto& result : results)
                threads.emplace_back([&] {
                    OllamaStore store(store_->directory(), OllamaStore::Access::ours);
                    result = pull_model(store, name(), options_);
                });
        }
        for (const auto& result : results) QVERIFY2(result, error_of(result).c_str());
        QVERIFY2(server_->body_bytes() < kBig + kBig / 10, std::to_string(server_->body_bytes()).c_str());
        QCOMPARE(text_of(store_->find(name())->path), weights_);
    }

    void a_file_comes_from_its_own_address() {
        const auto model = serve_file("/files/tiny.gguf");
        const auto file = file_at("/files/tiny.gguf?download=true");
        const auto pulled = pull_file(*store_, file, options_);
        QVERIFY2(pulled, error_of(pulled).c_str());
        const auto stored = store_->find(file.name);
        QVERIFY2(stored, error_of(stored).c_str());
        QCOMPARE(text_of(stored->path), model);
        QCOMPARE(stored->path, store_->blob_path("sha256:" + sha256_hex(model)));
        QCOMPARE(stored->config.family, std::string("llama"));
        QCOMPARE(leftovers(), 0);
        const auto asked = server_->requests();
        QCOMPARE(asked.front().method, std::string("HEAD"));
        QVERIFY(std::ranges::all_of(asked, [](const auto& request) {
            return request.target == "/files/tiny.gguf?download=true" &&
                   request.header("authorization").empty();
        }));
        QVERIFY(asked.size() > 4);  // in parts
    }

    void a_file_goes_on_where_it_stopped_while_it_is_the_same() {
        auto etag = std::string("\"one\"");
        const auto model = serve_file("/m/x.gguf", &etag);
        const auto file = file_at("/m/x.gguf");
        const auto stop_half_way = [&] {
            std::stop_source stop;
            options_.stop = stop.get_token();
            options_.bytes_per_second = 2 * model.size();
            options_.on_event = [&](const TransferEvent& event) {
                if (event.completed > model.size() / 3) stop.request_stop();
            };
            QCOMPARE(pull_file(*store_, file, options_).error().code, ErrorCode::cancelled);
            options_.stop = {};
            options_.bytes_per_second = 0;
            options_.on_event = {};
            server_->forget();
        };
        stop_half_way();
        QVERIFY(pull_file(*store_, file, options_));
        QVERIFY2(server_->body_bytes() < model.size() * 3 / 4, std::to_string(server_->body_bytes()).c_str());
        QCOMPARE(text_of(store_->find(file.name)->path), model);
        QVERIFY(store_->remove(file.name));

        // Another file under the same address: nothing of the first is in it.
        stop_half_way();
        {
            const std::lock_guard lock(registry_->mutex);
            etag = "\"two\"";
        }
        QVERIFY(pull_file(*store_, file, options_));
        QVERIFY2(server_->body_bytes() >= model.size(), std::to_string(server_->body_bytes()).c_str());
        const auto asked = server_->requests();
        QCOMPARE(asked.back().header("if-range"), std::string("\"two\""));
    }

    void a_server_that_tells_nothing_beforehand_will_do() {
        const auto model = gguf_bytes(folder_->path(), 4);
        registry_->instead = [model](const ServedRequest& request) -> std::optional<ServedReply> {
            if (request.method == "HEAD") return ServedReply{.status = 403};
            return serve_bytes(request, model);
        };
        const auto pulled = pull_file(*store_, file_at("/m/x.gguf"), options_);
        QVERIFY2(pulled, error_of(pulled).c_str());
        QCOMPARE(text_of(store_->find(file_at("/m/x.gguf").name)->path), model);
    }

    void files_that_are_no_model_are_refused_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("absent") << "absent"
                                << "tiny.gguf: there is no such file";
        QTest::newRow("forbidden") << "forbidden"
                                   << "answers 403";
        QTest::newRow("a page") << "page"
                                << "tiny.gguf";
        QTest::newRow("a part") << "part"
                                << "one of the 3 files";
        QTest::newRow("wrong digest") << "digest"
                                      << "digest mismatch";
        QTest::newRow("no size") << "empty"
                                 << "does not say how large";
    }

    void files_that_are_no_model_are_refused() {
        QFETCH(QString, what);
        QFETCH(QString, said);
        std::string content = "<html>Log in first</html>";
        if (what == "part") content = gguf_bytes(folder_->path(), 1, 32, "llama", 0, 3);
        if (what == "empty") content.clear();
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (what == "absent") return ServedReply{.status = 404};
            if (what == "forbidden") return ServedReply{.status = 403, .body = "<html>"};
            return content.empty() ? ServedReply{} : serve_bytes(request, content);
        };
        const auto address = "/m/tiny.gguf" + (what == "digest" ? "#sha256=" + std::string(64, 'a') : "");
        const auto pulled = pull_file(*store_, file_at(address), options_);
        QVERIFY(!pulled);
        QVERIFY2(QString::fromStdString(pulled.error().text()).contains(said), error_of(pulled).c_str());
        QVERIFY(!store_->find(file_at(address).name));
    }

    void models_come_from_hugging_face_too() {
        const auto first = gguf_bytes(folder_->path(), 1, 32, "llama", 0, 2);
        const auto second = gguf_bytes(folder_->path(), 2, 32, "llama", 1, 2);
        const auto file = [](const char* path, const std::string& content) {
            return QJsonObject{{"type", "file"},
                               {"path", path},
                               {"lfs", QJsonObject{{"oid", QString::fromStdString(sha256_hex(content))},
                                                   {"size", static_cast<qint64>(content.size())}}}};
        };
        const QJsonArray tree = {
            QJsonObject{{"path", "README.md"}}, file("Q4_K_M/m one-Q4_K_M-00001-of-00002.gguf", first),
            file("Q4_K_M/m one-Q4_K_M-00002-of-00002.gguf", second), file("m-Q8_0.gguf", weights_)};
        registry_->instead = [&](const ServedRequest& request) -> std::optional<ServedReply> {
            if (request.header("authorization") != "Bearer hf_x") return ServedReply{.status = 403};
            if (request.target.starts_with("/v2/")) return ServedReply{.status = 400, .body = "sharded GGUF"};
            if (request.target == "/api/models/user/repo/tree/main?recursive=true")
                return ServedReply{.body = QJsonDocument(tree).toJson().toStdString()};
            for (const auto& [part, content] : {std::pair{"00001", first}, {"00002", second}})
                if (request.target ==
                    std::string("/user/repo/resolve/main/Q4_K_M/m%20one-Q4_K_M-") + part + "-of-00002.gguf")
                    return serve_bytes(request, content);
            return ServedReply{.status = 404};
        };
        options_.hugging_face = "http://127.0.0.1:" + std::to_string(server_->port());
        options_.hugging_face_token = "hf_x";
        const auto pulled = pull_model(*store_, *ModelName::parse("hf.co/user/repo:q4_k_m"), options_);
        QVERIFY2(pulled, error_of(pulled).c_str());
        const auto model = store_->find(*ModelName::parse("hf.co/user/repo:q4_k_m"));
        QVERIFY2(model, error_of(model).c_str());
        QCOMPARE(model->config.family, std::string("llama"));
        const auto opened = open_model_file(model->path);
        QVERIFY2(opened, error_of(opened).c_str());
        QCOMPARE(opened->tensors().size(), 2u);

        const auto unknown = pull_model(*store_, *ModelName::parse("hf.co/user/repo:q2_k"), options_);
        QVERIFY(!unknown);
        QVERIFY2(unknown.error().text().find("m-q8_0") != std::string::npos, error_of(unknown).c_str());
    }

  private:
    ModelName name() const {
        return *ModelName::parse("127.0.0.1:" + std::to_string(server_->port()) + "/u/m");
    }
    FileAddress file_at(const std::string& target) const {
        return *parse_file_address("http://127.0.0.1:" + std::to_string(server_->port()) + target);
    }
    /// A model's file, there under this path, and its bytes.
    std::string serve_file(const std::string& path, const std::string* etag = nullptr) {
        const auto model = gguf_bytes(folder_->path(), 3, kBig / 4);
        registry_->instead = [path, etag, model](const ServedRequest& request) -> std::optional<ServedReply> {
            if (!request.target.starts_with(path)) return {};
            auto reply = serve_bytes(request, model);
            if (etag) reply.headers.emplace_back("ETag", *etag);
            return reply;
        };
        return model;
    }
    Result<void> pull() { return pull_model(*store_, name(), options_); }

    void start_child(QProcess& child, std::uint64_t speed, std::uint64_t largest) const {
        child.start(QCoreApplication::applicationFilePath(),
                    {kPullChild, QString::fromStdString(store_->directory().string()),
                     QString::fromStdString(name().full()), QString::number(speed),
                     QString::number(largest)});
    }

    static bool wait_for_bytes(QProcess& child, std::uint64_t wanted) {
        while (child.waitForReadyRead(20'000))
            while (child.canReadLine()) {
                const auto line = child.readLine().trimmed();
                if (line.startsWith("at ") && line.mid(3).toULongLong() >= wanted) return true;
            }
        return false;
    }

    /// Files of downloads that are still there.
    int leftovers() const {
        int count = 0;
        for (const auto& entry : fs::directory_iterator(store_->directory() / "blobs"))
            count += entry.path().filename().string().size() == 71 ? 0 : 1;
        return count;
    }

    std::unique_ptr<TestFolder> folder_;
    std::unique_ptr<FakeRegistry> registry_;
    std::unique_ptr<HttpServer> server_;
    std::unique_ptr<OllamaStore> store_;
    std::string weights_, weights_digest_;
    TransferOptions options_;
    std::vector<TransferEvent> events_;
};

int main(int argc, char** argv) {
    if (argc == 6 && std::string_view(argv[1]) == kPullChild) return pull_child(argv);
    QCoreApplication application(argc, argv);
    PullTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "pull_test.moc"
