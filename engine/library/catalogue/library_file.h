// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"

#include <filesystem>
#include <vector>

namespace tars {

/// The entries of a library.json; none if the file does not exist. A damaged file, or one written by a later
/// version of the program, is an error: it is never guessed at, so never overwritten.
Result<std::vector<LibraryEntry>> read_library_file(const std::filesystem::path& path);
Result<void> write_library_file(const std::filesystem::path& path, const std::vector<LibraryEntry>& entries);

}  // namespace tars
