// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "core/text_escape.h"

#include <csignal>
#include <iostream>

int main(int argc, char** argv) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_DFL);  // `tars … | head` ends quietly
#endif
    CLI::App app{"TARS runs and tunes large language models on your own machine.", "tars"};
    app.set_version_flag("--version", TARS_VERSION);
    app.require_subcommand(1);
    tars::Command chosen;
    tars::add_run_command(app, chosen);
    tars::add_library_commands(app, chosen);
    tars::add_quantize_command(app, chosen);
    tars::add_perplexity_command(app, chosen);
    tars::add_bench_command(app, chosen);
    tars::add_embed_command(app, chosen);
    tars::add_inspect_commands(app, chosen);
    tars::add_scan_command(app, chosen);
    tars::add_transfer_commands(app, chosen);
    tars::add_network_command(app, chosen);
    tars::add_create_commands(app, chosen);
    tars::add_tune_commands(app, chosen);
    tars::add_runs_commands(app, chosen);
#ifdef TARS_HAS_SERVER
    tars::add_serve_command(app, chosen);
    tars::add_server_commands(app, chosen);
#endif
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
        std::cerr << "tars: " << error.what() << " (see tars --help)\n";
        return 2;
    }
    const auto done = chosen();
    if (done) return 0;
    std::cerr << "tars: " << tars::escape_for_display(done.error().text(), 2000) << "\n";
    return 1;
}
