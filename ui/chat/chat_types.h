// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_settings.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace tars::ui {

using ChatId = qint64;     ///< 0: not a chat
using FolderId = qint64;   ///< 0: none, the top of the list
using PresetId = qint64;   ///< 0: none
using MessageId = qint64;  ///< 0: not a message; as a parent: the chat's beginning

// The numbers of the next four are written to the database: never renumber.
enum class Author { User = 0, Assistant = 1 };
enum class MessageState {
    Complete = 0,
    Streaming = 1,  ///< being written
    Stopped = 2,    ///< by the user
    Failed = 3,
    Interrupted = 4,  ///< the program ended while it was being written
    Edited = 5,       ///< an answer as the user would have it
};
enum class FeedbackKind {
    None = 0,
    Liked = 1,
    Disliked = 2,
    Corrected = 3,  ///< the user's own version of an answer
    Preferred = 4,  ///< to another answer, not knowing whose they were
};
enum class PieceKind { Text, Thought };
enum class AnswerEnd { None = 0, Natural = 1, LengthLimit = 2, ContextFull = 3 };

struct AnswerStats {
    int promptTokens = 0;
    int outputTokens =
        0;                ///< of the message itself; 0: not known. That of a prompt, or of an answer that was
                          ///< not written here, a model has counted later: nothing else is known of it then
    qint64 promptMs = 0;  ///< from sending to the first token
    qint64 outputMs = 0;  ///< from the first token to the last
    quint64 seed = 0;
    AnswerEnd end = AnswerEnd::None;

    bool isMeasured() const { return promptTokens > 0 || promptMs > 0 || outputMs > 0; }
    double tokensPerSecond() const {
        return outputMs > 0 && outputTokens > 1 ? 1000.0 * (outputTokens - 1) / static_cast<double>(outputMs)
                                                : 0;
    }
};

/// How an answer was made: what it takes to make the same one again.
struct AnswerRecord {
    ChatSettings settings;           ///< with the seed that was drawn
    QString file;                    ///< of the model; empty: nothing is known
    QString type;                    ///< of its weights: "Q4_K"
    std::optional<QString> adapter;  ///< the file of the one it answered through, empty where there was none;
                                     ///< not known of older answers, as the next two
    QString cache;                   ///< what its keys and values were kept as: "f16"
    QString device;                  ///< that computed
    int context = 0;                 ///< tokens the model had
    qint64 memory = 0;               ///< bytes the model took, context and all; 0: not known
    int dropped = 0;                 ///< of the oldest messages, not sent
    int summarised = 0;              ///< of the oldest messages, given as a summary
    int forgotten = 0;               ///< tokens, as the context ran full while it was being written
    // Not known of older answers:
    QString choice;           ///< what was to compute, as choose_device() names it
    int threads = 0;          ///< of the processor; 0: not known
    qint64 fileBytes = 0;     ///< of the model's file; 0: not known, or a folder
    qint64 fileModified = 0;  ///< ms since 1970, UTC
    QString version;          ///< of TARS

    bool operator==(const AnswerRecord&) const = default;
};
/// Empty where nothing is known.
QByteArray toJson(const AnswerRecord& record);
AnswerRecord answerRecordFromJson(const QByteArray& json);

/// A text that was sent along with a prompt: what a file says.
struct Attachment {
    QString name;
    qint64 bytes = 0;  ///< of the file
    QString text;

    bool operator==(const Attachment&) const = default;
};

/// A message of a tree: an answer that was asked for again stands beside the first one, under one parent.
struct Message {
    MessageId id = 0;
    MessageId parent = 0;
    Author author = Author::User;
    MessageState state = MessageState::Complete;
    qint64 created = 0;  ///< ms since 1970, UTC
    QString text;
    QString model;    ///< that answered
    QString problem;  ///< why it failed
    AnswerStats stats;
    FeedbackKind feedback = FeedbackKind::None;  ///< of an answer
    QString thoughts;                            ///< of the model, before it answered
    qint64 thoughtMs = 0;
    AnswerRecord record;
    std::vector<Attachment> attachments;
    /// What a model is given in place of this message and all before it; empty: they are given themselves.
    QString summary;
};

/// Settings under a name, for any chat to take.
struct Preset {
    PresetId id = 0;
    QString name;
    ChatSettings settings;
};

struct ChatSummary {
    ChatId id = 0;
    QString title;
    qint64 updated = 0;  ///< ms since 1970, UTC
    bool pinned = false;
    FolderId folder = 0;
};

constexpr int kTrashDays = 30;  ///< that a deleted chat can come back

struct DeletedChat {
    ChatSummary summary;
    qint64 deleted = 0;  ///< ms since 1970, UTC
};

/// Chats and other folders are in it.
struct Folder {
    FolderId id = 0;
    FolderId parent = 0;
    QString name;
    bool open = true;  ///< shows what is in it
};

struct Chat {
    ChatSummary summary;
    MessageId leaf = 0;  ///< the end of the branch that is shown
    ChatSettings settings;
    std::vector<Message> messages;
    QString origin = {};  ///< the program it was imported from, and its name there; often empty
};

/// What is known of a chat that may be imported.
enum class Offered {
    New,
    Here,   ///< it was imported before, or it was exported from here
    Twice,  ///< it is the same as one before it in this import
};

/// What the user thinks of an answer.
struct Feedback {
    MessageId message = 0;
    FeedbackKind kind = FeedbackKind::None;
    MessageId replaced = 0;  ///< the answer that this one was put in place of; 0: none
    qint64 created = 0;      ///< ms since 1970, UTC

    bool operator==(const Feedback&) const = default;
};

/// One that was collected for tuning, as it is shown.
struct CollectedFeedback {
    Feedback feedback;
    QString prompt, answer;
    QString model;
    QString chat;  ///< its title

    bool operator==(const CollectedFeedback&) const = default;
};

/// An answer that is wanted, with what was said before it; or, where nobody knows one, what is not wanted.
struct WantedAnswer {
    MessageId message = 0;  ///< the answer; where nobody knows one, the first that is not wanted
    QString systemPrompt;
    std::vector<Message> before;  ///< the oldest first
    QString answer;               ///< empty: nobody knows a good one
    QStringList rejected;         ///< answers to the same prompt that are not wanted
    QList<MessageId> disliked;    ///< those of them that were called bad
};

}  // namespace tars::ui
