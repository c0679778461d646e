// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/server_connection.h"
#include "core/text_escape.h"
#include "formats/model_file.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

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

Result<void> list_of(ServerConnection& server, bool json) {
    TARS_TRY(const auto answer, server.get("/api/tags"));
    auto list = nlohmann::ordered_json::array();
    for (const auto& model : answer.value("models", ServerConnection::Json::array()))
        if (model.is_object()) list.push_back(listed_json(model));
    if (json) {
        std::cout << list.dump() << "\n";
        return {};
    }
    std::printf("%-32s %-10s %-8s %10s  %s\n", "NAME", "FAMILY", "TYPE", "SIZE", "MODIFIED");
    for (const auto& model : list)
        std::printf("%-32s %-10s %-8s %10s  %s\n", shown_member(model, "name").c_str(),
                    shown_member(model, "architecture").c_str(), shown_member(model, "type").c_str(),
                    readable_bytes(count_member(model, "bytes")).c_str(),
                    shown_member(model, "added").substr(0, 19).c_str());
    return {};
}

Result<void> list_models(bool json, bool alone) {
    if (auto server = ServerConnection::find(alone)) return list_of(*server, json);
    TARS_TRY(const auto entries, user_library().list());
    if (json) {
        auto list = nlohmann::ordered_json::array();
        for (const auto& entry : entries) list.push_back(to_json(entry));
        std::cout << list.dump() << "\n";
        return {};
    }
    if (entries.empty()) {
        std::cout << "No models yet. `tars import PATH` links one.\n";
        return {};
    }
    std::printf("%-32s %-10s %-8s %10s  %s\n", "NAME", "FAMILY", "TYPE", "SIZE", "WHERE");
    for (const auto& entry : entries)
        std::printf("%-32s %-10s %-8s %10s  %s%s\n", entry.name.c_str(), entry.architecture.c_str(),
                    entry.type.c_str(), readable_bytes(entry.bytes).c_str(),
                    escape_for_display(entry.path.string(), 400).c_str(), entry.missing ? "  (missing)" : "");
    return {};
}

/// A metadata value for a person: long texts and arrays in short.
std::string summary(const MetaValue& value) {
    struct Visitor {
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const {
            char text[32];
            std::snprintf(text, sizeof(text), "%g", number);
            return text;
        }
        std::string operator()(bool flag) const { return flag ? "true" : "false"; }
        std::string operator()(const std::string& text) const { return escape_for_display(text, 100); }
        std::string operator()(const MetaArray& array) const {
            return "[" + std::to_string(array.size()) + " values]";
        }
    };
    return std::visit(Visitor{}, value.value);
}

std::string shape_text(const TensorInfo& tensor) {
    std::string text;
    for (const auto dimension : tensor.shape) text += (text.empty() ? "" : " × ") + std::to_string(dimension);
    return text;
}

/// What a server tells of a model.
Result<void> show_of(ServerConnection& server, const std::string& model, bool json, bool tensors) {
    using Json = ServerConnection::Json;
    TARS_TRY(const auto answer, server.post("/api/show", {{"model", model}}));
    if (json) {
        std::cout << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
        return {};
    }
    const auto about = answer.value("details", Json::object());
    std::cout << model << "\n"
              << shown_member(about, "format") << ", " << shown_member(about, "parameter_size") << ", "
              << shown_member(about, "quantization_level")
              << ", can do: " << shown_member(answer, "capabilities") << "\n\n";
    for (const char* text : {"parameters", "system"})
        if (const auto it = answer.find(text); it != answer.end() && it->is_string())
            std::cout << text << "\n" << escape_for_display(it->get<std::string>(), 4096) << "\n\n";
    const auto info = answer.value("model_info", Json::object());
    for (const auto& [key, value] : info.items())
        if (!value.is_null())
            std::printf("%-48s %s\n", escape_for_display(key).c_str(),
                        shown_member(info, key.c_str()).c_str());
    if (!tensors) return {};
    std::cout << "\n";
    for (const auto& tensor : answer.value("tensors", Json::array()))
        if (tensor.is_object())
            std::printf("%-48s %-8s %s\n", shown_member(tensor, "name").c_str(),
                        shown_member(tensor, "type").c_str(), shown_member(tensor, "shape").c_str());
    return {};
}

Result<void> show_model(const std::string& model, bool json, bool tensors, bool alone) {
    if (!is_a_path(model))
        if (auto server = ServerConnection::find(alone)) return show_of(*server, model, json, tensors);
    TARS_TRY(const auto path, user_library().resolve(model));
    TARS_TRY(const auto file, open_model_file(path));
    if (json) {
        nlohmann::ordered_json result = {{"path", path.string()}, {"format", file.format()}};
        for (const auto& [key, value] : file.metadata().entries())
            result["metadata"][escape_for_display(key)] = summary(value);
        for (const auto& tensor : file.tensors())
            result["tensors"].push_back({{"name", escape_for_display(tensor.name)},
                                         {"type", name(tensor.dtype)},
                                         {"shape", tensor.shape}});
        std::cout << result.dump() << "\n";
        return {};
    }
    std::cout << path.string() << "\n"
              << file.format() << ", " << file.tensors().size() << " tensors, "
              << readable_bytes(file.tensor_bytes()) << "\n\n";
    for (const auto& [key, value] : file.metadata().entries())
        std::printf("%-48s %s\n", escape_for_display(key).c_str(), summary(value).c_str());
    if (!tensors) return {};
    std::cout << "\n";
    for (const auto& tensor : file.tensors())
        std::printf("%-48s %-8s %s\n", escape_for_display(tensor.name).c_str(),
                    std::string(name(tensor.dtype)).c_str(), shape_text(tensor).c_str());
    return {};
}

Result<void> remove_model(const std::string& model, bool alone) {
    auto server = ServerConnection::find(alone);
    if (!server) return user_library().remove(model);
    const auto done = server->remove("/api/delete", {{"model", model}});
    return done ? Result<void>() : done.error();
}

struct LibraryArguments {
    std::string model;
    std::string name;
    bool json = false;
    bool tensors = false;
    bool alone = false;
};

}  // namespace

void add_library_commands(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<LibraryArguments>();

    auto* link =
        app.add_subcommand("import", "Link a model file or folder into the library, without copying");
    link->add_option("PATH", arguments->model, "A GGUF or safetensors file, or a Hugging Face folder")
        ->required();
    link->add_option("--name", arguments->name, "Its name in the library (default: from the file's)");
    link->add_flag("--json", arguments->json);
    link->callback([arguments, &chosen] {
        chosen = [arguments] { return import_model(arguments->model, arguments->name, arguments->json); };
    });

    auto* list = app.add_subcommand("list", "Models in the library");
    list->add_flag("--json", arguments->json);
    add_alone_flag(*list, arguments->alone);
    list->callback([arguments, &chosen] {
        chosen = [arguments] { return list_models(arguments->json, arguments->alone); };
    });

    auto* show = app.add_subcommand("show", "What is inside a model");
    show->add_option("MODEL", arguments->model, "A library name, a file or a folder")->required();
    show->add_flag("--tensors", arguments->tensors, "List the tensors too");
    show->add_flag("--json", arguments->json);
    add_alone_flag(*show, arguments->alone);
    show->callback([arguments, &chosen] {
        chosen = [arguments] {
            return show_model(arguments->model, arguments->json, arguments->tensors, arguments->alone);
        };
    });

    auto* rm = app.add_subcommand("rm", "Forget a linked model, whose file stays; delete a pulled one");
    rm->add_option("NAME", arguments->model, "The library name")->required();
    add_alone_flag(*rm, arguments->alone);
    rm->callback([arguments, &chosen] {
        chosen = [arguments] { return remove_model(arguments->model, arguments->alone); };
    });
}

}  // namespace tars
