// SPDX-License-Identifier: Apache-2.0
#include "tuning/examples/chat_exports.h"

#include "chats/saved_chat.h"

#include <algorithm>
#include <map>
#include <set>

namespace tars {
namespace {

constexpr std::size_t kLongestBranch = 10'000;  // messages; a file may name itself its own parent

using Nodes = std::map<std::string, const SavedMessage*>;

bool says_something(const SavedMessage& message) {
    return message.speaker != Speaker::none && message.text.find_first_not_of(" \t\r\n") != std::string::npos;
}

/// From the first message to the last one shown, without those that only link others.
std::vector<const SavedMessage*> branch_of(const SavedChat& chat, const Nodes& nodes) {
    std::vector<const SavedMessage*> branch;
    std::set<std::string> seen;
    for (auto at = nodes.find(chat.leaf); at != nodes.end() && seen.size() < kLongestBranch;
         at = nodes.find(at->second->parent)) {
        if (!seen.insert(at->first).second) break;
        if (says_something(*at->second)) branch.push_back(at->second);
    }
    std::ranges::reverse(branch);
    return branch;
}

/// What stands beside an answer and is worse: all that the user has put this one in the place of, and what
/// was called bad.
std::vector<std::string> rejected_beside(const SavedChat& chat, const SavedMessage& answer) {
    std::vector<std::string> rejected;
    for (const auto& other : chat.messages)
        if (&other != &answer && !other.edited && (answer.edited || other.rating < 0) &&
            other.parent == answer.parent && other.speaker == answer.speaker && says_something(other) &&
            other.text != answer.text)
            rejected.push_back(other.text);
    return rejected;
}

std::vector<Example> examples_of(const SavedChat& chat) {
    Nodes nodes;
    for (const auto& message : chat.messages) nodes.emplace(message.id, &message);
    std::vector<Example> examples;
    std::vector<ChatMessage> said;
    if (!chat.system.empty()) said.push_back({"system", chat.system});
    for (const auto* message : branch_of(chat, nodes)) {
        const bool answers = message->speaker == Speaker::assistant;
        const bool asked = !said.empty() && said.back().role == "user";
        if (answers && asked && message->rating < 0 && !message->edited) {
            examples.push_back({.messages = said, .rejected = {message->text}});
            said.push_back({"assistant", message->text});
            continue;
        }
        said.push_back({answers ? "assistant" : "user", message->text});
        const auto is_user = [](const ChatMessage& one) { return one.role == "user"; };
        if (answers && std::ranges::any_of(said, is_user))
            examples.push_back({.messages = said, .rejected = rejected_beside(chat, *message)});
    }
    return examples;
}

}  // namespace

std::optional<std::vector<Example>> examples_of_chat(const nlohmann::json& json) {
    const auto chat = saved_chat(json);
    if (!chat) return {};
    return examples_of(*chat);
}

}  // namespace tars
