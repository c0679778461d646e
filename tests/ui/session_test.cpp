// SPDX-License-Identifier: Apache-2.0
// The window as it was, also after the program was killed.
#include "window_fixture.h"

#include <QProcess>
#include <QScrollBar>

#include <cstdio>
#include <cstring>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr auto kChildFlag = "--arrange-and-wait";
constexpr auto kDraft = "Half a thought";
constexpr QSize kSize(930, 610);

/// Arranges a window, says so, and waits for its end.
int arrangeAndWait(const QString& home) {
    WindowFixture fixture(home);
    fixture.openScripted();
    for (int i = 0; i < 8; ++i) {
        fixture.engine().pieces = {QStringLiteral("A line.\n\n").repeated(12)};
        fixture.type(QStringLiteral("Question %1").arg(i));
        if (!QTest::qWaitFor([&fixture] { return !fixture.chat().isAnswering(); })) return 1;
    }
    fixture.page().composer().setText(QString::fromLatin1(kDraft));
    fixture.page().setSplit(true);
    fixture.window().resize(kSize);
    QTest::qWait(100);
    fixture.page().transcript().scrollTo(fixture.message(4).id);
    QTest::qWait(100);
    fixture.window().showPage(MainWindow::Server);
    QTest::qWait(1500);  // a moment later it is on the disk
    std::printf("%lld\n", static_cast<long long>(fixture.message(4).id));
    std::fflush(stdout);
    return QApplication::exec();
}

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void afterAKillTheWindowIsAsItWas() {
        QTemporaryDir home;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kChildFlag), home.path()});
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForReadyRead(30'000));
        const MessageId top = child.readLine().trimmed().toLongLong();
        child.kill();  // SIGKILL: no destructor, no signal handler
        QVERIFY(child.waitForFinished());

        Settings settings(home.filePath(QStringLiteral("settings.ini")));
        QVERIFY(!settings.geometry().isEmpty());
        QMainWindow window;
        QVERIFY(window.restoreGeometry(settings.geometry()));
        QCOMPARE(window.size(), kSize);

        WindowFixture fixture(home.path());
        fixture.openScripted();
        QCOMPARE(fixture.window().page(), int{MainWindow::Server});
        QCOMPARE(fixture.page().composer().text(), QString::fromLatin1(kDraft));
        QVERIFY(fixture.page().secondPane());
        fixture.window().showPage(MainWindow::Chat);
        QTRY_COMPARE(fixture.conversation().rowCount(), 16);
        QTRY_VERIFY(!fixture.page().transcript().isAtEnd());
        QTRY_VERIFY(fixture.page().transcript().widgetOf(top));
    }

    void whatWasSentIsNoDraftAnyMore() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.page().composer().setText(QStringLiteral("Hello"));
        fixture.openScripted();
        QCOMPARE(fixture.page().composer().text(), QStringLiteral("Hello"));
        QTest::keyClick(fixture.page().composer().findChild<QPlainTextEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.openScripted();
        QVERIFY(fixture.page().composer().text().isEmpty());
        QVERIFY(!fixture.page().secondPane());
        QCOMPARE(fixture.window().page(), int{MainWindow::Chat});
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], kChildFlag) == 0)
        return arrangeAndWait(QString::fromLocal8Bit(argv[2]));
    SessionTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "session_test.moc"
