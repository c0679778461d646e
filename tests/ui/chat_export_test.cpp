// SPDX-License-Identifier: Apache-2.0
// Long chats as files: whole, however many texts they are laid out in; stopped, nothing is left.
#include "ui/chat/attachment_reader.h"
#include "ui/chat/chat_export.h"
#include "ui/chat/chat_exporter.h"
#include "ui/chat/chat_parts.h"

#include <QFile>
#include <QProgressDialog>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kMessages = 3 * ChatParts::kMessages - 50;

ExportedChat longChat(int messages = kMessages) {
    ExportedChat chat;
    chat.summary.title = QStringLiteral("Of tables");
    for (int id = 1; id <= messages; ++id) {
        Message message;
        message.id = id;
        message.author = id % 2 ? Author::User : Author::Assistant;
        message.model = QStringLiteral("small");
        message.text = id % 2 ? QStringLiteral("Question number %1?").arg(id)
                              : QStringLiteral("Answer number %1.\n\n| a | b |\n|---|---|\n| cell%1 | 2 |\n\n"
                                               "```c\nint x;\n```")
                                    .arg(id);
        chat.branch.push_back(message);
    }
    return chat;
}

}  // namespace

class ChatExportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLongChatIsOnePage() {
        std::vector<int> told;
        const QString page = toHtml(longChat(), {{}, [&](int messages) { told.push_back(messages); }});
        for (const char* once : {"<html>", "<body", "</body>", "</html>"})
            QCOMPARE(page.count(QLatin1StringView(once)), 1);
        QCOMPARE(page.count(QStringLiteral("<table")), kMessages / 2);
        QCOMPARE(page.count(QStringLiteral(">Of tables<")), 2);  // as its title and at its head
        qsizetype at = 0;
        for (int id = 2; id <= kMessages; id += 2) {
            const qsizetype next = page.indexOf(QStringLiteral(">cell%1<").arg(id), at);
            QVERIFY2(next > at, qPrintable(QString::number(id)));
            at = next;
        }
        QVERIFY(std::ranges::is_sorted(told));
        QCOMPARE(told.back(), kMessages);
    }

    void aLongChatIsOneDocument() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("chat.pdf"));
        QVERIFY(writeChat(longChat(), file));
        const auto read = readAttachment(file);
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        qsizetype at = 0;
        for (int id = 2; id <= kMessages; id += 2) {
            const qsizetype next = read->text.indexOf(QStringLiteral("Answer number %1.").arg(id), at);
            QVERIFY2(next > at, qPrintable(QString::number(id)));
            at = next;
        }
        // Pages are numbered through all of it, and no line is on two of them.
        qsizetype number = 0;
        for (int page = 1; page <= 20; ++page) {
            number = read->text.indexOf(QRegularExpression(QStringLiteral("\\n +%1\\n").arg(page)), number);
            QVERIFY2(number > 0, qPrintable(QString::number(page)));
        }
        QCOMPARE(read->text.count(QStringLiteral("small\n")), kMessages / 2);
        QCOMPARE(read->text.count(QStringLiteral("int x;\n")), kMessages / 2);
    }

    void whatIsStoppedLeavesNothing() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("chat.pdf"));
        std::stop_source stop;
        const auto stopSoon = [&](int messages) {
            if (messages > ChatParts::kMessages) stop.request_stop();
        };
        const auto written = writeChat(longChat(), file, {stop.get_token(), stopSoon});
        QVERIFY(!written && written.error().code == ErrorCode::cancelled);
        QVERIFY(!QFile::exists(file));
    }

    void theUserSeesHowFarItIsAndStopsIt() {
        QTemporaryDir folder;
        QWidget window;
        window.show();
        ChatExporter exporter(&window);
        const QSignalSpy written(&exporter, &ChatExporter::written);
        const QSignalSpy failed(&exporter, &ChatExporter::failed);
        const QString file = folder.filePath(QStringLiteral("chat.pdf"));
        exporter.write(longChat(20'000), file);  // which takes seconds
        auto* progress = window.findChild<QProgressDialog*>();
        QVERIFY(progress && progress->labelText().contains(QStringLiteral("chat.pdf")));
        QTRY_VERIFY(progress->isVisible() && progress->value() > 0);
        QTest::keyClick(progress, Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<QProgressDialog*>());
        QVERIFY(written.isEmpty() && failed.isEmpty() && !QFile::exists(file));

        exporter.write(longChat(), file);  // and another time to its end
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 30'000);
        QCOMPARE(written[0][0].toString(), file);
        QVERIFY(QFile::exists(file));
        exporter.write(longChat(), folder.filePath(QStringLiteral("chat.exe")));
        QTRY_COMPARE(failed.size(), 1);
    }

    void theProgramEndsMeanwhile() {
        QTemporaryDir folder;
        QWidget window;
        const QString file = folder.filePath(QStringLiteral("chat.pdf"));
        {
            ChatExporter exporter(&window);
            exporter.write(longChat(20'000), file);
            exporter.write(longChat(), file);
        }
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_MAIN(ChatExportTest)
#include "chat_export_test.moc"
