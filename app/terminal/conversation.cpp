// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/conversation.h"

#include "app/terminal/answer_stream.h"
#include "app/terminal/transfer_line.h"
#include "library/model_address.h"

#include <algorithm>
#include <iostream>

namespace tars {
namespace {

using Json = ServerConnection::Json;

bool has_capability(const Json& shown, const char* name) {
    const auto list = shown.value("capabilities", Json::array());
    return std::ranges::find(list, Json(name)) != list.end();
}

Result<void> pull(ServerConnection& server, const std::string& model, bool insecure) {
    TransferLine line;
    return server.follow("/api/pull", {{"model", model}, {"insecure", insecure}},
                         [&line](const TransferEvent& event) { line.show(event); });
}

/// What makes no name for a server may still be an address.
bool is_there(const Result<Json>& shown) {
    return shown ||
           (shown.error().code != ErrorCode::not_found && shown.error().code != ErrorCode::invalid_input);
}

}  // namespace

Result<Json> open_model(ServerConnection& server, RunSettings& settings) {
    auto& name = settings.model.model;
    name = server.name_of(name);
    auto shown = server.post("/api/show", {{"model", name}});
    if (is_there(shown)) return shown;
    const auto address = parse_model_address(name);
    if (!address) return shown;
    name = address->display();
    if (auto known = server.post("/api/show", {{"model", name}}); is_there(known)) return known;
    TARS_CHECK(pull(server, address->full(), settings.insecure));
    return server.post("/api/show", {{"model", name}});
}

Result<void> load_model(ServerConnection& server, const RunSettings& settings, const Json& shown) {
    if (only_embeds(shown) && !server.is_own()) return {};  // it comes with the first text
    const auto context = static_cast<std::uint32_t>(std::max(settings.options.num_ctx.value_or(0), 0));
    return server.load(settings.model.model, context, settings.options.num_gpu, settings.keep_alive);
}

bool only_embeds(const Json& shown) {
    return has_capability(shown, "embedding") && !has_capability(shown, "completion");
}

Result<void> Conversation::say(std::string text) {
    messages_.push_back({{"role", "user"}, {"content", std::move(text)}});
    return answer();
}

Result<void> Conversation::regenerate() {
    if (messages_.empty() || messages_.back()["role"] != "assistant")
        return invalid_input("there is no answer yet");
    messages_.erase(messages_.size() - 1);
    return answer();
}

Result<void> Conversation::answer() {
    const auto question = messages_.back()["content"].get<std::string>();
    Json body;
    if (settings_.raw) {
        body = {{"prompt", question}, {"raw", true}};
    } else {
        body["messages"] = Json::array();
        if (!settings_.system.empty())
            body["messages"].push_back({{"role", "system"}, {"content", settings_.system}});
        for (const auto& message : messages_) body["messages"].push_back(message);
    }
    const auto answer =
        show_answer(server_, settings_.raw ? "/api/generate" : "/api/chat", std::move(body), settings_);
    if (!answer) {
        messages_.erase(messages_.size() - 1);
        return answer.error();
    }
    if (answer->left_out > 0)
        std::cerr << "[the " << answer->left_out
                  << " oldest messages no longer fit and were left out; /set parameter num_ctx makes room]\n";
    if (answer->context_full)
        std::cerr << "[the context is full; /clear starts anew, /set parameter num_ctx makes it larger]\n";
    Json message = {{"role", "assistant"}, {"content", answer->content}};
    if (!answer->thinking.empty()) message["thinking"] = answer->thinking;
    messages_.push_back(std::move(message));
    return {};
}

Result<void> Conversation::load(const std::string& model) {
    auto settings = settings_;
    settings.model.model = model;
    TARS_TRY(auto shown, server_.post("/api/show", {{"model", model}}));
    TARS_CHECK(load_model(server_, settings, shown));
    settings_ = std::move(settings);
    shown_ = std::move(shown);
    clear();
    return {};
}

Result<void> Conversation::save(const std::string& name) {
    Json body = {
        {"model", name}, {"from", settings_.model.model}, {"parameters", to_json(settings_.options)}};
    if (!settings_.system.empty()) body["system"] = settings_.system;
    auto messages = Json::array();
    for (const auto& message : messages_)
        messages.push_back({{"role", message["role"]}, {"content", message["content"]}});
    if (!messages.empty()) body["messages"] = std::move(messages);
    return server_.follow("/api/create", body, [](const TransferEvent&) {});
}

}  // namespace tars
