// SPDX-License-Identifier: Apache-2.0
// Files that go along with a message: dropped, pasted or chosen.
#include "ui/chat/attachment_bar.h"
#include "ui/chat/attachment_reader.h"
#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QToolButton>

using namespace tars;
using namespace tars::ui;

class AttachmentsTest : public QObject {
    Q_OBJECT

    static AttachmentBar& bar(WindowFixture& fixture) { return fixture.page().composer().attachments(); }
    static QString trouble(WindowFixture& fixture) {
        return fixture.window().findChild<MessageBar*>()->message();
    }
    static QStringList chips(WindowFixture& fixture) {
        QStringList words;
        const auto labels = bar(fixture).findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->isVisible()) words.append(label->text());
        }
        return words;
    }
    static void drop(WindowFixture& fixture, const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&fixture.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&fixture.window(), &event);
        QVERIFY(event.isAccepted());
    }

  private Q_SLOTS:
    void severalDroppedFilesGoWithTheMessageAndAreKept() {
        WindowFixture fixture;
        fixture.openScripted();
        const QString notes = fixture.writeFile(QStringLiteral("notes.txt"), "alpha beta gamma");
        const QString code = fixture.writeFile(QStringLiteral("main.py"), "print(1)\n");
        drop(fixture, {notes, code});
        QTRY_COMPARE(bar(fixture).attachments().size(), 2U);
        QTRY_VERIFY(chips(fixture).first().contains(QStringLiteral("3 tokens")));
        QVERIFY(chips(fixture).first().contains(QStringLiteral("notes.txt")));
        QVERIFY(chips(fixture).first().contains(QStringLiteral("16 ")));
        fixture.type(QStringLiteral("Explain these"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QVERIFY(chips(fixture).isEmpty());
        const QString sent = fixture.engine().asked.back().messages.back().content;
        QVERIFY2(sent.contains(QStringLiteral("notes.txt")), qPrintable(sent));
        QVERIFY(sent.indexOf(QStringLiteral("alpha beta gamma")) < sent.indexOf(QStringLiteral("print(1)")));
        QVERIFY(sent.endsWith(QStringLiteral("Explain these")));
        QCOMPARE(fixture.message(0).text, QStringLiteral("Explain these"));
        const auto* prompt = fixture.page().transcript().bring(fixture.message(0).id);
        QVERIFY(prompt->footText().contains(QStringLiteral("main.py")));

        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).attachments.size(), 2U);
        QCOMPARE(fixture.message(0).attachments[0].text, QStringLiteral("alpha beta gamma"));
        fixture.chat().regenerate();  // and they are sent again
        QTRY_VERIFY(!fixture.engine().asked.empty());
        QVERIFY(fixture.engine().asked.back().messages.back().content.contains(QStringLiteral("alpha beta")));
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }

    void aChipIsTakenAwayAgain() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.page().attach({fixture.writeFile(QStringLiteral("a.txt"), "one"),
                               fixture.writeFile(QStringLiteral("b.txt"), "two")});
        QTRY_COMPARE(bar(fixture).attachments().size(), 2U);
        bar(fixture).findChild<QToolButton*>()->click();
        QTRY_COMPARE(chips(fixture).size(), 1);
        QCOMPARE(bar(fixture).attachments().front().name, QStringLiteral("b.txt"));
    }

    void filesAloneAreAMessage() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.page().attach({fixture.writeFile(QStringLiteral("a.txt"), "one")});
        QTRY_VERIFY(!bar(fixture).isReading());
        fixture.type({});
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.conversation().summary().title, QStringLiteral("a.txt"));
    }

    void pastedFilesAndPictures() {
        WindowFixture fixture;
        fixture.openScripted();
        auto* edit = fixture.page().composer().findChild<QPlainTextEdit*>();
        auto* files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(fixture.writeFile(QStringLiteral("a.txt"), "one"))});
        QApplication::clipboard()->setMimeData(files);
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(bar(fixture).attachments().size(), 1U);
        QVERIFY(edit->toPlainText().isEmpty());
        auto* picture = new QMimeData;
        picture->setImageData(QImage(4, 4, QImage::Format_RGB32));
        QApplication::clipboard()->setMimeData(picture);
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(trouble(fixture).contains(QStringLiteral("can't see images")));
        QApplication::clipboard()->setText(QStringLiteral("plain words"));
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edit->toPlainText(), QStringLiteral("plain words"));
    }

    void modelFilesStillGoToTheList() {
        WindowFixture fixture;
        fixture.openScripted();
        drop(fixture, {fixture.writeFile(QStringLiteral("broken.gguf"), "no model"),
                       fixture.writeFile(QStringLiteral("a.txt"), "one")});
        QTRY_COMPARE(bar(fixture).attachments().size(), 1U);
        QTRY_VERIFY(trouble(fixture).contains(QStringLiteral("broken.gguf")));
    }

    void whatIsNoTextIsRefusedByWhatItIs_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("picture") << QStringLiteral("a.png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                                 << QStringLiteral("can't see images");
        QTest::newRow("binary") << QStringLiteral("a.dat") << QByteArray("ab\0cd", 5)
                                << QStringLiteral("not a text");
        QTest::newRow("empty") << QStringLiteral("a.txt") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("broken PDF") << QStringLiteral("a.pdf") << QByteArray("%PDF-1.7\nnothing")
                                    << QStringLiteral("a.pdf");
        QTest::newRow("too long") << QStringLiteral("a.txt") << QByteArray(3 << 20, 'x')
                                  << QStringLiteral("too large");
    }
    void whatIsNoTextIsRefusedByWhatItIs() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        WindowFixture fixture;
        fixture.openScripted();
        fixture.page().attach({fixture.writeFile(name, bytes)});
        QTRY_VERIFY2(trouble(fixture).contains(why), qPrintable(trouble(fixture)));
        QVERIFY(chips(fixture).isEmpty());
    }

    void textsOfOtherEncodingsAreRead() {
        WindowFixture fixture;
        const auto read = [&](const QByteArray& bytes) {
            const auto file = readAttachment(fixture.writeFile(QStringLiteral("a.txt"), bytes));
            return file ? file->text : QStringLiteral("error");
        };
        QCOMPARE(read("Gr\xc3\xbc\xc3\x9f"), QStringLiteral("Grüß"));
        QCOMPARE(read("Gr\xfc\xdf"), QStringLiteral("Grüß"));
        QCOMPARE(read(QByteArray("\xff\xfeG\0r\0", 6)), QStringLiteral("Gr"));
        QCOMPARE(read("\xef\xbb\xbfGr"), QStringLiteral("Gr"));
    }

    void thePagesOfAPdfAreRead() {
        WindowFixture fixture;
        const QString path = fixture.writeFile(QStringLiteral("a.pdf"), {});
        {
            QPdfWriter writer(path);
            QPainter painter(&writer);
            painter.drawText(QPoint(1000, 1000), QStringLiteral("first words"));
            writer.newPage();
            painter.drawText(QPoint(1000, 1000), QStringLiteral("second words"));
        }
        const auto read = readAttachment(path);
        const bool unable = !read && read.error().message.find("does not read PDF") != std::string::npos;
        if (unable) QSKIP("built without Poppler");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->text.indexOf(QStringLiteral("first words")) >= 0);
        QVERIFY(read->text.indexOf(QStringLiteral("second words")) > 0);
    }

    void aPdfDroppedOnTheWindowIsSent() {
        WindowFixture fixture;
        fixture.openScripted();
        const QString path = fixture.writeFile(QStringLiteral("a.pdf"), {});
        {
            QPdfWriter writer(path);
            QPainter painter(&writer);
            painter.drawText(QPoint(1000, 1000), QStringLiteral("first words"));
        }
        if (!readAttachment(path)) QSKIP("built without Poppler");
        drop(fixture, {path});
        QTRY_COMPARE(bar(fixture).attachments().size(), 1U);
        fixture.type(QStringLiteral("What is in it?"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const QString sent = fixture.engine().asked.back().messages.back().content;
        QVERIFY2(sent.contains(QStringLiteral("first words")), qPrintable(sent));
        QVERIFY(sent.contains(QStringLiteral("a.pdf")));
        QVERIFY(sent.endsWith(QStringLiteral("What is in it?")));
        QCOMPARE(fixture.message(0).attachments.front().name, QStringLiteral("a.pdf"));
    }

    void aMessageHasOnlySoManyFiles() {
        WindowFixture fixture;
        fixture.openScripted();
        const QString path = fixture.writeFile(QStringLiteral("a.txt"), "one");
        fixture.page().attach(QStringList(AttachmentBar::kMost + 5, path));
        QTRY_VERIFY(!bar(fixture).isReading());
        QCOMPARE(static_cast<int>(bar(fixture).attachments().size()), AttachmentBar::kMost);
        QVERIFY(trouble(fixture).contains(QStringLiteral("at most")));
    }
};

QTEST_MAIN(AttachmentsTest)
#include "attachments_test.moc"
