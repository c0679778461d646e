// SPDX-License-Identifier: Apache-2.0
// One model on the Models page: whether it fits, what it is, how fast it is, its names, and its removal.
#include "tests/library/store_fixture.h"
#include "tests/support/random_model.h"
#include "ui/models/fit_panel.h"
#include "ui/models/model_details.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;
using tars::test::gguf_bytes;
using tars::test::write_text;
namespace fs = std::filesystem;

namespace {

constexpr int kPatienceMs = 30'000;

QString storyModel() {
    return qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
}

ModelsPage& showModels(WindowFixture& fixture) {
    fixture.window().showPage(MainWindow::Models);
    return *fixture.window().findChild<ModelsPage*>();
}

template <typename T>
T* named(QWidget& parent, const QString& words) {
    for (T* child : parent.findChildren<T*>()) {
        const bool meant =
            child->accessibleName() == words || child->property("text").toString().remove(u'&') == words;
        if (meant && (child->isVisible() || !qobject_cast<QPushButton*>(child))) return child;
    }
    return nullptr;
}

QTreeView* list(ModelsPage& page) {
    return named<QTreeView>(page, QStringLiteral("Your models"));
}

int rowNamed(WindowFixture& fixture, const QString& name) {
    const auto& entries = fixture.desktop().library().entries();
    for (std::size_t row = 0; row < entries.size(); ++row)
        if (toQString(entries[row].name) == name) return static_cast<int>(row);
    return -1;
}

void choose(WindowFixture& fixture, ModelsPage& page, const QString& name) {
    QTRY_VERIFY(rowNamed(fixture, name) >= 0);
    list(page)->setCurrentIndex(list(page)->model()->index(rowNamed(fixture, name), 0));
}

QStringList labels(QWidget& parent) {
    QStringList texts;
    for (const auto* label : parent.findChildren<QLabel*>()) texts.append(label->text());
    return texts;
}

}  // namespace

class ModelDetailsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        if (!QFileInfo::exists(storyModel()))
            QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
    }

    void theFitIsToldBeforeLoadingAndCheckedAfter() {
        WindowFixture fixture;
        fixture.openReal();
        fixture.desktop().settings().setThreads(1);
        fixture.desktop().library().link({storyModel()});
        ModelsPage& page = showModels(fixture);
        choose(fixture, page, QStringLiteral("stories260K"));
        auto* fit = page.findChild<FitPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(fit->sentence().startsWith(QStringLiteral("Fits")), kPatienceMs);
        QVERIFY(!fixture.desktop().engine().model());  // nothing was loaded for that

        auto* context = fit->findChild<QSpinBox*>();
        context->setFocus();
        context->setValue(1024);
        QTRY_VERIFY_WITH_TIMEOUT(fit->sentence().contains(QStringLiteral("1,024 tokens")), kPatienceMs);
        auto* cache = fit->findChild<QComboBox*>();
        cache->setFocus();
        QTest::keyClick(cache, Qt::Key_F);  // f32
        QTRY_VERIFY(fixture.desktop().notes().note(storyModel()).kvType == KvType::f32);

        QTest::keyClick(list(page), Qt::Key_Return);
        ChatEngine& engine = fixture.desktop().engine();
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
        QCOMPARE(engine.model()->context, 1024U);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().notes().note(storyModel()).took > 0, kPatienceMs);
        const ModelNote note = fixture.desktop().notes().note(storyModel());
        QCOMPARE(note.took, engine.model()->device_bytes);
        QCOMPARE(note.expected, note.took);
        QVERIFY(note.parts && note.parts->took.held() == note.took && note.parts->told == note.parts->took);
        const auto says = [fit](const char* words) {
            const QStringList lines = labels(*fit);
            return lines.join(u'\n').contains(QString::fromUtf8(words));
        };
        QVERIFY(says("cache of the context: expected") && says("buffers: expected") && says("(0.0 % off)"));
        // What unloading would free is not what others use.
        QTRY_VERIFY_WITH_TIMEOUT(labels(*fit).join(u' ').contains(QStringLiteral("holds now: it makes way")),
                                 kPatienceMs);
        QVERIFY2(fixture.window().statusStrip().currentMessage().contains(QStringLiteral("expected")),
                 qPrintable(fixture.window().statusStrip().currentMessage()));
        const auto withF32 = note.took;

        // Another form of the cache is really another one.
        fixture.window().showPage(MainWindow::Models);
        cache->setFocus();
        cache->setCurrentIndex(2);
        Q_EMIT cache->activated(2);
        QTest::keyClick(list(page), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(engine.model()->device_bytes < withF32, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.desktop().notes().note(storyModel()).took,
                                  engine.model()->device_bytes, kPatienceMs);
        QCOMPARE(fixture.desktop().notes().note(storyModel()).expected, engine.model()->device_bytes);

        // Both are remembered.
        QTest::qWait(100);
        fixture.openReal();
        QTRY_COMPARE(fixture.desktop().notes().note(storyModel()).context, 1024U);
        QVERIFY(fixture.desktop().notes().note(storyModel()).kvType == KvType::f16);
    }

    void whatLoadsHaveTaughtIsHeededPartByPart() {
        MemoryCheck check;
        check.onGpu = true;
        check.estimated = {.weights = 100, .mapped = 0, .cache = 50, .scratch = 20};
        check.took = {.weights = 200, .mapped = 0, .cache = 50, .scratch = 30};
        const ProgramMemory estimate{.weights = 10, .mapped = 5, .cache = 10, .scratch = 10};
        const ProgramMemory expected{.weights = 30, .mapped = 0, .cache = 10, .scratch = 15};
        QVERIFY(corrected(estimate, check) == expected);
        QVERIFY(corrected(estimate, {}) == estimate);
        check.took.weights = 100'000;  // another kind of load
        QCOMPARE(corrected(estimate, check).weights, 15U);

        const QTemporaryDir folder;
        {
            ModelNotes notes(folder.path().toStdString());
            ModelNote note;
            note.parts = check;
            note.parts->took.weights = 150;
            notes.setNote(QStringLiteral("/a"), note);
            note.parts->took.weights = 250;
            notes.setNote(QStringLiteral("/b"), note);
            QCOMPARE(notes.lesson(QStringLiteral("/a"), true)->took.weights, 150U);
            QCOMPARE(notes.lesson(QStringLiteral("/c"), true)->took.weights, 400U);
            QVERIFY(!notes.lesson(QStringLiteral("/a"), false));
        }
        ModelNotes again(folder.path().toStdString());
        QTRY_VERIFY(again.lesson(QStringLiteral("/b"), true));
        QCOMPARE(again.lesson(QStringLiteral("/b"), true)->took.weights, 250U);
        QCOMPARE(again.lesson(QStringLiteral("/b"), true)->estimated.cache, 50U);
    }

    void aLoadThatTookSomethingElseCorrectsTheNext() {
        WindowFixture fixture;
        fixture.openReal();
        fixture.desktop().settings().setThreads(1);
        ModelNote other;  // a model whose cache took three times what was estimated
        other.parts = MemoryCheck{{.weights = 9, .mapped = 0, .cache = 100, .scratch = 9},
                                  {.weights = 9, .mapped = 0, .cache = 100, .scratch = 9},
                                  {.weights = 9, .mapped = 0, .cache = 300, .scratch = 9},
                                  false};
        fixture.desktop().notes().setNote(QStringLiteral("/another/model.gguf"), other);
        fixture.desktop().library().link({storyModel()});
        ModelsPage& page = showModels(fixture);
        choose(fixture, page, QStringLiteral("stories260K"));
        auto* fit = page.findChild<FitPanel*>();
        const auto load = [&fixture, &page] {
            list(page)->setFocus();
            QTest::keyClick(list(page), Qt::Key_Return);
        };
        const auto lines = [fit] { return labels(*fit).join(u'\n'); };
        load();
        QTRY_VERIFY_WITH_TIMEOUT(lines().contains(QStringLiteral("(200.0 % off)")), kPatienceMs);
        const auto note = [&fixture] { return fixture.desktop().notes().note(storyModel()); };
        QCOMPARE(note().parts->told.cache, 3 * note().parts->estimated.cache);
        QCOMPARE(note().parts->took.cache, note().parts->estimated.cache);

        // Its own load counts for more than another model's.
        fixture.desktop().engine().unloadModel();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.desktop().engine().model(), kPatienceMs);
        fixture.window().showPage(MainWindow::Models);
        load();
        QTRY_VERIFY_WITH_TIMEOUT(!lines().contains(QStringLiteral("(200.0 % off)")), kPatienceMs);
        QCOMPARE(note().expected, note().took);
    }

    void whatIsTooBigIsSaidWithAWayOut() {
        test::RandomModelSpec spec;  // with 64 KiB of cache for a token, in F32
        spec.heads = spec.kv_heads = 16;
        spec.head_dimension = 256;
        WindowFixture fixture;
        const QString file = fixture.home() + QStringLiteral("/wide.gguf");
        test::RandomModel(spec).write_gguf(toPath(file));
        fixture.openReal();
        fixture.desktop().library().link({file});
        ModelsPage& page = showModels(fixture);
        choose(fixture, page, QStringLiteral("wide"));
        auto* fit = page.findChild<FitPanel*>();
        auto* context = fit->findChild<QSpinBox*>();
        auto* cache = fit->findChild<QComboBox*>();
        const auto use = [&](int tokens, int form) {  // form: f32, f16, q8_0
            context->setValue(tokens);
            cache->setCurrentIndex(form);
            Q_EMIT cache->activated(form);
        };
        const auto needs = [&](int tokens, KvType type) {
            ModelOptions options;
            options.context = static_cast<quint32>(tokens);
            options.kv_type = type;
            return formatBytes(estimate_memory(toPath(file), options, {})->program.all());
        };
        use(1 << 24, 1);  // a TiB: more than computers have
        QTRY_VERIFY2_WITH_TIMEOUT(fit->sentence().startsWith(QStringLiteral("Too big")) &&
                                      fit->sentence().contains(needs(1 << 24, KvType::f32)),
                                  qPrintable(fit->sentence()), kPatienceMs);
        QVERIFY(fit->sentence().contains(QStringLiteral("16,777,216")));
        QVERIFY2(fit->sentence().endsWith(QStringLiteral(
                     "are free. Choose a shorter context or a smaller cache, close other programs, "
                     "or take a smaller model.")),
                 qPrintable(fit->sentence()));
        // Both ways lead out of it.
        use(1 << 24, 3);
        QTRY_VERIFY2_WITH_TIMEOUT(fit->sentence().contains(needs(1 << 24, KvType::q8_0)),
                                  qPrintable(fit->sentence()), kPatienceMs);
        use(512, 3);
        QTRY_VERIFY2_WITH_TIMEOUT(fit->sentence().startsWith(QStringLiteral("Fits")),
                                  qPrintable(fit->sentence()), kPatienceMs);
        FitAnswer answer;
        answer.total = 100;
        answer.available = 50;
        answer.estimate.program.weights = 40;
        QCOMPARE(answer.fit(), Fit::fits);
        answer.estimate.program.mapped = 8;
        QCOMPARE(answer.fit(), Fit::tight);
        answer.estimate.program.cache = 10;
        QCOMPARE(answer.fit(), Fit::too_big);
    }

    void theCardSaysWhatTheFileSays() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().library().link({storyModel()});
        ModelsPage& page = showModels(fixture);
        choose(fixture, page, QStringLiteral("stories260K"));
        auto* details = page.findChild<ModelDetails*>();
        QTRY_VERIFY_WITH_TIMEOUT(labels(*details).contains(QStringLiteral("llama")), kPatienceMs);
        const QStringList said = labels(*details);
        QVERIFY(said.contains(QStringLiteral("Architecture")) && said.contains(QStringLiteral("Layers")));
        QVERIFY(std::ranges::any_of(said, [](const QString& text) { return text.contains(storyModel()); }));
        QVERIFY(std::ranges::any_of(
            said, [](const QString& text) { return text.contains(QStringLiteral("no chat template")); }));

        auto* search = named<QLineEdit>(*details, QStringLiteral("Find in all values"));
        auto* values = named<QTreeView>(*details, QStringLiteral("All values in the model’s file"));
        const QAbstractItemModelTester tester(values->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(values->model()->rowCount() > 10);
        QTest::keyClicks(search, QStringLiteral("BLOCK_count"));
        QCOMPARE(values->model()->rowCount(), 1);
        QCOMPARE(values->model()->index(0, 1).data().toString(), QStringLiteral("5"));
        search->clear();
        QVERIFY(values->model()->rowCount() > 10);

        // A file that cannot be read says why.
        const fs::path home = fixture.home().toStdString();
        write_text(home / "gone.gguf", gguf_bytes(home, 1));
        fixture.desktop().library().link({fromPath(home / "gone.gguf")});
        QTRY_VERIFY(rowNamed(fixture, QStringLiteral("gone")) >= 0);
        write_text(home / "gone.gguf", "no longer a model");
        choose(fixture, page, QStringLiteral("gone"));
        QTRY_VERIFY(labels(*details).contains(QStringLiteral("Cannot be read")));
        QTRY_VERIFY(page.findChild<FitPanel*>()->sentence().contains(QStringLiteral("gone.gguf")));
    }

    void speedIsMeasuredShownAndKept() {
        WindowFixture fixture;
        fixture.openReal();
        fixture.desktop().library().link({storyModel()});
        ModelsPage& page = showModels(fixture);
        choose(fixture, page, QStringLiteral("stories260K"));
        auto* measure = named<QPushButton>(page, QStringLiteral("Measure the speed"));
        QVERIFY(measure && measure->isEnabled());
        measure->setFocus();
        QTest::keyClick(measure, Qt::Key_Space);
        QCOMPARE(measure->text().remove(u'&'), QStringLiteral("Stop measuring"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.desktop().notes().note(storyModel()).speeds.isEmpty(),
                                 2 * kPatienceMs);
        const auto speed = *fixture.desktop().notes().note(storyModel()).speedOn({});
        QVERIFY(speed.prompt > 0 && speed.answer > 0 && !speed.device.isEmpty());
        const int row = rowNamed(fixture, QStringLiteral("stories260K"));
        const auto cell = [&] {
            return fixture.desktop().library().index(row, ModelLibrary::SpeedColumn).data().toString();
        };
        QVERIFY2(cell().contains(QStringLiteral("tokens/s")), qPrintable(cell()));
        QVERIFY(!fixture.desktop().engine().model());  // what was loaded for it is gone

        // A second one, stopped: the first one's result stays.
        QTest::keyClick(measure, Qt::Key_Space);
        QTest::keyClick(measure, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(measure->text().remove(u'&'), QStringLiteral("Measure the speed"),
                                  kPatienceMs);
        QCOMPARE(fixture.desktop().notes().note(storyModel()).speedOn({})->answer, speed.answer);

        QTest::qWait(100);
        fixture.openReal();
        QTRY_VERIFY(fixture.desktop().notes().note(storyModel()).speedOn({}));
        QCOMPARE(fixture.desktop().notes().note(storyModel()).speedOn({})->answer, speed.answer);
    }

    void aRemovalCanBeTakenBack() {
        WindowFixture fixture;
        const fs::path home = fixture.home().toStdString();
        const test::HandMadeStore store{home / "models"};
        const auto content = gguf_bytes(home, 3);
        store.add("registry.ollama.ai/library/tiny/1b", {{"model", content}}, R"({"model_family":"llama"})");
        write_text(home / "linked.gguf", gguf_bytes(home, 1));
        fixture.openScripted({OllamaStore(home / "models", OllamaStore::Access::ours)});
        fixture.desktop().library().link({fromPath(home / "linked.gguf")});
        ModelsPage& page = showModels(fixture);
        for (const QString& name : {QStringLiteral("linked"), QStringLiteral("tiny:1b")}) {
            choose(fixture, page, name);
            auto* remove = named<QPushButton>(page, QStringLiteral("Remove"));
            QVERIFY(remove->isEnabled());
            remove->click();
            QTRY_COMPARE(rowNamed(fixture, name), -1);
            auto* undo = named<QPushButton>(fixture.window().messageBar(), QStringLiteral("Undo"));
            QTRY_VERIFY(undo && undo->isVisible());
            undo->click();
            QTRY_VERIFY(rowNamed(fixture, name) >= 0);
        }
        QVERIFY(fs::exists(store.blob(content)));

        // Not taken back, a linked file stays all the same, and a downloaded one goes with the window.
        choose(fixture, page, QStringLiteral("tiny:1b"));
        named<QPushButton>(page, QStringLiteral("Remove"))->click();
        QTRY_COMPARE(rowNamed(fixture, QStringLiteral("tiny:1b")), -1);
        QVERIFY(fs::exists(store.blob(content)));
        choose(fixture, page, QStringLiteral("linked"));
        named<QPushButton>(page, QStringLiteral("Remove"))->click();
        QTRY_COMPARE(rowNamed(fixture, QStringLiteral("linked")), -1);
        fixture.close();
        QVERIFY(!fs::exists(store.blob(content)));
        QVERIFY(fs::exists(home / "linked.gguf"));
    }

    void modelsGetOtherNamesAndSecondOnes() {
        WindowFixture fixture;
        fixture.openScripted();
        const fs::path home = fixture.home().toStdString();
        for (const char* name : {"one.gguf", "two.gguf"}) write_text(home / name, gguf_bytes(home, 1));
        const QAbstractItemModelTester tester(&fixture.desktop().library(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        fixture.desktop().library().link({fromPath(home / "one.gguf"), fromPath(home / "two.gguf")});
        ModelsPage& page = showModels(fixture);
        choose(fixture, page, QStringLiteral("one"));
        list(page)->setFocus();
        QTest::keyClick(list(page), Qt::Key_F2);
        auto* editor = list(page)->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("uno"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(rowNamed(fixture, QStringLiteral("uno")) >= 0);
        QCOMPARE(rowNamed(fixture, QStringLiteral("one")), -1);

        // A name that is taken is refused, and both stay.
        fixture.desktop().library().setData(
            fixture.desktop().library().index(rowNamed(fixture, QStringLiteral("uno")), 0),
            QStringLiteral("two"));
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("taken")));
        QVERIFY(rowNamed(fixture, QStringLiteral("uno")) >= 0 &&
                rowNamed(fixture, QStringLiteral("two")) >= 0);

        choose(fixture, page, QStringLiteral("two"));
        named<QPushButton>(page, QStringLiteral("Copy"))->click();
        QTRY_VERIFY(rowNamed(fixture, QStringLiteral("two-2")) >= 0);
        QVERIFY(rowNamed(fixture, QStringLiteral("two")) >= 0);
        QTRY_COMPARE(list(page)->currentIndex().data(Qt::EditRole).toString(), QStringLiteral("two-2"));
    }

    void anotherModelGoesOnWithTheChat() {
        WindowFixture fixture;
        fixture.openReal();
        fixture.window().importModel(storyModel());
        ChatEngine& engine = fixture.desktop().engine();
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
        ChatSettings settings;
        settings.maxTokens = 8;
        fixture.chat().setSettings(settings);
        fixture.type(QStringLiteral("Once upon a time"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.message(1).state, MessageState::Complete, kPatienceMs);
        const QString first = fixture.message(1).model, answer = fixture.message(1).text;
        QVERIFY(!first.isEmpty());

        const QString other =
            qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/random/qwen3-qknorm.gguf");
        fixture.window().importModel(other);
        QTRY_COMPARE_WITH_TIMEOUT(engine.model()->architecture, std::string("qwen3"), kPatienceMs);
        QCOMPARE(fixture.conversation().rowCount(), 2);  // the chat is still there
        fixture.type(QStringLiteral("Go on"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.conversation().rowCount(), 4, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.chat().isAnswering(), kPatienceMs);
        QCOMPARE(fixture.message(1).model, first);
        QCOMPARE(fixture.message(1).text, answer);
        QVERIFY(!fixture.message(3).model.isEmpty());
        QVERIFY(fixture.message(3).model != first);
        // And after a restart each answer still knows whose it is.
        const QString second = fixture.message(3).model;
        fixture.openReal();
        QTRY_COMPARE(fixture.conversation().rowCount(), 4);
        QCOMPARE(fixture.message(1).model, first);
        QCOMPARE(fixture.message(3).model, second);
    }
};

QTEST_MAIN(ModelDetailsTest)
#include "model_details_test.moc"
