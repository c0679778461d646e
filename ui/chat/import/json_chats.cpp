// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/import/formats.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr double kMostTokens = 1e9;
constexpr double kLongestMs = 1e12;

int tokensFrom(const QJsonValue& value) {
    return static_cast<int>(std::clamp(value.toDouble(), 0.0, kMostTokens));
}

qint64 msFrom(double seconds) {
    return seconds > 0 ? static_cast<qint64>(std::min(seconds * 1000, kLongestMs)) : 0;
}

ForeignChat fromChatGpt(const QJsonObject& json) {
    ForeignChat read{json["title"_L1].toString(),
                     json["current_node"_L1].toString(),
                     timeFrom(json["update_time"_L1]),
                     {},
                     {}};
    read.origin = originOf("chatgpt"_L1, json["conversation_id"_L1].toString(json["id"_L1].toString()));
    const QJsonObject mapping = json["mapping"_L1].toObject();
    for (auto at = mapping.begin(); at != mapping.end(); ++at) {
        const QJsonObject said = at.value()["message"_L1].toObject();
        const QJsonObject content = said["content"_L1].toObject(), about = said["metadata"_L1].toObject();
        ForeignMessage node{at.key(), at.value()["parent"_L1].toString(), false, {}};
        node.message.text = textFrom(content["parts"_L1]);
        node.message.created = timeFrom(said["create_time"_L1]);
        const QString kind = content["content_type"_L1].toString();
        const bool hidden = about["is_visually_hidden_from_conversation"_L1].toBool();
        node.shown = setRole(node.message, said["author"_L1]["role"_L1].toString()) && !hidden &&
                     (kind == "text"_L1 || kind == "multimodal_text"_L1);
        if (node.message.author == Author::Assistant) node.message.model = about["model_slug"_L1].toString();
        read.messages.push_back(std::move(node));
    }
    return read;
}

ForeignChat fromOpenWebUi(const QJsonObject& outer) {
    const QJsonObject json = outer.contains("chat"_L1) ? outer["chat"_L1].toObject() : outer;
    const QJsonObject history = json["history"_L1].toObject();
    const QJsonValue updated =
        outer.contains("updated_at"_L1) ? outer["updated_at"_L1] : json["timestamp"_L1];
    const QString title = json["title"_L1].toString(outer["title"_L1].toString());
    ForeignChat read{title, history["currentId"_L1].toString(), timeFrom(updated), {}, {}};
    read.settings.systemPrompt = json["params"_L1]["system"_L1].toString(json["system"_L1].toString());
    read.origin = originOf("open-webui"_L1, outer["id"_L1].toString());
    const QJsonObject messages = history["messages"_L1].toObject();
    for (auto at = messages.begin(); at != messages.end(); ++at) {
        const QJsonObject said = at.value().toObject();
        ForeignMessage node{at.key(), said["parentId"_L1].toString(), false, {}};
        node.shown = setRole(node.message, said["role"_L1].toString());
        node.message.text = textFrom(said["content"_L1]);
        node.message.created = timeFrom(said["timestamp"_L1]);
        if (node.message.author == Author::Assistant) node.message.model = said["model"_L1].toString();
        read.messages.push_back(std::move(node));
    }
    return read;
}

ForeignChat fromOurs(const QJsonObject& json) {
    ForeignChat read{json["title"_L1].toString(), json["leaf"_L1].toString(), 0, {}, {}};
    read.settings = chatSettingsFromJson(QJsonDocument(json["settings"_L1].toObject()).toJson());
    const auto messages = json["messages"_L1].toArray();
    for (const QJsonValue said : messages) {
        ForeignMessage node{said["id"_L1].toString(), said["parent"_L1].toString(), false, {}};
        node.shown = setRole(node.message, said["role"_L1].toString());
        node.message.text = said["content"_L1].toString();
        node.message.created = timeFrom(said["created"_L1]);
        node.message.model = said["model"_L1].toString();
        node.message.thoughts = said["thinking"_L1].toString();
        node.message.thoughtMs = said["thinking_ms"_L1].toInteger();
        node.message.record = answerRecordFromJson(QJsonDocument(said["record"_L1].toObject()).toJson());
        const auto files = said["attachments"_L1].toArray();
        for (const QJsonValue file : files) {
            node.message.attachments.push_back(
                {file["name"_L1].toString(), file["bytes"_L1].toInteger(), file["text"_L1].toString()});
        }
        if (said["state"_L1].toString() == "edited"_L1) node.message.state = MessageState::Edited;
        read.messages.push_back(std::move(node));
    }
    return read;
}

/// What LM Studio measured of a step, added to the answer's figures.
void addFigures(Message& message, const QJsonObject& made) {
    const QJsonObject stats = made["stats"_L1].toObject();
    message.model = made["identifier"_L1].toString(message.model);
    const int written = tokensFrom(stats["predictedTokensCount"_L1]);
    const double speed = stats["tokensPerSecond"_L1].toDouble();
    if (message.stats.promptTokens == 0) {
        message.stats.promptTokens = tokensFrom(stats["promptTokensCount"_L1]);
        message.stats.promptMs = msFrom(stats["timeToFirstTokenSec"_L1].toDouble());
    }
    message.stats.outputTokens = tokensFrom(message.stats.outputTokens + written);
    if (speed > 0) message.stats.outputMs += msFrom(written / speed);
    const QString end = stats["stopReason"_L1].toString();
    if (end == "maxPredictedTokensReached"_L1) message.stats.end = AnswerEnd::LengthLimit;
    if (end == "eosFound"_L1) message.stats.end = AnswerEnd::Natural;
    if (end == "userStopped"_L1) message.state = MessageState::Stopped;
}

/// "Thought for 2.4 seconds".
qint64 thoughtMsFrom(const QString& title) {
    static const QRegularExpression number(u"\\d+(\\.\\d+)?"_s);
    return msFrom(number.match(title).captured().toDouble());
}

/// A version of an answer is made of steps: thoughts, text, what tools said.
void addStep(Message& message, const QJsonObject& step) {
    if (step["type"_L1].toString() != "contentBlock"_L1) return;
    const QString text = textFrom(step["content"_L1]);
    const QJsonObject style = step["style"_L1].toObject();
    const bool thinks = style["type"_L1].toString() == "thinking"_L1;
    QString& whole = thinks ? message.thoughts : message.text;
    if (!whole.isEmpty() && !text.isEmpty()) whole += "\n\n"_L1;
    whole += text;
    if (thinks) message.thoughtMs += thoughtMsFrom(style["title"_L1].toString());
    addFigures(message, step["genInfo"_L1].toObject());
    // "1731513313341-0.7418": when it was written, in ms.
    if (message.created == 0)
        message.created = timeFrom(step["stepIdentifier"_L1].toString().section(u'-', 0, 0).toDouble());
}

Message versionFrom(const QJsonObject& version, bool& shown) {
    Message message;
    shown = setRole(message, version["role"_L1].toString());
    message.text = textFrom(version["content"_L1]);
    message.model = version["senderInfo"_L1]["senderName"_L1].toString();
    const auto steps = version["steps"_L1].toArray();
    for (const QJsonValue step : steps) addStep(message, step.toObject());
    splitThoughts(message);
    if (message.author == Author::User) message.model.clear();
    return message;
}

QString systemPromptOf(const QJsonObject& json) {
    const auto fields = json["perChatPredictionConfig"_L1]["fields"_L1].toArray();
    for (const QJsonValue field : fields) {
        if (field["key"_L1].toString() == "llm.prediction.systemPrompt"_L1)
            return field["value"_L1].toString();
    }
    return json["systemPrompt"_L1].toString();
}

/// LM Studio keeps a list of messages, each in some versions, and which of these is shown; what follows
/// belongs to that one.
ForeignChat fromLmStudio(const QJsonObject& json) {
    ForeignChat read{json["name"_L1].toString(), {}, 0, {}, {}};
    const qint64 begun = timeFrom(json["createdAt"_L1]);
    read.updated = std::max(
        {begun, timeFrom(json["userLastMessagedAt"_L1]), timeFrom(json["assistantLastMessagedAt"_L1])});
    read.settings.systemPrompt = systemPromptOf(json);
    const auto messages = json["messages"_L1].toArray();
    qint64 last = begun;
    for (qsizetype place = 0; place < messages.size(); ++place) {
        const QJsonObject said = messages[place].toObject();
        const QJsonArray versions = said["versions"_L1].toArray();
        if (versions.isEmpty()) continue;
        const auto wanted =
            std::clamp<qsizetype>(said["currentlySelected"_L1].toInt(), 0, versions.size() - 1);
        for (qsizetype number = 0; number < versions.size(); ++number) {
            ForeignMessage node{u"%1.%2"_s.arg(place).arg(number), read.current, false, {}};
            node.message = versionFrom(versions[number].toObject(), node.shown);
            if (node.message.created == 0) node.message.created = last;
            last = node.message.created;
            read.messages.push_back(std::move(node));
        }
        read.current = u"%1.%2"_s.arg(place).arg(wanted);
    }
    return read;
}

bool isOpenWebUi(const QJsonObject& json) {
    return json["chat"_L1]["history"_L1].isObject() || json["history"_L1]["messages"_L1].isObject();
}

bool isLmStudio(const QJsonObject& json) {
    const QJsonValue messages = json["messages"_L1];
    if (!messages.isArray()) return false;
    const QJsonArray list = messages.toArray();
    // An empty one is told by what else only LM Studio writes.
    return list.isEmpty() ? json.contains("usePerChatPredictionConfig"_L1)
                          : list.first()["versions"_L1].isArray();
}

}  // namespace

std::optional<ForeignChat> chatFromJson(const QJsonObject& json) {
    if (json["format"_L1].toString() == "tars-chat"_L1) return fromOurs(json);
    if (json["mapping"_L1].isObject()) return fromChatGpt(json);
    if (isOpenWebUi(json)) return fromOpenWebUi(json);
    if (isLmStudio(json)) return fromLmStudio(json);
    return std::nullopt;
}

}  // namespace tars::ui
