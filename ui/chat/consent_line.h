// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_controller.h"
#include "ui/settings/settings.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace tars::ui {

/// Asks once whether what the user thinks of answers may be collected for tuning: when the user first rates
/// or changes one, and in nobody's way. Nothing is collected before.
class ConsentLine : public QFrame {
    Q_OBJECT
  public:
    ConsentLine(ChatController& controller, ChatStore& store, Settings& settings, QWidget* parent = nullptr);

  Q_SIGNALS:
    void answered();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void ask(MessageId about);
    void answer(bool agreed);
    void dress();

    ChatStore& store_;
    Settings& settings_;
    QList<MessageId> waiting_;  ///< what the user has rated or changed while this was asked
    QLabel* words_;
    QPushButton* yes_;
    QPushButton* no_;
};

}  // namespace tars::ui
