// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_request.h"
#include "ui/chat/chat_store.h"
#include "ui/engine/chat_engine.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tars::ui {

/// Makes a conversation fit the model's context: what is too much of its beginning is summarised by the model
/// itself. The summary is kept with the last message it stands for (Message::summary), on disk before
/// anything else is asked. Where that is too much to be read at once, it takes several rounds, and the
/// summary of one begins that of the next. One conversation at a time, on the GUI thread.
class Summariser : public QObject {
    Q_OBJECT
  public:
    Summariser(ChatEngine& engine, ChatStore& store, QObject* parent = nullptr);
    ~Summariser() override;

    /// `fits` comes when the question with all before it fits, or as much of it as can be helped; nothing
    /// comes when it failed or was stopped. Not while isBusy().
    void start(std::shared_ptr<ConversationModel> conversation, ChatSettings settings, Question question,
               std::function<void()> fits);
    bool isBusy() const { return conversation_ != nullptr; }
    /// failed() says so.
    void stop();

  Q_SIGNALS:
    /// Of the round: for how many messages, and the tokens read and written of those expected.
    void progressed(int messages, int done, int total);
    void failed(const tars::Error& error);

  private:
    void count();
    void takeCount(const PromptCount& count);
    void ask(const PromptCount& count);
    void takePrefill(AnswerId answer, int done, int total);
    void takeTokens(AnswerId answer, const QString& text, int tokens);
    void takeEnd(AnswerId answer, const Finished& how);
    void fail(const Error& error);

    ChatEngine& engine_;
    ChatStore& store_;
    std::shared_ptr<ConversationModel> conversation_;  ///< null: nothing to do
    ChatSettings settings_;
    Question question_;
    std::function<void()> fits_;
    quint64 job_ = 0;       ///< what was asked of the disk for an earlier one does not count
    quint64 counting_ = 0;  ///< 0: nothing is being counted
    AnswerId answer_ = 0;   ///< 0: nothing is being written
    MessageId last_ = 0;    ///< that the summary being written stands for
    int messages_ = 0;      ///< as many as that
    int read_ = 0, written_ = 0, expected_ = 0;  ///< tokens
    QString text_;
};

}  // namespace tars::ui
