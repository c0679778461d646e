// SPDX-License-Identifier: Apache-2.0
#include "core/append_file.h"

#include <cerrno>
#include <utility>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace tars {

Result<AppendFile> AppendFile::open(const std::filesystem::path& path, std::uint64_t keep) {
    std::error_code failure;
    if (std::filesystem::exists(path) && std::filesystem::file_size(path, failure) > keep && !failure)
        std::filesystem::resize_file(path, keep, failure);
    if (failure) return io_error(path.string() + ": cannot cut off its torn end", failure.value());
    AppendFile result(path, std::fopen(path.string().c_str(), "ab"));
    if (!result.file_) return io_error(path.string() + ": cannot open for appending", errno);
    return result;
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, nullptr)) {}

AppendFile::~AppendFile() {
    if (file_) std::fclose(file_);
}

Result<void> AppendFile::append(std::string_view text) {
#ifdef _WIN32
    const auto sync = [](std::FILE* file) { return _commit(_fileno(file)); };
#else
    const auto sync = [](std::FILE* file) { return ::fsync(::fileno(file)); };
#endif
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size() || std::fflush(file_) != 0 ||
        sync(file_) != 0)
        return io_error(path_.string() + ": cannot write", errno);
    return {};
}

}  // namespace tars
