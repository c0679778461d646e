// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/interrupt.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <string_view>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace tars {
namespace {

// A signal handler reaches nothing but statics.
std::atomic<bool> answering{false};
std::atomic<bool> interrupted_by_user{false};
std::atomic<bool> repeats{true};
std::atomic<bool> stopped_by_user{false};
constexpr auto kLook = std::chrono::milliseconds(100);

extern "C" void on_interrupt(int) {
    interrupted_by_user = true;
    if (answering) return;
#ifndef _WIN32
    static constexpr std::string_view kHint = "\n(Ctrl-D or /bye leaves)\n", kPrompt = ">>> ";
    [[maybe_unused]] auto written = ::write(STDERR_FILENO, kHint.data(), kHint.size());
    if (repeats) written = ::write(STDERR_FILENO, kPrompt.data(), kPrompt.size());
#endif
}

}  // namespace

void install_interrupt_handler(bool repeats_prompt) {
    repeats = repeats_prompt;
    std::signal(SIGINT, on_interrupt);
}

bool take_interrupt() {
    return interrupted_by_user.exchange(false);
}

AnsweringScope::AnsweringScope() {
    interrupted_by_user = false;
    answering = true;
}

AnsweringScope::~AnsweringScope() {
    answering = false;
}

bool AnsweringScope::interrupted() const {
    return interrupted_by_user;
}

StopOnInterrupt::StopOnInterrupt() {
    std::signal(SIGINT, [](int) { stopped_by_user = true; });
    std::signal(SIGTERM, [](int) { stopped_by_user = true; });
    watcher_ = std::jthread([this](const std::stop_token& done) {
        while (!done.stop_requested() && !stopped_by_user) std::this_thread::sleep_for(kLook);
        if (stopped_by_user) source_.request_stop();
    });
}

}  // namespace tars
