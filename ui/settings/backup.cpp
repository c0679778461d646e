// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/backup.h"

#include "core/atomic_file.h"
#include "core/random_access_file.h"
#include "ui/chat/chat_database.h"
#include "ui/settings/data_care.h"
#include "ui/settings/data_connection.h"

#include <QDateTime>

#include <array>
#include <optional>
#include <system_error>

namespace tars::ui {
namespace {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

constexpr const char* kChats = "chats.sqlite";
constexpr const char* kSettings = "settings.ini";
constexpr const char* kStaged = "restore";        // below the data folder, once it is complete
constexpr const char* kFormer = "before";         // below that: what has made way
constexpr std::uint64_t kMostSettings = 1 << 20;  // bytes
constexpr auto kNoBackup = "choose a file that TARS has written as a backup";

std::string shown(const fs::path& file) {
    return toUtf8(fromPath(file));
}

/// Everything or nothing of `path`, whatever it is.
Result<void> removeAll(const fs::path& path) {
    std::error_code failure;
    fs::remove_all(path, failure);
    if (failure) return io_error(shown(path) + ": cannot be removed", failure.value());
    return {};
}

Result<void> makeFolder(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) return io_error(shown(folder) + ": cannot be made", failure.value());
    return {};
}

Result<void> sync(const fs::path& file) {
    TARS_TRY(auto open, RandomAccessFile::open_or_create(file));
    return open.sync();
}

bool isSame(const fs::path& a, const fs::path& b) {
    std::error_code ignored;
    return fs::equivalent(a, b, ignored);
}

/// A copy of the database as it is now, in as little room as it takes.
Result<void> copyDatabase(const fs::path& from, const fs::path& to) {
    const DataConnection connection(from);
    TARS_CHECK(connection.check());
    TARS_CHECK(run(connection.database(), u"VACUUM INTO ?"_s, fromPath(to)));
    return {};
}

Result<void> mustBeSound(const fs::path& chats) {
    TARS_TRY(const auto faults, checkChats(chats));
    if (faults.empty()) return {};
    return invalid_input(shown(chats) + ": the copy is damaged: " + faults.front().what);
}

Result<void> addSettings(const fs::path& part, const fs::path& settings) {
    std::error_code ignored;
    if (!fs::exists(settings, ignored)) return {};  // all are at their defaults
    TARS_TRY(const std::string text, read_text_file(settings, kMostSettings));
    const DataConnection connection(part);
    TARS_CHECK(connection.check());
    TARS_CHECK(run(connection.database(),
                   u"CREATE TABLE backup_file (name TEXT PRIMARY KEY, bytes BLOB NOT NULL)"_s));
    TARS_CHECK(run(connection.database(), u"INSERT INTO backup_file VALUES (?, ?)"_s,
                   QString::fromLatin1(kSettings), QByteArray::fromStdString(text)));
    return {};
}

/// What the database would do by itself: the statements of its triggers and views.
Result<QSet<QString>> deedsOf(const QSqlDatabase& database) {
    TARS_TRY(auto rows, run(database, u"SELECT sql FROM sqlite_master WHERE type IN ('trigger', 'view')"_s));
    QSet<QString> deeds;
    while (rows.next()) deeds.insert(rows.value(0).toString());
    return deeds;
}

/// That it has the tables of chats, and does nothing that ours does not.
Result<void> mustBeChats(const fs::path& file) {
    const DataConnection connection(file), ours(":memory:");
    TARS_CHECK(connection.check());
    TARS_CHECK(ours.check());
    auto tables =
        run(connection.database(),
            u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('chat', 'message')"_s);
    if (!tables) return invalid_input(shown(file) + " is no backup: " + tables.error().message, kNoBackup);
    if (!tables->next() || tables->value(0).toInt() != 2)
        return invalid_input(shown(file) + " is a database, but not of chats", kNoBackup);
    tables->finish();
    TARS_CHECK(migrate(ours.database(), chatMigrations()));
    TARS_TRY(const auto known, deedsOf(ours.database()));
    TARS_TRY(const auto found, deedsOf(connection.database()));
    if (!known.contains(found))
        return invalid_input(shown(file) + " has triggers that no backup has", kNoBackup);
    return {};
}

/// Takes the file of settings out of the copy of a backup.
Result<bool> takeSettings(const fs::path& copy, const fs::path& settings) {
    const DataConnection connection(copy);
    TARS_CHECK(connection.check());
    std::optional<QByteArray> bytes;
    {
        auto rows = run(connection.database(), u"SELECT bytes FROM backup_file WHERE name = ?"_s,
                        QString::fromLatin1(kSettings));
        if (!rows) return false;  // a plain file of chats has no such table
        if (rows->next()) bytes = rows->value(0).toByteArray();
    }
    TARS_CHECK(run(connection.database(), u"DROP TABLE backup_file"_s));
    if (!bytes) return false;
    if (static_cast<std::uint64_t>(bytes->size()) > kMostSettings)
        return invalid_input("the settings of the backup have " + std::to_string(bytes->size()) +
                             " bytes, expected at most " + std::to_string(kMostSettings));
    TARS_CHECK(write_text_file(settings, bytes->toStdString()));
    return true;
}

/// Brings the copy to the schema of this program.
Result<qsizetype> countChats(const fs::path& copy) {
    TARS_TRY(const auto database, ChatDatabase::open(fromPath(copy)));
    TARS_TRY(const auto chats, database->list());
    return chats.size();
}

}  // namespace

Result<void> writeBackup(const fs::path& home, const fs::path& target, const std::stop_token& stop) {
    const fs::path chats = home / kChats, settings = home / kSettings;
    if (isSame(chats, target) || isSame(settings, target))
        return invalid_input(shown(target) + " is what is to be backed up", "choose another file");
    fs::path part = target;
    part += toUtf8(u'.' + QUuid::createUuid().toString(QUuid::Id128) + ".part"_L1);
    const auto write = [&]() -> Result<void> {
        TARS_CHECK(copyDatabase(chats, part));
        std::error_code failure;
        fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write, failure);
        TARS_CHECK(addSettings(part, settings));
        TARS_CHECK(mustBeSound(part));
        if (stop.stop_requested()) return cancelled("the backup");
        TARS_CHECK(sync(part));
        return rename_durably(part, target);
    };
    auto done = write();
    std::error_code ignored;
    if (!done) fs::remove(part, ignored);
    return done;
}

Result<BackupContent> stageRestore(const fs::path& home, const fs::path& backup,
                                   const std::stop_token& stop) {
    std::error_code ignored;
    if (!fs::is_regular_file(backup, ignored)) return not_found(shown(backup) + " is no file", kNoBackup);
    if (isSame(backup, home / kChats))
        return invalid_input(shown(backup) + " is the file with the chats itself", kNoBackup);
    TARS_CHECK(mustBeChats(backup));
    const fs::path staged = home / kStaged, part = home / "restore.part", copy = part / kChats;
    TARS_CHECK(removeAll(part));
    TARS_CHECK(makeFolder(part / kFormer));
    BackupContent content;
    const auto prepare = [&]() -> Result<void> {
        TARS_CHECK(copyDatabase(backup, copy));
        if (stop.stop_requested()) return cancelled("the restoring");
        TARS_TRY(content.settings, takeSettings(copy, part / kSettings));
        TARS_TRY(content.chats, countChats(copy));
        TARS_CHECK(mustBeSound(copy));
        if (stop.stop_requested()) return cancelled("the restoring");
        TARS_CHECK(sync(copy));
        TARS_CHECK(removeAll(staged));
        return rename_durably(part, staged);
    };
    if (auto done = prepare(); !done) {
        fs::remove_all(part, ignored);
        return std::move(done).error();
    }
    return content;
}

bool isRestoreStaged(const fs::path& home) {
    std::error_code ignored;
    return fs::is_directory(home / kStaged, ignored);
}

Result<void> dropRestore(const fs::path& home) {
    return removeAll(home / kStaged);
}

Result<fs::path> finishRestore(const fs::path& home) {
    if (!isRestoreStaged(home)) return fs::path();
    const fs::path staged = home / kStaged, former = staged / kFormer;
    TARS_CHECK(makeFolder(former));
    std::error_code ignored;
    const auto make = [&](const char* name) -> Result<void> {
        if (!fs::exists(home / name, ignored)) return {};
        return rename_durably(home / name, former / name);
    };
    for (const char* name : {kChats, kSettings}) {
        if (!fs::exists(staged / name, ignored)) continue;  // the backup has none, or it is in place already
        // A journal belongs to the chats that it stands beside, and goes first: it must not meet others.
        if (name == kChats) {
            for (const char* beside : {"chats.sqlite-wal", "chats.sqlite-shm"}) TARS_CHECK(make(beside));
        }
        TARS_CHECK(make(name));
        TARS_CHECK(rename_durably(staged / name, home / name));
    }
    const QString now = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss"_s);
    const fs::path kept = home / ("before-restore-" + toUtf8(now));
    TARS_CHECK(rename_durably(former, kept));
    TARS_CHECK(removeAll(staged));
    return kept;
}

}  // namespace tars::ui
