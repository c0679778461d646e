// SPDX-License-Identifier: Apache-2.0
#include "core/mapped_file.h"

#include "core/lost_pages.h"

#include <cerrno>
#include <cstdint>
#include <utility>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tars {

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

#ifdef _WIN32

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const auto failure = [&](const char* what) {
        return Error{
            ErrorCode::io, path.string() + ": " + what + ", error " + std::to_string(GetLastError()), {}};
    };
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return failure("cannot open");
    LARGE_INTEGER size{};
    GetFileSizeEx(file, &size);
    if (size.QuadPart == 0) {
        CloseHandle(file);
        return MappedFile({});
    }
    const HANDLE mapping = CreateFileMappingW(file, nullptr, PAGE_READONLY, 0, 0, nullptr);
    CloseHandle(file);
    if (!mapping) return failure("cannot map");
    const void* view = MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, 0);
    CloseHandle(mapping);
    if (!view) return failure("cannot map");
    return MappedFile({static_cast<const std::byte*>(view), static_cast<std::size_t>(size.QuadPart)});
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) UnmapViewOfFile(bytes_.data());
}

void release_pages(std::span<const std::byte> mapped) {
    // Unlocking pages that are not locked fails, and takes them out of the working set.
    if (!mapped.empty()) VirtualUnlock(const_cast<std::byte*>(mapped.data()), mapped.size());
}

#else

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // never wait on a FIFO
    if (file < 0) {
        const int error = errno;
        if (error == ENOENT) return not_found(path.string() + ": no such file");
        return io_error(path.string() + ": cannot open", error);
    }
    struct stat status {};
    if (::fstat(file, &status) != 0) {
        const int error = errno;
        ::close(file);
        return io_error(path.string() + ": cannot read its size", error);
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(file);
        return invalid_input(path.string() + " is not a regular file");
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        ::close(file);
        return MappedFile({});
    }
    void* view = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
    const int error = errno;
    ::close(file);
    if (view == MAP_FAILED) return io_error(path.string() + ": cannot map", error);
    MappedFile mapped({static_cast<const std::byte*>(view), size});
    watch_pages(mapped.bytes());
    return mapped;
}

MappedFile::~MappedFile() {
    unwatch_pages(bytes_);
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

void release_pages(std::span<const std::byte> mapped) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(mapped.data());
    const auto begin = (address + page - 1) / page * page, end = (address + mapped.size()) / page * page;
    if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

#endif

}  // namespace tars
