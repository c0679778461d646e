// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/reply_marks.h"

#include "text/go_template/names.h"

#include <algorithm>
#include <string_view>

namespace tars::go_template {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\r\n";
    const auto first = text.find_first_not_of(kSpaces);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

bool is_words(const Node& node) {
    return node.kind == Node::Kind::text && !trimmed(node.text).empty();
}

bool uses(const Node& node, std::string_view field) {
    return node.pipeline && uses_field(*node.pipeline, field);
}

/// The first and the last text of the innermost block that writes .Thinking, in a range over .Messages.
bool find_thoughts(const Block& block, bool in_messages, GoReplyMarks& marks) {
    const auto writes = std::ranges::find_if(
        block, [](const Node& node) { return node.kind == Node::Kind::action && uses(node, "Thinking"); });
    if (in_messages && writes != block.end()) {
        const auto open = std::find_if(block.begin(), writes, is_words);
        const auto close = std::find_if(block.rbegin(), std::make_reverse_iterator(writes), is_words);
        if (open == writes || close.base() == writes) return false;
        marks.think_open = trimmed(open->text);
        marks.think_close = trimmed(close->text);
        return true;
    }
    return std::ranges::any_of(block, [&](const Node& node) {
        const bool inside = in_messages || (node.kind == Node::Kind::range && uses(node, "Messages"));
        return find_thoughts(node.body, inside, marks) || find_thoughts(node.otherwise, in_messages, marks);
    });
}

const Node* first_words(const Block& block) {
    for (const auto& node : block) {
        if (is_words(node)) return &node;
        if (const auto* inner = first_words(node.body)) return inner;
        if (const auto* inner = first_words(node.otherwise)) return inner;
    }
    return nullptr;
}

const Node* find_calls(const Block& block) {
    for (const auto& node : block) {
        if (node.kind == Node::Kind::if_ && uses(node, "ToolCalls")) return &node;
        if (const auto* inner = find_calls(node.body)) return inner;
        if (const auto* inner = find_calls(node.otherwise)) return inner;
    }
    return nullptr;
}

}  // namespace

GoReplyMarks find_reply_marks(const Block& block) {
    GoReplyMarks marks;
    find_thoughts(block, false, marks);
    const auto* calls = find_calls(block);
    const auto* words = calls ? first_words(calls->body) : nullptr;
    if (!words) return marks;
    const std::string_view text = words->text;
    marks.tool_call = trimmed(text.substr(0, text.find('{')));
    if (marks.tool_call.empty()) marks.tool_call = "{";
    return marks;
}

}  // namespace tars::go_template
