// SPDX-License-Identifier: Apache-2.0
// Two models side by side: one question, two answers, and one of them to go on from.
#include "ui/chat/second_pane.h"

#include "tests/support/random_model.h"
#include "ui/models/model_picker.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTextBrowser>

using namespace tars;
using namespace tars::ui;

class SecondPaneTest : public QObject {
    Q_OBJECT

    static void split(WindowFixture& fixture) {
        if (!fixture.page().secondPane())  // left open, it is there again
            QTest::keyClick(&fixture.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.page().secondPane());
        QVERIFY(fixture.secondEngine());
        fixture.secondEngine()->loadFile(fixture.writeFile(QStringLiteral("other.gguf"), "GGUF"));
        fixture.engine().pieces = {QStringLiteral("One "), QStringLiteral("answer.")};
        fixture.secondEngine()->pieces = {QStringLiteral("Another "), QStringLiteral("answer.")};
    }
    static void ask(WindowFixture& fixture, const QString& question) {
        fixture.type(question);
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }
    static SecondPane& pane(WindowFixture& fixture) { return *fixture.page().secondPane(); }
    /// What the pane shows of its answer; null if there is none.
    static const MessageWidget* shown(WindowFixture& fixture) {
        return pane(fixture).transcript().widgetOf(pane(fixture).answer());
    }
    /// From the menu over one of the panes, once it is in the list; waits until it is loaded.
    static void choose(ModelPicker& picker, const ChatEngine& engine, const QString& model) {
        auto* menu = picker.findChild<QMenu*>();
        const auto entry = [&]() -> QAction* {
            picker.openMenu();
            menu->hide();
            for (QAction* action : menu->actions())
                if (action->text().contains(model)) return action;
            return nullptr;
        };
        QTRY_VERIFY(entry());
        entry()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(engine.model() && fromPath(engine.entry().path).contains(model), 20'000);
    }
    static ModelPicker& pickerOf(const QWidget& part) { return *part.findChild<ModelPicker*>(); }
    static QString words(const MessageWidget* widget) {
        return widget ? widget->findChild<QTextBrowser*>()->toPlainText() : QString();
    }

  private Q_SLOTS:
    void nothingIsCutWhereThereIsLittleRoomAndWordsAreLong() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.page().setPanelShown(false);
        split(fixture);
        // The first that is cut, or stands outside.
        const auto cut = [&fixture] {
            const auto parts = fixture.page().findChildren<QWidget*>();
            for (const QWidget* part : parts) {
                const auto* label = qobject_cast<const QLabel*>(part);
                const auto* button = qobject_cast<const QAbstractButton*>(part);
                const bool isOfField = qobject_cast<const QLineEdit*>(part->parentWidget());  // placed by Qt
                if (!part->isVisible() || isOfField ||
                    (!button && !(label && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)))
                    continue;
                const QRect place(part->mapTo(&fixture.page(), QPoint()), part->size());
                if (part->width() < part->minimumSizeHint().width() || !fixture.page().rect().contains(place))
                    return QString::fromLatin1(part->metaObject()->className()) + u' ' +
                           part->accessibleName() + (label ? label->text() : button->text());
            }
            return QString();
        };
        const auto makeSmall = [&fixture] {
            QCoreApplication::processEvents();  // the words are other ones
            fixture.window().resize(fixture.window().minimumSizeHint());
        };
        for (const char* language : {"de", "en"}) {
            fixture.desktop().settings().setLanguage(QString::fromLatin1(language));
            makeSmall();
            QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut()));
            QVERIFY2(fixture.window().width() < 900, qPrintable(QString::number(fixture.window().width())));
        }
        fixture.desktop().settings().setLanguage(QStringLiteral("de"));
        ask(fixture, QStringLiteral("Was?"));
        QTRY_VERIFY(shown(fixture));
        makeSmall();
        QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut()));
    }

    void oneQuestionHasTwoAnswers() {
        WindowFixture fixture;
        fixture.openScripted();
        split(fixture);
        QVERIFY(pane(fixture).isVisible());
        QCOMPARE(pane(fixture).answer(), 0);
        ask(fixture, QStringLiteral("What?"));
        QCOMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(1).text, QStringLiteral("One answer."));
        QCOMPARE(fixture.message(1).model, QStringLiteral("model"));
        QCOMPARE(fixture.conversation().siblings(1).size(), 2U);
        const Message* other = fixture.conversation().find(pane(fixture).answer());
        QVERIFY(other);
        QCOMPARE(other->text, QStringLiteral("Another answer."));
        QCOMPARE(other->model, QStringLiteral("other"));
        QCOMPARE(other->parent, fixture.message(0).id);
        QCOMPARE(other->state, MessageState::Complete);
        QTRY_COMPARE(words(shown(fixture)), QStringLiteral("Another answer."));
        QVERIFY2(shown(fixture)->footText().startsWith(QStringLiteral("\u2068other")),
                 qPrintable(shown(fixture)->footText()));

        const ChatId chat = fixture.conversation().summary().id;
        const MessageId first = fixture.message(1).id;
        fixture.openScripted();  // on disk it is the same
        fixture.chat().openChat(chat);
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(1).id, first);
        QCOMPARE(fixture.conversation().siblings(1).size(), 2U);
        split(fixture);  // what was answered before is seen, too
        QTRY_COMPARE(words(shown(fixture)), QStringLiteral("Another answer."));
    }

    void twoRealModelsAnswerEachAsItDoesAlone() {
        WindowFixture fixture;
        fixture.openReal();
        QStringList files;
        for (const char* architecture : {"llama", "qwen3"}) {
            test::RandomModelSpec spec;
            spec.architecture = architecture;
            spec.context = 256;
            spec.seed = files.size() + 7U;
            files.append(
                fixture.writeFile(QStringLiteral("tiny-%1.gguf").arg(QLatin1String(architecture)), {}));
            test::RandomModel(spec).write_gguf(files.back().toStdString());
        }
        fixture.desktop().library().link(files);
        ChatSettings settings;
        settings.sampling.temperature = 0;
        settings.maxTokens = 16;
        const auto begin = [&] {
            fixture.page().newChat();
            fixture.chat().setSettings(settings);
        };
        const QString question = QStringLiteral("abc?");
        ChatEngine& engine = fixture.desktop().engine();
        QStringList alone;
        for (const char* name : {"tiny-qwen3", "tiny-llama"}) {
            choose(pickerOf(fixture.page()), engine, QString::fromLatin1(name));
            begin();
            ask(fixture, question);
            QCOMPARE(fixture.conversation().rowCount(), 2);
            QVERIFY2(fixture.message(1).state == MessageState::Complete,
                     qPrintable(fixture.message(1).problem));
            alone.append(fixture.message(1).text);
        }
        QVERIFY(!alone[0].isEmpty() && !alone[1].isEmpty() && alone[0] != alone[1]);

        fixture.page().setSplit(true);
        const ChatEngine& second = pane(fixture).engine();
        choose(pickerOf(pane(fixture)), second, QStringLiteral("tiny-qwen3"));
        QVERIFY(engine.model());  // the first one stays
        begin();
        ask(fixture, question);
        QCOMPARE(fixture.message(1).text, alone[1]);
        const Message* other = fixture.conversation().find(pane(fixture).answer());
        QVERIFY(other);
        QCOMPARE(other->text, alone[0]);
        QCOMPARE(other->record.file, files[1]);
        QCOMPARE(fixture.message(1).record.file, files[0]);
        QVERIFY(other->record.memory > 0 && fixture.message(1).record.memory > 0);
        QCOMPARE(other->stats.outputTokens, 16);

        QApplication::setActiveWindow(&fixture.window());  // the menus were before it, and nobody else does
        QTest::keyClick(&fixture.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.message(1).text, alone[0]);  // the chat goes on from the other one, with both
        ask(fixture, QStringLiteral("And?"));
        QCOMPARE(fixture.conversation().rowCount(), 4);
        QVERIFY2(fixture.message(3).state == MessageState::Complete, qPrintable(fixture.message(3).problem));
        QCOMPARE(fixture.conversation().siblings(3).size(), 2U);

        fixture.page().setSplit(false);
        QVERIFY(engine.model() && !second.model());
        begin();
        ask(fixture, question);
        QCOMPARE(fixture.message(1).text, alone[1]);
    }

    void theChatGoesOnFromTheBetterOne() {
        WindowFixture fixture;
        fixture.openScripted();
        split(fixture);
        ask(fixture, QStringLiteral("What?"));
        const MessageId first = fixture.message(1).id, second = pane(fixture).answer();
        QTest::keyClick(&fixture.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.message(1).id, second);
        QCOMPARE(pane(fixture).answer(), first);
        QTRY_COMPARE(words(shown(fixture)), QStringLiteral("One answer."));
        ask(fixture, QStringLiteral("And then?"));
        QCOMPARE(fixture.conversation().rowCount(), 4);
        QCOMPARE(fixture.message(1).id, second);
        for (const ScriptedEngine* engine : {&fixture.engine(), fixture.secondEngine()}) {
            QCOMPARE(engine->asked.size(), 2U);
            const auto& told = engine->asked.back().messages;
            QCOMPARE(told.size(), 3U);
            QCOMPARE(told[1].content, QStringLiteral("Another answer."));
        }
        for (auto* button : pane(fixture).findChildren<QAbstractButton*>()) {
            if (button->text() == QStringLiteral("Go on from this answer")) button->click();
        }
        QCOMPARE(fixture.message(3).model, QStringLiteral("other"));
    }

    void bothStreamAndBothStop() {
        WindowFixture fixture;
        fixture.openScripted();
        split(fixture);
        for (ScriptedEngine* engine : {&fixture.engine(), fixture.secondEngine()}) {
            engine->endless = true;
            engine->pieceMs = 3;
        }
        fixture.type(QStringLiteral("Go"));
        QTRY_VERIFY(fixture.message(1).text.size() > 60);
        QTRY_VERIFY(words(shown(fixture)).size() > 60);
        QVERIFY(fixture.chat().isAnswering());
        fixture.chat().stop();
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.message(1).state, MessageState::Stopped);
        QCOMPARE(fixture.conversation().find(pane(fixture).answer())->state, MessageState::Stopped);
    }

    void oneThatFailsLeavesTheOther() {
        WindowFixture fixture;
        fixture.openScripted();
        split(fixture);
        fixture.secondEngine()->failAfterPieces = Error{ErrorCode::io, "it broke", {}};
        ask(fixture, QStringLiteral("What?"));
        QCOMPARE(fixture.message(1).state, MessageState::Complete);
        const Message* other = fixture.conversation().find(pane(fixture).answer());
        QCOMPARE(other->state, MessageState::Failed);
        QCOMPARE(other->problem, QStringLiteral("it broke"));
    }

    void withoutASecondModelThereIsOneAnswer() {
        WindowFixture fixture;
        fixture.openScripted();
        split(fixture);
        fixture.secondEngine()->unloadModel();
        ask(fixture, QStringLiteral("What?"));
        QCOMPARE(fixture.conversation().siblings(1).size(), 1U);
        QCOMPARE(pane(fixture).answer(), 0);
        fixture.secondEngine()->loadFile(fixture.writeFile(QStringLiteral("other.gguf"), "GGUF"));
        QTest::keyClick(&fixture.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!fixture.page().secondPane());
        QVERIFY(!fixture.secondEngine()->model());  // its memory is wanted elsewhere
        ask(fixture, QStringLiteral("And?"));
        QCOMPARE(fixture.conversation().siblings(3).size(), 1U);
    }

    void closingStopsWhatItWrites() {
        WindowFixture fixture;
        fixture.openScripted();
        split(fixture);
        fixture.secondEngine()->endless = true;
        fixture.secondEngine()->pieceMs = 3;
        fixture.type(QStringLiteral("Go"));
        QTRY_VERIFY(fixture.message(1).state == MessageState::Complete);
        QVERIFY(fixture.chat().isAnswering());
        fixture.page().setSplit(false);
        QTRY_VERIFY(!fixture.chat().isAnswering());
    }

    void itIsReadAndCopiedAndHasNames() {
        WindowFixture fixture;
        fixture.openScripted();
        split(fixture);
        ask(fixture, QStringLiteral("What?"));
        QTRY_VERIFY(shown(fixture) && shown(fixture)->isVisible());
        QStringList names;
        for (const auto* button : shown(fixture)->findChildren<QAbstractButton*>()) {
            if (button->isVisible()) names.append(button->accessibleName());
        }
        QCOMPARE(names, QStringList(QStringLiteral("Copy this message")));
        for (const QWidget* widget : pane(fixture).findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(SecondPaneTest)
#include "second_pane_test.moc"
