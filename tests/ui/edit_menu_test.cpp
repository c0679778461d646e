// SPDX-License-Identifier: Apache-2.0
// The menu Edit acts on the field that has the focus, and knows what that can do.
#include "keyboard.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>

using namespace tars;
using namespace tars::ui;

class EditMenuTest : public QObject {
    Q_OBJECT

    static QMenu* edit(WindowFixture& fixture) {
        for (QAction* menu : fixture.window().menuBar()->actions())
            if (menu->text() == QStringLiteral("&Edit")) return menu->menu();
        return nullptr;
    }
    /// The entries that can be run, as the menu opens.
    static QStringList able(WindowFixture& fixture) {
        Q_EMIT edit(fixture)->aboutToShow();
        QStringList able;
        for (const QAction* action : edit(fixture)->actions())
            if (action->objectName().startsWith(QStringLiteral("edit.")) && action->isEnabled())
                able.append(action->objectName().section(u'.', 1));
        return able;
    }
    static QPlainTextEdit& composer(WindowFixture& fixture) {
        return *fixture.page().composer().findChild<QPlainTextEdit*>();
    }
    static void front(WindowFixture& fixture) {
        fixture.openScripted();
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(composer(fixture).hasFocus());
        QGuiApplication::clipboard()->clear();
    }

  private Q_SLOTS:
    void whatIsWrittenIsEditedByTheMenu() {
        WindowFixture fixture;
        front(fixture);
        QVERIFY(edit(fixture));
        QCOMPARE(able(fixture), QStringList());
        type(QStringLiteral("Once upon"));
        QCOMPARE(able(fixture), QStringList({QStringLiteral("undo"), QStringLiteral("select_all")}));
        command("select all");
        QVERIFY(able(fixture).contains(QStringLiteral("cut")));
        command("cut");
        QCOMPARE(composer(fixture).toPlainText(), QString());
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Once upon"));
        command("undo");
        QCOMPARE(composer(fixture).toPlainText(), QStringLiteral("Once upon"));
        command("redo");
        QCOMPARE(composer(fixture).toPlainText(), QString());
        QVERIFY(composer(fixture).hasFocus());
        command("paste");
        command("paste");
        QCOMPARE(composer(fixture).toPlainText(), QStringLiteral("Once uponOnce upon"));
    }

    void aLineAndAnAnswerToo() {
        WindowFixture fixture;
        front(fixture);
        fixture.type(QStringLiteral("Tell me"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        auto* search = qobject_cast<QLineEdit*>(tabTo(QStringLiteral("Search chats")));
        QVERIFY(search);
        type(QStringLiteral("words"));
        command("select all");
        QCOMPARE(search->selectedText(), QStringLiteral("words"));
        command("cut");
        QCOMPARE(search->text(), QString());
        // What was answered is there to be copied, and not to be changed.
        QTextEdit* answer = nullptr;
        for (auto* text : fixture.page().transcript().findChildren<QTextEdit*>())
            if (text->toPlainText() == QStringLiteral("Once upon a time.")) answer = text;
        QVERIFY(answer);
        answer->setFocus();
        QCOMPARE(able(fixture), QStringList{QStringLiteral("select_all")});
        command("select all");
        QCOMPARE(able(fixture), QStringList({QStringLiteral("copy"), QStringLiteral("select_all")}));
        edit(fixture)->findChild<QAction*>(QStringLiteral("edit.copy"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Once upon a time."));
    }

    void theMenuBarWalkedByKeysIsNoField() {
        WindowFixture fixture;
        front(fixture);
        type(QStringLiteral("Once"));
        fixture.window().menuBar()->setFocus(Qt::MenuBarFocusReason);
        QCOMPARE(able(fixture), QStringList({QStringLiteral("undo"), QStringLiteral("select_all")}));
        edit(fixture)->findChild<QAction*>(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(composer(fixture).toPlainText(), QString());
        // A button is none, either.
        composer(fixture).setFocus();
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Import")));
        QCOMPARE(able(fixture), QStringList());
    }

    void searchingStandsThere() {
        WindowFixture fixture;
        front(fixture);
        QStringList ids;
        for (const QAction* action : edit(fixture)->actions()) ids.append(action->objectName());
        for (const char* id : {"chat.find", "chat.find_earlier", "chat.find_later"})
            QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
    }

    /// Fields have these keys themselves; elsewhere the menu has them, and keys of one's own reach fields,
    /// too.
    void keysOfOnesOwn() {
        WindowFixture fixture;
        front(fixture);
        fixture.desktop().settings().setShortcut(QStringLiteral("edit.select_all"), QStringLiteral("F7"));
        fixture.openScripted();
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(composer(fixture).hasFocus());
        composer(fixture).clear();
        type(QStringLiteral("Once"));
        press(Qt::Key_F7);
        QCOMPARE(composer(fixture).textCursor().selectedText(), QStringLiteral("Once"));
    }
};

QTEST_MAIN(EditMenuTest)
#include "edit_menu_test.moc"
