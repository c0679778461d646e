// SPDX-License-Identifier: Apache-2.0
#include "core/file_lock.h"

#include <cerrno>
#include <utility>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tars {

#ifdef _WIN32

namespace {

/// INVALID_HANDLE_VALUE if there is nothing to lock, or if somebody else has it and `flags` say not to wait.
Result<HANDLE> open_and_lock(const std::filesystem::path& path, DWORD disposition, DWORD flags) {
    const HANDLE file =
        CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                    disposition, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        if (GetLastError() == ERROR_FILE_NOT_FOUND && disposition == OPEN_EXISTING) return file;
        return Error{
            ErrorCode::io, path.string() + ": cannot open, error " + std::to_string(GetLastError()), {}};
    }
    OVERLAPPED range{};
    if (LockFileEx(file, flags, 0, 1, 0, &range)) return file;
    const auto reason = GetLastError();
    CloseHandle(file);
    if (reason == ERROR_LOCK_VIOLATION && (flags & LOCKFILE_FAIL_IMMEDIATELY)) return INVALID_HANDLE_VALUE;
    return Error{ErrorCode::io, path.string() + ": cannot lock, error " + std::to_string(reason), {}};
}

}  // namespace

Result<FileLock> FileLock::exclusive(const std::filesystem::path& path) {
    TARS_TRY(const HANDLE file, open_and_lock(path, OPEN_ALWAYS, LOCKFILE_EXCLUSIVE_LOCK));
    return FileLock(file);
}

Result<std::optional<FileLock>> FileLock::try_exclusive(const std::filesystem::path& path) {
    TARS_TRY(const HANDLE file,
             open_and_lock(path, OPEN_ALWAYS, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY));
    if (file == INVALID_HANDLE_VALUE) return std::optional<FileLock>();
    return std::optional(FileLock(file));
}

Result<FileLock> FileLock::shared(const std::filesystem::path& path) {
    TARS_TRY(const HANDLE file, open_and_lock(path, OPEN_EXISTING, 0));
    return FileLock(file);
}

FileLock::FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, INVALID_HANDLE_VALUE)) {}

FileLock::~FileLock() {
    if (handle_ != INVALID_HANDLE_VALUE) CloseHandle(handle_);
}

#else

namespace {

constexpr int kNothing = -1;

/// Whether `path` still leads to the open file.
bool leads_to(const std::filesystem::path& path, int file) {
    struct stat open {
    }, named{};
    return ::fstat(file, &open) == 0 && ::stat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
           open.st_ino == named.st_ino;
}

/// kNothing if there is nothing to lock, or if somebody else has it and `operation` says not to wait.
Result<int> lock_once(const std::filesystem::path& path, int open_flags, int operation) {
    const int file = ::open(path.c_str(), open_flags | O_CLOEXEC, 0666);
    if (file < 0) {
        const int reason = errno;
        if (reason == ENOENT && (open_flags & O_CREAT) == 0) return kNothing;
        return io_error(path.string() + ": cannot open", reason);
    }
    while (::flock(file, operation) != 0) {
        if (errno == EINTR) continue;
        const int reason = errno;
        ::close(file);
        if (reason == EWOULDBLOCK) return kNothing;
        return io_error(path.string() + ": cannot lock", reason);
    }
    return file;
}

/// Whoever held it may have removed the file between our opening and locking it: others lock a new one by
/// then.
Result<int> open_and_lock(const std::filesystem::path& path, int open_flags, int operation) {
    while (true) {
        TARS_TRY(const int file, lock_once(path, open_flags, operation));
        if (file == kNothing || leads_to(path, file)) return file;
        ::close(file);
    }
}

}  // namespace

Result<FileLock> FileLock::exclusive(const std::filesystem::path& path) {
    TARS_TRY(const int file, open_and_lock(path, O_RDWR | O_CREAT, LOCK_EX));
    return FileLock(file);
}

Result<std::optional<FileLock>> FileLock::try_exclusive(const std::filesystem::path& path) {
    TARS_TRY(const int file, open_and_lock(path, O_RDWR | O_CREAT, LOCK_EX | LOCK_NB));
    if (file == kNothing) return std::optional<FileLock>();
    return std::optional(FileLock(file));
}

Result<FileLock> FileLock::shared(const std::filesystem::path& path) {
    TARS_TRY(const int file, open_and_lock(path, O_RDONLY, LOCK_SH));
    return FileLock(file);
}

FileLock::FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, kNothing)) {}

FileLock::~FileLock() {
    if (handle_ != kNothing) ::close(handle_);
}

#endif

}  // namespace tars
