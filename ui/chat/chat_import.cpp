// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_import.h"

#include "ui/text.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestFile = 1LL << 30;
constexpr qsizetype kLongestTitle = 200;
constexpr qint64 kLatest = 253'402'300'799'000;  // the year 9999, in ms

/// A message as all these formats have it, under its own name for itself.
struct Node {
    QString id, parent;
    bool shown = false;  ///< somebody said it to somebody; others only link messages
    Message message;
};

struct Conversation {
    QString title, current;
    qint64 updated = 0;
    ChatSettings settings;
    std::vector<Node> nodes;
};

/// Seconds, or milliseconds where only those make sense.
qint64 timeFrom(const QJsonValue& value) {
    double time = value.toDouble();
    if (value.isString())
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    if (time < 1e11) time *= 1000;
    return time > 0 && time < static_cast<double>(kLatest) ? static_cast<qint64>(time) : 0;
}

bool setRole(Message& message, const QString& role) {
    message.author = role == "assistant"_L1 ? Author::Assistant : Author::User;
    return role == "assistant"_L1 || role == "user"_L1;
}

/// A text, or a list of texts and of other things that are left out.
QString textFrom(const QJsonValue& content) {
    if (content.isString()) return content.toString();
    QStringList parts;
    const auto list = content.toArray();
    for (const QJsonValue part : list) {
        const QString text = part.isString() ? part.toString() : part["text"_L1].toString();
        if (!text.isEmpty()) parts.append(text);
    }
    return parts.join("\n\n"_L1);
}

Conversation fromChatGpt(const QJsonObject& json) {
    Conversation read{json["title"_L1].toString(),
                      json["current_node"_L1].toString(),
                      timeFrom(json["update_time"_L1]),
                      {},
                      {}};
    const QJsonObject mapping = json["mapping"_L1].toObject();
    for (auto at = mapping.begin(); at != mapping.end(); ++at) {
        const QJsonObject said = at.value()["message"_L1].toObject();
        const QJsonObject content = said["content"_L1].toObject(), about = said["metadata"_L1].toObject();
        Node node{at.key(), at.value()["parent"_L1].toString(), false, {}};
        node.message.text = textFrom(content["parts"_L1]);
        node.message.created = timeFrom(said["create_time"_L1]);
        const QString kind = content["content_type"_L1].toString();
        const bool hidden = about["is_visually_hidden_from_conversation"_L1].toBool();
        node.shown = setRole(node.message, said["author"_L1]["role"_L1].toString()) && !hidden &&
                     (kind == "text"_L1 || kind == "multimodal_text"_L1);
        if (node.message.author == Author::Assistant) node.message.model = about["model_slug"_L1].toString();
        read.nodes.push_back(std::move(node));
    }
    return read;
}

Conversation fromOpenWebUi(const QJsonObject& outer) {
    const QJsonObject json = outer.contains("chat"_L1) ? outer["chat"_L1].toObject() : outer;
    const QJsonObject history = json["history"_L1].toObject();
    const QJsonValue updated =
        outer.contains("updated_at"_L1) ? outer["updated_at"_L1] : json["timestamp"_L1];
    const QString title = json["title"_L1].toString(outer["title"_L1].toString());
    Conversation read{title, history["currentId"_L1].toString(), timeFrom(updated), {}, {}};
    read.settings.systemPrompt = json["params"_L1]["system"_L1].toString(json["system"_L1].toString());
    const QJsonObject messages = history["messages"_L1].toObject();
    for (auto at = messages.begin(); at != messages.end(); ++at) {
        const QJsonObject said = at.value().toObject();
        Node node{at.key(), said["parentId"_L1].toString(), false, {}};
        node.shown = setRole(node.message, said["role"_L1].toString());
        node.message.text = textFrom(said["content"_L1]);
        node.message.created = timeFrom(said["timestamp"_L1]);
        if (node.message.author == Author::Assistant) node.message.model = said["model"_L1].toString();
        read.nodes.push_back(std::move(node));
    }
    return read;
}

Conversation fromOurs(const QJsonObject& json) {
    Conversation read{json["title"_L1].toString(), json["leaf"_L1].toString(), 0, {}, {}};
    read.settings = chatSettingsFromJson(QJsonDocument(json["settings"_L1].toObject()).toJson());
    const auto messages = json["messages"_L1].toArray();
    for (const QJsonValue said : messages) {
        Node node{said["id"_L1].toString(), said["parent"_L1].toString(), false, {}};
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
        read.updated = std::max(read.updated, node.message.created);
        read.nodes.push_back(std::move(node));
    }
    return read;
}

/// Orders the nodes from the roots down, siblings by time, and leaves out what is not shown: its children
/// hang on to what stood before it. Loops are never reached.
Chat chatFrom(const Conversation& read, qint64& lastId) {
    QSet<QString> names;
    for (const Node& node : read.nodes) names.insert(node.id);
    QHash<QString, std::vector<const Node*>> below;
    for (const Node& node : read.nodes)
        below[names.contains(node.parent) ? node.parent : QString()].push_back(&node);
    const auto later = [](const Node* a, const Node* b) { return a->message.created > b->message.created; };
    for (auto& siblings : below) std::stable_sort(siblings.begin(), siblings.end(), later);

    Chat chat;
    chat.summary.id = ++lastId;
    QHash<QString, MessageId> ids;  // of a node, or of the nearest one above that is shown
    std::vector<const Node*> waiting = below.value(QString());
    while (!waiting.empty()) {
        const Node& node = *waiting.back();
        waiting.pop_back();
        if (node.id.isEmpty() || ids.contains(node.id)) continue;  // twins would double all below them
        const MessageId parent = ids.value(node.parent, 0);
        const bool kept = node.shown && !node.message.text.trimmed().isEmpty();
        if (kept) {
            chat.messages.push_back(node.message);
            chat.messages.back().id = ++lastId;
            chat.messages.back().parent = parent;
        }
        ids.insert(node.id, kept ? lastId : parent);
        const auto children = below.constFind(node.id);
        if (children != below.cend()) waiting.insert(waiting.end(), children->begin(), children->end());
    }
    if (chat.messages.empty()) return chat;
    chat.leaf = ids.value(read.current, chat.messages.back().id);
    if (chat.leaf == 0) chat.leaf = chat.messages.back().id;
    chat.settings = read.settings;
    chat.summary.title = read.title.simplified().left(kLongestTitle);
    if (chat.summary.title.isEmpty())
        chat.summary.title = chat.messages.front().text.simplified().left(kLongestTitle);
    chat.summary.updated = read.updated > 0 ? read.updated : QDateTime::currentMSecsSinceEpoch();
    return chat;
}

bool looksLikeOpenWebUi(const QJsonObject& json) {
    return json["chat"_L1]["history"_L1].isObject() || json["history"_L1]["messages"_L1].isObject();
}

}  // namespace

Result<std::vector<Chat>> readForeignChats(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull()) {
        return invalid_input(
            toUtf8(u"not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset)),
            "choose conversations.json of a ChatGPT export, chats exported by Open WebUI, or "
            "a chat exported as JSON by TARS");
    }
    const QJsonArray list = document.isArray() ? document.array() : QJsonArray{document.object()};
    std::vector<Chat> chats;
    qint64 lastId = 0;
    for (const QJsonValue value : list) {
        const QJsonObject item = value.toObject();
        Conversation read;
        if (item["format"_L1].toString() == "tars-chat"_L1)
            read = fromOurs(item);
        else if (item["mapping"_L1].isObject())
            read = fromChatGpt(item);
        else if (looksLikeOpenWebUi(item))
            read = fromOpenWebUi(item);
        if (Chat chat = chatFrom(read, lastId); !chat.messages.empty()) chats.push_back(std::move(chat));
    }
    if (chats.empty())
        return invalid_input("there are no conversations of a known format in it",
                             "ChatGPT's conversations.json, Open WebUI's chats and TARS' JSON are known");
    return chats;
}

Result<std::vector<Chat>> readForeignChatsFile(const QString& file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::io, toUtf8(file + u": "_s + source.errorString()), "choose another file"};
    if (source.size() > kLargestFile)
        return invalid_input(toUtf8(file) + ": larger than 1 GiB", "export fewer chats at a time");
    auto chats = readForeignChats(source.readAll());
    if (!chats) return chats.error().in(toUtf8(file));
    return chats;
}

}  // namespace tars::ui
