// SPDX-License-Identifier: Apache-2.0
// Words looked for in all chats: where they stand, and how one gets there.
#include "ui/chat/find_bar.h"
#include "ui/chat/search_hits.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kLong = 1'200;  // messages: more than are read at once

Message message(MessageId id, MessageId parent, const QString& text, qint64 created) {
    Message made;
    made.id = id;
    made.parent = parent;
    made.author = id % 2 ? Author::User : Author::Assistant;
    made.text = text;
    made.created = created;
    return made;
}

}  // namespace

class ChatSearchTest : public QObject {
    Q_OBJECT

    /// Two chats: a short one with two answers to one question, and a long one.
    static void keep(const WindowFixture& fixture) {
        QDir().mkpath(fixture.home());
        auto database = ChatDatabase::open(fixture.home() + QStringLiteral("/chats.sqlite"));
        QVERIFY(database);
        const QString padding = QStringLiteral("A paragraph.\n\n").repeated(40);
        QVERIFY((*database)->addMessages(
            {10, QStringLiteral("Rivers"), 5}, {},
            std::vector{message(1, 0, QStringLiteral("Name a river"), 100),
                        message(2, 1, padding + QStringLiteral("The Danube flows east."), 110),
                        message(3, 2, QStringLiteral("And then?"), 115),
                        message(4, 1, QStringLiteral("The Rhine."), 120)}));
        std::vector<Message> many;
        for (MessageId id = 1; id <= kLong; ++id)
            many.push_back(
                message(1000 + id, id == 1 ? 0 : 999 + id,
                        id == 7 ? QStringLiteral("Barges on the DANUBE") : QStringLiteral("Some words."),
                        50 + id / 1000));
        QVERIFY((*database)->addMessages({20, QStringLiteral("Ships"), 4}, {}, many));
    }
    static QLineEdit& field(WindowFixture& fixture) {
        return *fixture.page().conversations().findChild<QLineEdit*>();
    }
    static SearchHitView& hits(WindowFixture& fixture) {
        return *fixture.page().conversations().findChild<SearchHitView*>();
    }
    static void search(WindowFixture& fixture, const char* words) {
        QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(field(fixture).hasFocus());
        QTest::keyClicks(&field(fixture), QString::fromLatin1(words));
    }
    /// Whether the message is in sight, marked, and has the words marked.
    static bool isShown(WindowFixture& fixture, MessageId message) {
        TranscriptView& view = fixture.page().transcript();
        MessageWidget* widget = view.widgetOf(message);
        if (!widget || !widget->isVisible() || !widget->isMarked()) return false;
        const int place = widget->y() + widget->highlightTop();
        return place >= 0 && place < view.viewport()->height();
    }

  private Q_SLOTS:
    void aHitShowsItsWordsAndLeadsToThem() {
        WindowFixture fixture;
        keep(fixture);
        fixture.openScripted();
        search(fixture, "danube");
        QTRY_COMPARE(hits(fixture).model()->rowCount(), 2);
        QVERIFY(hits(fixture).isVisible());
        const QModelIndex first = hits(fixture).model()->index(0, 0);
        QCOMPARE(first.data(SearchHits::TitleRole).toString(), QStringLiteral("Rivers"));
        const QString line = first.data().toString();
        QVERIFY2(line.contains(QStringLiteral("The Danube flows east.")), qPrintable(line));
        QCOMPARE(
            line.mid(first.data(SearchHits::FromRole).toInt(), first.data(SearchHits::LengthRole).toInt()),
            QStringLiteral("Danube"));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Rivers")));

        hits(fixture).setCurrentIndex(first);
        QTRY_COMPARE(fixture.conversation().summary().id, 10);
        QTRY_VERIFY(isShown(fixture, 2));
        QCOMPARE(fixture.conversation().rowOf(2), 1);  // the branch was another one
        QCOMPARE(fixture.conversation().rowCount(), 3);
        auto* place = fixture.page().findBar().findChild<QLabel*>();
        QTRY_COMPARE(place->text(), QStringLiteral("Message 1 of 1"));
        fixture.openScripted();  // the branch stays
        fixture.chat().openChat(10);
        QTRY_COMPARE(fixture.conversation().rowOf(2), 1);
    }

    void theOrderIsChosenByKeysAndStays() {
        WindowFixture fixture;
        keep(fixture);
        fixture.openScripted();
        search(fixture, "danube");
        QTRY_COMPARE(hits(fixture).model()->rowCount(), 2);
        const auto titles = [&fixture] {
            QStringList found;
            for (int row = 0; row < hits(fixture).model()->rowCount(); ++row)
                found << hits(fixture).model()->index(row, 0).data(SearchHits::TitleRole).toString();
            return found;
        };
        const QStringList newest{QStringLiteral("Rivers"), QStringLiteral("Ships")},
            best{QStringLiteral("Ships"), QStringLiteral("Rivers")};  // the short message says more of it
        QCOMPARE(titles(), newest);
        auto* order = fixture.page().conversations().findChild<QComboBox*>();
        QVERIFY(order && order->isVisible() && !order->accessibleName().isEmpty());
        // Tab goes there from the search, by way of the chats.
        for (int i = 0; i < 4 && !order->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(order->hasFocus());
        QTest::keyClick(order, Qt::Key_Down);
        QTRY_COMPARE(titles(), best);
        QVERIFY(order->hasFocus());
        fixture.openScripted();  // it is remembered
        search(fixture, "danube");
        QTRY_COMPARE(titles(), best);
        QTest::keyClicks(&field(fixture), QStringLiteral(" f"));  // and told from the words
        QTRY_COMPARE(hits(fixture).model()->rowCount(), 1);
        order = fixture.page().conversations().findChild<QComboBox*>();
        order->setFocus();
        field(fixture).setText(QStringLiteral("or"));  // two letters: without the index
        QTRY_VERIFY(hits(fixture).model()->rowCount() > 2);
        QTest::keyClick(order, Qt::Key_Up);
        field(fixture).setText(QStringLiteral("danube"));
        QTRY_COMPARE(titles(), newest);
    }

    void keysAloneGoThroughTheHits() {
        WindowFixture fixture;
        keep(fixture);
        fixture.openScripted();
        search(fixture, "Danube");
        QTRY_COMPARE(hits(fixture).model()->rowCount(), 2);
        QTest::keyClick(&field(fixture), Qt::Key_Down);
        QVERIFY(hits(fixture).hasFocus());
        QTRY_COMPARE(fixture.conversation().summary().id, 10);
        QTest::keyClick(&hits(fixture), Qt::Key_Down);
        QTRY_COMPARE(fixture.conversation().summary().id, 20);
        QVERIFY(hits(fixture).hasFocus());  // looking on is one key away
        QTRY_VERIFY(fixture.conversation().isWhole());
        QTRY_VERIFY(isShown(fixture, 1007));  // far above what is read first
        QTest::keyClick(&hits(fixture), Qt::Key_Return);
        QTRY_VERIFY(fixture.page().transcript().hasFocus());
        QTRY_VERIFY(isShown(fixture, 1007));
    }

    void enterGoesToTheFirstAndEscapeEndsTheSearch() {
        WindowFixture fixture;
        keep(fixture);
        fixture.openScripted();
        search(fixture, "flows east");
        QTest::keyClick(&field(fixture), Qt::Key_Return);  // at once: the search catches up
        QTRY_VERIFY(isShown(fixture, 2));
        QVERIFY(fixture.page().transcript().hasFocus());
        QCOMPARE(hits(fixture).model()->rowCount(), 1);
        QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&field(fixture), Qt::Key_Escape);
        QVERIFY(field(fixture).text().isEmpty());
        QVERIFY(field(fixture).hasFocus());
        QTRY_VERIFY(!hits(fixture).isVisible());
        QVERIFY(!fixture.page().findBar().isVisible());
        QCOMPARE(fixture.page().transcript().marked(), 0);
    }

    void theMarkGoesWithTheChat() {
        WindowFixture fixture;
        keep(fixture);
        fixture.openScripted();
        fixture.page().showMessage(10, 2, QStringLiteral("Danube"));
        QTRY_VERIFY(isShown(fixture, 2));
        fixture.page().showMessage(10, 4, QStringLiteral("Rhine"));  // back to the other branch
        QTRY_VERIFY(isShown(fixture, 4));
        QCOMPARE(fixture.conversation().rowOf(2), -1);
        fixture.chat().openChat(20);
        QTRY_COMPARE(fixture.conversation().summary().id, 20);
        QCOMPARE(fixture.page().transcript().marked(), 0);
        fixture.page().showMessage(10, 99, QStringLiteral("gone"));  // meanwhile deleted, say
        QTRY_COMPARE(fixture.conversation().summary().id, 10);
        QCOMPARE(fixture.page().transcript().marked(), 0);
    }

    void anotherChatChosenMeanwhileIsNotMoved() {
        WindowFixture fixture;
        keep(fixture);
        fixture.openScripted();
        fixture.page().showMessage(20, 1007, QStringLiteral("Danube"));
        fixture.chat().openChat(10);
        QTRY_COMPARE(fixture.conversation().summary().id, 10);
        QTest::qWait(50);
        QCOMPARE(fixture.conversation().summary().id, 10);
        QCOMPARE(fixture.page().transcript().marked(), 0);
        fixture.chat().openChat(20);
        QTRY_VERIFY(fixture.conversation().summary().id == 20 && fixture.conversation().isWhole());
        QCOMPARE(fixture.page().transcript().marked(), 0);
        QVERIFY(fixture.page().transcript().isAtEnd());
    }
};

QTEST_MAIN(ChatSearchTest)
#include "chat_search_test.moc"
