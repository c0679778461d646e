// SPDX-License-Identifier: Apache-2.0
// A disk that fills up while an answer is written: the screen keeps it, and nothing that was on disk is lost.
#include "window_fixture.h"

#include <QFileInfo>

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

  private Q_SLOTS:
    void cleanup() { isFull = false; }

    void theAnswerGoesOnAndIsWholeOnceThereIsRoom() {
        WindowFixture fixture;
        begin(fixture);
        isFull = true;
        const qsizetype before = shown(fixture).size();
        MessageBar& bar = fixture.window().messageBar();
        QTRY_VERIFY2(bar.message().contains(QStringLiteral("the disk is full")), qPrintable(bar.message()));
        QVERIFY2(bar.hint().contains(QStringLiteral("make room")), qPrintable(bar.hint()));
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
};

QTEST_MAIN(FullDiskTest)
#include "full_disk_test.moc"
