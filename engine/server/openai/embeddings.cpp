// SPDX-License-Identifier: Apache-2.0
// POST /v1/embeddings
#include "core/text_escape.h"
#include "server/answers/embedding.h"
#include "server/openai/openai.h"

#include <bit>

namespace tars::openai {
namespace {

/// Little-endian 32-bit floats, as base64.
std::string packed(const std::vector<float>& vector) {
    std::string bytes;
    for (const float value : vector) {
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(bits >> shift & 0xff);
    }
    return base64(bytes);
}

Result<std::vector<std::string>> read_input(const Json& body) {
    const auto* input = Fields(body).find("input");
    const auto fault = invalid_input("invalid input");
    if (!input) return fault;
    if (input->is_string()) return std::vector{input->get<std::string>()};
    if (!input->is_array() || input->empty()) return fault;
    std::vector<std::string> texts;
    for (const auto& text : *input) {
        if (!text.is_string()) return fault;
        texts.push_back(text.get<std::string>());
    }
    return texts;
}

Result<HttpResponse> create(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body, kEndOfFile));
    EmbeddingRequest request;
    std::string format = "float";
    std::int32_t dimensions = 0;
    Fields in(body);
    in.read("model", request.model);
    in.read("encoding_format", format);
    in.read("dimensions", dimensions);
    TARS_CHECK(in.done());
    if (request.model.empty()) return invalid_input("model is required");
    const bool as_text = equal_ignoring_case(format, "base64");
    if (!as_text && !equal_ignoring_case(format, "float"))
        return invalid_input("Invalid value for 'encoding_format' = " + escape_for_display(format, 60) +
                             ". Supported values: ['float', 'base64'].");
    if (dimensions > 0) request.dimensions = static_cast<std::uint32_t>(dimensions);
    if (auto keep_alive = read_keep_alive(body)) request.keep_alive = *keep_alive;
    TARS_TRY(request.texts, read_input(body));
    TARS_TRY(const auto result, embed(service, request, http));
    auto data = Json::array();
    for (const auto& vector : result.vectors)
        data.push_back({{"object", "embedding"},
                        {"embedding", as_text ? Json(packed(vector)) : Json(vector)},
                        {"index", data.size()}});
    Json usage = {{"prompt_tokens", result.tokens}, {"total_tokens", result.tokens}};
    if (result.dropped_tokens > 0) usage["dropped_tokens"] = result.dropped_tokens;
    const Json object = {
        {"object", "list"}, {"data", std::move(data)}, {"model", request.model}, {"usage", std::move(usage)}};
    return with_dropped({.content_type = std::string(kJsonType), .body = to_text(object) + "\n"},
                        result.dropped_tokens);
}

}  // namespace

void add_embeddings(Router& router, Service& service) {
    router.add("POST", "/v1/embeddings", handler(service, create));
}

}  // namespace tars::openai
