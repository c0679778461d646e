// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace tars {

/// A file filled at any offsets in any order, that stays as it is if the process dies: what a download
/// writes to. Movable; one thread at a time.
class RandomAccessFile {
  public:
    static Result<RandomAccessFile> open_or_create(const std::filesystem::path& path);

    RandomAccessFile(RandomAccessFile&& other) noexcept;
    RandomAccessFile& operator=(RandomAccessFile&& other) noexcept;
    ~RandomAccessFile();

    /// Whether the file's advisory lock is this object's now, against every other object of every process.
    /// Held until the object is destroyed or the process dies. Does not wait.
    Result<bool> try_lock();
    /// Whether `path` still leads to this file: another process may have renamed or replaced it meanwhile.
    bool is_at(const std::filesystem::path& path) const;

    Result<std::uint64_t> size() const;
    /// Cuts, or extends by zeros that take no room on disk where the file system knows such.
    Result<void> resize(std::uint64_t bytes);
    Result<void> write_at(std::uint64_t offset, std::span<const std::byte> bytes);
    /// Returns when what was written is on the disk.
    Result<void> sync();

  private:
#ifdef _WIN32
    using Handle = void*;
#else
    using Handle = int;
#endif
    RandomAccessFile(std::filesystem::path path, Handle handle) : path_(std::move(path)), handle_(handle) {}
    Error failure(const char* what) const;

    std::filesystem::path path_;
    Handle handle_;
};

/// Renames within one file system, over whatever stood there; the new name is on the disk when it returns.
Result<void> rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);
/// Two names of one file system, of whatever kind, change places in one step, which is on the disk when it
/// returns. False, and nothing done, where the system or the file system knows no such step.
Result<bool> exchange_durably(const std::filesystem::path& a, const std::filesystem::path& b);
/// The names in a folder are on the disk when it returns, as far as the platform knows such.
void sync_folder(const std::filesystem::path& folder);

}  // namespace tars
