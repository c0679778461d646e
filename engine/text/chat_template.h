// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/template_limits.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace tars {

/// A chat template: Jinja 2 as transformers runs it (trim_blocks, lstrip_blocks, loop controls, `tojson`
/// without HTML escaping, `strftime_now`, `raise_exception`), in a sandbox that reaches nothing outside.
/// Immutable once parsed: safe to use from any thread.
class ChatTemplate {
  public:
    /// Errors name the line.
    static Result<ChatTemplate> parse(std::string_view source);

    ChatTemplate(ChatTemplate&&) noexcept;
    ChatTemplate& operator=(ChatTemplate&&) noexcept;
    ~ChatTemplate();

    /// `variables` is an object: messages, tools, add_generation_prompt, bos_token, eos_token and anything
    /// else the template may read. `now` (an ISO date or date-time string) sets strftime_now's clock; without
    /// it, the system's local time.
    Result<std::string> render(const nlohmann::ordered_json& variables,
                               const TemplateLimits& limits = {}) const;

    struct Impl;

  private:
    explicit ChatTemplate(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

}  // namespace tars
