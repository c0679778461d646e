// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/import/formats.h"

#include "chats/saved_chat.h"
#include "ui/text.h"

#include <nlohmann/json.hpp>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

AnswerStats statsFrom(const SavedFigures& figures) {
    AnswerStats stats;
    stats.promptTokens = figures.prompt_tokens;
    stats.outputTokens = figures.output_tokens;
    stats.promptMs = figures.prompt_ms;
    stats.outputMs = figures.output_ms;
    if (figures.end == SavedFigures::End::natural) stats.end = AnswerEnd::Natural;
    if (figures.end == SavedFigures::End::length) stats.end = AnswerEnd::LengthLimit;
    return stats;
}

ForeignMessage messageFrom(const SavedMessage& said) {
    ForeignMessage node{text(said.id), text(said.parent), said.speaker != Speaker::none, {}};
    Message& message = node.message;
    message.author = said.speaker == Speaker::assistant ? Author::Assistant : Author::User;
    message.text = text(said.text);
    message.thoughts = text(said.thoughts);
    message.thoughtMs = said.thought_ms;
    message.model = text(said.model);
    message.created = said.created;
    message.stats = statsFrom(said.figures);
    message.record = answerRecordFromJson(QByteArray::fromStdString(said.record));
    if (said.stopped) message.state = MessageState::Stopped;
    if (said.edited) message.state = MessageState::Edited;
    for (const SavedFile& file : said.files)
        message.attachments.push_back({text(file.name), file.bytes, text(file.text)});
    return node;
}

/// Of programs that give chats names of their own.
QString originFrom(const SavedChat& saved) {
    if (saved.format == SavedChat::Format::chatgpt) return originOf("chatgpt"_L1, text(saved.id));
    if (saved.format == SavedChat::Format::open_webui) return originOf("open-webui"_L1, text(saved.id));
    return {};
}

}  // namespace

std::optional<ForeignChat> chatFromJson(const nlohmann::json& json) {
    const auto saved = saved_chat(json);
    if (!saved || saved->format == SavedChat::Format::share_gpt) return std::nullopt;  // nobody's own
    ForeignChat read{text(saved->title), text(saved->leaf), saved->updated, {}, {}};
    if (!saved->settings.empty())
        read.settings = chatSettingsFromJson(QByteArray::fromStdString(saved->settings));
    else
        read.settings.systemPrompt = text(saved->system);
    read.origin = originFrom(*saved);
    for (const SavedMessage& said : saved->messages) read.messages.push_back(messageFrom(said));
    return read;
}

}  // namespace tars::ui
