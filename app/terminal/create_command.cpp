// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "core/atomic_file.h"
#include "core/paths.h"
#include "core/text_escape.h"
#include "library/create.h"
#include "library/model_folders.h"
#include "model/convert.h"

#include <iostream>
#include <memory>

namespace tars {
namespace {

constexpr std::uint64_t kLargestModelfile = 64u << 20;

struct CreateArguments {
    std::string name;
    std::string file = "Modelfile";
    std::string type;
};

struct CopyArguments {
    std::string source, destination;
};

Result<void> convert(const std::filesystem::path& source, const std::filesystem::path& gguf,
                     const QuantizationRecipe* recipe) {
    TARS_TRY(const auto model, open_model_file(source));
    ProgressLine progress("converting");
    ConvertOptions options;
    options.recipe = recipe;
    options.progress = [&progress](double fraction) { progress.show(fraction); };
    return convert_to_gguf(model, gguf, options);
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
    const auto request = create_request(*modelfile, file.parent_path());
    if (!request) return request.error().in(escape_for_display(file.string(), 4096));

    CreateOptions options;
    options.convert = [recipe](const auto& source, const auto& gguf) {
        return convert(source, gguf, recipe);
    };
    options.always_convert = recipe != nullptr;
    std::string last;
    options.on_event = [&last](const TransferEvent& event) {
        if (event.status != last) std::cerr << event.status << "\n";
        last = event.status;
    };
    auto store = own_store(data_directory());
    return create_model(store, model_stores(data_directory()), name, *request, options);
}

Result<void> copy(const CopyArguments& arguments) {
    TARS_TRY(const auto source, ModelName::parse(arguments.source));
    TARS_TRY(const auto destination, ModelName::parse(arguments.destination));
    auto own = own_store(data_directory());
    for (const auto& store : model_stores(data_directory())) {
        const auto found = store.find(source);
        if (!found && found.error().code == ErrorCode::not_found) continue;
        return own.copy(store, source, destination);
    }
    return not_found("model '" + source.display() + "' not found", "`tars list` names the models there are");
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
    command->callback([creation, &chosen] { chosen = [creation] { return create(*creation); }; });

    const auto names = std::make_shared<CopyArguments>();
    auto* cp = app.add_subcommand("cp", "Give a model another name; its files are shared");
    cp->add_option("SOURCE", names->source)->required();
    cp->add_option("DESTINATION", names->destination)->required();
    cp->callback([names, &chosen] { chosen = [names] { return copy(*names); }; });

    app.add_subcommand("prune",
                       "Remove files of models that no model uses, and downloads given up a week ago")
        ->callback([&chosen] { chosen = [] { return prune(); }; });
}

}  // namespace tars
