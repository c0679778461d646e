// SPDX-License-Identifier: Apache-2.0
// A disk that fills up while an answer is written, or is full before: the screen keeps what is said, all of
// it is written once there is room, and nothing that was on disk is lost.
#include "window_fixture.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string_view>

namespace {

std::atomic<bool> isFull = false;

bool isOfChats(int file) {
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const auto length = ::readlink(link.c_str(), path, sizeof path);
    return length > 0 && std::string_view(path, static_cast<std::size_t>(length)).find("chats.sqlite") !=
                             std::string_view::npos;
}

}  // namespace

/// In the C library's place, for SQLite too: a full disk takes nothing more.
extern "C" __attribute__((visibility("default"))) ssize_t pwrite64(int file, const void* bytes, size_t count,
                                                                   off64_t at) {
    if (isFull && isOfChats(file)) {
        errno = ENOSPC;
        return -1;
    }
    return ::syscall(SYS_pwrite64, file, bytes, count, at);
}

using namespace tars;
using namespace tars::ui;

class FullDiskTest : public QObject {
    Q_OBJECT

    static constexpr int kWords = 100;
    static QString word(int number) { return QStringLiteral("word%1 ").arg(number); }
    static QString all() {
        QString text;
        for (int number = 0; number < kWords; ++number) text += word(number);
        return text;
    }
    /// Until some of the answer is on disk.
    static void begin(WindowFixture& fixture) {
        fixture.openScripted();
        fixture.engine().pieces.clear();
        for (int number = 0; number < kWords; ++number) fixture.engine().pieces.append(word(number));
        fixture.engine().pieceMs = 3;
        fixture.type(QStringLiteral("Count"));
        QTRY_VERIFY(fixture.conversation().rowCount() == 2 && fixture.message(1).text.size() > 100);
    }
    static QString shown(WindowFixture& fixture) { return fixture.message(1).text; }

    /// Sent, answered, and none of it on disk.
    static void converse(WindowFixture& fixture, const QString& prompt) {
        bool opened = false;
        fixture.desktop().store().list(&fixture.window(),
                                       [&opened](const QList<ChatSummary>&) { opened = true; });
        QTRY_VERIFY(opened);
        isFull = true;
        fixture.type(prompt);
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.message(0).text, prompt);
        QCOMPARE(fixture.message(1).text, QStringLiteral("Once upon a time."));
        QVERIFY(fixture.desktop().store().isBehind());
    }
    static QMessageBox* question(WindowFixture& fixture) {
        return fixture.window().findChild<QMessageBox*>();
    }

  private Q_SLOTS:
    void cleanup() { isFull = false; }

    void theAnswerGoesOnAndIsWholeOnceThereIsRoom() {
        WindowFixture fixture;
        begin(fixture);
        isFull = true;
        const qsizetype before = shown(fixture).size();
        MessageBar& bar = fixture.window().messageBar();
        QTRY_VERIFY2(bar.message().contains(QStringLiteral("the disk is full")), qPrintable(bar.message()));
        QVERIFY2(bar.hint().contains(QStringLiteral("Make room")), qPrintable(bar.hint()));
        bar.dismiss();
        QTRY_VERIFY(shown(fixture).size() > before + 200);
        QVERIFY2(!bar.isVisible(), qPrintable(bar.message()));  // it is told once
        isFull = false;
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(shown(fixture), all());
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).text, QStringLiteral("Count"));
        QCOMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(shown(fixture), all());
    }

    void whatWasThereBeforeIsThereAfterwards() {
        WindowFixture fixture;
        begin(fixture);
        const QString before = shown(fixture);  // what is shown is on disk
        isFull = true;
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(shown(fixture), all());
        fixture.close();
        isFull = false;
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).text, QStringLiteral("Count"));
        QVERIFY2(shown(fixture).startsWith(before), qPrintable(shown(fixture)));
        QVERIFY(all().startsWith(shown(fixture)));
    }

    void aPromptThatFindsTheDiskFullIsWrittenOnceThereIsRoom() {
        WindowFixture fixture;
        fixture.openScripted();
        converse(fixture, QStringLiteral("Tell me"));
        MessageBar& bar = fixture.window().messageBar();
        QVERIFY2(bar.message().contains(QStringLiteral("the disk is full")), qPrintable(bar.message()));
        QVERIFY2(bar.message().contains(fixture.home()), qPrintable(bar.message()));
        QVERIFY2(bar.hint().contains(QStringLiteral("Make room")), qPrintable(bar.hint()));
        const ChatId chat = fixture.conversation().summary().id;
        fixture.page().newChat();  // it is nowhere but in memory, and still found again
        QCOMPARE(fixture.conversation().rowCount(), 0);
        fixture.chat().renameChat(chat, QStringLiteral("Renamed"));
        fixture.chat().openChat(chat);
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.conversation().summary().title, QStringLiteral("Renamed"));
        isFull = false;
        QTRY_VERIFY(!fixture.desktop().store().isBehind());  // without anything else being said
        QVERIFY(!bar.isVisible());
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.conversation().summary().title, QStringLiteral("Renamed"));
        QCOMPARE(fixture.message(0).text, QStringLiteral("Tell me"));
        QCOMPARE(fixture.message(1).text, QStringLiteral("Once upon a time."));
        QCOMPARE(fixture.message(1).state, MessageState::Complete);
    }

    void closingAsksBeforeAnythingIsLost() {
        WindowFixture fixture;
        fixture.openScripted();
        converse(fixture, QStringLiteral("Tell me"));
        fixture.window().close();
        QTRY_VERIFY(question(fixture));
        QVERIFY(fixture.window().isVisible());
        QCOMPARE(question(fixture)->standardButton(question(fixture)->defaultButton()), QMessageBox::Cancel);
        question(fixture)->reject();
        QTRY_VERIFY(!question(fixture));
        QVERIFY(fixture.window().isVisible());
        fixture.window().close();
        QTRY_VERIFY(question(fixture));
        isFull = false;  // nothing is lost any more: it closes
        QTRY_VERIFY(!fixture.window().isVisible());
    }

    void whoeverWantsToClosesAllTheSame() {
        WindowFixture fixture;
        fixture.openScripted();
        converse(fixture, QStringLiteral("Tell me"));
        fixture.window().close();
        QTRY_VERIFY(question(fixture));
        question(fixture)->button(QMessageBox::Discard)->click();
        QTRY_VERIFY(!fixture.window().isVisible());
    }

    void aDiskThatWasFullBeforeTheFirstStartTakesAllLater() {
        WindowFixture fixture;
        isFull = true;
        fixture.openScripted();
        QTRY_VERIFY(fixture.desktop().store().isBehind());
        fixture.type(QStringLiteral("Tell me"));
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        isFull = false;
        QTRY_VERIFY(!fixture.desktop().store().isBehind());
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(1).text, QStringLiteral("Once upon a time."));
    }

    void whatIsOnDiskIsThereAsSoonAsItCanBeRead() {
        WindowFixture fixture;
        begin(fixture);
        const QString before = shown(fixture);
        isFull = true;
        fixture.close();
        fixture.openScripted();  // not even the index of what was written last can be made now
        QTRY_VERIFY(fixture.desktop().store().isBehind());
        isFull = false;
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).text, QStringLiteral("Count"));
        QVERIFY2(shown(fixture).startsWith(before), qPrintable(shown(fixture)));
    }
};

QTEST_MAIN(FullDiskTest)
#include "full_disk_test.moc"
