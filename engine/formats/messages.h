// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text_escape.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace tars {

// How the readers speak of what a file says: never raw, for a name may hold anything.

inline constexpr const char* kDamagedFile = "the file is truncated or damaged; fetch it again";

/// A name or key from a file, in quotes and safe to print.
inline std::string quote(std::string_view name) {
    std::string quoted(1, '\'');
    quoted += escape_for_display(name);
    quoted += '\'';
    return quoted;
}

/// A path, safe to print and long enough to be found again.
inline std::string show_path(const std::filesystem::path& path) {
    const auto utf8 = path.u8string();
    return escape_for_display({reinterpret_cast<const char*>(utf8.data()), utf8.size()}, 4096);
}

}  // namespace tars
