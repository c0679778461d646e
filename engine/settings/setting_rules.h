// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

enum class SettingKind {
    boolean,  ///< "true" or "false"
    number,   ///< a whole one, from `low` to `high`
    choice,   ///< one of `choices`
    device,   ///< as choose_device() takes it: "auto", "cpu", "cuda", "cuda:0,2"
    origins,  ///< of web pages: "https://page.example", or with a star; with spaces or commas between them
};

/// What one setting is called and may be. The texts live as long as the program.
struct SettingRule {
    std::string_view name;  ///< "server.port"; in the file a slash stands for the point
    SettingKind kind = SettingKind::boolean;
    std::string_view standard;  ///< what counts as long as nothing is chosen
    std::string_view what;      ///< for people, a sentence without its point
    std::int64_t low = 0, high = 0;
    std::span<const std::string_view> choices = {};

    std::string key() const;  ///< "server/port"
};

/// Every setting, in the order in which they are shown.
std::span<const SettingRule> setting_rules();
/// By its name, or its key. Not found: the error names the ones that come near.
Result<const SettingRule*> find_setting(std::string_view name);
/// One there is for sure.
const SettingRule& setting(std::string_view name);

/// What it may be, for people: "a whole number from 1024 to 65535".
std::string allowed_values(const SettingRule& rule);
/// What a person has written, as it stands in the file: "on" is "true", "none" no origins. An error names the setting, what was
/// found and what is expected. Of SettingKind::origins each has a line of its own.
Result<std::string> checked_value(const SettingRule& rule, std::string_view text);
/// What counts where this stands in the file; nothing: the setting is not there. `raw` as checked_value() has
/// it.
std::string effective_value(const SettingRule& rule, const std::optional<std::string>& raw);
/// The same of a number: 0 below `low` is what files have where nothing was chosen.
std::int64_t effective_number(const SettingRule& rule, std::optional<std::int64_t> stored);
/// The origins in a text with spaces, commas or lines between them.
std::vector<std::string> split_origins(std::string_view text);
bool is_origin(std::string_view text);

}  // namespace tars
