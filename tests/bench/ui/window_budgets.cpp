// SPDX-License-Identifier: Apache-2.0
// Measures the window in processes of its own, each case several times, and prints the best beside their
// limits.
#include "measured_window.h"
#include "ui/chat/chat_reader.h"
#include "ui/chat/composer.h"
#include "ui/chat/transcript_view.h"

#include <QFile>
#include <QKeyEvent>
#include <QMap>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace tars;
using namespace tars::ui;

namespace {

using namespace Qt::StringLiterals;

constexpr int kRunsUnlessTold = 3;
constexpr int kManyChats = 5'300, kManyModels = 15;
constexpr int kScrollEveryMs = 5, kPages = 500;
constexpr int kTypedLetters = 300, kTypeEveryMs = 20, kSwitches = 40, kSwitchEveryMs = 100;
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
    {"idle-hidden", "the same, the server on, the window behind its icon in the tray", "per s", 0},
    {"much-paint", "5,300 chats and 15 models: process start to first paint", "ms", 150},
    {"much-paint-cpu", "the same: own work, on all threads", "ms", 150},
    {"much-memory", "5,300 chats and 15 models: memory at start", "MB", 80},
    {"stream-cpu", "worst slice at 200 tokens/s: own work", "ms", 8},
    {"stream-wall", "worst slice at 200 tokens/s: by the clock", "ms", 8},
    {"paragraph-cpu", "the same, 20,000 letters without a blank line: own work", "ms", 8},
    {"paragraph-wall", "the same: by the clock", "ms", 8},
    {"code-cpu", "the same, 3,000 lines of code: own work", "ms", 8},
    {"code-wall", "the same: by the clock", "ms", 8},
    {"busy-cpu", "the same, 10,000 messages above, scrolled: own work", "ms", 8},
    {"busy-wall", "the same: by the clock", "ms", 8},
    {"key", "a key to its letter on the screen meanwhile, the slowest of 100", "ms", 16},
    {"stop", "Stop to its being seen, the slowest of 20", "ms", 50},
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

/// `prefix` of what the figures are called.
int measureStart(MeasuredApplication& application, const QString& home, Clock::time_point started,
                 const QByteArray& prefix) {
    const auto desktop = realDesktop(home);
    desktop->window().show();
    if (!waitUntil([&] { return application.painted() != Clock::time_point(); }, 60'000)) return 1;
    say(prefix + "paint", msSince(started, application.painted()));
    say(prefix + "paint-cpu", processCpuMs());
    wait(kSettleMs);
    say(prefix + "memory", residentMb());
    return 0;
}

int measureIdle(const QString& home) {
    const auto desktop = realDesktop(home);
    desktop->window().show();
    desktop->window().activateWindow();
    wait(RestingCursor::kRestsAfterMs + kSettleMs);
    sayWakeUps("idle-cursor");
    desktop->window().chatPage().transcript().setFocus();
    wait(kSettleMs);
    sayWakeUps("idle");
    return 0;
}

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

/// From its middle, so that a place has to be found; then through this part of the chat, and on into the
/// next.
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
    auto* later = reader->findChild<QToolButton*>(ChatReader::kLater);
    for (int step = 0; step < kPages; ++step) {
        const auto turn = [bar, later] {
            if (bar->value() == bar->maximum()) return later->click();
            bar->setValue(bar->value() + bar->pageStep());
        };
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
    if (std::find(std::begin(kBusyCases), std::end(kBusyCases), what) != std::end(kBusyCases))
        return measureBusyCase(application, what, home);
    if (what == "start"_L1 || what == "much"_L1) {
        const std::chrono::nanoseconds started(arguments[4].toLongLong());
        return measureStart(application, home,
                            Clock::time_point(std::chrono::duration_cast<Clock::duration>(started)),
                            what == "much"_L1 ? "much-" : "");
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
    cases += {u"much"_s, u"busy"_s, u"stop"_s, u"hidden"_s};
    if (arguments.size() > 2) cases = arguments.mid(2);
    if (runs < 1) {
        std::fprintf(stderr, "usage: window_budgets [RUNS "
                             "[start|idle|stream|paragraph|code|typing|switch|usual|chat|reader|much|busy|"
                             "stop|hidden ...]]\n");
        return 2;
    }
    QTemporaryDir home;
    if (!home.isValid() || !fill(home.path()) || !runOnce(u"start"_s, home.path(), nullptr)) {
        std::fprintf(stderr, "the window did not start\n");
        return 1;
    }
    QTemporaryDir full;
    if (cases.contains(u"much"_s) && !fillMuch(full.path(), kManyChats, kManyModels)) {
        std::fprintf(stderr, "the folder with many chats could not be filled\n");
        return 1;
    }
    QMap<QByteArray, std::vector<double>> figures;
    for (int run = 0; run < runs; ++run) {
        for (const QString& what : std::as_const(cases)) {
            if (!runOnce(what, (what == "much"_L1 ? full : home).path(), &figures))
                std::fprintf(stderr, "%s did not come to its end\n", qPrintable(what));
        }
    }
    print(figures, runs);
    return 0;
}
