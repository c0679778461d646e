// SPDX-License-Identifier: Apache-2.0
#include "server/answers/think_splitter.h"

#include <algorithm>

namespace tars {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Length of the longest end of `text` that begins `tag`.
std::size_t possible_tag(std::string_view text, std::string_view tag) {
    for (auto n = std::min(text.size(), tag.size() - 1); n > 0; --n)
        if (text.ends_with(tag.substr(0, n))) return n;
    return 0;
}

}  // namespace

ThinkSplitter::Parts ThinkSplitter::push(std::string_view text) {
    held_ += text;
    Parts parts;
    while (advance(parts)) {
    }
    return parts;
}

/// Moves what is certain from held_ to `parts`; true if that led to another state.
bool ThinkSplitter::advance(Parts& parts) {
    const auto first = std::min(held_.find_first_not_of(kBlanks), held_.size());
    switch (state_) {
    case State::start: {
        const auto rest = std::string_view(held_).substr(first);
        if (rest.starts_with(kThinkBegin)) {
            held_.erase(0, first + kThinkBegin.size());
            state_ = State::thoughts_start;
            return true;
        }
        if (kThinkBegin.starts_with(rest)) return false;
        state_ = State::content;
        return true;
    }
    case State::thoughts_start:
    case State::content_start:
        held_.erase(0, first);
        if (held_.empty()) return false;
        state_ = state_ == State::thoughts_start ? State::thoughts : State::content;
        return true;
    case State::thoughts: {
        const auto end = held_.find(kThinkEnd);
        if (end != held_.npos) {
            parts.thinking += std::string_view(held_).substr(0, end);
            held_.erase(0, end + kThinkEnd.size());
            state_ = State::content_start;
            return true;
        }
        const auto sure = held_.size() - possible_tag(held_, kThinkEnd);
        parts.thinking += std::string_view(held_).substr(0, sure);
        held_.erase(0, sure);
        return false;
    }
    case State::content:
        parts.content += held_;
        held_.clear();
        return false;
    }
    return false;
}

ThinkSplitter::Parts ThinkSplitter::finish() {
    Parts parts;
    if (state_ == State::thoughts)
        parts.thinking = std::move(held_);
    else if (state_ != State::thoughts_start)
        parts.content = std::move(held_);
    held_.clear();
    return parts;
}

}  // namespace tars
