// SPDX-License-Identifier: Apache-2.0
// POST /v1/completions
#include "server/answers/json_frame.h"
#include "server/openai/event_translator.h"

#include <algorithm>

namespace tars::openai {
namespace {

/// Characters, not bytes.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u; }));
}

class CompletionTranslator final : public EventTranslator {
  public:
    CompletionTranslator(std::string model, bool include_usage)
        : EventTranslator("cmpl-", std::move(model), include_usage) {}

    std::string more(const Completion& completion, const Delta& delta) override {
        const auto& text = delta.content;
        if (!delta.logprobs.empty()) {
            auto object = chunk(text, nullptr);
            object["choices"][0]["logprobs"] = logprobs_json(completion.model(), delta.logprobs);
            return event(object);
        }
        if (text.empty()) return {};  // thoughts, for which this route has no place
        if (!frame_) frame_.emplace(event(chunk(std::string(JsonFrame::kHole), nullptr)));
        return frame_->fill({to_text(text)});
    }

    std::string end(const Completion&, const Outcome& outcome) override {
        return event(chunk("", finish_reason(outcome))) + last_events(kKind, outcome);
    }

    std::string whole(const Completion& completion, const Delta& all, const Outcome& outcome) override {
        auto made = choice(all.content, finish_reason(outcome));
        if (!all.logprobs.empty()) made["logprobs"] = logprobs_json(completion.model(), all.logprobs);
        return text_of(object(kKind, std::move(made)), outcome);
    }

    /// The answer to an empty prompt, as Ollama gives it.
    std::string loaded() const { return text_of(object(kKind, choice("", "load")), {}); }

  private:
    static constexpr const char* kKind = "text_completion";

    static Json choice(std::string text, Json reason) {
        return {{"text", std::move(text)}, {"index", 0}, {"finish_reason", std::move(reason)}};
    }
    Json chunk(std::string text, Json reason) const {
        auto whole = object(kKind, choice(std::move(text), std::move(reason)));
        if (includes_usage()) whole["usage"] = usage_json({});
        return whole;
    }

    /// OpenAI's older form: a list for each kind of thing. Offsets are those of the answer, in characters.
    Json logprobs_json(const LoadedModel& model, const std::vector<TokenLogprobs>& logprobs) {
        const auto name = [&tokenizer = model.tokenizer()](TokenId token) {
            return std::string(tokenizer.is_control(token) ? tokenizer.text(token) : tokenizer.piece(token));
        };
        Json lists = {{"tokens", Json::array()},
                      {"token_logprobs", Json::array()},
                      {"top_logprobs", Json::array()},
                      {"text_offset", Json::array()}};
        for (const auto& token : logprobs) {
            auto top = Json::object();
            for (const auto& candidate : token.top) top[name(candidate.token)] = candidate.logprob;
            lists["tokens"].push_back(name(token.chosen.token));
            lists["token_logprobs"].push_back(token.chosen.logprob);
            lists["top_logprobs"].push_back(std::move(top));
            lists["text_offset"].push_back(offset_);
            offset_ += length_of(model.tokenizer().piece(token.chosen.token));
        }
        return lists;
    }

    std::optional<JsonFrame> frame_;
    std::size_t offset_ = 0;  ///< of the next token in the answer's text
};

/// A number of likeliest tokens to tell of; false is none, as some clients write it.
Result<std::optional<std::uint32_t>> read_logprobs(const Json& body) {
    using Count = std::optional<std::uint32_t>;
    Fields in(body);
    const auto* value = in.find("logprobs");
    if (!value || *value == false) return Count();
    std::int32_t count = 0;
    in.read("logprobs", count);
    TARS_CHECK(in.done());
    if (count < 0 || count > 20) return invalid_input("logprobs must be between 0 and 20");
    return Count(static_cast<std::uint32_t>(count));
}

Result<HttpResponse> complete(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body, kEndOfFile));
    CompletionRequest request;
    request.task = "generate";
    bool stream = false, include_usage = false;
    TARS_CHECK(read_common(body, request, stream, include_usage));
    std::string prompt, suffix;
    Fields in(body);
    in.read("prompt", prompt);
    in.read("suffix", suffix);
    TARS_CHECK(in.done());
    TARS_TRY(request.logprobs, read_logprobs(body));
    if (request.options.top_p == 0.0f) request.options.top_p = 1.0f;  // as clients mean it that always say it
    note_unread(service.notes, body);
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
    router.add("POST", "/v1/completions", handler(service, complete));
}

}  // namespace tars::openai
