// SPDX-License-Identifier: Apache-2.0
#include "tuning/examples/chat_exports.h"

#include <algorithm>
#include <map>
#include <set>

namespace tars {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestBranch = 10'000;  // messages; a file may name itself its own parent

struct Node {
    std::string parent, role, text;  ///< role: empty where it only links others
    bool edited = false;             ///< by the user, who has another answer in mind
};

struct Conversation {
    std::string system;
    std::string leaf;  ///< the last message that was shown
    std::map<std::string, Node> nodes;
};

std::string text_at(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& object_at(const Json& json, const char* name) {
    static const Json kNone = Json::object();
    const auto found = json.find(name);
    return found != json.end() && found->is_object() ? *found : kNone;
}

/// A text, or a list of texts and of other things that are left out.
std::string content_of(const Json& content) {
    if (content.is_string()) return content.get<std::string>();
    std::string text;
    for (const auto& part : content) {
        const auto more = part.is_string()   ? part.get<std::string>()
                          : part.is_object() ? text_at(part, "text")
                                             : "";
        if (!text.empty() && !more.empty()) text += "\n\n";
        text += more;
    }
    return text;
}

std::string spoken(const std::string& role) {
    return role == "user" || role == "assistant" ? role : std::string();
}

Conversation of_tars(const Json& json) {
    Conversation read{text_at(object_at(json, "settings"), "system"), text_at(json, "leaf"), {}};
    for (const auto& said : json.at("messages"))
        read.nodes[text_at(said, "id")] = {text_at(said, "parent"), spoken(text_at(said, "role")),
                                           text_at(said, "content"), text_at(said, "state") == "edited"};
    return read;
}

Conversation of_chatgpt(const Json& json) {
    Conversation read{{}, text_at(json, "current_node"), {}};
    for (const auto& [id, node] : json.at("mapping").items()) {
        const auto& said = object_at(node, "message");
        const auto& content = object_at(said, "content");
        const auto kind = text_at(content, "content_type");
        const bool shown = (kind == "text" || kind == "multimodal_text") &&
                           !object_at(said, "metadata").value("is_visually_hidden_from_conversation", false);
        read.nodes[id] = {text_at(node, "parent"),
                          shown ? spoken(text_at(object_at(said, "author"), "role")) : std::string(),
                          content.contains("parts") ? content_of(content.at("parts")) : std::string()};
    }
    return read;
}

Conversation of_open_webui(const Json& outer) {
    const auto& json = outer.contains("chat") ? outer.at("chat") : outer;
    const auto& history = object_at(json, "history");
    Conversation read{text_at(object_at(json, "params"), "system"), text_at(history, "currentId"), {}};
    for (const auto& [id, said] : object_at(history, "messages").items())
        read.nodes[id] = {text_at(said, "parentId"), spoken(text_at(said, "role")),
                          said.contains("content") ? content_of(said.at("content")) : std::string()};
    return read;
}

/// [{"from": "human", "value"}, …]
Conversation of_share_gpt(const Json& json) {
    Conversation read;
    for (const auto& said : json.at("conversations")) {
        const auto from = text_at(said, "from");
        auto text = text_at(said, "value");
        if (from == "system") {
            read.system = std::move(text);
            continue;
        }
        auto id = std::to_string(read.nodes.size());
        const std::string role = from == "human" || from == "user"      ? "user"
                                 : from == "gpt" || from == "assistant" ? "assistant"
                                                                        : "";
        read.nodes[id] = {read.leaf, role, std::move(text)};
        read.leaf = std::move(id);
    }
    return read;
}

/// From the first message to the last one shown, without those that only link others.
std::vector<const Node*> branch_of(const Conversation& read) {
    std::vector<const Node*> branch;
    std::set<std::string> seen;
    for (auto at = read.nodes.find(read.leaf); at != read.nodes.end() && seen.size() < kLongestBranch;
         at = read.nodes.find(at->second.parent)) {
        if (!seen.insert(at->first).second) break;
        const auto& node = at->second;
        if (!node.role.empty() && node.text.find_first_not_of(" \t\r\n") != node.text.npos)
            branch.push_back(&node);
    }
    std::ranges::reverse(branch);
    return branch;
}

/// What stands beside an answer that the user has written.
std::vector<std::string> rejected_beside(const Conversation& read, const Node& answer) {
    std::vector<std::string> rejected;
    if (!answer.edited) return rejected;
    for (const auto& [id, other] : read.nodes)
        if (&other != &answer && !other.edited && other.parent == answer.parent &&
            other.role == answer.role && !other.text.empty() && other.text != answer.text)
            rejected.push_back(other.text);
    return rejected;
}

std::vector<Example> examples_of(const Conversation& read) {
    std::vector<Example> examples;
    std::vector<ChatMessage> said;
    if (!read.system.empty()) said.push_back({"system", read.system});
    const auto branch = branch_of(read);
    bool asked = false;
    for (const auto* node : branch) {
        said.push_back({node->role, node->text});
        if (node->role == "assistant" && asked)
            examples.push_back({.messages = said, .rejected = rejected_beside(read, *node)});
        asked |= node->role == "user";
    }
    return examples;
}

}  // namespace

std::optional<std::vector<Example>> examples_of_chat(const Json& chat) {
    if (!chat.is_object()) return {};
    if (text_at(chat, "format") == "tars-chat") return examples_of(of_tars(chat));
    if (object_at(chat, "mapping").size() > 0) return examples_of(of_chatgpt(chat));
    const auto& inner = chat.contains("chat") ? object_at(chat, "chat") : chat;
    if (object_at(inner, "history").contains("messages")) return examples_of(of_open_webui(chat));
    if (chat.contains("conversations") && chat.at("conversations").is_array())
        return examples_of(of_share_gpt(chat));
    return {};
}

}  // namespace tars
