// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/answer.h"
#include "app/terminal/commands.h"
#include "app/terminal/live_adapter.h"
#include "app/terminal/options.h"
#include "app/terminal/server_chat.h"

#include <nlohmann/json.hpp>

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
    SamplingSettings sampling;
    std::int32_t num_predict = -1;
    std::vector<std::string> stop;
    bool raw = false;
    bool json = false;
    bool verbose = false;
    bool alone = false;
    bool no_adapter = false;

    AnswerSettings settings() const { return {sampling, num_predict, stop, model.context}; }
};

/// Raw with a length is the model's bare continuation: exactly that many tokens.
bool is_bare(const RunArguments& arguments) {
    return arguments.raw && arguments.num_predict > 0;
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
    return text;
}

/// A model in this process.
class RuntimeChat : public ChatModel {
  public:
    RuntimeChat(Runtime& runtime, ModelId model, std::uint32_t adapter)
        : runtime_(runtime), model_(model), adapter_(adapter) {}

    Result<std::string> about() override {
        TARS_TRY(const auto info, runtime_.info(model_));
        return info.name + " · " + info.architecture + " " + info.type + " · " +
               std::to_string(info.context) + " tokens of context · " + info.device;
    }

    Result<ChatAnswer> chat(std::vector<ChatMessage>& messages, const AnswerSettings& settings,
                            const Show& show) override {
        TARS_TRY(const auto left_out, make_room(messages));
        GenerateRequest request;
        request.prompt = messages;
        request.sampling = settings.sampling;
        request.max_tokens = settings.num_predict;
        request.stop = settings.stop;
        request.adapter = adapter_;
        TARS_TRY(auto made, wait_for_answer(runtime_, model_, std::move(request), show));
        return ChatAnswer{std::move(made.text), left_out, made.reason == StopReason::context_full,
                          figures_of(made.stats)};
    }

  private:
    /// Leaves out the oldest turns until a quarter of the context is free for the answer.
    Result<std::size_t> make_room(std::vector<ChatMessage>& messages) const {
        TARS_TRY(const auto info, runtime_.info(model_));
        const std::size_t first = !messages.empty() && messages.front().role == "system" ? 1 : 0;
        for (std::size_t dropped = 0;; dropped += 2) {
            TARS_TRY(const auto tokens, runtime_.count_tokens(model_, messages));
            if (tokens <= info.context / 4 * 3 || messages.size() < first + 3) return dropped;
            const auto oldest = messages.begin() + static_cast<std::ptrdiff_t>(first);
            messages.erase(oldest, oldest + 2);
        }
    }

    Runtime& runtime_;
    ModelId model_;
    std::uint32_t adapter_;
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
        auto answer = model_.chat(messages_, arguments_.settings(),
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

Result<void> run_raw(Runtime& runtime, ModelId model, std::uint32_t adapter, const RunArguments& arguments,
                     const std::string& prompt) {
    GenerateRequest request;
    std::vector<TokenId> tokens;
    TARS_CHECK(runtime.with_model(model, [&](LoadedModel& loaded) -> Result<void> {
        if (arguments.raw) {
            tokens = loaded.tokenizer().encode(prompt, {.add_special = true, .parse_special = true});
            return {};
        }
        std::vector<ChatMessage> messages;
        if (!arguments.system.empty()) messages.push_back({"system", arguments.system});
        messages.push_back({"user", prompt});
        TARS_TRY(tokens, loaded.encode_chat(messages));
        return {};
    }));
    request.prompt = tokens;
    request.adapter = adapter;
    request.sampling = arguments.sampling;
    request.max_tokens = arguments.num_predict;
    request.stop = arguments.stop;
    request.ignore_end = is_bare(arguments);
    TARS_TRY(const auto answer,
             wait_for_answer(runtime, model, std::move(request), [&](const std::string& text) {
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
                      !model.kv_type.empty() || arguments.json || arguments.no_adapter || is_bare(arguments);
    return ServerConnection::find(here || arguments.alone);
}

/// One prompt and its answer.
Result<void> answer_once(ServerChat& model, const RunArguments& arguments, const std::string& prompt) {
    const auto show = [](const std::string& text) { std::cout << text << std::flush; };
    std::vector<ChatMessage> messages;
    if (!arguments.system.empty()) messages.push_back({"system", arguments.system});
    messages.push_back({"user", prompt});
    TARS_TRY(const auto answer, arguments.raw ? model.go_on(prompt, arguments.settings(), show)
                                              : model.chat(messages, arguments.settings(), show));
    std::cout << "\n" << std::flush;
    if (arguments.verbose) std::cerr << answer.figures << "\n";
    return {};
}

Result<void> run_by(ServerConnection server, const RunArguments& arguments) {
    ServerChat model(std::move(server), arguments.model.model);
    install_interrupt_handler();
    if (arguments.prompt) return answer_once(model, arguments, *arguments.prompt);
    if (!arguments.raw) return chat_loop(model, arguments);
    for (std::string line; std::getline(std::cin, line);)
        if (!line.empty()) TARS_CHECK(answer_once(model, arguments, line));
    return {};
}

Result<void> run(const RunArguments& arguments) {
    if (auto server = server_for(arguments)) return run_by(std::move(*server), arguments);
    TARS_TRY(const auto path, arguments.model.path());
    TARS_TRY(auto device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    // A bare continuation of a given length may go past what the model was trained for.
    if (is_bare(arguments) && options.context == 0) options.context = 4096;
    Runtime runtime(std::move(device));
    ModelId model;
    {
        ProgressLine progress("loading");
        options.progress = [&progress](double fraction) { progress.show(fraction); };
        TARS_TRY(model, runtime.load(path, options));
    }
    std::uint32_t adapter = 0;
    if (!arguments.no_adapter) {
        TARS_TRY(adapter, add_live_adapter(runtime, model));
    }
    install_interrupt_handler();
    if (!arguments.prompt) {
        RuntimeChat chat(runtime, model, adapter);
        if (!arguments.raw && !arguments.json) return chat_loop(chat, arguments);
        for (std::string line; std::getline(std::cin, line);)
            if (!line.empty()) TARS_CHECK(run_raw(runtime, model, adapter, arguments, line));
        return {};
    }
    return run_raw(runtime, model, adapter, arguments, *arguments.prompt);
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
    command->add_option("--num-predict", arguments->num_predict, "At most this many tokens; -1: until done")
        ->capture_default_str();
    command->add_option("--stop", arguments->stop, "End the answer before this text (repeatable)")
        ->expected(1)
        ->take_all();
    command->add_flag("--raw", arguments->raw,
                      "No chat template: continue the text as it is; with --num-predict, past any end token");
    command->add_flag("--json", arguments->json, "Print {prompt_tokens, output_tokens, text}");
    command->add_flag("--verbose", arguments->verbose, "Print speed and seed after each answer");
    command->add_flag("--no-adapter", arguments->no_adapter,
                      "The model as it is, also where an adapter was adopted for it");
    add_alone_flag(*command, arguments->alone);
    add_sampling_options(*command, arguments->sampling);
    command->callback([arguments, &chosen] { chosen = [arguments] { return run(*arguments); }; });
}

}  // namespace tars
