// SPDX-License-Identifier: Apache-2.0
#include "core/text_escape.h"
#include "server/anthropic/anthropic.h"

#include <algorithm>

namespace tars::anthropic {
namespace {

void add_line(std::string& text, const std::string& more) {
    text += (text.empty() ? "" : "\n") + more;
}

/// Clients send what newer models know; it is left out, and whoever reads the log learns of it.
void skip(const std::string& type, Skipped& skipped) {
    skipped.insert("blocks of type '" + escape_for_display(type, 60) + "' are left out of messages");
}

/// A block of type image.
Result<Media> read_image(const Fields& block, const std::string& where) {
    const auto* source = block.find("source");
    if (!source || !source->is_object()) return invalid_input(where + ": an image block needs 'source'");
    std::string type, data;
    Fields in(*source, where + ".source");
    in.read("type", type);
    in.read("data", data);
    TARS_CHECK(in.done());
    if (type != "base64")
        return invalid_input(where + ": the image's source is of type '" + escape_for_display(type, 60) +
                             "', and only base64 is supported");
    TARS_CHECK(media_of(data, where + ".source: 'data' is no base64"));
    return Media::image;
}

/// A string, or blocks, whose text becomes one.
Result<std::string> read_text(const Json* content, const std::string& where, Media& media, Skipped& skipped) {
    if (!content) return std::string();
    if (content->is_string()) return content->get<std::string>();
    if (!content->is_array()) return invalid_input(where + " must be a string or an array of blocks");
    std::string text;
    for (const auto& block : *content) {
        std::string type, piece;
        Fields in(block, where);
        in.read("type", type);
        in.read("text", piece);
        TARS_CHECK(in.done());
        if (type == "image") {
            TARS_TRY(media, read_image(in, where));
            continue;
        }
        if (type == "text")
            add_line(text, piece);
        else
            skip(type, skipped);
    }
    return text;
}

Result<ToolCall> read_tool_use(const Json& block, const std::string& where) {
    ToolCall call;
    Fields in(block, where);
    in.read("id", call.id);
    in.read("name", call.name);
    TARS_CHECK(in.done());
    if (call.id.empty() || call.name.empty())
        return invalid_input(where + ": a tool_use block needs 'id' and 'name'");
    TARS_TRY(call.arguments, read_arguments(in.find("input"), where));
    return call;
}

/// What a search on the provider's side found: title and address of each.
std::string found_pages(const Json* content) {
    std::string text;
    for (std::size_t i = 0; content && content->is_array() && i < content->size(); ++i) {
        std::string title, url;
        Fields in((*content)[i]);
        in.read("title", title);
        in.read("url", url);
        if (!title.empty() || !url.empty()) add_line(text, title + " " + url);
    }
    return text;
}

Result<ChatMessage> read_tool_result(const Json& block, const std::string& where, bool is_search,
                                     Media& media, Skipped& skipped) {
    ChatMessage result{"tool", {}};
    Fields in(block, where);
    in.read("tool_use_id", result.tool_call_id);
    TARS_CHECK(in.done());
    if (result.tool_call_id.empty())
        return invalid_input(where + ": a tool_result block needs 'tool_use_id'");
    if (is_search) {
        result.content = found_pages(in.find("content"));
        return result;
    }
    TARS_TRY(result.content, read_text(in.find("content"), where + ".content", media, skipped));
    return result;
}

/// One message as its blocks come. It becomes several where it brings results of tools; those come first.
class Turn {
  public:
    Turn(std::string role, std::vector<ChatMessage>& messages, Media& media, Skipped& skipped)
        : message_{std::move(role), {}}, messages_(messages), media_(media), skipped_(skipped) {}

    Result<void> add(const Json& block, const std::string& where) {
        std::string type, text;
        Fields in(block, where);
        in.read("type", type);
        in.read("text", text);
        if (type == "thinking") in.read("thinking", message_.thinking);
        TARS_CHECK(in.done());
        const bool is_assistant = message_.role == "assistant";
        if (type == "image") {
            TARS_TRY(media_, read_image(in, where));
        } else if (is_assistant && (type == "tool_use" || type == "server_tool_use")) {
            TARS_TRY(auto call, read_tool_use(block, where));
            message_.tool_calls.push_back(std::move(call));
        } else if (is_assistant && type == "web_search_tool_result") {
            say();  // what led to the search
            TARS_CHECK(add_result(block, where, true));
        } else if (message_.role == "user" && type == "tool_result") {
            TARS_CHECK(add_result(block, where, false));
        } else if (type == "text") {
            add_line(message_.content, text);
        } else if (type != "thinking" && type != "redacted_thinking") {
            skip(type, skipped_);
        }
        return {};
    }

    void end() {
        if (!has_results_ || !message_.content.empty() || !message_.tool_calls.empty()) say();
    }

  private:
    void say() { messages_.push_back(std::exchange(message_, {message_.role, {}})); }

    Result<void> add_result(const Json& block, const std::string& where, bool is_search) {
        TARS_TRY(auto result, read_tool_result(block, where, is_search, media_, skipped_));
        messages_.push_back(std::move(result));
        has_results_ = true;
        return {};
    }

    ChatMessage message_;
    bool has_results_ = false;
    std::vector<ChatMessage>& messages_;
    Media& media_;
    Skipped& skipped_;
};

Result<void> read_message(const Json& message, const std::string& where, std::vector<ChatMessage>& messages,
                          Media& media, Skipped& skipped) {
    if (!message.is_object()) return invalid_input(where + " must be an object");
    ChatMessage plain;
    Fields fields(message, where);
    fields.read("role", plain.role);
    TARS_CHECK(fields.done());
    if (plain.role != "user" && plain.role != "assistant" && plain.role != "system")
        return invalid_input(where + ": 'role' must be user or assistant");
    const auto* content = fields.find("content");
    if (!content || !content->is_array()) {
        TARS_TRY(plain.content, read_text(content, where + ".content", media, skipped));
        messages.push_back(std::move(plain));
        return {};
    }
    Turn turn(plain.role, messages, media, skipped);
    for (std::size_t i = 0; i < content->size(); ++i)
        TARS_CHECK(turn.add((*content)[i], where + ".content[" + std::to_string(i) + "]"));
    turn.end();
    return {};
}

}  // namespace

Result<std::vector<ChatMessage>> read_messages(const Json& body, Media& media, Skipped& skipped) {
    std::vector<ChatMessage> messages;
    const Fields in(body);
    TARS_TRY(auto system, read_text(in.find("system"), "'system'", media, skipped));
    if (!system.empty()) messages.push_back({"system", std::move(system)});
    const auto* list = in.find("messages");
    if (!list || !list->is_array() || list->empty())
        return invalid_input("messages is required and must be a list that is not empty");
    for (std::size_t i = 0; i < list->size(); ++i)
        TARS_CHECK(read_message((*list)[i], "messages[" + std::to_string(i) + "]", messages, media, skipped));
    return messages;
}

Result<Json> read_tools(const Json& body, Skipped& skipped) {
    const auto* list = Fields(body).find("tools");
    if (!list || list->empty()) return Json();
    if (!list->is_array()) return invalid_input("'tools' must be an array");
    if (std::ranges::all_of(*list, is_web_search)) return cloud_is_disabled("web search is unavailable");
    auto tools = Json::array();
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (is_web_search((*list)[i])) {
            skipped.insert(kNoSearch);
            continue;
        }
        const auto where = "tools[" + std::to_string(i) + "]";
        std::string type = "custom", name;
        Fields in((*list)[i], where);
        in.read("type", type);
        in.read("name", name);
        TARS_CHECK(in.done());
        if (type != "custom")
            return unsupported(where + ": tools of type '" + escape_for_display(type, 60) +
                               "' are not supported by this server");
        if (name.empty()) return invalid_input(where + ": 'name' is missing");
        const auto* description = in.find("description");
        const auto* schema = in.find("input_schema");
        if (schema && !schema->is_object())
            return invalid_input(where + ": 'input_schema' must be an object");
        tools.push_back(make_tool(name, description ? *description : Json(), schema ? *schema : Json()));
    }
    return tools;
}

Result<ToolChoice> read_tool_choice(const Json& body) {
    using Kind = ToolChoice::Kind;
    const auto* choice = Fields(body).find("tool_choice");
    if (!choice) return ToolChoice{};
    std::string type;
    ToolChoice result;
    Fields in(*choice, "tool_choice");
    in.read("type", type);
    in.read("name", result.name);
    TARS_CHECK(in.done());
    if (type == "auto") return ToolChoice{};
    if (type == "none") return ToolChoice{Kind::must_not, {}};
    if (type == "any") return ToolChoice{Kind::must, {}};
    result.kind = Kind::must;
    if (type == "tool" && !result.name.empty()) return result;
    return invalid_input("tool_choice: 'type' must be auto, any, none, or tool with a 'name'");
}

}  // namespace tars::anthropic
