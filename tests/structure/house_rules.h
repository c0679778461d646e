// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tars::structure {

struct SourceFile {
    std::string path;  ///< from the root of the sources, with forward slashes
    std::vector<std::string> lines;
};

/// Every source and build file below the root's source folders, in order of path.
std::vector<SourceFile> load_sources(const std::filesystem::path& root);

// Each returns one line per broken rule: "file:line: what is wrong".

/// Who may include whom (the map in engine/room.cmake's folders), public headers only, no Qt below ui/.
std::vector<std::string> check_edges(const std::vector<SourceFile>& files);
/// No file includes itself by way of others.
std::vector<std::string> check_cycles(const std::vector<SourceFile>& files);
/// A licence line at the start of each file.
std::vector<std::string> check_licences(const std::vector<SourceFile>& files);

}  // namespace tars::structure
