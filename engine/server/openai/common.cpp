// SPDX-License-Identifier: Apache-2.0
#include "server/openai/openai.h"

#include "core/text_escape.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>

namespace tars::openai {
namespace {

Result<void> read_logit_bias(const Json& body, SamplingSettings& sampling) {
    const auto* map = Fields(body).find("logit_bias");
    if (!map) return {};
    const auto fault = invalid_input("'logit_bias' must map token numbers to numbers from -100 to 100");
    if (!map->is_object()) return fault;
    for (const auto& [key, bias] : map->items()) {
        TokenId token = 0;
        const auto [end, failure] = std::from_chars(key.data(), key.data() + key.size(), token);
        if (failure != std::errc() || end != key.data() + key.size() || !bias.is_number()) return fault;
        const auto value = bias.get<double>();
        if (!(value >= -100 && value <= 100)) return fault;
        sampling.logit_bias[token] = static_cast<float>(value);
    }
    return {};
}

Result<void> read_reasoning(const Json& body, CompletionRequest& request) {
    std::string effort;
    Fields in(body);
    in.read("reasoning_effort", effort);
    TARS_CHECK(in.done());
    if (const auto* reasoning = in.find("reasoning")) {
        Fields inner(*reasoning, "reasoning");
        inner.read("effort", effort);
        TARS_CHECK(inner.done());
    }
    if (effort.empty()) return {};
    // As the models know them.
    static constexpr std::array<std::pair<std::string_view, const char*>, 8> kEfforts = {
        {{"none", ""},
         {"minimal", "low"},
         {"low", "low"},
         {"medium", "medium"},
         {"high", "high"},
         {"max", "max"},
         {"xhigh", "max"},
         {"ultra", "max"}}};
    const auto known = std::ranges::find(kEfforts, effort, &std::pair<std::string_view, const char*>::first);
    if (known == kEfforts.end())
        return invalid_input("'" + escape_for_display(effort, 60) + "' is no reasoning effort",
                             "use none, minimal, low, medium, high or max");
    request.think = effort != "none";
    request.effort = known->second;
    return {};
}

/// `response_format`, and `grammar` (GBNF) as an extension.
Result<void> read_format(const Json& body, CompletionRequest& request) {
    Fields in(body);
    std::string gbnf;
    in.read("grammar", gbnf);
    TARS_CHECK(in.done());
    if (const auto* format = in.find("response_format"))
        TARS_CHECK(read_text_format(*format, "response_format", request));
    if (gbnf.empty()) return {};
    if (request.grammar) return invalid_input("'response_format' and 'grammar' cannot be used together");
    TARS_TRY(request.grammar, Grammar::from_gbnf(gbnf));
    return {};
}

}  // namespace

Result<void> read_text_format(const Json& format, const std::string& where, CompletionRequest& request) {
    if (!format.is_object()) return invalid_input("'" + where + "' must be an object");
    std::string type;
    Fields in(format, where);
    in.read("type", type);
    TARS_CHECK(in.done());
    if (type.empty() || type == "text") return {};
    if (type == "json_object") {
        request.grammar = Grammar::json_object();
        return {};
    }
    if (type != "json_schema")
        return invalid_input(where + ": 'type' is \"" + escape_for_display(type, 60) +
                             "\", expected text, json_object or json_schema");
    // Chat wraps the schema once more.
    const auto* wrapped = in.find("json_schema");
    const auto* schema = Fields(wrapped ? *wrapped : format).find("schema");
    if (!schema) return invalid_input(where + ": 'schema' is missing");
    auto grammar = Grammar::from_json_schema(*schema);
    if (!grammar) return grammar.error().in(where);
    request.grammar = std::move(*grammar);
    return {};
}

Json error_json(int status, const std::string& message) {
    const auto* type = status == 400   ? "invalid_request_error"
                       : status == 404 ? "not_found_error"
                                       : "api_error";
    return {{"error", {{"message", message}, {"type", type}, {"param", nullptr}, {"code", nullptr}}}};
}

Json error_json(const Error& error) {
    return error_json(status_of(error), error.text());
}

Router::Handler handler(Service& service, Answer* make) {
    return [&service, make](const HttpRequest& http, std::string_view) {
        auto response = make(service, http);
        return response ? std::move(*response) : refusal(response.error());
    };
}

HttpResponse refusal(const Error& error) {
    return {
        .status = status_of(error), .content_type = "application/json", .body = to_text(error_json(error))};
}

Result<void> read_common(const Json& body, CompletionRequest& request, bool& stream, bool& include_usage) {
    auto& sampling = request.sampling;
    auto& options = request.options;
    sampling.temperature = 1.0f;
    sampling.top_p = 1.0f;
    Fields in(body);
    in.read("model", request.model);
    in.read("stream", stream);
    in.read("temperature", options.temperature);
    in.read("top_p", options.top_p);
    in.read("frequency_penalty", options.frequency_penalty);
    in.read("presence_penalty", options.presence_penalty);
    in.read("max_tokens", options.num_predict);
    in.read("max_completion_tokens", options.num_predict);
    if (in.find("stop")) in.read_one_or_more("stop", options.stop.emplace());
    in.read("seed", options.seed);
    TARS_CHECK(in.done());
    if (request.model.empty()) return invalid_input("model is required");
    if (const auto* wanted = in.find("stream_options")) {
        Fields inner(*wanted, "stream_options");
        inner.read("include_usage", include_usage);
        TARS_CHECK(inner.done());
    }
    TARS_CHECK(read_logit_bias(body, sampling));
    TARS_CHECK(read_reasoning(body, request));
    TARS_CHECK(read_format(body, request));
    // Ollama ignores it here: what makes sense is heeded.
    if (auto keep_alive = read_keep_alive(body)) request.keep_alive = *keep_alive;
    return {};
}

void note_unread(Notes& notes, const Json& body) {
    struct Member {
        const char* name;
        Json usual;
        const char* advice;
    };
    static const std::array<Member, 5> kUnread = {{{"n", 1, "there is one answer"},
                                                   {"best_of", 1, "there is one answer"},
                                                   {"echo", false, "the prompt is not said again"},
                                                   {"functions", Json::array(), "use 'tools'"},
                                                   {"function_call", "none", "use 'tool_choice'"}}};
    const Fields in(body);
    for (const auto& [name, usual, advice] : kUnread)
        if (const auto* value = in.find(name); value && *value != usual)
            notes.add("'" + std::string(name) + "' has no effect here: " + advice);
}

Json usage_json(const Outcome& outcome) {
    const auto prompt = outcome.stats.prompt_tokens, output = outcome.eval_count;
    Json usage = {{"prompt_tokens", prompt},
                  {"completion_tokens", output},
                  {"total_tokens", prompt + output},
                  {"prompt_tokens_details", {{"cached_tokens", outcome.stats.reused_tokens}}}};
    add_dropped(usage, outcome);
    return usage;
}

std::string_view finish_reason(const Outcome& outcome) {
    if (outcome.is_cut()) return "length";
    return outcome.tool_calls > 0 ? "tool_calls" : "stop";
}

std::string fresh_id(std::string_view prefix) {
    static std::atomic<std::uint64_t> next{0};
    return std::string(prefix) + std::to_string(seconds_since_epoch()) + "-" + std::to_string(next++);
}

std::int64_t seconds_since_epoch() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

std::string event(const Json& data) {
    return "data: " + to_text(data) + "\n\n";
}

}  // namespace tars::openai
