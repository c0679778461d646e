// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/feedback_examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kMessage = "message"_L1;  // a number above 2^53 is no number everywhere: written as text

QJsonObject said(QLatin1StringView role, const QString& text) {
    return {{"role"_L1, role}, {"content"_L1, text}};
}

QJsonObject exampleFrom(const WantedAnswer& wanted) {
    QJsonArray messages;
    if (!wanted.systemPrompt.trimmed().isEmpty()) messages.append(said("system"_L1, wanted.systemPrompt));
    for (const Message& message : wanted.before)
        messages.append(said(message.author == Author::User ? "user"_L1 : "assistant"_L1, message.text));
    messages.append(said("assistant"_L1, wanted.answer));
    QJsonObject example{{"messages"_L1, messages}, {kMessage, QString::number(wanted.message)}};
    if (!wanted.rejected.isEmpty())
        example.insert("rejected"_L1, QJsonArray::fromStringList(wanted.rejected));
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
        const MessageId message =
            QJsonDocument::fromJson(line).object().value(kMessage).toString().toLongLong();
        if (message != 0) messages.insert(message);
    }
    return messages;
}

}  // namespace tars::ui
