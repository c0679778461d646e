// SPDX-License-Identifier: Apache-2.0
#include "core/file_identity.h"

#include <cerrno>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
#else
#include <sys/stat.h>
#endif

namespace tars {

Result<FileIdentity> identify_file(const std::filesystem::path& path) {
#ifdef _WIN32
    const HANDLE file = CreateFileW(path.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                    nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    BY_HANDLE_FILE_INFORMATION facts{};
    const bool known = file != INVALID_HANDLE_VALUE && GetFileInformationByHandle(file, &facts);
    if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
    if (!known) return io_error(path.string() + ": cannot look at the file", ENOENT);
    return FileIdentity{facts.dwVolumeSerialNumber,
                        (std::uint64_t{facts.nFileIndexHigh} << 32) | facts.nFileIndexLow};
#else
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0)
        return io_error(path.string() + ": cannot look at the file", errno);
    return FileIdentity{static_cast<std::uint64_t>(facts.st_dev), static_cast<std::uint64_t>(facts.st_ino)};
#endif
}

}  // namespace tars
