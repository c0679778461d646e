// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ui/chat/chat_database.h"
#include "ui/chat/message_tree.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>

namespace tars::ui {

/// The conversations on disk, reached through one thread of their own so that no slow disk ever holds up the
/// window. Jobs run in the order they were given; a job's answer comes to `context`'s thread unless `context`
/// is gone. When the disk fails, failed() says so and a write's `done` still comes: the chat goes on,
/// unsaved.
class ChatStore : public QObject {
    Q_OBJECT
  public:
    using Done = std::function<void()>;

    /// Opens the file, or makes it, as the thread's first job.
    explicit ChatStore(const QString& path, QObject* parent = nullptr);
    /// Waits until everything given is written.
    ~ChatStore() override;

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
    void find(const QString& text, QObject* context, std::function<void(QSet<ChatId>)> receive);
    void presets(QObject* context, std::function<void(QList<Preset>)> receive);

    void addMessages(const ChatSummary& chat, const ChatSettings& settings, std::vector<Message> messages,
                     QObject* context, Done done);
    /// All or none; `written` hears how many are so far, and `done` comes only if they are there.
    void addChats(std::vector<Chat> chats, QObject* context, std::function<void(int)> written, Done done);
    void appendPiece(MessageId message, const QString& text, PieceKind kind, QObject* context, Done done);
    void updateMessage(const Message& message, QObject* context, Done done);
    void rename(ChatId chat, const QString& title);
    void setPinned(ChatId chat, bool pinned);
    void setFolder(ChatId chat, FolderId folder);
    void putFolder(const Folder& folder);
    void removeFolder(FolderId folder);
    void putPreset(const Preset& preset);
    void removePreset(PresetId preset);
    void setSettings(ChatId chat, const ChatSettings& settings);
    void setLeaf(ChatId chat, MessageId leaf);
    void setDeleted(ChatId chat, bool deleted);
    void deleteChats(const QList<ChatId>& chats);

  Q_SIGNALS:
    void failed(const tars::Error& error);

  private:
    void post(std::function<void()> job);
    void reply(QPointer<QObject> context, Done answer);
    void report(const Error& error);
    void write(std::function<Result<void>(ChatDatabase&)> job, QObject* context = nullptr, Done done = {});
    template <typename T>
    void fetch(std::function<Result<T>(const ChatDatabase&)> job, QObject* context,
               std::function<void(T)> receive);

    QThread thread_;
    QObject* worker_;                         ///< on thread_
    std::unique_ptr<ChatDatabase> database_;  ///< on thread_ only; null when it could not be opened
    qint64 lastId_ = 0;
};

}  // namespace tars::ui
