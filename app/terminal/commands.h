// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace tars {

/// What a chosen subcommand will do once the command line is parsed.
using Command = std::function<Result<void>()>;

// Each adds its subcommand(s) to `app`; when one is chosen it puts its work into `chosen`.
void add_run_command(CLI::App& app, Command& chosen);
void add_library_commands(CLI::App& app, Command& chosen);
void add_show_command(CLI::App& app, Command& chosen);
void add_quantize_command(CLI::App& app, Command& chosen);
void add_perplexity_command(CLI::App& app, Command& chosen);
void add_bench_command(CLI::App& app, Command& chosen);
void add_embed_command(CLI::App& app, Command& chosen);
void add_inspect_commands(CLI::App& app, Command& chosen);
void add_scan_command(CLI::App& app, Command& chosen);
void add_search_command(CLI::App& app, Command& chosen);
void add_transfer_commands(CLI::App& app, Command& chosen);
void add_network_command(CLI::App& app, Command& chosen);
void add_data_command(CLI::App& app, Command& chosen);
void add_settings_command(CLI::App& app, Command& chosen);
void add_create_commands(CLI::App& app, Command& chosen);
void add_tune_commands(CLI::App& app, Command& chosen);
void add_runs_commands(CLI::App& app, Command& chosen);
// Where the server is built.
void add_serve_command(CLI::App& app, Command& chosen);
void add_server_commands(CLI::App& app, Command& chosen);

}  // namespace tars
