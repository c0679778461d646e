// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace tars {

/// Another program that has a file below `folder` open for writing: "tars (process 123)". Nothing where there
/// is none, or where the system does not tell; programs of other users are not seen.
std::optional<std::string> writer_below(const std::filesystem::path& folder);

}  // namespace tars
