// SPDX-License-Identifier: Apache-2.0
// POST /api/embed, and its older form POST /api/embeddings
#include "server/answers/embedding.h"
#include "server/ollama/ollama.h"

namespace tars::ollama {
namespace {

Result<void> read_request(Service& service, const Json& body, EmbeddingRequest& request) {
    std::int32_t dimensions = 0;
    Fields in(body);
    in.read("model", request.model);
    in.read("truncate", request.truncate);
    in.read("dimensions", dimensions);
    TARS_CHECK(in.done());
    if (dimensions > 0) request.dimensions = static_cast<std::uint32_t>(dimensions);
    TARS_TRY(request.keep_alive, read_keep_alive(body));
    TARS_TRY(const auto options, read_options(service, body));
    if (const auto context = options.num_ctx.value_or(-1); context >= 0)
        request.context = static_cast<std::uint32_t>(context);
    return {};
}

/// A string or a list of them; "", null and [] ask for nothing but the model.
Result<std::vector<std::string>> read_input(const Json& body) {
    std::vector<std::string> texts;
    const auto* input = Fields(body).find("input");
    if (!input || *input == "") return texts;
    if (input->is_string()) return std::vector{input->get<std::string>()};
    if (!input->is_array()) return invalid_input("invalid input type");
    for (const auto& text : *input) {
        if (!text.is_string()) return invalid_input("invalid input type");
        texts.push_back(text.get<std::string>());
    }
    return texts;
}

Result<HttpResponse> embed_texts(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    EmbeddingRequest request;
    TARS_CHECK(read_request(service, body, request));
    if (request.model.empty()) return not_found("model '' not found");
    TARS_TRY(request.texts, read_input(body));
    TARS_TRY(const auto result, embed(service, request, http));
    Json object = {{"model", request.model}, {"embeddings", result.vectors}};
    if (request.texts.empty()) return json_response(object);  // the model was only loaded
    const auto add = [&object](const char* name, std::int64_t value) {
        if (value != 0) object[name] = value;
    };
    add("total_duration", result.total_time.count());
    add("load_duration", result.load_time.count());
    add("prompt_eval_count", static_cast<std::int64_t>(result.tokens));
    add("dropped_tokens", static_cast<std::int64_t>(result.dropped_tokens));
    return with_dropped(json_response(object), result.dropped_tokens);
}

/// The older form gives the vector as the model has it.
Result<HttpResponse> embed_prompt(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    EmbeddingRequest request;
    request.normalise = false;
    TARS_CHECK(read_request(service, body, request));
    if (request.model.empty()) return invalid_input("model is required");
    std::string prompt;
    Fields in(body);
    in.read("prompt", prompt);
    TARS_CHECK(in.done());
    if (!prompt.empty()) request.texts = {std::move(prompt)};
    const auto result = embed(service, request, http);
    // Of the prompt, there is nothing to find fault with: what is wrong is wrong with the model.
    if (!result && result.error().code == ErrorCode::invalid_input && service.catalogue.find(request.model))
        return Error{ErrorCode::internal, result.error().message, result.error().hint};
    if (!result) return result.error();
    Json vector = Json::array();
    if (!result->vectors.empty()) vector = result->vectors.front();
    return with_dropped(json_response({{"embedding", std::move(vector)}}), result->dropped_tokens);
}

}  // namespace

void add_embeddings(Router& router, Service& service) {
    router.add("POST", "/api/embed", handler(service, embed_texts));
    router.add("POST", "/api/embeddings", handler(service, embed_prompt));
}

}  // namespace tars::ollama
