// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>

#include <memory>
#include <optional>
#include <vector>

namespace tars::ui {

/// What it takes to have a folder back.
struct RemovedFolder {
    Folder folder;
    QList<qint64> inside;  ///< chats and folders
};

/// All chats by title, in their folders, in no order.
class ChatTreeModel : public QAbstractItemModel {
    Q_OBJECT
  public:
    enum Role { IdRole = Qt::UserRole, UpdatedRole, PinnedRole, IsFolderRole, AnsweringRole, UnseenRole };

    explicit ChatTreeModel(QObject* parent = nullptr);
    ~ChatTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    /// Not valid if there is no such chat or folder.
    QModelIndex indexOf(qint64 id) const;
    /// Null if there is no such chat.
    const ChatSummary* chat(ChatId id) const;
    QList<Folder> folders() const;
    bool isOpen(FolderId folder) const;

    /// Adds the chat, or brings what is known of it up to date.
    void put(const ChatSummary& chat);
    /// Adds those that are not there yet, all at once.
    void add(const QList<ChatSummary>& chats);
    /// Takes the folders as they were kept. One whose parent is missing, or lies inside it, stands at the
    /// top.
    void addFolders(const QList<Folder>& folders);
    /// Chats, or folders with nothing in them.
    void remove(const QList<qint64>& ids);
    void setPinned(ChatId chat, bool pinned);
    /// Whether an answer is being written in it. A folder has this from the chats in it.
    void setAnswering(ChatId chat, bool answering) { mark(answering_, chat, answering); }
    /// Whether there is one that nobody has looked at. A folder has this, too.
    void setUnseen(ChatId chat, bool unseen) { mark(unseen_, chat, unseen); }
    void setOpen(FolderId folder, bool open);
    void newFolder(const Folder& folder);
    /// What is in it goes to where it was. Nothing if there is no such folder.
    std::optional<RemovedFolder> removeFolder(FolderId folder);
    /// With what was in it, as far as that still is where it went.
    void restoreFolder(const RemovedFolder& removed);
    /// Whether a chat or a folder can go into a folder (0: the top). Not into the one that it is in, and a
    /// folder neither into itself nor into what it holds.
    bool canMove(qint64 id, FolderId folder) const;
    /// Puts it there. False if that makes no sense.
    bool move(qint64 id, FolderId folder);

  Q_SIGNALS:
    void renamed(qint64 chat, const QString& title);
    void pinChanged(qint64 chat, bool pinned);
    void chatMoved(qint64 chat, qint64 folder);
    void folderChanged(const tars::ui::Folder& folder);  ///< made, renamed, moved, opened or shut
    void folderRemoved(qint64 folder);

  private:
    struct Node;

    Node* nodeOf(const QModelIndex& index) const;
    Node* folderNode(FolderId folder) const;
    QModelIndex indexOf(const Node& node) const;
    bool fits(const Node& node, const Node& folder) const;
    void insert(std::unique_ptr<Node> node, Node& folder);
    void place(Node& node, Node& folder);
    void tell(const Node& moved);
    void mark(QSet<ChatId>& marked, ChatId chat, bool wanted);
    bool holdsAny(const Node& node, const QSet<ChatId>& chats) const;
    QString inWords(const Node& node) const;
    QString stateInWords(const Node& node) const;

    std::unique_ptr<Node> root_;
    QHash<qint64, Node*> nodes_;  ///< by chat or folder
    QSet<ChatId> answering_, unseen_;
};

/// The chats that match a search, in their folders: the pinned ones first, then folders by name, then the
/// newest.
class ChatTreeFilter : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit ChatTreeFilter(QObject* parent = nullptr);
    /// Chats and folders with the text in their name; and those of `inMessages`, which have it elsewhere.
    void setSearch(const QString& text, const QSet<ChatId>& inMessages);
    bool isSearching() const { return !text_.isEmpty(); }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    QString text_;
    QSet<ChatId> inMessages_;
};

}  // namespace tars::ui
