// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ui/chat/chat_database.h"
#include "ui/chat/message_tree.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace tars::ui {

/// The conversations on disk, reached through one thread of their own so that no slow disk ever holds up the
/// window. Jobs run in the order they were given; a job's answer comes to `context`'s thread unless `context`
/// is gone. When the disk fails, that is told and a write's `done` still comes: the chat goes on. What the
/// disk does not take now, as it is full or another program keeps the file, waits in memory, with all that is
/// written after it, until the disk takes it: nothing is left out, and the order stays.
class ChatStore : public QObject {
    Q_OBJECT
  public:
    using Done = std::function<void()>;

    /// Opens the file, or makes it, as the thread's first job.
    explicit ChatStore(const QString& path, QObject* parent = nullptr);
    /// Waits until everything given is written, if the disk takes it now.
    ~ChatStore() override;

    /// Something waits for the disk.
    bool isBehind() const { return behind_; }

    /// A number no chat and no message has yet; later ones are larger.
    qint64 newId();
    /// As many as that, in a row: the first of them.
    qint64 newIds(qint64 count);

    void list(QObject* context, std::function<void(QList<ChatSummary>)> receive);
    void folders(QObject* context, std::function<void(QList<Folder>)> receive);
    /// `receive` hears of a chat that is there. Of a long one it gets the end first, and `complete` the rest:
    /// before anything is written that is given after this.
    void read(ChatId chat, QObject* context, std::function<void(ReadChat)> receive,
              std::function<void(MessageTree)> complete);
    void find(const QString& text, SearchOrder order, QObject* context,
              std::function<void(SearchResult)> receive);
    void presets(QObject* context, std::function<void(QList<Preset>)> receive);

    void addMessages(const ChatSummary& chat, const ChatSettings& settings, std::vector<Message> messages,
                     QObject* context, Done done);
    /// Which of these are here already (ChatDatabase::known()); they come back with the answer.
    void known(std::vector<Chat> chats, QObject* context,
               std::function<void(std::vector<Chat>, std::vector<Offered>)> receive);
    /// All or none; `written` hears how many are so far, and `done` comes only if they are there. They are
    /// written a few at a time: what is given meanwhile, such as an answer's text, does not wait for all of
    /// them.
    void addChats(std::vector<Chat> chats, QObject* context, std::function<void(int)> written, Done done);
    /// None of what is still being written by addChats() stays; its `done` does not come.
    void cancelImports();
    void appendPiece(MessageId message, const QString& text, PieceKind kind, QObject* context, Done done);
    void updateMessage(const Message& message, QObject* context, Done done);
    void setSummary(MessageId message, const QString& summary, QObject* context, Done done);
    void rename(ChatId chat, const QString& title);
    void setPinned(ChatId chat, bool pinned);
    void setFolder(ChatId chat, FolderId folder);
    void putFolder(const Folder& folder);
    void removeFolder(FolderId folder);
    void putPreset(const Preset& preset);
    void removePreset(PresetId preset);
    void setSettings(ChatId chat, const ChatSettings& settings);
    void setLeaf(ChatId chat, MessageId leaf);
    void deleteChats(const QList<ChatId>& chats);
    /// `receive` hears of those that are still there; nothing, where the disk fails.
    void restoreChats(const QList<ChatId>& chats, QObject* context,
                      std::function<void(QList<ChatSummary>)> receive);
    void deletedChats(QObject* context, std::function<void(QList<DeletedChat>)> receive);
    void removeForGood(const QList<ChatId>& chats, QObject* context, Done done);

    void setFeedback(const Feedback& feedback, bool collect);
    void collectFeedback(const QList<MessageId>& messages);
    void removeFeedback(const QList<MessageId>& messages);
    void collectedFeedback(QObject* context, std::function<void(QList<CollectedFeedback>)> receive);
    void keptFeedback(QObject* context, std::function<void(QSet<MessageId>)> receive);
    void wantedAnswers(QObject* context, std::function<void(std::vector<WantedAnswer>)> receive);

  Q_SIGNALS:
    /// What was collected may be other things now.
    void feedbackChanged();
    /// These have no feedback any more: the user has deleted it where it is listed.
    void feedbackRemoved(const QList<qint64>& messages);
    void failed(const tars::Error& error);
    /// isBehind() from now on; told once, whatever else comes to wait.
    void fellBehind(const tars::Error& error);
    /// All that waited is on disk.
    void caughtUp();
    /// The file could not be opened at first, as the disk was full: what was read before was nothing.
    void openedLate();

  private:
    using Write = std::function<Result<void>(ChatDatabase&)>;

    void post(std::function<void()> job);
    void reply(QPointer<QObject> context, Done answer);
    void report(const Error& error);
    void write(Write job, QObject* context = nullptr, Done done = {});
    void take(Write job);
    bool writeWaiting();
    void open();
    void setBehind(const Error& error);
    template <typename T>
    void fetch(std::function<Result<T>(const ChatDatabase&)> job, QObject* context,
               std::function<void(T)> receive);

    struct Import {
        qint64 number;
        std::vector<Chat> chats;
        std::size_t added = 0;
        QPointer<QObject> receiver;
        std::function<void(int)> written;
        Done done;
    };
    /// The next few of the first import.
    void importSome();
    Result<void> addSome(Import& import);

    const QString path_;
    QThread thread_;
    QObject* worker_;                         ///< on thread_
    QTimer* retry_;                           ///< on thread_
    std::unique_ptr<ChatDatabase> database_;  ///< on thread_ only; null when it could not be opened
    bool opening_ = true;                     ///< on thread_ only: it may still be
    std::deque<Import> imports_;              ///< on thread_ only
    std::deque<Write> waiting_;               ///< on thread_ only: for the disk
    bool told_ = false;                       ///< on thread_ only: behind_, as it will be
    bool behind_ = false;
    qint64 lastId_ = 0;
};

}  // namespace tars::ui
