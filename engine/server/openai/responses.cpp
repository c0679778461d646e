// SPDX-License-Identifier: Apache-2.0
// POST /v1/responses. Nothing is stored.
#include "server/openai/responses.h"

namespace tars::openai {
namespace {

/// Makes output items of an answer as it comes, and the events that tell of them.
class Output {
  public:
    /// Events so far, which are then forgotten.
    std::string events() { return std::exchange(events_, {}); }
    /// The items; the last may still be open.
    const Json& items() const { return items_; }

    void event(const char* type, Json data) {
        Json whole = {{"type", type}, {"sequence_number", sequence_++}};
        whole.update(data);
        events_ += std::string("event: ") + type + "\ndata: " + to_text(whole) + "\n\n";
    }

    void add(const Delta& delta) {
        if (!delta.thinking.empty()) think(delta.thinking);
        if (!delta.content.empty()) say(delta.content);
        for (const auto& one : delta.tool_calls) call(one);
    }

    /// Ends the open item.
    void close() {
        const auto open = std::exchange(open_, Kind::none);
        if (open == Kind::none) return;
        auto& item = items_.back();
        if (open == Kind::reasoning) {
            item["summary"] = Json::array({Json{{"type", "summary_text"}, {"text", text_}}});
            item["encrypted_content"] = text_;
            event("response.reasoning_summary_text.done", at({{"summary_index", 0}, {"text", text_}}));
        } else {
            item["content"] = Json::array({text_part(text_)});
            item["status"] = "completed";
            event("response.output_text.done",
                  at({{"content_index", 0}, {"text", text_}, {"logprobs", Json::array()}}));
            event("response.content_part.done", at({{"content_index", 0}, {"part", text_part(text_)}}));
        }
        event("response.output_item.done", {{"output_index", items_.size() - 1}, {"item", item}});
        text_.clear();
    }

  private:
    enum class Kind { none, reasoning, message };

    static Json text_part(const std::string& text) {
        return {{"type", "output_text"},
                {"text", text},
                {"annotations", Json::array()},
                {"logprobs", Json::array()}};
    }

    Json at(Json data) const {
        Json place = {{"item_id", items_.back()["id"]}, {"output_index", items_.size() - 1}};
        place.update(data);
        return place;
    }

    void begin(Json item) {
        items_.push_back(std::move(item));
        event("response.output_item.added", {{"output_index", items_.size() - 1}, {"item", items_.back()}});
    }

    void think(const std::string& text) {
        if (open_ != Kind::reasoning) {
            close();
            open_ = Kind::reasoning;
            begin({{"id", fresh_id("rs_")}, {"type", "reasoning"}, {"summary", Json::array()}});
        }
        text_ += text;
        event("response.reasoning_summary_text.delta", at({{"summary_index", 0}, {"delta", text}}));
    }

    void say(const std::string& text) {
        if (open_ != Kind::message) {
            close();
            open_ = Kind::message;
            begin({{"id", fresh_id("msg_")},
                   {"type", "message"},
                   {"status", "in_progress"},
                   {"role", "assistant"},
                   {"content", Json::array()}});
            event("response.content_part.added", at({{"content_index", 0}, {"part", text_part("")}}));
        }
        text_ += text;
        event("response.output_text.delta",
              at({{"content_index", 0}, {"delta", text}, {"logprobs", Json::array()}}));
    }

    void call(const ToolCall& call) {
        close();
        const auto arguments = to_text(call.arguments);
        begin({{"id", fresh_id("fc_")},
               {"type", "function_call"},
               {"status", "in_progress"},
               {"call_id", call.id},
               {"name", call.name},
               {"arguments", ""}});
        event("response.function_call_arguments.delta", at({{"delta", arguments}}));
        event("response.function_call_arguments.done", at({{"arguments", arguments}}));
        auto& item = items_.back();
        item["arguments"] = arguments;
        item["status"] = "completed";
        event("response.output_item.done", {{"output_index", items_.size() - 1}, {"item", item}});
    }

    Json items_ = Json::array();
    Kind open_ = Kind::none;
    std::string text_;  ///< of the open item
    std::string events_;
    std::uint64_t sequence_ = 0;
};

class ResponseTranslator final : public Translator {
  public:
    explicit ResponseTranslator(ResponseRequest request) : request_(std::move(request)) {}

    std::string content_type() const override { return "text/event-stream"; }

    std::string begin(const Completion& completion) override {
        sampling_ = completion.sampling();
        output_.event("response.created", {{"response", object("in_progress", nullptr)}});
        output_.event("response.in_progress", {{"response", object("in_progress", nullptr)}});
        return output_.events();
    }

    std::string more(const Completion&, const Delta& delta) override {
        output_.add(delta);
        return output_.events();
    }

    std::string end(const Completion&, const Outcome& outcome) override {
        output_.close();
        const bool cut = outcome.is_cut();
        output_.event(cut ? "response.incomplete" : "response.completed",
                      {{"response", object(cut ? "incomplete" : "completed", &outcome)}});
        return output_.events();
    }

    std::string broken(const Error& error) override {
        output_.close();
        auto response = object("failed", nullptr);
        response["error"] = {{"code", "server_error"}, {"message", error.text()}};
        output_.event("response.failed", {{"response", std::move(response)}});
        return output_.events();
    }

    std::string whole(const Completion& completion, const Delta& all, const Outcome& outcome) override {
        sampling_ = completion.sampling();
        output_.add(all);
        output_.close();
        return to_text(object(outcome.is_cut() ? "incomplete" : "completed", &outcome)) + "\n";
    }

    HttpResponse refusal(const Error& error) const override { return openai::refusal(error); }

  private:
    /// What was asked, where it was.
    Json asked(const char* key, Json otherwise) const {
        const auto* value = Fields(request_.body).find(key);
        return value ? *value : otherwise;
    }

    Json object(const char* status, const Outcome* outcome) const {
        const auto& completion = request_.completion;
        Json object = {{"id", id_},
                       {"object", "response"},
                       {"created_at", created_},
                       {"completed_at", outcome ? Json(seconds_since_epoch()) : Json()},
                       {"status", status},
                       {"incomplete_details", nullptr},
                       {"model", completion.model},
                       {"previous_response_id", nullptr},
                       {"instructions", asked("instructions", nullptr)},
                       {"output", output_.items()},
                       {"error", nullptr}};
        if (outcome && outcome->is_cut()) object["incomplete_details"] = {{"reason", "max_output_tokens"}};
        object["tools"] = asked("tools", Json::array());
        object["tool_choice"] = asked("tool_choice", "auto");
        object["truncation"] = asked("truncation", "disabled");
        object["parallel_tool_calls"] = true;
        object["text"] = asked("text", {{"format", {{"type", "text"}}}});
        object["top_p"] = sampling_.top_p;
        object["presence_penalty"] = sampling_.presence_penalty;
        object["frequency_penalty"] = sampling_.frequency_penalty;
        object["top_logprobs"] = 0;
        object["temperature"] = sampling_.temperature;
        object["reasoning"] = asked("reasoning", nullptr);
        object["usage"] = outcome ? usage(*outcome) : Json();
        object["max_output_tokens"] = asked("max_output_tokens", nullptr);
        object["max_tool_calls"] = nullptr;
        object["store"] = false;
        object["background"] = asked("background", false);
        object["service_tier"] = "default";
        object["metadata"] = asked("metadata", Json::object());
        object["safety_identifier"] = asked("safety_identifier", nullptr);
        object["prompt_cache_key"] = asked("prompt_cache_key", nullptr);
        return object;
    }

    static Json usage(const Outcome& outcome) {
        const auto input = outcome.stats.prompt_tokens, output = outcome.eval_count;
        Json usage = {{"input_tokens", input},
                      {"output_tokens", output},
                      {"total_tokens", input + output},
                      {"input_tokens_details", {{"cached_tokens", outcome.stats.reused_tokens}}},
                      {"output_tokens_details", {{"reasoning_tokens", 0}}}};
        add_dropped(usage, outcome);
        return usage;
    }

    ResponseRequest request_;
    SamplingSettings sampling_;
    Output output_;
    std::string id_ = fresh_id("resp_");
    std::int64_t created_ = seconds_since_epoch();
};

Result<HttpResponse> respond(Service& service, const HttpRequest& http) {
    TARS_TRY(auto body, parse_body(http.body, kEndOfFile));
    TARS_TRY(auto request, read_response_request(std::move(body), service.notes));
    const auto completion = request.completion;
    const bool stream = request.stream;
    return answer(service, completion, http, stream,
                  std::make_shared<ResponseTranslator>(std::move(request)));
}

}  // namespace

void add_responses(Router& router, Service& service) {
    router.add("POST", "/v1/responses", handler(service, respond));
}

}  // namespace tars::openai
