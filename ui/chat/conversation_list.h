// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_store.h"
#include "ui/chat/chat_tree_model.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QTreeView;

namespace tars::ui {

class SearchHits;
class SearchHitView;

/// The chats there are in their folders, with a search over titles and messages. While it is on, the messages
/// found stand below the chats.
class ConversationList : public QWidget {
    Q_OBJECT
  public:
    ConversationList(ChatTreeModel& chats, ChatStore& store, QWidget* parent = nullptr);

    /// A chat or folder; 0: none.
    void setCurrent(qint64 id);
    /// Puts the cursor into the search.
    void focusSearch();
    /// Of what a search finds; orderChosen() when the user wants another one.
    void setSearchOrder(SearchOrder order);
    /// The chats, and what was found in them.
    QSplitter& results() { return *results_; }
    void setNewChatKeys(const QKeySequence& keys);
    /// Lets the user name the chat or folder that is chosen. The list has the focus afterwards.
    void renameCurrent();
    /// The chat or folder that is chosen; the chats of a folder stay.
    void deleteCurrent();
    /// Makes a folder in another (0: at the top), puts that chat or folder into it if there is one, and lets
    /// the user name it.
    void addFolder(FolderId parent, qint64 inside = 0);
    /// In the folder that is chosen, or that the chosen chat is in.
    void addFolderInside();
    /// Lets the chat or folder that is chosen be moved to another folder.
    void openFolders();
    /// 0 if none is chosen.
    ChatId current() const;
    /// Whether a chat or folder is chosen.
    bool hasCurrent() const;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void newChatRequested(qint64 folder);
    void chosen(qint64 chat);
    void currentChanged();
    void deleteRequested(qint64 chat);
    void folderDeleted(const tars::ui::RemovedFolder& removed);
    /// A message with these words; `forGood`: the user wants to go there, and not only to look.
    void hitChosen(const tars::ui::SearchHit& hit, const QString& words, bool forGood);
    void orderChosen(tars::ui::SearchOrder order);
    void searchEnded();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void search();
    void filter(const QString& text, const QSet<ChatId>& inMessages);
    void showHits(const SearchResult& result);
    void chooseHit(bool forGood);
    bool handleListKey(int key);
    bool handleSearchKey(int key);
    void showMenu(const QPoint& at);
    void fillForChat(QMenu& menu, const QModelIndex& index);
    void fillForFolder(QMenu& menu, FolderId folder);
    void fillFolders(QMenu& menu, qint64 moved);
    QString pathOf(const Folder& folder) const;
    void showOpenFolders(const QModelIndex& parent = {});
    void deleteFolder(FolderId folder);
    void dress();

    ChatTreeModel& chats_;
    ChatStore& store_;
    ChatTreeFilter filter_;
    QPushButton* newChat_;
    QLineEdit* search_;
    QAction* searchSymbol_;
    QSplitter* results_;
    QTreeView* list_;
    SearchHits* hits_;
    QWidget* hitPane_;
    QLabel* hitCount_;
    QComboBox* order_;
    SearchHitView* hitView_;
    QString searched_;  ///< what the hits are of
    bool hasMore_ = false;
    SearchOrder searchOrder_ = SearchOrder::Newest;
    int afterSearch_ = 0;  ///< the key that waits for what is found; 0: none
    QTimer searchDelay_;
    QKeySequence newChatKeys_;
    qint64 current_ = 0;     ///< what is chosen, also while a search hides it
    bool choosing_ = false;  ///< the choice comes from the program, not the user
};

}  // namespace tars::ui
