// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the window in its various states to a folder: for eyes, not for ctest.
#include "core/paths.h"
#include "kept_run.h"
#include "scripted_engine.h"
#include "ui/chat/answer_details.h"
#include "ui/chat/attachment_bar.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversation_list.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/foot_line.h"
#include "ui/chat/transcript_view.h"
#include "ui/desktop.h"
#include "ui/models/model_details.h"
#include "ui/models/models_page.h"
#include "ui/settings/feedback_panel.h"
#include "ui/settings/settings_page.h"
#include "ui/text.h"
#include "ui/tune/blind_pane.h"
#include "ui/tune/continuous_panel.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_form.h"
#include "ui/tune/tune_page.h"
#include "ui/tune/verdict_panel.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

const QString kAnswer = QStringLiteral(
    "Sorting takes a list and puts it **in order**. The quickest way to see it is a small function:\n\n"
    "```python\ndef insertion_sort(items):\n    for i in range(1, len(items)):\n        item = items[i]\n"
    "        j = i - 1\n        while j >= 0 and items[j] > item:\n            items[j + 1] = items[j]\n"
    "            j -= 1\n        items[j + 1] = item\n    return items\n```\n\n"
    "What to remember:\n\n1. It is *stable*: equal items keep their order.\n2. It needs `O(n²)` steps at "
    "worst.\n"
    "   - but only `O(n)` when the list is nearly sorted\n\n"
    "| Algorithm | Worst case | Memory |\n|---|:---:|---:|\n| Insertion | n² | 1 |\n| Merge | n log n | n "
    "|\n\n"
    "> Premature optimisation is the root of all evil.\n\nMore in [the "
    "article](https://example.org/sorting). "
    "Raw <b>HTML</b> stays text.\n");

const QString kArabicAnswer = QStringLiteral(
    "## الفرز بالإدراج\n\nالفرز يرتّب القائمة **ترتيبًا تصاعديًا**، والدالة `sorted()` تفعل ذلك في بايثون:\n\n"
    "```python\nprint(sorted([3, 1, 2]))  # من الأصغر إلى الأكبر\n```\n\n1. يحفظ ترتيب العناصر المتساوية.\n"
    "2. يحتاج إلى `O(n²)` خطوة في أسوأ الحالات.\n   - وإلى `O(n)` فقط إذا كانت القائمة شبه مرتبة\n\n"
    "| الخوارزمية | أسوأ حالة | الذاكرة |\n|---|:---:|---:|\n| الإدراج | n² | 1 |\n| الدمج | n log n | n "
    "|\n\n"
    "> خير الأمور أوسطها.\n>\n> > ولكل مقام مقال.\n\nAnd one paragraph in English.\n");

const QString kMathAnswer = QStringLiteral(
    "## Roots and sums\n\nThe equation $ax^2 + bx + c = 0$ has, when $a \\neq 0$, the solutions\n\n"
    "$$x_{1,2} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$$\n\nand for $n \\in \\mathbb{N}$ the sum "
    "\\(\\sum_{i=1}^n i = \\frac{n(n+1)}{2}\\) holds, while $\\sqrt[3]{\\alpha + \\beta}$ "
    "stays.\n\n\\[\n\\int_0^\\infty "
    "e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}, \\qquad \\sum_{k=0}^{\\infty} \\frac{x^k}{k!} = e^x, \\qquad "
    "\\lim_{h \\to 0} \\frac{f(x+h) - f(x)}{h} = f'(x)\n\\]\n\n1. A matrix: $$A = \\begin{pmatrix} a_{11} & "
    "\\cdots & a_{1n} "
    "\\\\ \\vdots & \\ddots & \\vdots \\\\ a_{m1} & \\cdots & a_{mn} \\end{pmatrix}, \\quad \\det A = "
    "\\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix}$$\n2. Cases: $$|x| = \\begin{cases} x & \\text{if } x "
    "\\ge 0 \\\\ -x & "
    "\\text{otherwise} \\end{cases}$$\n\n$$\\begin{aligned} \\nabla \\cdot \\vec{E} &= "
    "\\frac{\\rho}{\\varepsilon_0} \\\\ "
    "P(A \\mid B) &= \\left( \\frac{P(B \\mid A)}{P(B)} \\right) \\overline{P(A)} \\\\ \\underbrace{a + "
    "b}_{\\text{two}} &= "
    "\\left\\{ \\hat{y}_i \\,\\middle|\\, \\left[ \\tfrac12, \\tilde{z} \\right) \\right\\} "
    "\\end{aligned}$$\n\n"
    "| Name | Formula |\n|---|---|\n| Mass | $E = mc^2$ |\n| Unknown | $\\unknown{x}$ |\n\nIt costs $5 and "
    "not $6; in code it is "
    "`$x^2$`.\n");

class Studio {
  public:
    explicit Studio(const QString& folder) : folder_(folder) {
        QDir().mkpath(folder);
        QFile file(home_.filePath(QStringLiteral("stories260K.gguf")));
        if (file.open(QIODevice::WriteOnly)) file.write("GGUF");
    }

    void open(const QSize& size, ColorMode mode, const QString& language) {
        desktop_.reset();
        desktop_ = std::make_unique<Desktop>(home_.path().toStdString(), shared_directory() / kGuideFile,
                                             [this] {
                                                 auto engine = std::make_unique<ScriptedEngine>();
                                                 engine_ = engine.get();
                                                 return engine;
                                             });
        desktop_->settings().setColorMode(mode);
        desktop_->settings().setLanguage(language);
        desktop_->window().resize(size);
        desktop_->window().show();
        settle();
    }
    void chat() {
        engine_->loadFile(home_.filePath(QStringLiteral("stories260K.gguf")), 4096);
        engine_->pieces = {kAnswer};
        window().chatPage().newChat();
        window().chatPage().send(QStringLiteral("How does insertion sort work?"));
        settle();
        engine_->pieces = {QStringLiteral("Yes, if two items are equal, "),
                           QStringLiteral("the first stays first.")};
        window().chatPage().send(QStringLiteral("Is it stable?\nAnd why?"));
        settle();
    }
    /// Puts the chats there are into a folder inside another, and leaves a third one empty.
    void folders() {
        auto& list = window().chatPage().conversations();
        const auto name = [&](FolderId parent, ChatId chat, const QString& words) {
            list.addFolder(parent, chat);
            auto* editor = list.findChild<QTreeView*>()->viewport()->findChild<QLineEdit*>();
            editor->setText(words);
            QTest::keyClick(editor, Qt::Key_Return);
            settle();
            return list.findChild<QTreeView*>()->currentIndex().data(ChatTreeModel::IdRole).toLongLong();
        };
        const FolderId work = name(0, 0, QStringLiteral("Work"));
        name(work, desktop_->window().chatPage().controller().conversation()->summary().id,
             QStringLiteral("Algorithms"));
        name(0, 0, QStringLiteral("Letters"));
    }
    /// With a server that is on and was asked for this and that.
    void serve() {
        desktop_->settings().setServerPort(nextFreePort(Settings::kServerPort));
        desktop_->server().start();
        (void)QTest::qWaitFor([this] { return desktop_->server().state() == ServerState::On; });
        std::deque<RequestRow> rows;
        RequestTotals totals;
        for (int i = 0; i < 40; ++i) {
            AnsweredRequest request;
            request.ended = std::chrono::system_clock::now() - std::chrono::seconds(400 - 10 * i);
            request.client = i % 3 ? "127.0.0.1" : "192.168.1.23";
            request.agent = i % 3 ? "ollama-python/0.4.7" : "Continue/1.2.10";
            request.method = i % 5 ? "POST" : "GET";
            request.path = i % 5 ? i % 2 ? "/api/chat" : "/v1/chat/completions" : "/api/tags";
            request.status = i % 11 ? 200 : 404;
            request.time = std::chrono::milliseconds(37 * i * i + 2);
            if (i % 5 && i % 11) {
                request.figures = {.model = "stories260K",
                                   .end = i % 7 ? "stop" : "cancelled",
                                   .prompt_tokens = 112u + static_cast<unsigned>(i),
                                   .output_tokens = 24u * static_cast<unsigned>(i),
                                   .dropped_messages = 0};
            }
            rows.push_back(rowFrom(request));
            totals.count(rows.back());
        }
        desktop_->server().requests().add(rows, totals);
        window().showPage(MainWindow::Server);
    }
    void shoot(const QString& name) {
        settle();
        window().grab().save(path(name));
    }
    QString path(const QString& name) const { return QStringLiteral("%1/%2.png").arg(folder_, name); }
    MainWindow& window() { return desktop_->window(); }
    ScriptedEngine& engine() { return *engine_; }
    Desktop& desktop() { return *desktop_; }
    QString home() const { return home_.path(); }
    static void settle() { QTest::qWait(250); }

  private:
    QString folder_;
    QTemporaryDir home_;
    std::unique_ptr<Desktop> desktop_;
    ScriptedEngine* engine_ = nullptr;
};

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
            if (button->isVisible() && button->parentWidget()->inherits("tars::ui::MessageWidget")) button->click();
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
        studio.window().chatPage().findBar().open();
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
        studio.engine().loadFile(studio.home() + QStringLiteral("/stories260K.gguf"), 4096);
        studio.engine().pieces = {kAnswer};
        studio.window().chatPage().send(QStringLiteral("Once more?"));
        studio.shoot(QStringLiteral("81-split-") + looks);
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
        qobject_cast<QScrollArea*>(studio.window().findChild<SettingsPage*>())->ensureWidgetVisible(panel);
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
        qWarning("usage: ui_screenshots FOLDER [pages|talk|server|tune|conversation|split|feedback|models|languages|math "
                 "...]");
        return 2;
    }
    const auto wanted = [&arguments](const char* part) {
        return arguments.size() == 2 || arguments.contains(QString::fromLatin1(part));
    };
    Studio studio(arguments[1]);
    const QSize small(800, 560), large(1280, 860);
    if (wanted("pages")) shootPages(studio, small, large);
    if (wanted("talk")) shootTalk(studio, small, large);
    if (wanted("server")) shootServer(studio, small, large);
    if (wanted("tune")) shootTune(studio, small, large);
    if (wanted("math")) shootMath(studio, small, large);
    if (wanted("conversation")) shootConversation(studio, small, large);
    if (wanted("split")) shootSplit(studio, small, large);
    if (wanted("feedback")) shootFeedback(studio, small, large);
    if (wanted("models")) shootModels(studio, small, large);
    if (wanted("languages")) shootLanguages(studio, small, large);
    return 0;
}
