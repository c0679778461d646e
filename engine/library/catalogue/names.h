// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// That a name may stand in the library: letters, digits and . _ - : / only, a letter or digit first.
Result<void> check_name(std::string_view name);

/// A name for the model at `path` that no entry has: from the file's or folder's, with -2, -3 … if taken.
std::string free_name(const std::filesystem::path& path, const std::vector<LibraryEntry>& entries);

/// "did you mean 'a', 'b'?", or what there is, for a name that no entry has.
std::string suggestion(std::string_view name, const std::vector<LibraryEntry>& entries);

}  // namespace tars
