// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/options.h"
#include "app/terminal/server_connection.h"
#include "app/terminal/transfer_line.h"
#include "core/paths.h"
#include "library/model_address.h"
#include "library/network_use.h"
#include "library/pull.h"
#include "library/pull_file.h"

#include <memory>
#include <optional>

namespace tars {
namespace {

struct TransferArguments {
    std::string name;
    bool insecure = false;
    double megabytes_per_second = 0;
    bool alone = false;
};

TransferOptions options_of(const TransferArguments& arguments, std::stop_token stop, TransferLine& line) {
    auto options = transfer_options();
    options.insecure = arguments.insecure;
    options.bytes_per_second = static_cast<std::uint64_t>(arguments.megabytes_per_second * 1e6);
    options.stop = std::move(stop);
    options.on_event = [&line](const TransferEvent& event) { line.show(event); };
    return options;
}

Error told_to_user(Error error) {
    if (error.code == ErrorCode::cancelled)
        return cancelled("interrupted; the same command goes on from here");
    return error;
}

/// A running server does it, so that its clients see the same transfer. A limit of speed is this process's,
/// and so is being offline, of which that server need not know.
std::optional<ServerConnection> server_for(const TransferArguments& arguments) {
    const bool offline = NetworkUse(data_directory()).offline();
    return ServerConnection::find(arguments.alone || offline || arguments.megabytes_per_second > 0);
}

Result<void> transfer_by(ServerConnection& server, const char* path, const ModelName& name,
                         const TransferArguments& arguments) {
    TransferLine line;
    return server.follow(path, {{"model", name.full()}, {"insecure", arguments.insecure}},
                         [&line](const TransferEvent& event) { line.show(event); });
}

Result<void> pull(const TransferArguments& arguments) {
    const auto file = parse_file_address(arguments.name);
    TARS_TRY(const auto name, file ? file->name : parse_model_address(arguments.name));
    // A server asks registries only.
    if (auto server = file ? std::nullopt : server_for(arguments))
        return transfer_by(*server, "/api/pull", name, arguments);
    auto store = own_store(data_directory());
    const StopOnInterrupt interrupt;
    const auto done = [&] {
        TransferLine line;
        const auto options = options_of(arguments, interrupt.token(), line);
        return file ? pull_file(store, *file, options) : pull_model(store, name, options);
    }();
    if (!done) return told_to_user(done.error());
    return user_library().make_way_for(name);
}

Result<void> push(const TransferArguments& arguments) {
    TARS_TRY(const auto name, parse_model_address(arguments.name));
    if (auto server = server_for(arguments)) return transfer_by(*server, "/api/push", name, arguments);
    const StopOnInterrupt interrupt;
    for (const auto& store : model_stores(data_directory())) {
        const auto found = store.find(name);
        if (!found && found.error().code == ErrorCode::not_found) continue;
        TransferLine line;
        const auto done = push_model(store, name, options_of(arguments, interrupt.token(), line));
        if (!done) return told_to_user(done.error());
        return {};
    }
    return not_found("model '" + name.display() + "' not found", "`tars list` names the models there are");
}

}  // namespace

void add_transfer_commands(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<TransferArguments>();
    const auto add = [&](const char* name, const char* what, Result<void> (*work)(const TransferArguments&)) {
        auto* command = app.add_subcommand(name, what);
        command
            ->add_option("NAME", arguments->name,
                         "llama3.2:3b, hf.co/user/repo:Q4_K_M, host:port/user/model:tag, or the address of a "
                         "page or GGUF file")
            ->required();
        command->add_flag("--insecure", arguments->insecure,
                          "Plain HTTP, for a registry on your own network");
        command->add_option("--limit-rate", arguments->megabytes_per_second, "At most so many MB per second")
            ->check(CLI::NonNegativeNumber);
        add_alone_flag(*command, arguments->alone);
        command->callback(
            [arguments, work, &chosen] { chosen = [arguments, work] { return work(*arguments); }; });
    };
    add("pull", "Fetch a model from a registry or from Hugging Face; goes on where it stopped", pull);
    add("push", "Send a model to a registry", push);
}

}  // namespace tars
