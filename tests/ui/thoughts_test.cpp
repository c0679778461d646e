// SPDX-License-Identifier: Apache-2.0
// What a model thinks before it answers, and how an answer was made.
#include "formats/gguf_writer.h"
#include "formats/model_file.h"
#include "tests/support/random_model.h"
#include "ui/chat/answer_details.h"
#include "ui/chat/chat_export.h"
#include "ui/chat/chat_import.h"
#include "ui/chat/foot_line.h"
#include "window_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>

using namespace tars;
using namespace tars::ui;

class ThoughtsTest : public QObject {
    Q_OBJECT

    static MessageWidget* widget(WindowFixture& fixture, int row) {
        return fixture.page().transcript().bring(fixture.message(row).id);
    }
    template <typename Control>
    static Control* control(QWidget& parent, const QString& words) {
        const auto all = parent.findChildren<Control*>();
        for (Control* one : all) {
            if (one->isVisible() && (one->text().contains(words) || one->accessibleName().contains(words)))
                return one;
        }
        return nullptr;
    }
    static QTextBrowser* thoughts(QWidget& message) {
        const auto texts = message.findChildren<QTextBrowser*>();
        for (QTextBrowser* text : texts) {
            if (text->accessibleName() == QStringLiteral("Thoughts")) return text;
        }
        return nullptr;
    }
    static void think(WindowFixture& fixture) {
        fixture.openScripted();
        fixture.engine().thoughts = {QStringLiteral("Two and two, "), QStringLiteral("hm.")};
        fixture.engine().pieces = {QStringLiteral("Four.")};
        fixture.engine().pieceMs = 20;
        fixture.type(QStringLiteral("2+2?"));
    }
    /// A model of chance whose prompts end with the tag that opens thoughts.
    static QString writeThinker(WindowFixture& fixture) {
        const QString plain = fixture.writeFile(QStringLiteral("plain.gguf"), {});
        const QString path = fixture.writeFile(QStringLiteral("thinker.gguf"), {});
        test::RandomModelSpec spec;
        spec.context = 2048;
        test::RandomModel(spec).write_gguf(plain.toStdString());
        const auto file = open_model_file(plain.toStdString());
        auto metadata = file->metadata();
        metadata.set_string(
            "tokenizer.chat_template",
            "{% for m in messages %}{{ m.content }}{% endfor %}{% if enable_thinking %}<think>\n"
            "{% else %}<think>\n\n</think>\n\n{% endif %}");
        std::vector<GgufTensor> tensors;
        for (const auto& tensor : file->tensors())
            tensors.push_back({tensor.name, tensor.dtype, tensor.shape,
                               [data = tensor.data](const auto& sink) { return sink(data); }});
        const auto written = write_gguf(path.toStdString(), metadata, tensors);
        return written ? path : QString();
    }
    static void load(WindowFixture& fixture, const QString& path) {
        LibraryEntry entry;
        entry.path = path.toStdString();
        fixture.desktop().engine().loadModel(entry, 512);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model().has_value(), 20'000);
    }

  private Q_SLOTS:
    void thoughtsStreamAboveTheAnswerAndFoldAway() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().thoughts = QStringList(1000, QStringLiteral("hm "));
        fixture.engine().pieces = {QStringLiteral("Four.")};
        fixture.engine().pieceMs = 10;
        fixture.type(QStringLiteral("2+2?"));
        QTRY_VERIFY(fixture.message(1).thoughts.size() > 6);
        auto* message = widget(fixture, 1);
        QVERIFY(control<QToolButton>(*message, QStringLiteral("Thinking")));
        QVERIFY(thoughts(*message)->isVisible());  // there is nothing else to see yet
        QVERIFY(fixture.message(1).text.isEmpty());
        fixture.engine().thoughts.clear();
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.message(1).text, QStringLiteral("Four."));
        QVERIFY(fixture.message(1).thoughtMs >= 20);
        message = widget(fixture, 1);
        QVERIFY(!thoughts(*message)->isVisible());
        auto* fold = control<QToolButton>(*message, QStringLiteral("Thought for "));
        QVERIFY(fold);
        const int folded = message->height();
        fold->click();
        QVERIFY(thoughts(*message)->isVisible());
        QVERIFY(thoughts(*message)->toPlainText().startsWith(QStringLiteral("hm hm")));
        QTRY_VERIFY(message->height() > folded);
        QVERIFY(thoughts(*message)->geometry().bottom() <= message->height());
        fold->click();
        QVERIFY(!thoughts(*message)->isVisible());
    }

    void thoughtsAreKeptAndSentBack() {
        WindowFixture fixture;
        think(fixture);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        fixture.openScripted();
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QCOMPARE(fixture.message(1).thoughts, QStringLiteral("Two and two, hm."));
        QVERIFY(fixture.message(1).thoughtMs >= 20);
        fixture.type(QStringLiteral("And 3+3?"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        const auto& sent = fixture.engine().asked.back().messages[1];
        QCOMPARE(sent.content, QStringLiteral("Four."));
        QCOMPARE(sent.thinking, QStringLiteral("Two and two, hm."));
    }

    void stoppedInItsThoughtsItGoesOnFromThem() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().thoughts = QStringList(1000, QStringLiteral("hm "));
        fixture.engine().pieceMs = 5;
        fixture.type(QStringLiteral("2+2?"));
        QTRY_VERIFY(fixture.message(1).thoughts.size() > 6);
        fixture.chat().stop();
        QTRY_COMPARE(fixture.message(1).state, MessageState::Stopped);
        const QString begun = fixture.message(1).thoughts;
        QVERIFY(fixture.message(1).text.isEmpty());
        QVERIFY(control<QToolButton>(*widget(fixture, 1), QStringLiteral("Go on writing")));
        fixture.engine().thoughts.clear();
        fixture.chat().continueAnswer(fixture.message(1).id);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        QCOMPARE(fixture.engine().asked.back().begunThoughts, begun);
        QCOMPARE(fixture.message(1).thoughts, begun);
    }

    void theSwitchIsThereWhereTheModelHasOne() {
        WindowFixture fixture;
        fixture.openScripted();
        QVERIFY(!control<QToolButton>(fixture.page().composer(), QStringLiteral("Think")));
        fixture.engine().skillsOfModels = {true, true};
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("thinker.gguf"), "GGUF"));
        auto* choice = control<QToolButton>(fixture.page().composer(), QStringLiteral("Think"));
        QVERIFY(choice);
        QVERIFY(choice->isChecked());
        choice->click();
        fixture.type(QStringLiteral("Hello"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.engine().asked.back().think, std::optional(false));
        choice->click();
        fixture.type(QStringLiteral("Hello again"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.engine().asked.back().think, std::optional(true));
        fixture.engine().skillsOfModels = {};
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("plain.gguf"), "GGUF"));
        QVERIFY(!choice->isVisible());
    }

    void exportsHaveThem() {
        WindowFixture fixture;
        think(fixture);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const auto& all = fixture.conversation().messages();
        const ExportedChat chat{fixture.conversation().summary(), all, all, {}};
        QVERIFY(toMarkdown(chat).contains(QStringLiteral("> Two and two, hm.\n\nFour.")));
        QVERIFY(toHtml(chat).contains(QStringLiteral("Two and two, hm.")));
        const auto again = readForeignChats(toJson(chat));
        QVERIFY(again);
        QCOMPARE(again->front().messages[1].thoughts, QStringLiteral("Two and two, hm."));
        QCOMPARE(again->front().messages[1].record, all[1].record);
    }

    void aRealModelsTagsAreNeverSeen() {
        WindowFixture fixture;
        fixture.openReal();
        load(fixture, writeThinker(fixture));
        QVERIFY(fixture.desktop().engine().skills().choosesToThink);
        ChatSettings settings;
        settings.maxTokens = 12;
        settings.sampling.seed = 7;
        fixture.chat().setSettings(settings);
        fixture.page().send(QStringLiteral("abc"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        QVERIFY2(fixture.message(1).state == MessageState::Complete, qPrintable(fixture.message(1).problem));
        QVERIFY(!fixture.message(1).thoughts.isEmpty());  // it never comes to an answer
        QVERIFY(fixture.message(1).text.isEmpty());
        settings.think = false;
        fixture.chat().setSettings(settings);
        fixture.chat().regenerate();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        QVERIFY(fixture.message(1).thoughts.isEmpty());
        QVERIFY(!fixture.message(1).text.isEmpty());
    }

    void theAnswersLineTellsWhereItComesFromAndEndsInDots() {
        WindowFixture fixture;
        think(fixture);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const QString line = widget(fixture, 1)->footText();
        for (const auto* part : {"model", "F32", "seed 42", "6 of 512 context", "first after 120 ms"})
            QVERIFY2(line.contains(QLatin1String(part)), qPrintable(line));
        fixture.window().resize(520, 700);
        QTest::qWait(50);
        auto* foot = widget(fixture, 1)->findChild<FootLine*>();
        QVERIFY(foot->width() < foot->sizeHint().width());
        QVERIFY(foot->toolTip().contains(line));  // what is cut is told there
    }

    void theSameSettingsGiveTheSameAnswer() {
        WindowFixture fixture;
        fixture.openReal();
        const QString path = fixture.writeFile(QStringLiteral("random.gguf"), {});
        test::RandomModelSpec spec;
        spec.context = 2048;
        test::RandomModel(spec).write_gguf(path.toStdString());
        load(fixture, path);
        ChatSettings settings;
        settings.maxTokens = 16;
        settings.systemPrompt = QStringLiteral("Tell stories.");
        settings.sampling.temperature = 1.2f;
        fixture.chat().setSettings(settings);
        fixture.page().send(QStringLiteral("Once upon a time"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        const Message first = fixture.message(1);
        QVERIFY(!first.text.isEmpty());
        fixture.chat().setSettings({});  // the chat has gone on to other settings
        widget(fixture, 1)->findChild<FootLine*>()->choose();
        auto* details = fixture.window().findChild<AnswerDetails*>();
        QVERIFY(details);
        auto* again = control<QPushButton>(*details, QStringLiteral("Answer again with exactly"));
        QVERIFY(again && again->isEnabled());
        again->click();
        QTRY_VERIFY(fixture.message(1).id != first.id);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        QCOMPARE(fixture.message(1).text, first.text);
        QCOMPARE(fixture.message(1).stats.seed, first.stats.seed);
        QCOMPARE(fixture.message(1).record, first.record);
        QCOMPARE(fixture.conversation().siblings(1).size(), 2U);
        QCOMPARE(fixture.conversation().settings(), ChatSettings());

        // Another model, or the same one in another state, makes way for the one of then.
        const QString other = fixture.writeFile(QStringLiteral("other.gguf"), {});
        test::RandomModel(spec).write_gguf(other.toStdString());
        for (const QString& now : {other, path}) {
            fixture.desktop().engine().setKvType(KvType::f16);
            fixture.desktop().engine().useDevice({QStringLiteral("cpu"), 2});
            LibraryEntry model;
            model.path = now.toStdString();
            fixture.desktop().engine().loadModel(model, 256);
            const auto& engine = fixture.desktop().engine();
            QTRY_VERIFY_WITH_TIMEOUT(engine.loadingPath().isEmpty(), 20'000);
            QCOMPARE(engine.model()->context, 256U);
            const MessageId before = fixture.message(1).id;
            widget(fixture, 1)->findChild<FootLine*>()->choose();
            auto* asked = fixture.window().findChildren<AnswerDetails*>().last();
            QVERIFY(control<QLabel>(*asked, QStringLiteral("random.gguf")));
            QVERIFY(control<QLabel>(*asked, QStringLiteral("is loaded first")));
            control<QPushButton>(*asked, QStringLiteral("Answer again with exactly"))->click();
            QVERIFY(fixture.page().isWaiting());
            QTRY_VERIFY_WITH_TIMEOUT(fixture.message(1).id != before, 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
            QCOMPARE(fixture.message(1).text, first.text);
            QCOMPARE(fixture.message(1).record, first.record);
            QCOMPARE(engine.deviceChoice().threads, 2);  // the user's choice for later ones
        }
        QCOMPARE(fixture.message(1).record.version, QStringLiteral(TARS_VERSION));
        QVERIFY(fixture.message(1).record.threads > 0);
        fixture.chat().regenerate();  // by itself it takes another seed
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), 20'000);
        QVERIFY(fixture.message(1).stats.seed != first.stats.seed);
    }

    void anAnswersSettingsCanBeTakenOver() {
        WindowFixture fixture;
        think(fixture);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        ChatSettings other;
        other.sampling.temperature = 0.1f;
        fixture.chat().setSettings(other);
        QTest::mouseClick(widget(fixture, 1)->findChild<FootLine*>(), Qt::LeftButton);
        auto* details = fixture.window().findChild<AnswerDetails*>();
        control<QPushButton>(*details, QStringLiteral("Use these settings"))->click();
        QCOMPARE(fixture.conversation().settings().sampling.seed, std::optional<std::uint64_t>(42));
        QCOMPARE(fixture.conversation().settings().sampling.temperature, 0.8f);
    }

    void whatDiffersIsSaid() {
        WindowFixture fixture;
        think(fixture);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const auto said = [&fixture](const char* words) {
            widget(fixture, 1)->findChild<FootLine*>()->choose();
            const auto all = fixture.window().findChildren<AnswerDetails*>();
            const bool found = control<QLabel>(*all.last(), QString::fromUtf8(words)) != nullptr;
            all.last()->close();
            return found;
        };
        QVERIFY(!said("may differ"));
        QVERIFY(!said("is loaded first"));
        // Through the adapter of then, whatever the model answers through now.
        const QString tuned = fixture.writeFile(QStringLiteral("tuned.gguf"), "GGUF");
        fixture.engine().adapter = tuned;
        fixture.chat().regenerate();
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.engine().adapter.clear();
        fixture.chat().answerAgain(fixture.message(1).id);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QCOMPARE(fixture.engine().asked.back().adapter, std::optional(tuned));
        QCOMPARE(fixture.message(1).record.adapter, std::optional(tuned));
        QVERIFY(QFile::remove(tuned));
        QVERIFY(said("adapter’s file is gone"));
        fixture.chat().regenerate();
        QTRY_VERIFY(!fixture.chat().isAnswering());

        const QString file = fixture.message(1).record.file;
        fixture.engine().setKvType(KvType::q8_0);
        fixture.engine().loadFile(file);
        QVERIFY(said("is loaded first"));
        QVERIFY(!said("It was computed on"));
        fixture.engine().setKvType({});
        fixture.engine().computes = QStringLiteral("another");
        fixture.engine().loadFile(file);
        QVERIFY(!said("is loaded first"));
        QVERIFY(said("It was computed on"));
        fixture.writeFile(QStringLiteral("model.gguf"), "GGUF, and more");
        QVERIFY(said("has changed since"));
        QVERIFY(QFile::remove(file));
        QVERIFY(said("model’s file is gone"));
        fixture.engine().unloadModel();
        widget(fixture, 1)->findChild<FootLine*>()->choose();
        auto* details = fixture.window().findChildren<AnswerDetails*>().last();
        QVERIFY(!control<QPushButton>(*details, QStringLiteral("Answer again with exactly"))->isEnabled());
    }
};

QTEST_MAIN(ThoughtsTest)
#include "thoughts_test.moc"
