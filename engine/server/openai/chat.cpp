// SPDX-License-Identifier: Apache-2.0
// POST /v1/chat/completions
#include "server/answers/json_frame.h"
#include "server/openai/event_translator.h"

namespace tars::openai {
namespace {

Json logprobs_json(const LoadedModel& model, const std::vector<TokenLogprobs>& logprobs) {
    const auto one = [&model](const TokenLogprobs::Candidate& candidate) -> Json {
        const auto& tokenizer = model.tokenizer();
        const auto piece = tokenizer.is_control(candidate.token) ? tokenizer.text(candidate.token)
                                                                 : tokenizer.piece(candidate.token);
        auto bytes = Json::array();
        for (const unsigned char byte : piece) bytes.push_back(byte);
        return {{"token", std::string(piece)}, {"logprob", candidate.logprob}, {"bytes", std::move(bytes)}};
    };
    auto content = Json::array();
    for (const auto& token : logprobs) {
        auto entry = one(token.chosen);
        entry["top_logprobs"] = Json::array();
        for (const auto& candidate : token.top) entry["top_logprobs"].push_back(one(candidate));
        content.push_back(std::move(entry));
    }
    return {{"content", std::move(content)}};
}

Json calls_json(const Delta& delta) {
    auto list = Json::array();
    for (const auto& call : delta.tool_calls)
        list.push_back({{"id", call.id},
                        {"index", delta.first_call + list.size()},
                        {"type", "function"},
                        {"function", {{"name", call.name}, {"arguments", to_text(call.arguments)}}}});
    return list;
}

class ChatTranslator final : public EventTranslator {
  public:
    ChatTranslator(std::string model, bool include_usage)
        : EventTranslator("chatcmpl-", std::move(model), include_usage) {}

    std::string begin(const Completion&) override {
        return event(chunk({{"role", "assistant"}, {"content", ""}}, nullptr));
    }

    std::string more(const Completion& completion, const Delta& delta) override {
        std::string events;
        if (!delta.thinking.empty()) events += text_event(reasoning_, "reasoning", delta.thinking);
        if (!delta.logprobs.empty()) {
            auto object = chunk({{"content", delta.content}}, nullptr);
            object["choices"][0]["logprobs"] = logprobs_json(completion.model(), delta.logprobs);
            events += event(object);
        } else if (!delta.content.empty()) {
            events += text_event(content_, "content", delta.content);
        }
        if (delta.tool_calls.empty()) return events;
        return events + event(chunk({{"tool_calls", calls_json(delta)}}, nullptr));
    }

    std::string end(const Completion&, const Outcome& outcome) override {
        return event(chunk(Json::object(), finish_reason(outcome))) + last_events(kChunk, outcome);
    }

    std::string whole(const Completion& completion, const Delta& all, const Outcome& outcome) override {
        Json message = {{"role", "assistant"}, {"content", all.content}};
        if (!all.thinking.empty()) message["reasoning"] = all.thinking;
        if (!all.tool_calls.empty()) message["tool_calls"] = calls_json(all);
        Json choice = {
            {"index", 0}, {"message", std::move(message)}, {"finish_reason", finish_reason(outcome)}};
        if (!all.logprobs.empty()) choice["logprobs"] = logprobs_json(completion.model(), all.logprobs);
        return text_of(object(kWhole, std::move(choice)), outcome);
    }

    /// The answer to `_debug_render_only`.
    std::string rendered(const std::string& prompt) const {
        auto whole = object(
            kWhole, {{"index", 0}, {"message", {{"role", ""}, {"content", ""}}}, {"finish_reason", nullptr}});
        whole["_debug_info"] = {{"rendered_template", prompt}};
        return text_of(std::move(whole), {});
    }

  private:
    static constexpr const char* kWhole = "chat.completion";
    static constexpr const char* kChunk = "chat.completion.chunk";

    Json chunk(Json delta, Json reason) const {
        return object(kChunk,
                      {{"index", 0}, {"delta", std::move(delta)}, {"finish_reason", std::move(reason)}});
    }
    std::string text_event(std::optional<JsonFrame>& frame, const char* key, const std::string& text) const {
        if (!frame) frame.emplace(event(chunk({{key, JsonFrame::kHole}}, nullptr)));
        return frame->fill({to_text(text)});
    }

    std::optional<JsonFrame> content_, reasoning_;
};

Result<HttpResponse> chat(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body, kEndOfFile));
    CompletionRequest request;
    bool stream = false, include_usage = false, logprobs = false, wants_prompt_only = false;
    std::int32_t top_logprobs = 0;
    TARS_CHECK(read_common(body, request, stream, include_usage));
    Fields in(body);
    in.read("logprobs", logprobs);
    in.read("top_logprobs", top_logprobs);
    in.read("_debug_render_only", wants_prompt_only);
    TARS_CHECK(in.done());
    note_unread(service.notes, body);
    if (top_logprobs < 0 || top_logprobs > 20) return invalid_input("top_logprobs must be between 0 and 20");
    if (logprobs) request.logprobs = static_cast<std::uint32_t>(top_logprobs);
    TARS_TRY(request.prompt, read_messages(body, request.media));
    TARS_TRY(request.tools, read_tools(body));
    TARS_TRY(request.tool_choice, read_tool_choice(body));
    if (request.tool_choice.kind == ToolChoice::Kind::must && request.tools.empty())
        return invalid_input("'tool_choice' demands a tool, but there are no 'tools'");
    const auto translator = std::make_shared<ChatTranslator>(request.model, include_usage);
    if (wants_prompt_only) {
        TARS_TRY(const auto prompt, rendered_prompt(service, request, http));
        return HttpResponse{.content_type = std::string(kJsonType), .body = translator->rendered(prompt)};
    }
    return answer(service, request, http, stream, translator);
}

}  // namespace

void add_chat(Router& router, Service& service) {
    router.add("POST", "/v1/chat/completions", handler(service, chat));
}

}  // namespace tars::openai
