// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "server/server.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <optional>
#include <system_error>

#ifdef _WIN32
#include <atomic>
#include <thread>
#else
#include <pthread.h>
#endif

namespace tars {
namespace {

/// Waits for Ctrl-C or a request to terminate. Make it before any other thread, which then leaves these
/// signals alone.
class Interrupt {
  public:
#ifdef _WIN32
    Interrupt() {
        std::signal(SIGINT, [](int) { came = true; });
        std::signal(SIGTERM, [](int) { came = true; });
    }
    void wait() {
        while (!came) std::this_thread::sleep_for(std::chrono::milliseconds(100));
        std::signal(SIGINT, SIG_DFL);
    }

  private:
    static inline std::atomic<bool> came{false};  // a signal handler reaches nothing but statics
#else
    Interrupt() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
        std::signal(SIGPIPE, SIG_IGN);  // a log that nobody reads any more is no reason to die
    }
    void wait() {
        int signal = 0;
        sigwait(&signals_, &signal);
        pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);  // a second one ends the program at once
    }

  private:
    sigset_t signals_;
#endif
};

struct ServeArguments {
    std::optional<std::string> host;
    std::optional<std::uint16_t> port;
    ModelArguments device;  ///< only what concerns the device
    bool quiet = false;
};

Result<ServerOptions> server_options(const ServeArguments& arguments) {
    TARS_TRY(auto options, options_from_environment());
    if (arguments.host) options.host = *arguments.host;
    if (arguments.port) options.port = *arguments.port;
    options.version = TARS_VERSION;
    if (!arguments.quiet) {
        options.log = [lock = std::make_shared<std::mutex>()](const std::string& line) {
            const std::lock_guard guard(*lock);
            std::cerr << line + "\n";
        };
    }
    return options;
}

/// What no model uses any more goes, as when a process was killed at its work. Nothing of it keeps the server
/// from starting.
void prune(const Library& library) {
    auto store = library.own_store();
    if (!store) return;
    std::error_code ignored;
    if (!std::filesystem::is_directory(store->directory(), ignored)) return;
    if (const auto pruned = store->prune(); !pruned)
        std::cerr << "left-over files of models stay: " << pruned.error().text() << "\n";
}

Result<void> serve(const ServeArguments& arguments) {
    Interrupt interrupt;
    TARS_TRY(auto options, server_options(arguments));
    TARS_TRY(auto device, arguments.device.make_device());
    const auto host = options.host;
    Runtime runtime(std::move(device));
    const auto library = user_library();
    if (options.prune) prune(library);
    TARS_TRY(auto server, Server::start(std::move(options), library, runtime));
    const bool ipv6 = host.find(':') != std::string::npos;
    std::cout << "listening on http://" << (ipv6 ? "[" + host + "]" : host) << ":" << server->port()
              << std::endl;
    interrupt.wait();
    std::cerr << "stopping: answers under way may end; again to stop at once\n";
    server->stop();
    return {};
}

}  // namespace

void add_serve_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand(
        "serve", "Answer over HTTP, for clients of Ollama and of OpenAI, until interrupted");
    command->alias("start");
    command->footer(environment_help());
    const auto arguments = std::make_shared<ServeArguments>();
    command->add_option("--host", arguments->host,
                        "Address to listen on (default: TARS_HOST, OLLAMA_HOST or 127.0.0.1)");
    command->add_option("--port", arguments->port, "Port; 0: any free one (default: 11434)");
    arguments->device.add_device_options(*command);
    command->add_flag("--quiet", arguments->quiet, "No line for each request");
    command->callback([arguments, &chosen] { chosen = [arguments] { return serve(*arguments); }; });
}

}  // namespace tars
