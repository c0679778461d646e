// SPDX-License-Identifier: Apache-2.0
#include "text/chat_template.h"

#include "core/text_escape.h"
#include "text/jinja/interpreter.h"
#include "text/jinja/parser.h"
#include "text/jinja/scope.h"

#include <algorithm>

namespace tars {

namespace {

bool is_valid_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8_sequence_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

Error to_error(const jinja::TemplateFailure& failure, int line) {
    return invalid_input("chat template line " + std::to_string(failure.line > 0 ? failure.line : line) +
                         ": " + failure.kind + ": " + failure.message);
}

}  // namespace

struct ChatTemplate::Impl {
    jinja::Template tree;
};

ChatTemplate::ChatTemplate(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
ChatTemplate::ChatTemplate(ChatTemplate&&) noexcept = default;
ChatTemplate& ChatTemplate::operator=(ChatTemplate&&) noexcept = default;
ChatTemplate::~ChatTemplate() = default;

Result<ChatTemplate> ChatTemplate::parse(std::string_view source) {
    if (!is_valid_utf8(source)) return invalid_input("chat template: the text is not valid UTF-8");
    try {
        auto impl = std::make_unique<Impl>();
        impl->tree = jinja::parse_template(source);
        jinja::bind_variables(impl->tree);
        return ChatTemplate(std::move(impl));
    } catch (const jinja::TemplateFailure& failure) {
        return to_error(failure, 1);
    }
}

Result<std::string> ChatTemplate::render(const nlohmann::ordered_json& variables,
                                         const TemplateLimits& limits) const {
    if (!variables.is_object()) return invalid_input("chat template: the variables must be a JSON object");
    // In this order: the sandbox outlives every value, and the context what the interpreter leaves behind.
    jinja::Sandbox sandbox(limits);
    jinja::Context context(variables, sandbox);
    jinja::Interpreter interpreter(impl_->tree, context, sandbox);
    try {
        return interpreter.run();
    } catch (const jinja::TemplateFailure& failure) {
        return to_error(failure, interpreter.line());
    }
}

}  // namespace tars
