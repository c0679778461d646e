// SPDX-License-Identifier: Apache-2.0
#include "core/power_source.h"

#include <fstream>
#include <string>

namespace tars {
namespace {

namespace fs = std::filesystem;

/// The first line; empty if there is none.
std::string line_of(const fs::path& file) {
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

}  // namespace

std::optional<bool> on_battery() {
#ifdef __linux__
    return on_battery("/sys/class/power_supply");
#else
    return {};
#endif
}

std::optional<bool> on_battery(const fs::path& supplies) {
    std::error_code failure;
    bool has_battery = false, discharges = false;
    for (const auto& supply : fs::directory_iterator(supplies, failure)) {
        const auto type = line_of(supply.path() / "type");
        if (type == "Battery") {
            if (line_of(supply.path() / "scope") == "Device") continue;  // of a mouse or a headset
            has_battery = true;
            discharges |= line_of(supply.path() / "status") == "Discharging";
        } else if (line_of(supply.path() / "online") == "1") {
            return false;
        }
    }
    return has_battery ? std::optional(discharges) : std::nullopt;
}

}  // namespace tars
