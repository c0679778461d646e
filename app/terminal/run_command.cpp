// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/answer_stream.h"
#include "app/terminal/commands.h"
#include "app/terminal/conversation.h"
#include "app/terminal/direct_answer.h"
#include "app/terminal/session.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>
#include <random>

namespace tars {
namespace {

using Json = ServerConnection::Json;

/// What comes through a pipe stands before the words of the command line.
std::string whole_prompt(const RunSettings& settings) {
    std::string prompt;
    const auto add = [&prompt](const std::string& text) {
        if (!text.empty()) prompt += (prompt.empty() ? "" : " ") + text;
    };
    if (!stdin_is_terminal()) add({std::istreambuf_iterator<char>(std::cin), {}});
    for (const auto& word : settings.prompt) add(word);
    return prompt;
}

/// A server elsewhere knows nothing of this machine's files, adapters to be left out, or device.
bool is_for_this_process(const RunSettings& settings) {
    const auto& model = settings.model;
    return is_a_path(model.model) || model.threads != 0 || !model.cpu_level.empty() ||
           !model.kv_type.empty() || settings.no_adapter;
}

Result<void> print_vector(ServerConnection& server, const RunSettings& settings, const std::string& text) {
    if (text.empty())
        return invalid_input("the model makes vectors, and needs a text to make one of",
                             "tars run MODEL TEXT, or tars embed for several texts");
    Json body = {{"model", settings.model.model}, {"input", text}};
    if (settings.dimensions > 0) body["dimensions"] = settings.dimensions;
    if (!settings.keep_alive.is_null()) body["keep_alive"] = settings.keep_alive;
    TARS_TRY(const auto answer, server.post("/api/embed", body));
    const auto vectors = answer.value("embeddings", Json::array());
    if (vectors.empty()) return invalid_input("the server answered without a vector");
    std::cout << vectors[0].dump() << std::endl;
    return {};
}

Result<void> answer_once(ServerConnection& server, const RunSettings& settings, std::string prompt) {
    Json body = {{"prompt", std::move(prompt)}};
    if (settings.raw) body["raw"] = true;
    if (!settings.system.empty() && !settings.raw) body["system"] = settings.system;
    const auto answer = show_answer(server, "/api/generate", std::move(body), settings);
    return answer ? Result<void>() : answer.error();
}

/// So that --verbose can tell it: a server keeps the seed it draws for itself.
void choose_seed(RunSettings& settings, const Json& shown) {
    const bool model_has_one = ("\n" + text_member(shown, "parameters")).find("\nseed ") != std::string::npos;
    if (!settings.verbose || settings.options.seed || model_has_one) return;
    settings.options.seed = static_cast<std::int64_t>(std::random_device()() & 0x7fffffff);
}

Result<void> run(RunSettings settings) {
    if (is_direct(settings) || !kHasServer) return direct_answers(settings);
    const auto context = settings.model.context;
    if (context > 0) settings.options.num_ctx = static_cast<std::int32_t>(std::min(context, 1u << 30));
    if (const auto layers = settings.model.gpu_layers)
        settings.options.num_gpu = static_cast<std::int32_t>(std::min(*layers, 1u << 30));
    TARS_TRY(auto server, ServerConnection::find_or_start(settings.alone || is_for_this_process(settings),
                                                          settings.model, settings.no_adapter));
    TARS_TRY(auto shown, open_model(server, settings));
    const bool asks_once = !stdin_is_terminal() || !settings.prompt.empty();
    if (asks_once) choose_seed(settings, shown);
    const auto prompt = asks_once ? whole_prompt(settings) : "";
    if (only_embeds(shown)) {
        TARS_CHECK(load_model(server, settings, shown));
        return print_vector(server, settings, prompt);
    }
    if (!asks_once || prompt.empty() || server.is_own()) TARS_CHECK(load_model(server, settings, shown));
    if (!asks_once) return run_session(Conversation(server, std::move(settings), std::move(shown)));
    return prompt.empty() ? Result<void>() : answer_once(server, settings, prompt);
}

/// Wishes as they stand on the command line.
struct RunArguments {
    RunSettings settings;
    std::string think, format, keep_alive;
    bool no_word_wrap = false;
};

Result<RunSettings> settings_of(const RunArguments& arguments) {
    auto settings = arguments.settings;
    if (!arguments.think.empty()) {
        TARS_TRY(settings.think, think_of(arguments.think));
    }
    if (!arguments.format.empty()) {
        TARS_TRY(settings.format, format_of(arguments.format));
    }
    if (!arguments.keep_alive.empty()) settings.keep_alive = arguments.keep_alive;
    settings.wrap_words = !arguments.no_word_wrap;
    return settings;
}

void add_wishes(CLI::App& command, RunArguments& arguments) {
    auto& settings = arguments.settings;
    command.add_option("--system", settings.system, "System prompt");
    command.add_flag("--think{true}", arguments.think,
                     "Think before answering, or with =false not; with =low, =medium, =high, =max so much");
    command.add_flag("--hidethinking", settings.hide_thinking, "Do not show the thoughts");
    command.add_option("--format", arguments.format,
                       "Answer in JSON: json, or held to a JSON Schema, given as text or as a file");
    command.add_option("--keepalive", arguments.keep_alive,
                       "How long a running server keeps the model after this: 5m, 1h30m, -1 for good");
    command.add_flag("--nowordwrap", arguments.no_word_wrap, "Do not break lines between words");
    command.add_flag("--verbose", settings.verbose, "Tell on standard error how long each answer took");
    command.add_flag("--insecure", settings.insecure,
                     "Plain HTTP, for a registry on your own network, where the model is not here yet");
    command.add_option("--dimensions", settings.dimensions,
                       "Of a model that makes vectors: only the first so many numbers");
}

/// What Ollama's command has no like of.
void add_own_wishes(CLI::App& command, RunSettings& settings) {
    command.add_flag("--raw", settings.raw,
                     "No chat template: continue the text as it is; with --num-predict, past any end token");
    command.add_flag(
        "--json", settings.json,
        "Print {prompt_tokens, output_tokens, text}; without PROMPT, of each line that is piped in");
    command.add_flag("--no-adapter", settings.no_adapter,
                     "The weights as they are, without what was stored or adopted as their adapter");
    add_alone_flag(command, settings.alone);
    add_answer_options(command, settings.options);
}

}  // namespace

void add_run_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand(
        "run", "Chat with a model, or answer one prompt; a model that is not here is pulled first");
    const auto arguments = std::make_shared<RunArguments>();
    arguments->settings.model.add_to(*command);
    command->get_option("MODEL")->description(
        "A library name, a model file or a Hugging Face folder; or what `pull` takes: llama3.2:3b, "
        "hf.co/user/repo:Q4_K_M, a page's address");
    command->add_option("PROMPT", arguments->settings.prompt,
                        "Answer this and end; text that is piped in comes before it. Without either, chat");
    add_wishes(*command, *arguments);
    add_own_wishes(*command, arguments->settings);
    command->callback([arguments, &chosen] {
        chosen = [arguments]() -> Result<void> {
            TARS_TRY(auto settings, settings_of(*arguments));
            return run(std::move(settings));
        };
    });
}

}  // namespace tars
