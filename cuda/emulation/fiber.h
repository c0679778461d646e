// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csetjmp>
#include <cstddef>
#include <memory>
#include <ucontext.h>

namespace tars::cuda {

/// A function that stops in its middle and goes on later, on a stack of its own. Only for the thread that
/// made it.
class Fiber {
  public:
    /// `body` must never return: it suspends for good instead.
    Fiber(void (*body)(void*), void* context);
    Fiber(const Fiber&) = delete;
    Fiber& operator=(const Fiber&) = delete;

    /// Runs the fiber until it suspends itself.
    void resume();
    /// To be called from the fiber's own body.
    void suspend();

  private:
    static void enter(unsigned high, unsigned low);
    void begin();

    void (*body_)(void*);
    void* context_;
    std::unique_ptr<std::byte[]> stack_;
    bool begun_ = false;
    // The first switch is swapcontext's, which sets the stack. The others jump: swapcontext asks the system
    // for the signal mask at every switch, and takes ten times as long for it.
    ucontext_t first_{}, first_caller_{};
    std::jmp_buf own_{}, caller_{};
};

}  // namespace tars::cuda
