// SPDX-License-Identifier: Apache-2.0
// What ChatDatabase knows of ratings and corrections.
#include "ui/chat/chat_database.h"
#include "ui/chat/sql.h"

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostBefore = 64;  // messages: an example with more would fit no context

FeedbackKind kindFrom(const QVariant& value) {
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(FeedbackKind::Preferred)
               ? static_cast<FeedbackKind>(number)
               : FeedbackKind::None;
}

/// The branch that ends with `message`, the oldest first.
Result<std::vector<Message>> branchTo(const QSqlDatabase& database, MessageId message) {
    TARS_TRY(auto rows, run(database,
                            u"WITH RECURSIVE branch (id, parent, author, text, number) AS ("
                            " SELECT id, parent, author, text, 1 FROM message WHERE id = ?"
                            " UNION ALL SELECT message.id, message.parent, message.author, message.text,"
                            " number + 1 FROM branch JOIN message ON message.id = branch.parent"
                            " WHERE number < ?) SELECT id, author, text FROM branch ORDER BY number DESC"_s,
                            message, kMostBefore));
    std::vector<Message> branch;
    while (rows.next()) {
        Message said;
        said.id = rows.value(0).toLongLong();
        said.author = rows.value(1).toInt() == 0 ? Author::User : Author::Assistant;
        said.text = rows.value(2).toString();
        if (!said.text.isEmpty()) branch.push_back(std::move(said));
    }
    return branch;
}

/// Adds what the answer replaced, and what was disliked beside it.
Result<void> addRejected(const QSqlDatabase& database, WantedAnswer& wanted) {
    TARS_TRY(auto rows,
             run(database,
                 u"SELECT other.text, other.id, thought.kind FROM message AS mine JOIN message AS other ON "
                 u"other.chat = mine.chat"
                 " AND other.parent = mine.parent AND other.id <> mine.id"
                 " LEFT JOIN feedback AS thought ON thought.message = other.id"
                 " WHERE mine.id = ? AND other.text <> '' AND (other.id = (SELECT replaced FROM feedback"
                 " WHERE message = mine.id) OR (thought.kind = ? AND thought.collected = 1))"
                 " ORDER BY other.id"_s,
                 wanted.message, static_cast<int>(FeedbackKind::Disliked)));
    while (rows.next()) {
        wanted.rejected.append(rows.value(0).toString());
        if (kindFrom(rows.value(2)) == FeedbackKind::Disliked)
            wanted.disliked.append(rows.value(1).toLongLong());
    }
    return {};
}

}  // namespace

Result<void> ChatDatabase::setFeedback(const Feedback& feedback, bool collect) {
    if (feedback.kind == FeedbackKind::None) return removeFeedback(std::span(&feedback.message, 1));
    TARS_CHECK(run(database_,
                   u"INSERT OR REPLACE INTO feedback (message, kind, created, replaced, collected)"
                   " VALUES (?, ?, ?, ?, ?)"_s,
                   feedback.message, static_cast<int>(feedback.kind), feedback.created, feedback.replaced,
                   collect ? 1 : 0));
    return {};
}

Result<void> ChatDatabase::collectFeedback(std::span<const MessageId> messages) {
    Transaction transaction(database_);
    for (const MessageId message : messages)
        TARS_CHECK(run(database_, u"UPDATE feedback SET collected = 1 WHERE message = ?"_s, message));
    return transaction.commit();
}

Result<void> ChatDatabase::removeFeedback(std::span<const MessageId> messages) {
    Transaction transaction(database_);
    for (const MessageId message : messages)
        TARS_CHECK(run(database_, u"DELETE FROM feedback WHERE message = ?"_s, message));
    return transaction.commit();
}

Result<QList<CollectedFeedback>> ChatDatabase::collectedFeedback() const {
    TARS_TRY(
        auto rows,
        run(database_,
            u"SELECT message.id, kind, replaced, feedback.created, prompt.text, message.text ||"
            " coalesce((SELECT group_concat(text, '') FROM piece WHERE piece.message = message.id), ''),"
            " message.model, chat.title FROM feedback JOIN message ON message.id = feedback.message"
            " JOIN chat ON chat.id = message.chat"
            " LEFT JOIN message AS prompt ON prompt.id = message.parent"
            " WHERE collected = 1 AND chat.deleted IS NULL ORDER BY feedback.created DESC, message.id"_s));
    QList<CollectedFeedback> all;
    while (rows.next()) {
        all.append({{rows.value(0).toLongLong(), kindFrom(rows.value(1)), rows.value(2).toLongLong(),
                     rows.value(3).toLongLong()},
                    rows.value(4).toString(),
                    rows.value(5).toString(),
                    rows.value(6).toString(),
                    rows.value(7).toString()});
    }
    return all;
}

Result<QSet<MessageId>> ChatDatabase::keptFeedback() const {
    TARS_TRY(auto rows, run(database_, u"SELECT message FROM feedback WHERE collected = 1"_s));
    QSet<MessageId> kept;
    while (rows.next()) kept.insert(rows.value(0).toLongLong());
    return kept;
}

Result<std::vector<WantedAnswer>> ChatDatabase::wantedAnswers() const {
    TARS_TRY(auto rows,
             run(database_,
                 u"SELECT message.id, message.text, message.parent, chat.settings, kind FROM feedback"
                 " JOIN message ON message.id = feedback.message"
                 " JOIN chat ON chat.id = message.chat WHERE collected = 1 AND chat.deleted IS NULL"
                 " AND message.text <> '' AND (kind = ? OR (message.state IN (?, ?)"
                 " AND message.answer_end NOT IN (?, ?))) ORDER BY kind = ?, message.id"_s,
                 static_cast<int>(FeedbackKind::Disliked), static_cast<int>(MessageState::Complete),
                 static_cast<int>(MessageState::Edited), static_cast<int>(AnswerEnd::LengthLimit),
                 static_cast<int>(AnswerEnd::ContextFull), static_cast<int>(FeedbackKind::Disliked)));
    std::vector<WantedAnswer> all;
    QSet<MessageId> told;  // the prompts of those, good answers first: bad ones stand beside them
    while (rows.next()) {
        WantedAnswer wanted;
        wanted.message = rows.value(0).toLongLong();
        const QString text = rows.value(1).toString();
        const MessageId prompt = rows.value(2).toLongLong();
        const bool bad = kindFrom(rows.value(4)) == FeedbackKind::Disliked;
        if (bad && told.contains(prompt)) continue;
        wanted.systemPrompt = chatSettingsFromJson(rows.value(3).toByteArray()).systemPrompt;
        TARS_TRY(wanted.before, branchTo(database_, prompt));
        if (wanted.before.empty()) continue;  // an answer to nothing
        told.insert(prompt);
        if (bad) {
            wanted.rejected.append(text);
            wanted.disliked.append(wanted.message);
        } else {
            wanted.answer = text;
        }
        TARS_CHECK(addRejected(database_, wanted));
        all.push_back(std::move(wanted));
    }
    std::ranges::sort(all, {}, &WantedAnswer::message);
    return all;
}

}  // namespace tars::ui
