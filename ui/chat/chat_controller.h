// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_store.h"
#include "ui/chat/conversation_model.h"
#include "ui/chat/summariser.h"
#include "ui/engine/chat_engine.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace tars::ui {

/// What happens in the chat: one conversation is shown, any number may be being answered. A prompt is on disk
/// before the engine hears of it, and a piece of an answer before it is shown.
class ChatController : public QObject {
    Q_OBJECT
  public:
    ChatController(ChatStore& store, ChatEngine& engine, QObject* parent = nullptr);
    ~ChatController() override;

    ConversationModel* conversation() const { return shown_.get(); }
    /// Nothing is stored until the first message.
    void startNewChat(FolderId folder = 0);
    void openChat(ChatId chat);

    /// An engine that answers every prompt from now on, too, as long as it has a model: beside the first.
    /// Null: none does, and what it is writing is stopped.
    void setSecond(ChatEngine* second);

    /// In the conversation shown; or its oldest messages are being summarised for that.
    bool isAnswering() const;
    /// In any.
    bool isBusy() const { return !running_.empty() || summariser_.isBusy(); }
    /// False if there is no model to answer, or an answer is still being written. Otherwise sent() follows
    /// when it is in the conversation; without that, nothing came of it and failed() says why.
    bool send(const QString& text, std::vector<Attachment> attachments = {});
    /// What send() would have the model read.
    AnswerRequest requestWith(const QString& draft, const std::vector<Attachment>& attachments = {}) const;
    void stop();
    /// Another answer to the same prompt, beside the first; without a message, to the last prompt shown.
    void regenerate(MessageId answer = 0);
    /// Another answer made in the same way as this one, seed and adapter and all, beside it; by the ready
    /// model, which should be the same.
    void answerAgain(MessageId answer);
    /// Goes on where an answer broke off.
    void continueAnswer(MessageId answer);
    /// Another version of a message, beside the first: of a prompt, with an answer to it if there is a model;
    /// of an answer, as the user would have it. False if nothing came of it.
    bool edit(MessageId message, const QString& text);
    /// A new chat that begins with this one's branch down to `message`.
    void fork(MessageId message);
    /// What the user thinks of an answer in the conversation shown; FeedbackKind::None takes it back.
    void rate(MessageId answer, FeedbackKind kind);
    /// The same of an answer in any conversation.
    void keepFeedback(const Feedback& feedback);
    /// Messages that were written elsewhere, to a chat that need not be there yet and is not shown.
    void addToChat(const ChatSummary& chat, std::vector<Message> messages);
    /// Whether what the user thinks of answers may be used for tuning, from now on.
    void setCollecting(bool collecting) { collecting_ = collecting; }
    void showSibling(MessageId message, int step);
    /// Goes on from this version of an answer.
    void showVersion(MessageId message);
    void setSettings(const ChatSettings& settings);
    void renameChat(ChatId chat, const QString& title);
    void pinChat(ChatId chat, bool pinned);
    void moveChat(ChatId chat, FolderId folder);
    void deleteChat(ChatId chat) { deleteChats({chat}); }
    void deleteChats(const QList<ChatId>& chats);
    /// From the trash; the first of them is opened.
    void restoreChats(const QList<ChatId>& chats);
    /// Takes chats numbered from 1 into the store; chatsImported() follows.
    void importChats(std::vector<Chat> chats);
    /// What is still coming in stays out, and so does what came in with it.
    void cancelImport();

    /// Message::summary, of a chat that is shown or not; empty: throws it away.
    void setSummary(MessageId message, const QString& summary);
    /// How many tokens a message of the conversation shown has, where that is not known of it.
    void setTokens(MessageId message, int tokens);

  Q_SIGNALS:
    void conversationChanged();
    void sent();
    /// The oldest messages of the conversation shown; the tokens read and written of those expected.
    void summarising(int messages, int done, int total);
    void chatTouched(const tars::ui::ChatSummary& chat);  ///< made, answered or renamed
    void chatsRemoved(const QList<qint64>& chats);
    void chatsImporting(int done, int total);  ///< while importChats() takes its time
    void importCancelled();
    void chatsImported(const QList<tars::ui::ChatSummary>& chats);
    void thoughtOf(qint64 answer);          ///< the user has rated or changed it
    void answeringChanged(bool answering);  ///< in the conversation shown
    /// In whichever chat: an answer is being written, or what comes before it.
    void answerBegun(qint64 chat);
    /// None is any more; `how` the last one ended: Complete, Stopped or Failed.
    void answerEnded(const tars::ui::ChatSummary& chat, tars::ui::MessageState how);
    void settingsChanged();  ///< of the conversation shown, not by setSettings()
    void prefilled(int done, int total, int secondsLeft);  ///< < 0: not known
    void contextUsed(int tokens);
    void speedMeasured(double tokensPerSecond);
    void failed(const tars::Error& error);

  private:
    struct Running {
        std::shared_ptr<ConversationModel> conversation;
        MessageId message = 0;
        ChatEngine* engine = nullptr;
        AnswerId answer = 0;  ///< 0: the prompt is not on disk yet
        bool stopWanted = false;
        bool chatDeleted = false;
        bool concluded = false;                ///< its end is on the way to the disk
        std::optional<ChatSettings> settings;  ///< instead of the conversation's
        std::optional<QString> adapter;        ///< instead of the model's own
        AnswerRecord record;
        QElapsedTimer sincePrefill;  ///< since the first news of the prompt being read
        int prefilledFirst = 0;      ///< tokens, by then
        QElapsedTimer sinceThought, sinceFirst;
        qint64 thoughtMs = 0;  ///< until the thoughts ended last
        int promptTokens = 0;
        int tokens = 0;
        int earlierTokens = 0;  ///< written before the context was raised
    };

    void show(std::shared_ptr<ConversationModel> conversation);
    void begin(const ConversationModel& conversation);
    /// Unless another answer is still being written there.
    void end(const ConversationModel& conversation, MessageState how);
    static void halt(Running& running);
    static void noteModel(Running& running);
    /// Puts messages that nobody answers into the shown conversation and on disk.
    void keep(std::vector<Message> added);
    /// Sends the prompt to whoever answers.
    void ask(const Message& prompt);
    Message answerTo(MessageId prompt);
    void answer(std::vector<Message> added, MessageId answerId);
    void expect(MessageId message, ChatEngine& engine);
    void submit(MessageId message);
    void submitAgain(Running& running, const Finished& how);
    void listenTo(ChatEngine& engine);
    Running* runningFor(const ChatEngine& engine, AnswerId answer);
    void takePrefill(const ChatEngine& engine, AnswerId answer, int done, int total);
    void takeFit(const ChatEngine& engine, AnswerId answer, int dropped);
    void takeContext(const ChatEngine& engine, AnswerId answer, quint32 context);
    void takeThought(const ChatEngine& engine, AnswerId answer, const QString& text, int tokens);
    void takeTokens(Running& running, int tokens);
    void takeText(const ChatEngine& engine, AnswerId answer, const QString& text, int tokens);
    void takeEnd(const ChatEngine& engine, AnswerId answer, const Finished& how);
    void takeFailure(const ChatEngine& engine, AnswerId answer, const Error& error);
    void forgetFeedback(const QList<MessageId>& messages);
    bool isInFront(const Running& running) const;
    /// What is in memory of that chat.
    void withEach(ChatId chat, const std::function<void(ConversationModel&)>& change);
    /// Stays in memory where the disk does not have all of it yet.
    void keepUnwritten(const std::shared_ptr<ConversationModel>& conversation);
    static qint64 endThoughts(Running& running);
    void conclude(MessageId message, Message final);
    /// Where the oldest messages are to be summarised, that comes before `go`, which asks the question.
    void makeRoom(const Question& question, const ChatSettings& settings, std::function<void()> go);

    ChatStore& store_;
    ChatEngine& engine_;
    Summariser summariser_;  ///< of the conversation shown
    ChatEngine* second_ = nullptr;
    QSet<const ChatEngine*> heard_;  ///< besides the first: one that was the second once may still have news
    std::shared_ptr<ConversationModel> shown_;  ///< shared with the answers being written for it
    std::map<MessageId, Running> running_;      ///< by the answer's message
    std::map<ChatId, std::shared_ptr<ConversationModel>> unwritten_;  ///< while the store is behind
    QSet<ChatId> answered_;                     ///< chats whose answer was begun and has not ended
    bool collecting_ = false;
    ChatId wanted_ = 0;  ///< the chat asked for last; an earlier one that is read late is not shown
};

}  // namespace tars::ui
