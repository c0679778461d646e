// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/conversation_model.h"

namespace tars::ui {

ConversationModel::ConversationModel(ChatSummary summary, ChatSettings settings, QObject* parent)
    : QAbstractListModel(parent), summary_(std::move(summary)), settings_(std::move(settings)) {}

ConversationModel::ConversationModel(ReadChat chat, QObject* parent)
    : QAbstractListModel(parent),
      summary_(std::move(chat.summary)),
      settings_(std::move(chat.settings)),
      tree_(std::move(chat.tree)),
      whole_(chat.whole) {}

int ConversationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : tree_.rowCount();
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Message& shown = message(index.row());
    if (role == Qt::DisplayRole) return shown.text;
    if (role == Qt::AccessibleTextRole) {
        return (shown.author == Author::User ? tr("You: %1") : tr("Answer: %1")).arg(shown.text);
    }
    return {};
}

void ConversationModel::setTitle(const QString& title) {
    summary_.title = title;
}

void ConversationModel::complete(MessageTree tree) {
    const MessageId end = leaf();
    for (const Message& message : messages()) tree.put(message);
    if (tree.leaf() != end) {
        const auto path = tree.pathTo(end);
        tree.cut(tree.rowsShared(path));
        tree.extend(path);
    }
    const int added = tree.rowCount() - rowCount();
    // In a damaged file the branch may have been cut elsewhere.
    const bool above = added >= 0 && (rowCount() == 0 || tree.message(added).id == message(0).id);
    if (!above) {
        beginRemoveRows({}, 0, rowCount() - 1);
        tree_.cut(0);
        endRemoveRows();
    }
    const int fresh = above ? added : tree.rowCount();
    if (fresh > 0) beginInsertRows({}, 0, fresh - 1);
    tree_ = std::move(tree);
    whole_ = true;
    if (fresh > 0) endInsertRows();
    if (fresh < rowCount()) Q_EMIT dataChanged(index(fresh), index(rowCount() - 1));  // what is beside them
    Q_EMIT completed();
}

void ConversationModel::add(Message message) {
    const MessageId id = message.id;
    tree_.put(std::move(message));
    showPathTo(id);
}

void ConversationModel::put(Message message) {
    const MessageId id = message.id;
    tree_.put(std::move(message));
    tell(id);
}

void ConversationModel::tell(MessageId id) {
    if (const int row = rowOf(id); row >= 0) Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT messageChanged(id);
}

MessageId ConversationModel::otherAnswer() const {
    if (rowCount() == 0 || message(rowCount() - 1).author != Author::Assistant) return 0;
    MessageId other = 0;
    for (const MessageId id : siblings(rowCount() - 1)) {
        if (id != leaf() && find(id)->author == Author::Assistant) other = id;
    }
    return other;
}

void ConversationModel::appendText(MessageId id, const QString& text, PieceKind kind) {
    Message* message = tree_.find(id);
    if (!message) return;
    (kind == PieceKind::Thought ? message->thoughts : message->text) += text;
    tell(id);
}

void ConversationModel::setSummary(MessageId id, const QString& summary) {
    Message* message = tree_.find(id);
    if (!message) return;
    message->summary = summary;
    tell(id);
}

int ConversationModel::summarisedRows() const {
    int rows = rowCount();
    while (rows > 0 && message(rows - 1).summary.isEmpty()) --rows;
    return rows;
}

void ConversationModel::setThoughtMs(MessageId id, qint64 ms) {
    if (Message* message = tree_.find(id)) message->thoughtMs = ms;
}

void ConversationModel::update(const Message& message) {
    Message* mine = tree_.find(message.id);
    if (!mine) return;
    mine->state = message.state;
    mine->model = message.model;
    mine->problem = message.problem;
    mine->stats = message.stats;
    mine->thoughtMs = message.thoughtMs;
    mine->record = message.record;
    tell(message.id);
}

void ConversationModel::showPathTo(MessageId leaf) {
    const auto wanted = tree_.pathTo(leaf);
    const int common = tree_.rowsShared(wanted);
    if (common < rowCount()) {
        beginRemoveRows({}, common, rowCount() - 1);
        tree_.cut(common);
        endRemoveRows();
    }
    if (const auto count = static_cast<int>(wanted.size()); common < count) {
        beginInsertRows({}, common, count - 1);
        tree_.extend(wanted);
        endInsertRows();
    }
    if (common > 0) Q_EMIT dataChanged(index(common - 1), index(common - 1));
}

}  // namespace tars::ui
