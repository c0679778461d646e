// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/answer_options.h"
#include "runtime/loaded_model.h"

#include <functional>
#include <string>
#include <vector>

namespace tars {

struct ChatAnswer {
    std::string text;
    std::size_t left_out = 0;  ///< messages that no longer fit, the oldest
    bool context_full = false;
    std::string figures;  ///< speed and lengths, in words
};

/// Who answers in the terminal: a model in this process or in a server.
class ChatModel {
  public:
    using Show = std::function<void(const std::string&)>;

    virtual ~ChatModel() = default;
    /// One line for the top of a conversation.
    virtual Result<std::string> about() = 0;
    /// `show` gets each piece of text as it comes. What no longer fits is taken out of `messages`.
    virtual Result<ChatAnswer> chat(std::vector<ChatMessage>& messages, const AnswerOptions& options,
                                    const Show& show) = 0;
};

}  // namespace tars
