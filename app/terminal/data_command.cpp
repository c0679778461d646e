// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/options.h"
#include "app/terminal/table.h"
#include "core/paths.h"
#include "core/text_escape.h"
#include "library/folder_move.h"

#include <iostream>
#include <memory>

namespace tars {
namespace {

namespace fs = std::filesystem;

struct MoveArguments {
    std::string part, folder;
    bool keeps = false, drops = false;
};

constexpr const char* kWhole = "all";

fs::path folder_of(const std::string& part) {
    return part == kWhole ? data_directory() : data_directory() / part;
}

std::string shown(const fs::path& path) {
    return escape_for_display(path.string(), 4096);
}

Result<void> show() {
    std::vector<std::vector<std::string>> rows = {{"PART", "WHERE", "STATE"}};
    for (const std::string part : {kWhole, kMovableParts[0], kMovableParts[1]}) {
        const auto variable = place_fixed_by(part == kWhole ? "" : part);
        TARS_TRY(const auto move, unfinished_move(folder_of(part)));
        const auto place = place_of(folder_of(part));
        rows.push_back({part, part != kWhole && !variable.empty() ? "" : shown(place),
                        !variable.empty() ? variable + " says where"
                        : move            ? "moving to " + shown(move->to) + " was not ended"
                                          : ""});
    }
    std::cout << table_text(rows);
    return {};
}

Result<FolderMove> plan(const MoveArguments& arguments) {
    const auto folder = folder_of(arguments.part);
    TARS_TRY(const auto unfinished, unfinished_move(folder));
    if (!arguments.folder.empty()) return plan_move(folder, arguments.folder, arguments.keeps);
    if (unfinished) return *unfinished;
    return invalid_input("no move of '" + arguments.part + "' was begun", "say where it shall go");
}

Result<void> move(const MoveArguments& arguments) {
    const auto folder = folder_of(arguments.part);
    if (const auto variable = place_fixed_by(arguments.part == kWhole ? "" : arguments.part);
        !variable.empty())
        return invalid_input(variable + " says where that is", "move the folder and change the variable");
    if (arguments.drops) return drop_move(folder);
    TARS_TRY(const auto what, plan(arguments));
    const StopOnInterrupt interrupt;
    const auto done = [&] {
        ProgressLine line("moving");
        return move_folder(what, interrupt.token(), [&line](const MoveProgress& now) {
            if (now.all > 0) line.show(static_cast<double>(now.done) / static_cast<double>(now.all));
        });
    }();
    if (!done && done.error().code == ErrorCode::cancelled)
        return cancelled("interrupted, and all is where it was; `tars data move " + arguments.part +
                         "` goes on from here, with --drop it is given up");
    if (!done) return done.error();
    std::cout << shown(folder) << " is in " << shown(place_of(folder)) << " now.\n";
    if (!done->empty()) std::cout << "The former files are in " << shown(*done) << ".\n";
    return {};
}

}  // namespace

void add_data_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("data", "Where the data is, and moving it to another disk");
    command->require_subcommand(0, 1);
    command->callback([&chosen] {
        if (!chosen) chosen = show;
    });
    const auto arguments = std::make_shared<MoveArguments>();
    auto* moving = command->add_subcommand(
        "move", "Move a part of the data; a link stays in its place. Goes on where it was interrupted");
    moving
        ->add_option("PART", arguments->part,
                     "models (downloaded ones), quantized (smaller ones made here), or all")
        ->required()
        ->check(CLI::IsMember({kMovableParts[0], kMovableParts[1], kWhole}));
    moving->add_option("FOLDER", arguments->folder,
                       "Empty or not there yet; without it an interrupted move goes on");
    moving->add_flag("--keep", arguments->keeps, "Let the files stay in the old place, too");
    moving->add_flag("--drop", arguments->drops, "Give an interrupted move up: all stays where it was");
    moving->callback([arguments, &chosen] { chosen = [arguments] { return move(*arguments); }; });
}

}  // namespace tars
