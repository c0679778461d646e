// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/server_chat.h"

#include "app/terminal/answer.h"

#include <cstdio>

namespace tars {
namespace {

using Json = ServerConnection::Json;

std::string text_member(const Json& object, const char* key) {
    const auto it = object.is_object() ? object.find(key) : object.end();
    return it != object.end() && it->is_string() ? it->get<std::string>() : "";
}

std::string figures_of(const Json& last) {
    const auto tokens = count_member(last, "eval_count");
    const auto seconds = static_cast<double>(count_member(last, "eval_duration")) / 1e9;
    char text[200];
    std::snprintf(text, sizeof(text), "[%llu prompt tokens, first after %.0f ms; %llu tokens, %.1f tok/s]",
                  static_cast<unsigned long long>(count_member(last, "prompt_eval_count")),
                  static_cast<double>(count_member(last, "prompt_eval_duration")) / 1e6,
                  static_cast<unsigned long long>(tokens),
                  seconds > 0 ? static_cast<double>(tokens) / seconds : 0.0);
    return text;
}

}  // namespace

Result<std::string> ServerChat::about() {
    TARS_TRY(const auto shown, server_.post("/api/show", {{"model", model_}}));
    const auto details = shown.value("details", Json::object());
    return model_ + " · " + shown_member(details, "family") + " " +
           shown_member(details, "quantization_level") + " · in the running server";
}

Result<ChatAnswer> ServerChat::chat(std::vector<ChatMessage>& messages, const AnswerOptions& options,
                                    const Show& show) {
    auto list = Json::array();
    for (const auto& message : messages)
        list.push_back({{"role", message.role}, {"content", message.content}});
    return answer("/api/chat", {{"messages", std::move(list)}}, options, show);
}

Result<ChatAnswer> ServerChat::go_on(const std::string& text, const AnswerOptions& options,
                                     const Show& show) {
    return answer("/api/generate", {{"prompt", text}, {"raw", true}}, options, show);
}

Result<ChatAnswer> ServerChat::answer(const char* path, Json body, const AnswerOptions& options,
                                      const Show& show) {
    body["model"] = model_;
    body["options"] = to_json(options);
    const AnsweringScope answering;
    ChatAnswer answer;
    bool thinking = false;
    const auto say = [&](const std::string& text) {
        if (text.empty()) return;
        answer.text += text;
        show(text);
    };
    TARS_CHECK(server_.post_lines(path, body, [&](const Json& line) {
        const auto message = line.value("message", line);
        const auto thought = text_member(message, "thinking");
        const auto content = text_member(message, line.contains("message") ? "content" : "response");
        if (thinking != !thought.empty() && (!thought.empty() || !content.empty())) {
            thinking = !thinking;
            say(thinking ? "<think>\n" : "\n</think>\n\n");
        }
        say(thought + content);
        if (line.value("done", false)) {
            answer.figures = figures_of(line);
            answer.left_out = count_member(line, "dropped_messages");
            answer.context_full =
                options.num_predict.value_or(-1) < 0 && text_member(line, "done_reason") == "length";
        }
        return !answering.interrupted();
    }));
    return answer;
}

}  // namespace tars
