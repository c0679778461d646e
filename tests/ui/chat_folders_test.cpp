// SPDX-License-Identifier: Apache-2.0
// Folders of chats: made, filled, opened, shut, moved, damaged and gone.
#include "ui/chat/chat_tree_model.h"
#include "ui/widgets/live_region.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTreeView>

#include <memory>

using namespace tars;
using namespace tars::ui;

class ChatFoldersTest : public QObject {
    Q_OBJECT

    static ChatSummary chat(ChatId id, const QString& title, FolderId folder = 0) {
        return {id, title, id, false, folder};
    }
    /// "Work[Letters[a] b] c": what is shown, from top to bottom.
    static QString outline(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
        QStringList parts;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            QString part = index.data().toString();
            if (index.data(ChatTreeModel::IsFolderRole).toBool())
                part += QStringLiteral("[%1]").arg(outline(model, index));
            parts.append(part);
        }
        return parts.join(u' ');
    }
    static QTreeView& tree(WindowFixture& fixture) {
        return *fixture.page().conversations().findChild<QTreeView*>();
    }
    static QString outline(WindowFixture& fixture) { return outline(*tree(fixture).model()); }
    static QModelIndex shown(WindowFixture& fixture, const QString& name) {
        const auto found = tree(fixture).model()->match(tree(fixture).model()->index(0, 0), Qt::DisplayRole,
                                                        name, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    }
    static qint64 id(const QModelIndex& index) { return index.data(ChatTreeModel::IdRole).toLongLong(); }
    static void dropOn(WindowFixture& fixture, const QString& name, const QModelIndex& where) {
        auto* model = tree(fixture).model();
        const std::unique_ptr<QMimeData> dragged(model->mimeData({shown(fixture, name)}));
        model->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, where);
    }
    /// As a user does: the name is typed where the folder stands.
    static void makeFolder(WindowFixture& fixture, const QString& name, FolderId parent = 0,
                           ChatId chat = 0) {
        fixture.page().conversations().addFolder(parent, chat);
        auto* editor = tree(fixture).viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->setText(name);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(shown(fixture, name).isValid());
    }
    /// "apples" and "pears".
    static void talk(WindowFixture& fixture) {
        fixture.openScripted();
        for (const char* prompt : {"apples", "pears"}) {
            fixture.page().newChat();
            fixture.type(QString::fromLatin1(prompt));
            QTRY_VERIFY(!fixture.chat().isAnswering());
        }
        QTRY_COMPARE(outline(fixture), QStringLiteral("pears apples"));
    }

    static bool has(WindowFixture& fixture, const QString& name, int role) {
        return shown(fixture, name).data(role).toBool();
    }
    static QString spoken(WindowFixture& fixture, const QString& name) {
        return shown(fixture, name).data(Qt::AccessibleTextRole).toString();
    }
    /// How much of a mark is painted at the end of that row, in pixels.
    static int markOf(WindowFixture& fixture, const QString& name) {
        QTreeView& view = tree(fixture);
        const QRect row = view.visualRect(shown(fixture, name));
        const QRect end(row.right() - 30, row.top() + 4, 26, row.height() - 8);
        const QImage image = view.viewport()->grab(end).toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) != image.pixel(0, 0)) ++count;
        return count;
    }

  private Q_SLOTS:
    void pinnedChatsThenFoldersThenTheNewest() {
        ChatTreeModel model;
        ChatTreeFilter filter;
        filter.setSourceModel(&model);
        model.addFolders({{20, 0, QStringLiteral("work"), true}, {21, 0, QStringLiteral("Fun"), true}});
        model.add({chat(1, QStringLiteral("old")), chat(3, QStringLiteral("new")),
                   chat(2, QStringLiteral("in"), 20), chat(4, QStringLiteral("later"), 20)});
        QCOMPARE(outline(filter), QStringLiteral("Fun[] work[later in] new old"));
        model.setPinned(1, true);
        model.setPinned(2, true);
        QCOMPARE(outline(filter), QStringLiteral("old Fun[] work[in later] new"));
        filter.setSearch(QStringLiteral("in"), {3});
        QCOMPARE(outline(filter), QStringLiteral("work[in] new"));
        filter.setSearch(QStringLiteral("work"), {});
        QCOMPARE(outline(filter), QStringLiteral("work[in later]"));
    }

    void anAnswerNobodyHasSeenIsMarkedUntilItsChatIsShown() {
        WindowFixture fixture;
        talk(fixture);
        const QString apples = QStringLiteral("apples"), pears = QStringLiteral("pears");
        const ChatId asked = id(shown(fixture, apples));
        const ChatId other = id(shown(fixture, pears));
        auto* voice = fixture.page().findChild<LiveRegion*>();
        QSignalSpy said(voice, &LiveRegion::said);
        fixture.chat().openChat(asked);
        QTRY_COMPARE(fixture.conversation().summary().id, asked);
        fixture.engine().pieceMs = 5;
        fixture.engine().endless = true;
        fixture.type(QStringLiteral("more"));
        QTRY_VERIFY(has(fixture, apples, ChatTreeModel::AnsweringRole));
        QCOMPARE(spoken(fixture, apples), QStringLiteral("apples, is being answered"));
        QVERIFY(!has(fixture, pears, ChatTreeModel::AnsweringRole));
        fixture.chat().openChat(other);
        QTRY_COMPARE(fixture.conversation().summary().id, other);
        const int ring = markOf(fixture, apples);
        QVERIFY(ring > 0);
        QCOMPARE(markOf(fixture, pears), 0);

        fixture.engine().endless = false;
        QTRY_VERIFY(has(fixture, apples, ChatTreeModel::UnseenRole));
        QVERIFY(!has(fixture, apples, ChatTreeModel::AnsweringRole));
        QCOMPARE(spoken(fixture, apples), QStringLiteral("apples, has a new answer"));
        QVERIFY(shown(fixture, apples)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("has a new answer")));
        QCOMPARE(said.last().first().toString(), QStringLiteral("New answer in “apples”"));
        QVERIFY(markOf(fixture, apples) > ring);  // a dot

        // In a folder it is the folder's as well: that may be shut.
        makeFolder(fixture, QStringLiteral("Fruit"), 0, asked);
        QCOMPARE(spoken(fixture, QStringLiteral("Fruit")), QStringLiteral("Folder Fruit, has a new answer"));
        QCOMPARE(markOf(fixture, QStringLiteral("Fruit")), 0);
        tree(fixture).setExpanded(shown(fixture, QStringLiteral("Fruit")), false);
        QVERIFY(markOf(fixture, QStringLiteral("Fruit")) > ring);

        fixture.chat().openChat(asked);
        QTRY_VERIFY(!has(fixture, apples, ChatTreeModel::UnseenRole));
        QCOMPARE(spoken(fixture, apples), apples);
        QCOMPARE(spoken(fixture, QStringLiteral("Fruit")), QStringLiteral("Folder Fruit"));
        QCOMPARE(markOf(fixture, QStringLiteral("Fruit")), 0);
    }

    void anAnswerBehindAnotherPageIsSeenWhenThePageIs() {
        WindowFixture fixture;
        talk(fixture);
        const QString pears = QStringLiteral("pears");
        fixture.window().showPage(MainWindow::Models);
        fixture.page().send(QStringLiteral("more"));
        QTRY_VERIFY(has(fixture, pears, ChatTreeModel::UnseenRole));
        fixture.window().showPage(MainWindow::Chat);
        QVERIFY(!has(fixture, pears, ChatTreeModel::UnseenRole));
    }

    void aChatDeletedWhileItIsAnsweredStaysAway() {
        WindowFixture fixture;
        talk(fixture);
        const ChatId shownChat = id(shown(fixture, QStringLiteral("pears")));
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 5;
        for (const bool elsewhere : {false, true}) {
            fixture.chat().openChat(shownChat);
            QTRY_COMPARE(fixture.conversation().summary().id, shownChat);
            fixture.page().send(QStringLiteral("more"));
            QTRY_VERIFY(has(fixture, QStringLiteral("pears"), ChatTreeModel::AnsweringRole));
            if (elsewhere) fixture.page().newChat();
            fixture.chat().deleteChat(shownChat);
            QTRY_VERIFY(!fixture.chat().isBusy());
            QTRY_COMPARE(outline(fixture), QStringLiteral("apples"));
            fixture.chat().restoreChats({shownChat});
            QTRY_COMPARE(outline(fixture), QStringLiteral("pears apples"));
            QVERIFY(!has(fixture, QStringLiteral("pears"), ChatTreeModel::UnseenRole));
        }
    }

    void damagedFoldersLoseNothing() {
        ChatTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addFolders({{1, 2, QStringLiteral("a"), true},
                          {2, 1, QStringLiteral("b"), true},
                          {3, 3, QStringLiteral("c"), true},
                          {4, 99, QStringLiteral("d"), true},
                          {4, 0, QStringLiteral("again"), true},
                          {0, 0, QStringLiteral("zero"), true}});
        model.add({chat(5, QStringLiteral("x"), 77), chat(6, QStringLiteral("y"), 5),
                   chat(5, QStringLiteral("z"))});
        QCOMPARE(model.folders().size(), 4);
        for (const qint64 id : {1, 2, 3, 4, 5, 6}) QVERIFY(model.indexOf(id).isValid());
        QVERIFY(model.chat(5) && !model.chat(1) && !model.chat(88));
    }

    void aFolderGoesNotIntoItself() {
        ChatTreeModel model;
        model.addFolders({{1, 0, QStringLiteral("a"), true},
                          {2, 1, QStringLiteral("b"), true},
                          {3, 2, QStringLiteral("c"), true}});
        model.put(chat(9, QStringLiteral("x")));
        QVERIFY(!model.move(1, 1));
        QVERIFY(!model.move(1, 3));
        QVERIFY(!model.move(1, 9));
        QVERIFY(!model.move(1, 1000));
        QVERIFY(!model.move(1000, 1));
        QVERIFY(model.move(3, 0));
        QVERIFY(model.move(1, 3));
        QCOMPARE(outline(model), QStringLiteral("x c[a[b[]]]"));
    }

    void aDeletedFolderComesBackWithWhatIsStillThere() {
        ChatTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addFolders({{1, 0, QStringLiteral("a"), true},
                          {2, 1, QStringLiteral("b"), true},
                          {3, 2, QStringLiteral("c"), true},
                          {4, 0, QStringLiteral("d"), true}});
        model.add({chat(10, QStringLiteral("x"), 2), chat(11, QStringLiteral("y"), 2),
                   chat(12, QStringLiteral("z"), 1)});
        const auto removed = model.removeFolder(2);
        QVERIFY(removed);
        QCOMPARE(model.indexOf(10).parent(), model.indexOf(1));
        QVERIFY(model.move(11, 4));
        model.remove({3});
        model.restoreFolder(*removed);
        QCOMPARE(model.indexOf(2).parent(), model.indexOf(1));
        QCOMPARE(model.indexOf(10).parent(), model.indexOf(2));
        QCOMPARE(model.indexOf(11).parent(), model.indexOf(4));  // moved meanwhile
        QCOMPARE(model.indexOf(12).parent(), model.indexOf(1));  // never was in it
        QVERIFY(!model.indexOf(3).isValid());
        QVERIFY(!model.removeFolder(10));
    }

    void anyMovesKeepTheTreeWhole() {
        ChatTreeModel model;
        ChatTreeFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester filtered(&filter,
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(7);
        for (FolderId folder = 1; folder <= 6; ++folder)
            model.newFolder({folder, random.bounded(7), QString::number(folder), true});
        for (ChatId id = 10; id < 30; ++id) model.put(chat(id, QString::number(id), random.bounded(7)));
        for (int i = 0; i < 300; ++i) model.move(random.bounded(1, 30), random.bounded(7));
        for (const FolderId folder : {3, 1, 6}) model.removeFolder(folder);
        for (const ChatId id : {12, 19, 25}) model.remove({id});
        QCOMPARE(model.folders().size(), 3);
        for (ChatId id = 10; id < 30; ++id)
            QCOMPARE(model.indexOf(id).isValid(), id != 12 && id != 19 && id != 25);
    }

    void foldersAreMadeFilledAndKept() {
        WindowFixture fixture;
        talk(fixture);
        makeFolder(fixture, QStringLiteral("Fruit"), 0, id(shown(fixture, QStringLiteral("apples"))));
        QCOMPARE(outline(fixture), QStringLiteral("Fruit[apples] pears"));
        makeFolder(fixture, QStringLiteral("Best"), id(shown(fixture, QStringLiteral("Fruit"))));
        dropOn(fixture, QStringLiteral("pears"), shown(fixture, QStringLiteral("Best")));
        const QString all = QStringLiteral("Fruit[Best[pears] apples]");
        QCOMPARE(outline(fixture), all);
        fixture.openScripted();
        QTRY_COMPARE(outline(fixture), all);
        // The chat that is shown was moved: what comes after it stays where it is.
        fixture.chat().openChat(id(shown(fixture, QStringLiteral("pears"))));
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        dropOn(fixture, QStringLiteral("pears"), {});
        fixture.type(QStringLiteral("more"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(outline(fixture), QStringLiteral("Fruit[Best[] apples] pears"));
    }

    void aFolderGoesAndItsChatsStay() {
        WindowFixture fixture;
        talk(fixture);
        makeFolder(fixture, QStringLiteral("Fruit"), 0, id(shown(fixture, QStringLiteral("apples"))));
        makeFolder(fixture, QStringLiteral("Best"), id(shown(fixture, QStringLiteral("Fruit"))),
                   id(shown(fixture, QStringLiteral("pears"))));
        tree(fixture).setCurrentIndex(shown(fixture, QStringLiteral("Fruit")));
        QCOMPARE(fixture.conversation().summary().title, QStringLiteral("pears"));  // a folder is not opened
        QTest::keyClick(&tree(fixture), Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(outline(fixture), QStringLiteral("Best[pears] apples"));
        fixture.openScripted();
        QTRY_COMPARE(outline(fixture), QStringLiteral("Best[pears] apples"));
    }

    void aFolderIsLeftAsItWas() {
        WindowFixture fixture;
        talk(fixture);
        makeFolder(fixture, QStringLiteral("Fruit"), 0, id(shown(fixture, QStringLiteral("apples"))));
        fixture.chat().openChat(id(shown(fixture, QStringLiteral("pears"))));
        const auto folder = [&] { return shown(fixture, QStringLiteral("Fruit")); };
        QVERIFY(tree(fixture).isExpanded(folder()));
        tree(fixture).setCurrentIndex(folder());
        QTest::keyClick(&tree(fixture), Qt::Key_Return);
        QVERIFY(!tree(fixture).isExpanded(folder()));
        auto* search = fixture.page().conversations().findChild<QLineEdit*>();
        search->setText(QStringLiteral("apples"));
        QTRY_COMPARE(outline(fixture), QStringLiteral("Fruit[apples]"));
        QVERIFY(tree(fixture).isExpanded(folder()));
        search->clear();
        QTRY_COMPARE(outline(fixture), QStringLiteral("Fruit[apples] pears"));
        QVERIFY(!tree(fixture).isExpanded(folder()));
        fixture.openScripted();
        QTRY_COMPARE(outline(fixture), QStringLiteral("Fruit[apples] pears"));
        QVERIFY(!tree(fixture).isExpanded(folder()));
        QTest::mouseClick(tree(fixture).viewport(), Qt::LeftButton, {},
                          tree(fixture).visualRect(folder()).center());
        QVERIFY(tree(fixture).isExpanded(folder()));
    }

    void newChatsAndForksStandInTheFolder() {
        WindowFixture fixture;
        talk(fixture);
        makeFolder(fixture, QStringLiteral("Fruit"));
        Q_EMIT fixture.page().conversations().newChatRequested(id(shown(fixture, QStringLiteral("Fruit"))));
        fixture.type(QStringLiteral("plums"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(outline(fixture), QStringLiteral("Fruit[plums] pears apples"));
        fixture.page().forkChat();
        QTRY_COMPARE(outline(fixture), QStringLiteral("Fruit[plums (fork) plums] pears apples"));
    }
};

QTEST_MAIN(ChatFoldersTest)
#include "chat_folders_test.moc"
