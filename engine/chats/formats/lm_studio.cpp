// SPDX-License-Identifier: Apache-2.0
// *.conversation.json of LM Studio: a list of messages, each in some versions, and which of these is shown;
// what follows belongs to that one.
#include "chats/formats/fields.h"

#include <charconv>

namespace tars::chats {
namespace {

/// That the text begins with, whatever the decimal point of this place is; 0 where there is none.
double number_of(std::string_view text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return number;
}

/// What was measured of a step, added to the answer's figures.
void add_figures(SavedMessage& message, const Json& made) {
    const auto& stats = field(made, "stats");
    auto& figures = message.figures;
    if (const auto model = text_at(made, "identifier"); !model.empty()) message.model = model;
    const int written = count_of(number_at(stats, "predictedTokensCount"));
    const double speed = number_at(stats, "tokensPerSecond");
    if (figures.prompt_tokens == 0) {
        figures.prompt_tokens = count_of(number_at(stats, "promptTokensCount"));
        figures.prompt_ms = ms_of(number_at(stats, "timeToFirstTokenSec"));
    }
    figures.output_tokens = count_of(static_cast<double>(figures.output_tokens) + written);
    if (speed > 0) figures.output_ms += ms_of(written / speed);
    const auto end = text_at(stats, "stopReason");
    if (end == "maxPredictedTokensReached") figures.end = SavedFigures::End::length;
    if (end == "eosFound") figures.end = SavedFigures::End::natural;
    if (end == "userStopped") message.stopped = true;
}

/// "Thought for 2.4 seconds".
std::int64_t thought_ms_of(const std::string& title) {
    const auto digit = std::min(title.find_first_of("0123456789"), title.size());
    return ms_of(number_of(std::string_view(title).substr(digit)));
}

/// A version of an answer is made of steps: thoughts, text, what tools said.
void add_step(SavedMessage& message, const Json& step) {
    if (text_at(step, "type") != "contentBlock") return;
    const auto text = content_of(field(step, "content"));
    const auto& style = field(step, "style");
    const bool thinks = text_at(style, "type") == "thinking";
    auto& whole = thinks ? message.thoughts : message.text;
    if (!whole.empty() && !text.empty()) whole += "\n\n";
    whole += text;
    if (thinks) message.thought_ms += thought_ms_of(text_at(style, "title"));
    add_figures(message, field(step, "genInfo"));
    // "1731513313341-0.7418": when it was written, in ms.
    if (message.created == 0) message.created = time_of(number_of(text_at(step, "stepIdentifier")));
}

SavedMessage message_of(const Json& version) {
    SavedMessage message;
    message.speaker = speaker_of(text_at(version, "role"));
    message.text = content_of(field(version, "content"));
    message.model = text_at(field(version, "senderInfo"), "senderName");
    for (const auto& step : field(version, "steps")) add_step(message, step);
    if (message.speaker == Speaker::user) message.model.clear();
    if (message.speaker != Speaker::assistant) return message;
    if (auto split = split_thoughts(message.text)) {
        message.thoughts = std::move(split->thoughts);
        message.text = std::move(split->text);
    }
    return message;
}

std::string system_of(const Json& json) {
    for (const auto& setting : field(field(json, "perChatPredictionConfig"), "fields"))
        if (text_at(setting, "key") == "llm.prediction.systemPrompt") return text_at(setting, "value");
    return text_at(json, "systemPrompt");
}

}  // namespace

bool is_lm_studio(const Json& json) {
    const auto& messages = field(json, "messages");
    if (!messages.is_array()) return false;
    // an empty one is told by what else only LM Studio writes
    return messages.empty() ? json.contains("usePerChatPredictionConfig")
                            : field(messages.front(), "versions").is_array();
}

SavedChat of_lm_studio(const Json& json) {
    SavedChat chat{.format = SavedChat::Format::lm_studio, .title = text_at(json, "name")};
    const auto begun = time_of(field(json, "createdAt"));
    chat.updated = std::max(
        {begun, time_of(field(json, "userLastMessagedAt")), time_of(field(json, "assistantLastMessagedAt"))});
    chat.system = system_of(json);
    auto last = begun;
    std::size_t place = 0;
    for (const auto& said : field(json, "messages")) {
        const auto& versions = field(said, "versions");
        const auto name = std::to_string(place++) + ".";
        if (!versions.is_array() || versions.empty()) continue;
        const auto parent = chat.leaf;
        for (std::size_t number = 0; number < versions.size(); ++number) {
            auto message = message_of(versions[number]);
            message.id = name + std::to_string(number);
            message.parent = parent;
            if (message.created == 0) message.created = last;
            last = message.created;
            chat.messages.push_back(std::move(message));
        }
        const double selected = number_at(said, "currentlySelected"),
                     most = static_cast<double>(versions.size() - 1);
        chat.leaf = name + std::to_string(static_cast<std::size_t>(std::clamp(selected, 0.0, most)));
    }
    return chat;
}

}  // namespace tars::chats
