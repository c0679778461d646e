// SPDX-License-Identifier: Apache-2.0
#include "core/paths.h"

#include <cstdlib>
#include <string>
#include <system_error>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace tars {
namespace {

#if defined(_WIN32)
constexpr const char *kLibraryPrefix = "", *kLibrarySuffix = ".dll";
#elif defined(__APPLE__)
constexpr const char *kLibraryPrefix = "lib", *kLibrarySuffix = ".dylib";
#else
constexpr const char *kLibraryPrefix = "lib", *kLibrarySuffix = ".so";
#endif

std::filesystem::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::filesystem::path(value) : std::filesystem::path();
}

std::filesystem::path running_program() {
#if defined(_WIN32)
    wchar_t path[32768];
    const auto length = GetModuleFileNameW(nullptr, path, static_cast<DWORD>(std::size(path)));
    return std::filesystem::path(path, path + length);
#elif defined(__APPLE__)
    char path[4096];
    std::uint32_t size = sizeof(path);
    return _NSGetExecutablePath(path, &size) == 0 ? std::filesystem::path(path) : std::filesystem::path();
#else
    std::error_code failure;
    auto path = std::filesystem::read_symlink("/proc/self/exe", failure);
    return failure ? std::filesystem::path() : path;
#endif
}

}  // namespace

std::filesystem::path data_directory() {
    if (const auto home = from_environment("TARS_HOME"); !home.empty()) return home;
#if defined(_WIN32)
    return from_environment("LOCALAPPDATA") / "tars";
#elif defined(__APPLE__)
    return from_environment("HOME") / "Library" / "Application Support" / "tars";
#else
    if (const auto data = from_environment("XDG_DATA_HOME"); data.is_absolute()) return data / "tars";
    return from_environment("HOME") / ".local" / "share" / "tars";
#endif
}

std::filesystem::path shared_directory() {
    return running_program().parent_path().parent_path() / "share" / "tars";
}

std::filesystem::path plug_in_directory() {
    if (const auto folder = from_environment("TARS_PLUG_INS"); !folder.empty()) return folder;
    return running_program().parent_path().parent_path() / "lib" / "tars";
}

std::filesystem::path plug_in_path(std::string_view kind) {
    return plug_in_directory() / (kLibraryPrefix + ("tars_" + std::string(kind)) + kLibrarySuffix);
}

}  // namespace tars
