// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_database.h"

#include "ui/chat/sql.h"
#include "ui/text.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

template <typename Enum>
Enum enumFrom(const QVariant& value, Enum last) {
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : Enum{};
}

constexpr auto kMessageColumns =
    "id, parent, author, state, created, text, model, problem, prompt_tokens,"
    " output_tokens, prompt_ms, output_ms, seed, answer_end, thoughts, thought_ms,"
    " record, summary"_L1;
constexpr auto kFeedbackColumn = ", (SELECT kind FROM feedback WHERE feedback.message = message.id)"_L1;

Message messageFrom(const QSqlQuery& row) {
    Message message;
    message.id = row.value(0).toLongLong();
    message.parent = row.value(1).toLongLong();
    message.author = enumFrom(row.value(2), Author::Assistant);
    message.state = enumFrom(row.value(3), MessageState::Edited);
    // Whoever was writing it has not come to say that it ended.
    if (message.state == MessageState::Streaming) message.state = MessageState::Interrupted;
    message.created = row.value(4).toLongLong();
    message.text = row.value(5).toString();
    message.summary = row.value(17).toString();
    message.stats.outputTokens = row.value(9).toInt();
    if (message.author == Author::User) return message;
    message.model = row.value(6).toString();
    message.problem = row.value(7).toString();
    message.stats.promptTokens = row.value(8).toInt();
    message.stats.promptMs = row.value(10).toLongLong();
    message.stats.outputMs = row.value(11).toLongLong();
    message.stats.seed = row.value(12).toString().toULongLong();
    message.stats.end = enumFrom(row.value(13), AnswerEnd::ContextFull);
    message.thoughts = row.value(14).toString();
    message.thoughtMs = row.value(15).toLongLong();
    message.record = answerRecordFromJson(row.value(16).toByteArray());
    message.feedback = enumFrom(row.value(18), FeedbackKind::Preferred);
    return message;
}

/// SQLite tells null from empty.
QString orEmpty(const QString& value) {
    return value.isNull() ? u""_s : value;
}

Attachment attachmentFrom(const QSqlQuery& row) {
    return {row.value(1).toString(), row.value(2).toLongLong(), row.value(3).toString()};
}

/// Adds the rest of an answer that was being written: rows of (message, text, whether it is a thought).
void addPiece(Message& message, const QSqlQuery& row) {
    (row.value(2).toBool() ? message.thoughts : message.text) += row.value(1).toString();
}

/// Code points of the index's entries: shorter words are looked for without it.
constexpr qsizetype kIndexedLetters = 3;

/// For MATCH: the text as one phrase.
QString phrase(QString text) {
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

/// A line of the message around the first place with the words.
void cutExcerpt(SearchHit& hit, const QString& text, const QString& words) {
    constexpr qsizetype kBefore = 40, kLength = 200;  // letters
    const qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive);
    qsizetype from = qMax<qsizetype>(0, at - kBefore);
    if (from > 0) {  // a word is not cut where one begins near
        const qsizetype space = text.indexOf(u' ', from);
        from = space >= 0 && space < at ? space + 1 : from;
        if (text.at(from).isLowSurrogate()) ++from;
    }
    const auto line = [](QString part) {
        for (QChar& letter : part)
            if (letter.isSpace() || !letter.isPrint()) letter = letter.isSurrogate() ? letter : u' ';
        return part;
    };
    hit.excerpt = line(text.mid(from, kLength));
    hit.from = at - from;
    hit.length = at < 0 ? 0 : qMin(words.size(), hit.excerpt.size() - hit.from);
    if (hit.length <= 0) hit.from = hit.length = 0;
    if (from > 0) {
        hit.excerpt.prepend(u'…');
        ++hit.from;
    }
    if (from + kLength < text.size()) hit.excerpt += u'…';
}

/// For LIKE … ESCAPE '\'.
QString containing(QString text) {
    text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + text + u'%';
}

}  // namespace

Result<std::unique_ptr<ChatDatabase>> ChatDatabase::open(const QString& path) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QString name = QUuid::createUuid().toString();
    std::unique_ptr<ChatDatabase> opened(new ChatDatabase(QSqlDatabase::addDatabase(u"QSQLITE"_s, name)));
    QSqlDatabase& database = opened->database_;
    database.setDatabaseName(path);
    if (!database.open()) return databaseError(path, database.lastError());
    for (const char* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
                               "PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = 2000"}) {
        auto done = run(database, QString::fromLatin1(pragma));
        if (!done) return std::move(done).error().in(toUtf8(path));
    }
    if (auto migrated = migrate(database, chatMigrations()); !migrated) return std::move(migrated).error();
    for (auto tidied : {opened->emptyTrash(), opened->foldAll()}) {
        const bool canWait = !tidied && tidied.error().code == ErrorCode::busy;  // what is there can be read
        if (!tidied && !canWait) return std::move(tidied).error();
    }
    return opened;
}

ChatDatabase::~ChatDatabase() {
    const QString name = database_.connectionName();
    database_.close();
    database_ = QSqlDatabase();  // the last handle must go before the connection does
    QSqlDatabase::removeDatabase(name);
}

Result<QList<ChatSummary>> ChatDatabase::list() const {
    TARS_TRY(auto rows, run(database_, u"SELECT id, title, updated, pinned, folder FROM chat"
                                       " WHERE deleted IS NULL ORDER BY updated DESC"_s));
    QList<ChatSummary> chats;
    while (rows.next()) {
        chats.append({rows.value(0).toLongLong(), rows.value(1).toString(), rows.value(2).toLongLong(),
                      rows.value(3).toBool(), rows.value(4).toLongLong()});
    }
    return chats;
}

Result<QList<Folder>> ChatDatabase::folders() const {
    TARS_TRY(auto rows, run(database_, u"SELECT id, parent, name, open FROM folder"_s));
    QList<Folder> folders;
    while (rows.next()) {
        folders.append({rows.value(0).toLongLong(), rows.value(1).toLongLong(), rows.value(2).toString(),
                        rows.value(3).toBool()});
    }
    return folders;
}

Result<std::optional<Chat>> ChatDatabase::readHead(ChatId id) const {
    TARS_TRY(auto head,
             run(database_, u"SELECT title, updated, leaf, settings, pinned, folder FROM chat WHERE id = ?"_s,
                 id));
    if (!head.next()) return std::optional<Chat>();
    Chat chat;
    chat.summary = {id, head.value(0).toString(), head.value(1).toLongLong(), head.value(4).toBool(),
                    head.value(5).toLongLong()};
    chat.leaf = head.value(2).toLongLong();
    chat.settings = chatSettingsFromJson(head.value(3).toByteArray());
    return std::optional<Chat>(std::move(chat));
}

Result<std::optional<Chat>> ChatDatabase::read(ChatId id) const {
    TARS_TRY(auto chat, readHead(id));
    if (!chat) return chat;
    TARS_TRY(auto rows, run(database_,
                            "SELECT "_L1 + kMessageColumns + kFeedbackColumn +
                                " FROM message WHERE chat = ? ORDER BY id"_L1,
                            id));
    QHash<MessageId, std::size_t> places;
    while (rows.next()) {
        chat->messages.push_back(messageFrom(rows));
        places.insert(chat->messages.back().id, chat->messages.size() - 1);
    }
    TARS_TRY(auto pieces,
             run(database_,
                 u"SELECT piece.message, piece.text, piece.thought FROM piece JOIN message ON message.id ="
                 " piece.message WHERE message.chat = ? ORDER BY piece.message, sequence"_s,
                 id));
    while (pieces.next()) {
        const auto place = places.constFind(pieces.value(0).toLongLong());
        if (place != places.cend()) addPiece(chat->messages[*place], pieces);
    }
    TARS_TRY(auto files, run(database_,
                             u"SELECT message, attachment.name, attachment.bytes, attachment.text FROM"
                             " attachment JOIN message ON message.id = attachment.message WHERE"
                             " message.chat = ? ORDER BY message, sequence"_s,
                             id));
    while (files.next()) {
        const auto place = places.constFind(files.value(0).toLongLong());
        if (place != places.cend()) chat->messages[*place].attachments.push_back(attachmentFrom(files));
    }
    return chat;
}

Result<std::optional<Chat>> ChatDatabase::readEnd(ChatId id, int messages) const {
    TARS_TRY(auto chat, readHead(id));
    if (!chat) return chat;
    // Upwards from the leaf; that it counts ends it in a file with loops, too.
    TARS_TRY(auto rows, run(database_,
                            "WITH RECURSIVE branch (id, parent, number) AS ("
                            " SELECT id, parent, 1 FROM message WHERE id = ? AND chat = ?"
                            " UNION ALL SELECT message.id, message.parent, number + 1 FROM branch"
                            " JOIN message ON message.id = branch.parent"
                            " WHERE message.chat = ? AND number < ?) SELECT "_L1 +
                                kMessageColumns + kFeedbackColumn +
                                " FROM message WHERE id IN (SELECT id FROM branch) ORDER BY id"_L1,
                            chat->leaf, id, id, messages));
    while (rows.next()) chat->messages.push_back(messageFrom(rows));
    for (Message& message : chat->messages) {
        TARS_TRY(auto pieces,
                 run(database_,
                     u"SELECT message, text, thought FROM piece WHERE message = ? ORDER BY sequence"_s,
                     message.id));
        while (pieces.next()) addPiece(message, pieces);
        TARS_TRY(
            auto files,
            run(database_,
                u"SELECT message, name, bytes, text FROM attachment WHERE message = ? ORDER BY sequence"_s,
                message.id));
        while (files.next()) message.attachments.push_back(attachmentFrom(files));
    }
    return chat;
}

Result<qint64> ChatDatabase::messageCount(ChatId id) const {
    TARS_TRY(auto count, run(database_, u"SELECT count(*) FROM message WHERE chat = ?"_s, id));
    return count.next() ? count.value(0).toLongLong() : 0;
}

Result<SearchResult> ChatDatabase::find(const QString& text, int most, SearchOrder order) const {
    const QString wanted = QString(text).remove(QChar(0));  // would end what SQLite sees of it
    const bool indexed = wanted.toUcs4().size() >= kIndexedLetters;
    const QString asked = indexed ? phrase(wanted) : containing(wanted);
    const QString from =
        indexed
            ? u" FROM message_words JOIN message ON message.id = message_words.rowid"
              " JOIN chat ON chat.id = message.chat WHERE message_words MATCH ? AND chat.deleted IS NULL"_s
            : u" FROM message JOIN chat ON chat.id = message.chat"
              " WHERE message.text LIKE ? ESCAPE '\\' AND chat.deleted IS NULL"_s;
    // A word too short for the index is in so many messages that the shorter message says more about it.
    const QString relevance = indexed ? u"bm25(message_words), "_s : u"length(message.text), "_s;
    SearchResult result;
    TARS_TRY(auto chats, run(database_, "SELECT DISTINCT message.chat"_L1 + from, asked));
    while (chats.next()) result.chats.insert(chats.value(0).toLongLong());
    TARS_TRY(auto rows,
             run(database_,
                 "SELECT message.chat, message.id, chat.title, message.author, message.created,"
                 " message.text"_L1 +
                     from + " ORDER BY "_L1 + (order == SearchOrder::Relevance ? relevance : QString()) +
                     "message.created DESC, message.id DESC LIMIT ?"_L1,
                 asked, most + 1));
    while (rows.next()) {
        result.hasMore = result.hits.size() == most;
        if (result.hasMore) break;
        SearchHit hit;
        hit.chat = rows.value(0).toLongLong();
        hit.message = rows.value(1).toLongLong();
        hit.title = rows.value(2).toString();
        hit.author = enumFrom(rows.value(3), Author::Assistant);
        hit.created = rows.value(4).toLongLong();
        cutExcerpt(hit, rows.value(5).toString(), wanted);
        result.hits.append(std::move(hit));
    }
    return result;
}

Result<void> ChatDatabase::addMessages(const ChatSummary& chat, const ChatSettings& settings,
                                       std::span<const Message> messages) {
    TARS_CHECK(run(database_, u"PRAGMA synchronous = FULL"_s));
    const auto add = [&]() -> Result<void> {
        Transaction transaction(database_);
        TARS_CHECK(insert(chat, settings, messages));
        return transaction.commit();
    };
    const auto added = add();
    TARS_CHECK(run(database_, u"PRAGMA synchronous = NORMAL"_s));
    return added;
}

Result<void> ChatDatabase::addArriving(std::span<const Chat> chats, qint64 import) {
    Transaction transaction(database_);
    for (const Chat& chat : chats) {
        TARS_CHECK(insert(chat.summary, chat.settings, chat.messages));
        TARS_CHECK(run(database_, u"UPDATE chat SET leaf = ?, deleted = ?, origin = ? WHERE id = ?"_s,
                       chat.leaf, import, orEmpty(chat.origin), chat.summary.id));
    }
    return transaction.commit();
}

Result<void> ChatDatabase::showArrived(qint64 import) {
    TARS_CHECK(run(database_, u"UPDATE chat SET deleted = NULL WHERE deleted = ?"_s, import));
    return {};
}

Result<void> ChatDatabase::dropArriving(qint64 import) {
    TARS_CHECK(run(database_, u"DELETE FROM chat WHERE deleted = ?"_s, import));
    return {};
}

Result<void> ChatDatabase::insert(const ChatSummary& chat, const ChatSettings& settings,
                                  std::span<const Message> messages) {
    TARS_CHECK(run(database_,
                   u"INSERT INTO chat (id, title, created, updated, leaf, settings, folder)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (id) DO UPDATE SET updated = excluded.updated, leaf = excluded.leaf"_s,
                   chat.id, orEmpty(chat.title), chat.updated, chat.updated, messages.back().id,
                   toJson(settings), chat.folder));
    for (const Message& message : messages) {
        TARS_CHECK(run(database_,
                       "INSERT INTO message (chat, "_L1 + kMessageColumns +
                           ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_L1,
                       chat.id, message.id, message.parent, static_cast<int>(message.author),
                       static_cast<int>(message.state), message.created, orEmpty(message.text),
                       orEmpty(message.model), orEmpty(message.problem), message.stats.promptTokens,
                       message.stats.outputTokens, message.stats.promptMs, message.stats.outputMs,
                       QString::number(message.stats.seed), static_cast<int>(message.stats.end),
                       orEmpty(message.thoughts), message.thoughtMs,
                       orEmpty(QString::fromUtf8(toJson(message.record))), orEmpty(message.summary)));
        int sequence = 0;
        for (const Attachment& file : message.attachments) {
            TARS_CHECK(run(database_, u"INSERT INTO attachment VALUES (?, ?, ?, ?, ?)"_s, message.id,
                           ++sequence, orEmpty(file.name), file.bytes, orEmpty(file.text)));
        }
    }
    return {};
}

Result<void> ChatDatabase::appendPiece(MessageId message, const QString& text, PieceKind kind) {
    TARS_CHECK(run(database_,
                   u"INSERT INTO piece (message, sequence, text, thought) VALUES (?,"
                   " (SELECT coalesce(max(sequence), 0) + 1 FROM piece WHERE message = ?), ?, ?)"_s,
                   message, message, text, kind == PieceKind::Thought ? 1 : 0));
    return {};
}

Result<void> ChatDatabase::updateMessage(const Message& message) {
    Transaction transaction(database_);
    TARS_CHECK(
        run(database_,
            u"UPDATE message SET state = ?, model = ?, problem = ?, prompt_tokens = ?, output_tokens = ?,"
            " prompt_ms = ?, output_ms = ?, seed = ?, answer_end = ?, thought_ms = ?, record = ?"
            " WHERE id = ?"_s,
            static_cast<int>(message.state), orEmpty(message.model), orEmpty(message.problem),
            message.stats.promptTokens, message.stats.outputTokens, message.stats.promptMs,
            message.stats.outputMs, QString::number(message.stats.seed), static_cast<int>(message.stats.end),
            message.thoughtMs, orEmpty(QString::fromUtf8(toJson(message.record))), message.id));
    if (message.state != MessageState::Streaming) {
        TARS_CHECK(foldPieces(message.id));
    }
    return transaction.commit();
}

/// What a program that ended in the middle of an answer has left, so that a search finds it. Another program
/// that is writing one right now goes on with new pieces.
Result<void> ChatDatabase::foldAll() {
    TARS_TRY(auto rows, run(database_, u"SELECT DISTINCT message FROM piece"_s));
    QList<MessageId> unfinished;
    while (rows.next()) unfinished.append(rows.value(0).toLongLong());
    rows.finish();
    if (unfinished.isEmpty()) return {};
    Transaction transaction(database_);
    for (const MessageId message : unfinished) TARS_CHECK(foldPieces(message));
    return transaction.commit();
}

/// In a transaction of the caller's.
Result<void> ChatDatabase::foldPieces(MessageId id) {
    TARS_TRY(auto pieces,
             run(database_, u"SELECT message, text, thought FROM piece WHERE message = ? ORDER BY sequence"_s,
                 id));
    Message rest;
    while (pieces.next()) addPiece(rest, pieces);
    pieces.finish();
    if (rest.text.isEmpty() && rest.thoughts.isEmpty()) return {};
    if (!rest.text.isEmpty())  // alone: the index of words is written anew with it
        TARS_CHECK(run(database_, u"UPDATE message SET text = text || ? WHERE id = ?"_s, rest.text, id));
    if (!rest.thoughts.isEmpty())
        TARS_CHECK(
            run(database_, u"UPDATE message SET thoughts = thoughts || ? WHERE id = ?"_s, rest.thoughts, id));
    TARS_CHECK(run(database_, u"DELETE FROM piece WHERE message = ?"_s, id));
    return {};
}

Result<void> ChatDatabase::setSummary(MessageId message, const QString& summary) {
    TARS_CHECK(run(database_, u"UPDATE message SET summary = ? WHERE id = ?"_s, orEmpty(summary), message));
    return {};
}

Result<void> ChatDatabase::rename(ChatId chat, const QString& title) {
    TARS_CHECK(run(database_, u"UPDATE chat SET title = ? WHERE id = ?"_s, title, chat));
    return {};
}

Result<void> ChatDatabase::setPinned(ChatId chat, bool pinned) {
    TARS_CHECK(run(database_, u"UPDATE chat SET pinned = ? WHERE id = ?"_s, pinned ? 1 : 0, chat));
    return {};
}

Result<void> ChatDatabase::setFolder(ChatId chat, FolderId folder) {
    TARS_CHECK(run(database_, u"UPDATE chat SET folder = ? WHERE id = ?"_s, folder, chat));
    return {};
}

Result<void> ChatDatabase::putFolder(const Folder& folder) {
    TARS_CHECK(
        run(database_,
            u"INSERT INTO folder (id, parent, name, open) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET parent = excluded.parent, name = excluded.name, open = excluded.open"_s,
            folder.id, folder.parent, folder.name, folder.open ? 1 : 0));
    return {};
}

Result<void> ChatDatabase::removeFolder(FolderId folder) {
    TARS_CHECK(run(database_, u"DELETE FROM folder WHERE id = ?"_s, folder));
    return {};
}

Result<void> ChatDatabase::setSettings(ChatId chat, const ChatSettings& settings) {
    TARS_CHECK(run(database_, u"UPDATE chat SET settings = ? WHERE id = ?"_s, toJson(settings), chat));
    return {};
}

Result<void> ChatDatabase::setLeaf(ChatId chat, MessageId leaf) {
    TARS_CHECK(run(database_, u"UPDATE chat SET leaf = ? WHERE id = ?"_s, leaf, chat));
    return {};
}

}  // namespace tars::ui
