// SPDX-License-Identifier: Apache-2.0
// POST /api/chat
#include "server/ollama/ndjson.h"
#include "server/ollama/ollama.h"

namespace tars::ollama {
namespace {

class ChatTranslator final : public NdjsonTranslator {
  public:
    using NdjsonTranslator::NdjsonTranslator;

  private:
    void add_text(Json& object, const Delta& delta) const override {
        object["message"] = {{"role", "assistant"}, {"content", delta.content}};
        auto& message = object["message"];
        if (!delta.thinking.empty()) message["thinking"] = delta.thinking;
        if (!delta.tool_calls.empty()) message["tool_calls"] = calls_json(delta);
    }
    void add_rest(Json& object, const Completion& completion, const Delta& delta,
                  const Outcome* outcome) const override {
        add_logprobs(object, completion, delta);
        if (outcome) add_outcome(object, *outcome);
    }

    static Json calls_json(const Delta& delta) {
        auto list = Json::array();
        for (const auto& call : delta.tool_calls)
            list.push_back({{"id", call.id},
                            {"function",
                             {{"index", delta.first_call + list.size()},
                              {"name", call.name},
                              {"arguments", call.arguments}}}});
        return list;
    }
};

Result<ChatMessage> read_message(const Json& message, std::size_t index, Media& media) {
    const auto where = "messages[" + std::to_string(index) + "]";
    if (!message.is_object()) return invalid_input(where + " must be an object");
    ChatMessage result;
    Fields in(message, where);
    in.read("role", result.role);
    in.read("content", result.content);
    in.read("thinking", result.thinking);
    in.read("tool_name", result.tool_name);
    in.read("tool_call_id", result.tool_call_id);
    TARS_CHECK(in.done());
    result.role = lower_case(result.role);
    if (result.role.empty()) return invalid_input(where + ": 'role' is missing");
    TARS_CHECK(read_images(message, where, media));
    const auto* calls = in.find("tool_calls");
    if (calls && !calls->is_array()) return invalid_input(where + ": 'tool_calls' must be an array");
    for (std::size_t i = 0; calls && i < calls->size(); ++i) {
        TARS_TRY(auto call, read_tool_call((*calls)[i], where + ".tool_calls[" + std::to_string(i) + "]"));
        result.tool_calls.push_back(std::move(call));
    }
    return result;
}

HttpResponse load(Service& service, const CompletionRequest& request, const HttpRequest& http) {
    if (const auto done = load_or_unload(service, request, http); !done) return refusal(done.error());
    return json_response(load_answer(request, "message", {{"role", "assistant"}, {"content", ""}}));
}

Result<HttpResponse> chat(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    CompletionRequest request;
    bool stream = true, wants_prompt_only = false;
    TARS_CHECK(read_common(body, request, stream));
    Fields in(body);
    in.read("_debug_render_only", wants_prompt_only);
    TARS_CHECK(in.done());
    if (request.model.empty()) return invalid_input("model is required");
    TARS_TRY(auto messages, read_messages(body, request.media));
    TARS_TRY(request.tools, read_tools(body));
    TARS_CHECK(find_model(service, request));
    if (messages.empty() && is_unload(request)) return load(service, request, http);
    TARS_CHECK(check_model(service, request));
    TARS_CHECK(read_wishes(service, body, request));
    if (messages.empty()) return load(service, request, http);
    request.prompt = std::move(messages);
    if (wants_prompt_only) {
        TARS_TRY(const auto prompt, rendered_prompt(service, request, http));
        return json_response(debug_answer(request, "message", {{"role", ""}, {"content", ""}}, prompt));
    }
    return answer(service, request, http, stream, std::make_shared<ChatTranslator>(request.model));
}

}  // namespace

Result<std::vector<ChatMessage>> read_messages(const Json& body, Media& media) {
    const auto* list = Fields(body).find("messages");
    std::vector<ChatMessage> messages;
    if (!list) return messages;
    if (!list->is_array()) return invalid_input("'messages' must be an array");
    for (std::size_t i = 0; i < list->size(); ++i) {
        TARS_TRY(auto message, read_message((*list)[i], i, media));
        messages.push_back(std::move(message));
    }
    return messages;
}

void add_chat(Router& router, Service& service) {
    router.add("POST", "/api/chat", handler(service, chat));
}

}  // namespace tars::ollama
