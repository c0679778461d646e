// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/table.h"
#include "core/paths.h"
#include "core/text_escape.h"
#include "settings/settings_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace tars {
namespace {

using nlohmann::ordered_json;

struct ListArguments {
    bool as_json = false, only_changed = false;
};

struct Wish {
    std::string name;
    std::vector<std::string> values;
};

std::filesystem::path settings_file() {
    return data_directory() / kSettingsFile;
}

/// As a person writes it: "on", and pages of a list in one line.
std::string shown(const SettingRule& rule, std::string value) {
    if (rule.kind == SettingKind::boolean) return value == "true" ? "on" : "off";
    std::ranges::replace(value, '\n', ' ');
    return value.empty() ? "none" : escape_for_display(value, 2000);
}

ordered_json to_json(const SettingRule& rule, const std::string& value) {
    if (rule.kind == SettingKind::boolean) return value == "true";
    if (rule.kind == SettingKind::number) return std::stoll(value);
    if (rule.kind == SettingKind::origins) return split_origins(value);
    return value;
}

Result<void> list(const ListArguments& arguments) {
    TARS_TRY(const auto settings, read_settings(settings_file()));
    auto object = ordered_json::object();
    std::vector<std::vector<std::string>> rows = {{"SETTING", "VALUE", "DEFAULT", "MAY BE", "WHAT IT DOES"}};
    for (const auto& rule : setting_rules()) {
        const auto value = value_of(settings, rule);
        if (arguments.only_changed && value == rule.standard) continue;
        object[std::string(rule.name)] = to_json(rule, value);
        rows.push_back({std::string(rule.name), shown(rule, value), shown(rule, std::string(rule.standard)),
                        allowed_values(rule), std::string(rule.what)});
    }
    if (arguments.as_json)
        std::cout << object.dump(2, ' ', false, ordered_json::error_handler_t::replace) << "\n";
    else if (rows.size() == 1)
        std::cout << "Everything is at its default.\n";
    else
        std::cout << table_text(rows);
    return {};
}

Result<void> get(const std::string& name) {
    TARS_TRY(const auto* rule, find_setting(name));
    TARS_TRY(const auto settings, read_settings(settings_file()));
    std::cout << shown(*rule, value_of(settings, *rule)) << "\n";
    return {};
}

Result<void> set(const Wish& wish) {
    TARS_TRY(const auto* rule, find_setting(wish.name));
    std::string text;
    for (const auto& value : wish.values) text += (text.empty() ? "" : " ") + value;
    TARS_TRY(const auto value, checked_value(*rule, text));
    TARS_CHECK(change_settings(settings_file(), [&](SettingsText& settings) -> Result<void> {
        choose(settings, *rule, value);
        return {};
    }));
    std::cout << rule->name << " is " << shown(*rule, value) << " now.\n";
    return {};
}

Result<void> reset(const std::vector<std::string>& names, bool all) {
    std::vector<const SettingRule*> rules;
    for (const auto& name : names) {
        TARS_TRY(const auto* rule, find_setting(name));
        rules.push_back(rule);
    }
    if (all)
        for (const auto& rule : setting_rules()) rules.push_back(&rule);
    if (rules.empty()) return invalid_input("no setting is named", "name some, or say --all");
    TARS_CHECK(change_settings(settings_file(), [&](SettingsText& settings) -> Result<void> {
        for (const auto* rule : rules) forget(settings, *rule);
        return {};
    }));
    if (all) std::cout << "Everything is at its default.\n";
    for (const auto& name : names) {
        TARS_TRY(const auto* rule, find_setting(name));
        std::cout << rule->name << " is " << shown(*rule, std::string(rule->standard)) << " again.\n";
    }
    return {};
}

}  // namespace

void add_settings_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("settings", "What is chosen on the window's pages: shown and changed");
    command->require_subcommand(1);
    command->footer(
        "An open window follows at once, as if it were chosen there; without one it counts from its next "
        "start.\n"
        "The keys of actions are chosen in the window, and whether anything may leave this computer by\n"
        "`tars network`.");

    const auto shown_list = std::make_shared<ListArguments>();
    auto* listing =
        command->add_subcommand("list", "Every setting: its value, its default and what it may be");
    listing->add_flag("--json", shown_list->as_json, "Print JSON");
    listing->add_flag("--changed", shown_list->only_changed, "Only what is not at its default");
    listing->callback([shown_list, &chosen] { chosen = [shown_list] { return list(*shown_list); }; });

    const auto wish = std::make_shared<Wish>();
    auto* getting = command->add_subcommand("get", "Print the value of one");
    getting->add_option("SETTING", wish->name, "As `tars settings list` calls it: server.port")->required();
    getting->callback([wish, &chosen] { chosen = [wish] { return get(wish->name); }; });

    auto* setting = command->add_subcommand("set", "Choose a value for one");
    setting->add_option("SETTING", wish->name, "As `tars settings list` calls it: server.port")->required();
    setting->add_option("VALUE", wish->values,
                        "On or off, a number, a word; of server.origins several, or none");
    setting->callback([wish, &chosen] { chosen = [wish] { return set(*wish); }; });

    const auto all = std::make_shared<bool>(false);
    auto* resetting = command->add_subcommand("reset", "Back to the default");
    resetting->add_option("SETTING", wish->values, "As `tars settings list` calls them");
    resetting->add_flag("--all", *all, "Every setting there is");
    resetting->callback([wish, all, &chosen] { chosen = [wish, all] { return reset(wish->values, *all); }; });
}

}  // namespace tars
