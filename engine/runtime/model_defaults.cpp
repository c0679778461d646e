// SPDX-License-Identifier: Apache-2.0
#include "runtime/model_defaults.h"

#include <algorithm>
#include <iterator>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

Result<std::string> text_of(const Json& message, const char* key) {
    const auto member = message.is_object() ? message.find(key) : message.end();
    if (member == message.end() || !member->is_string())
        return invalid_input(std::string("a message needs '") + key + "', a string");
    return member->get<std::string>();
}

}  // namespace

Result<ModelDefaults> ModelDefaults::read(std::string_view parameters, std::string_view messages) {
    ModelDefaults defaults;
    auto options = read_answer_options(Json::parse(parameters, nullptr, false));
    if (!options) return options.error().in("parameters");
    defaults.options = std::move(*options);
    const auto list = Json::parse(messages, nullptr, false);
    if (!list.is_array()) return invalid_input("messages: expected an array");
    for (const auto& message : list) {
        auto role = text_of(message, "role");
        if (!role) return role.error().in("messages");
        auto content = text_of(message, "content");
        if (!content) return content.error().in("messages");
        defaults.messages.push_back({std::move(*role), std::move(*content)});
    }
    return defaults;
}

std::vector<ChatMessage> ModelDefaults::begin(std::vector<ChatMessage> conversation, bool is_new) const {
    const auto begun = std::ranges::find_if(
        conversation, [](const ChatMessage& message) { return message.role != "system"; });
    std::vector<ChatMessage> whole;
    if (begun == conversation.begin() && !system.empty()) whole.push_back({"system", system});
    std::move(conversation.begin(), begun, std::back_inserter(whole));
    if (is_new) whole.insert(whole.end(), messages.begin(), messages.end());
    std::move(begun, conversation.end(), std::back_inserter(whole));
    return whole;
}

}  // namespace tars
