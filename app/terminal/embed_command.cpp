// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/server_connection.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace tars {
namespace {

using Json = ServerConnection::Json;

struct EmbedArguments {
    ModelArguments model;
    std::vector<std::string> texts;
    std::uint32_t dimensions = 0;
    bool raw = false;
    bool alone = false;
};

/// The texts of the command line, or else standard input's lines.
std::vector<std::string> texts_of(const EmbedArguments& arguments) {
    if (!arguments.texts.empty()) return arguments.texts;
    std::vector<std::string> lines;
    for (std::string line; std::getline(std::cin, line);)
        if (!line.empty()) lines.push_back(line);
    return lines;
}

/// What concerns this machine's files and device is done in this process.
bool is_for_this_process(const ModelArguments& model) {
    return is_a_path(model.model) || model.threads != 0 || !model.cpu_level.empty() || !model.kv_type.empty();
}

/// The older route has no vectors of length 1 and takes one text at a time.
Result<Json> raw_vector(ServerConnection& server, Json body, const EmbedArguments& arguments) {
    TARS_TRY(const auto answer, server.post("/api/embeddings", body));
    auto vector = answer.value("embedding", Json::array());
    if (arguments.dimensions > 0 && arguments.dimensions < vector.size())
        vector.erase(vector.begin() + arguments.dimensions, vector.end());
    return vector;
}

Result<Json> unit_vector(ServerConnection& server, Json body, const EmbedArguments& arguments) {
    if (arguments.dimensions > 0) body["dimensions"] = arguments.dimensions;
    TARS_TRY(const auto answer, server.post("/api/embed", body));
    const auto vectors = answer.value("embeddings", Json::array());
    return vectors.empty() ? Json::array() : vectors[0];
}

Result<void> embed(const EmbedArguments& arguments) {
    const auto texts = texts_of(arguments);
    if (texts.empty())
        return invalid_input("there is no text to embed", "give texts, or lines on standard input");
    const auto& model = arguments.model;
    TARS_TRY(auto server,
             ServerConnection::find_or_start(arguments.alone || is_for_this_process(model), model));
    const auto name = server.name_of(model.model);
    if (server.is_own()) TARS_CHECK(server.load(name, model.context, {}, nullptr));
    Json body = {{"model", name}};
    if (model.context > 0) body["options"]["num_ctx"] = model.context;
    for (const auto& text : texts) {
        body[arguments.raw ? "prompt" : "input"] = text;
        TARS_TRY(const auto vector,
                 arguments.raw ? raw_vector(server, body, arguments) : unit_vector(server, body, arguments));
        if (vector.empty()) return invalid_input("the server answered without a vector");
        std::cout << vector.dump() << "\n";
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
    add_alone_flag(*command, arguments->alone);
    command->callback([arguments, &chosen] { chosen = [arguments] { return embed(*arguments); }; });
}

}  // namespace tars
