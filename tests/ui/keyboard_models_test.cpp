// SPDX-License-Identifier: Apache-2.0
// What the Models page says of one model, without a mouse: whether it fits, what it is and where it is from.
#include "core/paths.h"
#include "formats/gguf_writer.h"
#include "formats/model_file.h"
#include "keyboard.h"
#include "library/adapter_registry.h"
#include "tests/library/store_fixture.h"
#include "ui/models/drop_zone.h"
#include "ui/models/fit_bar.h"
#include "ui/models/fit_panel.h"
#include "ui/models/model_details.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QSpinBox>
#include <QTreeView>

#include <mutex>

using namespace tars;
using namespace tars::ui;
using tars::test::gguf_bytes;
using tars::test::write_text;
namespace fs = std::filesystem;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr quint64 kGiB = 1ULL << 30;

QString storyModel() {
    return qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
}

/// The story model with another chat template.
QString withTemplate(const WindowFixture& fixture, const char* name, const char* source) {
    const QString path = fixture.home() + u'/' + QString::fromLatin1(name);
    const auto file = open_model_file(toPath(storyModel()));
    if (!file) qFatal("%s", file.error().text().c_str());
    auto metadata = file->metadata();
    metadata.set_string("tokenizer.chat_template", source);
    std::vector<GgufTensor> tensors;
    for (const auto& tensor : file->tensors())
        tensors.push_back({tensor.name, tensor.dtype, tensor.shape,
                           [data = tensor.data](const auto& sink) { return sink(data); }});
    const auto written = write_gguf(toPath(path), metadata, tensors);
    if (!written) qFatal("%s", written.error().text().c_str());
    return path;
}

/// What the bar says of one of its parts.
QString part(const FitPanel& fit, const QString& name) {
    const auto parts = fit.findChild<FitBar*>()->accessibleDescription().split(QStringLiteral("; "));
    for (const QString& each : parts)
        if (each.startsWith(name + u':')) return each.section(QStringLiteral(": "), 1);
    return {};
}

}  // namespace

class KeyboardModelsTest : public QObject {
    Q_OBJECT

    static void choose(WindowFixture& fixture, const QString& name) {
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(std::ranges::any_of(fixture.desktop().library().entries(), [&](const LibraryEntry& each) {
            return toQString(each.name) == name;
        }));
        auto* list = qobject_cast<QTreeView*>(tabTo(QStringLiteral("Your models")));
        QVERIFY(list);
        const auto isChosen = [&] {
            return list->currentIndex().siblingAtColumn(0).data().toString() == name;
        };
        press(Qt::Key_Home);
        for (int row = 0; row < list->model()->rowCount() && !isChosen(); ++row) press(Qt::Key_Down);
        QVERIFY(isChosen());
    }
    static void front(WindowFixture& fixture) {
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
    }
    /// What the window has to say of other things.
    static void closeNews(WindowFixture& fixture) {
        QTRY_VERIFY(!fixture.window().messageBar().message().isEmpty());
        QVERIFY(tabTo(QStringLiteral("Close this message")));
        press(Qt::Key_Space);
        QVERIFY(fixture.window().messageBar().message().isEmpty());
    }
    static FitPanel& fit(WindowFixture& fixture) { return *fixture.window().findChild<FitPanel*>(); }
    /// The details' page of this name, with the focus on the tabs.
    static void turnTo(WindowFixture& fixture, const QString& page) {
        auto* details = fixture.window().findChild<ModelDetails*>();
        QVERIFY(tabTo(QStringLiteral("About the chosen model")));
        for (int i = 0; i < details->count(); ++i) press(Qt::Key_Left);
        for (int i = 0; i < details->count() && details->tabText(details->currentIndex()) != page; ++i)
            press(Qt::Key_Right);
        QCOMPARE(details->tabText(details->currentIndex()), page);
    }
    static MemoryEstimate estimate(quint32 context, std::optional<KvType> type) {
        ModelOptions options;
        options.context = context;
        options.kv_type = type;
        return *estimate_memory(toPath(storyModel()), options, {.threads = 1, .level = {}});
    }

  private Q_SLOTS:
    void init() {
        if (!QFileInfo::exists(storyModel()))
            QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
    }

    void theBarFollowsContextAndCacheAndIsHeldToWhatWasTaken() {
        WindowFixture fixture;
        fixture.openReal();
        front(fixture);
        fixture.desktop().settings().setThreads(1);
        fixture.desktop().settings().setDevice(QStringLiteral("cpu"));
        fixture.desktop().library().link({storyModel()});
        choose(fixture, QStringLiteral("stories260K"));
        closeNews(fixture);
        const auto cacheSays = [&fixture](const MemoryEstimate& wanted) {
            return part(fit(fixture), QStringLiteral("cache of the context")) ==
                       formatBytes(wanted.program.cache) &&
                   fit(fixture).sentence().contains(formatBytes(wanted.program.all()));
        };
        QTRY_VERIFY_WITH_TIMEOUT(cacheSays(estimate(0, {})), kPatienceMs);
        const QString weights = part(fit(fixture), QStringLiteral("weights"));
        QVERIFY(!weights.isEmpty() && !part(fit(fixture), QStringLiteral("buffers")).isEmpty());
        QVERIFY(!part(fit(fixture), QStringLiteral("others use")).isEmpty());
        QVERIFY(!part(fit(fixture), QStringLiteral("left over")).isEmpty());

        QVERIFY(tabTo(QStringLiteral("Tokens of context")));
        retype(QStringLiteral("1024"));
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(cacheSays(estimate(1024, {})), kPatienceMs);
        QVERIFY(tabTo(QStringLiteral("Form of the context")));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        const MemoryEstimate shown = estimate(1024, KvType::f16);
        QVERIFY(shown.program.cache < estimate(1024, {}).program.cache);
        QTRY_VERIFY_WITH_TIMEOUT(cacheSays(shown), kPatienceMs);
        QCOMPARE(part(fit(fixture), QStringLiteral("weights")), weights);  // these stay what they are

        QVERIFY(tabTo(QStringLiteral("Your models")));
        press(Qt::Key_Return);
        const auto note = [&] { return fixture.desktop().notes().note(storyModel()); };
        QTRY_VERIFY_WITH_TIMEOUT(note().took > 0, kPatienceMs);
        QCOMPARE(note().expected, shown.program.held());
        QCOMPARE(note().took, note().expected);
        QVERIFY(fixture.window().messageBar().message().isEmpty());
    }

    void whatTookFarMoreThanWasShownIsTold() {
        WindowFixture fixture;
        fixture.openScripted();
        front(fixture);
        fixture.desktop().settings().setThreads(1);
        fixture.desktop().library().link({storyModel()});
        ModelNote wish;
        wish.context = 512;
        fixture.desktop().notes().setNote(storyModel(), wish);
        choose(fixture, QStringLiteral("stories260K"));
        closeNews(fixture);
        const auto load = [&](quint64 takes) {
            fixture.engine().deviceBytes = takes;
            press(Qt::Key_2, Qt::ControlModifier);
            QVERIFY(tabTo(QStringLiteral("Your models")));
            press(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(fixture.desktop().notes().note(storyModel()).took, takes, kPatienceMs);
        };
        const quint64 expected = estimate(512, {}).program.held();
        load(expected);
        QCOMPARE(fixture.desktop().notes().note(storyModel()).expected, expected);
        QVERIFY(fixture.window().messageBar().message().isEmpty());
        load(5 * kGiB);
        QCOMPARE(fixture.desktop().notes().note(storyModel()).expected, expected);
        const QString told = fixture.window().messageBar().message();
        QVERIFY2(told.contains(formatBytes(5 * kGiB)) && told.contains(formatBytes(expected)),
                 qPrintable(told));
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY2(wordsOn(fit(fixture)).contains(QStringLiteral("When it was last loaded")) &&
                     wordsOn(fit(fixture)).contains(formatBytes(5 * kGiB)),
                 qPrintable(wordsOn(fit(fixture))));

        // A GPU has a copy of what the processor reads where it lies in the file.
        fixture.engine().ownMemoryBytes = 4 * kGiB;
        load(4 * kGiB);
        QCOMPARE(fixture.desktop().notes().note(storyModel()).expected, estimate(512, {}).program.all());

        // Given up, it is compared with nothing.
        fixture.engine().holdLoading = true;
        fixture.engine().deviceBytes = 1;
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Your models")));
        press(Qt::Key_Return);
        command("cancel loading");
        QTest::qWait(200);
        QCOMPARE(fixture.desktop().notes().note(storyModel()).took, 4 * kGiB);
    }

    void whereAGpuIsChosenItsMemoryCounts() {
        std::vector<GpuLoad> gpus(2);
        gpus[0] = {"Tester A", kGiB, 9 * kGiB, {}, {}, {}};
        gpus[1] = {"Tester B", 2 * kGiB, 4 * kGiB, {}, {}, {}};
        const quint64 needs = estimate(0, {}).program.all();
        std::mutex mutex;  // a worker asks, until the window is gone
        WindowFixture fixture;
        fixture.sources.gpus = [&] {
            const std::scoped_lock lock(mutex);
            return gpus;
        };
        const auto use = [&](std::size_t gpu, quint64 bytes) {
            const std::scoped_lock lock(mutex);
            gpus[gpu].memory_used = bytes;
        };
        fixture.openScripted();
        front(fixture);
        Settings& settings = fixture.desktop().settings();
        settings.setThreads(1);
        settings.setDevice(QStringLiteral("cpu"));
        fixture.desktop().library().link({storyModel()});
        choose(fixture, QStringLiteral("stories260K"));
        const auto tells = [&fixture](const QString& words) {
            return fit(fixture).sentence().contains(words);
        };
        QTRY_VERIFY_WITH_TIMEOUT(tells(QStringLiteral("are free.")), kPatienceMs);
        settings.setDevice(QStringLiteral("cuda:1"));
        QTRY_VERIFY_WITH_TIMEOUT(tells(QStringLiteral("Tester B")), kPatienceMs);
        QVERIFY2(fit(fixture).sentence().startsWith(QStringLiteral("Fits")) && tells(formatBytes(2 * kGiB)),
                 qPrintable(fit(fixture).sentence()));
        QCOMPARE(part(fit(fixture), QStringLiteral("others use")), formatBytes(2 * kGiB));
        settings.setDevice(QStringLiteral("cuda:0,1"));
        QTRY_VERIFY_WITH_TIMEOUT(tells(QStringLiteral("Tester A")), kPatienceMs);
        QVERIFY2(tells(QStringLiteral("Tester B")) && tells(formatBytes(10 * kGiB)),
                 qPrintable(fit(fixture).sentence()));
        // Full but for what is needed, and then for less than that.
        use(0, gpus[0].memory_bytes - needs);
        settings.setDevice(QStringLiteral("cuda"));
        QTRY_VERIFY_WITH_TIMEOUT(fit(fixture).sentence().startsWith(QStringLiteral("Tight")), kPatienceMs);
        for (const quint64 left : {needs / 2, quint64{0}}) {
            settings.setDevice(QStringLiteral("cpu"));
            QTRY_VERIFY_WITH_TIMEOUT(tells(QStringLiteral("are free.")), kPatienceMs);
            use(1, gpus[1].memory_bytes - left);
            settings.setDevice(QStringLiteral("cuda:1"));
            QTRY_VERIFY_WITH_TIMEOUT(tells(QStringLiteral("go to the processor")), kPatienceMs);
            QVERIFY2(tells(formatBytes(left)), qPrintable(fit(fixture).sentence()));
            QVERIFY(part(fit(fixture), QStringLiteral("left over")).isEmpty());
        }
        // A GPU that is not there, or does not say: the machine's memory, as before.
        settings.setDevice(QStringLiteral("cuda:7"));
        QTRY_VERIFY_WITH_TIMEOUT(tells(QStringLiteral("are free.")), kPatienceMs);

        QCOMPARE(gpusOf(QStringLiteral("auto"), gpus, true).size(), std::size_t{2});
        QVERIFY(gpusOf(QStringLiteral("auto"), gpus, false).empty());
        QVERIFY(gpusOf(QStringLiteral("cpu"), gpus, true).empty());
        settings.setDevice(QStringLiteral("auto"));
    }

    /// Nor where TARS has nothing to compute with on one, or its driver does not tell how large it is.
    void whereThereIsNoGpuNothingIsSaidOfItsMemory() {
        const GpuLoad silent{"Tester S", 0, 0, {}, {}, {}}, telling{"Tester T", kGiB, 9 * kGiB, {}, {}, {}};
        std::mutex mutex;  // a worker asks, until the window is gone
        std::vector<GpuLoad> gpus;
        const QByteArray before = qgetenv("TARS_PLUG_INS");
        const auto asBefore = qScopeGuard(
            [&before] { before.isNull() ? qunsetenv("TARS_PLUG_INS") : qputenv("TARS_PLUG_INS", before); });
        WindowFixture fixture;
        fixture.sources.gpus = [&] {
            const std::scoped_lock lock(mutex);
            return gpus;
        };
        qputenv("TARS_PLUG_INS", fixture.home().toUtf8());
        fixture.openScripted();
        front(fixture);
        Settings& settings = fixture.desktop().settings();
        settings.setThreads(1);
        fixture.desktop().library().link({storyModel()});
        choose(fixture, QStringLiteral("stories260K"));
        quint32 context = 0;  // another one each time, so that an answer belongs to its question
        const auto look = [&](const char* device, std::vector<GpuLoad> present) {
            {
                const std::scoped_lock lock(mutex);
                gpus = std::move(present);
            }
            settings.setDevice(QString::fromLatin1(device));
            context += 128;
            QVERIFY(tabTo(QStringLiteral("Tokens of context")));
            retype(QString::number(context));
            press(Qt::Key_Return);
            QTRY_VERIFY2_WITH_TIMEOUT(
                fit(fixture).sentence().contains(u' ' + QLocale().toString(context) + u' '), device,
                kPatienceMs);
        };
        const auto isOfTheMachine = [&fixture] {
            const QString bar = fit(fixture).findChild<FitBar*>()->accessibleDescription();
            return fit(fixture).sentence().endsWith(QStringLiteral("are free.")) &&
                   !fit(fixture).sentence().contains(QStringLiteral("Tester")) && !bar.isEmpty() &&
                   !bar.contains(QStringLiteral(": ") + formatBytes(0));
        };
        look("auto", {telling});
        QVERIFY2(isOfTheMachine(), qPrintable(fit(fixture).sentence()));
        fixture.writeFile(fromPath(plug_in_path("cuda").filename()), "no plug-in, but there");
        look("auto", {telling});
        QVERIFY2(fit(fixture).sentence().contains(QStringLiteral("Tester T")),
                 qPrintable(fit(fixture).sentence()));
        look("auto", {});
        QVERIFY2(isOfTheMachine(), qPrintable(fit(fixture).sentence()));
        look("cuda", {silent});
        QVERIFY2(isOfTheMachine(), qPrintable(fit(fixture).sentence()));
        look("cuda:0,1", {silent, telling});
        QVERIFY2(fit(fixture).sentence().contains(QStringLiteral("Tester T")) &&
                     !fit(fixture).sentence().contains(QStringLiteral("Tester S")),
                 qPrintable(fit(fixture).sentence()));
        settings.setDevice(QStringLiteral("auto"));
    }

    void aSmallWindowHasRoomForTheBar() {
        WindowFixture fixture;
        fixture.openScripted();
        front(fixture);
        fixture.desktop().settings().setThreads(1);
        fixture.desktop().library().link({storyModel()});
        choose(fixture, QStringLiteral("stories260K"));
        const auto* zone = fixture.window().findChild<DropZone*>();
        QVERIFY(zone->isVisible());
        auto* bar = fit(fixture).findChild<FitBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(!bar->text().isEmpty(), kPatienceMs);
        // What of the panel stands in another's place, or is cut; nothing once all have found theirs.
        const auto trouble = [&] {
            if (bar->visibleRegion().boundingRect().height() < 3 * bar->fontMetrics().height())
                return QStringLiteral("the bar has %1 pixels")
                    .arg(bar->visibleRegion().boundingRect().height());
            const auto parts = fit(fixture).findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
            for (const QWidget* one : parts) {
                if (!one->isVisible()) continue;
                for (const QWidget* other : parts)
                    if (one != other && other->isVisible() && one->geometry().intersects(other->geometry()))
                        return spoken(one) + QStringLiteral(" is over ") + spoken(other);
                if (one->height() < one->minimumSizeHint().height())
                    return QStringLiteral("%1 has %2 of %3 pixels")
                        .arg(spoken(one))
                        .arg(one->height())
                        .arg(one->minimumSizeHint().height());
            }
            return QString();
        };
        for (const char* language : {"zh_CN", "de", "en"}) {
            fixture.desktop().settings().setLanguage(QString::fromLatin1(language));
            fixture.window().resize(550, 520);
            QTRY_VERIFY(!zone->isVisible());
            QTest::qWait(50);
            QTRY_VERIFY2(trouble().isEmpty(), qPrintable(language + (u' ' + trouble())));
        }
    }

    void theTemplateIsShownOnASampleOrWithItsTrouble() {
        WindowFixture fixture;
        const QString good = withTemplate(fixture, "good.gguf",
                                          "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}");
        const QString broken = withTemplate(fixture, "broken.gguf", "{% if %}oh");
        fixture.openScripted();
        front(fixture);
        fixture.desktop().library().link({good, broken});
        choose(fixture, QStringLiteral("good"));
        turnTo(fixture, QStringLiteral("Template"));
        const auto* details = fixture.window().findChild<ModelDetails*>();
        QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*details).contains(QStringLiteral("reads a short conversation")),
                                 kPatienceMs);
        auto* sample = qobject_cast<QPlainTextEdit*>(tabTo(QStringLiteral("A conversation as this model")));
        QVERIFY(sample);
        QTRY_VERIFY2_WITH_TIMEOUT(
            sample->toPlainText().contains(QStringLiteral("<user>What is the capital of France?<assistant>")),
            qPrintable(sample->toPlainText()), kPatienceMs);
        QVERIFY(sample->isReadOnly());

        choose(fixture, QStringLiteral("broken"));
        QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*details).contains(QStringLiteral("cannot be used")), kPatienceMs);
        QCOMPARE(tabTo(QStringLiteral("A conversation as this model")), sample);
        QCOMPARE(sample->toPlainText(), QStringLiteral("{% if %}oh"));  // to see what is wrong with it
    }

    void theCardTellsWhereAModelIsFrom() {
        WindowFixture fixture;
        const fs::path home = toPath(fixture.home());
        // One that answers through what was learned, a smaller one, and one made from another.
        write_text(home / "tuned.gguf", gguf_bytes(home, 1));
        write_text(home / "learned.gguf", "an adapter");
        AdapterRegistry registry(home / "adapters");
        const auto base = registry.base_of(home / "tuned.gguf");
        QVERIFY(base);
        QVERIFY(registry.adopt(*base, home / "learned.gguf",
                               R"({"run":"evening-3","gate":{"verdict":"Better in 9 of 9."}})"));
        write_text(home / "quantized" / "less.gguf", gguf_bytes(home, 2));
        const test::HandMadeStore store{home / "models"};
        const std::string child = "registry.ollama.ai/library/child/1b";
        auto manifest = QByteArray::fromStdString(
            store.add(child, {{"model", gguf_bytes(home, 3)}}, R"({"model_family":"llama"})"));
        manifest.replace("\"layers\":[{", "\"layers\":[{\"from\":\"mother:7b\",");
        write_text(store.manifest(child), manifest.toStdString());
        fixture.openScripted({OllamaStore(home / "models", OllamaStore::Access::ours)});
        front(fixture);
        fixture.desktop().library().link(
            {fromPath(home / "tuned.gguf"), fromPath(home / "quantized" / "less.gguf")});
        const auto tells = [&](const QString& model, const QString& row, const QString& words) {
            choose(fixture, model);
            turnTo(fixture, QStringLiteral("Card"));
            QTRY_VERIFY2_WITH_TIMEOUT(
                wordsOn(*fixture.window().findChild<ModelDetails*>()->currentWidget()).contains(words),
                qPrintable(wordsOn(*fixture.window().findChild<ModelDetails*>()->currentWidget())),
                kPatienceMs);
            const auto* label = qobject_cast<QLabel*>(tabTo(row));
            QVERIFY2(label && label->text().contains(words), qPrintable(row));
        };
        tells(QStringLiteral("tuned"), QStringLiteral("Answers through"), QStringLiteral("evening-3"));
        QVERIFY(
            wordsOn(*fixture.window().findChild<ModelDetails*>()).contains(QStringLiteral("Better in 9")));
        tells(QStringLiteral("less"), QStringLiteral("Origin"), QStringLiteral("as a smaller one"));
        tells(QStringLiteral("child:1b"), QStringLiteral("Created from"), QStringLiteral("mother:7b"));
    }
};

QTEST_MAIN(KeyboardModelsTest)
#include "keyboard_models_test.moc"
