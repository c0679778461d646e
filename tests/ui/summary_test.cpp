// SPDX-License-Identifier: Apache-2.0
// Where the context is full and the chat wants it, the model summarises its oldest messages: said before,
// seen after, changed and thrown away by the user, kept.
#include "keyboard.h"
#include "tests/support/random_model.h"
#include "ui/chat/context_meter.h"
#include "ui/chat/summary_box.h"
#include "window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace tars;
using namespace tars::ui;

class SummaryTest : public QObject {
    Q_OBJECT

    static QString words(int count) { return QStringLiteral("word ").repeated(count).trimmed(); }
    static bool isSummary(const AnswerRequest& request) {
        return request.messages.size() == 1 &&
               request.messages.front().content.startsWith(QStringLiteral("Below is the older part"));
    }
    static void choose(WindowFixture& fixture, Overflow overflow) {
        const auto actions = fixture.page().composer().meter().menu()->actions();
        for (QAction* action : actions) {
            if (action->isCheckable() && action->data().toInt() == static_cast<int>(overflow))
                return action->trigger();
        }
        QFAIL("there is no such choice");
    }
    /// Three questions of sixty words with their answers, in a context of 600 words that they do not fill.
    static void fill(WindowFixture& fixture) {
        fixture.openScripted();
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("small.gguf"), "GGUF"), 600);
        fixture.engine().pieces = {QStringLiteral("One two three.")};
        fixture.engine().says = [](const AnswerRequest& request) {
            return isSummary(request)
                       ? QStringList{QStringLiteral("They spoke "), QStringLiteral("of fruit.")}
                       : QStringList();
        };
        choose(fixture, Overflow::Summarise);
        for (int turn = 0; turn < 3; ++turn) ask(fixture, words(60));
        QCOMPARE(fixture.conversation().rowCount(), 6);
        QCOMPARE(fixture.engine().asked.size(), 3U);  // there was room
    }
    static void ask(WindowFixture& fixture, const QString& text) {
        fixture.page().composer().setText(text);
        fixture.type({});
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }
    static MessageWidget* widget(WindowFixture& fixture, int row) {
        return fixture.page().transcript().bring(fixture.message(row).id);
    }
    /// The one in sight below a row; null if there is none.
    static SummaryBox* boxBelow(WindowFixture& fixture, int row) {
        auto* box = widget(fixture, row)->findChild<SummaryBox*>();
        return box && box->isVisible() ? box : nullptr;
    }
    static bool says(const QWidget* box, const QString& text) {
        const auto labels = box->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == text; });
    }
    static QString systemOf(const AnswerRequest& request) {
        return request.messages.front().role == "system" ? request.messages.front().content : QString();
    }

  private Q_SLOTS:
    void theOldestAreSummarisedBeforeAQuestionIsSent() {
        WindowFixture fixture;
        fill(fixture);
        auto& composer = fixture.page().composer();
        composer.setText(words(260));
        QTRY_VERIFY2(composer.warning().contains(QStringLiteral("first summarise the oldest 6 messages")),
                     qPrintable(composer.warning()));
        QCOMPARE(widget(fixture, 0)->sent(), Sent::LeftOut);

        fixture.engine().pieceMs = 60;
        fixture.type({});
        QTRY_VERIFY(says(&composer, QStringLiteral("Summarising the oldest 6 messages…")));
        QCOMPARE(composer.text(), words(260));  // it stays until it is sent
        QTest::keyClicks(composer.findChild<QPlainTextEdit*>(), QStringLiteral("more"));
        QCOMPARE(composer.text(), words(260));
        QCOMPARE(fixture.conversation().rowCount(), 6);
        const auto* bar = composer.findChild<QProgressBar*>();
        QVERIFY(bar->isVisible());
        QTRY_VERIFY(bar->value() > 0);
        QTRY_COMPARE(fixture.conversation().rowCount(), 8);
        QVERIFY(composer.text().isEmpty());
        QTRY_VERIFY(!fixture.chat().isAnswering());

        const auto& asked = fixture.engine().asked;
        QCOMPARE(asked.size(), 5U);
        QVERIFY(isSummary(asked[3]));
        QVERIFY(asked[3].messages.front().content.contains(QStringLiteral("User: word word")));
        QVERIFY(asked[3].messages.front().content.contains(QStringLiteral("Assistant: One two three.")));
        QVERIFY2(systemOf(asked[4]).endsWith(QStringLiteral("They spoke of fruit.")),
                 qPrintable(systemOf(asked[4])));
        QCOMPARE(asked[4].messages.size(), 2U);  // that, and the question
        QCOMPARE(asked[4].messages.back().content, words(260));

        QVERIFY(boxBelow(fixture, 5));
        QVERIFY(says(boxBelow(fixture, 5), QStringLiteral("They spoke of fruit.")));
        QVERIFY(boxBelow(fixture, 5)->height() > 20);
        for (int row = 0; row < 6; ++row) QCOMPARE(widget(fixture, row)->sent(), Sent::Summarised);
        QCOMPARE(widget(fixture, 6)->sent(), Sent::Whole);
        QVERIFY2(widget(fixture, 7)->footText().contains(QStringLiteral("6 old messages as a summary")),
                 qPrintable(widget(fixture, 7)->footText()));
        QTRY_VERIFY(composer.meter().toolTip().contains(QStringLiteral("Summary of older messages: 4")));
    }

    void aSummaryIsUsedUntilMoreMustGoAndAfterARestart() {
        WindowFixture fixture;
        fill(fixture);
        ask(fixture, words(260));
        ask(fixture, words(5));  // fits
        QCOMPARE(fixture.engine().asked.size(), 6U);
        QVERIFY(systemOf(fixture.engine().asked.back()).endsWith(QStringLiteral("They spoke of fruit.")));

        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 10);
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("small.gguf"), "GGUF"), 600);
        QVERIFY(boxBelow(fixture, 5));
        QCOMPARE(fixture.conversation().settings().overflow, Overflow::Summarise);
        fixture.engine().says = [](const AnswerRequest& request) {
            return isSummary(request) ? QStringList{QStringLiteral("Fruit, and words.")} : QStringList();
        };
        ask(fixture, words(180));
        const auto& asked = fixture.engine().asked;
        QCOMPARE(asked.size(), 2U);
        QVERIFY(isSummary(asked[0]));  // of the summary and what came after it
        QVERIFY(asked[0].messages.front().content.contains(QStringLiteral("They spoke of fruit.")));
        QVERIFY(asked[0].messages.front().content.contains(words(260)));
        QVERIFY(systemOf(asked[1]).endsWith(QStringLiteral("Fruit, and words.")));
        QVERIFY(!systemOf(asked[1]).contains(QStringLiteral("They spoke")));
        QVERIFY(!boxBelow(fixture, 5));
        QVERIFY(boxBelow(fixture, 7));
    }

    void whatIsTooLongForOneRoundTakesSeveral() {
        WindowFixture fixture;
        fill(fixture);
        for (int turn = 0; turn < 6; ++turn) {
            choose(fixture, Overflow::DropOldest);  // so far
            ask(fixture, words(200));
        }
        const auto before = fixture.engine().asked.size();
        choose(fixture, Overflow::Summarise);
        ask(fixture, words(10));
        const auto& asked = fixture.engine().asked;
        const auto rounds = std::ranges::count_if(asked, isSummary);
        QVERIFY2(rounds >= 3, qPrintable(QString::number(rounds)));
        QCOMPARE(asked.size(), before + static_cast<std::size_t>(rounds) + 1);
        for (std::size_t i = before; i + 1 < asked.size(); ++i) {  // each of them fits
            const auto read = asked[i].messages.front().content.split(u' ').size();
            QVERIFY2(read <= 450, qPrintable(QString::number(read)));
        }
    }

    void stoppedNothingIsSentAndNothingIsLost() {
        WindowFixture fixture;
        fill(fixture);
        fixture.engine().pieceMs = 20;
        fixture.engine().endless = true;
        fixture.page().composer().setText(words(260));
        fixture.type({});
        QTRY_COMPARE(fixture.engine().asked.size(), 4U);
        fixture.page().composer().findChild<QPlainTextEdit*>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);  // the window's key for it
        QTRY_VERIFY(!fixture.chat().isAnswering());
        const auto* bar = fixture.window().findChild<MessageBar*>();
        QVERIFY2(bar->message().contains(QStringLiteral("stopped")), qPrintable(bar->message()));
        QCOMPARE(fixture.page().composer().text(), words(260));
        QVERIFY(!fixture.page().composer().findChild<QPlainTextEdit*>()->isReadOnly());
        QCOMPARE(fixture.conversation().rowCount(), 6);
        QVERIFY(!boxBelow(fixture, 5));

        fixture.engine().endless = false;
        fixture.engine().failAfterPieces = Error{ErrorCode::out_of_memory, "no memory is left", {}};
        fixture.type({});
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QVERIFY2(bar->message().contains(QStringLiteral("no memory is left")), qPrintable(bar->message()));
        QCOMPARE(fixture.page().composer().text(), words(260));
        fixture.engine().failAfterPieces.reset();
        fixture.engine().pieceMs = 0;
        fixture.type({});  // and now it works
        QTRY_COMPARE(fixture.conversation().rowCount(), 8);
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }

    void anotherChatStopsItAndTheWordsStay() {
        WindowFixture fixture;
        fill(fixture);
        fixture.engine().pieceMs = 20;
        fixture.engine().endless = true;
        fixture.page().composer().setText(words(260));
        fixture.type({});
        QTRY_COMPARE(fixture.engine().asked.size(), 4U);
        const ChatId chat = fixture.conversation().summary().id;
        fixture.page().newChat();
        QVERIFY(!fixture.chat().isAnswering());
        QTest::qWait(100);
        QCOMPARE(fixture.conversation().rowCount(), 0);
        fixture.chat().openChat(chat);
        QTRY_COMPARE(fixture.page().composer().text(), words(260));
    }

    void anotherModelStopsItAndTheNextOneGoesOn() {
        WindowFixture fixture;
        fill(fixture);
        fixture.engine().pieceMs = 20;
        fixture.engine().endless = true;
        fixture.page().composer().setText(words(260));
        fixture.type({});
        QTRY_COMPARE(fixture.engine().asked.size(), 4U);
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("other.gguf"), "GGUF"), 600);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        const auto* bar = fixture.window().findChild<MessageBar*>();
        QTRY_VERIFY2(bar->message().contains(QStringLiteral("changed")), qPrintable(bar->message()));
        QCOMPARE(fixture.page().composer().text(), words(260));
        fixture.engine().endless = false;
        fixture.engine().pieceMs = 0;
        ask(fixture, words(10));  // that fits as it is
        QCOMPARE(fixture.conversation().rowCount(), 8);
        ask(fixture, words(260));
        QCOMPARE(fixture.conversation().rowCount(), 10);
        QVERIFY(fixture.conversation().summarisedRows() > 0);
    }

    void aSummaryIsChangedAndThrownAwayByKeys() {
        WindowFixture fixture;
        fill(fixture);
        ask(fixture, words(260));
        SummaryBox* box = boxBelow(fixture, 5);
        QVERIFY(box);
        const auto buttons = box->findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 2);
        for (const QToolButton* button : buttons) {
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
            QVERIFY(!button->accessibleName().isEmpty());
        }
        buttons[0]->setFocus();
        QTest::keyClick(buttons[0], Qt::Key_Space);
        auto* edit = box->findChild<QPlainTextEdit*>();
        QVERIFY(edit && edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_Escape);  // as it was
        QTRY_VERIFY(says(boxBelow(fixture, 5), QStringLiteral("They spoke of fruit.")));
        QTest::keyClick(buttons[0], Qt::Key_Space);
        QTRY_VERIFY(box->findChild<QPlainTextEdit*>() && QApplication::focusWidget() != buttons[0]);
        auto* field = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("Apples only."));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(says(boxBelow(fixture, 5), QStringLiteral("Apples only.")));
        ask(fixture, QStringLiteral("next"));
        QVERIFY(systemOf(fixture.engine().asked.back()).endsWith(QStringLiteral("Apples only.")));

        box = boxBelow(fixture, 5);
        auto* discard = box->findChildren<QToolButton*>()[1];
        discard->setFocus();
        QTest::keyClick(discard, Qt::Key_Space);
        QVERIFY(!boxBelow(fixture, 5));
        QCOMPARE(widget(fixture, 0)->sent(), Sent::Whole);
        fixture.window().findChild<MessageBar*>()->follow();  // undo
        QVERIFY(boxBelow(fixture, 5));
        QVERIFY(says(boxBelow(fixture, 5), QStringLiteral("Apples only.")));
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 10);
        QVERIFY(boxBelow(fixture, 5));
        QVERIFY(says(boxBelow(fixture, 5), QStringLiteral("Apples only.")));
    }

    void anotherAnswerAndAChangedQuestionMakeRoomToo() {
        WindowFixture fixture;
        fill(fixture);
        const MessageId question = fixture.message(4).id;
        QVERIFY(fixture.chat().edit(question, words(330)));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.conversation().rowCount(), 6);
        QCOMPARE(fixture.message(4).text, words(330));
        QVERIFY(isSummary(fixture.engine().asked[3]));
        QVERIFY(boxBelow(fixture, 3));
        fixture.chat().showVersion(question);  // the branch through the first version has it as well
        QVERIFY(boxBelow(fixture, 3));
        fixture.chat().setSummary(fixture.message(3).id, {});
        // Where a turn is too long to be read in one go, the beginnings of its messages are.
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("tiny.gguf"), "GGUF"), 240);
        const auto before = fixture.engine().asked.size();
        fixture.chat().regenerate();
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.conversation().summarisedRows(), 2);
        const auto& asked = fixture.engine().asked;
        QCOMPARE(asked.size(), before + 2);
        QVERIFY(isSummary(asked[before]));
        QVERIFY(asked[before].messages.front().content.contains(u'…'));
        QVERIFY(systemOf(asked.back()).endsWith(QStringLiteral("They spoke of fruit.")));
    }

    void aRealModelSummarises_data() {
        QTest::addColumn<QByteArray>("chatTemplate");
        QTest::newRow("without a template") << QByteArray();
        QTest::newRow("whose template refuses system messages")
            << QByteArray("{% for m in messages %}{% if m.role == 'system' %}"
                          "{{ raise_exception('System role not supported') }}{% endif %}"
                          "{{ m.content }}\n{% endfor %}");
    }
    void aRealModelSummarises() {
        QFETCH(QByteArray, chatTemplate);
        WindowFixture fixture;
        fixture.openReal();
        test::RandomModelSpec spec;
        spec.context = 2048;
        spec.chat_template = chatTemplate.toStdString();
        const QString path = fixture.writeFile(QStringLiteral("random.gguf"), {});
        test::RandomModel(spec).write_gguf(path.toStdString());
        LibraryEntry entry;
        entry.path = path.toStdString();
        fixture.desktop().engine().loadModel(entry, 1536);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model().has_value(), 20'000);
        ChatSettings settings;
        settings.maxTokens = 8;
        settings.overflow = Overflow::Summarise;
        settings.systemPrompt = QStringLiteral("Be brief.");
        fixture.chat().setSettings(settings);
        for (int turn = 0; turn < 4; ++turn) {
            fixture.page().send(QStringLiteral("abcdefgh ").repeated(50));
            QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 60'000);
        }
        QVERIFY(fixture.window().messageBar().message().isEmpty());
        QCOMPARE(fixture.conversation().rowCount(), 8);
        QVERIFY(fixture.conversation().summarisedRows() > 0);
        const Message& last = fixture.message(7);
        QVERIFY2(last.state == MessageState::Complete, qPrintable(last.problem));
        QVERIFY(last.record.summarised > 0);
        QCOMPARE(last.record.dropped, 0);
        QVERIFY(last.stats.promptTokens < 1536);
    }
};

QTEST_MAIN(SummaryTest)
#include "summary_test.moc"
