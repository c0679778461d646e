// SPDX-License-Identifier: Apache-2.0
#include "core/open_files.h"

#ifdef __linux__
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <system_error>
#endif

namespace tars {

#ifdef __linux__

namespace {

namespace fs = std::filesystem;

bool is_below(const fs::path& file, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end() && rest != file.end();
}

/// Whether /proc/<process>/fdinfo/<number> says O_WRONLY or O_RDWR.
bool writes(const fs::path& process, const fs::path& number) {
    std::ifstream facts(process / "fdinfo" / number);
    for (std::string name, value; facts >> name >> value;)
        if (name == "flags:") return (std::strtol(value.c_str(), nullptr, 8) & O_ACCMODE) != O_RDONLY;
    return false;
}

bool has_open(const fs::path& process, const fs::path& folder) {
    std::error_code failure, ignored;
    for (fs::directory_iterator files(process / "fd", failure), end; !failure && files != end;
         files.increment(failure)) {
        const auto file = fs::read_symlink(files->path(), ignored);
        if (!ignored && is_below(file, folder) && writes(process, files->path().filename())) return true;
    }
    return false;
}

}  // namespace

std::optional<std::string> writer_below(const fs::path& folder) {
    std::error_code failure;
    const auto whole = fs::canonical(folder, failure);
    if (failure) return {};
    for (fs::directory_iterator processes("/proc", failure), end; !failure && processes != end;
         processes.increment(failure)) {
        const auto name = processes->path().filename().string();
        long number = 0;
        const auto parsed = std::from_chars(name.data(), name.data() + name.size(), number);
        if (parsed.ptr != name.data() + name.size() || number == ::getpid()) continue;
        if (!has_open(processes->path(), whole)) continue;
        std::string program;
        std::getline(std::ifstream(processes->path() / "comm") >> std::ws, program);
        return program + " (process " + name + ")";
    }
    return {};
}

#else

std::optional<std::string> writer_below(const std::filesystem::path&) {
    return {};
}

#endif

}  // namespace tars
