// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/interrupt.h"

#include <atomic>
#include <csignal>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace tars {
namespace {

// A signal handler reaches nothing but statics.
std::atomic<bool> answering{false};
std::atomic<bool> interrupted_by_user{false};

extern "C" void on_interrupt(int) {
    interrupted_by_user = true;
    if (answering) return;
#ifndef _WIN32
    static constexpr char kHint[] = "\n(Ctrl-D or /bye leaves)\n>>> ";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kHint, sizeof(kHint) - 1);
#endif
}

}  // namespace

void install_interrupt_handler() {
    std::signal(SIGINT, on_interrupt);
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
