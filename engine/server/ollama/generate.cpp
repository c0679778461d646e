// SPDX-License-Identifier: Apache-2.0
// POST /api/generate
#include "server/ollama/ndjson.h"
#include "server/ollama/ollama.h"

namespace tars::ollama {
namespace {

class GenerateTranslator final : public NdjsonTranslator {
  public:
    GenerateTranslator(std::string model, bool raw) : NdjsonTranslator(std::move(model)), raw_(raw) {}

  private:
    void add_text(Json& object, const Delta& delta) const override {
        object["response"] = delta.content;
        if (!delta.thinking.empty()) object["thinking"] = delta.thinking;
    }
    void add_rest(Json& object, const Completion& completion, const Delta& delta,
                  const Outcome* outcome) const override {
        if (outcome && !raw_) object["context"] = completion.tokens();
        if (outcome) add_outcome(object, *outcome);
        add_logprobs(object, completion, delta);
    }

    bool raw_;
};

Result<std::vector<TokenId>> read_context(const Json& body) {
    const auto* list = Fields(body).find("context");
    std::vector<TokenId> tokens;
    if (!list) return tokens;
    const auto fault = invalid_input("'context' must be an array of token numbers, as an answer gave them");
    if (!list->is_array()) return fault;
    for (const auto& item : *list) {
        if (!item.is_number_integer() || item < 0 || item > std::numeric_limits<TokenId>::max()) return fault;
        tokens.push_back(item.get<TokenId>());
    }
    return tokens;
}

struct Texts {
    std::string prompt, system, template_text, suffix;
    bool raw = false, prompt_only = false;
};

Result<Texts> read_texts(const Json& body) {
    Texts texts;
    Fields in(body);
    in.read("prompt", texts.prompt);
    in.read("system", texts.system);
    in.read("template", texts.template_text);
    in.read("suffix", texts.suffix);
    in.read("raw", texts.raw);
    in.read("_debug_render_only", texts.prompt_only);
    TARS_CHECK(in.done());
    return texts;
}

HttpResponse load(Service& service, const CompletionRequest& request, const HttpRequest& http) {
    if (const auto done = load_or_unload(service, request, http); !done) return refusal(done.error());
    return json_response(load_answer(request, "response", ""));
}

Result<HttpResponse> generate(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    CompletionRequest request;
    bool stream = true;
    TARS_CHECK(read_common(body, request, stream));
    request.task = "generate";
    TARS_TRY(const auto texts, read_texts(body));
    TARS_TRY(request.earlier, read_context(body));
    if (request.model.empty()) return not_found("model '' not found");
    TARS_CHECK(find_model(service, request));
    if (texts.prompt.empty() && is_unload(request)) return load(service, request, http);
    if (texts.raw && (!texts.template_text.empty() || !texts.system.empty() || !request.earlier.empty()))
        return invalid_input("raw mode does not support template, system, or context");
    if (texts.raw && !texts.suffix.empty())
        return invalid_input("raw mode does not support suffix", "write its marks into the prompt");
    if (const auto* tools = Fields(body).find("tools"); tools && !tools->empty())
        return unsupported("'tools' belong to /api/chat");
    request.template_text = texts.template_text;
    if (texts.raw) {
        request.prompt = texts.prompt;
    } else if (!texts.suffix.empty()) {
        request.prompt = FillIn{texts.prompt, texts.suffix};
    } else {
        std::vector<ChatMessage> messages;
        if (!texts.system.empty()) messages.push_back({"system", texts.system});
        messages.push_back({"user", texts.prompt});
        request.prompt = std::move(messages);
    }
    TARS_CHECK(check_model(service, request));
    TARS_CHECK(read_wishes(service, body, request));
    if (texts.prompt.empty()) return load(service, request, http);
    if (texts.prompt_only) {
        TARS_TRY(const auto prompt, rendered_prompt(service, request, http));
        return json_response(debug_answer(request, "response", "", prompt));
    }
    return answer(service, request, http, stream,
                  std::make_shared<GenerateTranslator>(request.model, texts.raw));
}

}  // namespace

void add_generate(Router& router, Service& service) {
    router.add("POST", "/api/generate", handler(service, generate));
}

}  // namespace tars::ollama
