// SPDX-License-Identifier: Apache-2.0
// What a user does with an answer that is there, without a mouse.
#include "keyboard.h"
#include "ui/chat/attachment_reader.h"
#include "ui/chat/context_meter.h"
#include "ui/chat/message_text.h"
#include "ui/settings/feedback_panel.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QTextLayout>
#include <QTextTable>
#include <QTreeView>

#include <set>

using namespace tars;
using namespace tars::ui;

class KeyboardAnswersTest : public QObject {
    Q_OBJECT

    static QByteArray readFile(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString words(int count) { return QStringLiteral("word ").repeated(count).trimmed(); }
    static MessageText* text(WindowFixture& fixture, int row, const char* name) {
        const auto all =
            fixture.page().transcript().bring(fixture.message(row).id)->findChildren<MessageText*>();
        for (MessageText* one : all) {
            if (one->isVisible() && one->accessibleName() == QLatin1String(name)) return one;
        }
        return nullptr;
    }

  private Q_SLOTS:
    void anAnswerIsMadeAgainFromItsLine() {
        WindowFixture fixture;
        openChat(fixture);
        ask(fixture, QStringLiteral("Hello"));
        const MessageId first = fixture.message(1).id;
        QVERIFY(tabBackTo(QStringLiteral("seed 42")));
        press(Qt::Key_Return);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QApplication::setActiveWindow(QApplication::activeModalWidget());  // as a window manager would
        QVERIFY(tabTo(QStringLiteral("Answer again with exactly")));
        press(Qt::Key_Space);
        QTRY_VERIFY(fixture.message(1).id != first);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.engine().asked.back().sampling.seed, std::optional<std::uint64_t>(42));
    }

    void whatHappensToALongPromptIsChosen() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("small.gguf"), "GGUF"), 100);
        ask(fixture, words(20));
        ask(fixture, words(20));
        type(words(60));
        QTRY_VERIFY(fixture.page().composer().warning().contains(QStringLiteral("oldest 4 messages")));
        QVERIFY(tabTo(QStringLiteral("Context:")));
        pressForMenu(QStringLiteral("Stop with an error"));
        QTRY_COMPARE(fixture.conversation().settings().overflow, Overflow::Stop);
        QTRY_VERIFY(fixture.page().composer().warning().contains(QStringLiteral("will not be answered")));
    }

    void codeIsCopiedAndSaved() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().pieces = {QStringLiteral("Here:\n\n```python\nprint(1)\n```\n")};
        ask(fixture, QStringLiteral("Code"));
        QVERIFY(tabBackTo(QStringLiteral("Save this code")));
        press(Qt::Key_Space);
        const QString file = fixture.home() + QStringLiteral("/saved.py");
        answerFileDialog(file);
        QTRY_COMPARE(readFile(file), QByteArray("print(1)\n"));
        QVERIFY(tabBackTo(QStringLiteral("Copy this code")));
        press(Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("print(1)\n"));
    }

    void aTableAndAFormulaAreCopiedAndSaved() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().pieces = {QStringLiteral("$x^2$\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")};
        ask(fixture, QStringLiteral("Table"));
        MessageText* answer = text(fixture, 1, "Answer");
        for (int i = 0; i < 30 && !answer->hasFocus(); ++i) press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(answer->hasFocus());
        // The system makes this of the menu key, at the text cursor.
        const auto choose = [&](const QString& entry) {
            const QPoint place = answer->cursorRect().center();
            QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, place, answer->mapToGlobal(place));
            QApplication::sendEvent(answer->viewport(), &menuKey);
            chooseInMenu(entry);
            reachable();
        };
        press(Qt::Key_Home, Qt::ControlModifier);
        choose(QStringLiteral("Copy the formula"));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("$x^2$"));
        press(Qt::Key_End, Qt::ControlModifier);
        press(Qt::Key_Up);
        choose(QStringLiteral("Copy the table"));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a\tb\n1\t2\n"));
        choose(QStringLiteral("Save the table…"));
        const QString file = fixture.home() + QStringLiteral("/saved.csv");
        answerFileDialog(file);
        QTRY_COMPARE(readFile(file), QByteArray("a,b\n1,2\n"));
    }

    void thoughtsAreUnfoldedAndFolded() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().thoughts = {QStringLiteral("Two and two, hm.")};
        ask(fixture, QStringLiteral("2+2?"));
        QVERIFY(!text(fixture, 1, "Thoughts"));
        QVERIFY(tabBackTo(QStringLiteral("Thought")));
        press(Qt::Key_Space);
        QTRY_VERIFY(text(fixture, 1, "Thoughts"));
        QVERIFY(text(fixture, 1, "Thoughts")->toPlainText().contains(QStringLiteral("Two and two")));
        press(Qt::Key_Space);
        QTRY_VERIFY(!text(fixture, 1, "Thoughts"));
    }

    void theModelIsChangedInTheMiddleOfAChat() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.desktop().settings().addRecentModel(fixture.writeFile(QStringLiteral("other.gguf"), "GGUF"));
        ask(fixture, QStringLiteral("Hello"));
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        chooseInMenu(QStringLiteral("other.gguf"));
        QTRY_COMPARE(fixture.engine().model()->name, std::string("other"));
        if (spoken(QApplication::focusWidget()) != QStringLiteral("Message"))
            QVERIFY(tabTo(QStringLiteral("Message")));
        ask(fixture, QStringLiteral("More"));
        QCOMPARE(fixture.conversation().rowCount(), 4);
        QCOMPARE(fixture.message(1).model, QStringLiteral("model"));
        QCOMPARE(fixture.message(3).model, QStringLiteral("other"));
        QCOMPARE(fixture.engine().asked.back().messages.size(), 3U);  // the new one reads what was said
    }

    void aChatIsExported() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().pieces = {QStringLiteral("Some **bold** words.")};
        ask(fixture, QStringLiteral("Hello there"));
        const auto exported = [&fixture](const char* name) {
            const QString file = fixture.home() + QLatin1Char('/') + QLatin1String(name);
            press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
            answerFileDialog(file);
            return QTest::qWaitFor([&file] { return !readFile(file).isEmpty(); }) ? file : QString();
        };
        const QByteArray markdown = readFile(exported("out.md"));
        QVERIFY2(markdown.contains("## You\n\nHello there\n\n## model\n\nSome **bold** words."), markdown);
        const QByteArray page = readFile(exported("out.html"));
        QVERIFY2(page.contains("Hello there") && page.contains("bold</"), page);
        const QString document = exported("out.pdf");
        QVERIFY(readFile(document).startsWith("%PDF-"));
        const auto read = readAttachment(document);
        if (!read) QSKIP("built without Poppler");
        QVERIFY2(read->text.contains(QStringLiteral("Some bold words.")), qPrintable(read->text));
    }

    void whatWasCollectedIsLookedAtAndDeleted() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.desktop().settings().setCollectsFeedback(true);
        for (const char* words : {"One", "Two"}) {
            ask(fixture, QString::fromLatin1(words));
            press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        }
        press(Qt::Key_5, Qt::ControlModifier);
        auto* list = fixture.window().findChild<FeedbackPanel*>()->findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(tabTo(QStringLiteral("What was collected")), list);
        press(Qt::Key_Down);  // the newest stands first
        press(Qt::Key_Delete);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QApplication::setActiveWindow(QApplication::activeModalWidget());  // as a window manager would
        QVERIFY(tabTo(QStringLiteral("Delete")));
        press(Qt::Key_Space);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::None);
        QCOMPARE(fixture.message(3).feedback, FeedbackKind::Liked);
    }

    void readingThePromptIsStopped() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().pieceMs = 5;
        fixture.engine().prefillSteps = 100'000;
        type(QStringLiteral("A long story"));
        press(Qt::Key_Return);
        QTRY_VERIFY(fixture.conversation().rowCount() == 2);
        QTRY_VERIFY(fixture.page().composer().meter().text().contains(QStringLiteral("of 512")));
        press(Qt::Key_Escape);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Stopped);
        QVERIFY(!fixture.chat().isAnswering());
        QVERIFY(fixture.message(1).text.isEmpty());
        fixture.engine().prefillSteps = 1;
        press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(fixture.message(1).text, QStringLiteral("Once upon a time."));
    }

    void codeTablesAndFormulaeAreDrawn() {
        WindowFixture fixture;
        openChat(fixture);
        fixture.engine().pieces = {
            QStringLiteral("```python\ndef f(x):\n    return \"words\"  # why\n```\n\n"),
            QStringLiteral("| a | b |\n|---|---|\n| 1 | 2 |\n\n"),
            QStringLiteral("And $\\frac{1}{2}$ of it.\n")};
        ask(fixture, QStringLiteral("Show all"));
        MessageText* answer = text(fixture, 1, "Answer");
        QVERIFY(answer);
        QVERIFY(answer->hasFormulas());
        bool hasTable = false;
        const auto frames = answer->document()->rootFrame()->childFrames();
        for (QTextFrame* frame : frames) hasTable |= qobject_cast<QTextTable*>(frame) != nullptr;
        QVERIFY(hasTable);
        std::set<QRgb> wanted;
        for (QTextBlock block = answer->document()->begin(); block.isValid(); block = block.next()) {
            const auto formats = block.layout()->formats();
            for (const auto& range : formats)
                if (range.format.hasProperty(QTextFormat::ForegroundBrush))
                    wanted.insert(range.format.foreground().color().rgb());
        }
        QVERIFY2(wanted.size() >= 3, qPrintable(QString::number(wanted.size())));  // word, string, remark
        const QImage shown = answer->grab().toImage();
        const auto distance = [](QRgb a, QRgb b) {
            return qAbs(qRed(a) - qRed(b)) + qAbs(qGreen(a) - qGreen(b)) + qAbs(qBlue(a) - qBlue(b));
        };
        for (const QRgb color : wanted) {
            int nearest = 3 * 255;
            for (int y = 0; y < shown.height(); ++y)
                for (int x = 0; x < shown.width(); ++x)
                    nearest = qMin(nearest, distance(shown.pixel(x, y), color));
            QVERIFY2(nearest < 60, qPrintable(QColor(color).name()));
        }
    }
};

QTEST_MAIN(KeyboardAnswersTest)
#include "keyboard_answers_test.moc"
