// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "core/text_escape.h"
#include "library/scan.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

namespace tars {
namespace {

struct ScanArguments {
    std::vector<std::string> folders;
    bool import = false;
    bool json = false;
};

std::vector<ScanRoot> chosen_roots(const std::vector<std::string>& folders) {
    if (folders.empty()) return scan_roots();
    std::vector<ScanRoot> roots;
    for (const auto& folder : folders) roots.push_back({"folder", folder, ScanRoot::Layout::files});
    return roots;
}

nlohmann::ordered_json to_json(const FoundModel& model) {
    auto duplicates = nlohmann::ordered_json::array();
    for (const auto& path : model.duplicates) duplicates.push_back(path.string());
    return {{"program", model.program},           {"name", model.name},
            {"path", model.path.string()},        {"bytes", model.bytes},
            {"architecture", model.architecture}, {"duplicates", std::move(duplicates)}};
}

void print(const ScanReport& report) {
    if (report.models.empty()) std::cout << "No models of other programs were found.\n";
    for (const auto& model : report.models) {
        std::printf("%-13s %-48s %-10s %10s  %s\n", model.program.c_str(), model.name.c_str(),
                    model.architecture.c_str(), readable_bytes(model.bytes).c_str(),
                    escape_for_display(model.path.string(), 400).c_str());
        for (const auto& path : model.duplicates)
            std::printf("%-13s the same: %s\n", "", escape_for_display(path.string(), 400).c_str());
    }
    for (const auto& fault : report.faults)
        std::cerr << "skipped: " << escape_for_display(fault.text(), 2000) << "\n";
}

/// Links every model found; those that cannot be opened are named and left out.
void import_all(const ScanReport& report) {
    auto library = user_library();
    for (const auto& model : report.models) {
        const auto entry = library.import(model.path);
        if (entry)
            std::cout << "linked " << entry->name << " -> " << escape_for_display(entry->path.string(), 400)
                      << "\n";
        else
            std::cerr << "skipped: " << escape_for_display(entry.error().text(), 2000) << "\n";
    }
}

Result<void> scan(const ScanArguments& arguments) {
    TARS_TRY(const auto report, scan_for_models({chosen_roots(arguments.folders), {}, {}}));
    if (arguments.json) {
        nlohmann::ordered_json result;
        result["models"] = nlohmann::ordered_json::array();
        result["faults"] = nlohmann::ordered_json::array();
        for (const auto& model : report.models) result["models"].push_back(to_json(model));
        for (const auto& fault : report.faults)
            result["faults"].push_back(escape_for_display(fault.text(), 2000));
        std::cout << result.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
    } else if (!arguments.import) {
        print(report);
    }
    if (arguments.import) import_all(report);
    return {};
}

}  // namespace

void add_scan_command(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<ScanArguments>();
    auto* command = app.add_subcommand("scan", "Find the models that other programs have on this computer");
    command->add_option("FOLDER", arguments->folders,
                        "Look here instead of where those programs keep theirs");
    auto* json = command->add_flag("--json", arguments->json, "Print one JSON value, for scripts");
    command->add_flag("--import", arguments->import, "Link each of them into the library, without copying")
        ->excludes(json);
    command->callback([arguments, &chosen] { chosen = [arguments] { return scan(*arguments); }; });
}

}  // namespace tars
