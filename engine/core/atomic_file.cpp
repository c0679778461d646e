// SPDX-License-Identifier: Apache-2.0
#include "core/atomic_file.h"

#include "core/mapped_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <random>
#include <utility>
#include <vector>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tars {
namespace {

namespace fs = std::filesystem;

int sync_file(std::FILE* file) {
#ifdef _WIN32
    return _commit(_fileno(file));
#else
    return ::fsync(::fileno(file));
#endif
}

/// The rename itself lives in the directory; without this a power cut may undo it.
void sync_directory([[maybe_unused]] const std::filesystem::path& path) {
#ifndef _WIN32
    const auto directory = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const int handle = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
#endif
}

constexpr std::string_view kSuffix = ".part";
constexpr std::size_t kDigits = 16;
constexpr int kTries = 100;

fs::path fresh_part(const fs::path& path) {
    thread_local std::random_device entropy;
    char digits[kDigits + 1];
    std::snprintf(digits, sizeof(digits), "%08x%08x", entropy(), entropy());
    auto part = path;
    part += "." + std::string(digits) + std::string(kSuffix);
    return part;
}

bool is_part_of(const fs::path& path, const std::string& name) {
    const auto stem = path.filename().string() + ".";
    if (name.size() != stem.size() + kDigits + kSuffix.size() || !name.starts_with(stem) ||
        !name.ends_with(kSuffix))
        return false;
    return std::ranges::all_of(std::string_view(name).substr(stem.size(), kDigits),
                               [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

#ifdef _WIN32

std::FILE* open_part(const fs::path& part) {
    return std::fopen(part.string().c_str(), "wbx");
}
/// Nobody can remove a file that is open.
void remove_if_stale(const fs::path& part) {
    std::error_code ignored;
    fs::remove(part, ignored);
}

#else

/// Whether `path` still leads to the open file.
bool leads_to(const fs::path& path, int file) {
    struct stat open {
    }, named{};
    return ::fstat(file, &open) == 0 && ::lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
           open.st_ino == named.st_ino;
}

/// Locked as long as it is open: that tells a living writer's file from a dead one's. Null with errno EAGAIN
/// if somebody took it for a dead one's in the moment before it was locked.
std::FILE* open_part(const fs::path& part) {
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) return nullptr;
    const bool locked = ::flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
    if (locked && leads_to(part, file)) return ::fdopen(file, "wb");
    ::unlink(part.c_str());
    ::close(file);
    errno = EAGAIN;
    return nullptr;
}

void remove_if_stale(const fs::path& part) {
    const int file = ::open(part.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) return;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0 && leads_to(part, file)) ::unlink(part.c_str());
    ::close(file);
}

#endif

void remove_stale_parts(const fs::path& path) {
    std::error_code failure;
    const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::vector<fs::path> parts;
    for (fs::directory_iterator entries(folder, failure), end; !failure && entries != end;
         entries.increment(failure))
        if (is_part_of(path, entries->path().filename().string())) parts.push_back(entries->path());
    for (const auto& part : parts) remove_if_stale(part);
}

/// A file that only its owner may read is none that others may, once it is written anew.
void keep_permissions(const fs::path& path, const fs::path& part) {
    std::error_code ignored;
    const auto before = fs::status(path, ignored);
    if (fs::is_regular_file(before)) fs::permissions(part, before.permissions(), ignored);
}

}  // namespace

Result<AtomicFile> AtomicFile::create(const fs::path& path) {
    remove_stale_parts(path);
    for (int attempt = 1;; ++attempt) {
        auto part = fresh_part(path);
        if (auto* file = open_part(part)) {
            keep_permissions(path, part);
            return AtomicFile(path, std::move(part), file);
        }
        const int reason = errno;
        if ((reason != EAGAIN && reason != EEXIST) || attempt == kTries)
            return io_error(path.string() + ": cannot create", reason);
    }
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      part_(std::move(other.part_)),
      file_(std::exchange(other.file_, nullptr)),
      position_(other.position_) {}

AtomicFile::~AtomicFile() {
    if (!file_) return;
    std::fclose(file_);
    std::error_code ignored;
    fs::remove(part_, ignored);
}

Result<void> AtomicFile::write(std::span<const std::byte> bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size())
        return io_error(path_.string() + ": cannot write", errno);
    position_ += bytes.size();
    return {};
}

Result<void> AtomicFile::write_zeros(std::uint64_t count) {
    static constexpr std::array<std::byte, 4096> kZeros{};
    while (count > 0) {
        const auto chunk = std::min<std::uint64_t>(count, kZeros.size());
        TARS_CHECK(write(std::span(kZeros).first(chunk)));
        count -= chunk;
    }
    return {};
}

Result<void> AtomicFile::commit() {
    if (std::fflush(file_) != 0 || sync_file(file_) != 0)
        return io_error(path_.string() + ": cannot write", errno);
    std::error_code failure;
#ifdef _WIN32
    std::fclose(std::exchange(file_, nullptr));  // no open file can be renamed there
    fs::rename(part_, path_, failure);
#else
    fs::rename(part_, path_, failure);  // while it is locked: nobody takes it for a dead writer's
    std::fclose(std::exchange(file_, nullptr));
#endif
    if (failure) {
        const auto reason = failure.value();
        fs::remove(part_, failure);
        return io_error(path_.string() + ": cannot put the finished file in place", reason);
    }
    sync_directory(path_);
    return {};
}

Result<std::string> read_text_file(const std::filesystem::path& path, std::uint64_t limit) {
    TARS_TRY(const auto file, MappedFile::open(path));
    if (file.bytes().size() > limit) {
        return invalid_input(path.string() + " has " + std::to_string(file.bytes().size()) +
                             " bytes, more than the " + std::to_string(limit) + " allowed here");
    }
    return std::string(reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size());
}

Result<void> write_text_file(const std::filesystem::path& path, std::string_view text) {
    TARS_TRY(auto file, AtomicFile::create(path));
    TARS_CHECK(file.write(text));
    return file.commit();
}

}  // namespace tars
