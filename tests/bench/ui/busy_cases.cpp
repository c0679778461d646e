// SPDX-License-Identifier: Apache-2.0
// The window while it has something else to do: writing below a very long chat, stopping that, and serving
// with nobody to see it.
#include "measured_window.h"

#include "ui/chat/composer.h"
#include "ui/chat/transcript_view.h"
#include "ui/server/model_server.h"
#include "ui/server/port_holder.h"

#include <QInputDevice>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <atomic>
#include <thread>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPages = 200, kScrollEveryMs = 20;
constexpr int kKeys = 100, kKeyEveryMs = 37;  // never in step with the engine's news
constexpr int kStops = 20, kBeforeStopMs = 300;
constexpr int kPatienceMs = 60'000;

/// Presses keys on a thread of its own, as a user would: whatever the window is doing. Notes how long each
/// takes to stand on the screen.
class Typist : public QObject {
  public:
    Typist(MeasuredApplication& application, QPlainTextEdit& edit)
        : application_(application), edit_(edit), letters_(edit.document()->characterCount()) {
        edit.viewport()->installEventFilter(this);
        (void)QInputDevice::primaryKeyboard();  // made on this thread, before the other presses keys
    }

    /// Until all have been pressed; false when one does not come to the screen.
    bool type(int keys) {
        std::atomic<int> pressed = 0;
        std::jthread hands([&](const std::stop_token& stop) {
            while (pressed < keys && !stop.stop_requested()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(kKeyEveryMs));
                if (isOnItsWay_.exchange(true)) continue;
                pressedAt_ = Clock::now();
                ++pressed;
                for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease})
                    QCoreApplication::postEvent(&edit_,
                                                new QKeyEvent(kind, Qt::Key_E, Qt::NoModifier, u"e"_s));
            }
        });
        return waitUntil([&] { return pressed == keys && !isOnItsWay_; }, kPatienceMs);
    }
    double slowestMs() const { return slowest_; }

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        const auto letters = edit_.document()->characterCount();
        if (event->type() != QEvent::Paint || letters == letters_) return false;
        letters_ = letters;
        // Once the loop is back, what was painted is on the screen.
        QMetaObject::invokeMethod(
            this,
            [this] {
                slowest_ = std::max(slowest_, msSince(pressedAt_, application_.painted()));
                isOnItsWay_ = false;
            },
            Qt::QueuedConnection);
        return false;
    }

  private:
    MeasuredApplication& application_;
    QPlainTextEdit& edit_;
    std::atomic<bool> isOnItsWay_ = false;
    Clock::time_point pressedAt_;  ///< written while nothing is on its way, read while something is
    int letters_;
    double slowest_ = 0;
};

/// Answers without end, at the usual speed.
bool beginAnswer(ScriptedDesktop& scripted) {
    scripted.engine->pieces = pieces(streamed(u"stream"_s));
    scripted.engine->pieceMs = 1000 * kTokensPerPiece / kTokensPerSecond;
    scripted.engine->endless = true;
    return scripted.desktop.window().chatPage().controller().send(u"Tell me about sorting"_s);
}

int measureBusy(MeasuredApplication& application, const QString& home) {
    ScriptedDesktop scripted(home);
    ChatPage& page = scripted.desktop.window().chatPage();
    if (open(application, page, kLongChat) < 0) return 1;
    if (!waitUntil([&] { return page.controller().conversation()->isWhole(); }, kPatienceMs)) return 1;
    wait(kSettleMs);
    if (!beginAnswer(scripted)) return 1;
    wait(kSettleMs);
    QScrollBar* bar = page.transcript().verticalScrollBar();
    application.restart();
    for (int step = 0; step < kPages; ++step) {
        const int pages = step % 10 < 7 ? -1 : 1;  // up for the most part, and back now and then
        const auto turn = [bar, pages] { bar->setValue(bar->value() + pages * bar->pageStep()); };
        QMetaObject::invokeMethod(bar, turn, Qt::QueuedConnection);
        wait(kScrollEveryMs);
    }
    if (!page.controller().isAnswering()) return 1;
    say("busy-cpu", worst(application.slices(), &Slice::cpuMs));
    say("busy-wall", worst(application.slices(), &Slice::wallMs));

    page.transcript().scrollToEnd();
    auto* edit = page.composer().findChild<QPlainTextEdit*>();
    edit->clear();
    edit->setFocus();
    wait(kSettleMs);
    Typist typist(application, *edit);
    if (!typist.type(kKeys) || edit->toPlainText().size() != kKeys) return 1;
    say("key", typist.slowestMs());
    edit->clear();
    page.controller().stop();
    return waitUntil([&] { return !page.controller().isAnswering(); }, kPatienceMs) ? 0 : 1;
}

/// From the button to the answer that says so, painted.
int measureStop(MeasuredApplication& application, const QString& home) {
    ScriptedDesktop scripted(home);
    ChatPage& page = scripted.desktop.window().chatPage();
    page.newChat();
    const auto buttons = page.composer().findChildren<QPushButton*>();
    double slowest = 0;
    for (int stop = 0; stop < kStops; ++stop) {
        if (!beginAnswer(scripted)) return 1;
        wait(kBeforeStopMs);
        const auto found = std::ranges::find_if(
            buttons, [](const QPushButton* each) { return each->isVisible() && each->text() == u"Stop"_s; });
        if (found == buttons.end()) return 1;
        const QPointF at = (*found)->rect().center();
        const auto asked = Clock::now();
        for (const auto kind : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease})
            QCoreApplication::postEvent(
                *found, new QMouseEvent(kind, at, (*found)->mapToGlobal(at), Qt::LeftButton,
                                        kind == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton,
                                        Qt::NoModifier));
        Clock::time_point stopped;
        const auto note = QObject::connect(&page.controller(), &ChatController::answeringChanged,
                                           [&stopped] { stopped = Clock::now(); });
        const bool seen = waitUntil(
            [&] { return stopped != Clock::time_point() && application.painted() > stopped; }, kPatienceMs);
        QObject::disconnect(note);
        if (!seen || page.controller().isAnswering()) return 1;
        slowest = std::max(slowest, msSince(asked, application.painted()));
    }
    say("stop", slowest);
    return 0;
}

int measureHidden(const QString& home) {
    const auto desktop = realDesktop(home);
    desktop->addTray(true);
    desktop->window().show();
    desktop->settings().setServerPort(nextFreePort(Settings::kServerPort));
    desktop->server().start();
    if (!waitUntil([&] { return desktop->server().state() == ServerState::On; }, kPatienceMs)) return 1;
    wait(kSettleMs);
    desktop->window().hide();
    wait(kSettleMs);
    sayWakeUps("idle-hidden");
    desktop->settings().setServerPort(Settings::kServerPort);
    return 0;
}

}  // namespace

int measureBusyCase(MeasuredApplication& application, const QString& what, const QString& home) {
    if (what == "busy"_L1) return measureBusy(application, home);
    if (what == "stop"_L1) return measureStop(application, home);
    return measureHidden(home);
}

}  // namespace tars::ui
