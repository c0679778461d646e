// SPDX-License-Identifier: Apache-2.0
// Push and pull against a real registry: Debian's docker-registry, on loopback.
#include "library/ollama_store.h"
#include "library/pull.h"
#include "tests/library/http_server.h"
#include "tests/library/pull_child.h"
#include "tests/library/store_fixture.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtTest/QtTest>

#include <arpa/inet.h>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace tars;
using namespace tars::test;

namespace {

constexpr std::size_t kBig = 4'000'000;

bool answers(int port) {
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected = ::connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(connection);
    return connected;
}

std::string noise(std::size_t size) {
    std::string bytes(size, '\0');
    std::uint32_t seed = 5;
    for (char& byte : bytes) {
        seed = seed * 1664525 + 1013904223;
        byte = static_cast<char>(seed >> 24);
    }
    return bytes;
}

}  // namespace

class RegistryTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        const auto program = QStandardPaths::findExecutable("docker-registry");
        if (program.isEmpty()) QSKIP("install docker-registry to test against a real registry");
        port_ = closed_port();
        write_text(*registry_folder_ / "config.yml",
                   "version: 0.1\nlog:\n  level: error\n  accesslog:\n    disabled: true\nstorage:\n  "
                   "filesystem:\n    rootdirectory: " +
                       (*registry_folder_ / "data").string() +
                       "\nhttp:\n  addr: 127.0.0.1:" + std::to_string(port_) + "\n");
        registry_.start(program,
                        {"serve", QString::fromStdString((*registry_folder_ / "config.yml").string())});
        QVERIFY(registry_.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(answers(port_), 30'000);
    }

    void cleanupTestCase() {
        registry_.kill();
        registry_.waitForFinished();
    }

    void init() {
        folder_ = std::make_unique<TestFolder>();
        source_ = {*folder_ / "source"};
        options_ = {};
        options_.insecure = true;
        options_.part_bytes = 1 << 18;
        options_.on_event = [this](const TransferEvent& event) {
            if (steps_.empty() || steps_.back() != event.status) steps_.push_back(event.status);
        };
        steps_.clear();
    }

    void what_is_pushed_can_be_pulled() {
        const auto text = make_model("one");
        const auto pushed = push_model(OllamaStore(source_.directory), name("one"), options_);
        QVERIFY2(pushed, error_of(pushed).c_str());
        QCOMPARE(steps_.front(), std::string("retrieving manifest"));
        QCOMPARE(steps_.back(), std::string("success"));
        QCOMPARE(steps_[1], "pushing " + sha256_hex(weights_).substr(0, 12));
        QCOMPARE(steps_[steps_.size() - 2], std::string("pushing manifest"));

        OllamaStore store(*folder_ / "store", OllamaStore::Access::ours);
        const auto pulled = pull_model(store, name("one"), options_);
        QVERIFY2(pulled, error_of(pulled).c_str());
        const auto model = store.find(name("one"));
        QVERIFY2(model, error_of(model).c_str());
        QCOMPARE(model->digest, sha256_hex(text));
        QCOMPARE(text_of(model->path), weights_);
        QCOMPARE(model->system.value(), std::string("Be brief."));
        // Once more sends nothing but the manifest.
        const auto again = push_model(store, name("one"), options_);
        QVERIFY2(again, error_of(again).c_str());
    }

    void a_killed_pull_goes_on_where_it_stopped() {
        make_model("two");
        QVERIFY(push_model(OllamaStore(source_.directory), name("two"), options_));
        OllamaStore store(*folder_ / "store", OllamaStore::Access::ours);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {kPullChild, QString::fromStdString(store.directory().string()),
                     QString::fromStdString(name("two").full()), QString::number(kBig / 8), "0"});
        bool far = false;
        while (!far && child.waitForReadyRead(20'000))
            while (child.canReadLine())
                far = far || child.readLine().trimmed().mid(3).toULongLong() > kBig / 2;
        QVERIFY(far);
        child.kill();  // SIGKILL
        QVERIFY(child.waitForFinished());
        QVERIFY(!store.find(name("two")));
        std::uint64_t first = 0;
        options_.on_event = [&](const TransferEvent& event) {
            if (first == 0) first = event.completed;
        };
        const auto pulled = pull_model(store, name("two"), options_);
        QVERIFY2(pulled, error_of(pulled).c_str());
        QVERIFY2(first > kBig / 8, std::to_string(first).c_str());
        QCOMPARE(text_of(store.find(name("two"))->path), weights_);
    }

    void what_the_registry_has_not_is_said() {
        OllamaStore store(*folder_ / "store", OllamaStore::Access::ours);
        const auto pulled = pull_model(store, name("none"), options_);
        QVERIFY(!pulled);
        QCOMPARE(pulled.error().message, std::string("pull model manifest: file does not exist"));
        const auto pushed = push_model(store, name("none"), options_);
        QVERIFY(!pushed);
        QCOMPARE(pushed.error().code, ErrorCode::not_found);
        QCOMPARE(steps_.back(), std::string("couldn't retrieve manifest"));
    }

    void damage_on_the_way_out_is_found_by_the_registry() {
        const auto content = weights_ + "three";
        source_.add("localhost:" + std::to_string(port_) + "/u/three/latest", {{"model", content}});
        auto damaged = content;
        damaged[kBig / 2] ^= 1;
        write_text(source_.blob(content), damaged);
        const auto pushed = push_model(OllamaStore(source_.directory), name("three"), options_);
        QVERIFY(!pushed);
        QVERIFY2(pushed.error().message.find("400") != std::string::npos, error_of(pushed).c_str());
        OllamaStore store(*folder_ / "store", OllamaStore::Access::ours);
        QVERIFY(!pull_model(store, name("three"), options_));
    }

  private:
    ModelName name(const std::string& model) const {
        return *ModelName::parse("localhost:" + std::to_string(port_) + "/u/" + model);
    }

    std::string make_model(const std::string& model) {
        return source_.add("localhost:" + std::to_string(port_) + "/u/" + model + "/latest",
                           {{"model", weights_}, {"system", "Be brief."}});
    }

    std::unique_ptr<TestFolder> registry_folder_ = std::make_unique<TestFolder>();
    QProcess registry_;
    int port_ = 0;
    std::unique_ptr<TestFolder> folder_;
    HandMadeStore source_;
    std::string weights_ = noise(kBig);
    TransferOptions options_;
    std::vector<std::string> steps_;
};

int main(int argc, char** argv) {
    if (argc == 6 && std::string_view(argv[1]) == kPullChild) return pull_child(argv);
    QCoreApplication application(argc, argv);
    RegistryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "registry_test.moc"
