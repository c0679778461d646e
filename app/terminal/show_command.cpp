// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/model_page.h"
#include "app/terminal/options.h"
#include "app/terminal/server_connection.h"
#include "core/text_escape.h"
#include "formats/model_file.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <memory>
#include <variant>
#include <vector>

namespace tars {
namespace {

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

struct ShowArguments {
    ModelArguments model;  ///< only the name
    PageExtent extent;
    bool verbose = false, json = false, alone = false;
    std::vector<std::string> parts;
};

/// The file alone, whatever any library or server says of it.
nlohmann::ordered_json file_json(const ModelFile& file, const std::filesystem::path& path) {
    nlohmann::ordered_json result = {{"path", path.string()}, {"format", file.format()}};
    for (const auto& [key, value] : file.metadata().entries())
        result["metadata"][escape_for_display(key)] = summary(value);
    for (const auto& tensor : file.tensors())
        result["tensors"].push_back({{"name", escape_for_display(tensor.name)},
                                     {"type", name(tensor.dtype)},
                                     {"shape", tensor.shape}});
    return result;
}

Result<void> show_file(const std::string& model) {
    TARS_TRY(const auto path, user_library().resolve(model));
    TARS_TRY(const auto file, open_model_file(path));
    std::cout << file_json(file, path).dump() << "\n";
    return {};
}

Result<void> show_model(const ShowArguments& arguments) {
    if (arguments.parts.size() > 1)
        return invalid_input("--" + arguments.parts[0] + " and --" + arguments.parts[1] +
                                 " do not go together",
                             "each prints one text as it is");
    const auto& model = arguments.model.model;
    auto server = ServerConnection::find(arguments.alone || is_a_path(model));
    if (!server && (arguments.json || !kHasServer)) return show_file(model);
    if (!server) {
        TARS_TRY(auto own, ServerConnection::find_or_start(true, arguments.model));
        server.emplace(std::move(own));
    }
    TARS_TRY(const auto shown,
             server->post("/api/show", {{"model", server->name_of(model)}, {"verbose", arguments.verbose}}));
    if (arguments.json) {
        std::cout << shown.dump(-1, ' ', false, ServerConnection::Json::error_handler_t::replace) << "\n";
    } else if (!arguments.parts.empty()) {
        TARS_TRY(const auto text, model_text(shown, arguments.parts[0]));
        std::cout << text;
    } else {
        const bool all = arguments.verbose;
        std::cout << model_page(shown, {all || arguments.extent.metadata, all || arguments.extent.tensors});
    }
    return {};
}

}  // namespace

void add_show_command(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<ShowArguments>();
    auto* show = app.add_subcommand("show", "What a model is: what it can do, its parameters, its texts");
    show->add_option("MODEL", arguments->model.model, "A library name, a file or a folder")->required();
    for (const auto& [part, what] : {std::pair<const char*, const char*>{"license", "its licence"},
                                     {"modelfile", "a Modelfile that would make it again"},
                                     {"parameters", "its parameters"},
                                     {"system", "its system prompt"},
                                     {"template", "its template"}})
        show->add_flag_callback(
            std::string("--") + part,
            [arguments, name = std::string(part)] { arguments->parts.push_back(name); },
            std::string("Print ") + what + " and nothing else");
    show->add_flag("-v,--verbose", arguments->verbose, "All metadata and the tensors too");
    show->add_flag("--tensors", arguments->extent.tensors, "The tensors too");
    show->add_flag("--json", arguments->json, "Print all there is as a JSON object");
    add_alone_flag(*show, arguments->alone);
    show->callback([arguments, &chosen] { chosen = [arguments] { return show_model(*arguments); }; });
}

}  // namespace tars
