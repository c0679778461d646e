// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_store.h"
#include "ui/chat/chat_tree_model.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QTreeView;

namespace tars::ui {

/// The chats there are in their folders, with a search over titles and messages.
class ConversationList : public QWidget {
    Q_OBJECT
  public:
    ConversationList(ChatTreeModel& chats, ChatStore& store, QWidget* parent = nullptr);

    void setCurrent(ChatId chat);
    void setNewChatKeys(const QKeySequence& keys);
    void renameCurrent();
    void focusSearch();
    /// Makes a folder in another (0: at the top), puts the chat into it if there is one, and lets the user
    /// name it.
    void addFolder(FolderId parent, ChatId chat = 0);
    /// Lets a chat be moved to another folder.
    void openFolders(ChatId chat);
    /// 0 if none is chosen.
    ChatId current() const;

  Q_SIGNALS:
    void newChatRequested(qint64 folder);
    void chosen(qint64 chat);
    void deleteRequested(qint64 chat);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void search();
    void showMenu(const QPoint& at);
    void fillForChat(QMenu& menu, const QModelIndex& index);
    void fillForFolder(QMenu& menu, FolderId folder);
    void fillFolders(QMenu& menu, ChatId chat);
    QString pathOf(const Folder& folder) const;
    void showOpenFolders(const QModelIndex& parent = {});
    void deleteCurrent();
    void dress();

    ChatTreeModel& chats_;
    ChatStore& store_;
    ChatTreeFilter filter_;
    QPushButton* newChat_;
    QLineEdit* search_;
    QAction* searchSymbol_;
    QTreeView* list_;
    QTimer searchDelay_;
    QKeySequence newChatKeys_;
    bool choosing_ = false;  ///< the choice comes from the program, not the user
};

}  // namespace tars::ui
