// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "core/local_time.h"
#include "core/paths.h"
#include "core/text_escape.h"
#include "library/network_use.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <ctime>
#include <iostream>
#include <memory>

namespace tars {
namespace {

std::string shown_time(std::int64_t milliseconds) {
    const auto time = local_time(static_cast<std::time_t>(milliseconds / 1000));
    char text[32];
    return std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &time) > 0 ? text : "";
}

nlohmann::ordered_json to_json(const Contact& contact) {
    return {{"host", contact.host},   {"purpose", contact.purpose},  {"subject", contact.subject},
            {"first", contact.first}, {"last", contact.last},        {"requests", contact.requests},
            {"sent", contact.sent},   {"received", contact.received}};
}

Result<void> show(bool as_json) {
    const NetworkUse network(data_directory());
    TARS_TRY(const auto contacts, network.contacts());
    if (as_json) {
        auto list = nlohmann::ordered_json::array();
        for (const auto& contact : contacts) list.push_back(to_json(contact));
        const nlohmann::ordered_json whole = {{"offline", network.offline()}, {"contacts", std::move(list)}};
        std::cout << whole.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
        return {};
    }
    if (network.forced_offline())
        std::cout << "Offline, because TARS_OFFLINE says so.\n";
    else
        std::cout << (network.offline() ? "Offline.\n" : "Online.\n");
    if (contacts.empty()) std::cout << "No other computer was asked anything.\n";
    for (const auto& contact : contacts)
        std::printf("%-16s  %-32s %-6s %-32s %5llu requests %10s out %10s in\n",
                    shown_time(contact.last).c_str(), escape_for_display(contact.host, 200).c_str(),
                    escape_for_display(contact.purpose, 40).c_str(),
                    escape_for_display(contact.subject, 200).c_str(),
                    static_cast<unsigned long long>(contact.requests), readable_bytes(contact.sent).c_str(),
                    readable_bytes(contact.received).c_str());
    return {};
}

}  // namespace

void add_network_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("network", "Which hosts were asked, and whether any may be");
    command->require_subcommand(0, 1);
    const auto as_json = std::make_shared<bool>(false);
    command->add_flag("--json", *as_json, "Print JSON");
    command->callback([as_json, &chosen] {
        if (!chosen) chosen = [as_json] { return show(*as_json); };
    });
    const auto add = [&](const char* name, const char* what, Result<void> (*work)(NetworkUse &&)) {
        command->add_subcommand(name, what)->callback([work, &chosen] {
            chosen = [work] { return work(NetworkUse(data_directory())); };
        });
    };
    add("offline", "Let no request leave this computer, from any program of TARS",
        [](NetworkUse&& network) { return network.choose_offline(true); });
    add("online", "Let requests leave again",
        [](NetworkUse&& network) { return network.choose_offline(false); });
    add("forget", "Delete the list of hosts", [](NetworkUse&& network) { return network.forget(); });
}

}  // namespace tars
