// SPDX-License-Identifier: Apache-2.0
#include "text/reply/enclosed_calls.h"

#include "text/json_depth.h"

#include <algorithm>
#include <optional>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSpaces = " \t\r\n";
constexpr int kMaxDepth = 200;             // of arguments; copies of JSON recurse
constexpr std::size_t kMostValues = 1000;  // of one call: each is looked for among the others

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kSpaces);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

/// Takes what stands before `mark`, and the mark, off the front; nothing where there is no mark.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view mark) {
    const auto at = text.find(mark);
    if (at == text.npos) return {};
    const auto before = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return before;
}

/// Takes `mark` off the front, and white space before it.
bool take(std::string_view& text, std::string_view mark) {
    const auto rest = text.substr(std::min(text.find_first_not_of(kSpaces), text.size()));
    if (!rest.starts_with(mark)) return false;
    text = rest.substr(mark.size());
    return true;
}

/// The schema of one parameter of one tool; null if the tools do not tell.
const Json* schema_of(const Json& tools, std::string_view tool, const std::string& parameter) {
    for (const auto& one : tools) {
        const auto function = one.find("function");
        if (function == one.end() || !function->is_object() || function->value("name", "") != tool) continue;
        const Json::json_pointer where("/parameters/properties");
        if (!function->contains(where) || !(*function)[where].is_object()) return nullptr;
        const auto& properties = (*function)[where];
        const auto found = properties.find(parameter);
        return found == properties.end() ? nullptr : &*found;
    }
    return nullptr;
}

/// Whether a value may be text, so that "1" is the text and not the number.
bool may_be_text(const Json* schema) {
    if (!schema || !schema->is_object()) return true;
    const auto type = schema->find("type");
    if (type == schema->end()) return schema->empty() || schema->size() == schema->count("description");
    return *type == "string" || (type->is_array() && std::ranges::find(*type, "string") != type->end());
}

/// A value that is written without quotes, whatever its type.
Json bare_value(std::string_view text, const Json* schema) {
    if (!may_be_text(schema)) {
        auto value = Json::parse(text, nullptr, false);
        if (!value.is_discarded() && !nests_deeper(value, kMaxDepth)) return value;
        // As Python would write them.
        if (text == "True" || text == "False") return text == "True";
        if (text == "None") return nullptr;
    }
    return std::string(text);
}

/// One line break on either side belongs to the tags.
std::string_view without_outer_breaks(std::string_view text) {
    if (text.starts_with('\n')) text.remove_prefix(1);
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

bool add_call(std::string_view name, Json arguments, std::vector<ReplyPiece>& calls) {
    name = trimmed(name);
    if (name.empty()) return false;
    ReplyPiece call{ReplyPiece::Kind::tool_call, std::string(name), {}};
    if (!read_call_arguments(std::move(arguments), call.arguments)) return false;
    calls.push_back(std::move(call));
    return true;
}

/// <function=NAME> <parameter=KEY> value </parameter> … </function>
bool read_functions(std::string_view body, const Json& tools, std::vector<ReplyPiece>& calls) {
    do {
        if (!take(body, "<function=")) return false;
        const auto name = take_until(body, ">");
        auto rest = take_until(body, "</function>");
        if (!name || !rest) return false;
        auto arguments = Json::object();
        while (take(*rest, "<parameter=")) {
            const auto key = take_until(*rest, ">");
            const auto value = take_until(*rest, "</parameter>");
            if (!key || !value || arguments.size() == kMostValues) return false;
            const std::string parameter(trimmed(*key));
            arguments[parameter] =
                bare_value(without_outer_breaks(*value), schema_of(tools, trimmed(*name), parameter));
        }
        if (!trimmed(*rest).empty() || !add_call(*name, std::move(arguments), calls)) return false;
    } while (!trimmed(body).empty());
    return true;
}

/// NAME <arg_key>KEY</arg_key> <arg_value>value</arg_value> …
bool read_pairs(std::string_view body, const Json& tools, std::vector<ReplyPiece>& calls) {
    const auto name = trimmed(body.substr(0, body.find("<arg_key>")));
    body.remove_prefix(std::min(body.find("<arg_key>"), body.size()));
    if (name.find_first_of("<>{}\n") != name.npos) return false;
    auto arguments = Json::object();
    while (take(body, "<arg_key>")) {
        const auto key = take_until(body, "</arg_key>");
        if (!key || !take(body, "<arg_value>")) return false;
        const auto value = take_until(body, "</arg_value>");
        if (!value || arguments.size() == kMostValues) return false;
        const std::string parameter(trimmed(*key));
        arguments[parameter] = bare_value(*value, schema_of(tools, name, parameter));
    }
    return trimmed(body).empty() && add_call(name, std::move(arguments), calls);
}

constexpr std::string_view kDeepSeekCall = "<｜tool▁call▁begin｜>", kDeepSeekCallEnd = "<｜tool▁call▁end｜>",
                           kDeepSeekSeparator = "<｜tool▁sep｜>";

/// Calls, each of them NAME and JSON, or "function", NAME and JSON in a fence.
bool read_deepseek(std::string_view body, const Json&, std::vector<ReplyPiece>& calls) {
    while (take(body, kDeepSeekCall)) {
        auto name = take_until(body, kDeepSeekSeparator);
        auto text = take_until(body, kDeepSeekCallEnd);
        if (!name || !text) return false;
        constexpr std::string_view kFence = "```";
        if (const auto fence = text->find(kFence); trimmed(*name) == "function" && fence != text->npos) {
            name = text->substr(0, fence);
            text->remove_prefix(fence + kFence.size());
            take(*text, "json");
            text = text->substr(0, text->rfind(kFence));
        }
        if (!add_call(*name, Json::parse(*text, nullptr, false), calls)) return false;
    }
    return trimmed(body).empty() && !calls.empty();
}

/// [{"tool_call_id": …, "tool_name": …, "parameters": …}]
bool read_actions(std::string_view body, const Json&, std::vector<ReplyPiece>& calls) {
    const auto list = Json::parse(body, nullptr, false);
    if (!list.is_array() || list.empty() || nests_deeper(list, kMaxDepth)) return false;
    for (const auto& action : list) {
        if (!action.is_object()) return false;
        const auto name = action.find("tool_name");
        const auto parameters = action.find("parameters");
        if (name == action.end() || !name->is_string()) return false;
        if (!add_call(name->get_ref<const std::string&>(), parameters == action.end() ? Json() : *parameters,
                      calls))
            return false;
    }
    return true;
}

}  // namespace

const std::vector<EnclosedForm>& enclosed_forms() {
    static const std::vector<EnclosedForm> kForms = {
        {ToolCallForm::functions, "<tool_call>", "</tool_call>", true, {}, "<function=", read_functions},
        {ToolCallForm::pairs,
         "<tool_call>",
         "</tool_call>",
         false,
         {"<arg_key>", "</arg_key>", "<arg_value>", "</arg_value>"},
         "<arg_key>",
         read_pairs},
        {ToolCallForm::deepseek,
         "<｜tool▁calls▁begin｜>",
         "<｜tool▁calls▁end｜>",
         true,
         {kDeepSeekCall, kDeepSeekSeparator, kDeepSeekCallEnd},
         kDeepSeekSeparator,
         read_deepseek},
        {ToolCallForm::actions,
         "<|START_ACTION|>",
         "<|END_ACTION|>",
         true,
         {},
         "\"tool_name\"",
         read_actions},
    };
    return kForms;
}

const EnclosedForm* find_enclosed_form(ToolCallForm form) {
    const auto found = std::ranges::find(enclosed_forms(), form, &EnclosedForm::form);
    return found == enclosed_forms().end() ? nullptr : &*found;
}

bool read_call_arguments(Json value, Json& arguments) {
    if (value.is_string()) value = Json::parse(value.get_ref<const std::string&>(), nullptr, false);
    if (value.is_null()) value = Json::object();
    if (!value.is_object() || nests_deeper(value, kMaxDepth)) return false;
    arguments = std::move(value);
    return true;
}

}  // namespace tars
