// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/data_care.h"

#include "core/random_access_file.h"
#include "library/blob_upload.h"
#include "ui/chat/sql.h"
#include "ui/text.h"

#include <QUuid>

#include <map>
#include <system_error>

namespace tars::ui {
namespace {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

constexpr auto kDatabaseOptions = "QSQLITE_BUSY_TIMEOUT=10000";  // ms: a chat may be writing
constexpr std::string_view kBlobPrefix = "sha256-";

/// A connection of this thread's own to a file that others may have open.
class Connection {
  public:
    explicit Connection(const fs::path& file)
        : name_(QUuid::createUuid().toString()), database_(QSqlDatabase::addDatabase(u"QSQLITE"_s, name_)) {
        database_.setDatabaseName(fromPath(file));
        database_.setConnectOptions(QLatin1StringView(kDatabaseOptions));
        open_ = database_.open();
    }
    ~Connection() {
        database_ = {};
        QSqlDatabase::removeDatabase(name_);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Result<void> check() const {
        if (open_) return {};
        return databaseError(database_.databaseName(), database_.lastError());
    }
    const QSqlDatabase& database() const { return database_; }

  private:
    QString name_;
    QSqlDatabase database_;
    bool open_ = false;
};

std::string shown(const fs::path& file) {
    return toUtf8(fromPath(file));
}

std::uint64_t sizeOf(const fs::path& file) {
    std::error_code failure;
    const auto bytes = fs::file_size(file, failure);
    return failure ? 0 : bytes;
}

/// Of a folder with all that is in it; what cannot be read counts nothing. Links are not followed.
std::uint64_t sizeWithin(const fs::path& folder, const std::stop_token& stop) {
    std::uint64_t bytes = 0;
    std::error_code failure;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failure);
    for (; !failure && at != fs::recursive_directory_iterator() && !stop.stop_requested();
         at.increment(failure)) {
        std::error_code ignored;
        if (!at->is_symlink(ignored) && at->is_regular_file(ignored)) bytes += sizeOf(at->path());
    }
    return bytes;
}

/// What SQLite finds wrong, also between the messages and the index of their words.
Result<std::vector<DataFault>> checkChats(const fs::path& chats) {
    std::error_code ignored;
    if (!fs::exists(chats, ignored)) return std::vector<DataFault>();
    const Connection connection(chats);
    TARS_CHECK(connection.check());
    std::vector<DataFault> faults;
    auto answer = run(connection.database(), u"PRAGMA integrity_check(20)"_s);
    if (!answer) return std::vector{DataFault{DataFault::Kind::Chats, answer.error().message, chats}};
    while (answer->next()) {
        const QString line = answer->value(0).toString();
        if (line != "ok"_L1) faults.push_back({DataFault::Kind::Chats, toUtf8(line), chats});
    }
    answer->finish();
    const auto words =
        run(connection.database(),
            u"INSERT INTO message_words (message_words, rank) VALUES ('integrity-check', 1)"_s);
    if (!words) faults.push_back({DataFault::Kind::Chats, words.error().message, chats});
    return faults;
}

struct BlobUse {
    std::uint64_t bytes = 0;
    std::string model;
};

/// The files of our own models that are named after what is in them.
Result<std::map<fs::path, BlobUse>> blobsOf(const OllamaStore& models) {
    TARS_TRY(const auto listing, models.list());
    std::map<fs::path, BlobUse> blobs;
    const auto add = [&](const fs::path& file, const StoredModel& model) {
        if (file.filename().string().starts_with(kBlobPrefix))
            blobs[file] = {sizeOf(file), model.name.full()};
    };
    for (const StoredModel& model : listing.models) {
        add(model.path, model);
        add(model.draft, model);
        for (const auto& file : model.projectors) add(file, model);
        for (const auto& file : model.adapters) add(file, model);
    }
    return blobs;
}

}  // namespace

std::vector<DataSize> measureData(const fs::path& home, const fs::path& models, const std::stop_token& stop) {
    const fs::path chats = home / "chats.sqlite";
    std::vector<DataSize> sizes{{DataPart::Chats, chats},
                                {DataPart::Models, models},
                                {DataPart::Runs, home / "runs"},
                                {DataPart::Adapters, home / "adapters"},
                                {DataPart::SmallerModels, home / "quantized"},
                                {DataPart::Other, home}};
    sizes.front().bytes = sizeOf(chats) + sizeOf(home / "chats.sqlite-wal");
    std::uint64_t named = sizes.front().bytes;
    for (auto size = sizes.begin() + 1; size != sizes.end() - 1; ++size) {
        size->bytes = sizeWithin(size->path, stop);
        const auto below = size->path.lexically_relative(home);
        if (!below.empty() && *below.begin() != "..") named += size->bytes;
    }
    const std::uint64_t all = sizeWithin(home, stop);
    sizes.back().bytes = all > named ? all - named : 0;
    if (stop.stop_requested()) return {};
    return sizes;
}

Result<void> backUpChats(const fs::path& chats, const fs::path& target, const std::stop_token& stop) {
    fs::path part = target;
    part += ".part";
    std::error_code failure;
    if (fs::equivalent(chats, target, failure))
        return invalid_input(shown(target) + " is the file with the chats itself", "choose another file");
    fs::remove(part, failure);
    const auto write = [&]() -> Result<void> {
        {
            const Connection connection(chats);
            TARS_CHECK(connection.check());
            TARS_CHECK(run(connection.database(), u"VACUUM INTO ?"_s, fromPath(part)));
        }
        TARS_TRY(const auto faults, checkChats(part));
        if (!faults.empty())
            return invalid_input(shown(part) + ": the copy is damaged: " + faults.front().what);
        if (stop.stop_requested()) return cancelled("the backup");
        TARS_TRY(auto file, RandomAccessFile::open_or_create(part));
        TARS_CHECK(file.sync());
        fs::rename(part, target, failure);
        if (failure) return io_error(shown(target) + ": cannot be replaced", failure.value());
        return {};
    };
    auto done = write();
    if (!done) fs::remove(part, failure);
    return done;
}

Result<std::vector<DataFault>> checkData(const fs::path& chats, const OllamaStore& models,
                                         const std::stop_token& stop,
                                         const std::function<void(const CheckProgress&)>& progress) {
    TARS_TRY(const auto blobs, blobsOf(models));
    CheckProgress now;
    now.all = sizeOf(chats);
    for (const auto& [file, use] : blobs) now.all += use.bytes;
    now.file = fromPath(chats);
    progress(now);
    TARS_TRY(auto faults, checkChats(chats));
    now.done = sizeOf(chats);
    for (const auto& [file, use] : blobs) {
        now.file = fromPath(file);
        const std::uint64_t before = now.done;
        TARS_TRY(const auto digest, blob_digest(file, stop, [&](std::uint64_t bytes) {
                     now.done = before + bytes;
                     progress(now);
                 }));
        now.done = before + use.bytes;
        const std::string named = "sha256:" + file.filename().string().substr(kBlobPrefix.size());
        if (digest != named) faults.push_back({DataFault::Kind::Model, use.model, file});
    }
    progress(now);
    return faults;
}

Result<std::vector<DataFault>> repairData(const fs::path& chats, const std::vector<DataFault>& faults) {
    bool mendChats = false;
    for (const DataFault& fault : faults) {
        if (fault.kind == DataFault::Kind::Chats) {
            mendChats = true;
            continue;
        }
        fs::path aside = fault.file;
        aside.replace_filename("damaged-" + fault.file.filename().string());
        std::error_code failure;
        fs::rename(fault.file, aside, failure);
        if (failure) return io_error(shown(fault.file) + ": cannot be set aside", failure.value());
    }
    if (!mendChats) return std::vector<DataFault>();
    {
        const Connection connection(chats);
        TARS_CHECK(connection.check());
        (void)run(connection.database(), u"REINDEX"_s);  // what that could not mend is found below
        (void)run(connection.database(), u"INSERT INTO message_words (message_words) VALUES ('rebuild')"_s);
    }
    return checkChats(chats);
}

}  // namespace tars::ui
