// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

namespace tars {

/// Whether the machine runs on its battery alone. Empty where it has none, or where the system does not say.
/// Asks the hardware, which may take some milliseconds.
std::optional<bool> on_battery();

/// The same from what Linux writes into /sys/class/power_supply.
std::optional<bool> on_battery(const std::filesystem::path& supplies);

}  // namespace tars
