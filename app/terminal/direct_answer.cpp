// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/direct_answer.h"

#include "app/terminal/live_adapter.h"
#include "runtime/model_defaults.h"
#include "runtime/prompt_template.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <future>
#include <iostream>

namespace tars {
namespace {

/// Raw with a length is the model's bare continuation: exactly that many tokens.
bool is_bare(const RunSettings& settings) {
    return settings.raw && settings.options.num_predict.value_or(-1) > 0;
}

struct Answer {
    std::string text;
    std::vector<TokenId> tokens;
};

/// Submits and waits; `show` gets each piece of text as it comes, on the scheduler's thread.
Result<Answer> wait_for_answer(Runtime& runtime, ModelId model, GenerateRequest request,
                               const std::function<void(const std::string&)>& show) {
    Answer answer;
    std::promise<Result<void>> over;
    auto done = over.get_future();
    runtime.submit(model, std::move(request), [&](const GenerationEvent& event) {
        if (const auto* piece = std::get_if<Piece>(&event)) {
            answer.text += piece->text;
            answer.tokens.insert(answer.tokens.end(), piece->tokens.begin(), piece->tokens.end());
            show(piece->text);
        } else if (const auto* failed = std::get_if<Failed>(&event)) {
            over.set_value(failed->error);
        } else if (std::holds_alternative<Finished>(event)) {
            over.set_value({});
        }
    });
    TARS_CHECK(done.get());
    return answer;
}

class DirectModel {
  public:
    DirectModel(Runtime& runtime, ModelId model, ModelDefaults defaults, std::uint32_t adapter)
        : runtime_(runtime),
          id_(model),
          model_(runtime.find(model)),
          adapter_(adapter),
          defaults_(std::move(defaults)) {}

    Result<void> answer(const RunSettings& settings, const std::string& prompt) const {
        TARS_TRY(const auto tokens, encode(settings, prompt));
        auto options = settings.options;
        options.fill_in(defaults_.options);
        options.fill_in(recommended_options(model_->metadata()));
        GenerateRequest request;
        request.prompt = tokens;
        request.sampling = options.sampling();
        request.max_tokens = options.num_predict.value_or(-1);
        request.stop = options.stop.value_or(std::vector<std::string>());
        request.ignore_end = is_bare(settings);
        request.adapter = adapter_;
        TARS_TRY(const auto answer,
                 wait_for_answer(runtime_, id_, std::move(request), [&](const std::string& text) {
                     if (!settings.json) std::cout << text << std::flush;
                 }));
        if (settings.json) {
            const nlohmann::ordered_json result = {
                {"prompt_tokens", tokens}, {"output_tokens", answer.tokens}, {"text", answer.text}};
            std::cout << result.dump();
        }
        std::cout << std::endl;
        return {};
    }

  private:
    Result<std::vector<TokenId>> encode(const RunSettings& settings, const std::string& prompt) const {
        if (settings.raw)
            return model_->tokenizer().encode(prompt, {.add_special = true, .parse_special = true});
        std::vector<ChatMessage> messages;
        if (!settings.system.empty()) messages.push_back({"system", settings.system});
        messages.push_back({"user", prompt});
        messages = defaults_.begin(std::move(messages));
        TARS_TRY(const auto chosen, PromptTemplate::of_model(model_->metadata(), defaults_));
        return model_->encode_chat(messages, {.go_template = chosen.go.get()});
    }

    Runtime& runtime_;
    ModelId id_;
    std::shared_ptr<const LoadedModel> model_;
    std::uint32_t adapter_;
    ModelDefaults defaults_;
};

}  // namespace

bool is_direct(const RunSettings& settings) {
    return settings.json || is_bare(settings);
}

Result<void> direct_answers(const RunSettings& settings) {
    if (!settings.think.is_null() || !settings.format.is_null())
        return invalid_input("--think and --format do not go with --json or a bare continuation");
    TARS_TRY(const auto entry, settings.model.entry());
    TARS_TRY(const auto stored, user_library().stored(entry));
    TARS_TRY(auto defaults, ModelDefaults::of(stored));
    TARS_TRY(auto device, settings.model.make_device());
    TARS_TRY(auto options, settings.model.model_options());
    if (options.context == 0)
        options.context = static_cast<std::uint32_t>(std::max(defaults.options.num_ctx.value_or(0), 0));
    if (!settings.model.gpu_layers && defaults.options.num_gpu.value_or(-1) >= 0)
        options.gpu_layers = static_cast<std::uint32_t>(*defaults.options.num_gpu);
    // A bare continuation of a given length may go past what the model was trained for.
    if (is_bare(settings) && options.context == 0) options.context = 4096;
    Runtime runtime(std::move(device));
    ModelId model;
    {
        ProgressLine progress("loading");
        options.progress = [&progress](double fraction) { progress.show(fraction); };
        TARS_TRY(model, runtime.load(entry.path, options));
    }
    AdapterPool adapters(runtime);
    AdapterLease adapter;
    if (!settings.no_adapter) {
        TARS_TRY(adapter, lease_adapter(adapters, model, entry));
    }
    const DirectModel answering(runtime, model, std::move(defaults), adapter.id());
    if (!settings.prompt.empty()) {
        std::string prompt;
        for (const auto& word : settings.prompt) prompt += (prompt.empty() ? "" : " ") + word;
        return answering.answer(settings, prompt);
    }
    for (std::string line; std::getline(std::cin, line);)
        if (!line.empty()) TARS_CHECK(answering.answer(settings, line));
    return {};
}

}  // namespace tars
