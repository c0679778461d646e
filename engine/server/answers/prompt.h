// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "server/answers/completion_request.h"
#include "text/reply_parser.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace tars {

/// A request as one model reads it, and how its answer is to be read.
struct Prompt {
    std::vector<TokenId> tokens;
    std::size_t dropped_messages = 0;   ///< that did not fit
    std::size_t dropped_tokens = 0;     ///< cut out of what was left
    std::uint32_t keep = 0;             ///< first tokens that stay where others must go
    std::optional<ReplyParser> parser;  ///< of an answer that may hold thoughts or tool calls
    std::vector<TokenId> shown;         ///< control tokens that the parser must see
    std::optional<AnswerGrammar> grammar;
};

/// `context` tokens are there for prompt and answer together.
Result<Prompt> make_prompt(const LoadedModel& model, const CompletionRequest& request, std::size_t context);

/// An error, in Ollama's words, which clients know, where the request wants thoughts or tools of a model
/// whose template has none.
Result<void> check_abilities(const CompletionRequest& request, const PromptTemplate& its,
                             std::string_view architecture);
/// Whether there are tools, and one may be called.
bool wants_tools(const CompletionRequest& request);
/// "NAME IN FULL does not support CAPABILITY"
Error lacks(const CompletionRequest& request, std::string_view capability);

}  // namespace tars
