// SPDX-License-Identifier: Apache-2.0
#include "server/answers/translator.h"
#include "server/anthropic/anthropic.h"

#include <cstdio>
#include <random>

namespace tars::anthropic {
namespace {

std::string event(const char* type, Json data) {
    Json whole = {{"type", type}};
    whole.update(data);
    return std::string("event: ") + type + "\ndata: " + to_text(whole) + "\n\n";
}

std::string_view stop_reason(const Outcome& outcome) {
    if (outcome.tool_calls > 0) return "tool_use";
    return outcome.is_cut() ? "max_tokens" : "end_turn";
}

std::string_view error_type(int status) {
    switch (status) {
    case 400:
        return "invalid_request_error";
    case 401:
        return "authentication_error";
    case 403:
        return "permission_error";
    case 404:
        return "not_found_error";
    case 413:
        return "request_too_large";
    case 503:
        return "overloaded_error";
    default:
        return "api_error";
    }
}

std::string fresh_id() {
    thread_local std::random_device entropy;
    char text[32];
    std::snprintf(text, sizeof(text), "msg_%08x%08x%08x", entropy(), entropy(), entropy());
    return text;
}

Json error_json(const Error& error, const std::string& request_id) {
    return anthropic::error_json(status_of(error), error.text(), request_id);
}

class MessageTranslator final : public Translator {
  public:
    MessageTranslator(std::string model, std::string request_id)
        : model_(std::move(model)), request_id_(std::move(request_id)) {}

    std::string content_type() const override { return "text/event-stream"; }

    std::string begin(const Completion& completion) override {
        auto message = head();
        message["content"] = Json::array();
        message["stop_reason"] = nullptr;
        message["stop_sequence"] = nullptr;
        message["usage"] = {{"input_tokens", completion.tokens().size()}, {"output_tokens", 0}};
        return event("message_start", {{"message", std::move(message)}});
    }

    std::string more(const Completion&, const Delta& delta) override {
        std::string events;
        if (!delta.thinking.empty()) {
            events += open(Block::thinking, {{"type", "thinking"}, {"thinking", ""}, {"signature", ""}});
            events += piece({{"type", "thinking_delta"}, {"thinking", delta.thinking}});
        }
        if (!delta.content.empty()) {
            events += open(Block::text, {{"type", "text"}, {"text", ""}});
            events += piece({{"type", "text_delta"}, {"text", delta.content}});
        }
        for (const auto& call : delta.tool_calls) {
            events += close();  // each call has a block of its own
            events += open(Block::tool_use, tool_use(call, Json::object()));
            events += piece({{"type", "input_json_delta"}, {"partial_json", to_text(call.arguments)}});
        }
        return events;
    }

    std::string end(const Completion&, const Outcome& outcome) override {
        return close() +
               event("message_delta",
                     {{"delta", {{"stop_reason", stop_reason(outcome)}, {"stop_sequence", nullptr}}},
                      {"usage", usage(outcome)}}) +
               event("message_stop", Json::object());
    }

    std::string broken(const Error& error) override { return event("error", error_json(error, request_id_)); }

    std::string whole(const Completion&, const Delta& all, const Outcome& outcome) override {
        auto message = head();
        message["content"] = Json::array();
        if (!all.thinking.empty())
            message["content"].push_back(
                {{"type", "thinking"}, {"thinking", all.thinking}, {"signature", ""}});
        if (!all.content.empty()) message["content"].push_back({{"type", "text"}, {"text", all.content}});
        for (const auto& call : all.tool_calls) message["content"].push_back(tool_use(call, call.arguments));
        message["stop_reason"] = stop_reason(outcome);
        message["stop_sequence"] = nullptr;
        message["usage"] = usage(outcome);
        return to_text(message);
    }

    HttpResponse refusal(const Error& error) const override { return anthropic::refusal(error, request_id_); }

  private:
    enum class Block { none, thinking, text, tool_use };

    Json head() const { return {{"id", id_}, {"type", "message"}, {"role", "assistant"}, {"model", model_}}; }
    static Json usage(const Outcome& outcome) {
        Json usage = {{"input_tokens", outcome.stats.prompt_tokens}, {"output_tokens", outcome.eval_count}};
        add_dropped(usage, outcome);
        return usage;
    }
    static Json tool_use(const ToolCall& call, Json input) {
        return {{"type", "tool_use"}, {"id", call.id}, {"name", call.name}, {"input", std::move(input)}};
    }
    std::string open(Block block, Json start) {
        if (block_ == block) return {};
        auto events = close();
        block_ = block;
        return events +
               event("content_block_start", {{"index", index_}, {"content_block", std::move(start)}});
    }
    std::string close() {
        if (block_ == Block::none) return {};
        block_ = Block::none;
        return event("content_block_stop", {{"index", index_++}});
    }
    std::string piece(Json delta) const {
        return event("content_block_delta", {{"index", index_}, {"delta", std::move(delta)}});
    }

    std::string model_, request_id_;
    std::string id_ = fresh_id();
    Block block_ = Block::none;
    int index_ = 0;
};

/// What both routes read: the model and its prompt.
Result<CompletionRequest> read_prompt(Service& service, const Json& body) {
    CompletionRequest request;
    Fields in(body);
    in.read("model", request.model);
    TARS_CHECK(in.done());
    if (request.model.empty()) return invalid_input("model is required");
    if (const auto* thinking = in.find("thinking")) {
        std::string type;
        Fields inner(*thinking, "thinking");
        inner.read("type", type);
        TARS_CHECK(inner.done());
        if (type == "disabled") request.think = false;  // otherwise as the model does by itself
    }
    if (const auto* output = in.find("output_config")) {
        Fields inner(*output, "output_config");
        inner.read("effort", request.effort);
        TARS_CHECK(inner.done());
        if (request.effort == "xhigh") request.effort = "high";
    }
    Skipped skipped;
    TARS_TRY(request.tools, read_tools(body, skipped));
    TARS_TRY(request.prompt, read_messages(body, request.media, skipped));
    for (const auto& note : skipped) service.notes.add(note);
    return request;
}

Result<CompletionRequest> read_request(Service& service, const Json& body, bool& stream) {
    TARS_TRY(auto request, read_prompt(service, body));
    auto& options = request.options;
    options.num_predict = 0;
    Fields in(body);
    in.read("max_tokens", options.num_predict);
    in.read("stream", stream);
    in.read("temperature", options.temperature);
    in.read("top_p", options.top_p);
    in.read("top_k", options.top_k);
    in.read("stop_sequences", options.stop);
    TARS_CHECK(in.done());
    if (*options.num_predict <= 0) return invalid_input("max_tokens is required and must be positive");
    TARS_TRY(request.tool_choice, read_tool_choice(body));
    if (auto keep_alive = read_keep_alive(body)) request.keep_alive = *keep_alive;
    return request;
}

Result<HttpResponse> create(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body, kEndOfFile));
    bool stream = false;
    TARS_TRY(const auto request, read_request(service, body, stream));
    return answer(service, request, http, stream,
                  std::make_shared<MessageTranslator>(request.model, http.id));
}

/// Claude Code asks this before each turn.
Result<HttpResponse> count(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body, kEndOfFile));
    TARS_TRY(const auto request, read_prompt(service, body));
    TARS_TRY(const auto tokens, count_tokens(service, request, http));
    return HttpResponse{.content_type = std::string(kJsonType), .body = to_text({{"input_tokens", tokens}})};
}

Router::Handler handler(Service& service, Result<HttpResponse> (*make)(Service&, const HttpRequest&)) {
    return [&service, make](const HttpRequest& http, std::string_view) {
        auto response = make(service, http);
        return response ? std::move(*response) : refusal(response.error(), http.id);
    };
}

}  // namespace

Json error_json(int status, const std::string& message, const std::string& request_id) {
    return {{"type", "error"},
            {"error", {{"type", error_type(status)}, {"message", message}}},
            {"request_id", request_id}};
}

HttpResponse refusal(const Error& error, const std::string& request_id) {
    return {.status = status_of(error),
            .content_type = "application/json",
            .body = to_text(error_json(error, request_id))};
}

void add_messages(Router& router, Service& service) {
    router.add("POST", "/v1/messages", handler(service, create));
    router.add("POST", "/v1/messages/count_tokens", handler(service, count));
}

}  // namespace tars::anthropic
