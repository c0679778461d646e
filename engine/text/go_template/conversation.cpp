// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/conversation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tars::go_template {
namespace {

constexpr std::array<std::string_view, 8> kOwnMembers = {"messages", "tools", "system", "prompt",
                                                         "suffix",   "think", "now",    "response"};

std::string text_of(const Json& object, std::string_view key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<void> check_strings(const Json& variables) {
    for (const char* key : {"system", "prompt", "suffix", "response", "now"})
        if (const auto found = variables.find(key); found != variables.end())
            TARS_CHECK(check_shape(*found, kTextType, key));
    return {};
}

/// system, prompt and response where there are no messages.
Json single_turn(const Json& variables) {
    auto messages = Json::array();
    const auto add = [&](const char* role, const char* key) {
        if (auto text = text_of(variables, key); !text.empty())
            messages.push_back({{"role", role}, {"content", std::move(text)}});
    };
    add("system", "system");
    add("user", "prompt");
    add("assistant", "response");
    return messages;
}

Json merge_neighbours(Json messages) {
    auto merged = Json::array();
    for (auto& message : messages) {
        const auto role = text_of(message, "role");
        if (!merged.empty() && role != "tool" && text_of(merged.back(), "role") == role) {
            merged.back()["content"] =
                text_of(merged.back(), "content") + "\n\n" + text_of(message, "content");
        } else {
            merged.push_back(std::move(message));
        }
    }
    return merged;
}

Result<void> add_thinking(Json& root, const Json& variables) {
    const auto found = variables.find("think");
    const auto value = found != variables.end() ? *found : Json();
    if (!value.is_null() && !value.is_boolean() && !value.is_string())
        return invalid_input(std::string("think must be a boolean or a string, found ") + value.type_name());
    const bool thinks = value.is_string() ? !value.get_ref<const std::string&>().empty() : value == true;
    root["Think"] = thinks;
    root["ThinkLevel"] = value.is_string() ? value : Json(thinks ? "medium" : "");
    root["IsThinkSet"] = !value.is_null();
    return {};
}

}  // namespace

Result<Conversation> read_conversation(const Json& variables) {
    TARS_CHECK(check_strings(variables));
    const auto given = variables.find("messages");
    Json messages = given != variables.end() && !given->is_null() ? *given : single_turn(variables);
    TARS_CHECK(check_shape(messages, kMessagesType, "messages"));
    for (std::size_t i = 0; i < messages.size(); ++i)
        if (!messages[i].is_object())
            return invalid_input("messages[" + std::to_string(i) + "] must be an object");

    Conversation conversation;
    std::string& system = conversation.system;
    for (const auto& message : messages)
        if (text_of(message, "role") == "system")
            system += (system.empty() ? "" : "\n\n") + text_of(message, "content");
    conversation.messages = merge_neighbours(std::move(messages));
    conversation.root = Json::object();
    for (auto member = variables.begin(); member != variables.end(); ++member)
        if (std::ranges::find(kOwnMembers, member.key()) == kOwnMembers.end())
            conversation.root[member.key()] = *member;
    TARS_CHECK(add_thinking(conversation.root, variables));
    if (const auto tools = variables.find("tools"); tools != variables.end()) {
        TARS_CHECK(check_shape(*tools, kToolsType, "tools"));
        conversation.root["Tools"] = *tools;
    }
    const auto prompt = text_of(variables, "prompt"), suffix = text_of(variables, "suffix");
    conversation.fills_in = !prompt.empty() && !suffix.empty();
    if (conversation.fills_in) {
        conversation.root["Prompt"] = prompt;
        conversation.root["Suffix"] = suffix;
    }
    return conversation;
}

std::vector<Turn> to_turns(const Json& messages) {
    std::vector<Turn> turns(1);
    for (const auto& message : messages) {
        const auto role = text_of(message, "role");
        auto content = text_of(message, "content");
        const auto& open = turns.back();
        if (role == "system") {
            if (!open.prompt.empty() || !open.response.empty()) turns.emplace_back();
            turns.back().system = std::move(content);
        } else if (role == "user") {
            if (!open.response.empty()) turns.emplace_back();
            turns.back().prompt = std::move(content);
        } else if (role == "assistant") {
            turns.back().response = std::move(content);
        }
    }
    return turns;
}

}  // namespace tars::go_template
