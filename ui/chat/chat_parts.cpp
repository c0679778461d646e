// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_parts.h"

#include <algorithm>

namespace tars::ui {

ChatParts::ChatParts(const std::vector<Message>& branch) {
    int first = 0;
    qsizetype letters = 0;
    for (int row = 0; row < static_cast<int>(branch.size()); ++row) {
        const Message& message = branch[static_cast<std::size_t>(row)];
        const bool isFull = row - first >= kMessages || letters >= kLetters;
        const bool isOverfull = row - first >= 2 * kMessages || letters >= 2 * kLetters;
        if ((isFull && message.author == Author::User) || isOverfull) {
            ends_.push_back(row);
            first = row;
            letters = 0;
        }
        letters += message.text.size() + message.thoughts.size();
    }
    ends_.push_back(static_cast<int>(branch.size()));
}

ChatParts::Rows ChatParts::rows(int part) const {
    const auto at = static_cast<std::size_t>(part);
    return {part > 0 ? ends_[at - 1] : 0, ends_[at]};
}

int ChatParts::partOf(int row) const {
    const auto behind = std::ranges::upper_bound(ends_, row);
    return qMin(static_cast<int>(behind - ends_.begin()), count() - 1);
}

}  // namespace tars::ui
