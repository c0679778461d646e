// SPDX-License-Identifier: Apache-2.0
#include "text/go_template.h"

#include "core/local_time.h"
#include "core/text_escape.h"
#include "text/go_template/conversation.h"
#include "text/go_template/interpreter.h"
#include "text/go_template/names.h"
#include "text/go_template/parser.h"
#include "text/go_template/reply_marks.h"
#include "text/json_depth.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace tars {
namespace {

using go_template::Failure;
using go_template::Interpreter;
using go_template::Json;

constexpr int kMaxJsonDepth = 400;  // copies of JSON recurse

bool is_valid_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8_sequence_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

/// Lines and columns count from 1, columns in characters.
Error to_error(const Failure& failure, std::string_view source, std::size_t fallback) {
    const auto before = source.substr(0, failure.offset == Failure::kNowhere ? fallback : failure.offset);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto last_line = before.substr(before.rfind('\n') + 1);
    const auto column =
        std::ranges::count_if(last_line,
                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }) +
        1;
    return invalid_input("template line " + std::to_string(line) + ", column " + std::to_string(column) +
                         ": " + failure.message);
}

/// `now` as YYYY-MM-DD…, or the system's date.
Result<std::tm> today(const Json& conversation) {
    const auto now = conversation.find("now");
    if (now == conversation.end() || !now->is_string()) return local_time(std::time(nullptr));
    const auto& text = now->get_ref<const std::string&>();
    const auto part = [&](std::size_t begin, std::size_t length, int least, int most) {
        int value = -1;
        if (text.size() >= begin + length)
            std::from_chars(text.data() + begin, text.data() + begin + length, value);
        return value >= least && value <= most ? value : -1;
    };
    const int year = part(0, 4, 1, 9999), month = part(5, 2, 1, 12), day = part(8, 2, 1, 31);
    if (year < 0 || month < 0 || day < 0)
        return invalid_input("now must be a date such as 2026-11-21, found '" + escape_for_display(text) +
                             "'");
    std::tm date{};
    date.tm_year = year - 1900;
    date.tm_mon = month - 1;
    date.tm_mday = day;
    return date;
}

}  // namespace

struct GoTemplate::Impl {
    std::string source;
    go_template::Templates templates;
    std::set<std::string, std::less<>> names;  ///< in lower case
    std::size_t cut = Interpreter::kNoCut;     ///< where the first .Response stands
};

GoTemplate::GoTemplate(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
GoTemplate::GoTemplate(GoTemplate&&) noexcept = default;
GoTemplate& GoTemplate::operator=(GoTemplate&&) noexcept = default;
GoTemplate::~GoTemplate() = default;

Result<GoTemplate> GoTemplate::parse(std::string_view source) {
    if (!is_valid_utf8(source)) return invalid_input("template: the text is not valid UTF-8");
    auto impl = std::make_unique<Impl>();
    impl->source = source;
    try {
        impl->templates = go_template::parse_templates(source);
    } catch (const Failure& failure) {
        return to_error(failure, source, 0);
    }
    for (const auto& [name, block] : impl->templates.blocks) go_template::collect_names(block, impl->names);
    auto& outermost = impl->templates.blocks[""];
    if (!impl->names.contains("messages") && !impl->names.contains("response"))
        outermost.push_back(go_template::response_action(source.size()));
    impl->cut = go_template::find_response(outermost).value_or(Interpreter::kNoCut);
    return GoTemplate(std::move(impl));
}

bool GoTemplate::mentions(std::string_view name) const {
    return impl_->names.contains(go_template::lower_case(name));
}

GoReplyMarks GoTemplate::reply_marks() const {
    return go_template::find_reply_marks(impl_->templates.blocks.at(""));
}

Result<std::string> GoTemplate::render(const nlohmann::ordered_json& variables,
                                       const TemplateLimits& limits) const {
    if (!variables.is_object()) return invalid_input("template: the conversation must be a JSON object");
    if (nests_deeper(variables, kMaxJsonDepth))
        return invalid_input("template: the conversation nests deeper than " + std::to_string(kMaxJsonDepth) +
                             " levels");
    TARS_TRY(auto conversation, go_template::read_conversation(variables));
    TARS_TRY(const auto date, today(variables));
    // In this order: the sandbox outlives every value.
    go_template::Sandbox sandbox(limits);
    Interpreter interpreter(impl_->templates, sandbox, date);
    auto& root = conversation.root;
    try {
        if (conversation.fills_in || mentions("messages")) {
            root["Response"] = "";
            if (!conversation.fills_in) {
                root["System"] = std::move(conversation.system);
                root["Messages"] = std::move(conversation.messages);
            }
            interpreter.run(root);
            return interpreter.output();
        }
        const auto turns = go_template::to_turns(conversation.messages);
        for (const auto& turn : turns) {
            root["System"] = turn.system;
            root["Prompt"] = turn.prompt;
            root["Response"] = turn.response;
            interpreter.run(root, &turn == &turns.back() ? impl_->cut : Interpreter::kNoCut);
        }
        return interpreter.output();
    } catch (const Failure& failure) {
        return to_error(failure, impl_->source, interpreter.offset());
    }
}

}  // namespace tars
