// SPDX-License-Identifier: Apache-2.0
#include "core/paths.h"

#include <cstdlib>

namespace tars {
namespace {

std::filesystem::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::filesystem::path(value) : std::filesystem::path();
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

}  // namespace tars
