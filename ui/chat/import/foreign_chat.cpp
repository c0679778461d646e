// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/import/foreign_chat.h"

#include "chats/saved_chat.h"
#include "ui/chat/attachment_reader.h"
#include "ui/text.h"

#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestTitle = 200;
constexpr qsizetype kLongestName = 200;          // of a chat, given by a program
constexpr double kLatest = 253'402'300'799'000;  // the year 9999, in ms

/// 0 if none has a time.
qint64 lastSaid(const std::vector<Message>& messages) {
    const auto last = std::ranges::max_element(messages, {}, &Message::created);
    return last == messages.end() ? 0 : last->created;
}

}  // namespace

QString originOf(QLatin1StringView program, const QString& name) {
    return name.isEmpty() || name.size() > kLongestName ? QString() : program + u':' + name;
}

qint64 timeFrom(const QJsonValue& value) {
    if (value.isString()) {
        const QDateTime date = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        return date.isValid() ? qMax<qint64>(0, date.toMSecsSinceEpoch()) : 0;
    }
    double time = value.toDouble();
    if (time < 1e11) time *= 1000;
    return time > 0 && time < kLatest ? static_cast<qint64>(time) : 0;
}

bool setRole(Message& message, const QString& role) {
    message.author = role == "assistant"_L1 ? Author::Assistant : Author::User;
    return role == "assistant"_L1 || role == "user"_L1;
}

void splitThoughts(Message& message) {
    if (message.author != Author::Assistant) return;
    const auto split = split_thoughts(toUtf8(message.text));
    if (!split) return;
    message.thoughts = QString::fromStdString(split->thoughts);
    message.text = QString::fromStdString(split->text);
}

void attach(Message& message, const QString& name, const QByteArray& bytes) {
    if (bytes.isEmpty() || bytes.size() > kLongestAttachment || bytes.contains('\0')) return;
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(bytes);
    if (!utf8.hasError()) message.attachments.push_back({name, bytes.size(), text});
}

Chat chatFrom(const ForeignChat& read, qint64& lastId) {
    using List = std::vector<const ForeignMessage*>;
    QSet<QString> names;
    for (const ForeignMessage& said : read.messages) names.insert(said.id);
    QHash<QString, List> below;
    for (const ForeignMessage& said : read.messages)
        below[names.contains(said.parent) ? said.parent : QString()].push_back(&said);
    const auto later = [](const ForeignMessage* a, const ForeignMessage* b) {
        return a->message.created > b->message.created;
    };
    for (List& siblings : below) {
        std::reverse(siblings.begin(), siblings.end());  // they are taken from the end
        std::stable_sort(siblings.begin(), siblings.end(), later);
    }

    Chat chat;
    chat.summary.id = ++lastId;
    QHash<QString, MessageId> ids;  // of a message, or of the nearest one above that is shown
    List waiting = below.value(QString());
    while (!waiting.empty()) {
        const ForeignMessage& said = *waiting.back();
        waiting.pop_back();
        if (said.id.isEmpty() || ids.contains(said.id)) continue;  // twins would double all below them
        const MessageId parent = ids.value(said.parent, 0);
        const bool kept =
            said.shown && !(said.message.text.trimmed().isEmpty() && said.message.thoughts.isEmpty() &&
                            said.message.attachments.empty());
        if (kept) {
            chat.messages.push_back(said.message);
            chat.messages.back().id = ++lastId;
            chat.messages.back().parent = parent;
        }
        ids.insert(said.id, kept ? lastId : parent);
        const auto children = below.constFind(said.id);
        if (children != below.cend()) waiting.insert(waiting.end(), children->begin(), children->end());
    }
    if (chat.messages.empty()) return chat;
    chat.leaf = ids.value(read.current, chat.messages.back().id);
    if (chat.leaf == 0) chat.leaf = chat.messages.back().id;
    chat.settings = read.settings;
    chat.origin = read.origin;
    chat.summary.title = read.title.simplified().left(kLongestTitle);
    if (chat.summary.title.isEmpty())
        chat.summary.title = chat.messages.front().text.simplified().left(kLongestTitle);
    if (chat.summary.title.isEmpty() && !chat.messages.front().attachments.empty())
        chat.summary.title = chat.messages.front().attachments.front().name.left(kLongestTitle);
    chat.summary.updated = read.updated > 0 ? read.updated : lastSaid(chat.messages);
    if (chat.summary.updated == 0) chat.summary.updated = QDateTime::currentMSecsSinceEpoch();
    return chat;
}

}  // namespace tars::ui
