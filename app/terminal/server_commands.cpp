// SPDX-License-Identifier: Apache-2.0
// What a running server has in memory, and how to get it out: `tars ps`, `tars stop`. They speak Ollama's
// dialect, so an Ollama answers them too.
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/relative_time.h"
#include "app/terminal/server_connection.h"
#include "app/terminal/table.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace tars {
namespace {

using Json = ServerConnection::Json;

/// What share of its bytes lies where.
std::string processor_of(const Json& model) {
    const auto all = count_member(model, "size"), on_gpu = count_member(model, "size_vram");
    if (all == 0) return "Unknown";
    const auto percent =
        static_cast<int>(100.0 * static_cast<double>(std::min(on_gpu, all)) / static_cast<double>(all) + 0.5);
    if (percent == 0) return "100% CPU";
    if (percent == 100) return "100% GPU";
    return std::to_string(100 - percent) + "%/" + std::to_string(percent) + "% CPU/GPU";
}

std::string until(const Json& model) {
    const auto text = shown_member(model, "expires_at");
    const auto time = parse_time(text);
    if (!time) return text;
    return *time <= this_second() ? "Stopping..." : relative_time(*time);
}

Result<void> list_loaded(bool json) {
    TARS_TRY(auto server, ServerConnection::need());
    TARS_TRY(const auto answer, server.get("/api/ps"));
    if (json) {
        std::cout << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
        return {};
    }
    std::vector<std::vector<std::string>> rows = {{"NAME", "ID", "SIZE", "PROCESSOR", "CONTEXT", "UNTIL"}};
    for (const auto& model : answer.value("models", Json::array()))
        if (model.is_object())
            rows.push_back({shown_member(model, "name"), shown_member(model, "digest").substr(0, 12),
                            readable_bytes(count_member(model, "size")), processor_of(model),
                            shown_member(model, "context_length"), until(model)});
    std::cout << table_text(rows);
    return {};
}

Result<void> stop_model(const std::string& model) {
    TARS_TRY(auto server, ServerConnection::need());
    TARS_CHECK(server.post("/api/generate", {{"model", model}, {"keep_alive", 0}}));
    return {};
}

/// There is no account: TARS asks no computer of somebody else's to think.
Result<void> no_account() {
    return unsupported("TARS has no accounts: all models run on this computer, and nothing is sent anywhere");
}

struct ServerArguments {
    std::string model;
    bool json = false;
};

}  // namespace

void add_server_commands(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<ServerArguments>();
    auto* ps = app.add_subcommand("ps", "Models a running server has in memory");
    ps->add_flag("--json", arguments->json, "Print what the server says");
    ps->callback([arguments, &chosen] { chosen = [arguments] { return list_loaded(arguments->json); }; });

    auto* stop = app.add_subcommand("stop", "Make a running server unload a model");
    stop->add_option("MODEL", arguments->model, "Its name there")->required();
    stop->callback([arguments, &chosen] { chosen = [arguments] { return stop_model(arguments->model); }; });

    for (const char* name : {"signin", "signout"})
        app.add_subcommand(name, "Not needed: there are no accounts")->callback([&chosen] {
            chosen = no_account;
        });
}

}  // namespace tars
