// SPDX-License-Identifier: Apache-2.0
#include "library/folder_move.h"

#include "core/atomic_file.h"
#include "core/file_identity.h"
#include "core/file_lock.h"
#include "core/open_files.h"
#include "core/random_access_file.h"
#include "core/text_escape.h"
#include "library/move/copy_tree.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <set>
#include <sstream>
#include <system_error>
#include <thread>
#include <vector>

#ifndef _WIN32
#include <unistd.h>
#endif

// The order of a move, each step whole or not at all:
//   1. `<folder>.move` says what shall happen, and which names in the new place are ours.
//   2. All is copied to the new place and compared; or, on one file system, renamed to it.
//   3. `<folder>.incoming` is made: the link that leads there, or, on the way home, the files themselves.
//      From here on the new place is whole.
//   4. `<folder>` and `<folder>.incoming` change places.
//   5. What was there before goes, `<folder>.move` last.

namespace tars {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::uint64_t kLargestNote = 4 << 20;
constexpr std::uint64_t kReserve = 64 << 20;  // bytes that a copy leaves free
constexpr auto kPatience = 1s;                // with locks that are held for moments only
constexpr auto kPause = 20ms;
constexpr std::string_view kTitle = "TARS folder move 1";
constexpr std::string_view kBrought = "brought ";

std::string shown(const fs::path& path) {
    return escape_for_display(path.string(), 4096);
}

fs::path beside(const fs::path& folder, const char* ending) {
    auto path = folder;
    path += ending;
    return path;
}
fs::path note_of(const fs::path& folder) {
    return beside(folder, ".move");
}
fs::path incoming_of(const fs::path& folder) {
    return beside(folder, ".incoming");
}
/// The link before it has that name.
fs::path incoming_being_made(const fs::path& folder) {
    return beside(folder, ".incoming.new");
}
fs::path former_of(const fs::path& folder) {
    return beside(folder, ".former");
}

fs::path lock_of(const fs::path& folder) {
    return beside(folder, ".move-lock");
}

bool stands(const fs::path& path) {  // a link that leads nowhere, too
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}
bool is_link(const fs::path& path) {
    std::error_code ignored;
    return fs::is_symlink(fs::symlink_status(path, ignored));
}

bool goes_home(const FolderMove& move) {
    return move.to == move.folder;
}
/// Where the files arrive.
fs::path new_place(const FolderMove& move) {
    return goes_home(move) ? beside(move.folder, ".part") : move.to;
}

using Names = std::set<fs::path>;

Result<void> write_note(const FolderMove& move, const Names& brought) {
    std::ostringstream text;
    text << kTitle << "\nfrom " << move.from.string() << "\nto " << move.to.string() << "\nkeeps "
         << move.keeps << "\nrenames " << move.renames << "\nbytes " << move.bytes << "\n";
    for (const auto& name : brought) text << kBrought << name.string() << "\n";
    return write_text_file(note_of(move.folder), text.str());
}

Result<FolderMove> read_note(const fs::path& folder) {
    TARS_TRY(const auto text, read_text_file(note_of(folder), kLargestNote));
    std::istringstream in(text);
    FolderMove move;
    move.folder = folder;
    std::string line, from, to;
    const auto field = [&](std::string_view name, std::string& value) {
        if (!std::getline(in, line) || !line.starts_with(name) || line.size() <= name.size()) return false;
        value = line.substr(name.size());
        return true;
    };
    std::string keeps, renames, bytes;
    const bool whole = std::getline(in, line) && line == kTitle && field("from ", from) && field("to ", to) &&
                       field("keeps ", keeps) && field("renames ", renames) && field("bytes ", bytes);
    move.from = from;
    move.to = to;
    if (!whole || !move.from.is_absolute() || !move.to.is_absolute())
        return invalid_input(shown(note_of(folder)) + ": it is no note of a move",
                             "look which of the two places is whole, then remove this file");
    move.keeps = keeps == "1";
    move.renames = renames == "1";
    move.bytes = std::strtoull(bytes.c_str(), nullptr, 10);
    return move;
}

/// What has come to the new place, or may have, by its names at the top; also what is not in the old one any
/// more: the journal of a database that was closed since would be that of another one.
Result<Names> names_brought(const fs::path& folder) {
    Names names;
    if (!stands(note_of(folder))) return names;
    TARS_TRY(const auto text, read_text_file(note_of(folder), kLargestNote));
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(kBrought)) names.insert(line.substr(kBrought.size()));
    return names;
}

Result<void> add_names(const fs::path& folder, Names& names) {
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure))
        if (auto name = at->path().filename(); name.string().find('\n') == std::string::npos)
            names.insert(std::move(name));  // none of ours has a line break
    if (failure) return io_error(shown(folder) + ": cannot be read", failure.value());
    return {};
}

Result<FileLock> lock_move(const fs::path& folder) {
    TARS_TRY(auto lock, FileLock::try_exclusive(lock_of(folder)));
    if (lock) return std::move(*lock);
    return Error{ErrorCode::busy, shown(folder) + " is being moved already", {}};
}

/// Whether the new place is in use.
bool is_switched(const FolderMove& move) {
    std::error_code failure;
    if (goes_home(move)) return stands(move.folder) && !is_link(move.folder);
    return fs::read_symlink(move.folder, failure) == move.to && !failure;
}

/// Whether the new place is whole, and the old one perhaps no longer.
bool has_arrived(const FolderMove& move) {
    return stands(incoming_of(move.folder)) ||
           (move.renames && !stands(move.from) && stands(new_place(move)));
}

/// What programs of ours hold while they change something; false: somebody does. Keeps it from then on.
Result<bool> hold(const fs::path& file, std::vector<FileLock>& locks, std::vector<RandomAccessFile>& files) {
    if (file.filename().string().ends_with("-partial")) {
        TARS_TRY(auto open, RandomAccessFile::open_or_create(file));
        TARS_TRY(const bool mine, open.try_lock());
        if (mine) files.push_back(std::move(open));
        return mine;
    }
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        TARS_TRY(auto lock, FileLock::try_exclusive(file));
        if (lock) {
            locks.push_back(std::move(*lock));
            return true;
        }
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(kPause);
    }
}

/// The folder to itself, as long as it lives.
struct Stillness {
    std::vector<FileLock> locks;
    std::vector<RandomAccessFile> files;
};

Result<Stillness> make_still(const fs::path& place) {
    constexpr auto kHint = "let it end, or end it, and move then";
    Stillness still;
    if (const auto other = writer_below(place))
        return Error{ErrorCode::busy, escape_for_display(*other) + " is writing in " + shown(place), kHint};
    TARS_TRY(const auto tree, list_tree(place));
    for (const auto& entry : tree) {
        const auto name = entry.name.filename().string();
        const bool locks = name == "lock" || name.ends_with(".lock") || name.ends_with("-partial");
        if (entry.kind != TreeEntry::Kind::file || !locks) continue;
        TARS_TRY(const bool held, hold(place / entry.name, still.locks, still.files));
        if (!held)
            return Error{ErrorCode::busy,
                         shown(place / entry.name) + " is in use by another TARS, or a download", kHint};
    }
    return still;
}

Result<void> link_to(const fs::path& target, const fs::path& link) {
    TARS_CHECK(clear_away(link));
    std::error_code failure;
    fs::create_directory_symlink(target, link, failure);
    if (failure) return io_error(shown(link) + ": cannot link to " + shown(target), failure.value());
    return {};
}

/// Step 3.
Result<void> announce(const FolderMove& move) {
    const auto incoming = incoming_of(move.folder);
    if (stands(incoming)) return {};
    if (goes_home(move)) return rename_durably(new_place(move), incoming);
    const auto made = incoming_being_made(move.folder);
    TARS_CHECK(link_to(move.to, made));
    return rename_durably(made, incoming);
}

/// Step 4.
Result<void> put_in_place(const FolderMove& move) {
    const auto& folder = move.folder;
    const auto incoming = incoming_of(folder);
    if (stands(folder)) {
        TARS_TRY(const bool exchanged, exchange_durably(folder, incoming));
        if (exchanged) return {};
        // Ended between these two, the next start does the second.
        if (!is_link(folder) || !is_link(incoming)) TARS_CHECK(rename_durably(folder, former_of(folder)));
    }
    return rename_durably(incoming, folder);
}

fs::path name_for_kept(const fs::path& folder) {
    auto path = beside(folder, "-before-move");
    for (int i = 2; stands(path); ++i) path = beside(folder, ("-before-move-" + std::to_string(i)).c_str());
    return path;
}

/// Step 5. Gives the folder with what stays of the former files.
Result<fs::path> tidy(const FolderMove& move) {
    const auto& folder = move.folder;
    if (!is_switched(move))
        return Error{ErrorCode::internal, shown(folder) + " does not lead to " + shown(move.to), {}};
    fs::path kept;
    for (const auto& was : {incoming_of(folder), former_of(folder)}) {
        if (!stands(was)) continue;
        if (is_link(was) || !move.keeps) {
            TARS_CHECK(clear_away(was));
            continue;
        }
        kept = name_for_kept(folder);
        TARS_CHECK(rename_durably(was, kept));
    }
    if (move.from != folder && stands(move.from)) {
        if (move.keeps)
            kept = move.from;
        else
            TARS_CHECK(clear_away(move.from));
    }
    TARS_CHECK(clear_away(note_of(folder)));
    sync_folder(folder.parent_path());
    return kept;
}

Result<fs::path> finish(const FolderMove& move) {
    if (!is_switched(move)) {
        TARS_CHECK(announce(move));
        TARS_CHECK(put_in_place(move));
    }
    return tidy(move);
}

/// Step 2 where nothing need be copied. False: the system wants a copy after all.
Result<bool> rename_all(const FolderMove& move) {
    std::error_code failure;
    const auto place = new_place(move);
    fs::remove(place, failure);  // it is empty
    fs::create_directories(place.parent_path(), failure);
    fs::rename(move.from, place, failure);
    if (failure == std::errc::cross_device_link) return false;
    if (failure) return io_error(shown(move.from) + ": cannot be renamed " + shown(place), failure.value());
    sync_folder(place.parent_path());
    return true;
}

/// Step 2 otherwise: most of it while others go on, then what they have changed meanwhile. They are kept out
/// from then on.
Result<Stillness> copy_all(const FolderMove& move, const std::stop_token& stop,
                           const std::function<void(const MoveProgress&)>& progress) {
    TARS_TRY(const auto tree, list_tree(move.from));
    MoveProgress now{0, 2 * bytes_of(tree)};
    progress(now);
    const auto told = [&](std::uint64_t bytes) {
        now.done = std::min(now.done + bytes, now.all);
        progress(now);
    };
    TARS_TRY(auto brought, names_brought(move.folder));
    const auto bring = [&](const std::function<void(std::uint64_t)>& hear) -> Result<void> {
        TARS_CHECK(add_names(move.from, brought));
        TARS_CHECK(write_note(move, brought));
        return copy_tree(move.from, new_place(move), brought, stop, hear);
    };
    TARS_CHECK(bring(told));
    TARS_TRY(auto still, make_still(move.from));
    TARS_CHECK(bring([](std::uint64_t) {}));
    return still;
}

/// What has come to the new place; what somebody else has put there stays.
Result<void> clear_copies(const FolderMove& move) {
    const auto place = new_place(move);
    if (goes_home(move)) return clear_away(place);
    TARS_TRY(const auto brought, names_brought(move.folder));
    for (const auto& name : brought) TARS_CHECK(clear_away(place / name));
    std::error_code ignored;
    fs::remove(place, ignored);  // unless there is something left
    return {};
}

Error nothing_there(const fs::path& folder) {
    return not_found(shown(folder) + " leads to " + shown(place_of(folder)) + ", which is not there",
                     "connect the disk that it is on");
}

fs::path first_existing(fs::path path) {
    std::error_code ignored;
    while (!fs::exists(path, ignored) && path.has_relative_path()) path = path.parent_path();
    return path;
}

bool can_write(const fs::path& folder) {
#ifdef _WIN32
    return fs::is_directory(folder);
#else
    return ::access(folder.c_str(), W_OK | X_OK) == 0;
#endif
}

bool is_within(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

Result<void> check_target(const FolderMove& move) {
    std::error_code failure;
    const auto place = new_place(move);
    if (place.string().find('\n') != std::string::npos)
        return invalid_input(shown(place) + ": a line break cannot be in the name", "choose another folder");
    if (is_within(fs::weakly_canonical(place, failure), fs::weakly_canonical(move.from, failure)))
        return invalid_input(shown(place) + " is inside the folder that is to be moved",
                             "choose a folder outside of it");
    const auto status = fs::status(place, failure);
    if (fs::exists(status) && !fs::is_directory(status))
        return invalid_input(shown(place) + " is no folder", "choose a folder");
    if (fs::exists(status) && !fs::is_empty(place, failure))
        return invalid_input(shown(place) + " is not empty", "choose an empty folder, or a new one");
    for (const auto& folder : {first_existing(place), first_existing(move.folder.parent_path())})
        if (!can_write(folder))
            return Error{ErrorCode::io, shown(folder) + " cannot be written", "choose a folder of your own"};
    return {};
}

Result<void> check_room(const FolderMove& move) {
    if (move.renames) return {};
    std::error_code failure;
    const auto space = fs::space(first_existing(new_place(move)), failure);
    if (failure || space.available >= move.bytes + kReserve) return {};
    return Error{ErrorCode::io,
                 shown(move.to) + ": " + std::to_string(move.bytes >> 20) + " MiB are to come, and " +
                     std::to_string(space.available >> 20) + " MiB are free there",
                 "make room, or choose another disk"};
}

bool same_device(const fs::path& a, const fs::path& b) {
    const auto first = identify_file(a), second = identify_file(b);
    return first && second && first->device == second->device;
}

}  // namespace

fs::path place_of(const fs::path& folder) {
    std::error_code failure;
    const auto place = fs::weakly_canonical(folder, failure);
    if (!is_link(folder)) return folder;
    if (!failure && fs::exists(place, failure)) return place;
    const auto target = fs::read_symlink(folder, failure);
    return target.is_absolute() ? target : (folder.parent_path() / target).lexically_normal();
}

Result<FolderMove> plan_move(const fs::path& folder, const fs::path& wanted, bool keeps) {
    FolderMove move{folder, place_of(folder), wanted, keeps, false, 0};
    std::error_code failure;
    move.to = fs::absolute(wanted, failure).lexically_normal();
    if (!move.to.has_filename()) move.to = move.to.parent_path();
    TARS_TRY(const auto unfinished, unfinished_move(folder));
    if (unfinished)
        return Error{ErrorCode::busy, "a move to " + shown(unfinished->to) + " was begun and not ended",
                     "go on with it, or give it up"};
    if (is_link(folder) && !stands(move.from)) return nothing_there(folder);
    if (move.to == move.folder ? !is_link(folder) : fs::equivalent(move.to, move.from, failure))
        return invalid_input(shown(move.to) + " is where it is now", "choose another folder");
    TARS_CHECK(check_target(move));
    if (stands(move.from)) {
        TARS_TRY(const auto tree, list_tree(move.from));
        move.bytes = bytes_of(tree);
        for (const auto& entry : tree)
            if (entry.name.string().ends_with(".move") && !entry.name.has_parent_path())
                return Error{ErrorCode::busy, shown(move.from / entry.name.stem()) + " is being moved itself",
                             "go on with that, or give it up, first"};
    }
    move.renames = !keeps && same_device(first_existing(move.from), first_existing(new_place(move)));
    TARS_CHECK(check_room(move));
    return move;
}

Result<void> lay_move_ready(const FolderMove& move) {
    std::error_code ignored;
    fs::create_directories(move.folder.parent_path(), ignored);
    TARS_TRY(const auto lock, lock_move(move.folder));
    auto written = write_note(move, {});
    fs::remove(lock_of(move.folder), ignored);
    return written;
}

Result<fs::path> move_folder(const FolderMove& wanted, const std::stop_token& stop,
                             const std::function<void(const MoveProgress&)>& progress) {
    auto move = wanted;
    std::error_code ignored;
    fs::create_directories(move.folder.parent_path(), ignored);
    TARS_TRY(const auto lock, lock_move(move.folder));
    const auto work = [&]() -> Result<fs::path> {
        std::error_code failure;
        TARS_TRY(const auto brought, names_brought(move.folder));
        TARS_CHECK(write_note(move, brought));
        if (has_arrived(move) || is_switched(move)) return finish(move);
        fs::create_directories(move.from, failure);
        if (failure) return io_error(shown(move.from) + ": cannot create", failure.value());
        if (move.renames) {
            TARS_TRY(const auto still, make_still(move.from));
            TARS_TRY(const bool renamed, rename_all(move));
            if (renamed) return finish(move);
            move.renames = false;
            TARS_CHECK(check_room(move));
            TARS_CHECK(write_note(move, brought));
        }
        TARS_TRY(const auto still, copy_all(move, stop, progress));
        if (stop.stop_requested()) return cancelled("the move");
        return finish(move);
    };
    auto done = work();
    fs::remove(lock_of(move.folder), ignored);
    return done;
}

Result<std::optional<FolderMove>> unfinished_move(const fs::path& folder) {
    if (!stands(note_of(folder))) return std::optional<FolderMove>();
    TARS_TRY(auto move, read_note(folder));
    return std::optional(std::move(move));
}

Result<void> drop_move(const fs::path& folder) {
    {
        TARS_TRY(const auto lock, lock_move(folder));
        TARS_TRY(const auto move, unfinished_move(folder));
        if (move && !is_switched(*move) && !has_arrived(*move)) {
            TARS_CHECK(clear_copies(*move));
            TARS_CHECK(clear_away(incoming_being_made(folder)));
            TARS_CHECK(clear_away(note_of(folder)));
        }
    }
    return recover_move(folder);
}

Result<void> recover_move(const fs::path& folder) {
    if (!stands(note_of(folder)) && !stands(lock_of(folder))) return {};
    const auto lock = lock_move(folder);
    if (!lock) return {};  // it is under way
    TARS_TRY(const auto move, unfinished_move(folder));
    if (move && (is_switched(*move) || has_arrived(*move))) TARS_CHECK(finish(*move));
    std::error_code ignored;
    fs::remove(lock_of(folder), ignored);  // while it is ours: whoever waits for it locks a new one
    return {};
}

std::string place_fixed_by(const std::string& part, const Environment& environment) {
    std::string variable;
    if (part == "models") (void)setting(environment, "MODELS", &variable);
    if (part.empty() && !environment("TARS_HOME").empty()) variable = "TARS_HOME";
    return variable;
}

Result<void> recover_moves(const fs::path& data_directory) {
    TARS_CHECK(recover_move(data_directory));
    for (const char* part : kMovableParts) TARS_CHECK(recover_move(data_directory / part));
    return {};
}

}  // namespace tars
