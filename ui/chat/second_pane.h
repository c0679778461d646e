// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_controller.h"
#include "ui/models/model_library.h"
#include "ui/settings/settings.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tars::ui {

class EmptyPage;
class ModelPicker;
class TranscriptView;

/// Beside the chat: the question asked last, and another answer to it than the one that the chat goes on
/// from. While it is open, the model chosen here answers every question, too. Both answers stand side by side
/// in the chat's tree; a button goes on from this one.
class SecondPane : public QWidget {
    Q_OBJECT
  public:
    SecondPane(ChatController& controller, ChatEngine& engine, ModelLibrary& library, Settings& settings,
               QWidget* parent = nullptr);
    ~SecondPane() override;

    TranscriptView& transcript() { return *transcript_; }
    /// The answer shown; 0: there is none.
    MessageId answer() const { return answer_; }
    ChatEngine& engine() { return engine_; }
    /// The chat goes on from the answer shown, and the one it went on from is shown here.
    void goOn();

  Q_SIGNALS:
    void answerChanged();
    void closeRequested();
    void importRequested();
    void importFolderRequested();
    void linkClicked(const QUrl& address);
    void blockSaveRequested(const QString& fileName, const QByteArray& bytes);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void follow();
    void refresh();
    void showMessage(MessageId message);
    void dress();

    ChatController& controller_;
    ChatEngine& engine_;
    ModelPicker* picker_;
    QToolButton* close_;
    QStackedWidget* middle_;
    EmptyPage* empty_;
    TranscriptView* transcript_;
    QPushButton* goOn_;
    std::unique_ptr<ConversationModel> shown_;  ///< copies of the question and of this answer to it
    MessageId answer_ = 0;
};

}  // namespace tars::ui
