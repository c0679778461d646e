// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "runtime/model_defaults.h"
#include "runtime/prompt_template.h"
#include "runtime/runtime.h"
#include "server/answers/media.h"
#include "server/answers/tools.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tars {

/// What stands between these is wanted.
struct FillIn {
    std::string prefix, suffix;
};

/// What a client wants answered, whichever dialect it said it in.
struct CompletionRequest {
    std::string model;
    /// Through the model's template; bare; or around a gap.
    std::variant<std::vector<ChatMessage>, std::string, FillIn> prompt;
    std::vector<TokenId> earlier;  ///< tokens of a conversation that the prompt continues
    std::string template_text;     ///< in Go's language, instead of the model's; empty: that
    Json tools;                    ///< as read_tools() gives them
    ToolChoice tool_choice;
    const char* task = "chat";  ///< what a model must be able to do besides embeddings: "chat", "generate"
    AnswerOptions options;      ///< what the client says
    SamplingSettings sampling;  ///< where nobody says anything: the dialect's own
    std::optional<LibraryEntry> entry;  ///< what `model` means; found by who answers, as are the next two
    ModelDefaults defaults;             ///< what the model says
    std::shared_ptr<const PromptTemplate> prompt_template;  ///< null: it follows from the rest
    std::optional<std::chrono::nanoseconds> keep_alive;
    /// What does not fit may be left out: the oldest messages, else all but the first and the last tokens of
    /// a prompt. The outcome says how much was.
    bool truncate = true;
    bool shift = true;          ///< the answer may go on where the context ends, without its oldest half
    Media media = Media::none;  ///< what the prompt brings besides text
    std::optional<bool> think;
    std::string effort;  ///< how much thinking: "low", "medium", "high", "max"; empty: as the model does
    std::optional<std::uint32_t> logprobs;
    std::optional<Grammar> grammar;  ///< what the answer must look like; thoughts are free
};

}  // namespace tars
