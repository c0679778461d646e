// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/runtime.h"

#include <functional>
#include <string>
#include <vector>

namespace tars {

struct Answer {
    std::string text;
    std::vector<TokenId> tokens;
    StopReason reason = StopReason::end_of_answer;
    GenerationStats stats;
};

/// While it lives, Ctrl-C asks for the end of an answer, not of the program.
class AnsweringScope {
  public:
    AnsweringScope();
    ~AnsweringScope();
    AnsweringScope(const AnsweringScope&) = delete;
    AnsweringScope& operator=(const AnsweringScope&) = delete;

    /// Whether Ctrl-C came; once.
    bool interrupted() const;
};

/// Submits and waits; `show` gets each piece of text as it comes. Ctrl-C cancels the answer, not the program.
Result<Answer> wait_for_answer(Runtime& runtime, ModelId model, GenerateRequest request,
                               const std::function<void(const std::string&)>& show);

/// Makes Ctrl-C set a flag that wait_for_answer heeds; with no answer under way, it prints how to leave.
void install_interrupt_handler();

}  // namespace tars
