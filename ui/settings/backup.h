// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QtGlobal>

#include <filesystem>
#include <stop_token>

namespace tars::ui {

// A backup is one SQLite file: the chats as they are kept, and a table with the file of settings. Writing one
// and getting one ready waits for the disk: for worker threads.

/// Writes all chats and settings of the data folder `home` to one file, while they are in use. It is
/// complete, checked and on disk, and only its owner may read it; or `target` is as it was before.
Result<void> writeBackup(const std::filesystem::path& home, const std::filesystem::path& target,
                         const std::stop_token& stop);

/// What a backup brings.
struct BackupContent {
    qsizetype chats = 0;  ///< without those in the trash
    bool settings = false;
};

/// Checks a backup, or a plain file of chats, and lays what is in it beside the present chats and settings,
/// whose place it takes at the next start. A file from elsewhere is checked before anything of it is used.
Result<BackupContent> stageRestore(const std::filesystem::path& home, const std::filesystem::path& backup,
                                   const std::stop_token& stop);
bool isRestoreStaged(const std::filesystem::path& home);
/// Nothing changes at the next start.
Result<void> dropRestore(const std::filesystem::path& home);

/// Puts in place what was staged: to be called before chats or settings are opened. Ended half-way, it is
/// finished by the next call. Gives the folder with what was there before; empty if nothing was staged.
Result<std::filesystem::path> finishRestore(const std::filesystem::path& home);

}  // namespace tars::ui
