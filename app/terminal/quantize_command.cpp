// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "model/convert.h"

#include <iostream>
#include <memory>

namespace tars {
namespace {

struct QuantizeArguments {
    std::string source, destination, type;
};

Result<void> quantize_model(const QuantizeArguments& arguments) {
    ConvertOptions options;
    if (arguments.type != "keep") {
        options.recipe = find_recipe(arguments.type);
        if (!options.recipe) {
            std::string known;
            for (const auto& recipe : quantization_recipes()) known.append(" ").append(recipe.name);
            return invalid_input("there is no quantization type '" + arguments.type + "'", "known:" + known);
        }
    }
    TARS_TRY(const auto path, user_library().resolve(arguments.source));
    TARS_TRY(const auto source, open_model_file(path));
    {
        ProgressLine progress("writing");
        options.progress = [&progress](double fraction) { progress.show(fraction); };
        TARS_CHECK(convert_to_gguf(source, arguments.destination, options));
    }
    TARS_TRY(const auto written, open_model_file(arguments.destination));
    std::cout << arguments.destination << ": " << readable_bytes(source.tensor_bytes()) << " -> "
              << readable_bytes(written.tensor_bytes()) << "\n";
    return {};
}

}  // namespace

void add_quantize_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("quantize", "Write a model as GGUF in another number format");
    const auto arguments = std::make_shared<QuantizeArguments>();
    command->add_option("MODEL", arguments->source, "A library name, a file or a Hugging Face folder")
        ->required();
    command->add_option("OUTPUT", arguments->destination, "The GGUF file to write")->required();
    command
        ->add_option(
            "TYPE", arguments->type,
            "F32, F16, BF16, Q8_0, Q6_K, Q5_K, Q5_K_M, Q4_K, Q4_K_M, IQ4_NL, Q4_0, Q3_K, Q2_K, or keep")
        ->required();
    command->callback([arguments, &chosen] { chosen = [arguments] { return quantize_model(*arguments); }; });
}

}  // namespace tars
