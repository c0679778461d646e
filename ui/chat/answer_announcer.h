// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_controller.h"
#include "ui/chat/sentences.h"

#include <QMetaObject>
#include <QObject>

namespace tars::ui {

class LiveRegion;

/// Reads the answer that is being written to whoever uses a screen reader, sentence by sentence;
/// and says when there is one in another chat.
class AnswerAnnouncer : public QObject {
    Q_OBJECT
  public:
    AnswerAnnouncer(ChatController& controller, QWidget& page);

  private:
    void listen();
    void hear();
    void say(const QStringList& sentences);

    ChatController& controller_;
    LiveRegion* voice_;
    Sentences sentences_;
    MessageId message_ = 0;  ///< that is being read
    QMetaObject::Connection growing_;
};

}  // namespace tars::ui
