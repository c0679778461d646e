// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "settings/setting_rules.h"
#include "settings/settings_text.h"

#include <filesystem>
#include <functional>
#include <string>

namespace tars {

/// The file of that name in the data folder.
inline constexpr const char* kSettingsFile = "settings.ini";

/// Reads; a file that is not there has no settings. Not longer than 4 MiB.
Result<SettingsText> read_settings(const std::filesystem::path& file);
/// Reads afresh and writes the file whole, under the lock that QSettings takes. Where `change` fails, or
/// changes nothing, nothing is written. Waits for up to some seconds while another program writes.
Result<void> change_settings(const std::filesystem::path& file,
                             const std::function<Result<void>(SettingsText&)>& change);

/// What counts, whatever stands there: effective_value(). The network is open only where there is a key.
std::string value_of(const SettingsText& settings, const SettingRule& rule);
/// `value` as checked_value() has it. To open the network makes the server's key, unless there is one.
void choose(SettingsText& settings, const SettingRule& rule, const std::string& value);
/// Of the server: 192 bits no one can guess.
std::string fresh_server_key();
/// Back to what counts where nothing is chosen.
void forget(SettingsText& settings, const SettingRule& rule);

}  // namespace tars
