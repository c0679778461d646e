// SPDX-License-Identifier: Apache-2.0
// What whoever watches the server is told of each request.
#include "server_fixture.h"

#include <QTest>

#include <mutex>

using namespace tars;
using namespace tars::test;

namespace {

class Watcher {
  public:
    ServerOptions options() {
        ServerOptions options;
        options.observe = [this](const AnsweredRequest& request) {
            const std::lock_guard lock(mutex_);
            seen_.push_back(request);
        };
        return options;
    }
    /// The request that came as the `count`-th.
    AnsweredRequest wait_for(std::size_t count) {
        eventually([&] { return size() >= count; });
        const std::lock_guard lock(mutex_);
        return seen_.size() < count ? AnsweredRequest() : seen_[count - 1];
    }
    std::size_t size() {
        const std::lock_guard lock(mutex_);
        return seen_.size();
    }

  private:
    std::mutex mutex_;
    std::vector<AnsweredRequest> seen_;
};

}  // namespace

class ObserveTest : public QObject {
    Q_OBJECT

  private slots:
    void an_answer_is_told_with_its_figures() {
        Watcher watcher;
        const ServerFixture fixture(watcher.options());
        for (const bool stream : {false, true}) {
            const auto response = fixture.post("/api/generate?x=1",
                                               {{"model", "tiny:latest"},
                                                {"prompt", "hi"},
                                                {"raw", true},
                                                {"stream", stream},
                                                {"options", {{"num_predict", 5}, {"temperature", 0}}}},
                                               {{"User-Agent", "probe/1"}, {"X-Request-Id", "mine"}});
            QVERIFY(response);
            QCOMPARE(response->status, 200);
            const auto seen = watcher.wait_for(stream ? 2 : 1);
            QCOMPARE(seen.method, std::string("POST"));
            QCOMPARE(seen.path, std::string("/api/generate"));
            QCOMPARE(seen.client, std::string("127.0.0.1"));
            QCOMPARE(seen.agent, std::string("probe/1"));
            QCOMPARE(seen.id, std::string("mine"));
            QCOMPARE(seen.status, 200);
            QCOMPARE(seen.figures.model, std::string("tiny"));
            QCOMPARE(seen.figures.output_tokens, 5u);
            QVERIFY(seen.figures.prompt_tokens > 0);
            QCOMPARE(seen.figures.end, std::string("length"));
            QVERIFY(seen.time.count() > 0);
        }
    }

    void vectors_are_told_with_their_figures() {
        Watcher watcher;
        const ServerFixture fixture(watcher.options());
        const auto response = fixture.post("/api/embed", {{"model", "tiny"}, {"input", {"one", "two"}}});
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        const auto figures = watcher.wait_for(1).figures;
        QCOMPARE(figures.model, std::string("tiny"));
        QVERIFY(figures.prompt_tokens >= 2);
        QCOMPARE(figures.output_tokens, 0u);
        QCOMPARE(figures.end, std::string("stop"));
    }

    void what_needs_no_model_is_told_too() {
        Watcher watcher;
        const ServerFixture fixture(watcher.options());
        QVERIFY(fixture.client().Get("/api/tags"));
        QCOMPARE(watcher.wait_for(1).status, 200);
        QVERIFY(fixture.post("/api/generate", {{"model", "nobody"}, {"prompt", "hi"}}));
        const auto seen = watcher.wait_for(2);
        QCOMPARE(seen.status, 404);
        QVERIFY(seen.figures.model.empty());
        QVERIFY(seen.figures.end.empty());
    }

    void a_client_that_leaves_is_told_as_such() {
        Watcher watcher;
        const ServerFixture fixture(watcher.options(), std::chrono::milliseconds(5));
        httplib::Request request;
        request.method = "POST";
        request.path = "/api/generate";
        request.body = R"({"model":"tiny","prompt":"hi","raw":true,"options":{"temperature":0}})";
        request.content_receiver = [](const char*, std::size_t, std::uint64_t, std::uint64_t) {
            return false;
        };
        auto client = fixture.client();
        client.send(request);
        client.stop();
        QCOMPARE(watcher.wait_for(1).figures.end, std::string("cancelled"));
    }
};

QTEST_APPLESS_MAIN(ObserveTest)
#include "observe_test.moc"
