// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QAbstractListModel>
#include <QHash>

namespace tars::ui {

/// One conversation: a tree of messages, of which the branch down to leaf() is shown, a row each.
class ConversationModel : public QAbstractListModel {
    Q_OBJECT
  public:
    explicit ConversationModel(Chat chat, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const ChatSummary& summary() const { return summary_; }
    void setTitle(const QString& title);
    void setPinned(bool pinned) { summary_.pinned = pinned; }
    void setFolder(FolderId folder) { summary_.folder = folder; }
    void touch(qint64 now) { summary_.updated = now; }
    const ChatSettings& settings() const { return settings_; }
    void setSettings(const ChatSettings& settings) { settings_ = settings; }

    MessageId leaf() const { return path_.empty() ? 0 : message(rowCount() - 1).id; }
    const Message& message(int row) const { return messages_[path_[static_cast<std::size_t>(row)]]; }
    /// All of the tree, in the order they came.
    const std::vector<Message>& messages() const { return messages_; }
    /// Null if there is no such message.
    const Message* find(MessageId id) const;
    /// -1 if the message is not on the branch shown.
    int rowOf(MessageId id) const;
    /// Messages that stand side by side with this row's, oldest first, itself included.
    std::vector<MessageId> siblings(int row) const;

    /// Adds a message and shows the branch that ends with it.
    void add(Message message);
    void appendText(MessageId id, const QString& text);
    /// Everything but text and place.
    void update(const Message& message);
    /// Shows the branch through `id`, down to its newest end.
    void showBranch(MessageId id);

  private:
    void place(std::size_t index);
    void showPathTo(MessageId leaf);
    std::vector<std::size_t> pathTo(MessageId leaf) const;

    ChatSummary summary_;
    ChatSettings settings_;
    std::vector<Message> messages_;
    QHash<MessageId, std::size_t> places_;
    QHash<MessageId, std::vector<std::size_t>> children_;
    std::vector<std::size_t> path_;  ///< messages shown, as places in messages_
    QHash<MessageId, int> rows_;
};

}  // namespace tars::ui
