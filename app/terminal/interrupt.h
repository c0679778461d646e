// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <thread>

namespace tars {

/// While it lives, Ctrl-C asks for the end of an answer, not of the program.
class AnsweringScope {
  public:
    AnsweringScope();
    ~AnsweringScope();
    AnsweringScope(const AnsweringScope&) = delete;
    AnsweringScope& operator=(const AnsweringScope&) = delete;

    /// Whether Ctrl-C came; until the scope ends.
    bool interrupted() const;
};

/// From now on Ctrl-C sets what AnsweringScope asks for; with no answer under way, it prints how to leave,
/// and the prompt again where whoever reads the line does not.
void install_interrupt_handler(bool repeats_prompt);
/// Whether Ctrl-C came since the last call, or since the last answer began.
bool take_interrupt();

/// While it lives, Ctrl-C and the wish to end stop what heeds its token. One at a time.
class StopOnInterrupt {
  public:
    StopOnInterrupt();
    std::stop_token token() const { return source_.get_token(); }

  private:
    std::stop_source source_;
    std::jthread watcher_;
};

}  // namespace tars
