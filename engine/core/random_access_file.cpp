// SPDX-License-Identifier: Apache-2.0
#include "core/random_access_file.h"

#include "core/file_identity.h"

#include <cerrno>
#include <cstdio>
#include <system_error>
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

Error RandomAccessFile::failure(const char* what) const {
    return {ErrorCode::io, path_.string() + ": " + what + ", error " + std::to_string(GetLastError()), {}};
}

Result<RandomAccessFile> RandomAccessFile::open_or_create(const std::filesystem::path& path) {
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    RandomAccessFile opened(path, file);
    if (file == INVALID_HANDLE_VALUE) return opened.failure("cannot open");
    return opened;
}

RandomAccessFile::~RandomAccessFile() {
    if (handle_ != INVALID_HANDLE_VALUE) CloseHandle(handle_);
}

RandomAccessFile::RandomAccessFile(RandomAccessFile&& other) noexcept
    : path_(std::move(other.path_)), handle_(std::exchange(other.handle_, INVALID_HANDLE_VALUE)) {}

Result<bool> RandomAccessFile::try_lock() {
    OVERLAPPED range{};
    range.OffsetHigh =
        0x7fffffff;  // beyond any content: Windows' locks keep others from reading what they cover
    if (LockFileEx(handle_, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &range))
        return true;
    if (GetLastError() == ERROR_LOCK_VIOLATION || GetLastError() == ERROR_IO_PENDING) return false;
    return failure("cannot lock");
}

bool RandomAccessFile::is_at(const std::filesystem::path& path) const {
    BY_HANDLE_FILE_INFORMATION facts{};
    const auto there = identify_file(path);
    if (!there || !GetFileInformationByHandle(handle_, &facts)) return false;
    return there->inode == ((std::uint64_t{facts.nFileIndexHigh} << 32) | facts.nFileIndexLow);
}

Result<std::uint64_t> RandomAccessFile::size() const {
    LARGE_INTEGER bytes{};
    if (!GetFileSizeEx(handle_, &bytes)) return failure("cannot look at the file");
    return static_cast<std::uint64_t>(bytes.QuadPart);
}

Result<void> RandomAccessFile::resize(std::uint64_t bytes) {
    FILE_END_OF_FILE_INFO end{};
    end.EndOfFile.QuadPart = static_cast<LONGLONG>(bytes);
    if (!SetFileInformationByHandle(handle_, FileEndOfFileInfo, &end, sizeof end))
        return failure("cannot resize");
    return {};
}

Result<void> RandomAccessFile::write_at(std::uint64_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        OVERLAPPED place{};
        place.Offset = static_cast<DWORD>(offset);
        place.OffsetHigh = static_cast<DWORD>(offset >> 32);
        DWORD written = 0;
        const auto count = static_cast<DWORD>(bytes.size() < (1u << 30) ? bytes.size() : (1u << 30));
        if (!WriteFile(handle_, bytes.data(), count, &written, &place)) return failure("cannot write");
        bytes = bytes.subspan(written);
        offset += written;
    }
    return {};
}

Result<void> RandomAccessFile::sync() {
    if (!FlushFileBuffers(handle_)) return failure("cannot write");
    return {};
}

#else

namespace {

constexpr int kNothing = -1;

}  // namespace

Error RandomAccessFile::failure(const char* what) const {
    return io_error(path_.string() + ": " + what, errno);
}

Result<RandomAccessFile> RandomAccessFile::open_or_create(const std::filesystem::path& path) {
    RandomAccessFile opened(path, ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (opened.handle_ == kNothing) return opened.failure("cannot open");
    return opened;
}

RandomAccessFile::~RandomAccessFile() {
    if (handle_ != kNothing) ::close(handle_);
}

RandomAccessFile::RandomAccessFile(RandomAccessFile&& other) noexcept
    : path_(std::move(other.path_)), handle_(std::exchange(other.handle_, kNothing)) {}

Result<bool> RandomAccessFile::try_lock() {
    while (::flock(handle_, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return false;
        if (errno != EINTR) return failure("cannot lock");
    }
    return true;
}

bool RandomAccessFile::is_at(const std::filesystem::path& path) const {
    struct stat facts {};
    const auto there = identify_file(path);
    return there && ::fstat(handle_, &facts) == 0 &&
           *there == FileIdentity{static_cast<std::uint64_t>(facts.st_dev),
                                  static_cast<std::uint64_t>(facts.st_ino)};
}

Result<std::uint64_t> RandomAccessFile::size() const {
    struct stat facts {};
    if (::fstat(handle_, &facts) != 0) return failure("cannot look at the file");
    return static_cast<std::uint64_t>(facts.st_size);
}

Result<void> RandomAccessFile::resize(std::uint64_t bytes) {
    if (::ftruncate(handle_, static_cast<off_t>(bytes)) != 0) return failure("cannot resize");
    return {};
}

Result<void> RandomAccessFile::write_at(std::uint64_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const auto written = ::pwrite(handle_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failure("cannot write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
    return {};
}

Result<void> RandomAccessFile::sync() {
    if (::fsync(handle_) != 0) return failure("cannot write");
    return {};
}

#endif

RandomAccessFile& RandomAccessFile::operator=(RandomAccessFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(handle_, other.handle_);
    return *this;
}

namespace {

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

void sync_folder([[maybe_unused]] const std::filesystem::path& folder) {
#ifndef _WIN32
    // Names live in their folder; without this a power cut may undo a rename.
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
#endif
}

Result<void> rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code failure;
    std::filesystem::rename(from, to, failure);
    if (failure) return io_error(to.string() + ": cannot put the finished file in place", failure.value());
    sync_folder(folder_of(to));
    return {};
}

Result<bool> exchange_durably([[maybe_unused]] const std::filesystem::path& a,
                              [[maybe_unused]] const std::filesystem::path& b) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
    if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) {
        sync_folder(folder_of(a));
        sync_folder(folder_of(b));
        return true;
    }
    const int reason = errno;
    if (reason != EINVAL && reason != ENOSYS)
        return io_error(a.string() + ": cannot change places with " + b.string(), reason);
#endif
    return false;
}

}  // namespace tars
