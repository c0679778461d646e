// SPDX-License-Identifier: Apache-2.0
// Whom TARS asks over the network, and that nobody is asked while it is offline. Hosts that do not exist are
// played by a proxy on this computer.
#include "library/network_use.h"
#include "library/pull.h"
#include "tests/library/fake_registry.h"
#include "tests/library/store_fixture.h"

#include <QTest>

#include <memory>

using namespace tars;
using namespace tars::test;

namespace {

constexpr std::size_t kBig = 200'000;
constexpr const char* kHost = "http://models.example";

Environment environment_with(std::string offline) {
    return [offline](const std::string& name) { return name == "TARS_OFFLINE" ? offline : ""; };
}

Contact asked(const char* host, const char* purpose, std::uint64_t received) {
    return {host, purpose, "m", 0, 0, 1, 10, received};
}

}  // namespace

class NetworkUseTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestFolder> folder_;
    std::unique_ptr<FakeRegistry> registry_;
    std::unique_ptr<HttpServer> server_;
    std::unique_ptr<OllamaStore> store_;

    NetworkUse use() const { return NetworkUse(*folder_ / "home"); }

    Result<void> pull() {
        auto name = ModelName::parse(std::string(kHost) + "/u/m");
        if (!name) return name.error();
        TransferOptions options;
        options.insecure = true;
        options.home = *folder_ / "home";
        options.tries = 1;
        return pull_model(*store_, *name, options);
    }

  private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<TestFolder>();
        registry_ = std::make_unique<FakeRegistry>();
        registry_->add("u/m:latest", {{"model", noise(kBig, 1)}});
        server_ = std::make_unique<HttpServer>([this](const ServedRequest& request) {
            ServedRequest direct = request;
            const auto host = direct.target.find("://");
            if (host != direct.target.npos) direct.target.erase(0, direct.target.find('/', host + 3));
            const bool moved = request.target.find("models.example") != request.target.npos;
            if (moved && is_blob(request))
                return ServedReply{.status = 307,
                                   .headers = {{"Location", "http://cdn.example" + direct.target}}};
            return registry_->answer(direct);
        });
        store_ = std::make_unique<OllamaStore>(*folder_ / "store", OllamaStore::Access::ours);
        qputenv("http_proxy", QByteArray("http://127.0.0.1:") + QByteArray::number(server_->port()));
        qunsetenv("TARS_OFFLINE");
    }
    void cleanup() {
        qunsetenv("http_proxy");
        qunsetenv("TARS_OFFLINE");
        server_.reset();
    }

    void everyHostThatAnsweredIsListed() {
        const auto pulled = pull();
        QVERIFY2(pulled, pulled ? "" : pulled.error().text().c_str());
        const auto contacts = use().contacts();
        QVERIFY(contacts);
        QCOMPARE(contacts->size(), std::size_t{2});
        const auto& cdn = contacts->front().host == "cdn.example" ? contacts->front() : contacts->back();
        const auto& registry = contacts->front().host == "cdn.example" ? contacts->back() : contacts->front();
        QCOMPARE(registry.host, std::string("models.example"));
        QCOMPARE(cdn.host, std::string("cdn.example"));
        QCOMPARE(cdn.purpose, std::string("pull"));
        QVERIFY(cdn.subject.find("u/m") != cdn.subject.npos);
        QVERIFY2(cdn.received >= kBig && cdn.received < kBig + 10'000, std::to_string(cdn.received).c_str());
        QVERIFY(registry.received > 0 && registry.received < 10'000);
        QVERIFY(registry.requests >= 2);
        QVERIFY(registry.first > 1'500'000'000'000 && registry.last >= registry.first);
    }

    void theProxyMayBeNamedInCapitals() {
        qputenv("HTTP_PROXY", qgetenv("http_proxy"));
        qunsetenv("http_proxy");
        const auto pulled = pull();
        qunsetenv("HTTP_PROXY");
        QVERIFY2(pulled, pulled ? "" : pulled.error().text().c_str());
        QVERIFY(server_->requests().at(0).target.starts_with(kHost));
    }

    void thisComputerIsAskedWithoutProxy() {
        HttpServer here([this](const ServedRequest& request) { return registry_->answer(request); });
        for (const char* direct : {"", "other.example"}) {
            qputenv("no_proxy", direct);
            const auto name = ModelName::parse("127.0.0.1:" + std::to_string(here.port()) + "/u/m");
            TransferOptions options;
            options.insecure = true;
            options.home = *folder_ / "home";
            const auto pulled = pull_model(*store_, *name, options);
            qunsetenv("no_proxy");
            QVERIFY2(pulled, pulled ? "" : pulled.error().text().c_str());
            QVERIFY(server_->requests().empty());
        }
    }

    void nobodyIsAskedOffline_data() {
        QTest::addColumn<bool>("byEnvironment");
        QTest::newRow("TARS_OFFLINE") << true;
        QTest::newRow("switch") << false;
    }
    void nobodyIsAskedOffline() {
        QFETCH(bool, byEnvironment);
        if (byEnvironment)
            qputenv("TARS_OFFLINE", "1");
        else
            QVERIFY(use().choose_offline(true));
        const auto refused = pull();
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::forbidden);
        QVERIFY2(refused.error().message.find("offline: models.example") != std::string::npos,
                 refused.error().message.c_str());
        QVERIFY(!refused.error().hint.empty());
        QVERIFY(server_->requests().empty());
        QVERIFY(use().contacts()->empty());
        if (byEnvironment) return;
        QVERIFY(use().choose_offline(false));
        QVERIFY(pull());
    }

    void thisComputerIsAskedWithoutNotice() {
        QVERIFY(use().choose_offline(true));
        for (const char* host :
             {"localhost", "LOCALHOST", "a.localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
            QVERIFY2(is_loopback(host) && use().permit(host), host);
        for (const char* host : {"", "example.org", "127.0.0.1.example.org", "127.evil.example.a", "10.0.0.1",
                                 "localhost.example.org", "[::2]"})
            QVERIFY2(!is_loopback(host) && !use().permit(host), host);
    }

    void whatTheEnvironmentSays() {
        for (const char* yes : {"1", "true", "yes"})
            QVERIFY(NetworkUse(*folder_ / "home", environment_with(yes)).offline());
        for (const char* no : {"", "0", "false"})
            QVERIFY(!NetworkUse(*folder_ / "home", environment_with(no)).offline());
    }

    void timesAddUpAndTheLatestStandsFirst() {
        const auto network = use();
        QVERIFY(network.note(asked("a.example", "pull", 5)));
        QTest::qWait(3);
        QVERIFY(network.note(asked("b.example", "pull", 1)));
        QTest::qWait(3);
        QVERIFY(network.note(asked("a.example", "push", 1)));
        QTest::qWait(3);
        QVERIFY(network.note(asked("a.example", "pull", 6)));
        const auto contacts = network.contacts();
        QVERIFY(contacts);
        QCOMPARE(contacts->size(), std::size_t{3});
        QCOMPARE(contacts->front().host, std::string("a.example"));
        QCOMPARE(contacts->front().received, std::uint64_t{11});
        QCOMPARE(contacts->front().requests, std::uint64_t{2});
        QCOMPARE(contacts->at(1).purpose, std::string("push"));
        QVERIFY(network.forget());
        QVERIFY(network.contacts()->empty());
        QVERIFY(network.forget());
    }

    void aDamagedListStopsRequestsUntilItIsDeleted() {
        QVERIFY(use().note(asked("a.example", "pull", 5)));
        write_text(*folder_ / "home/contacts.json", "[{\"host\": 7}]");
        QVERIFY(!use().contacts());
        const auto refused = pull();
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("contacts.json") != std::string::npos);
        QVERIFY(use().forget());
        QVERIFY(pull());
    }
};

QTEST_GUILESS_MAIN(NetworkUseTest)
#include "network_use_test.moc"
