// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_list_model.h"
#include "ui/chat/chat_store.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;

namespace tars::ui {

/// The chats there are, newest first, with a search over titles and messages.
class ConversationList : public QWidget {
    Q_OBJECT
  public:
    ConversationList(ChatListModel& chats, ChatStore& store, QWidget* parent = nullptr);

    void setCurrent(ChatId chat);
    void renameCurrent();
    /// 0 if none is chosen.
    ChatId current() const;

  Q_SIGNALS:
    void newChatRequested();
    void chosen(qint64 chat);
    void deleteRequested(qint64 chat);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void search();
    void showMenu(const QPoint& at);
    void dress();

    ChatListModel& chats_;
    ChatStore& store_;
    ChatListFilter filter_;
    QPushButton* newChat_;
    QLineEdit* search_;
    QAction* searchSymbol_;
    QListView* list_;
    QTimer searchDelay_;
    bool choosing_ = false;  ///< the choice comes from the program, not the user
};

}  // namespace tars::ui
