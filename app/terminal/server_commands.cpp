// SPDX-License-Identifier: Apache-2.0
// What a running server has in memory, and how to get it out: `tars ps`, `tars stop`. They speak Ollama's
// dialect, so an Ollama answers them too.
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/server_connection.h"

#include <cstdio>
#include <iostream>
#include <memory>

namespace tars {
namespace {

using Json = ServerConnection::Json;

Result<void> list_loaded(bool json) {
    TARS_TRY(auto server, ServerConnection::need());
    TARS_TRY(const auto answer, server.get("/api/ps"));
    if (json) {
        std::cout << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
        return {};
    }
    const auto models = answer.value("models", Json::array());
    std::printf("%-32s %10s %8s  %s\n", "NAME", "SIZE", "CONTEXT", "UNTIL");
    for (const auto& model : models) {
        if (!model.is_object()) continue;
        std::printf("%-32s %10s %8s  %s\n", shown_member(model, "name").c_str(),
                    readable_bytes(count_member(model, "size")).c_str(),
                    shown_member(model, "context_length").c_str(), shown_member(model, "expires_at").c_str());
    }
    return {};
}

Result<void> stop_model(const std::string& model) {
    TARS_TRY(auto server, ServerConnection::need());
    TARS_CHECK(server.post("/api/generate", {{"model", model}, {"keep_alive", 0}}));
    return {};
}

struct ServerArguments {
    std::string model;
    bool json = false;
};

}  // namespace

void add_server_commands(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<ServerArguments>();
    auto* ps = app.add_subcommand("ps", "Models a running server has in memory");
    ps->add_flag("--json", arguments->json);
    ps->callback([arguments, &chosen] { chosen = [arguments] { return list_loaded(arguments->json); }; });

    auto* stop = app.add_subcommand("stop", "Make a running server unload a model");
    stop->add_option("MODEL", arguments->model, "Its name there")->required();
    stop->callback([arguments, &chosen] { chosen = [arguments] { return stop_model(arguments->model); }; });
}

}  // namespace tars
