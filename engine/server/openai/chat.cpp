// SPDX-License-Identifier: Apache-2.0
// POST /v1/chat/completions
#include "server/answers/json_frame.h"
#include "server/openai/openai.h"

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

class ChatTranslator final : public Translator {
  public:
    ChatTranslator(std::string model, bool include_usage)
        : model_(std::move(model)), include_usage_(include_usage) {}

    std::string content_type() const override { return "text/event-stream"; }

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
        auto events = event(chunk(Json::object(), finish_reason(outcome)));
        if (include_usage_) {
            auto object = head("chat.completion.chunk");
            object["choices"] = Json::array();
            object["usage"] = usage_json(outcome);
            events += event(object);
        }
        return events + "data: [DONE]\n\n";
    }

    std::string broken(const Error& error) override { return event(error_json(error)); }

    std::string whole(const Completion& completion, const Delta& all, const Outcome& outcome) override {
        Json message = {{"role", "assistant"}, {"content", all.content}};
        if (!all.thinking.empty()) message["reasoning"] = all.thinking;
        if (!all.tool_calls.empty()) message["tool_calls"] = calls_json(all);
        Json choice = {
            {"index", 0}, {"message", std::move(message)}, {"finish_reason", finish_reason(outcome)}};
        if (!all.logprobs.empty()) choice["logprobs"] = logprobs_json(completion.model(), all.logprobs);
        auto object = head("chat.completion");
        object["choices"] = Json::array({std::move(choice)});
        object["usage"] = usage_json(outcome);
        return to_text(object) + "\n";
    }

    HttpResponse refusal(const Error& error) const override { return openai::refusal(error); }

    /// The answer to `_debug_render_only`.
    std::string rendered(const std::string& prompt) const {
        auto object = head("chat.completion");
        object["choices"] = Json::array(
            {Json{{"index", 0}, {"message", {{"role", ""}, {"content", ""}}}, {"finish_reason", nullptr}}});
        object["usage"] = usage_json({});
        object["_debug_info"] = {{"rendered_template", prompt}};
        return to_text(object) + "\n";
    }

  private:
    Json head(const char* kind) const {
        return {{"id", id_},
                {"object", kind},
                {"created", created_},
                {"model", model_},
                {"system_fingerprint", "fp_tars"}};
    }
    Json chunk(Json delta, Json reason) const {
        auto object = head("chat.completion.chunk");
        object["choices"] = Json::array(
            {Json{{"index", 0}, {"delta", std::move(delta)}, {"finish_reason", std::move(reason)}}});
        return object;
    }
    std::string text_event(std::optional<JsonFrame>& frame, const char* key, const std::string& text) const {
        if (!frame) frame.emplace(event(chunk({{key, JsonFrame::kHole}}, nullptr)));
        return frame->fill({to_text(text)});
    }

    std::string model_;
    bool include_usage_;
    std::optional<JsonFrame> content_, reasoning_;
    std::string id_ = fresh_id("chatcmpl-");
    std::int64_t created_ = seconds_since_epoch();
};

Result<HttpResponse> chat(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    CompletionRequest request;
    bool stream = false, include_usage = false, logprobs = false, wants_prompt_only = false;
    std::int32_t top_logprobs = 0;
    TARS_CHECK(read_common(body, request, stream, include_usage));
    Fields in(body);
    in.read("logprobs", logprobs);
    in.read("top_logprobs", top_logprobs);
    in.read("_debug_render_only", wants_prompt_only);
    TARS_CHECK(in.done());
    if (top_logprobs < 0 || top_logprobs > 20) return invalid_input("top_logprobs must be between 0 and 20");
    if (logprobs) request.logprobs = static_cast<std::uint32_t>(top_logprobs);
    TARS_TRY(request.prompt, read_messages(body));
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
    router.add("POST", "/v1/chat/completions", [&service](const HttpRequest& http, std::string_view) {
        auto response = chat(service, http);
        return response ? std::move(*response) : refusal(response.error());
    });
}

}  // namespace tars::openai
