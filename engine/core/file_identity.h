// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <compare>
#include <cstdint>
#include <filesystem>

namespace tars {

/// Which file it is on this machine, whatever names and links lead to it.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    auto operator<=>(const FileIdentity&) const = default;
};

/// Follows symbolic links. Works for folders too.
Result<FileIdentity> identify_file(const std::filesystem::path& path);

}  // namespace tars
