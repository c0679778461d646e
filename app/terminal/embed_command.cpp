// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/live_adapter.h"
#include "app/terminal/options.h"
#include "runtime/unit_vector.h"

#include <nlohmann/json.hpp>

#include <future>
#include <iostream>
#include <memory>
#include <variant>

namespace tars {
namespace {

struct EmbedArguments {
    ModelArguments model;
    std::vector<std::string> texts;
    std::uint32_t dimensions = 0;
    bool raw = false;
};

/// The texts of the command line, or else standard input's lines.
std::vector<std::string> texts_of(const EmbedArguments& arguments) {
    if (!arguments.texts.empty()) return arguments.texts;
    std::vector<std::string> lines;
    for (std::string line; std::getline(std::cin, line);)
        if (!line.empty()) lines.push_back(line);
    return lines;
}

using Answer = std::promise<Result<std::vector<float>>>;

Result<std::vector<float>> embed_text(Runtime& runtime, ModelId model, GenerateRequest request) {
    const auto answer = std::make_shared<Answer>();
    auto result = answer->get_future();
    runtime.submit(model, std::move(request), [answer](const GenerationEvent& event) {
        if (const auto* finished = std::get_if<Finished>(&event)) answer->set_value(finished->embedding);
        if (const auto* failed = std::get_if<Failed>(&event)) answer->set_value(failed->error);
    });
    return result.get();
}

Result<void> embed(const EmbedArguments& arguments) {
    const auto texts = texts_of(arguments);
    if (texts.empty())
        return invalid_input("there is no text to embed", "give texts, or lines on standard input");
    TARS_TRY(const auto entry, arguments.model.entry());
    TARS_TRY(auto device, arguments.model.make_device());
    TARS_TRY(const auto options, arguments.model.model_options());
    Runtime runtime(std::move(device));
    TARS_TRY(const auto id, runtime.load(entry.path, options));
    const auto model = runtime.find(id);
    TARS_TRY(const auto pooling, model->pooling());
    AdapterPool adapters(runtime);
    TARS_TRY(const auto adapter, lease_adapter(adapters, id, entry));
    for (const auto& text : texts) {
        GenerateRequest request;
        request.prompt = text;
        request.embed = pooling;
        request.adapter = adapter.id();
        TARS_TRY(auto vector, embed_text(runtime, id, std::move(request)));
        if (arguments.dimensions > 0 && arguments.dimensions < vector.size())
            vector.resize(arguments.dimensions);
        if (!arguments.raw) make_unit_length(vector);
        std::cout << nlohmann::json(vector).dump() << "\n";
    }
    return {};
}

}  // namespace

void add_embed_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("embed", "Texts as vectors: one JSON array per line");
    const auto arguments = std::make_shared<EmbedArguments>();
    arguments->model.add_to(*command);
    command->add_option("TEXT", arguments->texts, "One or more texts; without any, lines of standard input");
    command->add_option("--dimensions", arguments->dimensions, "Only the first so many numbers");
    command->add_flag("--raw", arguments->raw, "As the model has them, not scaled to length 1");
    command->callback([arguments, &chosen] { chosen = [arguments] { return embed(*arguments); }; });
}

}  // namespace tars
