// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/server_connection.h"
#include "core/atomic_file.h"
#include "core/paths.h"
#include "core/text_escape.h"
#include "library/blob_upload.h"
#include "library/create.h"
#include "library/model_folders.h"
#include "model/adapter_file.h"
#include "model/convert.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iostream>
#include <memory>

namespace tars {
namespace {

constexpr std::uint64_t kLargestModelfile = 64u << 20;

struct CreateArguments {
    std::string name;
    std::string file = "Modelfile";
    std::string type;
    bool alone = false;
};

struct CopyArguments {
    std::string source, destination;
    bool alone = false;
};

Result<void> convert(const std::filesystem::path& source, const std::filesystem::path& gguf,
                     const QuantizationRecipe* recipe) {
    TARS_TRY(const auto model, open_model_file(source));
    if (recipe && !is_unquantized(model))
        return invalid_input("quantization is only supported for F16, BF16 and F32 models");
    ProgressLine progress("converting");
    ConvertOptions options;
    options.recipe = recipe;
    options.progress = [&progress](double fraction) { progress.show(fraction); };
    return convert_to_gguf(model, gguf, options);
}

using Json = ServerConnection::Json;
using OnEvent = std::function<void(const TransferEvent&)>;

/// What one source stands for: all parts of a split model, everything of a folder that a model may need.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& source) {
    static constexpr std::array<std::string_view, 5> kSuffixes = {".gguf", ".safetensors", ".json", ".model",
                                                                  ".jinja"};
    static constexpr std::size_t kPart = std::string_view("-00001-of-00002.gguf").size();
    std::error_code failure;
    const bool folder = std::filesystem::is_directory(source, failure);
    const auto name = source.filename().string();
    const bool split = name.size() > kPart && name.substr(name.size() - kPart).find("-of-") == 6;
    if (!folder && !split) return {source};
    const auto stem = split ? name.substr(0, name.size() - kPart + 1) : "";
    const auto tail = split ? name.substr(name.size() - kPart + 6) : "";
    std::vector<std::filesystem::path> files;
    const auto where = folder ? source : source.parent_path() / ".";
    for (std::filesystem::directory_iterator entries(where, failure), end; !failure && entries != end;
         entries.increment(failure)) {
        const auto found = entries->path().filename().string();
        const bool part = found.size() == name.size() && found.starts_with(stem) && found.ends_with(tail);
        const bool kept =
            folder ? std::ranges::find(kSuffixes, entries->path().extension().string()) != kSuffixes.end()
                   : part;
        if (kept && entries->is_regular_file(failure)) files.push_back(entries->path());
    }
    return files;
}

/// The files' names and digests, once the server has them all.
Result<Json> send_files(ServerConnection& server, const std::vector<std::filesystem::path>& sources,
                        const OnEvent& on_event) {
    auto digests = Json::object();
    for (const auto& source : sources) {
        for (const auto& file : files_of(source)) {
            on_event({"hashing " + file.filename().string(), "", 0, 0});
            TARS_TRY(const auto digest, blob_digest(file));
            TARS_CHECK(server.send_blob(file, digest, on_event));
            digests[file.filename().string()] = digest;
        }
    }
    return digests;
}

/// PEFT's tensors are nothing without the configuration beside them.
std::vector<std::filesystem::path> with_their_folders(std::vector<std::filesystem::path> adapters) {
    for (auto& adapter : adapters)
        if (adapter.extension() == ".safetensors") adapter = (adapter.parent_path() / ".").lexically_normal();
    return adapters;
}

/// The files go to the server first, which may be another machine.
Result<void> create_by(ServerConnection& server, const CreateArguments& arguments,
                       const CreateRequest& request, const OnEvent& on_event) {
    Json body = {{"model", arguments.name}};
    if (request.base) body["from"] = request.base->display();
    for (const auto& [key, sources] :
         {std::pair<const char*, std::vector<std::filesystem::path>>{"files", request.files},
          {"adapters", with_their_folders(request.adapters)}}) {
        if (sources.empty()) continue;
        TARS_TRY(body[key], send_files(server, sources, on_event));
    }
    if (!request.draft.empty()) {
        TARS_TRY(body["draft_files"], send_files(server, {request.draft}, on_event));
    }
    if (!arguments.type.empty()) body["quantize"] = arguments.type;
    if (request.template_text) body["template"] = *request.template_text;
    if (request.system) body["system"] = *request.system;
    body["parameters"] = Json::parse(request.parameters, nullptr, false);
    body["messages"] = Json::parse(request.messages, nullptr, false);
    if (!request.licenses.empty()) body["license"] = request.licenses;
    for (const auto& [key, value] : {std::pair<const char*, const std::string&>{"renderer", request.renderer},
                                     {"parser", request.parser},
                                     {"requires", request.minimum_version}})
        if (!value.empty()) body[key] = value;
    return server.follow("/api/create", body, on_event);
}

Result<void> create(const CreateArguments& arguments) {
    TARS_TRY(const auto name, ModelName::parse(arguments.name));
    const QuantizationRecipe* recipe = nullptr;
    if (!arguments.type.empty()) {
        recipe = find_recipe(arguments.type);
        if (!recipe) return invalid_input("there is no quantization type '" + arguments.type + "'");
    }
    const std::filesystem::path file = arguments.file;
    TARS_TRY(const auto text, read_text_file(file, kLargestModelfile));
    const auto modelfile = parse_modelfile(text);
    if (!modelfile) return modelfile.error().in(escape_for_display(file.string(), 4096));
    auto request = create_request(*modelfile, file.parent_path());
    if (!request) return request.error().in(escape_for_display(file.string(), 4096));
    for (const auto& parameter : request->dropped)
        std::cerr << "the parameter '" << parameter << "' was given up and is left out\n";

    std::string last;
    const OnEvent on_event = [&last](const TransferEvent& event) {
        if (event.status != last) std::cerr << event.status << "\n";
        last = event.status;
    };
    if (auto server = ServerConnection::find(arguments.alone))
        return create_by(*server, arguments, *request, on_event);
    TARS_CHECK(resolve_base(*request, user_library(), recipe != nullptr));
    CreateOptions options;
    options.convert = [recipe](const auto& source, const auto& gguf) {
        return convert(source, gguf, recipe);
    };
    options.convert_adapter = convert_adapter;
    options.always_convert = recipe != nullptr;
    options.on_event = on_event;
    auto store = own_store(data_directory());
    TARS_CHECK(create_model(store, model_stores(data_directory()), name, *request, options));
    return user_library().make_way_for(name);
}

Result<void> copy(const CopyArguments& arguments) {
    if (auto server = ServerConnection::find(arguments.alone)) {
        TARS_CHECK(server->post("/api/copy",
                                {{"source", arguments.source}, {"destination", arguments.destination}}));
    } else {
        TARS_CHECK(user_library().copy(arguments.source, arguments.destination));
    }
    std::cout << "copied '" << escape_for_display(arguments.source) << "' to '"
              << escape_for_display(arguments.destination) << "'\n";
    return {};
}

Result<void> prune() {
    auto own = own_store(data_directory());
    TARS_TRY(const auto pruned, own.prune());
    std::cout << "removed " << pruned.files << " files, " << readable_bytes(pruned.bytes) << "\n";
    return {};
}

}  // namespace

void add_create_commands(CLI::App& app, Command& chosen) {
    const auto creation = std::make_shared<CreateArguments>();
    auto* command =
        app.add_subcommand("create", "Make a model from a Modelfile: weights, template, parameters");
    command->add_option("NAME", creation->name, "The new model's name")->required();
    command->add_option("-f,--file", creation->file, "The Modelfile")->capture_default_str();
    command->add_option("-q,--quantize", creation->type, "Write the weights in another number format");
    add_alone_flag(*command, creation->alone);
    command->callback([creation, &chosen] { chosen = [creation] { return create(*creation); }; });

    const auto names = std::make_shared<CopyArguments>();
    auto* cp = app.add_subcommand("cp", "Give a model another name; its files are shared");
    cp->add_option("SOURCE", names->source, "The model there is")->required();
    cp->add_option("DESTINATION", names->destination, "Its further name; a model that has it loses it")
        ->required();
    add_alone_flag(*cp, names->alone);
    cp->callback([names, &chosen] { chosen = [names] { return copy(*names); }; });

    app.add_subcommand("prune",
                       "Remove files of models that no model uses, and downloads given up a week ago")
        ->callback([&chosen] { chosen = [] { return prune(); }; });
}

}  // namespace tars
