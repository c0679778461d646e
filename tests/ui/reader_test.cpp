// SPDX-License-Identifier: Apache-2.0
// A chat as one text, in a window of its own.
#include "keyboard.h"
#include "ui/chat/chat_reader.h"
#include "window_fixture.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <algorithm>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr ChatId kChat = 77;

QString answerOf(MessageId id) {
    return QStringLiteral(
               "Answer %1 with **bold** words, a sum $x^2$, a [link](https://example.org/%1) and an image "
               "![seen](http://127.0.0.1:9/p.png).\n\n> quoted\n\n```c\nint x = %1;\n\nreturn x;\n```\n\nThe "
               "end.")
        .arg(id);
}

}  // namespace

class ReaderTest : public QObject {
    Q_OBJECT

    static void keep(const WindowFixture& fixture, int messages) {
        QDir().mkpath(fixture.home());
        auto database = ChatDatabase::open(fixture.home() + QStringLiteral("/chats.sqlite"));
        QVERIFY(database);
        std::vector<Message> branch;
        for (MessageId id = 1; id <= messages; ++id) {
            Message message;
            message.id = id;
            message.parent = id - 1;
            message.author = id % 2 ? Author::User : Author::Assistant;
            if (id % 2 == 0) message.model = QStringLiteral("small");
            message.text = id % 2 ? QStringLiteral("Question *%1*\nsecond line").arg(id) : answerOf(id);
            branch.push_back(message);
        }
        QVERIFY((*database)->addMessages({kChat, QStringLiteral("Of sums"), 1}, {}, branch));
    }
    static void openChat(WindowFixture& fixture, int messages) {
        if (messages > 0) keep(fixture, messages);
        fixture.openScripted();
        fixture.chat().openChat(kChat);
        QTRY_COMPARE(fixture.conversation().summary().id, kChat);
        QTRY_VERIFY(fixture.conversation().isWhole());
        QTRY_VERIFY(fixture.page().transcript().isLaidOut());
    }
    static QAction* entry(WindowFixture& fixture) {
        for (QAction* menu : fixture.window().menuBar()->actions()) {
            for (QAction* action : menu->menu()->actions()) {
                if (action->text() == QStringLiteral("Open in the reader")) return action;
            }
        }
        return nullptr;
    }
    static ChatReader* reader(WindowFixture& fixture) {
        for (ChatReader* each : fixture.window().findChildren<ChatReader*>()) {
            if (each->isVisible()) return each;
        }
        return nullptr;
    }
    /// By its keys, and waits until all of it is there.
    static ChatReader* open(WindowFixture& fixture) {
        QTest::keyClick(&fixture.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        ChatReader* opened = nullptr;
        [&] { QTRY_VERIFY((opened = reader(fixture))); }();
        if (opened) [&] { QTRY_VERIFY_WITH_TIMEOUT(opened->isWritten(), 30'000); }();
        if (opened) [&] { QTRY_VERIFY(opened->isActiveWindow()); }();
        return opened;
    }
    static QTextBrowser& textOf(ChatReader& reader) { return *reader.findChild<QTextBrowser*>(); }
    static QString words(ChatReader& reader) { return textOf(reader).document()->toPlainText(); }
    static QString topLine(ChatReader& reader) {
        return textOf(reader).cursorForPosition({20, 30}).block().text();
    }
    static QString partOf(ChatReader& reader) {
        QWidget* bar = reader.findChild<QToolButton*>(ChatReader::kLater)->parentWidget();
        return bar->findChild<QLabel*>()->text();
    }
    static QString countOf(ChatReader& reader) {
        for (const QLabel* label : reader.findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty()) return label->text();
        }
        return {};
    }

  private Q_SLOTS:
    void theWholeBranchIsOneText() {
        WindowFixture fixture;
        openChat(fixture, 4);
        QVERIFY(entry(fixture) && entry(fixture)->isEnabled());
        ChatReader* opened = open(fixture);
        QVERIFY(opened);
        QCOMPARE(opened->windowTitle(), QStringLiteral("Of sums"));
        QTRY_VERIFY(textOf(*opened).hasFocus());
        QVERIFY(textOf(*opened).isReadOnly());
        QVERIFY(textOf(*opened).accessibleName().contains(QStringLiteral("Of sums")));
        const QString text = words(*opened);
        QStringList headings;
        for (QTextBlock block = textOf(*opened).document()->begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() > 0) headings.append(block.text());
        }
        QCOMPARE(headings,
                 QStringList({QStringLiteral("Of sums"), QStringLiteral("You"), QStringLiteral("small"),
                              QStringLiteral("You"), QStringLiteral("small")}));
        QVERIFY(
            text.contains(QStringLiteral("Question *1*\nsecond line")));  // a user's words are as they were
        QVERIFY(text.contains(QStringLiteral("with bold words")));
        QVERIFY(text.contains(QStringLiteral("int x = 2;\n\nreturn x;")));
        // Nothing of it asks for a picture.
        for (QTextBlock block = textOf(*opened).document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part)
                QVERIFY(!part.fragment().charFormat().isImageFormat());
        }
        QVERIFY(
            !textOf(*opened)
                 .loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("http://127.0.0.1:9/p.png")))
                 .isValid());
        QTest::keyClick(&textOf(*opened), Qt::Key_Escape);
        QTRY_VERIFY(!reader(fixture));
        QVERIFY(fixture.window().isVisible());
    }

    void wordsAreCopiedAcrossMessages() {
        WindowFixture fixture;
        openChat(fixture, 4);
        ChatReader* opened = open(fixture);
        QTextBrowser& text = textOf(*opened);
        QTest::keyClick(&text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&text, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Question *1*")));
        QVERIFY(copied.contains(QStringLiteral("a sum $x^2$, a link")));  // what is drawn, as it was written
        QVERIFY(copied.contains(QStringLiteral("Answer 4")));
        QVERIFY(copied.indexOf(QStringLiteral("Answer 2")) < copied.indexOf(QStringLiteral("Question *3*")));
        // By keys alone, from a letter on.
        QTextCursor start = text.textCursor();
        start.setPosition(0);
        text.setTextCursor(start);
        for (int i = 0; i < 2; ++i) QTest::keyClick(&text, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&text, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Of"));
    }

    void itOpensAtTheMessageThatIsRead() {
        WindowFixture fixture;
        openChat(fixture, 120);
        fixture.page().transcript().bring(60);
        QTRY_VERIFY(fixture.page().transcript().isLaidOut());
        MessageWidget* widget = fixture.page().transcript().widgetOf(60);
        QVERIFY(widget);
        // From the menu of the message itself.
        auto* text = widget->findChild<QTextBrowser*>();
        QContextMenuEvent click(QContextMenuEvent::Mouse, {5, 5}, text->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(text->viewport(), &click);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().last()->text(), QStringLiteral("Open in the reader"));
        menu->setActiveAction(menu->actions().last());
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(reader(fixture));
        ChatReader* opened = reader(fixture);
        QTRY_VERIFY(opened->isWritten());
        QTRY_VERIFY(textOf(*opened).verticalScrollBar()->value() > 0);
        const QTextBlock heading = textOf(*opened).textCursor().block();
        QCOMPARE(heading.text(), QStringLiteral("small"));
        QVERIFY(heading.next().text().startsWith(QStringLiteral("Answer 60")));
        QVERIFY(qAbs(textOf(*opened).cursorRect().top()) < 40);
        // Opened again, it is the same window, where the chat is read now.
        fixture.page().transcript().scrollTo(100);
        fixture.page().openReader(100);
        QCOMPARE(reader(fixture), opened);
        QTRY_VERIFY(opened->isWritten());
        QTRY_VERIFY(
            textOf(*opened).textCursor().block().next().text().startsWith(QStringLiteral("Answer 100")));
        QCOMPARE(fixture.window().findChildren<ChatReader*>().size(), 1);
        // Near the end, too, as far as there is text below it.
        fixture.page().openReader(112);
        QTRY_VERIFY(opened->isWritten());
        QTRY_VERIFY(
            textOf(*opened).textCursor().block().next().text().startsWith(QStringLiteral("Answer 112")));
        QTRY_VERIFY2(qAbs(textOf(*opened).cursorRect().top()) < 40,
                     qPrintable(QString::number(textOf(*opened).cursorRect().top())));
    }

    void wordsAreFound() {
        WindowFixture fixture;
        openChat(fixture, 40);
        ChatReader* opened = open(fixture);
        QTextBrowser& text = textOf(*opened);
        text.verticalScrollBar()->setValue(0);
        QTest::keyClick(&text, Qt::Key_F, Qt::ControlModifier);
        auto* field = opened->findChild<QLineEdit*>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("the END"));
        QTRY_COMPARE(countOf(*opened), QStringLiteral("1 of 20"));
        const int first = text.textCursor().selectionStart();
        QCOMPARE(text.textCursor().selectedText(), QStringLiteral("The end"));
        QTest::keyClick(field, Qt::Key_F3);
        QTRY_COMPARE(countOf(*opened), QStringLiteral("2 of 20"));
        QVERIFY(text.textCursor().selectionStart() > first);
        QVERIFY(text.viewport()->rect().contains(text.cursorRect().center()));
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(countOf(*opened), QStringLiteral("20 of 20"));  // round the end
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(countOf(*opened), QStringLiteral("1 of 20"));
        field->setText(QStringLiteral("nowhere"));
        QTRY_COMPARE(countOf(*opened), QStringLiteral("Not found"));
        QTest::keyClick(field, Qt::Key_Escape);  // ends the search first
        QVERIFY(opened->isVisible() && text.hasFocus() && field->text().isEmpty());
        QTest::keyClick(&text, Qt::Key_Escape);
        QTRY_VERIFY(!reader(fixture));
    }

    void theTextGrowsAndKeepsItsPlace() {
        WindowFixture fixture;
        openChat(fixture, 60);
        ChatReader* opened = open(fixture);
        QTextBrowser& text = textOf(*opened);
        QTRY_VERIFY(opened->isWritten());
        const auto topBlock = [&] { return text.cursorForPosition({20, 2}).block().blockNumber(); };
        QTextCursor cursor(text.document()->find(QStringLiteral("Answer 30")));
        text.setTextCursor(cursor);
        QTRY_VERIFY(text.verticalScrollBar()->value() > 0);
        const QString chosen = cursor.selectedText();
        const int block = topBlock();
        const double before = text.font().pointSizeF();
        for (int i = 0; i < 3; ++i) QTest::keySequence(&text, QKeySequence::ZoomIn);
        QTRY_VERIFY(opened->isWritten() && text.font().pointSizeF() > before * 1.25);
        QCOMPARE(text.document()->defaultFont().pointSizeF(), text.font().pointSizeF());
        QTRY_COMPARE(topBlock(), block);
        QTRY_COMPARE(text.textCursor().selectedText(), chosen);
        QTest::keyClick(&text, Qt::Key_0, Qt::ControlModifier);
        QTRY_VERIFY(opened->isWritten() && qAbs(text.font().pointSizeF() - before) < 0.1);
        // And where the window gets narrow, so does the text.
        opened->resize(360, 500);
        QTRY_VERIFY(text.document()->textWidth() < 360);
        QTRY_VERIFY(opened->isWritten());
        QTRY_COMPARE(topBlock(), block);
    }

    void theTextsSizeIsRemembered() {
        WindowFixture fixture;
        openChat(fixture, 4);
        ChatReader* opened = open(fixture);
        const double usual = textOf(*opened).font().pointSizeF();
        for (const int percent : {110, 120, 130, 140}) {
            QTest::keySequence(&textOf(*opened), QKeySequence::ZoomIn);
            QTRY_COMPARE(fixture.desktop().settings().readerScale(), percent);
        }
        QTest::keyClick(&textOf(*opened), Qt::Key_Escape);
        QTRY_VERIFY(!reader(fixture));
        openChat(fixture, 0);  // after a restart
        opened = open(fixture);
        const double now = textOf(*opened).font().pointSizeF();
        QVERIFY2(qAbs(now - 1.4 * usual) < 0.1, qPrintable(QStringLiteral("%1 %2").arg(usual).arg(now)));
    }

    void aLinkAsksBeforeItOpens() {
        WindowFixture fixture;
        openChat(fixture, 2);
        ChatReader* opened = open(fixture);
        QTextBrowser& text = textOf(*opened);
        QTest::keyClick(&text, Qt::Key_Tab);  // to the link
        QTest::keyClick(&text, Qt::Key_Return);
        QTRY_VERIFY(opened->findChild<QMessageBox*>());
        auto* box = opened->findChild<QMessageBox*>();
        QVERIFY(box->informativeText().contains(QStringLiteral("https://example.org/2")));
        box->reject();
    }

    void aVeryLongChatIsReadInParts() {
        WindowFixture fixture;
        openChat(fixture, 4'000);
        fixture.page().transcript().scrollToEnd();
        QTest::keyClick(&fixture.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        ChatReader* opened = reader(fixture);
        QVERIFY(opened && !opened->isWritten());
        int slices = 0;
        for (; !opened->isWritten() && slices < 1'000'000; ++slices)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
        QVERIFY(slices > 3);
        QTextBrowser& text = textOf(*opened);
        QTRY_VERIFY(!opened->findChild<QProgressBar*>()->isVisible());
        QVERIFY(words(*opened).contains(QStringLiteral("Answer 4000")));
        QVERIFY(!words(*opened).contains(QStringLiteral("Answer 3500")));
        QCOMPARE(partOf(*opened), QStringLiteral("Messages 3,801 to 4,000 of 4,000"));
        QVERIFY(text.accessibleName().contains(partOf(*opened)));
        QVERIFY(!opened->findChild<QToolButton*>(ChatReader::kLater)->isEnabled());

        QTest::keyClick(&text, Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_VERIFY(opened->isWritten());
        QCOMPARE(partOf(*opened), QStringLiteral("Messages 3,601 to 3,800 of 4,000"));
        QCOMPARE(text.verticalScrollBar()->value(), 0);
        QTest::keyClick(&text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&text, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Question *3601*")));
        QVERIFY(copied.contains(QStringLiteral("int x = 3800;\n\nreturn x;")));
        QTest::keyClick(&text, Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(partOf(*opened), QStringLiteral("Messages 3,801 to 4,000 of 4,000"));

        fixture.page().openReader(1'000);  // of that part, at its message
        QCOMPARE(partOf(*opened), QStringLiteral("Messages 801 to 1,000 of 4,000"));
        QTRY_VERIFY(opened->isWritten());
        QTRY_VERIFY(
            textOf(*opened).textCursor().block().next().text().startsWith(QStringLiteral("Answer 1000")));
    }

    void wordsAreFoundInOtherParts() {
        WindowFixture fixture;
        openChat(fixture, 1'000);  // five parts
        ChatReader* opened = open(fixture);
        QTextBrowser& text = textOf(*opened);
        auto* field = opened->findChild<QLineEdit*>();
        QTest::keyClick(&text, Qt::Key_F, Qt::ControlModifier);
        const auto isAt = [&](const QString& words, const QString& part) {
            return opened->isWritten() && partOf(*opened) == part &&
                   text.textCursor().selectedText() == words &&
                   text.viewport()->rect().contains(text.cursorRect().center());
        };
        const auto first = QStringLiteral("Messages 1 to 200 of 1,000");
        const auto second = QStringLiteral("Messages 401 to 600 of 1,000");
        const auto last = QStringLiteral("Messages 801 to 1,000 of 1,000");
        // What this part has not, another one may have.
        field->setText(QStringLiteral("Answer 44"));
        QTRY_VERIFY(isAt(QStringLiteral("Answer 44"), first));
        QTRY_COMPARE(countOf(*opened), QStringLiteral("1 of 1 in this part"));
        QTest::keyClick(field, Qt::Key_Return);  // 440, 442, ...
        QTRY_VERIFY(isAt(QStringLiteral("Answer 44"), second));
        QTRY_COMPARE(countOf(*opened), QStringLiteral("1 of 5 in this part"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_VERIFY(isAt(QStringLiteral("Answer 44"), first));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);  // round the end, to the last of them
        QTRY_VERIFY(isAt(QStringLiteral("Answer 44"), second));
        QTRY_COMPARE(countOf(*opened), QStringLiteral("5 of 5 in this part"));
        // As it is drawn, no message has stars: those that were written are looked at, and then it is told.
        field->setText(QStringLiteral("**bold**"));
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*opened), QStringLiteral("Not found"), 30'000);
        // Going elsewhere ends it.
        field->setText(QStringLiteral("Answer 1000"));
        QTRY_VERIFY(isAt(QStringLiteral("Answer 1000"), last));
        QTest::keyClick(field, Qt::Key_F3);
        QTRY_COMPARE(countOf(*opened), QStringLiteral("1 of 1 in this part"));
        QVERIFY(isAt(QStringLiteral("Answer 1000"), last));
    }

    void partsBeginWithQuestions() {
        const auto branchOf = [](int messages, Author author, const QString& text) {
            std::vector<Message> branch(static_cast<std::size_t>(messages));
            for (Message& message : branch) {
                message.author = author;
                message.text = text;
            }
            return branch;
        };
        QCOMPARE(ChatParts().count(), 1);
        QCOMPARE(ChatParts().rows(0).count(), 0);
        auto branch = branchOf(2 * ChatParts::kMessages, Author::Assistant, {});
        QCOMPARE(ChatParts(branch).count(), 1);  // no question to begin with
        branch[ChatParts::kMessages + 7].author = Author::User;
        const ChatParts parts(branch);
        QCOMPARE(parts.count(), 2);
        QCOMPARE(parts.rows(1).first, ChatParts::kMessages + 7);
        QCOMPARE(parts.rows(1).end, 2 * ChatParts::kMessages);
        QCOMPARE(parts.partOf(ChatParts::kMessages + 6), 0);
        QCOMPARE(parts.partOf(ChatParts::kMessages + 7), 1);
        QCOMPARE(parts.partOf(-1), 0);
        QCOMPARE(parts.partOf(1'000'000), 1);
        QCOMPARE(ChatParts(branchOf(2 * ChatParts::kMessages + 1, Author::Assistant, {})).count(), 2);
        // Few messages, but long ones.
        const QString longText(ChatParts::kLetters / 2, u'x');
        QCOMPARE(ChatParts(branchOf(4, Author::User, longText)).count(), 2);
    }
};

QTEST_MAIN(ReaderTest)
#include "reader_test.moc"
