// SPDX-License-Identifier: Apache-2.0
#include "runtime/prompt_template.h"

#include <algorithm>

namespace tars {
namespace {

/// What one of a model's templates can do.
struct Abilities {
    bool tools = false, thoughts = false;
    bool round_trip = false;  ///< earlier calls of tools are told again

    bool has_all_of(const Abilities& other) const {
        return tools >= other.tools && thoughts >= other.thoughts && round_trip >= other.round_trip;
    }
    bool operator==(const Abilities&) const = default;
};

bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != text.npos;
}

/// Of a template in Go's language: thoughts stand between the texts around them, calls behind one.
ReplyFormat format_of(const GoTemplate& go, std::string_view source) {
    auto format = ReplyFormat::from_template(source);
    if (format.has_channels()) return format;
    const auto marks = go.reply_marks();
    format.think_open = marks.think_open;
    format.think_close = marks.think_close;
    if (format.tool_calls != ToolCallForm::none || marks.tool_call.empty()) return format;
    const bool is_bare = marks.tool_call == "{" || marks.tool_call == "[";
    format.tool_calls = is_bare ? ToolCallForm::bare_json : ToolCallForm::marked;
    format.call_mark = marks.tool_call;
    return format;
}

Abilities abilities_of(const GoTemplate& go, const ReplyFormat& format) {
    return {go.mentions("tools"), !format.think_close.empty(), go.mentions("toolcalls")};
}

Abilities abilities_of(std::string_view jinja, const ReplyFormat& format) {
    return {contains(jinja, "tools") || contains(jinja, "tool_call"), !format.think_close.empty(),
            contains(jinja, "tool_calls")};
}

bool is_listed(const ModelDefaults& defaults, std::string_view capability) {
    return std::ranges::find(defaults.capabilities, capability) != defaults.capabilities.end();
}

}  // namespace

bool PromptTemplate::can_choose_to_think() const {
    return has_thoughts && (contains(source, "enable_thinking") || contains(source, ".IsThinkSet"));
}

Result<PromptTemplate> PromptTemplate::of_model(const Metadata& metadata, const ModelDefaults& defaults) {
    PromptTemplate chosen;
    TARS_TRY(chosen.source, metadata.string_or("tokenizer.chat_template", ""));
    chosen.format = ReplyFormat::from_template(chosen.source);
    auto abilities = abilities_of(chosen.source, chosen.format);
    if (defaults.replaces(chosen.source)) {
        TARS_TRY(auto stored, of_request(defaults.template_text));
        const auto its = abilities_of(*stored.go, stored.format);
        if (!defaults.is_final && abilities.has_all_of(its) && abilities != its) {
            chosen.gap = stored.gap;
        } else {
            chosen = std::move(stored);
            abilities = its;
        }
    }
    chosen.has_tools = abilities.tools || is_listed(defaults, "tools");
    chosen.has_thoughts = abilities.thoughts || is_listed(defaults, "thinking");
    return chosen;
}

Result<PromptTemplate> PromptTemplate::of_request(std::string_view source) {
    TARS_TRY(auto parsed, GoTemplate::parse(source));
    PromptTemplate made;
    made.source = source;
    made.go = std::make_shared<const GoTemplate>(std::move(parsed));
    if (made.go->mentions("suffix")) made.gap = made.go;
    made.format = format_of(*made.go, source);
    const auto abilities = abilities_of(*made.go, made.format);
    made.has_tools = abilities.tools;
    made.has_thoughts = abilities.thoughts;
    return made;
}

}  // namespace tars
