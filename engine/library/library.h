// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A model of this computer, linked where it is: nothing is copied, nothing of the file is changed.
struct LibraryEntry {
    std::string name;  ///< unique; letters, digits and . _ - : / only
    std::filesystem::path path;
    std::string format;
    std::string architecture;
    std::string type;  ///< of most of its bytes: "Q4_K"
    std::uint64_t parameters = 0;
    std::uint64_t bytes = 0;
    std::uint64_t context_length = 0;
    std::string added;     ///< ISO 8601, UTC
    bool missing = false;  ///< the file is not there (any more); computed on reading
};

/// The list of models, kept as one small file under the data directory. Each change is on disk before it
/// returns. Several processes may use the same list: each operation reads it afresh under a lock.
class Library {
  public:
    explicit Library(std::filesystem::path directory) : directory_(std::move(directory)) {}

    Result<std::vector<LibraryEntry>> list() const;
    Result<LibraryEntry> find(std::string_view name) const;
    /// Opens and checks the file or folder, then links it. Without a name, one is made from the file's.
    /// A path already linked keeps its entry.
    Result<LibraryEntry> import(const std::filesystem::path& path, std::string_view name = {});
    /// Forgets the entry; the file stays.
    Result<void> remove(std::string_view name);
    /// Where a MODEL argument points: a library name, a file, or a folder.
    Result<std::filesystem::path> resolve(std::string_view model) const;

  private:
    std::filesystem::path directory_;
};

}  // namespace tars
