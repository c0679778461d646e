// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/interrupt.h"

#include <atomic>
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

}  // namespace tars
