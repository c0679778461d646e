// SPDX-License-Identifier: Apache-2.0
// The Tune page over the real engine: from examples to a verdict, and from a find to other answers and back.
#include "library/create.h"
#include "tune_page_driver.h"
#include "ui/chat/preset_bar.h"
#include "ui/server/port_holder.h"
#include "ui/text.h"
#include "ui/tune/run_view.h"
#include "ui/tune/verdict_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace tars;
using namespace tars::ui;

class TunePageTest : public QObject {
    Q_OBJECT

    static void chooseGoal(WindowFixture& fixture, const QString& goal) {
        auto* list = named<QComboBox>(page(fixture), QStringLiteral("What should get better"));
        list->setCurrentIndex(list->findData(goal));
    }
    /// What the guide says, always taking the likeliest token.
    static QString answer(WindowFixture& fixture) {
        fixture.window().showPage(MainWindow::Chat);
        fixture.page().newChat();
        ChatSettings settings;
        settings.sampling.temperature = 0;
        settings.maxTokens = 24;
        fixture.chat().setSettings(settings);
        fixture.type(QStringLiteral("What is TARS?"));
        const bool over = QTest::qWaitFor(
            [&fixture] {
                return fixture.conversation().rowCount() == 2 &&
                       fixture.message(1).state == MessageState::Complete;
            },
            kPatienceMs);
        fixture.window().showPage(MainWindow::Tune);
        return over ? fixture.message(1).text : QString();
    }

    /// Reads the run again, as if the gate had said so.
    static void judge(WindowFixture& fixture, const QString& folder, bool accepted) {
        const auto file = toPath(folder) / kOutcomeFile;
        auto json = nlohmann::ordered_json::parse(*read_text_file(file, 1 << 20));
        json["accepted"] = accepted;
        QVERIFY(write_text_file(file, json.dump()));
        QSignalSpy shown(&tuner(fixture), &Tuner::shownChanged);
        tuner(fixture).show(folder);
        QTRY_VERIFY(!shown.isEmpty());
    }
    static void writeTheSmallerModel(WindowFixture& fixture, const QString& folder) {
        QTRY_VERIFY(tuner(fixture).standing().canAdopt);
        judge(fixture, folder, false);
        button(fixture, "Write it anyway…")->click();
        auto* question = page(fixture).findChild<QMessageBox*>();
        QVERIFY(question && question->isVisible());
        question->reject();
        QVERIFY(!tuner(fixture).writing());

        judge(fixture, folder, true);
        const QDir made(fixture.home() + QStringLiteral("/quantized"));
        auto* write = button(fixture, "Write the model");
        auto* cancel = button(fixture, "Cancel");
        const auto cancelled = connect(&tuner(fixture), &Tuner::writingChanged, cancel, [&] {
            if (cancel->isVisible()) cancel->click();
        });
        write->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).writing(), kPatienceMs);
        disconnect(cancelled);
        QVERIFY(made.entryList(QDir::Files).isEmpty());
        QVERIFY(write->isVisible() && write->isEnabled() && !cancel->isVisible());
        QVERIFY(!fixture.window().messageBar().isVisible());  // it was no mistake

        write->click();
        QVERIFY(!write->isVisible() && cancel->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).writing(), kPatienceMs);
        const QString name = tuner(fixture).standing().madeAs;
        QVERIFY2(name.endsWith(QStringLiteral("bpw")), qPrintable(name));
        QVERIFY(page(fixture).run().verdict().words().contains(name));
        QCOMPARE(made.entryList(QDir::Files), QStringList(name + QStringLiteral(".gguf")));
        const QFileInfo file(made.filePath(name + QStringLiteral(".gguf")));
        QVERIFY(file.size() < QFileInfo(fromPath(guideFile())).size());
        fixture.window().openModel(name);
        const ChatEngine& engine = fixture.desktop().engine();
        QTRY_COMPARE_WITH_TIMEOUT(toQString(engine.entry().name), name, kPatienceMs);
        QVERIFY(!answer(fixture).isEmpty());

        // What is there stays, and the window says so.
        const QDateTime written = file.lastModified();
        judge(fixture, folder, true);
        write->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window().messageBar().message().contains(name), kPatienceMs);
        QCOMPARE(QFileInfo(file.filePath()).lastModified(), written);
    }

    static void theFootOfTheWindowLeadsBackToTheRun(WindowFixture& fixture) {
        const auto foot = [&fixture] { return fixture.window().statusStrip().text(); };
        const QString name = QFileInfo(tuner(fixture).folder()).fileName();
        for (const QString& words :
             {QStringLiteral("Tuning paused"), name, QStringLiteral("generation "), QStringLiteral("better")})
            QVERIFY2(foot().contains(words), qPrintable(foot()));
        fixture.window().showPage(MainWindow::Chat);
        auto* way = fixture.window().statusStrip().findChild<QToolButton*>();
        QVERIFY(way->isVisible() && way->accessibleName().contains(QStringLiteral("Tuning paused")));
        QTest::mouseClick(way, Qt::LeftButton);
        QCOMPARE(fixture.window().page(), int{MainWindow::Tune});
        fixture.window().showPage(MainWindow::Chat);
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Space);
        QCOMPARE(fixture.window().page(), int{MainWindow::Tune});
    }

  private Q_SLOTS:
    void initTestCase() {
        if (!std::filesystem::exists(guideFile())) QSKIP("this build has no guide");
    }

    void fromExamplesToAVerdict() {
        WindowFixture fixture;
        openTunePage(fixture);
        TuneForm& form = page(fixture).form();
        QVERIFY(!button(fixture, "Start tuning")->isEnabled());
        button(fixture, "Try: JSON")->click();
        QVERIFY(QFileInfo::exists(form.wish().data));
        button(fixture, "Try: playful")->click();
        QVERIFY(form.wish().data.endsWith(QStringLiteral("playful.train.jsonl")));
        QVERIFY(QFileInfo::exists(form.wish().data));
        const QString file = fixture.writeFile(QStringLiteral("few.jsonl"), fewExamples());
        auto* data = named<QLineEdit>(form, QStringLiteral("File of examples"));
        data->setText(file);
        form.findChild<QDoubleSpinBox*>()->setValue(30);
        named<QCheckBox>(form, QStringLiteral("Random search beside it"))->setChecked(false);
        auto* start = button(fixture, "Start tuning");
        start->setFocus();
        QTest::keyClick(start, Qt::Key_Space);
        QCOMPARE(tuner(fixture).state(), TuneState::Preparing);
        QVERIFY(!start->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).series().points().size() >= 2, kPatienceMs);

        LineChart& chart = page(fixture).run().lossChart();
        const Curve* best = curveNamed(chart.data(), QStringLiteral("best of a generation"));
        QVERIFY(best && best->x.size() >= 2);
        QVERIFY(curveNamed(chart.data(), QStringLiteral("untuned")));
        QVERIFY(curveNamed(chart.data(), QStringLiteral("temperature only")));
        QVERIFY2(chart.accessibleDescription().startsWith(QStringLiteral("After ")),
                 qPrintable(chart.accessibleDescription()));

        button(fixture, "Pause")->click();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        QTest::qWait(300);  // what was under way arrives
        const auto points = tuner(fixture).series().points().size();
        QTest::qWait(300);
        QCOMPARE(tuner(fixture).series().points().size(), points);
        QVERIFY(page(fixture).run().stateText().startsWith(QStringLiteral("Paused")));
        theFootOfTheWindowLeadsBackToTheRun(fixture);

        // The window is closed: the run is kept, and goes on where it was.
        const QString folder = tuner(fixture).folder();
        openTunePage(fixture);
        choose(fixture, folder);
        QCOMPARE(tuner(fixture).series().points().size(), points);
        QVERIFY(page(fixture).run().stateText().startsWith(QStringLiteral("Interrupted")));
        button(fixture, "Go on")->click();
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).series().points().size() > points, kPatienceMs);
        button(fixture, "Stop")->click();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Idle, kPatienceMs);
        QVERIFY(tuner(fixture).outcome());
        QVERIFY(!fixture.window().statusStrip().findChild<QToolButton*>()->isVisible());
        const QString words = page(fixture).run().verdict().words();
        QVERIFY2(!words.isEmpty() && page(fixture).run().verdict().isVisible(), qPrintable(words));
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/outcome.json")));
    }

    void aFindIsAdoptedAndRolledBack() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", true);
        openTunePage(fixture);
        fixture.desktop().start({});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        const QString before = answer(fixture);
        QVERIFY(!before.isEmpty());

        choose(fixture, folder);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).standing().canAdopt, kPatienceMs);
        VerdictPanel& verdict = page(fixture).run().verdict();
        QVERIFY2(verdict.words().startsWith(QStringLiteral("Better")), qPrintable(verdict.words()));
        QVERIFY2(verdict.words().contains(QStringLiteral("9 example")), qPrintable(verdict.words()));
        for (const char* ablation : {"Held out: untuned ", "random search ", "found "})
            QVERIFY2(verdict.words().contains(QString::fromLatin1(ablation)), qPrintable(verdict.words()));
        QVERIFY(!button(fixture, "Roll back")->isVisible());
        auto* adopt = button(fixture, "Adopt");
        QVERIFY(adopt->isVisible());
        QTest::keyClick(adopt, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).standing().isLive, kPatienceMs);
        QVERIFY(!adopt->isVisible());
        QVERIFY(verdict.words().startsWith(QStringLiteral("Adopted")));
        QTRY_VERIFY_WITH_TIMEOUT(answer(fixture) != before, kPatienceMs);
#ifdef TARS_HAVE_SERVER
        // One click more, and other programs have it.
        fixture.desktop().settings().setServerPort(nextFreePort(22'600));
        button(fixture, "Serve it")->click();
        ModelServer& server = fixture.desktop().server();
        QTRY_COMPARE_WITH_TIMEOUT(server.state(), ServerState::On, kPatienceMs);
        QVERIFY(fixture.desktop().engine().loadingPath().isEmpty());  // it was here already
        button(fixture, "Serve it")->click();
        QVERIFY(fixture.window().statusStrip().currentMessage().contains(server.address()));
        server.stop();
#endif

        // It stays so after the next start.
        fixture.openReal();
        fixture.desktop().start({});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        const QString adopted = answer(fixture);
        QVERIFY2(!adopted.isEmpty() && adopted != before, qPrintable(adopted));
        choose(fixture, folder);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).standing().canRollBack, kPatienceMs);
        button(fixture, "Roll back")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).standing().isLive, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(answer(fixture), before, kPatienceMs);
        QVERIFY(!button(fixture, "Roll back")->isVisible());
    }

    void aStoredAdapterAnswersInTheChatToo() {
        WindowFixture fixture;
        const auto home = toPath(fixture.home());
        OllamaStore store(home / "store", OllamaStore::Access::ours);
        CreateRequest request;
        request.files = {guideFile()};
        QVERIFY(create_model(store, {}, *ModelName::parse("plain"), request));
        QVERIFY(writeAdapter(home / "adapter.gguf"));
        request.adapters = {home / "adapter.gguf"};
        QVERIFY(create_model(store, {}, *ModelName::parse("tuned"), request));
        fixture.openReal({store});
        const ChatEngine& engine = fixture.desktop().engine();
        const auto ask = [&](const char* model) {
            fixture.window().openModel(QString::fromLatin1(model));
            return QTest::qWaitFor([&] { return engine.entry().name.starts_with(model); }, kPatienceMs)
                       ? answer(fixture)
                       : QString();
        };
        const QString plain = ask("plain"), tuned = ask("tuned");
        QVERIFY(!plain.isEmpty() && !tuned.isEmpty());
        QVERIFY2(plain != tuned, qPrintable(plain));
        QCOMPARE(ask("plain"), plain);  // the file is the same one
    }

    void whatOnlySaysWhatIsNotWantedIsTold() {
        WindowFixture fixture;
        openTunePage(fixture);
        const auto told = [&fixture] {
            for (const QLabel* label : page(fixture).run().findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("not wanted: 6.")))
                    return true;
            return false;
        };
        QByteArray lines = fewExamples();
        for (int i = 0; i < 6; ++i)
            lines += "{\"prompt\": \"Who is " + QByteArray::number(i) + "?\", \"rejected\": \"Nobody.\"}\n";
        page(fixture).form().setData(fixture.writeFile(QStringLiteral("thumbs.jsonl"), lines));
        named<QCheckBox>(page(fixture).form(), QStringLiteral("Random search beside it"))->setChecked(false);
        button(fixture, "Start tuning")->click();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QVERIFY(told());
        button(fixture, "Stop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).isBusy(), kPatienceMs);
        QVERIFY(tuner(fixture).outcome());
        const QString folder = tuner(fixture).folder();
        tuner(fixture).show(keepRun(fixture.home(), "examples-20260101-000000", true));
        QTRY_VERIFY(tuner(fixture).folder() != folder);
        QVERIFY(!told());
        tuner(fixture).show(folder);  // as its folder tells it
        QTRY_VERIFY(told());
    }

    void samplerSettingsAreFoundAndUsedInTheChat() {
        WindowFixture fixture;
        openTunePage(fixture);
        TuneForm& form = page(fixture).form();
        chooseGoal(fixture, QStringLiteral("sampler"));
        QVERIFY(named<QLineEdit>(form, QStringLiteral("File of examples"))->isVisible());
        QVERIFY(!button(fixture, "Start tuning")->isEnabled());
        form.setData(fixture.writeFile(QStringLiteral("many.jsonl"), fewExamples(60)));
        named<QCheckBox>(form, QStringLiteral("Random search beside it"))->setChecked(false);
        button(fixture, "Start tuning")->click();
        const auto isBetter = [&] {
            const TuneSeries& series = tuner(fixture).series();
            return std::ranges::any_of(series.points(), [&](const TunePoint& point) {
                return point.validation && *point.validation < 0.9 * *series.baselines().front().validation;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBetter() || !tuner(fixture).isBusy(), kPatienceMs);
        button(fixture, "Stop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).isBusy(), kPatienceMs);
        const auto& outcome = tuner(fixture).outcome();
        QVERIFY(outcome && outcome->accepted);
        const QString words = page(fixture).run().verdict().words();
        QVERIFY2(words.contains(QStringLiteral("Temperature: 0.8 → ")), qPrintable(words));
        auto* runs = page(fixture).findChild<QListWidget*>();
        QTRY_COMPARE(runs->count(), 1);
        QVERIFY2(runs->item(0)->text().contains(QStringLiteral("found something")),
                 qPrintable(runs->item(0)->text()));
        const SamplingSettings before = fixture.chat().conversation()->settings().sampling;
        button(fixture, "Use in the chat")->click();
        const SamplingSettings after = fixture.chat().conversation()->settings().sampling;
        QVERIFY(after.temperature != before.temperature);
        QCOMPARE(after, samplingFrom(*outcome, before));
        auto* save = fixture.window().messageBar().findChild<QPushButton*>();
        QCOMPARE(save->text(), QStringLiteral("Save as a preset"));
        save->click();
        fixture.page().setPanelShown(true);
        const auto names = [&] {
            QStringList texts;
            auto* list = fixture.page().findChild<PresetBar*>()->findChild<QComboBox*>();
            for (int i = 0; i < list->count(); ++i) texts.append(list->itemText(i));
            return texts;
        };
        QTRY_VERIFY(names().contains(QStringLiteral("Tuned")));
        QCOMPARE(fixture.page().addPreset(QStringLiteral("Tuned"), {}), QStringLiteral("Tuned 2"));
    }

    void speedThatWasFoundIsUsed() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "speed-1", true, "speed");
        const auto file = toPath(folder) / kOutcomeFile;
        const auto text = read_text_file(file, 1 << 20);
        QVERIFY(text);
        auto outcome = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object();
        outcome[QStringLiteral("untuned")] = QJsonObject{{"threads", 2}, {"kv_type", "f16"}, {"chunk", 512}};
        outcome[QStringLiteral("settings")] =
            QJsonObject{{"threads", 1}, {"kv_type", "q8_0"}, {"chunk", 512}};
        QVERIFY(write_text_file(file, QJsonDocument(outcome).toJson().toStdString()));
        openTunePage(fixture);
        choose(fixture, folder);
        QTRY_VERIFY(button(fixture, "Use these settings")->isVisible());
        QTRY_VERIFY(!tuner(fixture).run().standing.tuned.isEmpty());
        button(fixture, "Use these settings")->click();
        QCOMPARE(fixture.desktop().settings().threads(), 1);
        const ModelNote note = fixture.desktop().notes().note(tuner(fixture).run().standing.tuned);
        QCOMPARE(note.kvType, std::optional(KvType::q8_0));
    }

    void speedNeedsNoExamples() {
        WindowFixture fixture;
        openTunePage(fixture);
        TuneForm& form = page(fixture).form();
        chooseGoal(fixture, QStringLiteral("speed"));
        QVERIFY(!named<QLineEdit>(form, QStringLiteral("File of examples"))->isVisible());
        QVERIFY(button(fixture, "Start tuning")->isEnabled());
        button(fixture, "Start tuning")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).series().points().empty(), kPatienceMs);
        button(fixture, "Stop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).isBusy(), kPatienceMs);
        const auto& outcome = tuner(fixture).outcome();
        QVERIFY(outcome);
        QVERIFY(!outcome->settings.isEmpty());
        const QString words = page(fixture).run().verdict().words();
        QVERIFY2(words.contains(QStringLiteral("Prompt tokens at a time: 512 → ")), qPrintable(words));
        QVERIFY2(page(fixture).run().lossChart().data().sentence.contains(QStringLiteral("a request takes")),
                 qPrintable(page(fixture).run().lossChart().data().sentence));
        QVERIFY(!button(fixture, "Roll back")->isVisible());
        // Times are relative, in what is searched as in what is held out; the journal has logarithms.
        const auto folder = toPath(tuner(fixture).folder());
        const auto history = read_history(folder, read_description(folder)->space);
        QVERIFY(history && !history->baselines.empty() && !history->generations.empty());
        const TuneSeries& series = tuner(fixture).series();
        QCOMPARE(series.baselines().front().training, std::exp(history->baselines.front().training));
        QCOMPARE(series.points().front().best, std::exp(history->generations.front().best));
    }

    void aSmallerModelIsFoundAndWritten() {
        WindowFixture fixture;
        openTunePage(fixture);
        TuneForm& form = page(fixture).form();
        form.setData(QStringLiteral("examples.jsonl"));
        chooseGoal(fixture, QStringLiteral("smaller"));
        auto* bits = named<QDoubleSpinBox>(form, QStringLiteral("Bits per weight"));
        QVERIFY(bits->isVisible() && !named<QPushButton>(form, QStringLiteral("Try: JSON"))->isVisible());
        QVERIFY(form.wish().data.isEmpty());  // examples are no text to compare on
        QVERIFY(button(fixture, "Start tuning")->isEnabled());
        const auto sizes = [&form] {
            QString words;
            for (const QLabel* label : form.findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().startsWith(QStringLiteral("About")))
                    words = label->text();
            }
            return words;
        };
        const QString before = sizes();
        bits->setValue(3.5);
        QVERIFY2(!before.isEmpty() && sizes() != before, qPrintable(sizes()));
        form.setData(fixture.writeFile(QStringLiteral("text.txt"), fewExamples(280)));

        button(fixture, "Start tuning")->click();
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).shareDone() > 0, kPatienceMs);
        QCOMPARE(tuner(fixture).state(), TuneState::Preparing);
        button(fixture, "Stop")->click();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Idle, kPatienceMs);
        QVERIFY(!tuner(fixture).outcome() && tuner(fixture).folder().isEmpty());

        button(fixture, "Start tuning")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).series().points().empty(), kPatienceMs);
        button(fixture, "Stop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).isBusy() && tuner(fixture).outcome(), kPatienceMs);
        const ChartData& chart = page(fixture).run().lossChart().data();
        QVERIFY(curveNamed(chart, QStringLiteral("one type for all")));
        QVERIFY(curveNamed(chart, QStringLiteral("by each matrix alone")));
        QVERIFY2(chart.sentence.startsWith(QStringLiteral("One type for all is ")),
                 qPrintable(chart.sentence));
        const TuneMix* found = mixNamed(*tuner(fixture).outcome(), QLatin1StringView("found"));
        QVERIFY(found && found->bitsPerWeight > 2 && found->bitsPerWeight <= 3.5);
        const QString words = page(fixture).run().verdict().words();
        QVERIFY2(words.startsWith(QStringLiteral("Smaller, ")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("The original: ")), qPrintable(words));
        writeTheSmallerModel(fixture, tuner(fixture).folder());
    }

    void nothingFoundIsSaidPlainly() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", false);
        openTunePage(fixture);
        choose(fixture, folder);
        const QString words = page(fixture).run().verdict().words();
        QVERIFY2(words.startsWith(QStringLiteral("No improvement found.")), qPrintable(words));
        QVERIFY(!button(fixture, "Adopt anyway…")->isVisible());
    }

    void theGateSpeaksTheWindowsLanguage_data() {
        QTest::addColumn<QString>("finding");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* finding, const char* words) {
            QTest::newRow(finding) << QString::fromLatin1(finding) << QString::fromUtf8(words);
        };
        row("too_few_documents", "8 mindestens");
        row("candidate_fails", "scheitert");
        row("no_improvement", "-10,00");
        row("guard_harmed", "20,00");
        row("far_from_live", "0,0300");
        row("document_far_from_live", "0,5000");
        row("canary_broken", "„Hello?“");
        row("better", "5,00");
    }
    void theGateSpeaksTheWindowsLanguage() {
        QFETCH(QString, finding);
        QFETCH(QString, words);
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", true);
        using Json = nlohmann::ordered_json;
        const auto file = toPath(folder) / kOutcomeFile;
        auto json = Json::parse(*read_text_file(file, 1 << 20));
        json["accepted"] = finding == QStringLiteral("better");
        json["finding"] = finding.toStdString();
        json["verdict"] = "in English";
        json["guard"] = {{"documents", 4}, {"live", 3}, {"surely_below", 0.6}};
        json["mean_divergence"] = 0.03;
        json["largest_divergence"] = 0.5;
        json["broken_canary"] = {{"prompt", "Hello?"}, {"fault", "does_not_end"}};
        QVERIFY(write_text_file(file, json.dump()));
        openTunePage(fixture);
        fixture.desktop().settings().setLanguage(QStringLiteral("de"));
        choose(fixture, folder);
        const QString said = page(fixture).run().verdict().words();
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("in English")), qPrintable(said));
    }

    void theSearchMayBeLimitedByCandidatesAndMemory() {
        WindowFixture fixture;
        openTunePage(fixture);
        const QString file = fixture.writeFile(QStringLiteral("few.jsonl"), fewExamples());
        page(fixture).form().setData(file);
        auto* limit = named<QComboBox>(page(fixture), QStringLiteral("What limits the search"));
        limit->setFocus();
        QTest::keyClick(limit, Qt::Key_Down);
        auto* candidates = named<QLabel>(page(fixture), QStringLiteral("Candidates it may try"))->buddy();
        auto* memory =
            named<QLabel>(page(fixture), QStringLiteral("Memory it may take, with the model"))->buddy();
        named<QToolButton>(page(fixture), QStringLiteral("More settings"))->click();
        const auto type = [](QWidget* field, const char* number) {
            QVERIFY(field->isVisible());
            field->setFocus();
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(field, QString::fromLatin1(number));
            QTest::keyClick(field, Qt::Key_Tab);
        };
        type(candidates, "24");
        type(memory, "1");
        button(fixture, "Start tuning")->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window().messageBar().message().contains(QStringLiteral("at least")),
                                 kPatienceMs);
        type(memory, "100");
        button(fixture, "Start tuning")->click();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).outcome(), kPatienceMs);
        QCOMPARE(tuner(fixture).run().budget.evaluations, 24U);
        QCOMPARE(tuner(fixture).run().budget.seconds, 0.0);
        const auto tried = tuner(fixture).series().points().back().evaluations;
        QVERIFY2(tried >= 24 && tried < 100, qPrintable(QString::number(tried)));
    }

    void badExamplesAreExplained() {
        WindowFixture fixture;
        openTunePage(fixture);
        const QString file = fixture.writeFile(QStringLiteral("bad.jsonl"), "{\"prompt\": 1}\n");
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page(fixture), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page(fixture), &drop);
        QCOMPARE(page(fixture).form().wish().data, file);
        button(fixture, "Start tuning")->click();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Idle, kPatienceMs);
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("bad.jsonl")));
        QVERIFY(tuner(fixture).folder().isEmpty());
        QVERIFY(button(fixture, "Start tuning")->isEnabled());
    }
};

QTEST_MAIN(TunePageTest)
#include "tune_page_test.moc"
