// SPDX-License-Identifier: Apache-2.0
// Measures the window in processes of its own, each case several times, and prints the best beside their
// limits.
#include "core/paths.h"
#include "event_slices.h"
#include "library/model_folders.h"
#include "ui/chat/chat_database.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/chat_reader.h"
#include "ui/chat/composer.h"
#include "ui/chat/transcript_view.h"
#include "ui/desktop.h"
#include "ui/engine/runtime_engine.h"
#include "ui/scripted_engine.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QMap>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBrowser>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace tars;
using namespace tars::ui;

namespace {

using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

constexpr ChatId kLongChat = 1'000'000;
constexpr int kLongChatMessages = 10'000, kUsualChatMessages = 1'000, kShortChats = 200;
constexpr ChatId kUsualChat = 900'000;
constexpr int kRunsUnlessTold = 3;
constexpr int kIdleSeconds = 5;
constexpr int kTokensPerSecond = 200, kTokensPerPiece = 7, kAnswerTokens = 4'000;
constexpr int kEndlessLetters = 20'000, kCodeLines = 3'000;
constexpr int kScrollEveryMs = 5, kPages = 500;
constexpr int kTypedLetters = 300, kTypeEveryMs = 20, kSwitches = 40, kSwitchEveryMs = 100;
constexpr int kSettleMs = 2'000;
constexpr int kReaderMs = 30'000;  // of laying out, which goes on while it is scrolled

struct Budget {
    const char* name;
    const char* words;
    const char* unit;
    double limit;
};
constexpr Budget kBudgets[] = {
    {"paint", "process start to first paint", "ms", 150},
    {"paint-cpu", "the same: own work, on all threads", "ms", 150},
    {"memory", "memory at start, without a model", "MB", 80},
    {"idle", "wake-ups while nothing happens", "per s", 0},
    {"idle-cursor", "the same, the cursor resting in the message", "per s", 0},
    {"stream-cpu", "worst slice at 200 tokens/s: own work", "ms", 8},
    {"stream-wall", "worst slice at 200 tokens/s: by the clock", "ms", 8},
    {"paragraph-cpu", "the same, 20,000 letters without a blank line: own work", "ms", 8},
    {"paragraph-wall", "the same: by the clock", "ms", 8},
    {"code-cpu", "the same, 3,000 lines of code: own work", "ms", 8},
    {"code-wall", "the same: by the clock", "ms", 8},
    {"type-cpu", "worst slice while somebody types, 1,000 messages above: own work", "ms", 8},
    {"type-wall", "the same: by the clock", "ms", 8},
    {"switch", "another chat: asked for to first paint, the slowest of 40", "ms", 50},
    {"switch-cpu", "the same: worst slice, own work", "ms", 8},
    {"usual", "1,000 messages: asked for to first paint", "ms", 50},
    {"usual-cpu", "1,000 messages: worst slice, opening: own work", "ms", 8},
    {"open", "10,000 messages: asked for to first paint", "ms", 50},
    {"open-cpu", "10,000 messages: worst slice, opening: own work", "ms", 8},
    {"scroll-cpu", "10,000 messages: worst slice, scrolling: own work", "ms", 8},
    {"scroll-wall", "10,000 messages: worst slice, scrolling: by the clock", "ms", 8},
    {"reader-cpu", "10,000 messages in the reader: worst slice, laying out: own work", "ms", 8},
    {"reader-wall", "the same: by the clock", "ms", 8},
    {"reader-scroll-cpu", "10,000 messages in the reader: worst slice, scrolling: own work", "ms", 8},
    {"reader-scroll-wall", "the same: by the clock", "ms", 8},
};

void say(const char* name, double value) {
    std::printf("%s %.3f\n", name, value);
    std::fflush(stdout);
}

double msSince(Clock::time_point start, Clock::time_point end) {
    return std::chrono::duration<double, std::milli>(end - start).count();
}

void wait(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Returns false when it has taken longer than that.
bool waitUntil(const std::function<bool()>& met, int ms) {
    const auto end = Clock::now() + std::chrono::milliseconds(ms);
    while (!met() && Clock::now() < end) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return met();
}

double worst(const std::vector<Slice>& slices, double Slice::*which) {
    double most = 0;
    for (const Slice& slice : slices) most = std::max(most, slice.*which);
    return most;
}

/// How often this process's threads have gone to sleep of themselves: each time, something woke one.
qint64 sleepsSoFar() {
    qint64 count = 0;
    const QDir tasks(u"/proc/self/task"_s);
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task + u"/status"_s));
        if (!file.open(QIODevice::ReadOnly)) continue;
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:")) count += line.mid(24).trimmed().toLongLong();
        }
    }
    return count;
}

double processCpuMs() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

double residentMb() {
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

QString answer(int part) {
    return u"## Part %1\n\nA paragraph of an answer has **some words** in bold, `code` between others, and "
           u"goes on for a "
           "few lines, as answers do, so that the open block has to be laid out again and again while it "
           "grows, and a "
           "sum such as $\\sum_{i=1}^n x_i^2$ may stand in it.\n\n"
           "1. The first of a list\n2. and the second\n   - with one below\n\n"
           "```python\ndef insertion_sort(items):\n    for i in range(1, len(items)):\n        item = "
           "items[i]\n"
           "        j = i - 1\n        while j >= 0 and items[j] > item:\n            items[j + 1] = "
           "items[j]\n"
           "            j -= 1\n        items[j + 1] = item\n    return items\n```\n\n"
           "| Algorithm | Worst case | Memory |\n|---|:---:|---:|\n| Insertion | n² | 1 |\n| Merge | n log n | n |\n\n"_s
               .arg(part);
}

constexpr qsizetype kLettersPerToken = 4;

/// What is asked for: an answer, one that never makes a paragraph, or one that is all code.
QString streamed(const QString& what) {
    QString text = what == "code"_L1 ? u"```python\n"_s : QString();
    if (what == "code"_L1) {
        for (int line = 0; line < kCodeLines; ++line) text += u"x%1 = f(%1)\n"_s.arg(line);
    } else if (what == "paragraph"_L1) {
        for (int number = 1; text.size() < kEndlessLetters; ++number)
            text += u"Sentence %1 has **some words** in bold and `code` between others, and goes on. "_s.arg(
                number);
    } else {
        for (int part = 1; text.size() < kLettersPerToken * kAnswerTokens; ++part) text += answer(part);
    }
    return text;
}

/// In pieces as the engine hands them on: what came in the last thirtieth of a second.
QStringList pieces(const QString& text) {
    constexpr qsizetype kPiece = kLettersPerToken * kTokensPerPiece;
    QStringList dealt;
    for (qsizetype at = 0; at < text.size(); at += kPiece) dealt.append(text.mid(at, kPiece));
    return dealt;
}

Message message(MessageId id, MessageId parent, bool fromUser) {
    Message made;
    made.id = id;
    made.parent = parent;
    made.author = fromUser ? Author::User : Author::Assistant;
    made.text =
        fromUser ? u"Question %1: how does this go on, and why?"_s.arg(id) : answer(static_cast<int>(id));
    return made;
}

/// Conversations as somebody has them after some weeks, and one that is very long.
bool fill(const QString& home) {
    auto database = ChatDatabase::open(home + u"/chats.sqlite"_s);
    if (!database) return false;
    MessageId next = 1;
    for (ChatId chat = 1; chat <= kShortChats; ++chat) {
        const MessageId first = kLongChat + kLongChatMessages + 2 * chat + 1;
        const std::vector<Message> messages{message(first, 0, true), message(first + 1, first, false)};
        if (!(*database)->addMessages({next++, u"Chat %1"_s.arg(chat), chat}, {}, messages)) return false;
    }
    const auto addChat = [&database](ChatId chat, const QString& title, int count) {
        std::vector<Message> messages;
        for (int row = 0; row < count; ++row) {
            const MessageId id = chat + 1 + row;
            messages.push_back(message(id, row == 0 ? 0 : id - 1, row % 2 == 0));
        }
        return (*database)->addMessages({chat, title, chat}, {}, messages).has_value();
    };
    if (!addChat(kUsualChat, u"Usual"_s, kUsualChatMessages)) return false;
    if (!addChat(kLongChat, u"Long"_s, kLongChatMessages)) return false;
    Settings(home + u"/settings.ini"_s).setLastChat(1);
    return true;
}

/// As the program puts it together.
std::unique_ptr<Desktop> realDesktop(const QString& home) {
    const std::filesystem::path folder(home.toStdString());
    return std::make_unique<Desktop>(
        folder, shared_directory() / kGuideFile,
        [] {
            return std::make_unique<RuntimeEngine>(
                [](const DeviceChoice& choice) -> Result<std::unique_ptr<Runtime>> {
                    CpuOptions options;
                    options.threads = static_cast<unsigned>(choice.threads);
                    TARS_TRY(auto device, make_cpu_device(options));
                    return std::make_unique<Runtime>(std::move(device));
                });
        },
        model_stores(folder));
}

int measureStart(MeasuredApplication& application, const QString& home, Clock::time_point started) {
    const auto desktop = realDesktop(home);
    desktop->window().show();
    if (!waitUntil([&] { return application.painted() != Clock::time_point(); }, 60'000)) return 1;
    say("paint", msSince(started, application.painted()));
    say("paint-cpu", processCpuMs());
    wait(kSettleMs);
    say("memory", residentMb());
    return 0;
}

int measureIdle(const QString& home) {
    const auto desktop = realDesktop(home);
    desktop->window().show();
    desktop->window().activateWindow();
    wait(RestingCursor::kRestsAfterMs + kSettleMs);
    const auto measure = [](const char* name) {
        const qint64 before = sleepsSoFar();
        wait(1000 * kIdleSeconds);
        say(name, static_cast<double>(sleepsSoFar() - before - 1) / kIdleSeconds);  // one wakes us to look
    };
    measure("idle-cursor");
    desktop->window().chatPage().transcript().setFocus();
    wait(kSettleMs);
    measure("idle");
    return 0;
}

struct ScriptedDesktop {
    explicit ScriptedDesktop(const QString& home)
        : desktop(begin(home).toStdString(), shared_directory() / kGuideFile, [this] {
              auto made = std::make_unique<ScriptedEngine>();
              engine = made.get();
              engine->countsWords = false;  // as a real one, on a worker
              return made;
          }) {
        desktop.window().resize(1100, 720);
        desktop.window().show();
        engine->loadFile(home + u"/settings.ini"_s, 1 << 17);  // any file will do
        wait(kSettleMs);
    }
    /// The run before has left another chat open.
    static const QString& begin(const QString& home) {
        Settings(home + u"/settings.ini"_s).setLastChat(1);
        return home;
    }
    ScriptedEngine* engine = nullptr;
    Desktop desktop;
};

int measureStream(MeasuredApplication& application, const QString& home, const QString& what) {
    ScriptedDesktop scripted(home);
    ChatController& chat = scripted.desktop.window().chatPage().controller();
    scripted.engine->pieces = pieces(streamed(what));
    scripted.engine->pieceMs = 1000 * kTokensPerPiece / kTokensPerSecond;
    scripted.desktop.window().chatPage().newChat();
    wait(kSettleMs);
    application.restart();
    if (!chat.send(u"Tell me about sorting"_s)) return 1;
    if (!waitUntil([&] { return !chat.isAnswering(); }, 300'000)) return 1;
    say(qPrintable(what + u"-cpu"_s), worst(application.slices(), &Slice::cpuMs));
    say(qPrintable(what + u"-wall"_s), worst(application.slices(), &Slice::wallMs));
    return 0;
}

/// Until it is shown and painted; how long that took, or less than 0.
double open(MeasuredApplication& application, ChatPage& page, ChatId chat) {
    const ChatController& controller = page.controller();
    Clock::time_point shown;  // noted at once: the loop may paint before it comes back here
    const auto note = QObject::connect(&controller, &ChatController::conversationChanged, [&] {
        if (controller.conversation()->summary().id == chat && shown == Clock::time_point())
            shown = Clock::now();
    });
    const auto asked = Clock::now();
    page.controller().openChat(chat);
    const bool painted =
        waitUntil([&] { return shown != Clock::time_point() && application.painted() > shown; }, 60'000);
    QObject::disconnect(note);
    return painted && controller.conversation()->rowCount() > 0 ? msSince(asked, application.painted()) : -1;
}

int measureTyping(MeasuredApplication& application, const QString& home) {
    ScriptedDesktop scripted(home);
    ChatPage& page = scripted.desktop.window().chatPage();
    if (open(application, page, kUsualChat) < 0) return 1;
    auto* edit = page.composer().findChild<QPlainTextEdit*>();
    edit->clear();  // the run before has left something
    edit->setFocus();
    wait(kSettleMs);
    application.restart();
    for (int number = 0; number < kTypedLetters; ++number) {
        const QString letter = number % 7 == 6 ? u" "_s : u"e"_s;
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease})
            QCoreApplication::postEvent(edit, new QKeyEvent(type, Qt::Key_E, Qt::NoModifier, letter));
        wait(kTypeEveryMs);
    }
    wait(kSettleMs);  // what follows when somebody rests
    if (edit->toPlainText().size() != kTypedLetters) return 1;
    say("type-cpu", worst(application.slices(), &Slice::cpuMs));
    say("type-wall", worst(application.slices(), &Slice::wallMs));
    return 0;
}

int measureSwitching(MeasuredApplication& application, const QString& home) {
    ScriptedDesktop scripted(home);
    ChatPage& page = scripted.desktop.window().chatPage();
    if (open(application, page, kShortChats) < 0) return 1;
    wait(kSettleMs);
    application.restart();
    double slowest = 0;
    for (ChatId chat = 1; chat <= kSwitches; ++chat) {
        const double took = open(application, page, chat);
        if (took < 0) return 1;
        slowest = std::max(slowest, took);
        wait(kSwitchEveryMs);
    }
    say("switch", slowest);
    say("switch-cpu", worst(application.slices(), &Slice::cpuMs));
    return 0;
}

/// One of a thousand messages, as some have it.
int measureUsualChat(MeasuredApplication& application, const QString& home) {
    ScriptedDesktop scripted(home);
    application.restart();
    const double took = open(application, scripted.desktop.window().chatPage(), kUsualChat);
    if (took < 0) return 1;
    say("usual", took);
    wait(kSettleMs);
    say("usual-cpu", worst(application.slices(), &Slice::cpuMs));
    return 0;
}

int measureLongChat(MeasuredApplication& application, const QString& home) {
    ScriptedDesktop scripted(home);
    ChatPage& page = scripted.desktop.window().chatPage();
    application.restart();
    const double took = open(application, page, kLongChat);
    if (took < 0) return 1;
    say("open", took);
    wait(kSettleMs);
    say("open-cpu", worst(application.slices(), &Slice::cpuMs));

    // Page by page, each as soon as the one before is all there.
    QScrollBar* bar = page.transcript().verticalScrollBar();
    application.restart();
    for (int step = 0; step < kPages && bar->value() > 0; ++step) {
        const auto turn = [bar] { bar->setValue(bar->value() - bar->pageStep()); };
        QMetaObject::invokeMethod(bar, turn, Qt::QueuedConnection);
        wait(kScrollEveryMs);
        while (!page.transcript().isLaidOut()) wait(1);
        application.endSlice();  // the loop was back: the next step does not count as one with this one
    }
    say("scroll-cpu", worst(application.slices(), &Slice::cpuMs));
    say("scroll-wall", worst(application.slices(), &Slice::wallMs));
    return 0;
}

/// From its middle, so that a place has to be found; scrolled while it is laid out, as somebody would who
/// waits.
int measureReader(MeasuredApplication& application, const QString& home) {
    ScriptedDesktop scripted(home);
    ChatPage& page = scripted.desktop.window().chatPage();
    if (open(application, page, kLongChat) < 0) return 1;
    if (!waitUntil([&] { return page.controller().conversation()->isWhole(); }, 60'000)) return 1;
    wait(kSettleMs);
    application.restart();
    page.openReader(page.controller().conversation()->message(kLongChatMessages / 2).id);
    auto* reader = page.findChild<ChatReader*>();
    if (!reader) return 1;
    waitUntil([&] { return reader->isWritten(); }, kReaderMs);
    say("reader-cpu", worst(application.slices(), &Slice::cpuMs));
    say("reader-wall", worst(application.slices(), &Slice::wallMs));
    QScrollBar* bar = reader->findChild<QTextBrowser*>()->verticalScrollBar();
    application.restart();
    for (int step = 0; step < kPages && bar->value() < bar->maximum(); ++step) {
        const auto turn = [bar] { bar->setValue(bar->value() + bar->pageStep()); };
        QMetaObject::invokeMethod(bar, turn, Qt::QueuedConnection);
        wait(kScrollEveryMs);
        application.endSlice();
    }
    say("reader-scroll-cpu", worst(application.slices(), &Slice::cpuMs));
    say("reader-scroll-wall", worst(application.slices(), &Slice::wallMs));
    return 0;
}

int measure(MeasuredApplication& application, const QStringList& arguments) {
    const QString& what = arguments[2];
    const QString& home = arguments[3];
    if (what == "start"_L1) {
        const std::chrono::nanoseconds started(arguments[4].toLongLong());
        return measureStart(application, home,
                            Clock::time_point(std::chrono::duration_cast<Clock::duration>(started)));
    }
    if (what == "idle"_L1) return measureIdle(home);
    if (what == "stream"_L1 || what == "paragraph"_L1 || what == "code"_L1)
        return measureStream(application, home, what);
    if (what == "typing"_L1) return measureTyping(application, home);
    if (what == "switch"_L1) return measureSwitching(application, home);
    if (what == "usual"_L1) return measureUsualChat(application, home);
    if (what == "chat"_L1) return measureLongChat(application, home);
    if (what == "reader"_L1) return measureReader(application, home);
    return 2;
}

/// A process of its own; its figures are added to `figures`.
bool runOnce(const QString& what, const QString& home, QMap<QByteArray, std::vector<double>>* figures) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto now =
        std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch()).count();
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--measure"_s, what, home, QString::number(now)});
    if (!process.waitForFinished(600'000) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return false;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const auto words = line.split(' ');
        if (figures && words.size() == 2) (*figures)[words[0]].push_back(words[1].toDouble());
    }
    return true;
}

/// The best run is what the program takes; the others are what else went on here.
void print(QMap<QByteArray, std::vector<double>> figures, int runs) {
    std::printf("%-58s %9s %9s %9s %9s\n", qPrintable(u"of %1 runs each"_s.arg(runs)), "best", "median",
                "worst", "limit");
    for (const Budget& budget : kBudgets) {
        std::vector<double> found = figures[budget.name];
        if (found.empty()) continue;
        std::sort(found.begin(), found.end());
        std::printf("%-58s %9.1f %9.1f %9.1f %9.0f  %-5s  %s\n", budget.words, found.front(),
                    found[found.size() / 2], found.back(), budget.limit, budget.unit,
                    found.front() <= budget.limit ? "within" : "OVER");
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    MeasuredApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == "--measure"_L1) return measure(application, arguments);

    const int runs = arguments.size() > 1 ? arguments[1].toInt() : kRunsUnlessTold;
    QStringList cases{u"start"_s,  u"idle"_s,   u"stream"_s, u"paragraph"_s, u"code"_s,
                      u"typing"_s, u"switch"_s, u"usual"_s,  u"chat"_s,      u"reader"_s};
    if (arguments.size() > 2) cases = arguments.mid(2);
    if (runs < 1) {
        std::fprintf(stderr, "usage: window_budgets [RUNS "
                             "[start|idle|stream|paragraph|code|typing|switch|usual|chat|reader ...]]\n");
        return 2;
    }
    QTemporaryDir home;
    if (!home.isValid() || !fill(home.path()) || !runOnce(u"start"_s, home.path(), nullptr)) {
        std::fprintf(stderr, "the window did not start\n");
        return 1;
    }
    QMap<QByteArray, std::vector<double>> figures;
    for (int run = 0; run < runs; ++run) {
        for (const QString& what : std::as_const(cases)) {
            if (!runOnce(what, home.path(), &figures))
                std::fprintf(stderr, "%s did not come to its end\n", qPrintable(what));
        }
    }
    print(figures, runs);
    return 0;
}
