// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/server_connection.h"
#include "core/paths.h"
#include "core/text_escape.h"
#include "library/folder_move.h"

#include <csignal>
#include <iostream>

namespace {

constexpr int kInterrupted = 130;  // as shells say of a program that Ctrl-C ended

/// Ours; a running server of another version is told of, since it would do the work.
std::string version_text() {
    if (auto server = tars::ServerConnection::find())
        if (const auto told = server->get("/api/version"))
            if (const auto other = tars::shown_member(*told, "tars"); !other.empty() && other != TARS_VERSION)
                std::cerr << "tars: the running server is version " << other << "\n";
    return TARS_VERSION;
}

}  // namespace

int main(int argc, char** argv) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_DFL);  // `tars … | head` ends quietly
#endif
    CLI::App app{"TARS runs and tunes large language models on your own machine.", "tars"};
    app.set_version_flag("-v,--version", version_text);
    app.require_subcommand(1);
    tars::Command chosen;
    tars::add_run_command(app, chosen);
    tars::add_library_commands(app, chosen);
    tars::add_show_command(app, chosen);
    tars::add_quantize_command(app, chosen);
    tars::add_perplexity_command(app, chosen);
    tars::add_bench_command(app, chosen);
    tars::add_embed_command(app, chosen);
    tars::add_inspect_commands(app, chosen);
    tars::add_scan_command(app, chosen);
    tars::add_search_command(app, chosen);
    tars::add_transfer_commands(app, chosen);
    tars::add_network_command(app, chosen);
    tars::add_data_command(app, chosen);
    tars::add_settings_command(app, chosen);
    tars::add_create_commands(app, chosen);
    tars::add_tune_commands(app, chosen);
    tars::add_runs_commands(app, chosen);
#ifdef TARS_HAS_SERVER
    tars::add_serve_command(app, chosen);
    tars::add_server_commands(app, chosen);
#endif
    if (argc == 1) {
        std::cout << app.help();
        return 0;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
        std::cerr << "tars: " << error.what() << " (see tars --help)\n";
        return 2;
    }
    // What a move of the data was cut off in is ended before anybody uses it.
    auto done = tars::recover_moves(tars::data_directory());
    if (done) done = chosen();
    if (done) return 0;
    std::cerr << "tars: " << tars::escape_for_display(done.error().text(), 2000) << "\n";
    return done.error().code == tars::ErrorCode::cancelled ? kInterrupted : 1;
}
