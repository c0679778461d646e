// SPDX-License-Identifier: Apache-2.0
// What can be done with a conversation: change it, fork it, find in it, take it along, and name a command.
#include "ui/chat/chat_export.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/message_editor.h"
#include "ui/widgets/command_palette.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTextBrowser>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

QString readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class ConversationTest : public QObject {
    Q_OBJECT

    /// "One" and "Two", each with an answer.
    static void talk(WindowFixture& fixture) {
        fixture.openScripted();
        fixture.engine().pieces = {QStringLiteral("First **answer**.")};
        fixture.type(QStringLiteral("One"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.engine().pieces = {QStringLiteral("Second answer.")};
        fixture.type(QStringLiteral("Two"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.conversation().rowCount(), 4);
    }
    static MessageWidget* widget(WindowFixture& fixture, int row) {
        return fixture.page().transcript().widgetOf(fixture.message(row).id);
    }
    static QAbstractButton* button(QWidget& parent, const QString& name) {
        for (auto* button : parent.findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == name || button->text() == name) return button;
        }
        return nullptr;
    }
    static QPlainTextEdit* openEditor(WindowFixture& fixture, int row) {
        button(*widget(fixture, row), QStringLiteral("Change this message, keeping this version"))->click();
        auto* editor = widget(fixture, row)->findChild<MessageEditor*>();
        return editor ? editor->findChild<QPlainTextEdit*>() : nullptr;
    }
    static QStringList texts(WindowFixture& fixture) {
        QStringList list;
        for (int row = 0; row < fixture.conversation().rowCount(); ++row) list << fixture.message(row).text;
        return list;
    }

  private Q_SLOTS:
    void aChangedPromptStandsBesideTheFirstAndIsAnswered() {
        WindowFixture fixture;
        talk(fixture);
        const QAbstractItemModelTester tester(&fixture.conversation(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto* edit = openEditor(fixture, 0);
        QVERIFY(edit);
        QCOMPARE(edit->toPlainText(), QStringLiteral("One"));
        QVERIFY(edit->hasFocus());
        edit->setPlainText(QStringLiteral("Uno"));
        fixture.engine().pieces = {QStringLiteral("Respuesta.")};
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(texts(fixture), (QStringList{QStringLiteral("Uno"), QStringLiteral("Respuesta.")}));
        QCOMPARE(fixture.engine().asked.back().messages.size(), 1U);
        QCOMPARE(fixture.conversation().siblings(0).size(), 2U);

        button(*widget(fixture, 0), QStringLiteral("Previous version"))->click();
        QCOMPARE(fixture.conversation().rowCount(), 4);  // nothing is gone
        QCOMPARE(fixture.message(3).text, QStringLiteral("Second answer."));
        fixture.openScripted();  // nor after a restart
        QTRY_COMPARE(fixture.conversation().rowCount(), 4);
        fixture.chat().showSibling(fixture.message(0).id, 1);
        QCOMPARE(fixture.message(1).text, QStringLiteral("Respuesta."));
    }

    void aChangedAnswerIsWhatTheModelIsToldItSaid() {
        WindowFixture fixture;
        talk(fixture);
        auto* edit = openEditor(fixture, 3);
        QVERIFY(edit);
        edit->setPlainText(QStringLiteral("My own words."));
        const auto asked = fixture.engine().asked.size();
        button(*widget(fixture, 3), QStringLiteral("Save"))->click();
        QCOMPARE(fixture.message(3).text, QStringLiteral("My own words."));
        QCOMPARE(fixture.message(3).state, MessageState::Edited);
        QCOMPARE(fixture.engine().asked.size(), asked);
        QVERIFY(widget(fixture, 3)->footText().contains(QStringLiteral("changed by you")));
        fixture.type(QStringLiteral("Three"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.engine().asked.back().messages[3].content, QStringLiteral("My own words."));
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 6);
        QCOMPARE(fixture.message(3).state, MessageState::Edited);
        QCOMPARE(fixture.conversation().siblings(3).size(), 2U);
    }

    void escapeLeavesAMessageAsItWas() {
        WindowFixture fixture;
        talk(fixture);
        auto* edit = openEditor(fixture, 2);
        edit->setPlainText(QStringLiteral("never mind"));
        QTest::keyClick(edit, Qt::Key_Escape);
        const auto* editor = widget(fixture, 2)->findChild<MessageEditor*>();
        QVERIFY(!editor || !editor->isVisible());
        QCOMPARE(fixture.message(2).text, QStringLiteral("Two"));
        QCOMPARE(fixture.conversation().siblings(2).size(), 1U);
        edit = openEditor(fixture, 0);  // unchanged is no change either
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(fixture.conversation().siblings(0).size(), 1U);
    }

    void whatIsChangedWhileAnAnswerComesIsNotLost() {
        WindowFixture fixture;
        talk(fixture);
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 5;
        fixture.type(QStringLiteral("Three"));
        auto* edit = openEditor(fixture, 0);
        QVERIFY(edit);
        edit->setPlainText(QStringLiteral("Uno"));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(edit->isVisible());
        QCOMPARE(edit->toPlainText(), QStringLiteral("Uno"));
        fixture.chat().stop();
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.engine().endless = false;
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(fixture.message(0).text, QStringLiteral("Uno"));
        QVERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
    }

    void aPromptCanBeChangedWithoutAModel() {
        WindowFixture fixture;
        talk(fixture);
        fixture.engine().unloadModel();
        QVERIFY(fixture.chat().edit(fixture.message(2).id, QStringLiteral("Dos")));
        QCOMPARE(fixture.conversation().rowCount(), 3);
        QCOMPARE(fixture.message(2).text, QStringLiteral("Dos"));
        QVERIFY(!fixture.chat().isAnswering());
    }

    void aForkIsAChatOfItsOwn() {
        WindowFixture fixture;
        talk(fixture);
        const ChatId first = fixture.conversation().summary().id;
        button(*widget(fixture, 1), QStringLiteral("Go on from here in a new chat"))->click();
        const ChatId second = fixture.conversation().summary().id;
        QVERIFY(second != first);
        QCOMPARE(texts(fixture), (QStringList{QStringLiteral("One"), QStringLiteral("First **answer**.")}));
        QTRY_COMPARE(fixture.page().conversations().findChild<QTreeView*>()->model()->rowCount(), 2);
        fixture.type(QStringLiteral("Elsewhere"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.chat().openChat(first);
        QTRY_COMPARE(fixture.conversation().summary().id, first);
        QCOMPARE(fixture.conversation().rowCount(), 4);
        fixture.chat().openChat(second);
        QTRY_COMPARE(fixture.conversation().summary().id, second);
        QCOMPARE(fixture.conversation().rowCount(), 4);
        QCOMPARE(fixture.message(2).text, QStringLiteral("Elsewhere"));
    }

    void aChatOfTheFirstSchemaOpensWithEverythingInIt() {
        WindowFixture fixture;
        QDir().mkpath(fixture.home());
        {
            // As the first version wrote it: one line of messages.
            QSqlDatabase old = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
            old.setDatabaseName(fixture.home() + QStringLiteral("/chats.sqlite"));
            QVERIFY(old.open());
            QVERIFY(migrate(old, chatMigrations().first(1)));
            QVERIFY(QSqlQuery(old).exec(
                QStringLiteral("INSERT INTO chat VALUES (5, 'Old', 1, 2, NULL, 3, '{}')")));
            for (int id = 1; id <= 3; ++id) {
                const QString row =
                    QStringLiteral("INSERT INTO message VALUES (%1, 5, %2, %3, 0, 1, 'text %1',"
                                   " '', '', 0, 0, 0, 0, '0', 0)");
                QVERIFY(QSqlQuery(old).exec(row.arg(id).arg(id - 1).arg((id + 1) % 2)));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
        fixture.openScripted();
        fixture.chat().openChat(5);
        QTRY_COMPARE(fixture.conversation().rowCount(), 3);
        QCOMPARE(texts(fixture),
                 (QStringList{QStringLiteral("text 1"), QStringLiteral("text 2"), QStringLiteral("text 3")}));
        QVERIFY(fixture.chat().edit(fixture.message(2).id, QStringLiteral("new")));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.conversation().siblings(2).size(), 2U);
    }

    void pinnedChatsStandFirst() {
        WindowFixture fixture;
        fixture.openScripted();
        for (const char* prompt : {"old", "new"}) {
            fixture.page().newChat();
            fixture.type(QString::fromLatin1(prompt));
            QTRY_VERIFY(!fixture.chat().isAnswering());
        }
        const auto titles = [&fixture] {
            auto* model = fixture.page().conversations().findChild<QTreeView*>()->model();
            QStringList list;
            for (int row = 0; row < model->rowCount(); ++row) list << model->index(row, 0).data().toString();
            return list;
        };
        const QStringList newFirst{QStringLiteral("new"), QStringLiteral("old")};
        const QStringList oldFirst{QStringLiteral("old"), QStringLiteral("new")};
        QTRY_COMPARE(titles(), newFirst);
        auto* list = fixture.page().conversations().findChild<QTreeView*>();
        list->setCurrentIndex(list->model()->index(1, 0));
        QTRY_COMPARE(fixture.conversation().summary().title, QStringLiteral("old"));
        fixture.page().pinShownChat();
        QCOMPARE(titles(), oldFirst);
        fixture.chat().renameChat(fixture.conversation().summary().id, QStringLiteral("old"));
        fixture.openScripted();
        QTRY_COMPARE(titles(), oldFirst);
        QTRY_COMPARE(fixture.conversation().summary().title, QStringLiteral("old"));
        QVERIFY(fixture.conversation().summary().pinned);
        fixture.page().pinShownChat();
        QCOMPARE(titles(), newFirst);
    }

    void wordsAreFoundAndMarked() {
        WindowFixture fixture;
        talk(fixture);
        FindBar& bar = fixture.page().findBar();
        QVERIFY(!bar.isVisible());
        QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bar.isVisible());
        auto* words = bar.findChild<QLineEdit*>();
        QVERIFY(words->hasFocus());
        const auto place = [&bar] { return bar.findChild<QLabel*>()->text(); };
        QSignalSpy found(&bar, &FindBar::found);
        QTest::keyClicks(words, QStringLiteral("ANSWER"));
        QCOMPARE(place(), QStringLiteral("Message 2 of 2"));
        QCOMPARE(found.last().first().toLongLong(), fixture.message(3).id);
        const auto marks = [&fixture](int row) {
            return widget(fixture, row)->findChild<QTextBrowser*>()->extraSelections();
        };
        QCOMPARE(marks(1).size(), 1);
        QCOMPARE(marks(1).first().cursor.selectedText(), QStringLiteral("answer"));
        QCOMPARE(marks(0).size(), 0);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(place(), QStringLiteral("Message 1 of 2"));
        QCOMPARE(found.last().first().toLongLong(), fixture.message(1).id);
        QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(place(), QStringLiteral("Message 2 of 2"));
        words->setText(QStringLiteral("nowhere"));
        QCOMPARE(place(), QStringLiteral("Not found"));
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QCOMPARE(marks(1).size(), 0);
    }

    void nextIsDownwardsFromWhereOneReads() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().pieces = QStringList(60, QStringLiteral("line\n\n")) << QStringLiteral("needle");
        for (int turn = 0; turn < 4; ++turn) {
            fixture.type(QStringLiteral("Again"));
            QTRY_VERIFY(!fixture.chat().isAnswering());
        }
        FindBar& bar = fixture.page().findBar();
        const auto place = [&bar] { return bar.findChild<QLabel*>()->text(); };
        const auto find = [&] {
            QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
            QTest::keyClicks(bar.findChild<QLineEdit*>(), QStringLiteral("needle"));
        };
        fixture.page().transcript().scrollToEnd();
        find();
        QTRY_COMPARE(place(), QStringLiteral("Message 4 of 4"));  // at the end, the newest
        QTest::keyClick(bar.findChild<QLineEdit*>(), Qt::Key_Escape);
        fixture.page().transcript().bring(fixture.message(3).id);
        find();
        QTRY_COMPARE(place(), QStringLiteral("Message 2 of 4"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
        QTRY_COMPARE(place(), QStringLiteral("Message 3 of 4"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(place(), QStringLiteral("Message 4 of 4"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(place(), QStringLiteral("Message 2 of 4"));
        // Where there is none below, the nearest above.
        QTest::keyClick(bar.findChild<QLineEdit*>(), Qt::Key_Escape);
        fixture.engine().pieces = QStringList(200, QStringLiteral("line\n\n"));
        fixture.type(QStringLiteral("Once more"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.page().transcript().bring(fixture.message(9).id);
        QVERIFY(!fixture.page().transcript().isAtEnd());
        find();
        QTRY_COMPARE(place(), QStringLiteral("Message 4 of 4"));
    }

    void whatIsFoundFarAwayComesIntoSight() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().pieces = QStringList(80, QStringLiteral("line\n\n")) << QStringLiteral("needle");
        fixture.type(QStringLiteral("Long"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.engine().pieces = QStringList(80, QStringLiteral("line\n\n"));
        fixture.type(QStringLiteral("Longer"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.page().findBar().open(0);
        QTest::keyClicks(fixture.page().findBar().findChild<QLineEdit*>(), QStringLiteral("needle"));
        const MessageWidget* shown = widget(fixture, 1);
        QVERIFY(shown);
        const int y = shown->y() + shown->highlightTop();
        QVERIFY2(y > 0 && y < fixture.page().transcript().viewport()->height(),
                 qPrintable(QString::number(y)));
    }

    void aChatIsExportedInEveryFormat() {
        WindowFixture fixture;
        talk(fixture);
        fixture.engine().pieces = {QStringLiteral("- **a** <b>\n\n```c\nint x;\n```\n\n[go](javascript:x)")};
        fixture.chat().regenerate();
        QTRY_VERIFY(!fixture.chat().isAnswering());
        const auto write = [&fixture](const QString& name) {
            const QString path = fixture.home() + u'/' + name;
            fixture.window().exportChat(path);
            return QTest::qWaitFor([&] { return QFile::exists(path); }) ? path : QString();
        };
        const QString markdown = readFile(write(QStringLiteral("chat.md")));
        QVERIFY2(markdown.contains(QStringLiteral("## You\n\nTwo\n\n## model\n\n- **a** <b>")),
                 qPrintable(markdown));
        QVERIFY(!markdown.contains(QStringLiteral("Second answer.")));  // another version

        const QString html = readFile(write(QStringLiteral("chat.html")));
        QVERIFY(html.contains(QStringLiteral("<li")));
        QVERIFY(html.contains(QStringLiteral("&lt;b&gt;")));
        QVERIFY(html.contains(QStringLiteral("int x;")));
        QVERIFY(!html.contains(QStringLiteral("javascript:")));

        QVERIFY(readFile(write(QStringLiteral("chat.pdf"))).startsWith(QStringLiteral("%PDF-")));

        const auto json =
            QJsonDocument::fromJson(readFile(write(QStringLiteral("chat.json"))).toUtf8()).object();
        const QJsonArray messages = json[QStringLiteral("messages")].toArray();
        QCOMPARE(messages.size(), 5);
        QCOMPARE(messages[3][QStringLiteral("content")].toString(), QStringLiteral("Second answer."));
        QCOMPARE(messages[4][QStringLiteral("parent")], messages[3][QStringLiteral("parent")]);
        QCOMPARE(json[QStringLiteral("leaf")], messages[4][QStringLiteral("id")]);

        fixture.window().exportChat(fixture.home() + QStringLiteral("/chat.exe"));
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("chat.exe")));
        QVERIFY(!QFile::exists(fixture.home() + QStringLiteral("/chat.exe")));
    }

    void titlesBecomeFileNames_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("What is TARS?") << QStringLiteral("What is TARS");
        QTest::newRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc passwd");
        QTest::newRow("dots") << QStringLiteral("...") << QStringLiteral("Chat");
        QTest::newRow("Chinese") << QStringLiteral("你好：世界") << QStringLiteral("你好：世界");
        QTest::newRow("long") << QString(500, u'x') << QString(80, u'x');
    }
    void titlesBecomeFileNames() {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(fileNameFrom(title), name);
    }

    void everyCommandIsFoundByItsName() {
        WindowFixture fixture;
        talk(fixture);
        QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = fixture.window().findChild<CommandPalette*>();
        QVERIFY(palette && palette->isVisible());
        auto* typed = palette->findChild<QLineEdit*>();
        auto* list = palette->findChild<QListView*>();
        QVERIFY(list->model()->rowCount() > 15);
        QTest::keyClicks(typed, QStringLiteral("server"));
        QVERIFY(list->model()->rowCount() >= 2);
        QCOMPARE(list->currentIndex().row(), 0);
        typed->setText(QStringLiteral("no such thing"));
        QCOMPARE(list->model()->rowCount(), 0);
        QTest::keyClick(typed, Qt::Key_Return);  // does nothing
        QVERIFY(palette->isVisible());
        typed->setText(QStringLiteral("new from"));
        QCOMPARE(list->model()->rowCount(), 1);
        const ChatId before = fixture.conversation().summary().id;
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(fixture.conversation().summary().id != before);  // forked
        QTRY_VERIFY(!fixture.window().findChild<CommandPalette*>());
    }

    void whatFitsBestComesFirst() {
        QVERIFY(matchScore(QStringLiteral("ser"), QStringLiteral("Server on")) >
                matchScore(QStringLiteral("ser"), QStringLiteral("Copy the server’s address")));
        QVERIFY(matchScore(QStringLiteral("ser"), QStringLiteral("Copy the server’s address")) >
                matchScore(QStringLiteral("ser"), QStringLiteral("An observer")));
        QCOMPARE(matchScore(QStringLiteral("server x"), QStringLiteral("Server on")), 0);
        QVERIFY(matchScore({}, QStringLiteral("anything")) > 0);
    }
};

QTEST_MAIN(ConversationTest)
#include "conversation_test.moc"
