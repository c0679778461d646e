// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/environment.h"
#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace tars {

// A folder of data goes elsewhere and is still found where it was: a link takes its place there, for every
// program and every path that was ever written down. Ended at any point, `kill -9` included, either the old
// place or the new one is whole and in use. What a move is up to stands in `<folder>.move`. All of this waits
// for the disk.

/// A move as it was asked for.
struct FolderMove {
    std::filesystem::path folder;  ///< the name that stays
    std::filesystem::path from;  ///< where its files are: `folder` itself, or where an earlier move put them
    std::filesystem::path to;    ///< where they shall be; `folder` itself brings them home
    bool keeps = false;          ///< the files at `from` stay, too
    bool renames = false;        ///< one file system: nothing need be copied
    std::uint64_t bytes = 0;     ///< of all files

    bool operator==(const FolderMove&) const = default;
};

/// In bytes: each is copied, then read again and compared, so `all` is twice the size.
struct MoveProgress {
    std::uint64_t done = 0, all = 0;
};

/// Where the files of `folder` are.
std::filesystem::path place_of(const std::filesystem::path& folder);

/// Checks whether `folder` can go to `wanted`, which must be empty or not there; changes nothing.
Result<FolderMove> plan_move(const std::filesystem::path& folder, const std::filesystem::path& wanted,
                             bool keeps);

/// Writes down that it shall be made, and makes nothing of it yet: for data that is in use until later.
/// unfinished_move() tells it from then on.
Result<void> lay_move_ready(const FolderMove& move);

/// Does it, or goes on where it was cut off or stopped. `progress` is told from this thread, often. Gives the
/// folder with the former files if these stay. An error `busy`: another program changes something in there.
Result<std::filesystem::path> move_folder(const FolderMove& move, const std::stop_token& stop,
                                          const std::function<void(const MoveProgress&)>& progress);

/// A move that was begun and not ended; the old place is in use.
Result<std::optional<FolderMove>> unfinished_move(const std::filesystem::path& folder);
/// Gives it up: what has come to the new place goes.
Result<void> drop_move(const std::filesystem::path& folder);

/// To be called before anything in the folder is used: if a move was cut off once all was in the new place,
/// it is ended. One that has not come so far stays unfinished. Quick where there is none.
Result<void> recover_move(const std::filesystem::path& folder);

/// The parts of the data folder that may lie elsewhere than the rest: large files that never change.
inline constexpr const char* kMovableParts[] = {"models", "quantized"};
/// The environment variable that says where such a part is, or the whole for "": what it names is not moved
/// by us. Empty where none does.
std::string place_fixed_by(const std::string& part, const Environment& environment = process_environment());
/// recover_move() of the data folder and of those: what a program does first.
Result<void> recover_moves(const std::filesystem::path& data_directory);

}  // namespace tars
