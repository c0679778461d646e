// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/relative_time.h"
#include "app/terminal/server_connection.h"
#include "app/terminal/table.h"
#include "core/text_escape.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

namespace tars {
namespace {

nlohmann::ordered_json to_json(const LibraryEntry& entry) {
    return {{"name", entry.name},      {"path", entry.path.string()},
            {"format", entry.format},  {"architecture", entry.architecture},
            {"type", entry.type},      {"parameters", entry.parameters},
            {"bytes", entry.bytes},    {"context_length", entry.context_length},
            {"added", entry.added},    {"missing", entry.missing},
            {"shipped", entry.shipped}};
}

Result<void> import_model(const std::string& path, const std::string& name, bool json) {
    TARS_TRY(const auto entry, user_library().import(path, name));
    if (json)
        std::cout << to_json(entry).dump() << "\n";
    else
        std::cout << "linked " << entry.name << " (" << entry.architecture << " " << entry.type << ", "
                  << readable_bytes(entry.bytes) << ") -> " << entry.path.string() << "\n";
    return {};
}

/// An item of a server's list, in the form of ours.
nlohmann::ordered_json listed_json(const ServerConnection::Json& model) {
    const auto about = model.value("details", ServerConnection::Json::object());
    return {{"name", shown_member(model, "name")},
            {"format", shown_member(about, "format")},
            {"architecture", shown_member(about, "family")},
            {"type", shown_member(about, "quantization_level")},
            {"parameter_size", shown_member(about, "parameter_size")},
            {"bytes", count_member(model, "size")},
            {"context_length", count_member(about, "context_length")},
            {"added", shown_member(model, "modified_at")},
            {"digest", shown_member(model, "digest")}};
}

std::string first_digits(const std::string& digest) {
    return digest.substr(0, 12);
}

std::string age_of(const std::string& time) {
    const auto parsed = parse_time(time);
    return parsed ? relative_time(*parsed) : time;
}

std::string listing(const ServerConnection::Json& models) {
    std::vector<std::vector<std::string>> rows = {{"NAME", "ID", "SIZE", "MODIFIED"}};
    for (const auto& model : models)
        rows.push_back({shown_member(model, "name"), first_digits(shown_member(model, "digest")),
                        readable_bytes(count_member(model, "bytes")), age_of(shown_member(model, "added"))});
    return table_text(rows);
}

/// What the library links and is not where it was: a server has no use for it, its owner may.
Result<void> tell_of_missing() {
    TARS_TRY(const auto entries, user_library().list());
    for (const auto& entry : entries)
        if (entry.missing)
            std::cerr << entry.name
                      << " is not there any more: " << escape_for_display(entry.path.string(), 400) << "\n";
    return {};
}

Result<ServerConnection::Json> models_of(ServerConnection& server) {
    TARS_TRY(const auto answer, server.get("/api/tags"));
    auto list = ServerConnection::Json::array();
    for (const auto& model : answer.value("models", ServerConnection::Json::array()))
        if (model.is_object()) list.push_back(listed_json(model));
    return list;
}

Result<ServerConnection::Json> models_here() {
    TARS_TRY(const auto entries, user_library().list());
    auto list = ServerConnection::Json::array();
    for (const auto& entry : entries) list.push_back(to_json(entry));
    return list;
}

/// Those whose names begin with `beginning`, whatever the case.
void keep_only(ServerConnection::Json& models, const std::string& beginning) {
    const auto begins = [&](const ServerConnection::Json& model) {
        const auto name = text_member(model, "name");
        return name.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), name.begin(),
                                                             [](unsigned char a, unsigned char b) {
                                                                 return std::tolower(a) == std::tolower(b);
                                                             });
    };
    auto kept = ServerConnection::Json::array();
    std::ranges::copy_if(models, std::back_inserter(kept), begins);
    models = std::move(kept);
}

Result<void> list_models(const std::string& beginning, bool json, bool alone) {
    auto server = ServerConnection::find(alone);
    const bool here = !server && (json || !kHasServer);
    if (!server && !here) {
        TARS_TRY(auto own, ServerConnection::find_or_start(true, {}));
        server.emplace(std::move(own));
    }
    TARS_TRY(auto models, here ? models_here() : models_of(*server));
    keep_only(models, beginning);
    if (json) {
        std::cout << models.dump() << "\n";
        return {};
    }
    std::cout << listing(models);
    if (server && !server->is_own()) return {};
    if (models.empty() && beginning.empty()) std::cerr << "No models yet. `tars import PATH` links one.\n";
    return tell_of_missing();
}

Result<void> remove_model(ServerConnection* server, const std::string& model) {
    if (server) {
        // Ollama keeps what it deletes in memory until it is told; that it is not there is no fault.
        (void)server->post("/api/generate", {{"model", model}, {"keep_alive", 0}});
        TARS_CHECK(server->remove("/api/delete", {{"model", model}}));
    } else {
        TARS_CHECK(user_library().remove(model));
    }
    std::cout << "deleted '" << escape_for_display(model) << "'\n";
    return {};
}

/// Those that can be removed go, whatever is wrong with the others.
Result<void> remove_models(const std::vector<std::string>& models, bool alone) {
    auto server = ServerConnection::find(alone);
    std::optional<Error> fault;
    for (const auto& model : models) {
        const auto done = remove_model(server ? &*server : nullptr, model);
        if (done) continue;
        if (fault) std::cerr << "tars: " << escape_for_display(fault->text(), 2000) << "\n";
        fault = done.error();
    }
    return fault ? Result<void>(std::move(*fault)) : Result<void>();
}

struct LibraryArguments {
    std::string path, name, beginning;
    std::vector<std::string> models;
    bool json = false;
    bool alone = false;
};

}  // namespace

void add_library_commands(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<LibraryArguments>();

    auto* link =
        app.add_subcommand("import", "Link a model file or folder into the library, without copying");
    link->add_option("PATH", arguments->path, "A GGUF or safetensors file, or a Hugging Face folder")
        ->required();
    link->add_option("--name", arguments->name, "Its name in the library (default: from the file's)");
    link->add_flag("--json", arguments->json, "Print the new entry as JSON");
    link->callback([arguments, &chosen] {
        chosen = [arguments] { return import_model(arguments->path, arguments->name, arguments->json); };
    });

    auto* list = app.add_subcommand("list", "Models in the library")->alias("ls");
    list->add_option("NAME", arguments->beginning, "Only those whose names begin like this");
    list->add_flag("--json", arguments->json, "Print more, as a JSON array");
    add_alone_flag(*list, arguments->alone);
    list->callback([arguments, &chosen] {
        chosen = [arguments] { return list_models(arguments->beginning, arguments->json, arguments->alone); };
    });

    auto* rm = app.add_subcommand("rm", "Forget linked models, whose files stay; delete pulled ones");
    rm->add_option("NAME", arguments->models, "The library's names of one or more models")->required();
    add_alone_flag(*rm, arguments->alone);
    rm->callback([arguments, &chosen] {
        chosen = [arguments] { return remove_models(arguments->models, arguments->alone); };
    });
}

}  // namespace tars
