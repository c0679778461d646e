// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "text/reply_parser.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tars {

/// What is left out together where a conversation is too long.
enum class DropUnit {
    message,
    turn,  ///< a question with all that follows it until the next: some templates want that order
};

/// A conversation as one model reads it.
struct FittedChat {
    std::vector<TokenId> tokens;
    std::size_t dropped = 0;  ///< of the oldest messages; system messages and the last one always stay
};

/// Leaves out as few of the oldest messages as make the prompt fit into `room` tokens. Where no number does,
/// nothing is left out. Any thread.
Result<FittedChat> fit_chat(const LoadedModel& model, const std::vector<ChatMessage>& messages,
                            const ChatOptions& options, std::size_t room, DropUnit unit);

/// How many of the prompt's first tokens say what its leading system messages do: those that should stay when
/// an answer outgrows its window (SlidingWindow::keep).
Result<std::uint32_t> system_tokens(const LoadedModel& model, std::span<const ChatMessage> messages,
                                    const ChatOptions& options, std::span<const TokenId> prompt);

/// Whether the tokens' text ends with `mark`, but for white space.
bool ends_with(const Tokenizer& tokenizer, std::span<const TokenId> tokens, std::string_view mark);

/// The tags of a reply that are control tokens here: a parser must see their spelling, which
/// GenerateRequest::shown is for.
std::vector<TokenId> shown_tags(const Tokenizer& tokenizer, const ReplyFormat& format);

}  // namespace tars
