// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tars {

/// Takes the thoughts out of streamed text: what stands between "<think>" and "</think>" at its start.
/// Blanks around the tags belong to neither. Text that could still become a tag is held back.
class ThinkSplitter {
  public:
    /// `inside`: the prompt ended with the opening tag already.
    explicit ThinkSplitter(bool inside = false) : state_(inside ? State::thoughts_start : State::start) {}

    struct Parts {
        std::string thinking, content;
    };
    Parts push(std::string_view text);
    /// What was held back, at the end of the answer.
    Parts finish();

  private:
    enum class State { start, thoughts_start, thoughts, content_start, content };
    bool advance(Parts& parts);

    State state_;
    std::string held_;
};

inline constexpr std::string_view kThinkBegin = "<think>", kThinkEnd = "</think>";

}  // namespace tars
