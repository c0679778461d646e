// SPDX-License-Identifier: Apache-2.0
// What the chat database's tables are, and how an older file gets them: a step is never changed, a new one
// comes at the end.
#include "ui/chat/chat_database.h"
#include "ui/chat/sql.h"
#include "ui/text.h"

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

// A message's text is `text` followed by its pieces: while an answer streams, a piece is one small row rather
// than the whole text written anew.
constexpr const char* kFirstSchema[] = {
    "CREATE TABLE chat (id INTEGER PRIMARY KEY, title TEXT NOT NULL, created INTEGER NOT NULL,"
    " updated INTEGER NOT NULL, deleted INTEGER, leaf INTEGER NOT NULL, settings TEXT NOT NULL)",
    "CREATE TABLE message (id INTEGER PRIMARY KEY,"
    " chat INTEGER NOT NULL REFERENCES chat(id) ON DELETE CASCADE, parent INTEGER NOT NULL,"
    " author INTEGER NOT NULL, state INTEGER NOT NULL, created INTEGER NOT NULL, text TEXT NOT NULL,"
    " model TEXT NOT NULL, problem TEXT NOT NULL, prompt_tokens INTEGER NOT NULL,"
    " output_tokens INTEGER NOT NULL, prompt_ms INTEGER NOT NULL, output_ms INTEGER NOT NULL,"
    " seed TEXT NOT NULL, answer_end INTEGER NOT NULL)",
    "CREATE INDEX message_chat ON message(chat)",
    "CREATE TABLE piece (message INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,"
    " sequence INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (message, sequence)) WITHOUT ROWID",
};
// Pins; and an index of every three letters in a row, which finds parts of words in any script.
constexpr const char* kPinsAndWords[] = {
    "ALTER TABLE chat ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
    "CREATE VIRTUAL TABLE message_words USING fts5(text, content='message', content_rowid='id',"
    " tokenize='trigram')",
    "CREATE TRIGGER message_added AFTER INSERT ON message BEGIN"
    " INSERT INTO message_words (rowid, text) VALUES (new.id, new.text); END",
    "CREATE TRIGGER message_gone AFTER DELETE ON message BEGIN"
    " INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.id, old.text); END",
    "CREATE TRIGGER message_changed AFTER UPDATE OF text ON message BEGIN"
    " INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.id, old.text);"
    " INSERT INTO message_words (rowid, text) VALUES (new.id, new.text); END",
    "INSERT INTO message_words (message_words) VALUES ('rebuild')",
};
constexpr const char* kFolders[] = {
    "CREATE TABLE folder (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL, name TEXT NOT NULL,"
    " open INTEGER NOT NULL)",
    "ALTER TABLE chat ADD COLUMN folder INTEGER NOT NULL DEFAULT 0",
};
// What the user thinks of answers. A row goes with its message.
constexpr const char* kFeedback[] = {
    "CREATE TABLE feedback (message INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,"
    " kind INTEGER NOT NULL, created INTEGER NOT NULL, replaced INTEGER NOT NULL,"
    " collected INTEGER NOT NULL)",
};
// What a model thought before it answered, how the answer was made (JSON), and what was sent along.
constexpr const char* kThoughts[] = {
    "ALTER TABLE message ADD COLUMN thoughts TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE message ADD COLUMN thought_ms INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE message ADD COLUMN record TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE piece ADD COLUMN thought INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE attachment (message INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,"
    " sequence INTEGER NOT NULL, name TEXT NOT NULL, bytes INTEGER NOT NULL, text TEXT NOT NULL,"
    " PRIMARY KEY (message, sequence)) WITHOUT ROWID",
};
constexpr const char* kPresets[] = {
    "CREATE TABLE preset (id INTEGER PRIMARY KEY, name TEXT NOT NULL, settings TEXT NOT NULL)",
};
// Only what differs from the usual settings is kept, and the usual top_p and min_p are others since: what was
// kept before means those of then.
constexpr const char* kUsualSampling[] = {
    "UPDATE chat SET settings = json_insert(settings, '$.top_p', 0.95, '$.min_p', 0.05)"
    " WHERE json_valid(settings) AND json_type(settings) = 'object'",
    "UPDATE preset SET settings = json_insert(settings, '$.top_p', 0.95, '$.min_p', 0.05)"
    " WHERE json_valid(settings) AND json_type(settings) = 'object'",
    "UPDATE message SET record = json_insert(record, '$.settings.top_p', 0.95, '$.settings.min_p', 0.05)"
    " WHERE json_valid(record) AND json_type(record, '$.settings') = 'object'",
};
// Where an imported chat came from (Chat::origin).
constexpr const char* kOrigins[] = {
    "ALTER TABLE chat ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
};
// What a model is given in place of a message and all before it (Message::summary).
constexpr const char* kSummaries[] = {
    "ALTER TABLE message ADD COLUMN summary TEXT NOT NULL DEFAULT ''",
};
constexpr Migration kMigrations[] = {{kFirstSchema}, {kPinsAndWords},  {kFolders}, {kFeedback}, {kThoughts},
                                     {kPresets},     {kUsualSampling}, {kOrigins}, {kSummaries}};

}  // namespace

std::span<const Migration> chatMigrations() {
    return kMigrations;
}

Result<void> migrate(QSqlDatabase database, std::span<const Migration> migrations) {
    TARS_TRY(auto pragma, run(database, u"PRAGMA user_version"_s));
    const qint64 found = pragma.next() ? pragma.value(0).toLongLong() : 0;
    pragma.finish();
    if (found < 0 || found > static_cast<qint64>(migrations.size())) {
        return unsupported(toUtf8(u"%1: schema version %2, expected at most %3"_s.arg(database.databaseName())
                                      .arg(found)
                                      .arg(migrations.size())),
                           "it was written by a newer TARS: update this one");
    }
    for (std::size_t version = static_cast<std::size_t>(found); version < migrations.size(); ++version) {
        Transaction transaction(database);
        for (const char* statement : migrations[version].statements) {
            TARS_CHECK(run(database, QString::fromLatin1(statement)));
        }
        TARS_CHECK(run(database, u"PRAGMA user_version = %1"_s.arg(version + 1)));
        TARS_CHECK(transaction.commit());
    }
    return {};
}

}  // namespace tars::ui
