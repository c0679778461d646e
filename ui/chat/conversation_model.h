// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/message_tree.h"

#include <QAbstractListModel>

namespace tars::ui {

/// One conversation: a tree of messages, of which the branch down to leaf() is shown, a row each. Of a long
/// one the end may be there before the rest is.
class ConversationModel : public QAbstractListModel {
    Q_OBJECT
  public:
    /// One that is new.
    ConversationModel(ChatSummary summary, ChatSettings settings, QObject* parent = nullptr);
    explicit ConversationModel(ReadChat chat, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const ChatSummary& summary() const { return summary_; }
    void setTitle(const QString& title);
    void setPinned(bool pinned) { summary_.pinned = pinned; }
    void setFolder(FolderId folder) { summary_.folder = folder; }
    void touch(qint64 now) { summary_.updated = now; }
    const ChatSettings& settings() const { return settings_; }
    void setSettings(const ChatSettings& settings) { settings_ = settings; }

    MessageId leaf() const { return tree_.leaf(); }
    const Message& message(int row) const { return tree_.message(row); }
    /// All of the tree, in the order they came.
    const std::vector<Message>& messages() const { return tree_.messages(); }
    /// Null if there is no such message.
    const Message* find(MessageId id) const { return tree_.find(id); }
    /// -1 if the message is not on the branch shown.
    int rowOf(MessageId id) const { return tree_.rowOf(id); }
    /// Messages that stand side by side with this row's, oldest first, itself included.
    std::vector<MessageId> siblings(int row) const { return tree_.siblings(row); }

    /// Otherwise only the end of the branch is here: messages above it and beside it are still to come.
    bool isWhole() const { return whole_; }
    /// The whole tree as it was on disk; messages that are here already are newer, and stay.
    void complete(MessageTree tree);

    /// Another answer to what the last one answers: the newest of those. 0: there is none.
    MessageId otherAnswer() const;

    /// Adds a message and shows the branch that ends with it.
    void add(Message message);
    /// Adds a message, or takes its place, where it stands in the tree; the branch shown stays.
    void put(Message message);
    void appendText(MessageId id, const QString& text, PieceKind kind = PieceKind::Text);
    void setSummary(MessageId id, const QString& summary);
    /// Rows of the branch shown that a summary stands for.
    int summarisedRows() const;
    void setThoughtMs(MessageId id, qint64 ms);
    /// Everything but words, summary, attachments and place.
    void update(const Message& message);
    /// Shows the branch through `id`, down to its newest end.
    void showBranch(MessageId id) { showPathTo(tree_.newestBelow(id)); }

  Q_SIGNALS:
    void completed();
    void messageChanged(qint64 id);  ///< on the branch shown or beside it

  private:
    void showPathTo(MessageId leaf);
    void tell(MessageId id);

    ChatSummary summary_;
    ChatSettings settings_;
    MessageTree tree_;
    bool whole_ = true;
};

}  // namespace tars::ui
