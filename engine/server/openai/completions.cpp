// SPDX-License-Identifier: Apache-2.0
// POST /v1/completions
#include "server/answers/json_frame.h"
#include "server/openai/openai.h"

namespace tars::openai {
namespace {

class CompletionTranslator final : public Translator {
  public:
    CompletionTranslator(std::string model, bool include_usage)
        : model_(std::move(model)), include_usage_(include_usage) {}

    std::string content_type() const override { return "text/event-stream"; }

    std::string more(const Completion&, const Delta& delta) override {
        if (!frame_) frame_.emplace(event(object(std::string(JsonFrame::kHole), nullptr)));
        return frame_->fill({to_text(delta.thinking + delta.content)});
    }

    std::string end(const Completion&, const Outcome& outcome) override {
        auto events = event(object("", finish_reason(outcome)));
        if (include_usage_) {
            auto last = object("", nullptr);
            last["choices"] = Json::array();
            last["usage"] = usage_json(outcome);
            events += event(last);
        }
        return events + "data: [DONE]\n\n";
    }

    std::string broken(const Error& error) override { return event(error_json(error)); }

    std::string whole(const Completion&, const Delta& all, const Outcome& outcome) override {
        auto result = object(all.thinking + all.content, finish_reason(outcome));
        result["usage"] = usage_json(outcome);
        return to_text(result) + "\n";
    }

    HttpResponse refusal(const Error& error) const override { return openai::refusal(error); }

    /// The answer to an empty prompt, as Ollama gives it.
    std::string loaded() const {
        auto result = object("", "load");
        result["usage"] = usage_json({});
        return to_text(result) + "\n";
    }

  private:
    Json object(std::string text, Json reason) const {
        Json choice = {{"text", std::move(text)}, {"index", 0}, {"finish_reason", std::move(reason)}};
        return {{"id", id_},
                {"object", "text_completion"},
                {"created", created_},
                {"model", model_},
                {"system_fingerprint", "fp_tars"},
                {"choices", Json::array({std::move(choice)})}};
    }

    std::string model_;
    bool include_usage_;
    std::optional<JsonFrame> frame_;
    std::string id_ = fresh_id("cmpl-");
    std::int64_t created_ = seconds_since_epoch();
};

Result<HttpResponse> complete(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    CompletionRequest request;
    request.task = "generate";
    bool stream = false, include_usage = false;
    TARS_CHECK(read_common(body, request, stream, include_usage));
    std::string prompt, suffix;
    Fields in(body);
    in.read("prompt", prompt);
    in.read("suffix", suffix);
    TARS_CHECK(in.done());
    for (const auto* unread : {"logprobs", "best_of", "echo"})
        if (const auto* value = in.find(unread); value && *value != 0 && *value != 1 && *value != false)
            return unsupported("'" + std::string(unread) + "' is not supported by this server");
    if (!in.find("prompt")) return invalid_input("'prompt' is missing");
    if (prompt.empty() && suffix.empty()) {
        TARS_CHECK(load_or_unload(service, request, http));
        const CompletionTranslator translator(request.model, false);
        return HttpResponse{.content_type = std::string(kJsonType), .body = translator.loaded()};
    }
    // Ollama's way: a prompt is what a user says, and goes through the model's template.
    if (suffix.empty())
        request.prompt = std::vector<ChatMessage>{{"user", std::move(prompt)}};
    else
        request.prompt = FillIn{std::move(prompt), std::move(suffix)};
    return answer(service, request, http, stream,
                  std::make_shared<CompletionTranslator>(request.model, include_usage));
}

}  // namespace

void add_completions(Router& router, Service& service) {
    router.add("POST", "/v1/completions", [&service](const HttpRequest& http, std::string_view) {
        auto response = complete(service, http);
        return response ? std::move(*response) : refusal(response.error());
    });
}

}  // namespace tars::openai
