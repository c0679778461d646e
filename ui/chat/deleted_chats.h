// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_controller.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace tars::ui {

/// The chats in the trash: back from there, or gone for good.
class DeletedChats : public QDialog {
    Q_OBJECT
  public:
    DeletedChats(ChatStore& store, ChatController& controller, QWidget* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void read();
    void showChats(const QList<DeletedChat>& chats);
    QList<ChatId> chosen() const;
    void restore();
    void askToRemove();
    void refresh();
    void dress();

    ChatStore& store_;
    ChatController& controller_;
    QLabel* about_;
    QTreeWidget* list_;
    QPushButton* restore_;
    QPushButton* remove_;
    QPushButton* close_;
};

}  // namespace tars::ui
