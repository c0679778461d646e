// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/data_care.h"

#include "library/blob_upload.h"
#include "library/folder_move.h"
#include "library/stored_files.h"
#include "ui/settings/data_connection.h"
#include "ui/text.h"

#include <system_error>

namespace tars::ui {
namespace {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

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

struct OwnedFile {
    StoredFile file;
    bool ours = false;
};

/// The files of all stores; models that cannot be read are added to `faults`.
std::vector<OwnedFile> filesOf(const std::vector<OllamaStore>& stores, std::vector<DataFault>& faults) {
    std::vector<OwnedFile> files;
    for (const OllamaStore& store : stores) {
        const auto unreadable = [&](const Error& why) {
            faults.push_back({DataFault::Kind::Listing, why.text(), {}, store.writable()});
        };
        const auto found = files_of(store);
        if (!found) {
            unreadable(found.error());
            continue;
        }
        for (const Error& why : found->faults) unreadable(why);
        for (const StoredFile& file : found->files) files.push_back({file, store.writable()});
    }
    return files;
}

}  // namespace

std::vector<DataSize> measureData(const fs::path& home, const fs::path& models, const std::stop_token& stop) {
    const fs::path chats = home / "chats.sqlite";
    std::vector<DataSize> sizes{{DataPart::Chats, chats},
                                {DataPart::Models, place_of(models)},
                                {DataPart::Runs, home / "runs"},
                                {DataPart::Adapters, home / "adapters"},
                                {DataPart::SmallerModels, place_of(home / "quantized")},
                                {DataPart::Other, place_of(home)}};
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

Result<std::vector<DataFault>> checkChats(const fs::path& chats) {
    std::error_code ignored;
    if (!fs::exists(chats, ignored)) return std::vector<DataFault>();
    const DataConnection connection(chats);
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

Result<std::vector<DataFault>> checkData(const fs::path& chats, const std::vector<OllamaStore>& stores,
                                         const std::stop_token& stop,
                                         const std::function<void(const CheckProgress&)>& progress) {
    std::vector<DataFault> faults;
    const auto files = filesOf(stores, faults);
    CheckProgress now;
    now.all = sizeOf(chats);
    for (const auto& [file, ours] : files) now.all += sizeOf(file.path);
    progress(now);
    if (stop.stop_requested()) return cancelled("the check");
    const auto ofChats = checkChats(chats);
    if (ofChats)
        faults.insert(faults.begin(), ofChats->begin(), ofChats->end());
    else
        faults.insert(faults.begin(), {DataFault::Kind::Chats, ofChats.error().message, chats});
    now.done = sizeOf(chats);
    for (const auto& [file, ours] : files) {
        if (stop.stop_requested()) return cancelled("the check");
        const std::uint64_t before = now.done;
        const auto digest = blob_digest(file.path, stop, [&](std::uint64_t bytes) {
            now.done = before + bytes;
            progress(now);
        });
        const auto code = digest ? ErrorCode::internal : digest.error().code;
        if (code == ErrorCode::cancelled || code == ErrorCode::unsupported) return digest.error();
        now.done = before + sizeOf(file.path);
        if (!digest || *digest != file.digest)
            faults.push_back({DataFault::Kind::File, file.model, file.path, ours});
    }
    progress(now);
    return faults;
}

bool canRepair(const DataFault& fault) {
    return fault.kind == DataFault::Kind::Chats || (fault.kind == DataFault::Kind::File && fault.ours);
}

Result<std::vector<DataFault>> repairData(const fs::path& chats, const std::vector<DataFault>& faults) {
    bool mendChats = false;
    for (const DataFault& fault : faults) {
        mendChats |= fault.kind == DataFault::Kind::Chats;
        std::error_code failure;
        if (fault.kind != DataFault::Kind::File || !canRepair(fault) || !fs::exists(fault.file, failure))
            continue;
        fs::path aside = fault.file;
        aside.replace_filename("damaged-" + fault.file.filename().string());
        fs::rename(fault.file, aside, failure);
        if (failure) return io_error(shown(fault.file) + ": cannot be set aside", failure.value());
    }
    if (!mendChats) return std::vector<DataFault>();
    {
        const DataConnection connection(chats);
        TARS_CHECK(connection.check());
        (void)run(connection.database(), u"REINDEX"_s);  // what that could not mend is found below
        (void)run(connection.database(), u"INSERT INTO message_words (message_words) VALUES ('rebuild')"_s);
    }
    return checkChats(chats);
}

}  // namespace tars::ui
