// SPDX-License-Identifier: Apache-2.0
// More of what a user does in the chat without a mouse: thinking, new text below, links, settings of an
// answer.
#include "keyboard.h"
#include "ui/chat/message_text.h"
#include "window_fixture.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace tars;
using namespace tars::ui;

/// Takes the addresses that would go to the browser.
class Browser : public QObject {
    Q_OBJECT
  public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    QList<QUrl> opened;

  public Q_SLOTS:
    void open(const QUrl& address) { opened.append(address); }
};

class KeyboardChatTest : public QObject {
    Q_OBJECT

    /// The dialog that opens, in front as a window manager would have it.
    static QWidget* dialog() {
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; })) return nullptr;
        QApplication::setActiveWindow(QApplication::activeModalWidget());
        return QApplication::activeModalWidget();
    }
    /// An answer without end, higher than the window.
    static void writeOn(WindowFixture& fixture) {
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 3;
        fixture.engine().pieces = {QStringLiteral("A paragraph of its own.\n\n")};
        type(QStringLiteral("Tell me all"));
        press(Qt::Key_Return);
        QTRY_VERIFY(bar(fixture).maximum() > 3 * fixture.page().transcript().viewport()->height());
        QCOMPARE(bar(fixture).value(), bar(fixture).maximum());
    }
    static QScrollBar& bar(WindowFixture& fixture) {
        return *fixture.page().transcript().verticalScrollBar();
    }
    static QPushButton* pill(WindowFixture& fixture) {
        for (auto* button : fixture.page().transcript().viewport()->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("New text below")) return button;
        return nullptr;
    }
    /// While so much more is written that an end in sight would move away.
    static void checkItStays(WindowFixture& fixture) {
        const int at = bar(fixture).value(), before = bar(fixture).maximum();
        QTRY_VERIFY(bar(fixture).maximum() > before + fixture.page().transcript().viewport()->height());
        QCOMPARE(bar(fixture).value(), at);
    }

  private Q_SLOTS:
    void thinkingIsSwitched() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().skillsOfModels = {true, true};
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("thinker.gguf"), "GGUF"));
        for (const bool thinks : {false, true}) {
            QVERIFY(tabTo(QStringLiteral("Think")));
            press(Qt::Key_Space);
            QVERIFY(tabTo(QStringLiteral("Message")));
            ask(fixture, QStringLiteral("Hello"));
            QCOMPARE(fixture.engine().asked.back().think, std::optional(thinks));
        }
    }

    void theTextStaysWhereItIsReadAndLeadsBack() {
        WindowFixture fixture;
        openChat(fixture);
        writeOn(fixture);
        QVERIFY(!pill(fixture)->isVisible());
        QVERIFY(tabBackTo(QStringLiteral("Conversation")));
        press(Qt::Key_PageUp);
        QVERIFY(bar(fixture).value() < bar(fixture).maximum());
        checkItStays(fixture);
        QTRY_VERIFY(pill(fixture)->isVisible());
        QCOMPARE(tabTo(QStringLiteral("New text below")), pill(fixture));
        press(Qt::Key_Space);
        QVERIFY(!pill(fixture)->isVisible());
        QTRY_COMPARE(bar(fixture).value(), bar(fixture).maximum());
        const int before = bar(fixture).maximum();
        QTRY_VERIFY(bar(fixture).maximum() > before);
        QTRY_COMPARE(bar(fixture).value(), bar(fixture).maximum());  // it follows again
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());

        // Back at the end by keys, nothing new is below either.
        QVERIFY(tabBackTo(QStringLiteral("Conversation")));
        press(Qt::Key_PageUp);
        QTRY_VERIFY(pill(fixture)->isVisible());
        press(Qt::Key_End);
        QVERIFY(!pill(fixture)->isVisible());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }

    void theWheelHoldsTheTextToo() {
        WindowFixture fixture;
        openChat(fixture);
        writeOn(fixture);
        QWidget* under = fixture.page().transcript().bring(fixture.message(1).id)->findChild<MessageText*>();
        fixture.page().transcript().scrollToEnd();
        const auto turn = [under](int eighths) {
            const QPoint at = under->rect().center();
            QWheelEvent wheel(at, under->mapToGlobal(at), {}, {0, eighths}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(&wheel);  // the wheel's own, which parents hear of
            qApp->notify(under, &wheel);
        };
        QTRY_COMPARE(bar(fixture).value(), bar(fixture).maximum());
        turn(120);
        QVERIFY(bar(fixture).value() < bar(fixture).maximum());
        checkItStays(fixture);
        QTRY_VERIFY(pill(fixture)->isVisible());
        while (bar(fixture).value() < bar(fixture).maximum()) turn(-1200);
        QVERIFY(!pill(fixture)->isVisible());
        const int before = bar(fixture).maximum();
        QTRY_VERIFY(bar(fixture).maximum() > before);
        QTRY_COMPARE(bar(fixture).value(), bar(fixture).maximum());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }

    void aLinkIsOpenedOnceTheUserSaysSo() {
        WindowFixture fixture;
        Browser browser;
        openChat(fixture);
        fixture.engine().pieces = {
            QStringLiteral("See [the manual](https://one.example/a) and [more](https://two.example/b).")};
        ask(fixture, QStringLiteral("Where?"));
        MessageText* answer = nullptr;  // before its buttons, one of which answers again
        while (!answer && tabBackTo(QStringLiteral("Answer")))
            answer = qobject_cast<MessageText*>(QApplication::focusWidget());
        QVERIFY(answer);
        const auto at = [answer] { return answer->textCursor().selectedText(); };
        for (int i = 0; i < 3 && at() != QStringLiteral("the manual"); ++i) press(Qt::Key_Tab);
        QCOMPARE(at(), QStringLiteral("the manual"));
        press(Qt::Key_Tab);
        QCOMPARE(at(), QStringLiteral("more"));
        QCOMPARE(QApplication::focusWidget(), answer);
        press(Qt::Key_Return);
        auto* question = qobject_cast<QMessageBox*>(dialog());
        QVERIFY(question);
        QVERIFY2(question->informativeText().contains(QStringLiteral("https://two.example/b")),
                 qPrintable(question->informativeText()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(browser.opened.isEmpty());

        reachable();
        QTRY_COMPARE(QApplication::focusWidget(), answer);
        press(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(at(), QStringLiteral("the manual"));
        press(Qt::Key_Return);
        QVERIFY(dialog());
        QVERIFY(tabTo(QStringLiteral("Open")));
        press(Qt::Key_Space);
        QTRY_COMPARE(browser.opened, QList<QUrl>{QUrl(QStringLiteral("https://one.example/a"))});
    }

    void theSettingsOfAnAnswerAreUsedAgain() {
        WindowFixture fixture;
        openChat(fixture);
        const auto temperature = [](double wanted) {
            QVERIFY(tabTo(QStringLiteral("Temperature")));
            retype(QLocale().toString(wanted, 'f', 2));
            press(Qt::Key_Tab);
            QVERIFY(tabTo(QStringLiteral("Message")));
        };
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        temperature(0.25);
        ask(fixture, QStringLiteral("Hello"));
        temperature(0.75);
        QTRY_COMPARE(fixture.conversation().settings().sampling.temperature, 0.75F);
        QVERIFY(tabBackTo(QStringLiteral("seed 42")));
        press(Qt::Key_Return);
        QVERIFY(dialog());
        QVERIFY(tabTo(QStringLiteral("Use these settings")));
        press(Qt::Key_Space);
        QTRY_COMPARE(fixture.conversation().settings().sampling.temperature, 0.25F);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        reachable();
        QVERIFY(tabTo(QStringLiteral("Message")));
        ask(fixture, QStringLiteral("Again"));
        QCOMPARE(fixture.engine().asked.back().sampling.temperature, 0.25F);
    }

    void aChatIsPinnedAndUnpinned() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Older"));
        command("pin or unpin");
        QTRY_VERIFY(fixture.conversation().summary().pinned);
        press(Qt::Key_N, Qt::ControlModifier);
        ask(fixture, QStringLiteral("Newer"));
        const auto* chats = fixture.page().conversations().findChild<QTreeView*>();
        const auto top = [chats] { return chats->model()->index(0, 0).data().toString(); };
        QTRY_COMPARE(top(), QStringLiteral("Older"));
        QVERIFY(tabTo(QStringLiteral("Chats")));
        press(Qt::Key_Up);
        QTRY_COMPARE(fixture.message(0).text, QStringLiteral("Older"));
        command("pin or unpin");
        QTRY_VERIFY(!fixture.conversation().summary().pinned);
        QTRY_COMPARE(top(), QStringLiteral("Newer"));
        fixture.openScripted();
        const auto* again = fixture.page().conversations().findChild<QTreeView*>();
        QTRY_COMPARE(again->model()->rowCount(), 2);
        QCOMPARE(again->model()->index(0, 0).data().toString(), QStringLiteral("Newer"));
    }

    void theTrashIsEmptied() {
        WindowFixture fixture;
        openChat(fixture);
        for (const char* words : {"About apples", "About pears", "About plums"}) {
            ask(fixture, words);
            command("delete chat");
            QTRY_COMPARE(fixture.conversation().rowCount(), 0);
            press(Qt::Key_N, Qt::ControlModifier);
        }
        command("deleted chats");
        QWidget* trash = dialog();
        QVERIFY(trash);
        auto* list = trash->findChild<QTreeWidget*>();
        QTRY_COMPARE(list->topLevelItemCount(), 3);
        QTRY_VERIFY(list->hasFocus());
        press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Delete for good")));
        press(Qt::Key_Space);
        QTRY_VERIFY(qobject_cast<QMessageBox*>(QApplication::activeModalWidget()));
        auto* question = qobject_cast<QMessageBox*>(dialog());
        QVERIFY2(question->text().contains(u'3'), qPrintable(question->text()));
        press(Qt::Key_Return);  // what is nearest harms nobody
        QTRY_COMPARE(QApplication::activeModalWidget(), trash);
        QCOMPARE(list->topLevelItemCount(), 3);
        QApplication::setActiveWindow(trash);
        QVERIFY(spoken(QApplication::focusWidget()).contains(QStringLiteral("Delete for good")));
        press(Qt::Key_Space);
        QTRY_VERIFY(qobject_cast<QMessageBox*>(QApplication::activeModalWidget()));
        QVERIFY(dialog());
        QVERIFY(tabTo(QStringLiteral("Delete for good")));
        press(Qt::Key_Space);
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QApplication::setActiveWindow(trash);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        fixture.openScripted();
        toFront(fixture);
        command("deleted chats");
        trash = dialog();
        QVERIFY(trash);
        QTRY_VERIFY(wordsOn(*trash).contains(QStringLiteral("There are no deleted chats")));
        press(Qt::Key_Escape);
    }
};

QTEST_MAIN(KeyboardChatTest)
#include "keyboard_chat_test.moc"
