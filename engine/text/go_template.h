// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/template_limits.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace tars {

/// What a template writes around an assistant's thoughts and before its calls of tools, without white space.
/// Empty where it writes none; "{" where nothing stands before the JSON of a call.
struct GoReplyMarks {
    std::string think_open, think_close, tool_call;
};

/// A prompt template in the language of Go's text/template, as model libraries that follow Ollama store it
/// beside a model, with Ollama's functions (json, currentDate …) and in a sandbox that reaches nothing
/// outside. Immutable once parsed: safe to use from any thread.
class GoTemplate {
  public:
    /// Errors name line and column.
    static Result<GoTemplate> parse(std::string_view source);

    GoTemplate(GoTemplate&&) noexcept;
    GoTemplate& operator=(GoTemplate&&) noexcept;
    ~GoTemplate();

    /// `conversation` is an object in the form of Ollama's API: messages, tools and think; or, for one turn,
    /// system, prompt and response; prompt with suffix fills in between them. `now` (an ISO date) sets the
    /// clock. Other members are variables under their own name.
    ///
    /// A template that mentions neither .Messages nor .Response ends with .Response. One that mentions
    /// .Messages is executed once. Any other is executed once for each turn, with .System, .Prompt and
    /// .Response; of the last turn, whose answer is to come, what stands behind the first .Response is left
    /// out.
    Result<std::string> render(const nlohmann::ordered_json& conversation,
                               const TemplateLimits& limits = {}) const;

    /// Whether a field or variable of this name occurs anywhere, in any case: "tools", "suffix", "thinking".
    bool mentions(std::string_view name) const;

    /// How a model answers that has read conversations through this template.
    GoReplyMarks reply_marks() const;

    struct Impl;

  private:
    explicit GoTemplate(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

}  // namespace tars
