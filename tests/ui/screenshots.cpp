// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the window in its various states to a folder: for eyes, not for ctest.
#include "kept_run.h"
#include "studio.h"
#include "ui/chat/answer_details.h"
#include "ui/chat/attachment_bar.h"
#include "ui/chat/chat_reader.h"
#include "ui/chat/composer.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/foot_line.h"
#include "ui/chat/import_choice.h"
#include "ui/chat/transcript_view.h"
#include "ui/models/model_details.h"
#include "ui/models/models_page.h"
#include "ui/settings/feedback_panel.h"
#include "ui/settings/settings_page.h"
#include "ui/tune/blind_pane.h"
#include "ui/tune/continuous_panel.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_form.h"
#include "ui/tune/tune_page.h"
#include "ui/tune/verdict_panel.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTcpServer>
#include <QToolButton>

using namespace tars;
using namespace tars::ui;

namespace {

/// The first start, a chat, and each page.
void shootPages(Studio& studio, const QSize& small, const QSize& large) {
    studio.open(small, ColorMode::Light, QStringLiteral("en"));
    studio.shoot(QStringLiteral("01-empty-small-light"));
    studio.window().messageBar().showError(
        QStringLiteral("broken.gguf: magic is \"PK\\3\\4\", expected \"GGUF\""),
        QStringLiteral("the file is damaged or not a model: choose another, or download it again"));
    studio.shoot(QStringLiteral("02-error-small-light"));
    studio.window().messageBar().dismiss();
    studio.chat();
    studio.shoot(QStringLiteral("03-chat-small-light"));

    studio.open(large, ColorMode::Light, QStringLiteral("en"));
    studio.chat();
    studio.window().chatPage().setPanelShown(true);
    studio.shoot(QStringLiteral("04-chat-large-light"));
    studio.engine().endless = true;
    studio.engine().pieceMs = 30;
    studio.window().chatPage().send(QStringLiteral("Go on."));
    studio.shoot(QStringLiteral("05-streaming-large-light"));

    studio.open(large, ColorMode::Dark, QStringLiteral("de"));
    studio.chat();
    studio.window().chatPage().setPanelShown(true);
    studio.shoot(QStringLiteral("06-chat-large-dark-de"));
    int number = 7;
    for (const QString& language : {QStringLiteral("de"), QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        studio.desktop().settings().setLanguage(language);
        studio.desktop().settings().setColorMode(language == QStringLiteral("en") ? ColorMode::Dark
                                                                                  : ColorMode::Light);
        for (const int page : {MainWindow::Chat, MainWindow::Models, MainWindow::Tune, MainWindow::Server,
                               MainWindow::SettingsPageIndex}) {
            studio.window().showPage(page);
            studio.shoot(
                QStringLiteral("%1-page%2-%3").arg(number++, 2, 10, QChar(u'0')).arg(page).arg(language));
        }
    }
    studio.window().showPage(MainWindow::Chat);
    studio.desktop().settings().setTextScale(150);
    studio.shoot(QStringLiteral("%1-large-text").arg(number));
    studio.desktop().settings().setTextScale(100);
}

/// What a chat says of itself: thoughts, what is left out, files, presets, how an answer was made.
void shootTalk(Studio& studio, const QSize& small, const QSize& large) {
    struct Row {
        QString code;
        ColorMode mode;
        bool wide;
    };
    const QList<Row> rows{{QStringLiteral("en"), ColorMode::Light, true},
                          {QStringLiteral("de"), ColorMode::Dark, false},
                          {QStringLiteral("zh_CN"), ColorMode::Light, false},
                          {QStringLiteral("ar"), ColorMode::Dark, true}};
    for (const Row& row : rows) {
        studio.open(row.wide ? large : small, row.mode, row.code);
        studio.engine().skillsOfModels = {true, true};
        studio.engine().thoughts = {QStringLiteral("The user asks about insertion sort. "),
                                    QStringLiteral("A small *example* helps; mention that it is stable.")};
        studio.chat();
        ChatPage& page = studio.window().chatPage();
        const auto texts = page.transcript().findChildren<QToolButton*>();
        for (QToolButton* button : texts) {
            if (button->isVisible() && button->parentWidget()->inherits("tars::ui::MessageWidget"))
                button->click();
        }
        studio.shoot(QStringLiteral("50-thoughts-") + row.code);
        ChatSettings settings = page.controller().conversation()->settings();
        settings.systemPrompt = QStringLiteral("Answer briefly.");
        page.controller().setSettings(settings);
        QStringList files;
        for (const auto* name : {"measurements of the last year.csv", "notes.txt", "main.cpp"}) {
            files.append(studio.home() + u'/' + QLatin1StringView(name));
            QFile file(files.last());
            if (file.open(QIODevice::WriteOnly)) file.write(QByteArray("some words\n").repeated(1200));
        }
        page.attach(files);
        page.composer().setText(QStringLiteral("word ").repeated(900));
        page.setPanelShown(row.wide);
        QTest::qWait(700);
        studio.shoot(QStringLiteral("51-left-out-") + row.code);
        page.composer().clear();
        const auto feet = page.transcript().findChildren<FootLine*>();
        for (FootLine* foot : feet) {
            if (!foot->isVisible() || foot->focusPolicy() == Qt::NoFocus) continue;
            foot->choose();
            break;
        }
        studio.settle();
        if (auto* details = studio.window().findChild<AnswerDetails*>()) {
            details->grab().save(studio.path(QStringLiteral("52-details-") + row.code));
            details->close();
        }
        studio.engine().prefillSteps = 40;
        studio.engine().pieceMs = 100;
        page.send(QStringLiteral("Go on."));
        QTest::qWait(1500);
        studio.shoot(QStringLiteral("53-reading-") + row.code);
        page.controller().stop();
        studio.settle();
        page.openReader();
        if (auto* reader = studio.window().findChild<ChatReader*>()) {
            if (!row.wide) reader->resize(640, 560);
            while (!reader->isWritten()) QCoreApplication::processEvents();
            studio.settle();
            reader->grab().save(studio.path(QStringLiteral("54-reader-") + row.code));
            reader->close();
        }
    }
}

/// The Server page off, on, open to the network, and refused its port.
void shootServer(Studio& studio, const QSize& small, const QSize& large) {
    for (const bool dark : {false, true}) {
        const QString language = dark ? QStringLiteral("de") : QStringLiteral("zh_CN");
        const QString looks = dark ? QStringLiteral("dark-de") : QStringLiteral("light-zh");
        studio.open(dark ? small : large, dark ? ColorMode::Dark : ColorMode::Light, language);
        studio.chat();
        studio.serve();
        studio.shoot(QStringLiteral("40-server-on-") + looks);
        studio.window().findChild<QTabWidget*>()->setCurrentIndex(1);
        studio.shoot(QStringLiteral("41-server-snippets-") + looks);
        studio.desktop().settings().setServerOnNetwork(true);
        QTest::qWait(1000);
        studio.shoot(QStringLiteral("42-server-network-") + looks);
        studio.desktop().settings().setServerOnNetwork(false);
    }
    QTcpServer other;
    other.listen(QHostAddress(QHostAddress::LocalHost));
    studio.open(small, ColorMode::Light, QStringLiteral("en"));
    studio.window().showPage(MainWindow::Server);
    studio.shoot(QStringLiteral("43-server-off-light"));
    studio.desktop().settings().setServerPort(other.serverPort());
    studio.desktop().server().start();
    (void)QTest::qWaitFor([&studio] { return studio.desktop().server().state() == ServerState::Failed; });
    studio.shoot(QStringLiteral("44-server-taken-light"));
    studio.desktop().settings().setServerPort(Settings::kServerPort);
}

/// The Tune page before anything, at work, and with runs that have found something or nothing.
void shootTune(Studio& studio, const QSize& small, const QSize& large) {
    if (!std::filesystem::exists(guideFile())) return;
    for (const bool dark : {false, true}) {
        const QString looks = dark ? QStringLiteral("dark-de") : QStringLiteral("light-en");
        studio.open(dark ? small : large, dark ? ColorMode::Dark : ColorMode::Light,
                    dark ? QStringLiteral("de") : QStringLiteral("en"));
        studio.window().showPage(MainWindow::Tune);
        if (!dark) studio.shoot(QStringLiteral("60-tune-empty-light"));
        Tuner& tuner = studio.desktop().tuner();
        TuneWish wish;
        wish.model = fromPath(guideFile());
        wish.data = fromPath(shared_directory() / "examples" / "json.train.jsonl");
        wish.minutes = 1;
        tuner.start(wish);
        (void)QTest::qWaitFor([&tuner] { return tuner.series().points().size() > 12 || !tuner.isBusy(); },
                              60'000);
        studio.shoot(QStringLiteral("61-tune-running-") + looks);
        tuner.stop();
        (void)QTest::qWaitFor([&tuner] { return !tuner.isBusy(); }, 60'000);
        studio.shoot(QStringLiteral("62-tune-stopped-") + looks);
        for (const bool found : {true, false}) {
            const char* name = found ? "examples-found" : "examples-nothing";
            const QString folder =
                dark ? fromPath(toPath(studio.home()) / "runs" / name) : keepRun(studio.home(), name, found);
            tuner.refresh();
            tuner.show(folder);
            (void)QTest::qWaitFor([&] { return tuner.folder() == folder; }, 10'000);
            studio.shoot((found ? QStringLiteral("63-tune-found-") : QStringLiteral("64-tune-nothing-")) +
                         looks);
            auto* tabs = studio.window().findChild<TunePage*>()->findChild<QTabWidget*>();
            for (int tab = 1; found && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                studio.shoot(QStringLiteral("65-tune-tab%1-").arg(tab) + looks);
            }
            tabs->setCurrentIndex(0);
        }
        auto* parts = studio.window().findChild<TunePage*>()->findChild<QTabBar*>(QString(),
                                                                                  Qt::FindDirectChildrenOnly);
        studio.window().resize(640, 480);
        for (const int part : {0, 1}) {
            parts->setCurrentIndex(part);
            studio.shoot(QStringLiteral("66-tune-narrow%1-").arg(part) + looks);
        }
        parts->setCurrentIndex(0);
        studio.window().resize(dark ? small : large);
        auto* goals = studio.window().findChild<TuneForm*>()->findChild<QComboBox*>();
        for (const int goal : {1, 2, 3}) {
            goals->setCurrentIndex(goal);
            wish.goal = goals->currentData().toString();
            wish.minutes = 0.1;
            tuner.start(wish);
            (void)QTest::qWaitFor([&tuner] { return !tuner.isBusy(); }, 60'000);
            studio.shoot(QStringLiteral("67-tune-goal%1-").arg(goal) + looks);
        }
        studio.desktop().settings().setLanguage(QStringLiteral("zh_CN"));
        studio.shoot(QStringLiteral("68-tune-goal3-zh-") + looks);
    }
}

/// The charts of a run, and every page in the narrowest window, as they are from right to left.
void shootMirrored(Studio& studio, const QString& looks) {
    Tuner& tuner = studio.desktop().tuner();
    const QString folder = keepRun(studio.home(), ("mirrored-" + looks).toUtf8().constData(), true);
    studio.window().showPage(MainWindow::Tune);
    tuner.refresh();
    tuner.show(folder);
    (void)QTest::qWaitFor([&] { return tuner.folder() == folder; }, 10'000);
    auto* tabs = studio.window().findChild<TunePage*>()->findChild<QTabWidget*>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        studio.shoot(QStringLiteral("77-charts%1-").arg(tab) + looks);
    }
    studio.window().resize(studio.window().minimumSizeHint());
    for (int page = 0; page < MainWindow::PageCount; ++page) {
        studio.window().showPage(page);
        studio.shoot(QStringLiteral("78-narrow%1-").arg(page) + looks);
    }
}

/// The pages where reading goes from right to left, and in languages with long words and with wide letters.
void shootLanguages(Studio& studio, const QSize& small, const QSize& large) {
    struct Row {
        QString code;
        bool dark;
    };
    const QList<Row> rows{{QStringLiteral("ar"), false},
                          {QStringLiteral("ar"), true},
                          {QStringLiteral("fr"), false},
                          {QStringLiteral("ja"), true}};
    for (const auto& [code, dark] : rows) {
        const QString looks = (dark ? QStringLiteral("dark-") : QStringLiteral("light-")) + code;
        studio.open(dark ? small : large, dark ? ColorMode::Dark : ColorMode::Light, code);
        studio.chat();
        studio.shoot(QStringLiteral("70-chat-") + looks);
        if (code == QStringLiteral("ar")) {
            studio.engine().pieces = {kArabicAnswer};
            studio.window().chatPage().controller().regenerate();
            studio.shoot(QStringLiteral("71-chat-arabic-") + looks);
        }
        studio.window().chatPage().setPanelShown(true);
        studio.window().messageBar().showError(
            QStringLiteral("broken.gguf: magic is \"PK\", expected \"GGUF\""),
            QStringLiteral("choose another file"));
        studio.shoot(QStringLiteral("72-panel-") + looks);
        studio.window().messageBar().dismiss();
        studio.window().chatPage().setPanelShown(false);
        QTest::keyClick(&studio.window(), Qt::Key_K, Qt::ControlModifier);
        Studio::settle();
        auto* palette = studio.window().findChild<CommandPalette*>();
        palette->grab().save(studio.path(QStringLiteral("73-commands-") + looks));
        palette->close();
        studio.serve();
        studio.shoot(QStringLiteral("74-server-") + looks);
        studio.desktop().settings().setServerOnNetwork(true);
        studio.window().findChild<QTabWidget*>()->setCurrentIndex(1);
        QTest::qWait(1000);
        studio.shoot(QStringLiteral("75-snippets-") + looks);
        studio.desktop().settings().setServerOnNetwork(false);
        for (const int page : {MainWindow::Models, MainWindow::Tune, MainWindow::SettingsPageIndex}) {
            studio.window().showPage(page);
            studio.shoot(QStringLiteral("76-page%1-%2").arg(page).arg(looks));
        }
        if (code == QStringLiteral("ar")) shootMirrored(studio, looks);
    }
}

/// A message being changed, words being found, and the commands.
void shootConversation(Studio& studio, const QSize& small, const QSize& large) {
    for (const bool dark : {false, true}) {
        const QString looks = dark ? QStringLiteral("dark-de") : QStringLiteral("light-en");
        studio.open(dark ? small : large, dark ? ColorMode::Dark : ColorMode::Light,
                    dark ? QStringLiteral("de") : QStringLiteral("en"));
        studio.chat();
        if (!dark) studio.folders();  // they are still there later
        studio.window().chatPage().editLastPrompt();
        studio.shoot(QStringLiteral("50-change-") + looks);
        studio.window().chatPage().findBar().open(0);
        QTest::keyClicks(studio.window().chatPage().findBar().findChild<QLineEdit*>(),
                         QStringLiteral("sort"));
        studio.shoot(QStringLiteral("51-find-") + looks);
        QTest::keyClick(&studio.window(), Qt::Key_K, Qt::ControlModifier);
        Studio::settle();
        auto* palette = studio.window().findChild<CommandPalette*>();
        palette->grab().save(studio.path(QStringLiteral("52-commands-") + looks));
        palette->close();
    }
}

/// Formulas, among words of both directions and at two sizes.
void shootMath(Studio& studio, const QSize&, const QSize& large) {
    for (const bool dark : {false, true}) {
        const QString looks = dark ? QStringLiteral("dark-ar") : QStringLiteral("light-en");
        studio.open(QSize(large.width(), 1500), dark ? ColorMode::Dark : ColorMode::Light,
                    dark ? QStringLiteral("ar") : QStringLiteral("en"));
        studio.chat();
        studio.window().chatPage().newChat();
        studio.engine().pieces = {kMathAnswer};
        studio.window().chatPage().send(QStringLiteral("Show me formulas."));
        studio.shoot(QStringLiteral("80-math-") + looks);
        studio.window().resize(700, 1500);
        studio.desktop().settings().setTextScale(150);
        studio.shoot(QStringLiteral("81-math-narrow-") + looks);
        studio.desktop().settings().setTextScale(100);
    }
}

/// Two models side by side: before a second one is chosen, and with two answers.
void shootSplit(Studio& studio, const QSize& small, const QSize& large) {
    for (const bool dark : {false, true}) {
        const QString looks = dark ? QStringLiteral("dark-zh") : QStringLiteral("light-en");
        studio.open(dark ? small : large, dark ? ColorMode::Dark : ColorMode::Light,
                    dark ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        studio.chat();
        studio.window().chatPage().setSplit(true);
        studio.shoot(QStringLiteral("80-split-empty-") + looks);
        studio.secondEngine().loadFile(studio.home() + QStringLiteral("/stories260K.gguf"), 4096);
        studio.secondEngine().pieces = {kAnswer};
        studio.window().chatPage().send(QStringLiteral("Once more?"));
        studio.shoot(QStringLiteral("81-split-") + looks);
    }
}

/// Chats of another program, of which some are here already.
void shootImport(Studio& studio, const QSize& small) {
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("zh_CN")}) {
        const bool dark = language == QStringLiteral("de");
        studio.open(small, dark ? ColorMode::Dark : ColorMode::Light, language);
        std::vector<ChatOffer> offers;
        for (int number = 1; number <= 30; ++number) {
            const auto known = number % 3 == 0 ? Offered::Here : Offered::New;
            offers.push_back({QStringLiteral("How does insertion sort number %1 work, and why?").arg(number),
                              1'700'000'000'000 + number * 90'000'000LL, 2 * number, known,
                              known == Offered::New});
        }
        ImportChoice choice(std::move(offers), &studio.window());
        choice.open();
        Studio::settle();
        choice.grab().save(studio.path(
            (dark ? QStringLiteral("96-import-dark-") : QStringLiteral("96-import-light-")) + language));
    }
}

/// Ratings: given, asked about, listed and tuned by; and two answers of which nobody knows which is which.
void shootFeedback(Studio& studio, const QSize& small, const QSize& large) {
    if (!std::filesystem::exists(guideFile())) return;
    const QString folder = keepRun(studio.home(), "examples-blind", true);
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("zh_CN")}) {
        const bool dark = language == QStringLiteral("de");
        const QString looks = (dark ? QStringLiteral("dark-") : QStringLiteral("light-")) + language;
        studio.open(dark ? small : large, dark ? ColorMode::Dark : ColorMode::Light, language);
        studio.chat();
        studio.window().chatPage().rateLastAnswer(FeedbackKind::Liked);
        studio.shoot(QStringLiteral("90-rated-") + looks);
        studio.desktop().settings().setCollectsFeedback(true);
        studio.window().chatPage().rateLastAnswer(FeedbackKind::Disliked);
        studio.window().showPage(MainWindow::SettingsPageIndex);
        auto* panel = studio.window().findChild<FeedbackPanel*>();
        Studio::settle();
        studio.window().findChild<SettingsPage*>()->findChild<QScrollArea*>()->ensureWidgetVisible(panel);
        studio.shoot(QStringLiteral("91-collected-") + looks);
        studio.window().showPage(MainWindow::Tune);
        studio.desktop().settings().setTunesByItself(true);
        auto* left = studio.window().findChild<ContinuousPanel*>();
        Studio::settle();
        studio.window().findChild<TunePage*>()->findChild<QScrollArea*>()->ensureWidgetVisible(left, 0, 200);
        studio.shoot(QStringLiteral("92-continuous-") + looks);
        studio.desktop().settings().setTunesByItself(false);
        Tuner& tuner = studio.desktop().tuner();
        tuner.show(folder);
        (void)QTest::qWaitFor([&tuner] { return !tuner.adapterFile().isEmpty(); }, 20'000);
        BlindPane& blind = studio.window().findChild<TunePage*>()->run().blind();
        Q_EMIT studio.window().findChild<TunePage*>()->run().verdict().comparisonWanted();
        (void)QTest::qWaitFor([&] { return studio.engine().entry().path == guideFile(); }, 20'000);
        studio.engine().pieces = {QStringLiteral("TARS runs and tunes language models on your computer.")};
        studio.engine().tunedPieces = {QStringLiteral("{\"answer\": \"It runs models here.\"}")};
        BlindComparison& comparison = studio.desktop().comparison();
        for (int i = 0; i < BlindComparison::kPicks; ++i) {
            if (!comparison.ask(QStringLiteral("What is TARS?"), QStringLiteral("t"))) break;
            (void)QTest::qWaitFor([&] { return comparison.state() == BlindComparison::State::Choosing; },
                                  9'000);
            if (i == 0) studio.shoot(QStringLiteral("93-blind-") + looks);
            comparison.pick(i % 3 == 0 ? BlindPick::Tie : BlindPick::First);
        }
        blind.refresh();
        studio.shoot(QStringLiteral("94-revealed-") + looks);
        comparison.restart();
    }
}

/// The Models page: empty, with models, what other programs have, and downloads.
void shootModels(Studio& studio, const QSize& small, const QSize& large) {
    const QString data = qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models");
    struct Row {
        QString code;
        bool dark, wide;
    };
    const QList<Row> rows{{QStringLiteral("en"), false, true},
                          {QStringLiteral("de"), true, false},
                          {QStringLiteral("zh_CN"), false, true},
                          {QStringLiteral("ar"), true, true}};
    for (const auto& [code, dark, wide] : rows) {
        const QString looks = (dark ? QStringLiteral("dark-") : QStringLiteral("light-")) + code;
        studio.open(wide ? large : small, dark ? ColorMode::Dark : ColorMode::Light, code);
        studio.window().showPage(MainWindow::Models);
        studio.shoot(QStringLiteral("90-models-first-") + looks);
        studio.desktop().library().link({data});
        QTest::qWait(1500);
        auto* page = studio.window().findChild<ModelsPage*>();
        auto* table = page->findChild<QTreeView*>();
        table->setCurrentIndex(table->model()->index(table->model()->rowCount() - 1, 0));
        studio.window().messageBar().dismiss();
        QTest::qWait(700);
        studio.shoot(QStringLiteral("91-models-fit-") + looks);
        auto* details = page->findChild<ModelDetails*>();
        for (int tab = 1; tab < details->count(); ++tab) {
            details->setCurrentIndex(tab);
            studio.shoot(QStringLiteral("92-models-tab%1-").arg(tab) + looks);
        }
        page->showTab(ModelsPage::Found);
        studio.shoot(QStringLiteral("93-models-found-") + looks);
        page->showTab(ModelsPage::Downloading);
        studio.shoot(QStringLiteral("94-models-downloads-none-") + looks);
        (void)studio.desktop().downloads().add(QStringLiteral("http://127.0.0.1:9/u/m:1b"));
        const auto second = studio.desktop().downloads().add(QStringLiteral("llama3.2:1b"));
        studio.desktop().downloads().pause(*second);
        QTest::qWait(500);
        studio.shoot(QStringLiteral("95-models-downloads-") + looks);
        for (const Download& download : QList<Download>(studio.desktop().downloads().downloads()))
            studio.desktop().downloads().remove(download.id);
    }
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        qWarning("usage: ui_screenshots FOLDER "
                 "[pages|talk|server|tune|conversation|split|feedback|import|models|languages|math|"
                 "matrix ...]\nwith QT_SCALE_FACTOR=2 in the environment for a fine screen");
        return 2;
    }
    const auto wanted = [&arguments](const char* part) {
        return arguments.size() == 2 || arguments.contains(QString::fromLatin1(part));
    };
    Studio studio(arguments[1]);
    const QSize small(800, 560), large(1280, 860);
    if (wanted("matrix")) shootMatrix(studio);  // first: its pages are empty to begin with
    if (wanted("pages")) shootPages(studio, small, large);
    if (wanted("talk")) shootTalk(studio, small, large);
    if (wanted("server")) shootServer(studio, small, large);
    if (wanted("tune")) shootTune(studio, small, large);
    if (wanted("math")) shootMath(studio, small, large);
    if (wanted("conversation")) shootConversation(studio, small, large);
    if (wanted("split")) shootSplit(studio, small, large);
    if (wanted("feedback")) shootFeedback(studio, small, large);
    if (wanted("import")) shootImport(studio, small);
    if (wanted("models")) shootModels(studio, small, large);
    if (wanted("languages")) shootLanguages(studio, small, large);
    return 0;
}
