// SPDX-License-Identifier: Apache-2.0
#include "server/answers/prompt.h"

#include "library/model_name.h"
#include "runtime/chat_prompt.h"
#include "server/answers/fill_in.h"
#include "server/answers/forced_call.h"
#include "server/http/message.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <ranges>
#include <span>

namespace tars {
namespace {

void append(std::vector<TokenId>& tokens, const std::vector<TokenId>& more) {
    tokens.insert(tokens.end(), more.begin(), more.end());
}

/// Models whose thoughts plain clients send back within the text.
bool thinks_in_tags(std::string_view model, std::string_view architecture) {
    const auto name = ModelName::parse(model);
    return architecture == "qwen3" || (name && equal_ignoring_case(name->model, "deepseek-r1"));
}

/// Mistral's templates take ids of exactly nine letters and digits only.
void shorten_call_ids(std::vector<ChatMessage>& messages) {
    const auto shorten = [](std::string& id) {
        std::string plain(9, '0');
        for (const char c : id)
            if (std::isalnum(static_cast<unsigned char>(c))) plain += c;
        if (!id.empty()) id = plain.substr(plain.size() - 9);
    };
    for (auto& message : messages) {
        shorten(message.tool_call_id);
        for (auto& call : message.tool_calls) shorten(call.id);
    }
}

/// What an assistant thought before the user's last message is not to be read again.
void drop_old_thoughts(std::vector<ChatMessage>& messages) {
    constexpr std::string_view kOpen = "<think>", kClose = "</think>", kSpaces = " \t\r\n";
    const auto last = std::ranges::find(messages.rbegin(), messages.rend(), "user", &ChatMessage::role);
    for (auto& message : std::span(messages.begin(), last.base())) {
        const auto begin = message.content.find_first_not_of(kSpaces);
        if (message.role != "assistant" || begin == message.content.npos ||
            !std::string_view(message.content).substr(begin).starts_with(kOpen))
            continue;
        const auto end = message.content.find(kClose, begin);
        if (end == message.content.npos) continue;
        message.content.erase(0, message.content.find_first_not_of(kSpaces, end + kClose.size()));
    }
}

class PromptMaker {
  public:
    PromptMaker(const LoadedModel& model, const CompletionRequest& request, std::size_t context)
        : model_(model), request_(request), context_(context) {}

    Result<Prompt> make() {
        TARS_CHECK(choose_template());
        prompt_.tokens = request_.earlier;
        if (request_.grammar) prompt_.grammar = AnswerGrammar{*request_.grammar};
        if (const auto* messages = std::get_if<std::vector<ChatMessage>>(&request_.prompt))
            TARS_CHECK(chat(*messages));
        else if (const auto* gap = std::get_if<FillIn>(&request_.prompt))
            TARS_CHECK(fill_in(*gap));
        else
            append(prompt_.tokens,
                   model_.tokenizer().encode(std::get<std::string>(request_.prompt),
                                             {.add_special = prompt_.tokens.empty(), .parse_special = true}));
        prompt_.keep = first_tokens();
        if (prompt_.tokens.size() < context_) return std::move(prompt_);
        if (may_be_cut()) {
            cut();
            return std::move(prompt_);
        }
        return invalid_input(
            "the prompt is longer than the context length currently available to the model; shorten the "
            "prompt, adjust the context length in settings, or use a model with a longer context length");
    }

  private:
    /// How many stay where others must go: num_keep, and the mark that every text begins with.
    std::uint32_t first_tokens() const {
        constexpr std::int32_t kUsual = 4;  // Ollama's
        const auto& tokens = prompt_.tokens;
        const auto& special = model_.tokenizer().special();
        const auto wanted = request_.options.num_keep.value_or(kUsual);
        if (wanted < 0) return static_cast<std::uint32_t>(tokens.size());
        const bool begins = special.add_bos && !tokens.empty() && tokens.front() == special.bos;
        return static_cast<std::uint32_t>(wanted) + (begins ? 1 : 0);
    }

    /// As with Ollama: a conversation only where a Go template wrote it, as the oldest messages have gone
    /// already.
    bool may_be_cut() const {
        return request_.truncate && request_.shift &&
               (template_->go || request_.task == std::string_view("generate"));
    }

    /// Leaves the first tokens and the last, in all about half of the context, so that an answer has room.
    void cut() {
        auto& tokens = prompt_.tokens;
        const auto keep = std::min<std::size_t>(prompt_.keep, context_ - 1);
        const auto limit = context_ - std::max<std::size_t>((context_ - keep) / 2, 1);
        prompt_.dropped_tokens = tokens.size() - limit;
        const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(keep);
        tokens.erase(first, first + static_cast<std::ptrdiff_t>(prompt_.dropped_tokens));
    }

    Result<void> choose_template() {
        template_ = request_.prompt_template;
        if (!template_) {
            TARS_TRY(auto chosen, request_.template_text.empty()
                                      ? PromptTemplate::of_model(model_.metadata(), request_.defaults)
                                      : PromptTemplate::of_request(request_.template_text));
            template_ = std::make_shared<const PromptTemplate>(std::move(chosen));
        }
        format_ = template_->format;
        return {};
    }

    Result<void> chat(std::vector<ChatMessage> messages) {
        messages = request_.defaults.begin(std::move(messages), request_.earlier.empty());
        TARS_CHECK(check_abilities(request_, *template_, model_.info().architecture));
        const bool thinks = template_->has_thoughts;
        const bool forced = wants_tools(request_) && request_.tool_choice.kind == ToolChoice::Kind::must;

        if (thinks_in_tags(request_.model, model_.info().architecture)) drop_old_thoughts(messages);
        link_tool_calls(messages);
        if (format_.tool_calls == ToolCallForm::mistral) shorten_call_ids(messages);
        ChatOptions options;
        if (thinks) options.think = !forced && request_.think.value_or(true);
        options.effort = format_.has_channels() && request_.effort == "max" ? "high" : request_.effort;
        if (wants_tools(request_)) options.tools = request_.tools;
        options.go_template = template_->go.get();
        const auto room = context_ - 1 - std::min(context_ - 1, request_.earlier.size());
        constexpr auto kAnyLength = std::numeric_limits<std::size_t>::max();
        TARS_TRY(auto fitted, fit_chat(model_, messages, options, request_.truncate ? room : kAnyLength,
                                       DropUnit::message));
        // What goes on has begun already.
        if (!prompt_.tokens.empty() && !fitted.tokens.empty() &&
            fitted.tokens.front() == model_.tokenizer().special().bos)
            fitted.tokens.erase(fitted.tokens.begin());
        append(prompt_.tokens, fitted.tokens);
        prompt_.dropped_messages = fitted.dropped;
        const bool tells_thoughts = !format_.think_close.empty() && !forced && request_.think.value_or(true);
        read_answers(format_.has_channels() || tells_thoughts);
        return forced ? force_call() : Result<void>();
    }

    /// How the answer is to be read.
    void read_answers(bool thinks) {
        bool inside = thinks && ends_with(model_.tokenizer(), prompt_.tokens, format_.think_open);
        if (thinks && !inside && prompt_.grammar && !format_.has_channels()) {
            // Thoughts are free and come first; for the grammar to know where it begins, there must be some.
            go_on(format_.think_open + "\n");
            inside = true;
        }
        if (thinks && prompt_.grammar) prompt_.grammar->after = format_.answer_mark();
        if (!thinks) format_.think_open = format_.think_close = "";
        if (!thinks && !wants_tools(request_)) return;
        prompt_.parser.emplace(format_, ReplyParser::Options{inside, wants_tools(request_), request_.tools});
        prompt_.shown = shown_tags(model_.tokenizer(), format_);
    }

    Result<void> force_call() {
        if (request_.grammar) return invalid_input("a tool call and a format cannot be demanded together");
        const auto& open = template_->format.think_open;
        if (!open.empty() && ends_with(model_.tokenizer(), prompt_.tokens, open))
            return unsupported("this model always thinks before it calls a tool, so a call cannot be forced");
        TARS_TRY(auto call, force_tool_call(format_.tool_calls, template_->source, request_.tools,
                                            request_.tool_choice.name));
        go_on(call.opening);
        prompt_.parser->push(call.opening);
        prompt_.grammar = AnswerGrammar{std::move(call.grammar)};
        return {};
    }

    /// The model's answer begins like this, in the tokens that it would have written.
    void go_on(std::string_view text) {
        const auto& tokenizer = model_.tokenizer();
        const bool goes_on = !prompt_.tokens.empty() && !tokenizer.is_control(prompt_.tokens.back());
        append(prompt_.tokens,
               tokenizer.encode(text, {.add_special = false, .parse_special = true, .goes_on = goes_on}));
    }

    Result<void> fill_in(const FillIn& gap) {
        if (template_->gap) {
            TARS_TRY(const auto text,
                     template_->gap->render({{"prompt", gap.prefix}, {"suffix", gap.suffix}}));
            append(prompt_.tokens, model_.tokenizer().encode(
                                       text, {.add_special = prompt_.tokens.empty(), .parse_special = true}));
            return {};
        }
        if (!request_.template_text.empty()) return lacks(request_, "insert");
        const auto tokens = fill_in_prompt(model_, gap.prefix, gap.suffix);
        if (!tokens) return lacks(request_, "insert");
        append(prompt_.tokens, *tokens);
        return {};
    }

    const LoadedModel& model_;
    const CompletionRequest& request_;
    std::size_t context_;
    std::shared_ptr<const PromptTemplate> template_;
    ReplyFormat format_;  ///< its, but for what this request turns off
    Prompt prompt_;
};

}  // namespace

Result<Prompt> make_prompt(const LoadedModel& model, const CompletionRequest& request, std::size_t context) {
    return PromptMaker(model, request, context).make();
}

Result<void> check_abilities(const CompletionRequest& request, const PromptTemplate& its,
                             std::string_view architecture) {
    if (request.think.value_or(false) && !its.has_thoughts)
        return invalid_input(
            "\"" + request.model + "\" does not support thinking" +
            (thinks_in_tags(request.model, architecture)
                 ? ". Pull the model again to get the latest version with full thinking support"
                 : ""));
    if (wants_tools(request) && !its.has_tools) return lacks(request, "tools");
    return {};
}

bool wants_tools(const CompletionRequest& request) {
    return !request.tools.empty() && request.tool_choice.kind != ToolChoice::Kind::must_not;
}

Error lacks(const CompletionRequest& request, std::string_view capability) {
    const auto name = ModelName::parse(request.model);
    return invalid_input((name ? name->full() : request.model) + " does not support " +
                         std::string(capability));
}

}  // namespace tars
