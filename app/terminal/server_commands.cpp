// SPDX-License-Identifier: Apache-2.0
// What a running server has in memory, and how to get it out: `tars ps`, `tars stop`. They speak Ollama's
// dialect, so an Ollama answers them too.
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "core/text_escape.h"
#include "server/server_options.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <memory>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// A server that listens everywhere is reached on this machine.
std::string reachable(const std::string& host) {
    if (host == "0.0.0.0") return "127.0.0.1";
    return host == "::" ? "::1" : host;
}

class RunningServer {
  public:
    static Result<RunningServer> find() {
        auto where = from_environment("TARS_HOST");
        if (where.empty()) where = from_environment("OLLAMA_HOST");
        TARS_TRY(const auto address, parse_host(where));
        return RunningServer(reachable(address.host), address.port);
    }

    Result<Json> get(const std::string& path) { return read(client_->Get(path)); }
    Result<Json> post(const std::string& path, const Json& body) {
        return read(client_->Post(path, body.dump(-1, ' ', false, Json::error_handler_t::replace),
                                  "application/json"));
    }

  private:
    RunningServer(const std::string& host, std::uint16_t port)
        : where_(host + ":" + std::to_string(port)), client_(std::make_unique<httplib::Client>(host, port)) {
        client_->set_connection_timeout(5);
        client_->set_read_timeout(60);
        if (const auto key = from_environment("TARS_API_KEY"); !key.empty())
            client_->set_bearer_token_auth(key);
    }

    Result<Json> read(const httplib::Result& response) const {
        if (!response) return not_found("no server answers at " + where_, "start one with: tars serve");
        const auto json = Json::parse(response->body, nullptr, false);
        if (json.is_object() && json.contains("error") && json["error"].is_string())
            return invalid_input(where_ + ": " + json["error"].get<std::string>(),
                                 response->status == 401 ? "put a key into TARS_API_KEY" : "");
        if (response->status != 200 || !json.is_object())
            return invalid_input(where_ + " answered with status " + std::to_string(response->status));
        return json;
    }

    std::string where_;
    std::unique_ptr<httplib::Client> client_;
};

/// A text or number of the server's, safe to print; empty when absent.
std::string shown(const Json& object, const char* key) {
    const auto it = object.find(key);
    if (it == object.end()) return {};
    return escape_for_display(it->is_string() ? it->get<std::string>() : it->dump(), 60);
}

Result<void> list_loaded(bool json) {
    TARS_TRY(auto server, RunningServer::find());
    TARS_TRY(const auto answer, server.get("/api/ps"));
    if (json) {
        std::cout << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
        return {};
    }
    const auto models = answer.value("models", Json::array());
    std::printf("%-32s %10s %8s  %s\n", "NAME", "SIZE", "CONTEXT", "UNTIL");
    for (const auto& model : models) {
        if (!model.is_object()) continue;
        const auto size = model.contains("size") && model["size"].is_number_unsigned()
                              ? model["size"].get<std::uint64_t>()
                              : 0;
        std::printf("%-32s %10s %8s  %s\n", shown(model, "name").c_str(), readable_bytes(size).c_str(),
                    shown(model, "context_length").c_str(), shown(model, "expires_at").c_str());
    }
    return {};
}

Result<void> stop_model(const std::string& model) {
    TARS_TRY(auto server, RunningServer::find());
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
