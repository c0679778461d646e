// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/conversation_model.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace tars::ui {

/// Finds words in the conversation shown, message by message; a long one is gone through bit by bit, from its
/// end. Next is downwards, as in every text. Hidden until it is opened.
class FindBar : public QWidget {
    Q_OBJECT
  public:
    explicit FindBar(QWidget* parent = nullptr);

    void setConversation(ConversationModel* conversation);
    /// Begins at this message or the first below it with the words, where there is none at the nearest above;
    /// 0: at the newest.
    void open(MessageId from);
    /// Shows the words with this message as the one found; the cursor stays where it is.
    void showFound(const QString& words, MessageId message);
    /// Away with it, and with the marks; the cursor stays where it is.
    void dismiss();
    /// To the next message with the words (1) or the one before (-1), round the ends.
    void step(int direction);

  Q_SIGNALS:
    void wordsChanged(const QString& words);  ///< empty: nothing is searched for
    void found(qint64 message);
    void closed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void close();
    void search();
    void restart();
    void searchOn();
    bool takeStep(int direction);
    void begin();
    bool isDone() const { return unsearched_ == 0; }
    void showPlace();
    void dress();

    QPointer<ConversationModel> conversation_;
    QLineEdit* words_;
    QLabel* place_;
    QToolButton* previous_;
    QToolButton* next_;
    QToolButton* close_;
    std::vector<MessageId> matches_;  ///< so far, from the end of the chat
    int unsearched_ = 0;              ///< so many rows from the top are still to be looked at
    int wanted_ = 0;                  ///< the step that waits until more is known; 0: none does
    bool begins_ = false;             ///< the first place is still to be found
    MessageId from_ = 0;              ///< where it is looked for; 0: at the end
    bool stale_ = false;              ///< the conversation has changed since
    QTimer more_;
    MessageId current_ = 0;  ///< the message found last; 0: none
};

}  // namespace tars::ui
