// SPDX-License-Identifier: Apache-2.0
#include "core/atomic_file.h"

#include "core/mapped_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tars {
namespace {

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

}  // namespace

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path) {
    AtomicFile result(path, nullptr);
    result.file_ = std::fopen(result.part().string().c_str(), "wb");
    if (!result.file_) return io_error(result.part().string() + ": cannot create", errno);
    return result;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, nullptr)), position_(other.position_) {}

AtomicFile::~AtomicFile() {
    if (!file_) return;
    std::fclose(file_);
    std::error_code ignored;
    std::filesystem::remove(part(), ignored);
}

std::filesystem::path AtomicFile::part() const {
    auto part = path_;
    part += ".part";
    return part;
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
    std::fclose(std::exchange(file_, nullptr));
    std::error_code failure;
    std::filesystem::rename(part(), path_, failure);
    if (failure) {
        const auto reason = failure.value();
        std::filesystem::remove(part(), failure);
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
