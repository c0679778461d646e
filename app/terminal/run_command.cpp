// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/answer.h"
#include "app/terminal/commands.h"
#include "app/terminal/live_adapter.h"
#include "app/terminal/options.h"
#include "app/terminal/server_chat.h"
#include "runtime/model_defaults.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>
#include <optional>

namespace tars {
namespace {

struct RunArguments {
    ModelArguments model;
    std::optional<std::string> prompt;
    std::string system;
    AnswerOptions options;
    bool raw = false;
    bool json = false;
    bool verbose = false;
    bool alone = false;
    bool no_adapter = false;
    std::string speculate;
};

/// Raw with a length is the model's bare continuation: exactly that many tokens.
bool is_bare(const RunArguments& arguments) {
    return arguments.raw && arguments.options.num_predict.value_or(-1) > 0;
}

constexpr const char* kHelp = R"(Type a message and press Enter. Ctrl-C stops an answer, Ctrl-D leaves.
  /clear          start a new conversation
  /system TEXT    set the system prompt (and start anew)
  /regenerate     answer the last message again
  /help           this list
  /bye            leave
)";

std::string figures_of(const GenerationStats& stats) {
    char text[200];
    std::snprintf(text, sizeof(text),
                  "[%u prompt tokens (%u reused), first after %.0f ms; %u tokens, %.1f tok/s; seed %llu]",
                  stats.prompt_tokens, stats.reused_tokens,
                  std::chrono::duration<double, std::milli>(stats.prompt_time).count(), stats.output_tokens,
                  stats.tokens_per_second(), static_cast<unsigned long long>(stats.seed));
    std::string figures = text;
    if (stats.drafted_tokens > 0)
        figures.insert(figures.size() - 1, "; " + std::to_string(stats.accepted_tokens) + " of " +
                                               std::to_string(stats.drafted_tokens) +
                                               " drafted tokens were right");
    return figures;
}

/// What the Modelfile of a library's model says.
Result<ModelDefaults> defaults_of(const LibraryEntry& entry) {
    TARS_TRY(const auto stored, user_library().stored(entry));
    if (!stored) return ModelDefaults();
    TARS_TRY(auto defaults, ModelDefaults::read(stored->parameters, stored->messages));
    defaults.template_text = stored->template_text.value_or("");
    defaults.system = stored->system.value_or("");
    defaults.is_stopgap = !stored->config.renderer.empty();
    return defaults;
}

/// A model in this process.
class RuntimeChat : public ChatModel {
  public:
    static Result<RuntimeChat> make(Runtime& runtime, ModelId model, ModelDefaults defaults,
                                    std::uint32_t adapter) {
        RuntimeChat chat(runtime, model, std::move(defaults), adapter);
        const auto& metadata = chat.model_->metadata();
        TARS_TRY(const auto own, metadata.string_or("tokenizer.chat_template", ""));
        if (chat.defaults_.replaces(own)) {
            TARS_TRY(auto parsed, GoTemplate::parse(chat.defaults_.template_text));
            chat.go_template_.emplace(std::move(parsed));
        }
        chat.defaults_.options.fill_in(recommended_options(metadata));
        return chat;
    }

    Result<std::string> about() override {
        const auto& info = model_->info();
        return info.name + " · " + info.architecture + " " + info.type + " · " +
               std::to_string(info.context) + " tokens of context · " + info.device;
    }

    Result<ChatAnswer> chat(std::vector<ChatMessage>& messages, const AnswerOptions& options,
                            const Show& show) override {
        TARS_TRY(const auto left_out, make_room(messages));
        TARS_TRY(auto prompt, encode(messages));
        TARS_TRY(auto made, answer(std::move(prompt), options, false, show));
        return ChatAnswer{std::move(made.text), left_out, made.reason == StopReason::context_full,
                          figures_of(made.stats)};
    }

    Result<std::vector<TokenId>> encode(const std::vector<ChatMessage>& messages) const {
        return model_->encode_chat(defaults_.begin(messages),
                                   {.go_template = go_template_ ? &*go_template_ : nullptr});
    }
    std::vector<TokenId> encode(const std::string& text) const {
        return model_->tokenizer().encode(text, {.add_special = true, .parse_special = true});
    }

    Result<Answer> answer(std::vector<TokenId> prompt, AnswerOptions options, bool past_end,
                          const Show& show) const {
        options.fill_in(defaults_.options);
        GenerateRequest request;
        request.prompt = std::move(prompt);
        request.sampling = options.sampling();
        request.max_tokens = options.num_predict.value_or(-1);
        request.stop = options.stop.value_or(std::vector<std::string>());
        request.ignore_end = past_end;
        request.adapter = adapter_;
        return wait_for_answer(runtime_, id_, std::move(request), show);
    }

  private:
    RuntimeChat(Runtime& runtime, ModelId model, ModelDefaults defaults, std::uint32_t adapter)
        : runtime_(runtime),
          id_(model),
          model_(runtime.find(model)),
          adapter_(adapter),
          defaults_(std::move(defaults)) {}

    /// Leaves out the oldest turns until a quarter of the context is free for the answer.
    Result<std::size_t> make_room(std::vector<ChatMessage>& messages) const {
        const std::size_t first = !messages.empty() && messages.front().role == "system" ? 1 : 0;
        for (std::size_t dropped = 0;; dropped += 2) {
            TARS_TRY(const auto tokens, encode(messages));
            if (tokens.size() <= model_->info().context / 4 * 3 || messages.size() < first + 3)
                return dropped;
            const auto oldest = messages.begin() + static_cast<std::ptrdiff_t>(first);
            messages.erase(oldest, oldest + 2);
        }
    }

    Runtime& runtime_;
    ModelId id_;
    std::shared_ptr<const LoadedModel> model_;
    std::uint32_t adapter_;
    ModelDefaults defaults_;
    std::optional<GoTemplate> go_template_;  ///< instead of the file's own
};

/// A conversation in the terminal.
class Chat {
  public:
    Chat(ChatModel& model, const RunArguments& arguments) : model_(model), arguments_(arguments) {
        clear(arguments.system);
    }

    void clear(const std::string& system) {
        messages_.clear();
        system_ = system;
        if (!system.empty()) messages_.push_back({"system", system});
    }

    Result<void> say(std::string text) {
        messages_.push_back({"user", std::move(text)});
        return answer();
    }

    Result<void> regenerate() {
        if (messages_.empty() || messages_.back().role != "assistant")
            return invalid_input("there is no answer yet");
        messages_.pop_back();
        return answer();
    }

    const std::string& system() const { return system_; }

  private:
    Result<void> answer() {
        auto answer = model_.chat(messages_, arguments_.options,
                                  [](const std::string& text) { std::cout << text << std::flush; });
        if (!answer) {
            messages_.pop_back();
            return answer.error();
        }
        std::cout << "\n" << std::flush;
        if (answer->left_out > 0)
            std::cerr << "[the " << answer->left_out
                      << " oldest messages no longer fit and were left out; --context makes room]\n";
        if (answer->context_full)
            std::cerr << "[the context is full; /clear starts anew, --context makes it larger]\n";
        if (arguments_.verbose) std::cerr << answer->figures << "\n";
        messages_.push_back({"assistant", std::move(answer->text)});
        return {};
    }

    ChatModel& model_;
    const RunArguments& arguments_;
    std::string system_;
    std::vector<ChatMessage> messages_;
};

/// One prompt and its answer, on a model in this process.
Result<void> answer_here(const RuntimeChat& model, const RunArguments& arguments, const std::string& prompt) {
    std::vector<TokenId> tokens;
    if (arguments.raw) {
        tokens = model.encode(prompt);
    } else {
        std::vector<ChatMessage> messages;
        if (!arguments.system.empty()) messages.push_back({"system", arguments.system});
        messages.push_back({"user", prompt});
        TARS_TRY(tokens, model.encode(messages));
    }
    TARS_TRY(const auto answer,
             model.answer(tokens, arguments.options, is_bare(arguments), [&](const std::string& text) {
                 if (!arguments.json) std::cout << text << std::flush;
             }));
    if (!arguments.json) {
        std::cout << "\n";
        if (arguments.verbose) std::cerr << figures_of(answer.stats) << "\n";
        return {};
    }
    const nlohmann::ordered_json result = {
        {"prompt_tokens", tokens}, {"output_tokens", answer.tokens}, {"text", answer.text}};
    std::cout << result.dump() << "\n";
    return {};
}

/// One line of the user's; false when they want to leave.
Result<bool> handle_line(Chat& chat, const std::string& line) {
    if (line.empty()) return true;
    if (line == "/bye" || line == "/exit" || line == "/quit") return false;
    if (line == "/help" || line == "/?") {
        std::cout << kHelp;
        return true;
    }
    if (line == "/clear") {
        chat.clear(chat.system());
        return true;
    }
    if (line.starts_with("/system ")) {
        chat.clear(line.substr(8));
        return true;
    }
    if (line == "/regenerate") {
        TARS_CHECK(chat.regenerate());
        return true;
    }
    if (line.starts_with("/")) {
        std::cerr << "there is no command " << line.substr(0, line.find(' ')) << "; /help lists them\n";
        return true;
    }
    TARS_CHECK(chat.say(line));
    return true;
}

/// Answers each line of standard input until its end.
Result<void> chat_loop(ChatModel& model, const RunArguments& arguments) {
    const bool interactive = stdin_is_terminal();
    Chat chat(model, arguments);
    if (interactive) {
        TARS_TRY(const auto about, model.about());
        std::cerr << about << "\n/help lists commands\n";
    }
    for (std::string line;;) {
        if (interactive) std::cerr << "> " << std::flush;
        if (!std::getline(std::cin, line)) break;
        if (!interactive) {  // a script's text is all text, also where it begins with a slash
            if (!line.empty()) TARS_CHECK(chat.say(line));
            continue;
        }
        const auto more = handle_line(chat, line);
        if (!more)
            std::cerr << more.error().text() << "\n";
        else if (!*more)
            return {};
    }
    if (interactive) std::cerr << "\n";
    return {};
}

/// The server that can do what is asked for: what concerns this machine's device, or goes past the server's
/// interface, is done here.
std::optional<ServerConnection> server_for(const RunArguments& arguments) {
    const auto& model = arguments.model;
    const bool here = is_a_path(model.model) || model.threads != 0 || !model.cpu_level.empty() ||
                      !model.kv_type.empty() || !arguments.speculate.empty() || arguments.json ||
                      arguments.no_adapter || is_bare(arguments);
    return ServerConnection::find(here || arguments.alone);
}

/// The same on a model in a server.
Result<void> answer_there(ServerChat& model, const RunArguments& arguments, const std::string& prompt) {
    const auto show = [](const std::string& text) { std::cout << text << std::flush; };
    std::vector<ChatMessage> messages;
    if (!arguments.system.empty()) messages.push_back({"system", arguments.system});
    messages.push_back({"user", prompt});
    TARS_TRY(const auto answer, arguments.raw ? model.go_on(prompt, arguments.options, show)
                                              : model.chat(messages, arguments.options, show));
    std::cout << "\n" << std::flush;
    if (arguments.verbose) std::cerr << answer.figures << "\n";
    return {};
}

Result<void> run_by(ServerConnection server, RunArguments arguments) {
    if (arguments.model.context > 0)
        arguments.options.num_ctx = static_cast<std::int32_t>(std::min(arguments.model.context, 1u << 30));
    ServerChat model(std::move(server), arguments.model.model);
    install_interrupt_handler();
    if (arguments.prompt) return answer_there(model, arguments, *arguments.prompt);
    if (!arguments.raw) return chat_loop(model, arguments);
    for (std::string line; std::getline(std::cin, line);)
        if (!line.empty()) TARS_CHECK(answer_there(model, arguments, line));
    return {};
}

Result<void> run(const RunArguments& arguments) {
    if (auto server = server_for(arguments)) return run_by(std::move(*server), arguments);
    TARS_TRY(const auto entry, arguments.model.entry());
    TARS_TRY(auto defaults, defaults_of(entry));
    TARS_TRY(auto device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    if (!arguments.speculate.empty()) options.speculation = speculation_from_name(arguments.speculate);
    if (options.context == 0)
        options.context = static_cast<std::uint32_t>(std::max(defaults.options.num_ctx.value_or(0), 0));
    // A bare continuation of a given length may go past what the model was trained for.
    if (is_bare(arguments) && options.context == 0) options.context = 4096;
    Runtime runtime(std::move(device));
    ModelId model;
    {
        ProgressLine progress("loading");
        options.progress = [&progress](double fraction) { progress.show(fraction); };
        TARS_TRY(model, runtime.load(entry.path, options));
    }
    AdapterPool adapters(runtime);
    AdapterLease adapter;
    if (!arguments.no_adapter) {
        TARS_TRY(adapter, lease_adapter(adapters, model, entry));
    }
    install_interrupt_handler();
    TARS_TRY(auto chat, RuntimeChat::make(runtime, model, std::move(defaults), adapter.id()));
    if (arguments.prompt) return answer_here(chat, arguments, *arguments.prompt);
    if (!arguments.raw && !arguments.json) return chat_loop(chat, arguments);
    for (std::string line; std::getline(std::cin, line);)
        if (!line.empty()) TARS_CHECK(answer_here(chat, arguments, line));
    return {};
}

}  // namespace

void add_run_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("run", "Chat with a model, or answer one prompt");
    const auto arguments = std::make_shared<RunArguments>();
    arguments->model.add_to(*command);
    command->add_option_function<std::string>(
        "PROMPT", [arguments](const std::string& text) { arguments->prompt = text; },
        "Answer this and end; without it, chat");
    command->add_option("--system", arguments->system, "System prompt");
    command->add_flag("--raw", arguments->raw,
                      "No chat template: continue the text as it is; with --num-predict, past any end token");
    command->add_flag("--json", arguments->json, "Print {prompt_tokens, output_tokens, text}");
    command->add_flag("--verbose", arguments->verbose, "Print speed and seed after each answer");
    command->add_flag("--no-adapter", arguments->no_adapter,
                      "The weights as they are, without what was stored or adopted as their adapter");
    command
        ->add_option(
            "--speculate", arguments->speculate,
            "Draft what repeats earlier text, several tokens per step, with the same answers: 0, auto "
            "(where it pays; the default) or always")
        ->check(CLI::IsMember({"0", "off", "auto", "always"}));
    add_alone_flag(*command, arguments->alone);
    add_answer_options(*command, arguments->options);
    command->callback([arguments, &chosen] { chosen = [arguments] { return run(*arguments); }; });
}

}  // namespace tars
