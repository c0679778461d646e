// SPDX-License-Identifier: Apache-2.0
#include "ui/models/disk_room.h"

#include <filesystem>
#include <system_error>

namespace tars::ui {

quint64 freeDisk(const Library& library) {
    const auto store = library.own_store();
    if (!store) return 0;
    std::error_code failure;
    auto folder = store->directory();
    while (!std::filesystem::exists(folder, failure) && folder.has_relative_path())
        folder = folder.parent_path();
    const auto space = std::filesystem::space(folder, failure);
    return failure ? 0 : static_cast<quint64>(space.available);
}

}  // namespace tars::ui
