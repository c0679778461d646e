// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/feedback_examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

// Numbers above 2^53 are no numbers everywhere: written as text.
constexpr auto kMessage = "message"_L1, kDisliked = "disliked"_L1;

QJsonObject said(QLatin1StringView role, const QString& text) {
    return {{"role"_L1, role}, {"content"_L1, text}};
}

QJsonObject exampleFrom(const WantedAnswer& wanted) {
    QJsonArray messages;
    if (!wanted.systemPrompt.trimmed().isEmpty()) messages.append(said("system"_L1, wanted.systemPrompt));
    for (const Message& message : wanted.before)
        messages.append(said(message.author == Author::User ? "user"_L1 : "assistant"_L1, message.text));
    if (!wanted.answer.isEmpty()) messages.append(said("assistant"_L1, wanted.answer));
    QJsonObject example{{"messages"_L1, messages}, {kMessage, QString::number(wanted.message)}};
    if (!wanted.rejected.isEmpty())
        example.insert("rejected"_L1, QJsonArray::fromStringList(wanted.rejected));
    QStringList disliked;
    for (const MessageId message : wanted.disliked) disliked.append(QString::number(message));
    if (!disliked.isEmpty()) example.insert(kDisliked, QJsonArray::fromStringList(disliked));
    return example;
}

}  // namespace

QByteArray toExamples(const std::vector<WantedAnswer>& answers) {
    QByteArray lines;
    for (const WantedAnswer& wanted : answers)
        lines += QJsonDocument(exampleFrom(wanted)).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

QSet<MessageId> messagesIn(const QByteArray& examples) {
    QSet<MessageId> messages;
    for (const QByteArray& line : examples.split('\n')) {
        const QJsonObject example = QJsonDocument::fromJson(line).object();
        QJsonArray numbers = example.value(kDisliked).toArray();
        numbers.append(example.value(kMessage));
        for (const auto& number : numbers)
            if (const MessageId message = number.toString().toLongLong()) messages.insert(message);
    }
    return messages;
}

}  // namespace tars::ui
