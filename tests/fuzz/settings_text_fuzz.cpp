// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

/// The input is a file of settings, and a value of one. What is put is found again, what is not asked for
/// stays.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    tars::SettingsText settings(text);
    for (const auto& rule : tars::setting_rules()) {
        const auto value = tars::value_of(settings, rule);
        const bool may_be_odd =
            rule.kind == tars::SettingKind::device || rule.kind == tars::SettingKind::origins;
        if (!may_be_odd && !tars::checked_value(rule, value)) std::abort();
    }
    const auto other = settings.find("server/port");
    const auto value = text.substr(0, 200);
    settings.put("engine/device", value);
    if (settings.find("engine/device") != value || settings.find("server/port") != other) std::abort();
    const auto once = settings.text();
    settings.put("engine/device", value);
    if (settings.text() != once) std::abort();
    settings.remove("engine/device");
    if (settings.find("engine/device") || settings.find("server/port") != other) std::abort();
    return 0;
}
