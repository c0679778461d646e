// SPDX-License-Identifier: Apache-2.0
#include "core/text_escape.h"
#include "server/answers/translator.h"
#include "server/ollama/ollama.h"

#include <algorithm>
#include <array>

namespace tars::ollama {
namespace {

/// Those that say how Ollama's runner is to be started.
Result<void> check_runner_options(const Json& options) {
    const Fields in(options);
    for (const auto* name : {"num_batch", "main_gpu", "num_thread", "draft_num_predict"})
        if (const auto* value = in.find(name); value && !value->is_number())
            return invalid_input("option \"" + std::string(name) + "\" must be of type integer");
    if (const auto* value = in.find("use_mmap"); value && !value->is_boolean())
        return invalid_input("option \"use_mmap\" must be of type boolean");
    return {};
}

/// What clients send that changes nothing: once in the log, for whoever wonders why.
void note_what_has_no_effect(Service& service, const Json& options) {
    constexpr int kMost = 100;  // members looked at
    int seen = 0;
    for (const auto& [name, value] : options.items()) {
        if (value.is_null() || ++seen > kMost) continue;
        auto one = Json::object();
        one[name] = value;
        const auto read = read_answer_options(one);
        if (read && *read == AnswerOptions())
            service.notes.add("the option '" + escape_for_display(name, 60) + "' has no effect here");
    }
}

Result<void> read_think(const Json& body, CompletionRequest& request) {
    const auto* think = Fields(body).find("think");
    if (!think) return {};
    if (think->is_boolean()) {
        request.think = think->get<bool>();
        return {};
    }
    if (!think->is_string())
        return invalid_input(
            R"(think must be a boolean or string ("high", "medium", "low", "max", true, or false))");
    static constexpr std::array<std::string_view, 4> kLevels = {"low", "medium", "high", "max"};
    const auto& level = think->get_ref<const std::string&>();
    if (std::ranges::find(kLevels, level) == kLevels.end())
        return invalid_input("invalid think value: \"" + escape_for_display(level, 60) +
                             R"(" (must be "high", "medium", "low", "max", true, or false))");
    request.think = true;
    request.effort = level;
    return {};
}

/// "json", or a JSON Schema; null, "" and absence are free text. `grammar` is ours: GBNF.
Result<void> read_format(const Json& body, CompletionRequest& request) {
    Fields in(body);
    std::string gbnf;
    in.read("grammar", gbnf);
    TARS_CHECK(in.done());
    const auto* format = in.find("format");
    const bool is_free = !format || *format == "";
    if (!gbnf.empty() && !is_free) return invalid_input("'format' and 'grammar' cannot be used together");
    if (!gbnf.empty()) {
        TARS_TRY(request.grammar, Grammar::from_gbnf(gbnf));
        return {};
    }
    if (is_free) return {};
    if (format->is_object()) {
        auto grammar = Grammar::from_json_schema(*format);
        if (!grammar) return grammar.error().in("format");
        request.grammar = std::move(*grammar);
        return {};
    }
    if (*format != "json")
        return invalid_input("invalid format: " + escape_for_display(to_text(*format), 100) +
                             "; expected \"json\" or a valid JSON Schema object");
    request.grammar = Grammar::json_object();
    return {};
}

std::int64_t nanoseconds(std::chrono::nanoseconds time) {
    return time.count();
}

Json token_json(const LoadedModel& model, const TokenLogprobs::Candidate& candidate) {
    const auto& tokenizer = model.tokenizer();
    const auto piece = tokenizer.is_control(candidate.token) ? tokenizer.text(candidate.token)
                                                             : tokenizer.piece(candidate.token);
    auto bytes = Json::array();
    for (const unsigned char byte : piece) bytes.push_back(byte);
    return {{"token", std::string(piece)}, {"logprob", candidate.logprob}, {"bytes", std::move(bytes)}};
}

}  // namespace

Router::Handler handler(Service& service, Answer* make) {
    return [&service, make](const HttpRequest& http, std::string_view) {
        auto response = make(service, http);
        return response ? std::move(*response) : refusal(response.error());
    };
}

HttpResponse json_response(const Json& json, int status) {
    return {.status = status, .content_type = std::string(kJsonType), .body = to_text(json)};
}

HttpResponse refusal(const Error& error) {
    return json_response({{"error", error.text()}}, status_of(error));
}

Result<void> read_common(const Json& body, CompletionRequest& request, bool& stream) {
    Fields in(body);
    in.read("model", request.model);
    in.read("stream", stream);
    in.read("truncate", request.truncate);
    in.read("shift", request.shift);
    bool logprobs = false;
    std::int32_t top_logprobs = 0;
    in.read("logprobs", logprobs);
    in.read("top_logprobs", top_logprobs);
    TARS_CHECK(in.done());
    if (top_logprobs < 0 || top_logprobs > 20) return invalid_input("top_logprobs must be between 0 and 20");
    if (logprobs) request.logprobs = static_cast<std::uint32_t>(top_logprobs);
    TARS_TRY(request.keep_alive, read_keep_alive(body));
    return read_think(body, request);
}

Result<void> read_wishes(Service& service, const Json& body, CompletionRequest& request) {
    TARS_TRY(request.options, read_options(service, body));
    TARS_CHECK(read_format(body, request));
    return read_images(body, "", request.media);
}

Result<AnswerOptions> read_options(Service& service, const Json& body) {
    const auto* options = Fields(body).find("options");
    if (!options) return AnswerOptions();
    if (!options->is_object()) return invalid_input("'options' must be an object");
    TARS_CHECK(check_runner_options(*options));
    TARS_TRY(auto read, read_answer_options(*options));
    note_what_has_no_effect(service, *options);
    return read;
}

Result<void> read_images(const Json& object, const std::string& where, Media& media) {
    std::vector<std::string> images;
    Fields in(object, where);
    in.read("images", images);
    TARS_CHECK(in.done());
    for (const auto& image : images) {
        TARS_TRY(media, media_of(image, (where.empty() ? "" : where + ": ") +
                                            "'images' must be base64, without a 'data:' before it"));
    }
    return {};
}

void add_outcome(Json& object, const Outcome& outcome) {
    const auto add = [&object](const char* name, std::int64_t value) {
        if (value != 0) object[name] = value;
    };
    add("total_duration", nanoseconds(outcome.total_time));
    add("load_duration", nanoseconds(outcome.load_time));
    add("prompt_eval_count", outcome.stats.prompt_tokens);
    add("prompt_eval_duration", nanoseconds(outcome.stats.prompt_time));
    add("eval_count", outcome.eval_count);
    add("eval_duration", nanoseconds(outcome.stats.output_time));
    add_dropped(object, outcome);
}

Json debug_answer(const CompletionRequest& request, const char* key, Json text, const std::string& prompt) {
    return {{"model", request.model},
            {"created_at", time_text(std::chrono::system_clock::now())},
            {key, std::move(text)},
            {"done", false},
            {"_debug_info", {{"rendered_template", prompt}}}};
}

Json logprobs_json(const LoadedModel& model, const std::vector<TokenLogprobs>& logprobs) {
    auto list = Json::array();
    for (const auto& token : logprobs) {
        auto entry = token_json(model, token.chosen);
        for (const auto& candidate : token.top) entry["top_logprobs"].push_back(token_json(model, candidate));
        list.push_back(std::move(entry));
    }
    return list;
}

bool is_unload(const CompletionRequest& request) {
    return request.keep_alive && request.keep_alive->count() == 0;
}

Json load_answer(const CompletionRequest& request, const char* key, Json text) {
    return {{"model", request.model},
            {"created_at", time_text(std::chrono::system_clock::now())},
            {key, std::move(text)},
            {"done", true},
            {"done_reason", is_unload(request) ? "unload" : "load"}};
}

}  // namespace tars::ollama
