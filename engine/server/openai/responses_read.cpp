// SPDX-License-Identifier: Apache-2.0
// What a request to /v1/responses says: items instead of messages, and tools without a wrapping.
#include "core/text_escape.h"
#include "server/openai/responses.h"

#include <algorithm>

namespace tars::openai {
namespace {

/// Puts items together to messages: calls, thoughts and text of one turn of the assistant are one message.
class Conversation {
  public:
    Result<void> add(const Json& item, const std::string& where) {
        if (!item.is_object()) return invalid_input(where + " must be an object");
        std::string type = "message";
        Fields in(item, where);
        in.read("type", type);
        TARS_CHECK(in.done());
        if (type == "message") return add_message(item, where);
        if (type == "function_call") return add_call(item, where);
        if (type == "function_call_output") return add_output(item, where);
        if (type == "reasoning") return add_reasoning(item, where);
        if (type == "web_search_call") return {};  // it answers itself
        return unsupported(where + ": items of type '" + escape_for_display(type, 60) +
                           "' are not supported by this server");
    }

    void say(std::string role, std::string text) { messages_.push_back({std::move(role), std::move(text)}); }
    std::vector<ChatMessage> take() { return std::move(messages_); }
    Media media() const { return media_; }

  private:
    Result<void> add_message(const Json& item, const std::string& where) {
        std::string role;
        Fields in(item, where);
        in.read("role", role);
        TARS_CHECK(in.done());
        if (role.empty()) return invalid_input(where + ": 'role' is missing");
        if (role == "developer") role = "system";
        TARS_TRY(auto text, read_content(in.find("content"), where, media_));
        if (role != "assistant") {
            say(std::move(role), std::move(text));
            return {};
        }
        auto& message = assistant();
        message.content += text;
        return {};
    }

    Result<void> add_call(const Json& item, const std::string& where) {
        ToolCall call;
        Fields in(item, where);
        in.read("call_id", call.id);
        in.read("name", call.name);
        TARS_CHECK(in.done());
        if (call.name.empty()) return invalid_input(where + ": 'name' is missing");
        TARS_TRY(call.arguments, read_arguments(in.find("arguments"), where));
        assistant().tool_calls.push_back(std::move(call));
        return {};
    }

    Result<void> add_output(const Json& item, const std::string& where) {
        ChatMessage message{"tool", {}};
        Fields in(item, where);
        in.read("call_id", message.tool_call_id);
        TARS_CHECK(in.done());
        TARS_TRY(message.content, read_content(in.find("output"), where, media_));
        messages_.push_back(std::move(message));
        return {};
    }

    /// Our own answers carry the thoughts in encrypted_content, as Ollama's do, in the clear.
    Result<void> add_reasoning(const Json& item, const std::string& where) {
        Fields in(item, where);
        in.read("encrypted_content", thoughts_);
        return in.done();
    }

    /// The message of the assistant's running turn.
    ChatMessage& assistant() {
        if (messages_.empty() || messages_.back().role != "assistant" || !thoughts_.empty())
            say("assistant", "");
        if (!thoughts_.empty()) messages_.back().thinking = std::exchange(thoughts_, {});
        return messages_.back();
    }

    std::vector<ChatMessage> messages_;
    Media media_ = Media::none;
    std::string thoughts_;  ///< of the assistant's message to come
};

Result<void> read_tool(const Json& tool, const std::string& prefix, const std::string& where, Notes& notes,
                       Json& tools) {
    if (is_web_search(tool)) {
        notes.add(kNoSearch);
        return {};
    }
    std::string type, name;
    Fields in(tool, where);
    in.read("type", type);
    in.read("name", name);
    TARS_CHECK(in.done());
    if (name.empty() && (type == "function" || type == "namespace"))
        return invalid_input(where + ": 'name' is missing");
    if (type == "function") {
        const auto* description = in.find("description");
        const auto* parameters = in.find("parameters");
        tools.push_back(
            make_tool(prefix + name, description ? *description : Json(), parameters ? *parameters : Json()));
        return {};
    }
    if (type != "namespace" || !prefix.empty())
        return unsupported(where + ": tools of type '" + escape_for_display(type, 60) +
                           "' are not supported by this server");
    const auto* members = in.find("tools");
    if (!members || !members->is_array()) return invalid_input(where + ": 'tools' must be an array");
    for (std::size_t i = 0; i < members->size(); ++i)
        TARS_CHECK(
            read_tool((*members)[i], name + ".", where + ".tools[" + std::to_string(i) + "]", notes, tools));
    return {};
}

Result<Json> read_response_tools(const Json& body, Notes& notes) {
    const auto* list = Fields(body).find("tools");
    if (!list || list->empty()) return Json();
    if (!list->is_array()) return invalid_input("'tools' must be an array");
    if (std::ranges::all_of(*list, is_web_search)) return cloud_is_disabled("web search is unavailable");
    auto tools = Json::array();
    for (std::size_t i = 0; i < list->size(); ++i)
        TARS_CHECK(read_tool((*list)[i], "", "tools[" + std::to_string(i) + "]", notes, tools));
    return tools;
}

Result<void> read_input(const Json& body, CompletionRequest& request) {
    Conversation conversation;
    std::string instructions;
    Fields in(body);
    in.read("instructions", instructions);
    TARS_CHECK(in.done());
    if (!instructions.empty()) conversation.say("system", std::move(instructions));
    const auto* input = in.find("input");
    if (!input || input->empty()) return invalid_input("'input' is missing or empty");
    if (!input->is_string() && !input->is_array())
        return invalid_input("'input' must be a string or an array of items");
    if (input->is_string()) conversation.say("user", input->get<std::string>());
    for (std::size_t i = 0; input->is_array() && i < input->size(); ++i)
        TARS_CHECK(conversation.add((*input)[i], "input[" + std::to_string(i) + "]"));
    request.media = conversation.media();
    request.prompt = conversation.take();
    return {};
}

/// Unless it says so, a request may lose its oldest messages, as with Ollama.
Result<void> read_truncation(const Json& body, CompletionRequest& request) {
    std::string truncation;
    Fields in(body);
    in.read("truncation", truncation);
    TARS_CHECK(in.done());
    if (truncation == "disabled") request.truncate = false;
    return {};
}

}  // namespace

Result<ResponseRequest> read_response_request(Json body, Notes& notes) {
    ResponseRequest request;
    auto& completion = request.completion;
    bool include_usage = false;
    TARS_CHECK(read_common(body, completion, request.stream, include_usage));
    completion.sampling.top_p = SamplingSettings().top_p;  // as a model has it that says nothing
    std::string previous;
    Fields in(body);
    in.read("previous_response_id", previous);
    in.read("max_output_tokens", completion.options.num_predict);
    TARS_CHECK(in.done());
    if (!previous.empty())
        return unsupported("'previous_response_id': this server keeps no responses",
                           "send the whole conversation as 'input'");
    if (in.find("conversation"))
        return unsupported("'conversation': this server keeps no conversations",
                           "send the whole conversation as 'input'");
    if (const auto* text = in.find("text"))
        if (const auto* format = Fields(*text).find("format"))
            TARS_CHECK(read_text_format(*format, "text.format", completion));
    TARS_CHECK(read_input(body, completion));
    TARS_CHECK(read_truncation(body, completion));
    TARS_TRY(completion.tools, read_response_tools(body, notes));
    TARS_TRY(completion.tool_choice, read_tool_choice(body));
    if (completion.tool_choice.kind == ToolChoice::Kind::must && completion.tools.empty())
        return invalid_input("'tool_choice' demands a tool, but there are no 'tools'");
    request.body = std::move(body);
    return request;
}

}  // namespace tars::openai
