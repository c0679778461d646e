// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <vector>

namespace tars::ui {

/// The messages of a long chat in parts, of which each is laid out as a text of its own: whenever a table is
/// added, Qt goes through everything its document has, so that one text of thousands of them takes minutes.
class ChatParts {
  public:
    static constexpr int kMessages = 200;           ///< in a part, and one question with its answers
    static constexpr qsizetype kLetters = 200'000;  ///< the same

    struct Rows {
        int first = 0, end = 0;

        int count() const { return end - first; }
    };

    /// A part begins with a question wherever there is one not far away.
    explicit ChatParts(const std::vector<Message>& branch = {});

    /// One at least, which may be empty.
    int count() const { return static_cast<int>(ends_.size()); }
    Rows rows(int part) const;
    /// The part that has this row of the branch; of rows that there are not, the nearest.
    int partOf(int row) const;

  private:
    std::vector<int> ends_;
};

}  // namespace tars::ui
