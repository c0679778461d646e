// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_list_model.h"

#include <QDateTime>
#include <QLocale>

namespace tars::ui {

int ChatListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(chats_.size());
}

QVariant ChatListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ChatSummary& chat = chats_[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return chat.title;
    case Qt::ToolTipRole:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(chat.updated), QLocale::ShortFormat);
    case IdRole:
        return chat.id;
    case UpdatedRole:
        return chat.updated;
    case PinnedRole:
        return chat.pinned;
    case Qt::AccessibleTextRole:
        return chat.pinned ? tr("%1, pinned").arg(chat.title) : chat.title;
    default:
        return {};
    }
}

bool ChatListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString title = value.toString().trimmed();
    if (role != Qt::EditRole || title.isEmpty() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    chats_[index.row()].title = title;
    Q_EMIT dataChanged(index, index);
    Q_EMIT renamed(chats_[index.row()].id, title);
    return true;
}

Qt::ItemFlags ChatListModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable;
}

void ChatListModel::put(const ChatSummary& chat) {
    if (const int row = rowOf(chat.id); row >= 0) {
        chats_[row] = chat;
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    beginInsertRows({}, rowCount(), rowCount());
    chats_.append(chat);
    endInsertRows();
}

void ChatListModel::add(const QList<ChatSummary>& chats) {
    QSet<ChatId> known;
    for (const ChatSummary& chat : std::as_const(chats_)) known.insert(chat.id);
    QList<ChatSummary> fresh;
    for (const ChatSummary& chat : chats) {
        if (!known.contains(chat.id)) fresh.append(chat);
    }
    if (fresh.isEmpty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    chats_.append(fresh);
    endInsertRows();
}

void ChatListModel::remove(ChatId chat) {
    const int row = rowOf(chat);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    chats_.removeAt(row);
    endRemoveRows();
}

void ChatListModel::setPinned(ChatId chat, bool pinned) {
    const int row = rowOf(chat);
    if (row < 0 || chats_[row].pinned == pinned) return;
    chats_[row].pinned = pinned;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT pinChanged(chat, pinned);
}

int ChatListModel::rowOf(ChatId chat) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (chats_[row].id == chat) return row;
    }
    return -1;
}

ChatListFilter::ChatListFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(ChatListModel::UpdatedRole);
    sort(0, Qt::DescendingOrder);
}

void ChatListFilter::setSearch(const QString& text, const QSet<ChatId>& inMessages) {
    text_ = text.trimmed();
    inMessages_ = inMessages;
    invalidateFilter();
}

bool ChatListFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const bool leftPinned = left.data(ChatListModel::PinnedRole).toBool();
    if (leftPinned != right.data(ChatListModel::PinnedRole).toBool()) return !leftPinned;
    return QSortFilterProxyModel::lessThan(left, right);
}

bool ChatListFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (text_.isEmpty()) return true;
    const QModelIndex chat = sourceModel()->index(row, 0, parent);
    return chat.data().toString().contains(text_, Qt::CaseInsensitive) ||
           inMessages_.contains(chat.data(ChatListModel::IdRole).toLongLong());
}

}  // namespace tars::ui
