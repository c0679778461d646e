// SPDX-License-Identifier: Apache-2.0
#include "runtime/chat_prompt.h"

#include <algorithm>

namespace tars {
namespace {

bool can_go(const std::vector<ChatMessage>& messages, std::size_t index) {
    return messages[index].role != "system" && index + 1 < messages.size();
}

/// The conversation without its `dropped` oldest messages; system messages and the last one always stay.
std::vector<ChatMessage> without_oldest(const std::vector<ChatMessage>& messages, std::size_t dropped) {
    std::vector<ChatMessage> kept;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (can_go(messages, i) && dropped > 0)
            --dropped;
        else
            kept.push_back(messages[i]);
    }
    return kept;
}

/// How many of the oldest messages may be left out, from few to many.
std::vector<std::size_t> possible_drops(const std::vector<ChatMessage>& messages, DropUnit unit) {
    std::vector<std::size_t> drops;
    std::size_t before = 0;  // messages that may go, above the one looked at
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (messages[i].role == "system") continue;
        const bool begins =
            unit == DropUnit::message || messages[i].role == "user" || i + 1 == messages.size();
        if (before > 0 && begins) drops.push_back(before);
        ++before;
    }
    return drops;
}

}  // namespace

Result<FittedChat> fit_chat(const LoadedModel& model, const std::vector<ChatMessage>& messages,
                            const ChatOptions& options, std::size_t room, DropUnit unit) {
    TARS_TRY(auto whole, model.encode_chat(messages, options));
    FittedChat best{std::move(whole), 0};
    if (best.tokens.size() <= room) return best;
    const auto drops = possible_drops(messages, unit);
    std::size_t low = 0, high = drops.size();  // bisection: each look costs the whole conversation
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        TARS_TRY(auto tokens, model.encode_chat(without_oldest(messages, drops[middle]), options));
        if (tokens.size() <= room) {
            best = {std::move(tokens), drops[middle]};
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return best;
}

Result<std::uint32_t> system_tokens(const LoadedModel& model, std::span<const ChatMessage> messages,
                                    const ChatOptions& options, std::span<const TokenId> prompt) {
    const auto first = std::ranges::find_if(messages, [](const auto& m) { return m.role != "system"; });
    std::vector<ChatMessage> other(messages.begin(), first);
    other.push_back({"user", "?"});  // where the two conversations part, the system messages have ended
    TARS_TRY(const auto tokens, model.encode_chat(other, options));
    const auto parted = std::ranges::mismatch(prompt, tokens).in1;
    return static_cast<std::uint32_t>(parted - prompt.begin());
}

bool ends_with(const Tokenizer& tokenizer, std::span<const TokenId> tokens, std::string_view mark) {
    constexpr std::size_t kTail = 32;  // enough for a tag in single bytes and some blanks
    const auto text = tokenizer.decode(tokens.last(std::min(tokens.size(), kTail)), true);
    const auto last = text.find_last_not_of(" \t\r\n");
    return last != text.npos && std::string_view(text).substr(0, last + 1).ends_with(mark);
}

std::vector<TokenId> shown_tags(const Tokenizer& tokenizer, const ReplyFormat& format) {
    std::vector<TokenId> shown;
    for (const auto& tag : format.tags()) {
        const auto token = tokenizer.find(tag);
        if (token != kNoToken && tokenizer.piece(token).empty()) shown.push_back(token);
    }
    return shown;
}

}  // namespace tars
