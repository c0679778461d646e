// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QHash>

#include <vector>

namespace tars::ui {

/// The messages of a chat, and the branch of them that is shown, a row each. A long one takes a while to put
/// together, which any thread may do.
class MessageTree {
  public:
    MessageTree() = default;
    /// Shows the branch that ends with `leaf`.
    MessageTree(std::vector<Message> messages, MessageId leaf);

    /// All of them, in the order they came.
    const std::vector<Message>& messages() const { return messages_; }
    int rowCount() const { return static_cast<int>(path_.size()); }
    const Message& message(int row) const { return messages_[path_[static_cast<std::size_t>(row)]]; }
    /// Null if there is no such message.
    const Message* find(MessageId id) const;
    Message* find(MessageId id);
    /// -1 if the message is not on the branch shown.
    int rowOf(MessageId id) const { return rows_.value(id, -1); }
    MessageId leaf() const { return path_.empty() ? 0 : message(rowCount() - 1).id; }
    /// Messages that stand side by side with this row's, oldest first, itself included.
    std::vector<MessageId> siblings(int row) const;
    /// The newest end of a branch through `id`.
    MessageId newestBelow(MessageId id) const;

    /// Adds the message, or takes its place; the branch shown stays.
    void put(Message message);
    /// The branch that ends with `leaf`, as places among messages().
    std::vector<std::size_t> pathTo(MessageId leaf) const;
    /// How many rows of the branch shown are also the first of this one.
    int rowsShared(const std::vector<std::size_t>& path) const;
    /// Shows only so many rows from the top.
    void cut(int rows);
    /// Shows this branch, which begins as the one shown does.
    void extend(const std::vector<std::size_t>& path);

  private:
    void place(std::size_t index);

    std::vector<Message> messages_;
    QHash<MessageId, std::size_t> places_;
    QHash<MessageId, std::vector<std::size_t>> children_;
    std::vector<std::size_t> path_;  ///< messages shown, as places in messages_
    QHash<MessageId, int> rows_;
};

/// A chat as it was read, of a long one perhaps only the end of the branch shown.
struct ReadChat {
    ChatSummary summary;
    ChatSettings settings;
    MessageTree tree;
    bool whole = true;
};

}  // namespace tars::ui
