// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <filesystem>
#include <optional>

namespace tars {

/// An advisory lock among processes, and among threads of one, held as long as the object lives and let go
/// by the system if the process dies. The file is only there to be locked: it stays behind, empty, unless who
/// holds the lock removes it.
class FileLock {
  public:
    /// Waits until nobody else holds the lock. Creates the file.
    static Result<FileLock> exclusive(const std::filesystem::path& path);
    /// Does not wait: no value if somebody else holds the lock. Creates the file.
    static Result<std::optional<FileLock>> try_exclusive(const std::filesystem::path& path);
    /// Waits until nobody holds it exclusively. Creates nothing: without the file there is nobody to wait
    /// for, and the lock holds nothing.
    static Result<FileLock> shared(const std::filesystem::path& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

  private:
#ifdef _WIN32
    using Handle = void*;
#else
    using Handle = int;
#endif
    explicit FileLock(Handle handle) : handle_(handle) {}

    Handle handle_;
};

}  // namespace tars
