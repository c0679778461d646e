// SPDX-License-Identifier: Apache-2.0
//
// Ollama's desktop app keeps its chats in a SQLite file, db.sqlite: a row of `chats` for each, and of
// `messages` for each message, in the order they were made (app/store/database.go).
#include "ui/chat/import/formats.h"
#include "ui/chat/sql.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kCopiedAtOnce = 4LL << 20;
constexpr int kMostMessages = 5'000'000;

/// A connection of its own that only asks, and takes nothing in the file for more than data.
class ReadOnlyDatabase {
  public:
    ReadOnlyDatabase(const QString& file, const QString& options)
        : name_(QUuid::createUuid().toString()), database_(QSqlDatabase::addDatabase(u"QSQLITE"_s, name_)) {
        database_.setDatabaseName(file);
        database_.setConnectOptions(options);
        open_ = database_.open();
        for (const auto pragma : {"trusted_schema = OFF"_L1, "query_only = ON"_L1, "cell_size_check = ON"_L1})
            open_ = open_ && QSqlQuery(database_).exec("PRAGMA "_L1 + pragma);
    }
    ~ReadOnlyDatabase() {
        database_.close();
        database_ = QSqlDatabase();  // the last handle must go before the connection does
        QSqlDatabase::removeDatabase(name_);
    }
    ReadOnlyDatabase(const ReadOnlyDatabase&) = delete;
    ReadOnlyDatabase& operator=(const ReadOnlyDatabase&) = delete;

    /// Null if it failed; why is in `problem()`.
    std::optional<QSqlQuery> run(const QString& sql) {
        QSqlQuery query(database_);
        query.setForwardOnly(true);
        if (open_ && query.exec(sql)) return query;
        problem_ = (open_ ? query.lastError() : database_.lastError()).text();
        return std::nullopt;
    }
    QString problem() const { return problem_; }
    /// Tables, not views, which could compute anything.
    bool hasTables(const QStringList& names) {
        auto found = run(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s);
        QSet<QString> tables;
        while (found && found->next()) tables.insert(found->value(0).toString());
        return std::ranges::all_of(names, [&](const QString& name) { return tables.contains(name); });
    }

  private:
    QString name_, problem_;
    QSqlDatabase database_;
    bool open_ = false;
};

/// Go's driver writes "2025-08-01 12:34:56.123456789+02:00"; SQLite itself "2025-08-01 12:34:56", in UTC.
qint64 timeFromSql(const QVariant& value) {
    static const QRegularExpression form(
        u"^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,3})?\\d*([+-]\\d\\d:\\d\\d|Z)?"_s);
    const auto parts = form.match(value.toString());
    if (!parts.hasMatch()) return 0;
    const QString zone = parts.captured(4).isEmpty() ? u"Z"_s : parts.captured(4);
    return timeFrom(parts.captured(1) + u'T' + parts.captured(2) + parts.captured(3) + zone);
}

Error noChats(const QString& why) {
    QString message = ChatImport::tr("no database with the tables “chats” and “messages” of Ollama’s app");
    if (!why.isEmpty()) message += u": "_s + why;
    return invalid_input(toUtf8(message), toUtf8(ChatImport::tr("Close Ollama’s app, and try again.")));
}

/// What is written to it meanwhile does not matter then, and it is not touched.
Result<void> copy(const QString& from, const QString& to, const std::stop_token& stop) {
    QFile source(from), target(to);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::io, toUtf8(source.errorString()),
                     toUtf8(ChatImport::tr("Choose another file."))};
    if (source.size() > kLargestImport)
        return invalid_input(toUtf8(ChatImport::tr("larger than %1").arg(formatBytes(kLargestImport))), {});
    if (!target.open(QIODevice::WriteOnly)) return Error{ErrorCode::io, toUtf8(target.errorString()), {}};
    for (qint64 left = source.size(); left > 0;) {
        if (stop.stop_requested()) return cancelled();
        const QByteArray some = source.read(qMin(left, kCopiedAtOnce));
        if (some.isEmpty()) break;
        if (target.write(some) != some.size())
            return Error{ErrorCode::io, toUtf8(target.errorString()),
                         toUtf8(ChatImport::tr("Make room for a copy of it."))};
        left -= some.size();
    }
    return {};
}

class OllamaReader {
  public:
    /// `copied` is ours: what stands beside it is put into it.
    OllamaReader(const QString& copied, const std::stop_token& stop) : database_(copied, {}), stop_(stop) {}

    Result<std::vector<ForeignChat>> read() {
        if (!database_.hasTables({u"chats"_s, u"messages"_s})) return noChats(database_.problem());
        auto rows = database_.run(u"SELECT id, title, created_at FROM chats ORDER BY created_at, id"_s);
        if (!rows) return noChats(database_.problem());
        while (rows->next()) {
            if (stop_.stop_requested()) return cancelled();
            places_.insert(rows->value(0).toString(), chats_.size());
            chats_.push_back({rows->value(1).toString(), {}, timeFromSql(rows->value(2)), {}, {}});
            chats_.back().origin = originOf("ollama"_L1, rows->value(0).toString());
        }
        TARS_CHECK(readMessages());
        if (database_.hasTables({u"attachments"_s})) TARS_CHECK(readFiles());
        return std::move(chats_);
    }

  private:
    Result<void> readMessages() {
        auto rows =
            database_.run(u"SELECT id, chat_id, role, content, thinking, model_name, created_at, updated_at,"
                          " thinking_time_start, thinking_time_end FROM messages ORDER BY id"_s);
        if (!rows) return noChats(database_.problem());
        for (int count = 0; rows->next() && count < kMostMessages; ++count) {
            if (stop_.stop_requested()) return cancelled();
            const auto place = places_.constFind(rows->value(1).toString());
            if (place == places_.cend()) continue;
            ForeignChat& chat = chats_[*place];
            ForeignMessage node{rows->value(0).toString(), {}, false, {}};
            if (!chat.messages.empty()) node.parent = chat.messages.back().id;
            Message& message = node.message;
            node.shown = setRole(message, rows->value(2).toString());
            message.text = rows->value(3).toString();
            message.created = timeFromSql(rows->value(6));
            if (message.author == Author::Assistant) {
                message.thoughts = rows->value(4).toString();
                message.model = rows->value(5).toString();
                const qint64 from = timeFromSql(rows->value(8)), to = timeFromSql(rows->value(9));
                if (from > 0 && to > from) message.thoughtMs = to - from;
            }
            chat.updated = std::max({chat.updated, message.created, timeFromSql(rows->value(7))});
            if (node.shown) owners_.insert(node.id, {*place, chat.messages.size()});
            chat.messages.push_back(std::move(node));
        }
        return {};
    }

    Result<void> readFiles() {
        auto rows = database_.run(
            u"SELECT message_id, filename, data FROM attachments WHERE length(data) <= %1 ORDER BY id"_s.arg(
                kLargestFile));
        if (!rows) return noChats(database_.problem());
        while (rows->next()) {
            if (stop_.stop_requested()) return cancelled();
            const auto owner = owners_.constFind(rows->value(0).toString());
            if (owner == owners_.cend()) continue;
            attach(chats_[owner->first].messages[owner->second].message, rows->value(1).toString(),
                   rows->value(2).toByteArray());
        }
        return {};
    }

    static constexpr qint64 kLargestFile = 2LL << 20;  // as text is sent along

    ReadOnlyDatabase database_;
    const std::stop_token& stop_;
    std::vector<ForeignChat> chats_;
    QHash<QString, std::size_t> places_;
    QHash<QString, std::pair<std::size_t, std::size_t>> owners_;  ///< a message's chat, and its place there
};

}  // namespace

bool isDatabase(const QByteArray& beginning) {
    return beginning.startsWith("SQLite format 3");
}

Result<std::vector<ForeignChat>> readOllamaChats(const QString& file, const std::stop_token& stop) {
    const QTemporaryDir folder;
    if (!folder.isValid()) return Error{ErrorCode::io, toUtf8(folder.errorString()), {}};
    const QString copied = folder.filePath(u"db.sqlite"_s);
    TARS_CHECK(copy(file, copied, stop));
    // What was said last may still stand beside the database.
    if (QFile::exists(file + u"-wal"_s)) TARS_CHECK(copy(file + u"-wal"_s, copied + u"-wal"_s, stop));
    return OllamaReader(copied, stop).read();
}

int countOllamaChats(const QString& file) {
    // "immutable": nothing is written beside it, not even a lock.
    const QString address = QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
    ReadOnlyDatabase database(address, u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    if (!database.hasTables({u"chats"_s})) return -1;
    auto rows = database.run(u"SELECT count(*) FROM chats"_s);
    return rows && rows->next() ? rows->value(0).toInt() : -1;
}

}  // namespace tars::ui
