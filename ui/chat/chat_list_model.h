// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QAbstractListModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace tars::ui {

/// All chats by title, in no order.
class ChatListModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { IdRole = Qt::UserRole, UpdatedRole, PinnedRole };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Adds the chat, or brings what is known of it up to date.
    void put(const ChatSummary& chat);
    /// Adds those that are not there yet, all at once.
    void add(const QList<ChatSummary>& chats);
    void remove(ChatId chat);
    void setPinned(ChatId chat, bool pinned);
    /// -1 if there is none.
    int rowOf(ChatId chat) const;
    const ChatSummary& chat(int row) const { return chats_[row]; }

  Q_SIGNALS:
    void renamed(qint64 chat, const QString& title);
    void pinChanged(qint64 chat, bool pinned);

  private:
    QList<ChatSummary> chats_;
};

/// The chats that match a search: the pinned ones first, then the newest.
class ChatListFilter : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit ChatListFilter(QObject* parent = nullptr);
    /// Chats with the text in their title; and those of `inMessages`, which have it elsewhere.
    void setSearch(const QString& text, const QSet<ChatId>& inMessages);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    QString text_;
    QSet<ChatId> inMessages_;
};

}  // namespace tars::ui
