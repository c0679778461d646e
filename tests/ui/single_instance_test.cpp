// SPDX-License-Identifier: Apache-2.0
// The program started a second time while a window is open, in processes of their own.
#include "library/network_use.h"
#include "ui/single_instance.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

#include <csignal>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 30'000;

QString storyModel() {
    return qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
}

/// tars-desktop over a data folder, with a folder of its own for sockets.
std::unique_ptr<QProcess> program(const QString& home, const QStringList& arguments,
                                  const QString& folder = {}) {
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TARS_HOME"), home);
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_ACTIVATION_TOKEN"), QStringLiteral("leave"));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!folder.isEmpty()) process->setWorkingDirectory(folder);
    process->start(QStringLiteral(TARS_DESKTOP_PROGRAM), arguments);
    return process;
}

std::filesystem::path pathOf(const QString& folder) {
    return folder.toStdString();
}

/// How a start ended; −1: not at all, or in a crash.
int ended(QProcess& process) {
    const bool over = process.state() == QProcess::NotRunning || process.waitForFinished(kPatienceMs);
    if (!over || process.exitStatus() != QProcess::NormalExit) return -1;
    return process.exitCode();
}

/// Waits for the end while this process, the first one, does its work.
int endedMeanwhile(QProcess& process) {
    QElapsedTimer clock;
    clock.start();
    while (process.state() != QProcess::NotRunning && clock.elapsed() < kPatienceMs) QTest::qWait(10);
    return ended(process);
}

bool lists(const QString& home, const char* model) {
    const auto entries = Library(pathOf(home)).list();
    return entries && std::any_of(entries->begin(), entries->end(),
                                  [model](const LibraryEntry& entry) { return entry.name == model; });
}

}  // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT

    QTemporaryDir runtime_;

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(
            QFile::setPermissions(runtime_.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", runtime_.path().toUtf8());
    }

    void aSecondStartHandsOverWhatItWasStartedWith() {
        WindowFixture fixture;
        fixture.openScripted();
        const auto instance = SingleInstance::claim(pathOf(fixture.home()), {});
        QVERIFY(instance && *instance);
        QSignalSpy asked(instance->get(), &SingleInstance::asked);
        fixture.writeFile(QStringLiteral("here.gguf"), "GGUF");
        const QString other = fixture.writeFile(QStringLiteral("ein Modell ü.gguf"), "GGUF");
        auto second =
            program(fixture.home(),
                    {QStringLiteral("here.gguf"), QUrl::fromLocalFile(other).toString(QUrl::FullyEncoded),
                     QStringLiteral("guide"), QStringLiteral("https://example.org/a.gguf")},
                    fixture.home());
        QCOMPARE(endedMeanwhile(*second), 0);
        QCOMPARE(asked.size(), 1);
        const auto request = asked.front().front().value<StartRequest>();
        QCOMPARE(request.open,
                 (QStringList{QDir(fixture.home()).filePath(QStringLiteral("here.gguf")), other,
                              QStringLiteral("guide"), QStringLiteral("https://example.org/a.gguf")}));
        QCOMPARE(request.activation, QStringLiteral("leave"));
    }

    void theOpenWindowComesToTheFrontAndOpensIt() {
        if (!QFileInfo::exists(storyModel()))
            QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        fixture.openScripted();
        const auto instance = SingleInstance::claim(pathOf(fixture.home()), {});
        QVERIFY(instance && *instance);
        fixture.desktop().follow(**instance);
        fixture.window().showMinimized();
        QVERIFY(fixture.window().isMinimized());
        auto second = program(fixture.home(), {storyModel()});
        QCOMPARE(endedMeanwhile(*second), 0);
        QVERIFY(!fixture.window().isMinimized());
        QTRY_VERIFY(QApplication::activeWindow() == &fixture.window());
        QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(fixture.engine().model()->path.string()),
                                  QDir::cleanPath(storyModel()), kPatienceMs);
    }

    void chatsAreImportedAndAddressesExplained() {
        WindowFixture fixture;
        fixture.openScripted();
        const QString chats = fixture.writeFile(
            QStringLiteral("chats.json"),
            R"([{"id":"1","title":"Old","updated_at":1700000100,"chat":{"title":"Old","history":{"currentId":"a","messages":{"a":{"id":"a","parentId":null,"childrenIds":[],"role":"user","content":"Hello"}}}}}])");
        fixture.window().open({chats});
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("imported")));
        fixture.window().open({QStringLiteral("https://example.org/a.html")});
        QVERIFY(fixture.window().messageBar().message().contains(QStringLiteral("example.org")));
        QCOMPARE(fixture.desktop().downloads().rowCount(), 0);
        QVERIFY(NetworkUse(toPath(fixture.home())).choose_offline(true));  // that of a model would be fetched
        fixture.window().open({QStringLiteral("https://example.org/a.gguf")});
        QCOMPARE(fixture.desktop().downloads().rowCount(), 1);
        QCOMPARE(fixture.desktop().downloads().downloads().first().address,
                 QStringLiteral("https://example.org/a.gguf"));
    }

    /// The system takes the lock away, the socket's file stays; the next start is the first one then.
    void whatAKilledProgramLeavesIsTakenOver() {
        if (!QFileInfo::exists(storyModel()))
            QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        const QTemporaryDir home;
        auto killed = program(home.path(), {});
        const QDir sockets(runtime_.path());
        QTRY_VERIFY_WITH_TIMEOUT(!sockets.entryList(QDir::System).isEmpty(), kPatienceMs);
        auto handing = program(home.path(), {storyModel()});
        QCOMPARE(ended(*handing), 0);
        QTRY_VERIFY_WITH_TIMEOUT(lists(home.path(), "stories260K"), kPatienceMs);
        killed->kill();
        QVERIFY(killed->waitForFinished());
        QVERIFY(!sockets.entryList(QDir::System).isEmpty());

        auto next = program(home.path(), {});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(home.filePath(QStringLiteral("window.lock"))),
                                 kPatienceMs);
        QTest::qWait(300);
        auto last = program(home.path(), {QStringLiteral("stories260K")});
        QCOMPARE(ended(*last), 0);
        QCOMPARE(next->state(), QProcess::Running);
        next->kill();
        QVERIFY(next->waitForFinished());
    }

    void anotherFolderIsAnotherWindow() {
        const QTemporaryDir home, other;
        const auto mine = SingleInstance::claim(pathOf(home.path()), {});
        QVERIFY(mine && *mine);
        auto second = program(other.path(), {});
        QVERIFY(!second->waitForFinished(700));
        QCOMPARE(second->state(), QProcess::Running);
        second->kill();
        QVERIFY(second->waitForFinished());
    }

    void nonsenseOnTheSocketIsHungUpOn_data() {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("words") << QByteArray("open sesame\n");
        QTest::newRow("list") << QByteArray("[1, 2]\n");
        QTest::newRow("endless") << QByteArray(3 << 20, 'x');
    }
    void nonsenseOnTheSocketIsHungUpOn() {
        QFETCH(QByteArray, sent);
        const QTemporaryDir home;
        const auto mine = SingleInstance::claim(pathOf(home.path()), {});
        QVERIFY(mine && *mine);
        QSignalSpy asked(mine->get(), &SingleInstance::asked);
        QLocalSocket caller;
        const QStringList sockets = QDir(runtime_.path()).entryList(QDir::System, QDir::Time);
        QVERIFY(!sockets.isEmpty());
        caller.connectToServer(QDir(runtime_.path()).filePath(sockets.first()));
        QVERIFY(caller.waitForConnected());
        caller.write(sent);
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
        QVERIFY(caller.readAll().isEmpty());
        QVERIFY(asked.isEmpty());
    }
};

QTEST_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"
