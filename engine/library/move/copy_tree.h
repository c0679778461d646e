// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <stop_token>
#include <vector>

namespace tars {

struct TreeEntry {
    enum class Kind { folder, file, link };
    std::filesystem::path name;  ///< below the tree's root
    Kind kind = Kind::file;
    std::uint64_t bytes = 0;
    std::filesystem::file_time_type modified;
    std::uint64_t links = 1;  ///< names that the file has, here and elsewhere
};

/// Removes a file, or a folder with all that is in it. Nothing there is no error.
Result<void> clear_away(const std::filesystem::path& path);
/// All that is below a folder; a folder comes before what is in it. Links are not followed. Sockets and the
/// like are no data, and left out.
Result<std::vector<TreeEntry>> list_tree(const std::filesystem::path& root);
/// Of the files; those of several names count once for each.
std::uint64_t bytes_of(const std::vector<TreeEntry>& tree);

/// Makes `to` the same as `from`: what is the same there already stays, what is not in `from` goes, but for
/// what somebody has put beside our files at the top. `brought` are the names there that are ours, also where
/// `from` has them no more. Each file is on the disk, read again and compared with
/// what was read of its original, before it gets its time of change; so a copy that was cut off goes on where
/// it was. `told` hears of bytes done, copied and compared, since last time. A file that goes away meanwhile
/// is left out.
Result<void> copy_tree(const std::filesystem::path& from, const std::filesystem::path& to,
                       const std::set<std::filesystem::path>& brought, const std::stop_token& stop,
                       const std::function<void(std::uint64_t)>& told);

}  // namespace tars
