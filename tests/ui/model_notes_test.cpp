// SPDX-License-Identifier: Apache-2.0
// What is noted of a model: how fast it is on each device, and how new chats with it begin.
#include "tests/library/store_fixture.h"
#include "ui/models/model_details.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;
using tars::test::gguf_bytes;
using tars::test::write_text;
namespace fs = std::filesystem;

namespace {

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

class ModelNotesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void eachDeviceHasASpeedOfItsOwn() {
        WindowFixture fixture;
        fixture.sources.gpus = [] { return std::vector<GpuLoad>{{"Tester A", 0, 8ULL << 30, {}, {}, {}}}; };
        fixture.openScripted();
        Desktop& desktop = fixture.desktop();
        desktop.settings().setDevice(QStringLiteral("cpu"));
        const fs::path home = toPath(fixture.home());
        write_text(home / "tale.gguf", gguf_bytes(home, 1));
        const QString model = fromPath(home / "tale.gguf");
        desktop.library().link({model});
        ModelsPage& page = showModels(fixture);
        choose(fixture, page, QStringLiteral("tale"));
        const auto cell = [&] {
            const int row = rowNamed(fixture, QStringLiteral("tale"));
            return desktop.library().index(row, ModelLibrary::SpeedColumn).data().toString();
        };
        const auto* panel = page.findChild<SpeedPanel*>();
        const auto said = [panel] { return panel->findChild<QLabel*>()->text(); };
        const auto keep = [&desktop, &model](double answer, const QString& device) {
            MeasuredSpeed speed;
            speed.answer = answer;
            speed.device = device;
            speed.when = QDateTime::currentDateTimeUtc();
            ModelNote note = desktop.notes().note(model);
            note.keepSpeed(speed);
            desktop.notes().setNote(model, note);
        };
        keep(11, QStringLiteral("CPU, 8 threads, avx2"));
        keep(12, QStringLiteral("CPU, 2 threads, avx2"));  // the same device
        keep(250, QStringLiteral("CUDA, Tester A: layers 1 to 4 of 5; CPU, 8 threads, avx2: the rest"));
        keep(900, QStringLiteral("CUDA, Tester B"));
        QCOMPARE(desktop.notes().note(model).speeds.size(), 3);
        QCOMPARE(cell(), QStringLiteral("12.0 tokens/s"));
        QVERIFY2(said().startsWith(QStringLiteral("Measured here")) &&
                     said().contains(QStringLiteral("writes 12.0")) &&
                     said().contains(QStringLiteral("Tester B")) &&
                     said().contains(QStringLiteral("writes 900")) &&
                     said().contains(QStringLiteral("writes 250")),
                 qPrintable(said()));

        desktop.settings().setDevice(QStringLiteral("cuda:0"));
        QTRY_COMPARE(cell(), QStringLiteral("250.0 tokens/s"));
        QVERIFY2(said().section(u'\n', 0, 0).contains(QStringLiteral("writes 250")), qPrintable(said()));

        // What a GPU did not take was computed by the processor, whatever the driver has.
        fixture.engine().computes = QStringLiteral("CPU, 8 threads, avx2");
        fixture.engine().loadFile(model);
        QTRY_COMPARE(cell(), QStringLiteral("12.0 tokens/s"));
        desktop.settings().setDevice(QStringLiteral("cuda"));
        QTRY_COMPARE(cell(), QStringLiteral("250.0 tokens/s"));

        // Where none is known, none of another device is shown for it.
        ModelNote note = desktop.notes().note(model);
        note.speeds.removeIf([](const MeasuredSpeed& speed) { return speed.answer == 250; });
        desktop.notes().setNote(model, note);
        QCOMPARE(cell(), QString());
        QVERIFY2(said().startsWith(QStringLiteral("How fast it is on ")) &&
                     said().contains(QStringLiteral("Tester A")),
                 qPrintable(said()));
        fixture.close();
        ModelNotes again(toPath(fixture.home()));  // and so it stands on disk
        QTRY_COMPARE(again.note(model).speeds.size(), 2);
        QCOMPARE(again.note(model).speedOn({QStringLiteral("Tester B")})->answer, 900.0);
    }

    void howNewChatsBeginIsSeenChangedAndReset() {
        WindowFixture fixture;
        const fs::path home = fixture.home().toStdString();
        const test::HandMadeStore store{home / "models"};
        store.add("registry.ollama.ai/library/pirate/1b",
                  {{"model", gguf_bytes(home, 3)},
                   {"system", "Be a pirate."},
                   {"params", R"({"temperature": 0.25, "num_ctx": 4096})"}},
                  R"({"model_family":"llama"})");
        fixture.openScripted({OllamaStore(home / "models", OllamaStore::Access::ours)});
        ModelsPage& page = showModels(fixture);
        choose(fixture, page, QStringLiteral("pirate:1b"));
        auto* panel = page.findChild<DefaultsPanel*>();
        page.findChild<ModelDetails*>()->setCurrentWidget(panel);
        auto* system = named<QPlainTextEdit>(*panel, QStringLiteral("System prompt"));
        auto* temperature = named<QDoubleSpinBox>(*panel, QStringLiteral("Temperature"));
        auto* context = named<QDoubleSpinBox>(*panel, QStringLiteral("Context"));
        auto* reset = named<QPushButton>(*panel, QStringLiteral("Back to its maker’s"));
        QTRY_COMPARE(system->toPlainText(), QStringLiteral("Be a pirate."));
        QCOMPARE(temperature->value(), 0.25);
        QCOMPARE(context->value(), 4096.0);
        QVERIFY(panel->isEnabled() && !reset->isEnabled());
        QVERIFY(labels(*panel).join(u' ').contains(QStringLiteral("as its maker has it")));

        system->setPlainText(QStringLiteral("Be a kind pirate."));
        temperature->setValue(1.5);
        context->setValue(2048);
        const LibraryEntry entry = fixture.desktop().library().entries()[static_cast<std::size_t>(
            rowNamed(fixture, QStringLiteral("pirate:1b")))];
        const auto note = [&] { return fixture.desktop().notes().note(fromPath(entry.path)); };
        QCOMPARE(note().defaults(QStringLiteral("pirate:1b"))->systemPrompt,
                 QStringLiteral("Be a kind pirate."));
        QCOMPARE(note().context, 2048U);  // which the panel of memory shows, too
        QVERIFY(reset->isEnabled());
        QVERIFY(labels(*panel).join(u' ').contains(QStringLiteral("You have changed it")));

        // A chat with it begins so, with what it is loaded with.
        fixture.engine().loadModel(entry, note().context);
        fixture.page().newChat();
        const auto& begun = fixture.conversation().settings();
        QCOMPARE(begun.systemPrompt, QStringLiteral("Be a kind pirate."));
        QCOMPARE(begun.sampling.temperature, 1.5f);
        QCOMPARE(begun.context, 2048U);

        // It follows the model's name, and comes back after a reset that is taken back.
        fixture.desktop().library().rename(entry, QStringLiteral("parrot:1b"));
        QTRY_VERIFY(note().defaults(QStringLiteral("parrot:1b")));
        QVERIFY(!note().defaults(QStringLiteral("pirate:1b")));
        choose(fixture, page, QStringLiteral("parrot:1b"));
        QTRY_COMPARE(system->toPlainText(), QStringLiteral("Be a kind pirate."));
        QTRY_VERIFY(reset->isEnabled());
        reset->click();
        QCOMPARE(system->toPlainText(), QStringLiteral("Be a pirate."));
        QCOMPARE(note().context, 0U);
        QVERIFY(!reset->isEnabled());
        auto* undo = named<QPushButton>(fixture.window().messageBar(), QStringLiteral("Undo"));
        QTRY_VERIFY(undo && undo->isVisible());
        undo->click();
        QCOMPARE(system->toPlainText(), QStringLiteral("Be a kind pirate."));
        QCOMPARE(note().context, 2048U);

        const auto kept = note().defaults(QStringLiteral("parrot:1b"));
        fixture.close();
        ModelNotes again(home);  // and so it stands on disk
        QTRY_COMPARE(again.note(fromPath(entry.path)).defaults(QStringLiteral("parrot:1b")), kept);
    }
};

QTEST_MAIN(ModelNotesTest)
#include "model_notes_test.moc"
