// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/search_result.h"

#include <QSet>
#include <QSqlDatabase>

#include <memory>
#include <optional>
#include <span>

namespace tars::ui {

// chat_schema.cpp
/// A step of the schema: what brings a file from version i to version i + 1.
struct Migration {
    std::span<const char* const> statements;
};
std::span<const Migration> chatMigrations();

/// Brings the database from its `user_version` to the last one, each step in a transaction of its own. A file
/// from a newer program is an error and stays as it is.
Result<void> migrate(QSqlDatabase database, std::span<const Migration> migrations);

/// All conversations, in one SQLite file. Belongs to the thread that opened it; every call is on disk (in the
/// operating system's hands, which outlives this process) when it returns.
class ChatDatabase {
  public:
    static Result<std::unique_ptr<ChatDatabase>> open(const QString& path);
    ~ChatDatabase();
    ChatDatabase(const ChatDatabase&) = delete;
    ChatDatabase& operator=(const ChatDatabase&) = delete;

    /// Newest first.
    Result<QList<ChatSummary>> list() const;
    Result<QList<Folder>> folders() const;
    /// Empty if there is no such chat.
    Result<std::optional<Chat>> read(ChatId chat) const;
    /// With no more than so many messages: the last ones of the branch shown.
    Result<std::optional<Chat>> readEnd(ChatId chat, int messages) const;
    Result<qint64> messageCount(ChatId chat) const;
    /// The chats with `text` somewhere in a message, and no more than `most` of these messages, the first in
    /// that order. Of chats in the trash nothing.
    Result<SearchResult> find(const QString& text, int most, SearchOrder order = SearchOrder::Newest) const;

    /// Adds messages and makes the last one the end of the branch shown; the chat is made if it is new. With
    /// the disk's own word for it: a power cut does not undo this.
    Result<void> addMessages(const ChatSummary& chat, const ChatSettings& settings,
                             std::span<const Message> messages);
    /// Adds whole chats, part of an import, which nobody sees before showArrived(). Without that they lie in
    /// the trash, and are gone at a start an hour later. `import` is an importNumber().
    Result<void> addArriving(std::span<const Chat> chats, qint64 import);
    Result<void> showArrived(qint64 import);
    /// What has come in of an import that nobody wants any more.
    Result<void> dropArriving(qint64 import);
    static qint64 importNumber();
    /// More text at the end of a message, or of its thoughts.
    Result<void> appendPiece(MessageId message, const QString& text, PieceKind kind = PieceKind::Text);
    /// Everything about a message but its words, its summary, its attachments and its place.
    Result<void> updateMessage(const Message& message);
    /// Message::summary.
    Result<void> setSummary(MessageId message, const QString& summary);
    Result<void> rename(ChatId chat, const QString& title);
    Result<void> setPinned(ChatId chat, bool pinned);
    Result<void> setFolder(ChatId chat, FolderId folder);
    /// Adds the folder, or brings what is known of it up to date.
    Result<void> putFolder(const Folder& folder);
    /// Only the folder: move what is in it first.
    Result<void> removeFolder(FolderId folder);
    Result<void> setSettings(ChatId chat, const ChatSettings& settings);
    Result<void> setLeaf(ChatId chat, MessageId leaf);
    // trash_queries.cpp
    /// To the trash and back. What lies there for kTrashDays is gone at the next start.
    Result<void> setDeleted(ChatId chat, bool deleted);
    /// All or none.
    Result<void> deleteChats(std::span<const ChatId> chats);
    /// The same; those that are still there come back.
    Result<QList<ChatSummary>> restoreChats(std::span<const ChatId> chats);
    /// What lies in the trash, deleted last first.
    Result<QList<DeletedChat>> deletedChats() const;
    /// Of these, what lies in the trash.
    Result<void> removeForGood(std::span<const ChatId> chats);

    /// Takes the place of what was thought of the answer before; FeedbackKind::None takes it back. `collect`:
    /// the user has agreed that it may be used for tuning.
    Result<void> setFeedback(const Feedback& feedback, bool collect);
    /// What was given before the user agreed.
    Result<void> collectFeedback(std::span<const MessageId> messages);
    Result<void> removeFeedback(std::span<const MessageId> messages);
    /// What was collected, the newest first; not that of chats in the trash.
    Result<QList<CollectedFeedback>> collectedFeedback() const;
    /// Also of chats in the trash, which may come back.
    Result<QSet<MessageId>> keptFeedback() const;
    /// What is to be learnt from what was collected, the oldest first: answers the user liked, preferred or
    /// wrote, but none that breaks off: where it ends would be learnt, too. Of prompts to which there are
    /// only bad answers, these.
    Result<std::vector<WantedAnswer>> wantedAnswers() const;
    // known_chats.cpp
    /// Of each of these, which have messages, whether it is here already: under the name its program gave it,
    /// or, where one of the two has none, by what was said first. What lies in the trash does not count.
    Result<std::vector<Offered>> known(std::span<const Chat> chats) const;
    // preset_table.cpp
    /// In order of name.
    Result<QList<Preset>> presets() const;
    /// Adds the preset, or brings what is known of it up to date.
    Result<void> putPreset(const Preset& preset);
    Result<void> removePreset(PresetId preset);

  private:
    explicit ChatDatabase(QSqlDatabase database) : database_(std::move(database)) {}
    Result<void> emptyTrash();
    Result<void> foldAll();
    Result<void> foldPieces(MessageId message);
    /// Without messages.
    Result<std::optional<Chat>> readHead(ChatId chat) const;
    Result<void> insert(const ChatSummary& chat, const ChatSettings& settings,
                        std::span<const Message> messages);

    QSqlDatabase database_;
};

}  // namespace tars::ui
