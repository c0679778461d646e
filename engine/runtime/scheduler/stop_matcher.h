// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Finds stop strings in streamed text. Text that could still be the beginning of one is held back.
class StopMatcher {
  public:
    explicit StopMatcher(std::vector<std::string> stops);

    struct Output {
        std::string text;  ///< may be shown
        bool stopped = false;
    };
    /// Takes more text. After a stop, nothing more may be pushed.
    Output push(std::string_view text);
    /// What was held back, at the end of the answer.
    std::string finish() { return std::move(held_); }

  private:
    std::vector<std::string> stops_;
    std::string held_;
};

}  // namespace tars
