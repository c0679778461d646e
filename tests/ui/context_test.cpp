// SPDX-License-Identifier: Apache-2.0
// What the model can keep in mind: counted before anything is sent, shown, chosen, and never a failure.
#include "tests/support/golden.h"
#include "tests/support/random_model.h"
#include "ui/chat/context_meter.h"
#include "ui/chat/foot_line.h"
#include "window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <limits>

using namespace tars;
using namespace tars::ui;

class ContextTest : public QObject {
    Q_OBJECT

    static ContextMeter& meter(WindowFixture& fixture) { return fixture.page().composer().meter(); }
    static void draft(WindowFixture& fixture, const QString& text) {
        fixture.page().composer().setText(text);
    }
    static QString words(int count) { return QStringLiteral("word ").repeated(count).trimmed(); }
    static void choose(WindowFixture& fixture, Overflow overflow) {
        const auto actions = meter(fixture).menu()->actions();
        for (QAction* action : actions) {
            if (action->isCheckable() && action->data().toInt() == static_cast<int>(overflow))
                return action->trigger();
        }
        QFAIL("there is no such choice");
    }
    /// Three questions of twenty words, with their answers, in a context of 100 words.
    static void fill(WindowFixture& fixture) {
        fixture.openScripted();
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("small.gguf"), "GGUF"), 100);
        fixture.engine().pieces = {QStringLiteral("One two three.")};
        for (int turn = 0; turn < 3; ++turn) {
            fixture.type(words(20));
            QTRY_VERIFY(!fixture.chat().isAnswering());
        }
        QCOMPARE(fixture.conversation().rowCount(), 6);
    }
    static const MessageWidget* widget(WindowFixture& fixture, int row) {
        return fixture.page().transcript().bring(fixture.message(row).id);
    }
    /// A model whose every word comes from chance, with room for 2048 tokens of which `context` are used.
    static QString writeModel(WindowFixture& fixture) {
        test::RandomModelSpec spec;
        spec.context = 2048;
        const QString path = fixture.writeFile(QStringLiteral("random.gguf"), {});
        test::RandomModel(spec).write_gguf(path.toStdString());
        return path;
    }
    static void load(WindowFixture& fixture, const QString& path, quint32 context) {
        LibraryEntry entry;
        entry.path = path.toStdString();
        auto& engine = fixture.desktop().engine();
        engine.loadModel(entry, context);
        QTRY_VERIFY_WITH_TIMEOUT(engine.model().has_value(), 20'000);
        QCOMPARE(engine.model()->context, context);
    }

  private Q_SLOTS:
    void whatWouldBeSentIsCountedAsItIsWritten() {
        WindowFixture fixture;
        fixture.openScripted();
        ChatSettings settings = fixture.conversation().settings();
        settings.systemPrompt = QStringLiteral("Be brief.");
        fixture.chat().setSettings(settings);
        draft(fixture, QStringLiteral("How are you today?"));
        QTRY_COMPARE(meter(fixture).text(), QStringLiteral("Context: 10 of 512 tokens"));
        const QString parts = meter(fixture).toolTip();
        QVERIFY2(parts.contains(QStringLiteral("System prompt: 2")), qPrintable(parts));
        QVERIFY2(parts.contains(QStringLiteral("Your message: 4")), qPrintable(parts));
        QVERIFY2(parts.contains(QStringLiteral("Reserved for the answer: 128")), qPrintable(parts));
        QVERIFY2(parts.contains(QStringLiteral("Free: 374")), qPrintable(parts));
        QVERIFY(fixture.page().composer().warning().isEmpty());

        fixture.type({});
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QTRY_VERIFY(meter(fixture).toolTip().contains(QStringLiteral("Conversation so far: 8")));
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("other.gguf"), "GGUF"), 256);
        QTRY_COMPARE(meter(fixture).text(), QStringLiteral("Context: 18 of 256 tokens"));
    }

    void whatTakesTheContextIsReachedByKeysAndByMouse() {
        WindowFixture fixture;
        fill(fixture);
        QTRY_VERIFY(meter(fixture).toolTip().contains(QStringLiteral("Conversation so far: 69")));
        const auto* bar = meter(fixture).findChild<StackedBar*>();
        meter(fixture).setFocus();
        QString heard;
        for (const bool mouse : {false, true}) {
            QTimer::singleShot(0, this, [&] {  // the button does not come back before its menu is shut
                QTRY_VERIFY(QApplication::activePopupWidget());
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(bar->isVisible() && bar->width() > 200);
                QTest::keyClick(menu, Qt::Key_Down);
                heard = menu->activeAction() ? menu->activeAction()->text() : QString();
                QTest::keyClick(menu, Qt::Key_Escape);
            });
            if (mouse)
                QTest::mouseClick(&meter(fixture), Qt::LeftButton);
            else
                QTest::keyClick(&meter(fixture), Qt::Key_Space);
            QVERIFY2(heard.contains(QStringLiteral("Conversation so far: 69")), qPrintable(heard));
            heard.clear();
        }
        QVERIFY(meter(fixture).accessibleName().contains(QStringLiteral("of 100 tokens")));
        QVERIFY(meter(fixture).accessibleDescription().contains(QStringLiteral("Conversation so far: 69")));
        quint64 all = 0;
        for (const auto& part : bar->parts()) all += part.amount;
        QCOMPARE(all, quint64(100));  // nothing of the context is left unsaid
    }

    void everyMessageSaysHowManyTokensItHas() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("one two three four"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const auto says = [&](int row, const char* words) {
            return widget(fixture, row)->footText().contains(QString::fromLatin1(words));
        };
        QTRY_VERIFY(says(0, "4 tokens"));
        QTRY_VERIFY(says(1, "3 tokens"));
        Message foreign;  // from elsewhere: nobody has counted it
        foreign.id = 1;
        foreign.text = QStringLiteral("some words");
        Message answer = foreign;
        answer.id = 2;
        answer.parent = 1;
        answer.author = Author::Assistant;
        answer.text = QStringLiteral("five words of an answer");
        Chat chat;
        chat.summary.id = 3;
        chat.leaf = 2;
        chat.messages = {foreign, answer};
        QSignalSpy imported(&fixture.chat(), &ChatController::chatsImported);
        fixture.chat().importChats({chat});
        QTRY_COMPARE(imported.size(), 1);
        fixture.chat().openChat(imported[0][0].value<QList<ChatSummary>>().first().id);
        QTRY_VERIFY(fixture.conversation().rowCount() == 2 && says(1, "5 tokens"));
        QTRY_VERIFY(says(0, "2 tokens"));
        QVERIFY(!says(1, "first after") && !says(1, "seed"));
        fixture.engine().unloadModel();
        fixture.close();
        fixture.openScripted();  // and it is known from then on
        fixture.engine().unloadModel();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(0).stats.outputTokens, 2);
        QCOMPARE(fixture.message(1).stats.outputTokens, 5);
    }

    void theLineOfAMessageIsReadInTheNarrowestWindow() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const auto line = [&] { return widget(fixture, 1)->findChild<FootLine*>(); };
        const auto below = [&] {
            const auto buttons = widget(fixture, 1)->findChildren<QToolButton*>();
            return std::ranges::all_of(buttons, [&](const QToolButton* button) {
                return !button->isVisible() || line()->y() >= button->geometry().bottom();
            });
        };
        QTRY_VERIFY(line()->width() > 200 && !below());
        const int height = widget(fixture, 1)->height();
        fixture.window().resize(fixture.window().minimumSizeHint());
        QTRY_VERIFY2(below() && line()->width() > 150, qPrintable(QString::number(line()->width())));
        QTRY_VERIFY(widget(fixture, 1)->height() > height);
        fixture.window().resize(1000, 700);
        QTRY_VERIFY(!below() && widget(fixture, 1)->height() == height);
    }

    void theAnswersLineSaysWhatMemoryItTook() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const auto says = [&] {
            return widget(fixture, 1)->footText().remove(QChar(0x2068)).remove(QChar(0x2069));
        };
        QVERIFY2(says().contains(QStringLiteral("1 MiB of memory")), qPrintable(says()));
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QVERIFY2(says().contains(QStringLiteral("1 MiB of memory")), qPrintable(says()));
    }

    void manyKeysAreOneCount() {
        WindowFixture fixture;
        fixture.openScripted();
        QTest::qWait(400);
        const int before = fixture.engine().counts;
        for (int i = 0; i < 20; ++i) draft(fixture, words(i));
        QTRY_VERIFY(meter(fixture).text().contains(QStringLiteral("21 of")));
        QVERIFY(fixture.engine().counts - before <= 3);
    }

    void whatWillBeLeftOutIsSaidAndPale() {
        WindowFixture fixture;
        fill(fixture);
        draft(fixture, words(15));
        auto& composer = fixture.page().composer();
        QTRY_VERIFY2(composer.warning().contains(QStringLiteral("oldest 2 messages")),
                     qPrintable(composer.warning()));
        QCOMPARE(widget(fixture, 0)->sent(), Sent::LeftOut);
        QCOMPARE(widget(fixture, 1)->sent(), Sent::LeftOut);
        QCOMPARE(widget(fixture, 2)->sent(), Sent::Whole);
        draft(fixture, QStringLiteral("short"));
        choose(fixture, Overflow::Stop);
        QTRY_VERIFY(composer.warning().isEmpty());
        QTRY_COMPARE(widget(fixture, 0)->sent(), Sent::Whole);
        QCOMPARE(fixture.conversation().settings().overflow, Overflow::Stop);

        draft(fixture, words(60));  // an error then, before anything is sent
        QTRY_VERIFY(composer.warning().contains(QStringLiteral("will not be answered")));
        const auto asked = fixture.engine().asked.size();
        fixture.type({});
        QCOMPARE(fixture.conversation().rowCount(), 6);
        QCOMPARE(fixture.engine().asked.size(), asked);
        QCOMPARE(composer.text(), words(60));  // and nothing typed is lost
        QVERIFY(fixture.window().findChild<MessageBar*>()->message().contains(QStringLiteral("too long")));
    }

    void theAnswersLineSaysWhatWasLeftOut() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().dropped = 4;
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.engine().asked.back().overflow, Overflow::DropOldest);
        QVERIFY2(widget(fixture, 1)->footText().contains(QStringLiteral("4 old messages left out")),
                 qPrintable(widget(fixture, 1)->footText()));
        fixture.openScripted();  // after a restart, too
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QVERIFY(widget(fixture, 1)->footText().contains(QStringLiteral("4 old messages left out")));
    }

    void theChoiceIsTheChatsOwnAndStays() {
        WindowFixture fixture;
        fixture.openScripted();
        choose(fixture, Overflow::Grow);
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.engine().asked.back().overflow, Overflow::Grow);
        fixture.page().newChat();  // goes on with the settings of the last one, until it is told otherwise
        choose(fixture, Overflow::DropOldest);
        fixture.type(QStringLiteral("Elsewhere"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.engine().asked.back().overflow, Overflow::DropOldest);
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.conversation().settings().overflow, Overflow::DropOldest);
        const auto& chats =
            *fixture.desktop().window().chatPage().conversations().findChild<QTreeView*>()->model();
        QTRY_COMPARE(chats.rowCount(), 2);
        fixture.chat().openChat(chats.index(1, 0).data(ChatTreeModel::IdRole).toLongLong());
        QTRY_COMPARE(fixture.conversation().settings().overflow, Overflow::Grow);
    }

    void anAnswerThatFillsTheContextGoesOnInALargerOne() {
        WindowFixture fixture;
        fixture.openScripted();
        choose(fixture, Overflow::Grow);
        fixture.engine().endsWith = StopReason::context_full;
        connect(&fixture.engine(), &ChatEngine::finished, this,
                [&fixture] { fixture.engine().endsWith.reset(); });
        fixture.type(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.message(1).text, QStringLiteral("Once upon a time.Once upon a time."));
        QCOMPARE(fixture.message(1).stats.end, AnswerEnd::Natural);
        QCOMPARE(fixture.message(1).stats.outputTokens, 6);
        QCOMPARE(fixture.engine().asked.size(), 2U);
        QCOMPARE(fixture.engine().asked.back().begun, QStringLiteral("Once upon a time."));
    }

    void aRealModelForgetsTheOldestAndAnswers() {
        WindowFixture fixture;
        fixture.openReal();
        load(fixture, writeModel(fixture), 256);
        ChatSettings settings;
        settings.maxTokens = 8;
        settings.systemPrompt = QStringLiteral("Tell stories.");
        fixture.chat().setSettings(settings);
        for (int turn = 0; turn < 3; ++turn) {
            draft(fixture, QStringLiteral("abcdefgh ").repeated(12));
            fixture.page().send(fixture.page().composer().text());
            QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        }
        const Message& last = fixture.message(5);
        QVERIFY2(last.state == MessageState::Complete, qPrintable(last.problem));
        QVERIFY(last.record.dropped > 0);
        QCOMPARE(last.record.dropped % 2, 0);  // whole turns
        QVERIFY(last.stats.promptTokens + last.stats.outputTokens <= 256);
    }

    void aRealModelSlidesOnWhereTheContextEnds() {
        WindowFixture fixture;
        fixture.openReal();
        load(fixture, writeModel(fixture), 128);
        ChatSettings settings;
        settings.maxTokens = 200;  // more than there is room for
        settings.sampling.logit_bias[2] = -std::numeric_limits<float>::infinity();  // it never ends by itself
        fixture.chat().setSettings(settings);
        fixture.page().send(QStringLiteral("abc"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        QCOMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.message(1).stats.end, AnswerEnd::LengthLimit);
        QCOMPARE(fixture.message(1).stats.outputTokens, 200);
        QVERIFY(fixture.message(1).record.forgotten > 0);
        QVERIFY(widget(fixture, 1)->footText().contains(QStringLiteral("forgotten on the way")));
    }

    void aRealModelIsLoadedAgainWithMore() {
        WindowFixture fixture;
        fixture.openReal();
        load(fixture, writeModel(fixture), 128);
        ChatSettings settings;
        settings.maxTokens = 8;
        settings.overflow = Overflow::Grow;
        fixture.chat().setSettings(settings);
        fixture.page().send(QStringLiteral("abcdefgh ").repeated(40));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        QVERIFY2(fixture.message(1).state == MessageState::Complete, qPrintable(fixture.message(1).problem));
        const quint32 context = fixture.desktop().engine().model()->context;
        QVERIFY(context >= 1024);
        QCOMPARE(fixture.conversation().settings().context, context);
        QCOMPARE(fixture.message(1).record.context, static_cast<int>(context));
        QCOMPARE(fixture.message(1).record.dropped, 0);
    }

    void whereThereIsNoMoreTheOldestGo() {
        WindowFixture fixture;
        fixture.openReal();
        const QString path = writeModel(fixture);
        load(fixture, path, 256);
        QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));  // it cannot be loaded again
        ChatSettings settings;
        settings.maxTokens = 8;
        settings.overflow = Overflow::Grow;
        fixture.chat().setSettings(settings);
        for (int turn = 0; turn < 3; ++turn) {
            fixture.page().send(QStringLiteral("abcdefgh ").repeated(12));
            QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        }
        QVERIFY2(fixture.message(5).state == MessageState::Complete, qPrintable(fixture.message(5).problem));
        QVERIFY(fixture.message(5).record.dropped > 0);
        QCOMPARE(fixture.message(5).record.context, 256);
        QVERIFY(!fixture.window().findChild<MessageBar*>()->message().isEmpty());  // and it is said why
    }

    void aRealModelCountsWhatItReads() {
        WindowFixture fixture;
        fixture.openReal();
        load(fixture, writeModel(fixture), 512);
        draft(fixture, QStringLiteral("Hello there"));
        QTRY_VERIFY(meter(fixture).toolTip().contains(QStringLiteral("Your message")));
        const int counted = meter(fixture).text().section(u' ', 1, 1).toInt();
        ChatSettings settings;
        settings.maxTokens = 1;
        fixture.chat().setSettings(settings);
        fixture.page().send(QStringLiteral("Hello there"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        QCOMPARE(fixture.message(1).stats.promptTokens, counted);
    }

    void readingThePromptSaysHowLongItTakes() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().prefillSteps = 20;
        fixture.engine().pieceMs = 100;
        fixture.window().resize(640, 600);  // where there is not room for all of it
        QTRY_VERIFY(meter(fixture).isVisible());
        const int start = meter(fixture).mapTo(&fixture.window(), QPoint(0, 0)).x();
        const QSize size = meter(fixture).size();
        fixture.type(QStringLiteral("Hello"));
        const auto says = [&](const QString& words) {
            const auto labels = fixture.page().composer().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QTRY_VERIFY(says(QStringLiteral("Reading the prompt")));
        QTRY_VERIFY(says(QStringLiteral("about 2 seconds left")));
        QTRY_VERIFY(says(QStringLiteral("about 1 second left")));
        // The meter beside it stays as it is.
        QVERIFY2(meter(fixture).width() >= meter(fixture).sizeHint().width(),
                 qPrintable(QString::number(meter(fixture).width())));
        QCOMPARE(meter(fixture).height(), size.height());
        QVERIFY(qAbs(meter(fixture).mapTo(&fixture.window(), QPoint(meter(fixture).width(), 0)).x() - start -
                     size.width()) <= 1);  // its end; its beginning goes with its figures
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 10'000);
        QVERIFY(!says(QStringLiteral("left")));
    }
};

QTEST_MAIN(ContextTest)
#include "context_test.moc"
