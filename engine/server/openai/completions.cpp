// SPDX-License-Identifier: Apache-2.0
// POST /v1/completions
#include "server/answers/json_frame.h"
#include "server/openai/event_translator.h"

#include <algorithm>
#include <limits>
#include <variant>

namespace tars::openai {
namespace {

/// Characters, not bytes.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u; }));
}

/// A choice for each prompt.
class CompletionTranslator final : public EventTranslator {
  public:
    CompletionTranslator(std::string model, bool include_usage, std::size_t prompts)
        : EventTranslator("cmpl-", std::move(model), include_usage), prompts_(prompts) {}

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
        auto events = event(chunk("", finish_reason(outcome)));
        go_on(outcome);
        if (index_ == prompts_) events += last_events(kKind, all_);
        return events;
    }

    std::string whole(const Completion& completion, const Delta& all, const Outcome& outcome) override {
        auto made = choice(all.content, finish_reason(outcome));
        if (!all.logprobs.empty()) made["logprobs"] = logprobs_json(completion.model(), all.logprobs);
        choices_.push_back(std::move(made));
        go_on(outcome);
        if (index_ < prompts_) return {};
        auto answer = object(kKind, nullptr);
        answer["choices"] = std::move(choices_);
        return text_of(std::move(answer), all_);
    }

    /// The answer to an empty prompt, as Ollama gives it.
    std::string loaded() const { return text_of(object(kKind, choice("", "load")), {}); }

  private:
    static constexpr const char* kKind = "text_completion";

    /// The next prompt's choice begins; `outcome` is that of the last.
    void go_on(const Outcome& outcome) {
        ++index_;
        frame_.reset();
        offset_ = 0;
        all_.stats.prompt_tokens += outcome.stats.prompt_tokens;
        all_.stats.reused_tokens += outcome.stats.reused_tokens;
        all_.eval_count += outcome.eval_count;
        all_.dropped_messages += outcome.dropped_messages;
        all_.dropped_tokens += outcome.dropped_tokens;
    }
    Json choice(std::string text, Json reason) const {
        return {{"text", std::move(text)}, {"index", index_}, {"finish_reason", std::move(reason)}};
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

    std::size_t prompts_, index_ = 0;
    Json choices_ = Json::array();
    Outcome all_;  ///< counts of all prompts so far
    std::optional<JsonFrame> frame_;
    std::size_t offset_ = 0;  ///< of the next token in the choice's text
};

/// Text, or tokens.
using PromptInput = std::variant<std::string, std::vector<TokenId>>;
constexpr std::size_t kMostPrompts = 2048;  // OpenAI's

std::optional<std::vector<TokenId>> tokens_of(const Json& list) {
    std::vector<TokenId> tokens;
    for (const auto& token : list) {
        if (!token.is_number_unsigned() || token.get<std::uint64_t>() > std::numeric_limits<TokenId>::max())
            return {};
        tokens.push_back(token.get<TokenId>());
    }
    return tokens;
}

/// The member `prompt`: a text, the tokens of one, or a list of either.
Result<std::vector<PromptInput>> read_prompts(const Json& body) {
    const auto fault =
        invalid_input("'prompt' must be a string, an array of strings, an array of token numbers, "
                      "or an array of such arrays");
    const auto* value = Fields(body).find("prompt");
    if (!value || (value->is_array() && value->empty())) return std::vector<PromptInput>{""};
    if (value->is_string()) return std::vector<PromptInput>{value->get<std::string>()};
    if (!value->is_array()) return fault;
    if (value->front().is_number()) {
        auto tokens = tokens_of(*value);
        if (!tokens) return fault;
        return std::vector<PromptInput>{std::move(*tokens)};
    }
    if (value->size() > kMostPrompts)
        return invalid_input("'prompt' has " + std::to_string(value->size()) + " texts, at most " +
                             std::to_string(kMostPrompts) + " are allowed");
    std::vector<PromptInput> prompts;
    for (const auto& item : *value) {
        if (item.is_string()) {
            prompts.emplace_back(item.get<std::string>());
            continue;
        }
        auto tokens = item.is_array() ? tokens_of(item) : std::nullopt;
        if (!tokens) return fault;
        prompts.emplace_back(std::move(*tokens));
    }
    return prompts;
}

/// Ollama's way: a text is what a user says, and goes through the model's template. Tokens stay what they
/// are.
void put_prompt(CompletionRequest& request, PromptInput prompt, const std::string& suffix) {
    if (auto* tokens = std::get_if<std::vector<TokenId>>(&prompt)) {
        request.prompt = std::string();
        request.earlier = std::move(*tokens);
    } else if (suffix.empty()) {
        request.prompt = std::vector<ChatMessage>{{"user", std::move(std::get<std::string>(prompt))}};
    } else {
        request.prompt = FillIn{std::move(std::get<std::string>(prompt)), suffix};
    }
}

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
    TARS_TRY(auto prompts, read_prompts(body));
    std::string suffix;
    Fields in(body);
    in.read("suffix", suffix);
    TARS_CHECK(in.done());
    TARS_TRY(request.logprobs, read_logprobs(body));
    if (request.options.top_p == 0.0f) request.options.top_p = 1.0f;  // as clients mean it that always say it
    note_unread(service.notes, body);
    auto translator = std::make_shared<CompletionTranslator>(request.model, include_usage, prompts.size());
    if (prompts.size() == 1 && prompts.front() == PromptInput("") && suffix.empty()) {
        TARS_CHECK(load_or_unload(service, request, http));
        return HttpResponse{.content_type = std::string(kJsonType), .body = translator->loaded()};
    }
    std::vector<CompletionRequest> requests;
    for (auto& prompt : prompts) {
        put_prompt(request, std::move(prompt), suffix);
        requests.push_back(request);
    }
    return answer(service, std::move(requests), http, stream, std::move(translator));
}

}  // namespace

void add_completions(Router& router, Service& service) {
    router.add("POST", "/v1/completions", handler(service, complete));
}

}  // namespace tars::openai
