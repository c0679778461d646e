// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/conversation_model.h"

#include <algorithm>

namespace tars::ui {

ConversationModel::ConversationModel(Chat chat, QObject* parent)
    : QAbstractListModel(parent),
      summary_(std::move(chat.summary)),
      settings_(std::move(chat.settings)),
      messages_(std::move(chat.messages)) {
    places_.reserve(static_cast<qsizetype>(messages_.size()));
    for (std::size_t index = 0; index < messages_.size(); ++index) place(index);
    path_ = pathTo(chat.leaf);
    for (std::size_t row = 0; row < path_.size(); ++row) {
        rows_.insert(messages_[path_[row]].id, static_cast<int>(row));
    }
}

int ConversationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(path_.size());
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

const Message* ConversationModel::find(MessageId id) const {
    const auto found = places_.constFind(id);
    return found == places_.cend() ? nullptr : &messages_[*found];
}

int ConversationModel::rowOf(MessageId id) const {
    return rows_.value(id, -1);
}

std::vector<MessageId> ConversationModel::siblings(int row) const {
    std::vector<MessageId> ids;
    for (const std::size_t index : children_.value(message(row).parent)) ids.push_back(messages_[index].id);
    return ids;
}

void ConversationModel::place(std::size_t index) {
    places_.insert(messages_[index].id, index);
    children_[messages_[index].parent].push_back(index);
}

void ConversationModel::add(Message message) {
    const MessageId id = message.id;
    messages_.push_back(std::move(message));
    place(messages_.size() - 1);
    showPathTo(id);
}

void ConversationModel::appendText(MessageId id, const QString& text) {
    const auto found = places_.constFind(id);
    if (found == places_.cend()) return;
    messages_[*found].text += text;
    if (const int row = rowOf(id); row >= 0) Q_EMIT dataChanged(index(row), index(row));
}

void ConversationModel::update(const Message& message) {
    const auto found = places_.constFind(message.id);
    if (found == places_.cend()) return;
    Message& mine = messages_[*found];
    mine.state = message.state;
    mine.model = message.model;
    mine.problem = message.problem;
    mine.stats = message.stats;
    if (const int row = rowOf(message.id); row >= 0) Q_EMIT dataChanged(index(row), index(row));
}

void ConversationModel::showBranch(MessageId id) {
    MessageId end = id;
    for (auto below = children_.constFind(end); below != children_.cend(); below = children_.constFind(end)) {
        end = messages_[below->back()].id;
    }
    showPathTo(end);
}

void ConversationModel::showPathTo(MessageId leaf) {
    const auto wanted = pathTo(leaf);
    const auto fork = std::mismatch(path_.begin(), path_.end(), wanted.begin(), wanted.end());
    const auto common = static_cast<int>(fork.first - path_.begin());
    if (common < rowCount()) {
        beginRemoveRows({}, common, rowCount() - 1);
        for (int row = common; row < rowCount(); ++row) rows_.remove(message(row).id);
        path_.resize(static_cast<std::size_t>(common));
        endRemoveRows();
    }
    const auto count = static_cast<int>(wanted.size());
    if (common < count) {
        beginInsertRows({}, common, count - 1);
        path_ = wanted;
        for (int row = common; row < count; ++row) rows_.insert(message(row).id, row);
        endInsertRows();
    }
    if (common > 0) Q_EMIT dataChanged(index(common - 1), index(common - 1));
}

// A damaged file may hold loops or parents that are not there: the path ends where it makes no more sense.
std::vector<std::size_t> ConversationModel::pathTo(MessageId leaf) const {
    std::vector<std::size_t> path;
    for (auto at = places_.constFind(leaf); at != places_.cend() && path.size() < messages_.size();
         at = places_.constFind(messages_[*at].parent)) {
        path.push_back(*at);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

}  // namespace tars::ui
