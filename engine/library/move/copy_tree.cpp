// SPDX-License-Identifier: Apache-2.0
#include "library/move/copy_tree.h"

#include "core/file_identity.h"
#include "core/random_access_file.h"
#include "core/text_escape.h"
#include "library/ollama/sha256.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Kind = TreeEntry::Kind;

constexpr std::size_t kChunk = 1 << 20;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string shown(const fs::path& path) {
    return escape_for_display(path.string(), 4096);
}

std::optional<TreeEntry> entry_of(const fs::directory_entry& found, const fs::path& root) {
    std::error_code failure;
    TreeEntry entry;
    entry.name = found.path().lexically_relative(root);
    const auto status = found.symlink_status(failure);
    if (fs::is_symlink(status)) {
        entry.kind = Kind::link;
        return entry;
    }
    if (fs::is_directory(status)) {
        entry.kind = Kind::folder;
        return entry;
    }
    if (!fs::is_regular_file(status)) return {};
    entry.bytes = fs::file_size(found.path(), failure);
    if (!failure) entry.modified = fs::last_write_time(found.path(), failure);
    if (!failure) entry.links = fs::hard_link_count(found.path(), failure);
    if (failure) return {};  // it has just gone
    return entry;
}

/// A file whose name is what is in it never changes.
bool is_blob(const fs::path& name) {
    const auto file = name.filename().string();
    return file.starts_with("sha256-") && file.size() == 7 + 64;
}

/// Whether the file stands at `path` whole, as a copy leaves it.
bool is_there(const TreeEntry& entry, const fs::path& path) {
    std::error_code failure;
    if (!fs::is_regular_file(fs::symlink_status(path, failure)) || failure) return false;
    if (fs::file_size(path, failure) != entry.bytes || failure) return false;
    // File systems that keep coarser times would have all large files copied twice.
    const auto time = fs::last_write_time(path, failure);
    const auto apart = time > entry.modified ? time - entry.modified : entry.modified - time;
    return !failure && (is_blob(entry.name) ? apart < std::chrono::seconds(3) : apart.count() == 0);
}

class Copier {
  public:
    Copier(const fs::path& from, const fs::path& to, const std::stop_token& stop,
           const std::function<void(std::uint64_t)>& told)
        : from_(from), to_(to), stop_(stop), told_(told) {}

    Result<void> copy(const TreeEntry& entry) {
        if (stop_.stop_requested()) return cancelled("the move");
        switch (entry.kind) {
        case Kind::folder:
            return make_folder(to_ / entry.name);
        case Kind::link:
            return copy_link(entry);
        case Kind::file:
            return copy_file(entry);
        }
        return {};
    }

  private:
    Result<void> make_folder(const fs::path& folder) {
        std::error_code failure;
        const auto status = fs::symlink_status(folder, failure);
        if (fs::exists(status) && !fs::is_directory(status)) TARS_CHECK(clear_away(folder));
        fs::create_directories(folder, failure);
        if (failure) return io_error(shown(folder) + ": cannot create", failure.value());
        return {};
    }

    Result<void> copy_link(const TreeEntry& entry) {
        std::error_code failure;
        auto target = fs::read_symlink(from_ / entry.name, failure);
        if (failure) return {};
        const auto path = to_ / entry.name;
        // A relative one that leads out of the tree would lead elsewhere from its new place.
        const auto below = (entry.name.parent_path() / target).lexically_normal();
        if (target.is_relative() && !below.empty() && *below.begin() == "..")
            target = (from_ / below).lexically_normal();
        if (fs::read_symlink(path, failure) == target && !failure) return {};
        TARS_CHECK(clear_away(path));
        fs::create_symlink(target, path, failure);
        if (failure) return io_error(shown(path) + ": cannot link", failure.value());
        return {};
    }

    Result<void> copy_file(const TreeEntry& entry) {
        const auto source = from_ / entry.name, target = to_ / entry.name;
        std::optional<FileIdentity> shared;
        if (entry.links > 1)
            if (const auto identity = identify_file(source)) shared = *identity;
        const auto other = shared ? first_names_.find(*shared) : first_names_.end();
        if (is_there(entry, target)) {
            told_(2 * entry.bytes);
        } else {
            TARS_CHECK(clear_away(target));
            std::error_code failure;
            if (other != first_names_.end()) fs::create_hard_link(to_ / other->second, target, failure);
            if (other != first_names_.end() && !failure)
                told_(2 * entry.bytes);
            else
                TARS_CHECK(copy_bytes(entry, source, target));
        }
        if (shared) first_names_.try_emplace(*shared, entry.name);
        return {};
    }

    Result<void> copy_bytes(const TreeEntry& entry, const fs::path& source, const fs::path& target) {
        const std::unique_ptr<std::FILE, CloseFile> in(std::fopen(source.string().c_str(), "rb"));
        if (!in && errno == ENOENT) return {};
        if (!in) return io_error(shown(source) + ": cannot open", errno);
        auto hash = Sha256::start();  // a build without digests compares sizes
        std::uint64_t done = 0;
        {
            TARS_TRY(auto out, RandomAccessFile::open_or_create(target));
            std::error_code failure;
            fs::permissions(target, fs::status(source, failure).permissions(), failure);
            while (const auto count = std::fread(chunk_.data(), 1, chunk_.size(), in.get())) {
                if (stop_.stop_requested()) return cancelled("the move");
                const auto bytes = std::span(chunk_).first(count);
                TARS_CHECK(out.write_at(done, bytes));
                if (hash) hash->add(bytes);
                done += count;
                told_(count);
            }
            if (std::ferror(in.get())) return io_error(shown(source) + ": cannot read", errno);
            TARS_CHECK(out.sync());
        }
        TARS_CHECK(compare(source, target, hash ? &*hash : nullptr, done));
        std::error_code failure;
        fs::last_write_time(target, entry.modified, failure);
        if (failure) return io_error(shown(target) + ": cannot set its time", failure.value());
        return {};
    }

    Result<void> compare(const fs::path& source, const fs::path& target, Sha256* hash, std::uint64_t bytes) {
        const Error differs = {ErrorCode::io, shown(target) + " is not what was written of " + shown(source),
                               "the disk may be failing: choose another one"};
        std::error_code failure;
        if (fs::file_size(target, failure) != bytes || failure) return differs;
        if (!hash) {
            told_(bytes);
            return {};
        }
        TARS_TRY(const auto expected, hash->hex());
        std::uint64_t before = 0;
        TARS_TRY(const auto found, sha256_of_file(target, stop_, [&](std::uint64_t done) {
                     told_(done - before);
                     before = done;
                 }));
        if (found != expected) return differs;
        return {};
    }

    const fs::path &from_, &to_;
    const std::stop_token& stop_;
    const std::function<void(std::uint64_t)>& told_;
    std::vector<std::byte> chunk_ = std::vector<std::byte>(kChunk);
    std::map<FileIdentity, fs::path> first_names_;  ///< of files that may have several
};

}  // namespace

Result<void> clear_away(const fs::path& path) {
    std::error_code failure;
    fs::remove_all(path, failure);
    if (failure) return io_error(shown(path) + ": cannot be removed", failure.value());
    return {};
}

Result<std::vector<TreeEntry>> list_tree(const fs::path& root) {
    std::vector<TreeEntry> tree;
    std::error_code failure;
    for (fs::recursive_directory_iterator at(root, failure), end; !failure && at != end;
         at.increment(failure))
        if (auto entry = entry_of(*at, root)) tree.push_back(std::move(*entry));
    if (failure) return io_error(shown(root) + ": cannot be read whole", failure.value());
    return tree;
}

std::uint64_t bytes_of(const std::vector<TreeEntry>& tree) {
    std::uint64_t bytes = 0;
    for (const auto& entry : tree) bytes += entry.bytes;
    return bytes;
}

Result<void> copy_tree(const fs::path& from, const fs::path& to, const std::set<fs::path>& brought,
                       const std::stop_token& stop, const std::function<void(std::uint64_t)>& told) {
    TARS_TRY(const auto wanted, list_tree(from));
    std::error_code failure;
    fs::create_directories(to, failure);
    if (failure) return io_error(shown(to) + ": cannot create", failure.value());
    std::set<fs::path> names;
    for (const auto& entry : wanted) names.insert(entry.name);
    TARS_TRY(const auto present, list_tree(to));
    for (const auto& entry : present) {
        const fs::path& top = *entry.name.begin();
        const bool ours = names.contains(top) || brought.contains(top);
        if (ours && !names.contains(entry.name)) TARS_CHECK(clear_away(to / entry.name));
    }
    Copier copier(from, to, stop, told);
    for (const auto& entry : wanted) TARS_CHECK(copier.copy(entry));
    sync_folder(to);
    for (const auto& entry : wanted)
        if (entry.kind == Kind::folder) sync_folder(to / entry.name);
    return {};
}

}  // namespace tars
