// SPDX-License-Identifier: Apache-2.0
// The window as it was, also after the program was killed.
#include "ui/chat/attachment_bar.h"
#include "ui/chat/second_pane.h"
#include "ui/settings/settings.h"
#include "ui/widgets/kept_sizes.h"
#include "window_fixture.h"

#include <QProcess>
#include <QScrollBar>
#include <QSplitter>

#include <cstdio>
#include <cstring>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr auto kChildFlag = "--arrange-and-wait";
constexpr auto kDraft = "Half a thought";
constexpr QSize kSize(930, 610);
constexpr int kListDrag = 40, kAnswerDrag = -60;  // pixels

/// The splitter of which this is a part.
QSplitter& partsOf(const QWidget& part) {
    QWidget* above = part.parentWidget();
    while (above && !qobject_cast<QSplitter*>(above)) above = above->parentWidget();
    return *qobject_cast<QSplitter*>(above);
}

/// Its first handle, by so much.
void drag(QSplitter& splitter, int by) {
    QWidget* handle = splitter.handle(1);
    const QPoint from = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, from);
    QTest::mouseMove(handle, from + QPoint(by, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, from);
}

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
    drag(partsOf(*fixture.page().secondPane()), kAnswerDrag);
    drag(partsOf(fixture.page().conversations()), kListDrag);
    QTest::qWait(100);
    fixture.page().transcript().scrollTo(fixture.message(4).id);
    QTest::qWait(100);
    fixture.window().showPage(MainWindow::Server);
    QTest::qWait(1500);  // a moment later it is on the disk
    fixture.window().showPage(MainWindow::Chat);
    QTest::qWait(100);
    const auto widths = partsOf(fixture.page().conversations()).sizes();
    const auto answers = partsOf(*fixture.page().secondPane()).sizes();
    fixture.window().showPage(MainWindow::Server);
    QTest::qWait(600);
    std::printf("%lld %d %d\n", static_cast<long long>(fixture.message(4).id), static_cast<int>(widths[0]),
                static_cast<int>(answers[0]));
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
        const QByteArrayList told = child.readLine().trimmed().split(' ');
        QCOMPARE(told.size(), 3);
        const MessageId top = told[0].toLongLong();
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
        fixture.window().resize(kSize);  // as the window manager makes it, where there is one
        QTRY_COMPARE(partsOf(fixture.page().conversations()).sizes()[0], told[1].toInt());
        QTRY_COMPARE(partsOf(*fixture.page().secondPane()).sizes()[0], told[2].toInt());
    }

    void sizesAreKeptWhereTheyWereDragged() {
        QTemporaryDir home;
        Settings settings(home.filePath(QStringLiteral("settings.ini")));
        const auto make = [&](QSplitter& splitter) {
            splitter.addWidget(new QWidget);
            splitter.addWidget(new QWidget);
            splitter.resize(400, 100);
            auto* kept = new KeptSizes(splitter, settings, QStringLiteral("test_split"));
            kept->restore([&] { splitter.setSizes({100, 300}); });
            splitter.show();
            return QTest::qWaitForWindowExposed(&splitter);
        };
        {
            QSplitter untouched;
            QVERIFY(make(untouched));
            untouched.resize(500, 100);
        }
        QVERIFY(settings.sizes(QStringLiteral("test_split")).isEmpty());
        int width = 0;
        {
            QSplitter first;
            QVERIFY(make(first));
            const int before = first.sizes()[0];
            drag(first, 50);
            width = first.sizes()[0];
            QVERIFY2(width > before + 30, qPrintable(QString::number(width)));
        }  // at once: the drag of the last moment counts
        QSplitter second;
        QVERIFY(make(second));
        QCOMPARE(second.sizes()[0], width);
    }

    void eachChatHasItsOwnDraft() {
        WindowFixture fixture;
        fixture.openScripted();
        const auto text = [&] { return fixture.page().composer().text(); };
        const auto files = [&] { return fixture.page().composer().attachments().attachments().size(); };
        fixture.type(QStringLiteral("First"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        const ChatId first = fixture.conversation().summary().id;
        fixture.page().composer().setText(QStringLiteral("More of the first"));
        fixture.page().attach({fixture.writeFile(QStringLiteral("notes.txt"), "alpha")});
        QTRY_COMPARE(files(), 1U);
        fixture.page().newChat();
        QCOMPARE(text(), QString());
        QCOMPARE(files(), 0U);
        fixture.page().composer().setText(QStringLiteral("Another one"));
        fixture.chat().openChat(first);
        QTRY_COMPARE(text(), QStringLiteral("More of the first"));
        QCOMPARE(files(), 1U);
        fixture.page().newChat();
        QCOMPARE(text(), QStringLiteral("Another one"));
        fixture.openScripted();  // the next start
        fixture.chat().openChat(first);
        QTRY_COMPARE(text(), QStringLiteral("More of the first"));
        fixture.page().newChat();
        QCOMPARE(text(), QStringLiteral("Another one"));
        fixture.chat().deleteChats({first});
        fixture.chat().restoreChats({first});
        fixture.chat().openChat(first);
        QTRY_COMPARE(fixture.conversation().summary().id, first);
        QCOMPARE(text(), QString());  // what is deleted leaves no words behind
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
